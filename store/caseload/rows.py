"""Rows by the thousand: read by id, added and changed in batches, without an object for each."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import bindparam, insert, select, update
from sqlmodel import Session, SQLModel

BATCH = 1000

Values = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally:
    """Entries of the file that were new, and those that changed something that was there."""

    added: int = 0
    changed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.added + other.added, self.changed + other.changed)


def fresh(row: type[SQLModel], values: Values) -> dict[str, Any]:
    """All columns of a new row: those given, else the table's own defaults."""
    return {**_defaults(row), **values}


def add(session: Session, row: type[SQLModel], rows: Sequence[Values]) -> None:
    if rows:
        session.connection().execute(insert(row), [dict(values) for values in rows])


def add_referenced(session: Session, row: Any, rows: Sequence[Values]) -> dict[str, int]:
    """The id of each, by its reference. Read afterwards: thousands of RETURNINGs take PostgreSQL's driver five times as long."""
    add(session, row, rows)
    found: dict[str, int] = {}
    for part in batches(values["ref"] for values in rows):
        made = session.connection().execute(select(row.ref, row.id).where(row.ref.in_(part)))
        found.update((ref, row_id) for ref, row_id in made)
    return found


def change(session: Session, row: Any, changes: Mapping[int, Values]) -> None:
    """New values of some columns, by id. Those that change the same columns go together."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row_id, values in changes.items():
        if values:
            alike.setdefault(tuple(sorted(values)), []).append(
                {"this": row_id, **{f"new_{name}": values[name] for name in values}}
            )
    for names, rows in alike.items():
        statement = update(row).where(row.id == bindparam("this")).values({name: bindparam(f"new_{name}") for name in names})
        session.connection().execute(statement, rows)


def stored(session: Session, row: Any, ids: Collection[int]) -> dict[int, Values]:
    return {values["id"]: values for values in rows_where(session, row, row.id, ids)}


def rows_where(session: Session, row: Any, column: Any, wanted: Collection[int]) -> Iterator[Values]:
    for part in batches(sorted(wanted)):
        found = session.connection().execute(select(row).where(column.in_(part)).order_by(row.id))
        yield from (dict(values) for values in found.mappings())


def columns_of(session: Session, *columns: Any) -> Sequence[Any]:
    """Some columns of every row of a table."""
    return session.connection().execute(select(*columns)).all()


def differing(there: Values, wanted: Values) -> dict[str, Any]:
    return {name: value for name, value in wanted.items() if there[name] != value}


def batches(wanted: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    rest = iter(wanted)
    while part := list(islice(rest, size)):
        yield part


@cache
def _defaults(row: type[SQLModel]) -> Values:
    fields = row.model_fields.items()
    return {name: field.get_default(call_default_factory=True) for name, field in fields if name != "id"}
