"""The message that is answered: by its lines the reader of a reply tells our words from the writer's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rules.replies import Action

WORD = re.compile(r"[^\W_]+")
RUN = 4
"""So many words in the same order are taken as ours, however a mail program broke the lines."""
NUMBERED = re.compile(r"[ \t]{0,9}(\d{1,2})[.)]\s")
LINK = re.compile(r"<(?:https?|mailto|tel):[^<>\n]{1,2000}>|<?\b(?:https?://|mailto:)[^\s>]{1,2000}>?")
"""Gateways and programs write addresses into our lines."""
AFTER_OURS = " \t.,;:–—-→=>*"
LONGEST_ITEM = 60
"""In words."""


@dataclass(frozen=True)
class Answered:
    lines: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    numbers: tuple[int, ...]
    """The numbers with which lines of its list begin."""
    about: Mapping[Action | None, str]
    """What stands under each of them; under None all of it."""

    def tells(self, lines: Sequence[str]) -> list[bool]:
        """Which of these lines are ours. A line of few words is so only between two that surely are, or where it runs on
        as in our own text."""
        sure = [self._is_ours(line) for line in lines]
        runs_on = self._runs_on(lines)
        written = [at for at, line in enumerate(lines) if line.strip(" >")]
        for way in (pairwise(written), pairwise(reversed(written))):
            for beside, at in way:
                sure[at] = sure[at] or (sure[beside] and at in runs_on)
        return [is_sure or self._is_between(lines, sure, at) for at, is_sure in enumerate(sure)]

    def _runs_on(self, lines: Sequence[str]) -> set[int]:
        """The lines of which each word stands in a run of ours, also where the run was broken over lines. By themselves they prove
        nothing: "1 done" above "2 need until …" is an answer that follows our own example."""
        words = [(at, word) for at, line in enumerate(lines) for word in _words(line)]
        covered: set[int] = set()
        for first in range(len(words) - RUN + 1):
            if tuple(word for _, word in words[first : first + RUN]) in self.runs:
                covered.update(range(first, first + RUN))
        return {at for at, _ in words} - {words[place][0] for place in range(len(words)) if place not in covered}

    def parted(self, text: str) -> str:
        """What somebody wrote right behind one of our lines gets a line of its own, unless it is marked as quoted."""
        found: list[str] = []
        for line in text.split("\n"):
            above = next((one for one in reversed(found[-3:]) if one.strip()), "")
            end = self._end_of_ours(line, RUN - 1 if self._is_ours(above) else RUN)
            found += [line[:end], line[end:].lstrip(AFTER_OURS)] if end else [line]
        return "\n".join(found)

    def _end_of_ours(self, line: str, fewest: int) -> int:
        """Where a line of ours ends within a line that goes on with other words; 0 where there is no such place."""
        if line.lstrip().startswith((">", "|")) or len(line) > LONGEST_ITEM * 30:
            return 0
        found = list(WORD.finditer(LINK.sub(lambda link: " " * len(link[0]), line)))
        words = [match[0].casefold() for match in found]
        for count in range(min(len(words) - 1, LONGEST_ITEM), fewest - 1, -1):
            goes_on = tuple(words[max(count - RUN + 1, 0) : count + 1]) in self.runs or self._is_ours(" ".join(words[count:]))
            if " ".join(words[:count]) in self.lines and not goes_on:
                return found[count - 1].end()
        return 0

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
        if tuple([*_words(" ".join(lines[max(at - 2, 0) : at])), *words][-RUN:]) in self.runs:
            return True
        above, below = range(at - 1, max(at - 6, -1), -1), range(at + 1, min(at + 6, len(lines)))
        if not _nearest(lines, sure, below):
            return False
        next_line = next(lines[place] for place in below if lines[place].strip(" >"))
        return _nearest(lines, sure, above) or tuple([*words, *_words(next_line)][:RUN]) in self.runs


def answered(texts: Sequence[str]) -> Answered:
    """From the texts of the sent message: its text part, and its page as lines."""
    runs: set[tuple[str, ...]] = set()
    for text in texts:
        words = _words(text)
        runs.update(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    ours = [line for text in texts for line in text.split("\n")]
    lines = frozenset(" ".join(_words(one)) for line in ours for one in (line, NUMBERED.sub("", line))) - {""}
    about = _items(texts[0]) if texts else {}
    numbers = tuple(number for number in about if isinstance(number, int))
    return Answered(lines, frozenset(runs), numbers, {**about, None: "\n".join(texts[:1])})


def _items(text: str) -> dict[Action | None, str]:
    """Each number of the list with its line and what runs on below it."""
    found: dict[Action | None, str] = {}
    number: int | None = None
    for line in text.split("\n"):
        match = NUMBERED.match(line)
        number = int(match[1]) if match else number if line.strip() else None
        if number is not None and (not match or number not in found):
            found[number] = f"{found.get(number, '')} {line}".strip()
    return found


def _nearest(lines: Sequence[str], sure: Sequence[bool], places: range) -> bool:
    return next((sure[place] for place in places if lines[place].strip(" >")), False)


def _words(text: str) -> list[str]:
    return WORD.findall(LINK.sub(" ", text).casefold() if ":" in text else text.casefold())
