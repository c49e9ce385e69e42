"""A finding: which rule, where, in which sentence, and what would pass."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from rules.reasons import Reason, because
from templates.say import say


class Profile(StrEnum):
    PLAIN = "plain"
    EASY = "easy"


HINTS = frozenset({"L01_hint", "L03_hint", "L24"})
"""Worth a look, but no error."""

GUESSES = frozenset({"L02", "L03", "L04_rare", "L06"})
"""A list or a pattern can't tell for sure. Our own messages keep to them; to somebody who writes they are hints."""


@dataclass(frozen=True, slots=True)
class Finding:
    reason: Reason
    sentence: str = ""
    place: str = "words"
    kind: str = ""
    style: str = ""
    example: str = ""
    to_a_writer: bool = False

    @property
    def code(self) -> str:
        return self.reason.code.removeprefix("lint.")

    @property
    def rule(self) -> str:
        return self.code.partition("_")[0]

    @property
    def is_hint(self) -> bool:
        return self.code in HINTS or (self.to_a_writer and self.code in GUESSES)

    @property
    def advice(self) -> str:
        return say(self.reason)

    @property
    def told_once(self) -> tuple[str, ...]:
        return (self.reason.code, str(self.reason.facts), self.sentence, self.style, self.place)

    def at(self, **where: Any) -> "Finding":
        return replace(self, **where)


def finding(code: str, sentence: str, place: str = "words", /, **facts: object) -> Finding:
    return Finding(because(f"lint.{code}", **facts), sentence, place)
