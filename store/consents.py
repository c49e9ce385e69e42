"""Consent to the review: as it stands now, and each word of how it came about."""

from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from rules.consents import Said
from rules.hours import LONDON, local_day
from rules.notices import Outcome
from rules.people import Consent, ConsentState
from store import looks
from store.outbox import PENDING
from store.tables import ConsentRow, NoticeRow, PersonRow

ASKING = ("consent_asked", "reoffered", "reoffer_wanted")


def record(session: Session, person: int, said: Said, now: datetime) -> None:
    row = session.get_one(PersonRow, person)
    row.consent, row.consent_on, row.consent_until, row.explained_in = said.state, said.on, said.until, said.explained_in
    session.add(
        ConsentRow(
            person_id=person, state=said.state, on=said.on, until=said.until, explained_in=said.explained_in,
            by_contact_id=said.recorded_by, giver=said.giver, said_at=now,
        )
    )  # fmt: skip
    if said.state is not ConsentState.ASKED:
        _lapse_asking(session, person, local_day(now, LONDON))
    looks.again(session, [person])


def history(session: Session, person: int) -> list[tuple[datetime, Consent, str | None]]:
    """Oldest first: when it was said, what, and who gave it."""
    rows = session.exec(select(ConsentRow).where(ConsentRow.person_id == person).order_by(col(ConsentRow.id)))
    return [(row.said_at, Consent(ConsentState(row.state), row.on, row.explained_in, row.until), row.giver) for row in rows]


def _lapse_asking(session: Session, person: int, today: date) -> None:
    """They have answered: a letter that asks goes no more."""
    waiting = update(NoticeRow).where(
        col(NoticeRow.person_id) == person, col(NoticeRow.kind).in_(ASKING), col(NoticeRow.state).in_(PENDING)
    )
    session.connection().execute(waiting.values(state=Outcome.LAPSED, why="lapsed.answered", settled_on=today))
