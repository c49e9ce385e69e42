"""Many rows at once, as plain columns: whole objects cost four times as much, and nobody changes these. One that cannot be read
stops none of the others."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from store.tables import METADATA
from store.tables.columns import Read

log = logging.getLogger(__name__)

T = TypeVar("T")
SPOILT = (ValueError, TypeError, LookupError, ArithmeticError)
"""What a row says by itself that no rule of ours ever wrote: a state, a day or a number that cannot be."""
BATCH = 500
"""How many at a time: a statement takes no list of any length."""


def rows(session: Session, of: type[SQLModel], column: str, wanted: Iterable[int]) -> Iterator[Read]:
    """Those whose column holds one of the wanted numbers, by id, with what this session itself has changed."""
    session.flush()
    table = METADATA.tables[str(of.__tablename__)]
    listed = sorted(wanted)
    for start in range(0, len(listed), BATCH):
        part = table.c[column].in_(listed[start : start + BATCH])
        yield from session.connection().execute(select(table).where(part).order_by(table.c.id))


def apart(ids: Iterable[int], read: Callable[[Sequence[int]], Mapping[int, T]]) -> tuple[dict[int, T], list[int]]:
    """What is read of each, in batches; and those of whom something is spoilt, found by halving their batch."""
    listed = sorted(ids)
    parts = [listed[start : start + BATCH] for start in range(0, len(listed), BATCH)]
    found: dict[int, T] = {}
    spoilt: list[int] = []
    for part in parts:
        try:
            found.update(read(part))
        except SPOILT as error:
            if len(part) > 1:
                parts += [part[: len(part) // 2], part[len(part) // 2 :]]
            else:
                log.error("what is kept about %s cannot be read: %s", part[0], type(error).__name__)
                spoilt += part
    return found, sorted(spoilt)
