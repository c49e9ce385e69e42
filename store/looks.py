"""On which day each person's next review is looked at again: kept with every change, so that a quiet day costs one query."""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import bindparam, exists, or_, update
from sqlalchemy import select as any_columns
from sqlmodel import Session, col, select

from rules.people import ConsentState
from store.reading import BATCH
from store.tables import EventRow, MarkRow, PersonRow, ReviewRow

AT_ONCE = date(1970, 1, 1)
"""Something has changed since the person was last looked at."""
MARK = "unbooked"
"""By which policy everybody was looked at."""

_HAPPENED = or_(
    exists().where(col(EventRow.person_id) == col(PersonRow.id)),
    exists().where(col(ReviewRow.person_id) == col(PersonRow.id), col(ReviewRow.held_on).is_not(None)),
    col(PersonRow.consent).in_([ConsentState.DECLINED, ConsentState.WITHDRAWN]),
)
"""Something is recorded that a review may be due by: an event, a review that was held, a refusal."""


def again(session: Session, people: Iterable[int | None]) -> None:
    """Called by whatever changes events, reviews, consent, a circle or the person. To whom nothing has happened is not looked at."""
    session.flush()
    listed = sorted({one for one in people if one is not None})
    for start in range(0, len(listed), BATCH):
        part = col(PersonRow.id).in_(listed[start : start + BATCH])
        session.connection().execute(update(PersonRow).where(part, _HAPPENED).values(look_on=AT_ONCE))


def happened_to(session: Session) -> list[int]:
    """Everybody of whom something is recorded that a review may be due by."""
    return [
        one for one in session.exec(select(col(PersonRow.id)).where(_HAPPENED).order_by(col(PersonRow.id))) if one is not None
    ]


def everybody(session: Session) -> None:
    """The rules themselves have changed."""
    session.flush()
    session.connection().execute(update(PersonRow).where(_HAPPENED).values(look_on=AT_ONCE))


def whose(session: Session, review_id: int) -> None:
    again(session, [session.exec(select(ReviewRow.person_id).where(ReviewRow.id == review_id)).first()])


def is_quiet(session: Session, today: date, policy: str) -> bool:
    """Whether nobody need be looked at: one query."""
    waits = any_columns(col(PersonRow.id)).where(col(PersonRow.look_on) <= today).exists()
    known = any_columns(col(MarkRow.name)).where(col(MarkRow.name) == MARK, col(MarkRow.words) == policy).exists()
    return bool(session.connection().execute(any_columns(known & ~waits)).scalar_one())


def waiting(session: Session, today: date, after: int, limit: int) -> list[int]:
    """By id, so that a pass ends even where a look changes nothing."""
    query = select(col(PersonRow.id)).where(col(PersonRow.look_on) <= today, col(PersonRow.id) > after)
    return [one for one in session.exec(query.order_by(col(PersonRow.id)).limit(limit)) if one is not None]


def changed_since(session: Session) -> frozenset[int]:
    """Who has not been looked at since something changed."""
    return frozenset(
        one for one in session.exec(select(col(PersonRow.id)).where(PersonRow.look_on == AT_ONCE)) if one is not None
    )


def settle(session: Session, days: Mapping[int, date | None]) -> None:
    rows = [{"this": one, "day": days[one]} for one in sorted(days)]
    if rows:
        statement = update(PersonRow).where(col(PersonRow.id) == bindparam("this")).values(look_on=bindparam("day"))
        session.connection().execute(statement, rows)
