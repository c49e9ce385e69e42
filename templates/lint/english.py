"""The checker's word lists, compiled: a phrase is found as whole words, a single word also with its endings."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def english() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "english.toml").read_text(encoding="utf-8"))


def listed_in(table: str, sentence: str) -> Iterator[tuple[str, str]]:
    """Each phrase of a table that stands in the sentence, with what would pass."""
    for found in _pattern(table).finditer(sentence):
        yield found[0], _passes(table, found[0])


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(english()[name])


@cache
def one_of(name: str) -> str:
    """A list as alternatives of a pattern, the longest first."""
    return "|".join(sorted(map(re.escape, english()[name]), key=len, reverse=True))


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
