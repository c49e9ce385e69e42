"""Consent to the review: as it stands now, and each word of how it came about."""

from datetime import datetime

from sqlmodel import Session, col, select

from rules.consents import Said
from rules.people import Consent, ConsentState
from store import looks
from store.tables import ConsentRow, PersonRow


def record(session: Session, person: int, said: Said, now: datetime) -> None:
    row = session.get_one(PersonRow, person)
    row.consent, row.consent_on, row.consent_until, row.explained_in = said.state, said.on, said.until, said.explained_in
    session.add(
        ConsentRow(
            person_id=person, state=said.state, on=said.on, until=said.until, explained_in=said.explained_in,
            by_contact_id=said.recorded_by, giver=said.giver, said_at=now,
        )
    )  # fmt: skip
    looks.again(session, [person])


def history(session: Session, person: int) -> list[tuple[datetime, Consent, str | None]]:
    """Oldest first: when it was said, what, and who gave it."""
    rows = session.exec(select(ConsentRow).where(ConsentRow.person_id == person).order_by(col(ConsentRow.id)))
    return [(row.said_at, Consent(ConsentState(row.state), row.on, row.explained_in, row.until), row.giver) for row in rows]
