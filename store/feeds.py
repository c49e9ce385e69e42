"""Calendar feeds: a private address for each contact, and what it shows. The address itself is never kept, only its digest."""

from datetime import date, datetime, time

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from rules.actions import CLOSED, State
from rules.feeds import AHEAD, BACK, MOST, ActionEntry, Feed, ReviewEntry
from rules.hours import LONDON, zone
from store import people
from store.tables import ActionRow, AttendeeRow, FeedRow, PersonRow, ReviewRow


def make(session: Session, contact: int, digest: str, now: datetime) -> None:
    """The address before it ends: a contact has one."""
    end(session, contact, now)
    session.add(FeedRow(contact_id=contact, digest=digest, made_at=now))
    session.flush()


def end(session: Session, contact: int, now: datetime) -> bool:
    theirs = update(FeedRow).where(col(FeedRow.contact_id) == contact, col(FeedRow.ended_at).is_(None))
    return session.connection().execute(theirs.values(ended_at=now)).rowcount > 0


def feed(session: Session, digest: str, today: date) -> Feed | None:
    """None for an address that we never gave out, or that has ended."""
    query = select(FeedRow).where(FeedRow.digest == digest, col(FeedRow.ended_at).is_(None))
    row = session.exec(query).first()
    if row is None:
        return None
    shut_out = _shut_out(session, row.contact_id, today)
    return Feed(
        row.made_at, _reviews(session, row.contact_id, today, shut_out), _actions(session, row.contact_id, today, shut_out)
    )


def _shut_out(session: Session, contact: int, today: date) -> set[int]:
    """People of whom nothing is shown: this contact may not know, or nothing more is sent about them."""
    places = people.own_places(session, contact)
    stopped = session.exec(select(col(PersonRow.id)).where(col(PersonRow.stopped_because).is_not(None)))
    return {person for person, ring in places.items() if ring.excludes(contact, today)} | {
        one for one in stopped if one is not None
    }


def _reviews(session: Session, contact: int, today: date, shut_out: set[int]) -> tuple[ReviewEntry, ...]:
    first, last = (datetime.combine(day, time(), zone(LONDON)) for day in (today - BACK, today + AHEAD))
    asked = select(AttendeeRow.review_id).where(AttendeeRow.contact_id == contact)
    query = select(ReviewRow).where(
        or_(col(ReviewRow.id).in_(asked), col(ReviewRow.chair_id) == contact), col(ReviewRow.cancelled).is_(False),
        col(ReviewRow.starts_at).between(first, last),
    )  # fmt: skip
    return tuple(
        ReviewEntry(row.ref, row.starts_at, row.minutes or 0, meeting=row.meeting_id is not None)
        for row in session.exec(query.order_by(col(ReviewRow.starts_at), col(ReviewRow.id)).limit(MOST))
        if row.starts_at is not None and row.person_id not in shut_out
    )


def _actions(session: Session, contact: int, today: date, shut_out: set[int]) -> tuple[ActionEntry, ...]:
    query = select(col(ActionRow.ref), col(ActionRow.due_on), col(ActionRow.person_id)).where(
        ActionRow.owner_id == contact, col(ActionRow.state).not_in([*CLOSED, State.PROPOSED]),
        col(ActionRow.due_on).between(today - BACK, today + AHEAD),
    )  # fmt: skip
    rows = session.exec(query.order_by(col(ActionRow.due_on), col(ActionRow.id)).limit(MOST))
    return tuple(ActionEntry(ref, due) for ref, due, person in rows if due is not None and person not in shut_out)
