"""Finding a date for a review: times are offered, answers gathered, one is chosen and the rest is withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.bookings import About, Booked, Office, Refused, Why, about_whom, check_attendees, check_slot, found_review, told
from rules.bookings import Said, invited, telling
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import OWN_LIFE, Contact
from rules.reasons import because
from rules.reviews import Attendee, Review
from rules.slots import MOST, Slots, numbers_in, offered_to
from store import bookings, journal, outbox, people, slots
from store.bookings import Slot
from store.reviews import attendees, chair_or_coordinator, find_review


@dataclass(frozen=True, slots=True)
class Offered:
    """`outcome`: offered, asked (the panel as well), shown, recorded, or withdrawn: then it has no times any more."""

    outcome: str
    review: Review
    slots: Slots
    attendees: tuple[Attendee, ...]
    contacts: dict[int, Contact]
    queued: int = 0
    withheld: int = 0


def offer(
    office: Office, ref: str, kind: str, pointer: str, times: Sequence[datetime], place: tuple[int, str | None], chair: int,
    wanted: Sequence[Attendee] = (),
) -> Offered:  # fmt: skip
    """The person and family are asked first; where none of them comes, everybody is. Raises Refused."""
    with office.database.write() as session:
        about = about_whom(session, pointer)
        there = find_review(session, ref)
        if there is not None and not _is_free(session, there, about):
            raise Refused(because("bookings.exists"))
        if not 0 < len(set(times)) == len(times) <= MOST:
            raise Refused(because("bookings.slots", most=MOST))
        minutes, where = place
        for moment in times:
            check_slot(Slot(moment, minutes, where), office.now)
        coming = tuple(wanted) or invited(about.circle, chair, local_day(office.now, LONDON))
        check_attendees(coming, chair, about.circle, office)
        journal.facts_change(session)
        values = {"kind": about.kind or kind, "minutes": minutes, "where": where, "chair_id": chair}
        review = _unbooked(session, there, ref, about, values)
        bookings.add_attendees(session, review.id, coming)
        slots.offer(session, review.id, sorted(times))
        journal.record(session, office.now, journal.Entry("times_offered", "review", review.id, office.door, office.by))
        own_life = [one.contact for one in coming if one.role in OWN_LIFE and about.person is not None]
        return _ask(session, office, "offered", review, own_life or [one.contact for one in coming])


def ask_everybody(office: Office, ref: str) -> Offered:
    """The panel as well. Raises Refused."""
    with office.database.write() as session:
        review = _offering(session, ref)
        return _ask(session, office, "asked", review, [one.contact for one in attendees(session, review.id)])


def look(office: Office, ref: str) -> Offered:
    with office.database.read() as session:
        return _shown(session, "shown", _offering(session, ref), office.now)


def withdraw(office: Office, ref: str, why: Why) -> Offered:
    """None of the times is chosen: whoever was told of them hears once that they need not keep them free. Raises Refused,
    and bookings.Changed."""
    today = local_day(office.now, LONDON)
    with office.database.write() as session:
        review = _offering(session, ref)
        journal.facts_change(session)
        circle = people.circle(session, review.person)
        readers = sorted(one for one in slots.told_of(session, review) if not circle.excludes(one, today))
        bookings.lapse_pending(session, review.id, "lapsed.offer_withdrawn", today)
        slots.withdraw(session, review.id)
        review = bookings.change(session, review, {})
        journal.record(session, office.now, journal.Entry("times_withdrawn", "review", review.id, office.door, office.by))
        return _tell(session, office, "withdrawn", review, "offer_withdrawn", readers, why.facts)


def record(office: Office, ref: str, contact: int, words: str) -> Offered:
    """What somebody said by phone or face to face. Raises Refused."""
    with office.database.write() as session:
        review = _offering(session, ref)
        done = answered(session, ref, contact, words, now=office.now, deployment=office.deployment, door=office.door)
        if done != "recorded":
            raise Refused(because("bookings.no_such_answer"))
        return _shown(session, "recorded", review, office.now)


def choose(office: Office, ref: str, number: int) -> Booked:
    """Everybody is invited to that time; the others are withdrawn. Raises Refused, and bookings.Changed."""
    with office.database.write() as session:
        review = _offering(session, ref)
        times = slots.offered(session, [review.id])[review.id].times
        if number not in times:
            raise Refused(because("bookings.no_slot"))
        check_slot(Slot(times[number], review.minutes or 0, review.where), office.now)
        journal.facts_change(session)
        bookings.lapse_pending(session, review.id, "lapsed.answered", local_day(office.now, LONDON))
        slots.withdraw(session, review.id)
        review = bookings.change(session, review, {"starts_at": times[number], "booked_at": office.now})
        coming = [one.contact for one in attendees(session, review.id)]
        return told(session, office, "booked", review, {Said.INVITATION: coming})


def answered(
    session: Session, ref: str, writer: int, text: str, *, now: datetime, deployment: Deployment, door: str, occasion: str = "",
    sequence: int | None = None,
) -> str | None:  # fmt: skip
    """What came of somebody's numbers: recorded; asked_back, where those were not in their message. None where it says more
    than that, or nothing is offered to them any more: a person reads it. `sequence` is that of the offer which they answer:
    the numbers of an earlier one mean other times."""
    review, today = found_review(session, ref), local_day(now, LONDON)
    if sequence not in {None, review.sequence}:
        return None
    theirs = next((one for one in attendees(session, review.id) if one.contact == writer), None)
    there = slots.offered(session, [review.id]).get(review.id)
    if theirs is None or there is None or review.cancelled or people.circle(session, review.person).excludes(writer, today):
        return None
    numbers = numbers_in(text, offered_to(there, own_life=theirs.role in OWN_LIFE))
    if numbers is not None:
        journal.facts_change(session)
        slots.choose(session, review.id, writer, numbers)
        journal.record(session, now, journal.Entry("times_chosen", "review", review.id, door, writer))
        _tell_chair(session, review, there, now, deployment)
        return "recorded"
    if not occasion or numbers_in(text, Slots(dict.fromkeys(range(1, 10), now))) is None:
        return None
    outbox.queue(session, telling(review, "find_date", [writer], today, occasion=occasion), now, today, deployment)
    return "asked_back"


def _offering(session: Session, ref: str) -> Review:
    review = found_review(session, ref)
    if review.id not in slots.offered(session, [review.id]):
        raise Refused(because("bookings.not_offered"))
    if review.person is not None and people.people(session, [review.person])[review.person].stopped:
        raise Refused(because("bookings.stopped"))
    return review


def _is_free(session: Session, review: Review, about: About) -> bool:
    """Times were offered for it before, and withdrawn."""
    over = review.cancelled or review.held_on is not None or review.starts_at is not None
    same = (review.person, review.meeting) == (about.person, about.meeting)
    return same and not over and review.id not in slots.offered(session, [review.id])


def _unbooked(session: Session, there: Review | None, ref: str, about: About, values: Mapping[str, Any]) -> Review:
    if there is None:
        slots.add_unbooked(session, ref, {**values, "person_id": about.person, "meeting_id": about.meeting})
        return found_review(session, ref)
    bookings.remove_attendees(session, there.id, [one.contact for one in attendees(session, there.id)])
    return bookings.change(session, there, values)


def _tell_chair(session: Session, review: Review, before: Slots, now: datetime, deployment: Deployment) -> None:
    """Once everybody has answered whose answer is awaited, and again whenever one of them changes theirs."""
    today, there = local_day(now, LONDON), slots.offered(session, [review.id])[review.id]
    circle = people.circle(session, review.person)
    coming = {one.contact for one in attendees(session, review.id) if not circle.excludes(one.contact, today)}
    if there.can == before.can or not (slots.awaited(session, review) & coming) <= there.can.keys():
        return
    reader = chair_or_coordinator(session, review, today, deployment)
    notices = telling(review, "times_answered", [reader.id], today, occasion=f":{now:%Y%m%dT%H%M%S%f}")
    outbox.queue(session, notices, now, today, deployment)


def _ask(session: Session, office: Office, outcome: str, review: Review, readers: Sequence[int]) -> Offered:
    circle, today = people.circle(session, review.person), local_day(office.now, LONDON)
    return _tell(session, office, outcome, review, "find_date", [one for one in readers if not circle.excludes(one, today)])


def _tell(
    session: Session, office: Office, outcome: str, review: Review, kind: str, readers: Sequence[int], facts: Mapping[str, str] | None = None
) -> Offered:  # fmt: skip
    today = local_day(office.now, LONDON)
    queued = outbox.queue(session, telling(review, kind, readers, today, facts), office.now, today, office.deployment)
    return replace(_shown(session, outcome, review, office.now), queued=queued.queued, withheld=len(queued.withheld))


def _shown(session: Session, outcome: str, review: Review, now: datetime) -> Offered:
    """Whoever was shut out since they were asked is on no list any more."""
    circle, today = people.circle(session, review.person), local_day(now, LONDON)
    coming = tuple(one for one in attendees(session, review.id) if not circle.excludes(one.contact, today))
    contacts = people.contacts(session, [review.chair, *(one.contact for one in coming)])
    return Offered(outcome, review, slots.offered(session, [review.id]).get(review.id, Slots({})), coming, contacts)
