"""A caseload as its file gives it: entries by section, the values that each one gives, and whatever is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import Any

from rules.reasons import Reason, because

Given = Mapping[str, Any]
"""The values of the keys that stand in an entry. A key that is absent gives none, and changes nothing."""


class Section(StrEnum):
    CONTACTS = "contacts"
    PEOPLE = "people"
    CIRCLES = "circles"
    MEETINGS = "meetings"
    REVIEWS = "reviews"
    EVENTS = "events"
    ACTIONS = "actions"


class Doubled(Enum):
    """Stands in place of the value of a key that a JSON object gives twice: which one counts, nobody can say."""

    TWICE = "twice"


class Unworked(Enum):
    """Stands in place of the result of a formula that no program has worked out."""

    FORMULA = "formula"


class Wrong(ValueError):
    """A value that cannot be. Its reason is a code of the caseload's phrases."""

    def __init__(self, code: str, **facts: object) -> None:
        self.reason: Reason = because(f"caseload.{code}", **facts)
        super().__init__(self.reason.code)


@dataclass(frozen=True, slots=True)
class Problem:
    """`where` is a path in the file: "actions[3].owner", counted from 0."""

    where: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` is what the entry is known by, folded: a reference, or what makes a place or an event the same as before.
    Pointers in `given` are the words of the file until they are resolved, then such keys."""

    where: str
    given: Given
    key: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caseload:
    """`read` counts what stands in each section, good or bad."""

    entries: Mapping[Section, tuple[Entry, ...]]
    problems: tuple[Problem, ...] = ()
    read: Mapping[Section, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownContact:
    """Somebody who is in the database already. Addresses are folded."""

    ref: str
    email: str | None = None
    other_addresses: tuple[str, ...] = ()
    slack: str | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What a file may point at besides itself, by folded reference; for reviews and actions, whom they are about."""

    contacts: Mapping[str, KnownContact] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    reviews: Mapping[str, str | None] = field(default_factory=dict)
    actions: Mapping[str, str | None] = field(default_factory=dict)
    meetings: frozenset[str] = frozenset()


def folded(pointer: str) -> str:
    """References and addresses are the same in any case."""
    return pointer.strip().casefold()
