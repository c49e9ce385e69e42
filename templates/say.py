"""A reason code and its facts become a sentence; a label code becomes a few words. One line for each code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from rules.reasons import Reason
from templates.filling import Said, said

PHRASES = Path(__file__).parent / "phrases"
FALLBACK = "en"


def say(reason: Reason, language: str = FALLBACK) -> str:
    """A fact may be a reason of its own: its words then stand within the sentence."""
    facts = {name: say(fact, language) if isinstance(fact, Reason) else fact for name, fact in reason.facts.items()}
    return _said(reason.code, language)(facts)


def phrase(code: str, /, language: str = FALLBACK, **facts: object) -> str:
    return _said(code, language)(facts)


@cache
def spoken(language: str) -> str:
    """The language in which this reader is written to: theirs where it has words here, else English."""
    there = {path.name for path in PHRASES.iterdir() if path.is_dir()}
    return next((one for one in (language, language.lower(), language.lower().split("-")[0]) if one in there), FALLBACK)


@cache
def phrases(language: str) -> Mapping[str, str]:
    """Every phrase of a language as "noun.code". A file's name is its first part: phrases/en/dates.toml, [month_end] -> "dates.month_end"."""
    folder = PHRASES / language
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        for code, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[f"{path.stem}.{code}"] = words
    return found


@cache
def _said(code: str, language: str) -> Said:
    known = phrases(language)
    return said(known[code] if code in known else phrases(FALLBACK)[code])
