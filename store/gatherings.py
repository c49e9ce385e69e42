"""A meeting's dates in the calendar: booked ahead by its rhythm, moved and cancelled with it, each told to whoever belongs to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from rules.bookings import Said, telling
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.meetings import Known, Meeting, begins_at, settle
from rules.reviews import Review
from store import bookings, journal, outbox, slots
from store import meetings as stored_meetings
from store.reviews import attendees, attendees_of, reviews
from store.tables import ReviewRow

DOOR = "round"


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a meeting's dates, and of what had to be said about them."""

    booked: tuple[Review, ...] = ()
    moved: tuple[Review, ...] = ()
    cancelled: tuple[Review, ...] = ()
    queued: outbox.Queued = field(default_factory=outbox.Queued)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and when it is done, and why."""

    session: Session
    now: datetime
    today: date
    deployment: Deployment
    door: str = DOOR
    because: str | None = None


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Two workers at once: the second one waits, and then finds nothing to do."""
    if not stored_meetings.waiting(session, today):
        return outbox.Queued()
    journal.facts_change(session)
    total = outbox.Queued()
    for one in stored_meetings.waiting(session, today):
        total += settled(session, one, now, today, deployment).queued
    return total


def settled(session: Session, meeting_id: int, now: datetime, today: date, deployment: Deployment, door: str = DOOR) -> Done:
    """Inside a transaction whose facts are changing already."""
    meeting = stored_meetings.meeting(session, meeting_id)
    dates = stored_meetings.dates_of(session, meeting_id)
    asked = attendees_of(session, [one.id for one in dates])
    found = settle(meeting, [Known(one, tuple(asked.get(one.id, ()))) for one in dates], now)
    because = stored_meetings.looked_at(session, meeting_id, found.look_on)
    desk = Desk(session, now, today, deployment, door, because)
    queued = outbox.Queued()
    for review, more in found.seated:
        queued += _reseat(desk, review, Said.INVITATION, bookings.swap(session, review.id, more, (), today))
    for review, fewer in found.unseated:
        queued += _reseat(desk, review, Said.UNINVITED, bookings.swap(session, review.id, (), fewer, today))
    _set_chair(session, meeting, [one for one in dates if one not in found.cancelled], now)
    moved = [_moved(desk, meeting, reviews(session, [review.id])[review.id], begins) for review, begins in found.moved]
    cancelled = [_cancelled(desk, review) for review in found.cancelled]
    booked = [new for day in found.booked if (new := _booked(desk, meeting, day)) is not None]
    if meeting.ended_on is not None:
        offered = slots.offered(session, [one.id for one in dates])
        cancelled += [_withdrawn(desk, one) for one in dates if one.id in offered]
    for _, told in (*moved, *cancelled, *booked):
        queued += told
    return Done(_reviews(booked), _reviews(moved), _reviews(cancelled), queued)


def next_ref(session: Session, meeting: Meeting) -> str:
    """COP-M1, COP-M2: by numbers, because a day may move."""
    prefix = f"{meeting.ref}-M"
    refs: Sequence[str] = session.exec(select(ReviewRow.ref).where(col(ReviewRow.ref).startswith(prefix))).all()
    numbers = [int(end) for ref in refs if (end := ref.removeprefix(prefix)).isdecimal()]
    return f"{prefix}{max(numbers, default=0) + 1}"


def _booked(desk: Desk, meeting: Meeting, day: date) -> tuple[Review, outbox.Queued] | None:
    """None where it is there already: a day of a meeting's own is booked once for ever."""
    insert = postgresql.insert if desk.session.get_bind().dialect.name == "postgresql" else sqlite.insert
    ref = next_ref(desk.session, meeting)
    row = {
        "ref": ref, "kind": meeting.kind, "meeting_id": meeting.id, "falls_on": day, "starts_at": begins_at(meeting, day),
        "minutes": meeting.minutes, "where": meeting.where, "chair_id": meeting.chair, "uid": f"{ref.lower()}@kept", "sequence": 0,
        "cancelled": False, "booked_at": desk.now,
    }  # fmt: skip
    once = insert(ReviewRow).values(row).on_conflict_do_nothing().returning(col(ReviewRow.id))
    made = desk.session.connection().execute(once).scalar()
    if made is None:
        return None
    bookings.add_attendees(desk.session, made, meeting.belonging(desk.today))
    review = reviews(desk.session, [made])[made]
    return review, _tell(desk, "booked", review, {Said.INVITATION: [one.contact for one in meeting.belonging(desk.today)]})


