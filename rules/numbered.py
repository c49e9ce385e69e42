"""Which words stand behind which number of a list that is answered: "1 done, 2 and 3 drop", one a line, "1-3", "all"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

MOST_SIGNS = 5_000
MOST_IN_A_RANGE = 200

_NUMBER = r"\d{1,3}(?![\w/]|\.\d)"
_LABEL = re.compile(
    rf"(?:(?<=^)|(?<=[\n;,])|(?<=[.!]\s))[ \t]{{0,9}}(?:and[ \t])?(?:(?:no\.?|number|gap|line|item|row)[ \t])?[#(]?"
    rf"(all(?:[ \t]of[ \t]them|[ \t]three|[ \t]the[ \t]rest)?(?!\w)|{_NUMBER}(?:[ \t]{{0,3}}(?:,|and|&|\+|-|–|to)[ \t]{{0,3}}{_NUMBER}){{0,50}})"
    r"(?![ \t]{0,3}(?:of[ \t])?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\b|[ \t]{0,3}(?:working|days?|weeks?|months?|years?|[ap]m)\b)"
    r"[ \t]{0,3}[.):=–-]?[ \t]{0,3}",
    re.IGNORECASE,
)
"""A number before a month or a span of time is a day and no line of the list."""
_RANGE = re.compile(r"(\d{1,3})[ \t]{0,3}(?:(?:-|–|to)[ \t]{0,3}(\d{1,3}))?")
_GOES_ON = re.compile(
    r"[ \t]{0,9}(?:(?:and )?(?:by|due|until|before|on|date|day|when)\b(?=[^\n]{0,40}(?:\d|day\b|week\b|month\b|end of))|owner\b|who\b)[^\n]{1,120}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """Numbers of the list, and what is said of them."""

    numbers: tuple[int, ...]
    words: str


def parts_of(text: str, numbers: Sequence[int]) -> tuple[Sequence[Part], str]:
    """Only where all of a label's numbers are of this list; everything else is the rest."""
    text = text[:MOST_SIGNS]
    labels = list(_LABEL.finditer(text))
    found: list[Part] = []
    rest = [text[: labels[0].start()] if labels else text]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    for label, end in zip(labels, ends, strict=bool(labels)):
        named = _named(label[1], numbers)
        if not named or not set(named) <= set(numbers):
            rest.append(text[label.start() : end])
            continue
        words, below = _words(text[label.end() : end])
        found.append(Part(named, words.strip(" \t,;")))
        rest.append(below)
    return found, "".join(rest)


def _words(said: str) -> tuple[str, str]:
    """The label's own line, and the next one where it plainly goes on."""
    line, newline, below = said.partition("\n")
    goes_on = _GOES_ON.match(below)
    return (f"{line} {goes_on[0].strip()}", below[goes_on.end() :]) if goes_on else (line, newline + below)


def _named(label: str, numbers: Sequence[int]) -> tuple[int, ...]:
    if label.casefold().startswith("all"):
        return tuple(numbers)
    found: list[int] = []
    for first, last in _RANGE.findall(label):
        found += range(int(first), min(int(last), int(first) + MOST_IN_A_RANGE) + 1) if last else [int(first)]
    return tuple(found)
