"""Every kind of message: who gets it and why, what its lines bring, and its examples, as its example.toml says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any

from rules.notices import LANES
from rules.people import Style
from templates.message import Frame, Kind, Line, Section
from templates.say import FALLBACK
from templates.words import MESSAGES, file_of


@dataclass(frozen=True, slots=True)
class Example:
    """Invented facts to show a kind with. `frame` gives them any style."""

    title: str
    section: Section
    reader: str
    today: date
    family: bool

    def frame(self, style: Style, language: str = FALLBACK) -> Frame:
        return Frame(self.reader, style, language, self.today, self.family, **INVENTED)


INVENTED: Mapping[str, Any] = {
    "organisation": "Northbank NHS Trust",
    "help_phone": "01632 960123",
    "help_name": "Jo Bright",
    "emergency_words": "If someone is in danger now, call 999.",
}


@cache
def kinds() -> Mapping[str, Kind]:
    names = sorted(path.parent.name for path in (MESSAGES / FALLBACK).glob("*/example.toml"))
    return MappingProxyType({name: _kind(name) for name in names})


@cache
def examples(kind: str) -> tuple[Example, ...]:
    return tuple(_example(kind, listed) for listed in _document(kind)["example"])


def _kind(name: str) -> Kind:
    document = _document(name)
    facts, private = document.get("facts", {}), document.get("private", {})
    optional = frozenset(fact.removesuffix("?") for fact in (*facts, *private) if fact.endswith("?"))
    return Kind(name, document["who"], document["why"], LANES[name], _plain(facts), _plain(private), optional)


def _plain(facts: Mapping[str, str]) -> Mapping[str, str]:
    return {name.removesuffix("?"): means for name, means in facts.items()}


def _document(kind: str) -> Mapping[str, Any]:
    return tomllib.loads(file_of(kind, "example.toml", FALLBACK).read_text(encoding="utf-8"))


def _example(kind: str, listed: Mapping[str, Any]) -> Example:
    lines = tuple(Line(number, **{"ref": "", **line}) for number, line in enumerate(listed["line"], 1))
    return Example(listed["title"], Section(kind, lines), listed["reader"], listed["today"], listed.get("family", False))
