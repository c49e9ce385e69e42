"""The checker's word lists, compiled: a phrase is found as whole words, a single word also with its endings."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_ENDINGS = (
    ("’s", ""), ("'s", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("iest", "y"), ("ly", ""), ("ily", "y"),
)  # fmt: skip


@cache
def english() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "english.toml").read_text(encoding="utf-8"))


def listed_in(table: str, sentence: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a table that stands in the sentence, with what would pass."""
    for found in _pattern(table).finditer(sentence):
        yield found[0], _passes(table, found[0])


@cache
def is_everyday(word: str) -> bool:
    """In the list as it stands, or once an ending or two are off (feel-ing-s); of a joined word each half."""
    known = _everyday()
    return all(any(stem in known for once in _stems(part) for stem in _stems(once)) for part in word.split("-"))


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(english()[name])


@cache
def one_of(name: str) -> str:
    """A list as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, english()[name]), key=len, reverse=True))


@cache
def _everyday() -> frozenset[str]:
    lines = (Path(__file__).parent / "everyday.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.lower() for line in lines if line and not line.startswith("#")) | words("everyday")


def _stems(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word.removesuffix(ending) + instead
            yield stem
            if not instead and len(stem) > 2 and stem[-1] == stem[-2]:
                yield stem[:-1]


@cache
def _pattern(table: str) -> re.Pattern[str]:
    phrases = sorted(english()[table], key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_flexible, phrases))})(?![\w-])", re.IGNORECASE)


def _flexible(phrase: str) -> str:
    if phrase.isupper():
        return f"(?-i:{re.escape(phrase)})"
    return re.escape(phrase) + ("" if " " in phrase else "(?:s|d|ed)?")


def _passes(table: str, found: str) -> str:
    known: Mapping[str, str] = english()[table]
    for phrase in (found, found.lower(), *(found.lower().removesuffix(ending) for ending in ("s", "d", "ed"))):
        if phrase in known:
            return known[phrase]
    return ""