def _moved(desk: Desk, meeting: Meeting, review: Review, begins: datetime) -> tuple[Review, outbox.Queued]:
    session = desk.session
    had, was = bookings.told(session, review.id), bookings.last_heard_at(session, review)
    bookings.lapse_pending(session, review.id, "lapsed.review_changed", desk.today)
    to = {
        "starts_at": begins,
        "minutes": meeting.minutes,
        "where": meeting.where,
        "booked_at": desk.now,
        "falls_on": local_day(begins, LONDON),
    }
    fresh = bookings.change(session, review, to)
    bookings.ask_again(session, review.id)
    coming = [one.contact for one in attendees(session, review.id)]
    readers = {Said.MOVED: [one for one in coming if one in had], Said.INVITATION: [one for one in coming if one not in had]}
    facts = {"was_at": was.isoformat()} if was and was != begins else {}
    return fresh, _tell(desk, "moved", fresh, readers, facts)


def _cancelled(desk: Desk, review: Review) -> tuple[Review, outbox.Queued]:
    """Its day is the meeting's own no more; should it be again, it is a new date."""
    had = bookings.told(desk.session, review.id)
    bookings.lapse_pending(desk.session, review.id, "lapsed.review_cancelled", desk.today)
    fresh = bookings.change(desk.session, review, {"cancelled": True, "falls_on": None})
    return fresh, _tell(desk, "cancelled", fresh, {Said.CANCELLED: sorted(had)})


def _withdrawn(desk: Desk, review: Review) -> tuple[Review, outbox.Queued]:
    """Times were offered for it: whoever was told of them need not keep them free."""
    readers = sorted(slots.told_of(desk.session, review))
    bookings.lapse_pending(desk.session, review.id, "lapsed.offer_withdrawn", desk.today)
    slots.withdraw(desk.session, review.id)
    fresh = bookings.change(desk.session, review, {})
    notices = telling(fresh, "offer_withdrawn", readers, desk.today, {"reason": desk.because} if desk.because else {})
    return fresh, outbox.queue(desk.session, notices, desk.now, desk.today, desk.deployment)


def _reviews(done: Iterable[tuple[Review, outbox.Queued]]) -> tuple[Review, ...]:
    return tuple(review for review, _ in done)


def _reseat(desk: Desk, review: Review, said: Said, readers: Mapping[Said, Sequence[int]]) -> outbox.Queued:
    if not readers.get(said):
        return outbox.Queued()
    return _tell(desk, "changed", review, {said: readers[said]}, occasion=f":{desk.now:%Y%m%dT%H%M%S}")


def _set_chair(session: Session, meeting: Meeting, dates: Iterable[Review], now: datetime) -> None:
    coming = [one.id for one in dates if one.chair != meeting.chair and one.starts_at and one.starts_at > now and not one.held_on]
    if coming:
        theirs = update(ReviewRow).where(col(ReviewRow.id).in_(coming))
        session.connection().execute(theirs.values(chair_id=meeting.chair))
        session.expire_all()


def _tell(
    desk: Desk, act: str, review: Review, readers: Mapping[Said, Sequence[int]], facts: Mapping[str, str] | None = None,
    occasion: str = "",
) -> outbox.Queued:  # fmt: skip
    journal.record(desk.session, desk.now, journal.Entry(act, "review", review.id, desk.door, None, {"at": review.starts_at}))
    why = {"reason": desk.because} if desk.because and act in {"moved", "cancelled"} else {}
    listed = [
        notice
        for said, theirs in readers.items()
        for notice in telling(review, said, theirs, desk.today, {**(facts or {}), **why}, occasion)
    ]
    return outbox.queue(desk.session, listed, desk.now, desk.today, desk.deployment)
