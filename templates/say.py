"""A reason code and its facts become a sentence; a label code becomes a few words. One line for each code."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined

from rules.reasons import Reason
from templates.filters import FILTERS

PHRASES = Path(__file__).parent / "phrases"
FALLBACK = "en"

_environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=False)  # noqa: S701 plain text
_environment.filters.update(FILTERS)


def say(reason: Reason, language: str = FALLBACK) -> str:
    return phrase(reason.code, language, **reason.facts)


def phrase(code: str, language: str = FALLBACK, **facts: object) -> str:
    known = phrases(language)
    if code not in known:
        known = phrases(FALLBACK)
    return _environment.from_string(known[code]).render(facts)


@cache
def phrases(language: str) -> Mapping[str, str]:
    """Every phrase of a language as "noun.code". A file's name is its first part: phrases/en/dates.toml, [month_end] -> "dates.month_end"."""
    folder = PHRASES / language
    found: dict[str, str] = {}
    for path in sorted(folder.glob("*.toml")):
        for code, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[f"{path.stem}.{code}"] = words
    return found
