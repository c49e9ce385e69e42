"""Days that were agreed for one person's review, read as values."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from rules.timescales.agreed import Agreed
from rules.timescales.decision import AgreedDay
from store import looks
from store.people import contacts
from store.reading import BATCH
from store.tables import AgreedDayRow


def agreed_days(session: Session, people: Iterable[int]) -> dict[int, Agreed]:
    """The latest of each person's, by what they are about. Those that were taken back are left out."""
    wanted = sorted(set(people))
    rows = [row for start in range(0, len(wanted), BATCH) for row in _rows(session, wanted[start : start + BATCH])]
    names = contacts(session, [row.commissioner_id for row in rows]) if rows else {}
    found: dict[int, dict[tuple[str, date], AgreedDay]] = {one: {} for one in wanted}
    for row in rows:
        about = (row.what, row.happened_on)
        found[row.person_id].pop(about, None)
        if row.on is not None:
            name = names[row.commissioner_id].name if row.commissioner_id is not None else None
            found[row.person_id][about] = AgreedDay(row.on, row.because, name)
    return dict(found)


@dataclass(frozen=True, slots=True)
class Said:
    """One word about a day, as it was said; without `on` it took back what was agreed before."""

    at: datetime
    what: str
    happened_on: date
    on: date | None
    because: str
    commissioner: int | None
    by: int | None


def all_said(session: Session, person: int) -> list[Said]:
    """Oldest first, also what was taken back since."""
    return [
        Said(row.said_at, row.what, row.happened_on, row.on, row.because, row.commissioner_id, row.by_id)
        for row in _rows(session, [person])
    ]


def say(
    session: Session, person: int, about: tuple[str, date], on: date | None, because: str, now: datetime,
    commissioner: int | None = None, by: int | None = None,
) -> None:  # fmt: skip
    """A day of None takes back what was agreed."""
    what, happened_on = about
    session.add(
        AgreedDayRow(
            person_id=person, what=what, happened_on=happened_on, on=on, because=because, commissioner_id=commissioner, by_id=by, said_at=now
        )
    )  # fmt: skip
    looks.again(session, [person])


def _rows(session: Session, part: list[int]) -> list[AgreedDayRow]:
    query = select(AgreedDayRow).where(col(AgreedDayRow.person_id).in_(part))
    return list(session.exec(query.order_by(col(AgreedDayRow.id))))
