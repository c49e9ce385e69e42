"""A finding: which rule, where, in which sentence, and what would pass."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from rules.reasons import Reason, because
from templates.say import say


class Profile(StrEnum):
    PLAIN = "plain"
    EASY = "easy"


HINTS = frozenset({"L01_hint", "L02", "L03"})
"""Worth a look, but no error: a heuristic can't tell."""


@dataclass(frozen=True, slots=True)
class Finding:
    reason: Reason
    sentence: str = ""
    place: str = "words"
    kind: str = ""
    style: str = ""
    example: str = ""

    @property
    def rule(self) -> str:
        return self.reason.code.removeprefix("lint.").partition("_")[0]

    @property
    def is_hint(self) -> bool:
        return self.reason.code.removeprefix("lint.") in HINTS

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
