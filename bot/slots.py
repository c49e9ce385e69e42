"""Finding a date for a review: times are offered, answers gathered, one is chosen and the rest is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.bookings import Booked, Office, Refused, check_attendees, check_slot, found_review, person_of, told
from rules.bookings import Said, invited, telling
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import OWN_LIFE, Contact
from rules.reasons import because
from rules.reviews import Attendee, Review
from rules.slots import MOST, Slots, numbers_in, offered_to
from store import bookings, journal, outbox, people, slots
from store.bookings import Slot
from store.reviews import attendees, find_review


@dataclass(frozen=True, slots=True)
class Offered:
    """`asked` are those who have been asked so far; the panel comes after the person and family."""

    review: Review
    slots: Slots
    attendees: tuple[Attendee, ...]
    contacts: dict[int, Contact]
    queued: int = 0
    withheld: int = 0


def offer(
    office: Office, ref: str, kind: str, person_ref: str, times: Sequence[datetime], place: tuple[int, str | None], chair: int,
    wanted: Sequence[Attendee] = (),
) -> Offered:  # fmt: skip
    """The person and family are asked first; where none of them comes, everybody is. Raises Refused."""
    with office.database.write() as session:
        person = person_of(session, person_ref)
        if find_review(session, ref) is not None:
            raise Refused(because("bookings.exists"))
        if not 0 < len(set(times)) == len(times) <= MOST:
            raise Refused(because("bookings.slots", most=MOST))
        minutes, where = place
        for moment in times:
            check_slot(Slot(moment, minutes, where), office.now)
        circle = people.circle(session, person.id)
        coming = tuple(wanted) or invited(circle, chair, local_day(office.now, LONDON))
        check_attendees(coming, chair, circle, office)
        journal.facts_change(session)
        review_id = slots.add_unbooked(session, ref, kind, person.id, minutes, where, chair)
        bookings.add_attendees(session, review_id, coming)
        slots.offer(session, review_id, sorted(times))
        review = found_review(session, ref)
        journal.record(session, office.now, journal.Entry("times_offered", "review", review.id, office.door, office.by))
        own_life = [one.contact for one in coming if one.role in OWN_LIFE]
        return _ask(session, office, review, own_life or [one.contact for one in coming])


def ask_everybody(office: Office, ref: str) -> Offered:
    """The panel as well. Raises Refused."""
    with office.database.write() as session:
        review = _offering(session, ref)
        return _ask(session, office, review, [one.contact for one in attendees(session, review.id)])


def look(office: Office, ref: str) -> Offered:
    with office.database.read() as session:
        return _shown(session, _offering(session, ref), office.now)


def choose(office: Office, ref: str, number: int) -> Booked:
    """Everybody is invited to that time; the others are withdrawn. Raises Refused, and bookings.Changed."""
    with office.database.write() as session:
        review = _offering(session, ref)
        times = slots.offered(session, [review.id])[review.id].times
        if number not in times:
            raise Refused(because("bookings.no_slot"))
        check_slot(Slot(times[number], review.minutes or 0, review.where), office.now)
        journal.facts_change(session)
        outbox.lapse_review(session, review.id, "find_date", "lapsed.answered", local_day(office.now, LONDON))
        slots.withdraw(session, review.id)
        review = bookings.change(session, review, {"starts_at": times[number], "booked_at": office.now})
        coming = [one.contact for one in attendees(session, review.id)]
        return told(session, office, "booked", review, {Said.INVITATION: coming})


def answered(
    session: Session, ref: str, writer: int, text: str, *, now: datetime, deployment: Deployment, door: str, occasion: str
) -> str | None:  # fmt: skip
    """What came of somebody's numbers: recorded; asked_back, where those were not in their message. None where it says more
    than that, or nothing is offered to them any more: a person reads it."""
    review, today = found_review(session, ref), local_day(now, LONDON)
    theirs = next((one for one in attendees(session, review.id) if one.contact == writer), None)
    there = slots.offered(session, [review.id]).get(review.id)
    if theirs is None or there is None or review.cancelled or people.circle(session, review.person).excludes(writer, today):
        return None
    numbers = numbers_in(text, offered_to(there, own_life=theirs.role in OWN_LIFE))
    if numbers is not None:
        journal.facts_change(session)
        slots.choose(session, review.id, writer, numbers)
        journal.record(session, now, journal.Entry("times_chosen", "review", review.id, door, writer))
        return "recorded"
    if numbers_in(text, Slots(dict.fromkeys(range(1, 10), now))) is None:
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


def _ask(session: Session, office: Office, review: Review, readers: Sequence[int]) -> Offered:
    today = local_day(office.now, LONDON)
    notices = telling(review, "find_date", readers, today)
    queued = outbox.queue(session, notices, office.now, today, office.deployment)
    shown = _shown(session, review, office.now)
    return Offered(shown.review, shown.slots, shown.attendees, shown.contacts, queued.queued, len(queued.withheld))


def _shown(session: Session, review: Review, now: datetime) -> Offered:
    """Whoever was shut out since they were asked is on no list any more."""
    circle, today = people.circle(session, review.person), local_day(now, LONDON)
    coming = tuple(one for one in attendees(session, review.id) if not circle.excludes(one.contact, today))
    contacts = people.contacts(session, [review.chair, *(one.contact for one in coming)])
    return Offered(review, slots.offered(session, [review.id])[review.id], coming, contacts)
