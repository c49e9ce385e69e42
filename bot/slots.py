"""Finding a date for a review: times are offered, answers gathered, one is chosen and the rest is withdrawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.bookings import Booked, Office, Refused, check_attendees, check_slot, found_review, person_of, told
from rules.bookings import Said, invited, telling
from rules.hours import LONDON, local_day
from rules.people import OWN_LIFE, Contact
from rules.reasons import because
from rules.reviews import Attendee, Review
from rules.slots import MOST, Slots
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
        return _shown(session, _offering(session, ref))


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


def _offering(session: Session, ref: str) -> Review:
    review = found_review(session, ref)
    if review.id not in slots.offered(session, [review.id]):
        raise Refused(because("bookings.not_offered"))
    return review


def _ask(session: Session, office: Office, review: Review, readers: Sequence[int]) -> Offered:
    today = local_day(office.now, LONDON)
    notices = telling(review, "find_date", readers, today)
    queued = outbox.queue(session, notices, office.now, today, office.deployment)
    shown = _shown(session, review)
    return Offered(shown.review, shown.slots, shown.attendees, shown.contacts, queued.queued, len(queued.withheld))


def _shown(session: Session, review: Review) -> Offered:
    coming = tuple(attendees(session, review.id))
    contacts = people.contacts(session, [review.chair, *(one.contact for one in coming)])
    return Offered(review, slots.offered(session, [review.id])[review.id], coming, contacts)
