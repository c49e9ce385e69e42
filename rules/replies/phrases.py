"""The notation in which the tables of phrases are written, and how a phrase is found among words.

    have|has not? :soon* :finished      alternatives, optional, up to three times, a class of words
    not|no_longer .. mine               `_` joins the words of one alternative, `..` is up to three words
    _                                   any one word
    ^ thanks $                          `^` and `$` are the beginning of a sentence and the end of a clause
    done > with|by                      what stands after `>` must follow and is no part of the phrase

Commas between words are passed over. The words are in the normal form of `rules.replies.words`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rules.replies.classes import CLASSES

Classes = Mapping[str, Sequence[str]]

MOST = 3
"""How often `*` repeats and how many words `..` spans."""
FARTHEST = 64
"""No phrase reaches so many words ahead."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words `start` up to, not including, `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a phrase. `options` maps a first word to the wordings that begin with it; None takes any word."""

    options: Mapping[str, tuple[tuple[str, ...], ...]] | None
    least: int = 1
    most: int = 1


Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """`needs`: for each place that must be filled, the words with which it may be."""

    elements: Elements
    needs: tuple[frozenset[str], ...]
    ahead: Elements = ()
    opens: bool = False
    closes: bool = False


class Phrasebook:
    """A table of phrases, one a line, looked up by their first word. A line that ends with `|` goes on with the next."""

    def __init__(self, table: str, classes: Classes = CLASSES) -> None:
        self._by_first: dict[str, list[Pattern]] = {}
        for phrase in _lines(table):
            pattern = _pattern(phrase, classes)
            for word in _first_words(pattern.elements):
                self._by_first.setdefault(word, []).append(pattern)

    def find(self, words: Sequence[str]) -> Iterator[Span]:
        """Every place where a phrase begins, with its longest reading there."""
        for at, word in enumerate(words):
            span = self.at(words, at) if word in self._by_first else None
            if span:
                yield span

    def first(self, words: Sequence[str]) -> Span | None:
        return next(self.find(words), None)

    def at(self, words: Sequence[str], at: int) -> Span | None:
        """The longest phrase that begins at this word."""
        longest = 0
        near = frozenset(words[at : at + FARTHEST])
        for pattern in self._by_first.get(words[at], ()):
            if not (pattern.opens and at) and all(map(near.intersection, pattern.needs)):
                longest = max([longest, *(end for end in _ends(pattern.elements, words, at) if _may_end(pattern, words, end))])
        return Span(at, longest) if longest else None


def literal_words(tables: Iterable[str]) -> frozenset[str]:
    """Every word that some phrase names."""
    return frozenset(word for table in tables for word in re.findall(r"[a-z']+", table))


def _lines(table: str) -> list[str]:
    return [line.strip() for line in re.sub(r"\|\n\s*", "|", table).split("\n") if line.strip()]


def _pattern(phrase: str, classes: Classes) -> Pattern:
    phrase, _, ahead = phrase.partition(" > ")
    parts = phrase.split()
    opens, closes = parts[0] == "^", parts[-1] == "$"
    elements = tuple(_element(part, classes) for part in parts[opens : len(parts) - closes])
    needs = tuple(frozenset(element.options) for element in elements[1:] if element.options and element.least)
    return Pattern(elements, needs, tuple(_element(part, classes) for part in ahead.split()), opens, closes)


def _element(part: str, classes: Classes) -> Element:
    if part == "..":
        return Element(None, 0, MOST)
    least, most = 1, 1
    if part[-1] in "?*" and len(part) > 1:
        least, most = 0, 1 if part[-1] == "?" else MOST
        part = part[:-1]
    if part == "_":
        return Element(None, least, most)
    options: dict[str, list[tuple[str, ...]]] = {}
    for choice in part.split("|"):
        for wording in classes[choice[1:]] if choice.startswith(":") else (choice,):
            words = tuple(wording.replace("_", " ").split())
            options.setdefault(words[0], []).append(words)
    return Element({first: tuple(found) for first, found in options.items()}, least, most)


def _first_words(elements: Elements) -> set[str]:
    """A phrase may begin with something optional, so it is filed under each word it can begin with."""
    found: set[str] = set()
    for element in elements:
        if element.options is None:
            raise ValueError("a phrase cannot begin with any word")
        found |= element.options.keys()
        if element.least:
            break
    return found


def _may_end(pattern: Pattern, words: Sequence[str], end: int) -> bool:
    if pattern.closes and words[end : end + 1] not in ([], [","]):
        return False
    return not pattern.ahead or bool(_ends(pattern.ahead, words, end))


def _ends(elements: Elements, words: Sequence[str], at: int) -> set[int]:
    """Where the elements can end if they begin at this word: place by place, so that no text makes it slow."""
    reached = {at}
    for element in elements:
        if not reached:
            break
        reached = _after(element, words, reached)
    return reached


def _after(element: Element, words: Sequence[str], starts: set[int]) -> set[int]:
    found = set[int]() if element.least else set(starts)
    for _ in range(element.most):
        starts = {end for start in starts for end in _steps(element, words, start)}
        found |= starts
    return found


def _steps(element: Element, words: Sequence[str], at: int) -> Iterator[int]:
    while at < len(words) and words[at] == ",":
        at += 1
    if at >= len(words):
        return
    if element.options is None:
        yield at + 1
        return
    for wording in element.options.get(words[at], ()):
        if len(wording) == 1 or tuple(words[at : at + len(wording)]) == wording:
            yield at + len(wording)
