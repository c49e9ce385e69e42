"""Reviews in the calendar: booked, moved, cancelled, and who is asked to come."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, delete, update
from sqlmodel import Session, col, select

from rules.bookings import CALENDAR_KINDS, TIMETABLE_KINDS, Said
from rules.notices import Outcome
from rules.reviews import Answer, Attendee, Review
from store import looks
from store.outbox import PENDING
from store.reading import BATCH
from store.reviews import find_review, reviews
from store.tables import AttendeeRow, NoticeRow, ReviewRow

TOLD_BY = (Said.INVITATION, Said.MOVED)
ARRIVED = (Outcome.SENT, Outcome.SENDING)


class Changed(Exception):
    """Somebody else moved or cancelled the review first. Nothing was stored: look again."""


@dataclass(frozen=True, slots=True)
class Slot:
    starts_at: datetime
    minutes: int
    where: str | None


def add(session: Session, ref: str, whose: Mapping[str, Any], slot: Slot, chair: int, now: datetime) -> Review:
    """`whose`: its kind, and the person or the meeting whose it is."""
    row = ReviewRow(
        ref=ref, starts_at=slot.starts_at, minutes=slot.minutes, where=slot.where, chair_id=chair, uid=f"{ref.lower()}@kept",
        booked_at=now, **whose,
    )  # fmt: skip
    session.add(row)
    looks.again(session, [row.person_id])
    found = find_review(session, ref)
    assert found is not None  # noqa: S101 it was just stored
    return found


def change(session: Session, review: Review, values: Mapping[str, Any]) -> Review:
    """The next version of the calendar's entry. Raises Changed where another was faster."""
    guarded = update(ReviewRow).where(col(ReviewRow.id) == review.id, col(ReviewRow.sequence) == review.sequence)
    result: CursorResult[Any] = session.connection().execute(guarded.values(sequence=review.sequence + 1, **values))
    if result.rowcount != 1:
        raise Changed
    session.expire_all()
    looks.again(session, [review.person])
    return reviews(session, [review.id])[review.id]


def ask_again(session: Session, review_id: int) -> None:
    """What was answered was about another time."""
    session.connection().execute(
        update(AttendeeRow).where(col(AttendeeRow.review_id) == review_id).values(answer=Answer.NEEDS_ACTION)
    )


def add_attendees(session: Session, review_id: int, attendees: Iterable[Attendee]) -> None:
    session.add_all(AttendeeRow(review_id=review_id, contact_id=one.contact, role=one.role, how=one.how) for one in attendees)
    session.flush()


def swap(
    session: Session, review_id: int, more: Iterable[Attendee], fewer: Collection[int], today: date
) -> Mapping[Said, list[int]]:
    """Who comes besides and who need not any more; whoever hears of it, and as what. Nobody is asked twice, and whoever comes
    after all does not hear first that they need not."""
    there = {row.contact_id for row in session.exec(select(AttendeeRow).where(AttendeeRow.review_id == review_id))}
    fresh, gone = [one for one in more if one.contact not in there], sorted(there & set(fewer))
    had = told(session, review_id).keys() & set(gone)
    lapse_pending(session, review_id, "lapsed.review_changed", today, [*gone, *(one.contact for one in fresh)])
    remove_attendees(session, review_id, gone)
    add_attendees(session, review_id, fresh)
    return {Said.UNINVITED: sorted(had), Said.INVITATION: [one.contact for one in fresh]} if fresh or gone else {}


def remove_attendees(session: Session, review_id: int, contacts: Collection[int]) -> None:
    theirs = delete(AttendeeRow).where(col(AttendeeRow.review_id) == review_id, col(AttendeeRow.contact_id).in_(contacts))
    session.connection().execute(theirs)
    session.expire_all()


def told(session: Session, review_id: int) -> dict[int, date]:
    """Whose calendars may have the review, and since when: an invitation went or is just going, and they were not taken
    off it since."""
    query = select(NoticeRow).where(
        NoticeRow.review_id == review_id, col(NoticeRow.kind).in_(CALENDAR_KINDS), col(NoticeRow.state).in_(ARRIVED)
    )
    last = {row.contact_id: row for row in session.exec(query.order_by(col(NoticeRow.id)))}
    return {contact: row.settled_on or row.due_on for contact, row in last.items() if row.kind in TOLD_BY}


def last_heard_at(session: Session, review: Review) -> datetime | None:
    """The time of which its readers heard last: news of a move that nobody has got yet names it."""
    unheard = select(NoticeRow).where(
        NoticeRow.review_id == review.id, NoticeRow.kind == Said.MOVED, col(NoticeRow.state).in_(PENDING)
    )
    row = session.exec(unheard.order_by(col(NoticeRow.id))).first()
    was = row.facts.get("was_at") if row else None
    return datetime.fromisoformat(was) if isinstance(was, str) else review.starts_at


def lapse_pending(session: Session, review_id: int, why: str, today: date, contacts: Collection[int] | None = None) -> int:
    """What waits about the review goes no more; about these readers only, where they are named."""
    waiting = update(NoticeRow).where(
        col(NoticeRow.review_id) == review_id,
        col(NoticeRow.state).in_(PENDING),
        col(NoticeRow.kind).in_(CALENDAR_KINDS | TIMETABLE_KINDS),
    )
    if contacts is not None:
        waiting = waiting.where(col(NoticeRow.contact_id).in_(contacts))
    done: CursorResult[Any] = session.connection().execute(waiting.values(state=Outcome.LAPSED, why=why, settled_on=today))
    return done.rowcount


def busy(session: Session, contacts: Collection[int], slot: Slot, besides: int | None) -> dict[int, str]:
    """The other review that each of them is asked to at that time."""
    ends = slot.starts_at + timedelta(minutes=slot.minutes)
    near = select(ReviewRow, AttendeeRow.contact_id).join(AttendeeRow, col(AttendeeRow.review_id) == ReviewRow.id)
    near = near.where(
        col(AttendeeRow.contact_id).in_(sorted(contacts)[:BATCH]), col(ReviewRow.cancelled).is_(False),
        col(ReviewRow.starts_at) < ends, col(ReviewRow.starts_at) > slot.starts_at - timedelta(days=2), col(AttendeeRow.answer) != Answer.DECLINED,
    )  # fmt: skip
    return {
        contact: row.ref
        for row, contact in session.exec(near)
        if row.id != besides and row.starts_at and row.starts_at + timedelta(minutes=row.minutes or 0) > slot.starts_at
    }


def booked_of(session: Session, person_id: int, after: datetime) -> list[Review]:
    """The person's reviews that are still to come."""
    query = select(ReviewRow.id).where(
        ReviewRow.person_id == person_id, col(ReviewRow.cancelled).is_(False), col(ReviewRow.starts_at) >= after,
        col(ReviewRow.held_on).is_(None),
    )  # fmt: skip
    return list(reviews(session, [one for one in session.exec(query) if one is not None]).values())
