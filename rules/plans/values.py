"""An action plan that has been understood: its columns, its rows beside their own words, what was skipped and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from rules.plans.coming_again import ComingAgain
from rules.reasons import Reason


class Meaning(StrEnum):
    NUMBER = "number"
    WHAT = "what"
    HOW = "how"
    WHY = "why"
    OWNER = "owner"
    DEPUTY = "deputy"
    DUE = "due"
    STATUS = "status"
    EVIDENCE = "evidence"
    NOTES = "notes"


WANTED = frozenset({Meaning.WHAT, Meaning.OWNER, Meaning.DUE})
"""A table with none of these is no table of actions."""


class Kind(StrEnum):
    PERSON = "person"
    ROLE = "role"
    GROUP = "group"


class Status(StrEnum):
    OPEN = "open"
    DONE = "done"
    UNKNOWN = "unknown"


class Code(StrEnum):
    MISSING = "missing"
    NOT_A_PERSON = "not_a_person"
    SEVERAL = "several"
    UNKNOWN = "unknown"
    NOT_A_DATE = "not_a_date"
    NOT_EXACT = "not_exact"
    IMPOSSIBLE = "impossible"
    CONTRADICTS = "contradicts"
    PAST = "past"
    NOT_SPECIFIC = "not_specific"


class Field(StrEnum):
    WHAT = "what"
    OWNER = "owner"
    DUE = "due"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Column:
    """`table`: the number of the table in which the heading stands."""

    heading: str
    meaning: Meaning | None
    table: int


@dataclass(frozen=True, slots=True)
class Owner:
    """`contact`: who this is among the known contacts, None where nobody or more than one fits."""

    name: str
    email: str | None = None
    kind: Kind = Kind.PERSON
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    field: Field
    code: Code
    why: Reason


@dataclass(frozen=True, slots=True)
class Row:
    """One action. `table` is None for an action that stands in the text; its `row` then counts those from 1.
    `other`: what stands under headings that mean nothing to us, so that no word is lost."""

    table: int | None
    row: int
    joined: tuple[int, ...] = ()
    number: str | None = None
    what: str | None = None
    how: str | None = None
    why: str | None = None
    owner_as_written: str | None = None
    owners: tuple[Owner, ...] = ()
    deputy: str | None = None
    due_as_written: str | None = None
    due: date | None = None
    due_exact: bool = False
    status_as_written: str | None = None
    status: Status = Status.UNKNOWN
    evidence: str | None = None
    progress: str | None = None
    other: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    again: ComingAgain | None = None

    def lacks(self, *fields: Field) -> bool:
        return any(p.field in fields for p in self.problems)


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that is not an action, with its words. `row` is None for a whole table."""

    table: int | None
    row: int | None
    text: str
    why: Reason


@dataclass(frozen=True, slots=True)
class Plan:
    title: str | None
    held_on: date | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]
