"""The message that is answered: by its lines the reader of a reply tells our words from the writer's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+")
RUN = 4
"""So many words in the same order are taken as ours, however a mail program broke the lines."""
NUMBERED = re.compile(r"[ \t]{0,9}(\d{1,2})[.)]\s")


@dataclass(frozen=True)
class Answered:
    lines: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    numbers: tuple[int, ...]
    """The numbers with which lines of its list begin."""

    def tells(self, lines: Sequence[str]) -> list[bool]:
        """Which of these lines are ours. A line of few words is so only between two that surely are."""
        sure = [self._is_ours(line) for line in lines]
        return [is_sure or self._is_between(lines, sure, at) for at, is_sure in enumerate(sure)]

    def _is_ours(self, line: str) -> bool:
        words = _words(line)
        if len(words) < RUN:
            return False
        runs = [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
        return sum(run in self.runs for run in runs) * 10 >= len(runs) * 8

    def _is_between(self, lines: Sequence[str], sure: Sequence[bool], at: int) -> bool:
        words = _words(lines[at])
        if not words or len(words) >= RUN or " ".join(words) not in self.lines:
            return False
        return _nearest(lines, sure, range(at - 1, max(at - 6, -1), -1)) and _nearest(
            lines, sure, range(at + 1, min(at + 6, len(lines)))
        )


def answered(texts: Sequence[str]) -> Answered:
    """From the texts of the sent message: its text part, and its page as lines."""
    runs: set[tuple[str, ...]] = set()
    for text in texts:
        words = _words(text)
        runs.update(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    lines = frozenset(" ".join(_words(line)) for text in texts for line in text.split("\n")) - {""}
    numbers = (
        tuple(dict.fromkeys(int(match[1]) for line in texts[0].split("\n") if (match := NUMBERED.match(line)))) if texts else ()
    )
    return Answered(lines, frozenset(runs), numbers)


def _nearest(lines: Sequence[str], sure: Sequence[bool], places: range) -> bool:
    return next((sure[place] for place in places if lines[place].strip(" >")), False)


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())
