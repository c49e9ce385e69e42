"""Many rows at once, as plain columns: whole objects cost four times as much, and nobody changes these."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from store.tables import METADATA
from store.tables.columns import Read

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
