"""A review in the calendar: booked, moved, cancelled, and who is asked to come. Each is one transaction."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlmodel import Session

from rules.bookings import LONGEST, MOST_ATTENDEES, Diary, Said, family_shut_out, invited, telling, warnings
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.meetings import circle_of
from rules.people import Circle, Contact
from rules.reasons import Reason, because
from rules.reviews import Attendee, Review
from store import bookings, events, journal, meetings, outbox, people
from store.bookings import Slot
from store.database import Database
from store.reviews import attendees, find_review


class Refused(Exception):
    """It was not done, and why. Nothing was stored."""

    def __init__(self, why: Reason) -> None:
        self.why = why
        super().__init__(why.code)


@dataclass(frozen=True, slots=True)
class Booked:
    """The review as it now is. `outcome`: booked, moved, cancelled, changed, or already (it was so before)."""

    outcome: str
    review: Review
    attendees: tuple[Attendee, ...]
    contacts: dict[int, Contact]
    warnings: tuple[Reason, ...] = ()
    queued: int = 0
    withheld: tuple[tuple[Contact, str], ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Why:
    """Why a review moves: as professionals read it, and in easy words where somebody wrote them. Without words its `facts` raise Refused."""

    words: str
    easy: str | None = None

    @property
    def facts(self) -> dict[str, str]:
        if not self.words.strip():
            raise Refused(because("bookings.no_reason"))
        return {"reason": self.words[:MOST_WORDS]} | ({"reason_easy": self.easy[:MOST_WORDS]} if self.easy else {})


@dataclass(frozen=True, slots=True)
class About:
    """Whom a review is about, or of which meeting it is a date; and who may know."""

    circle: Circle
    person: int | None = None
    meeting: int | None = None
    kind: str | None = None


SOMEBODY_WAS_FASTER = because("bookings.changed")
MOST_WORDS = 2000


@dataclass(frozen=True, slots=True)
class Office:
    """Where and when it is done, and who does it: None for an operator at the command line."""

    database: Database
    deployment: Deployment
    now: datetime
    door: str
    by: int | None = None


def book(office: Office, ref: str, kind: str, pointer: str, slot: Slot, chair: int, wanted: Sequence[Attendee] = ()) -> Booked:  # fmt: skip
    """A person's review, or a further date of a meeting. Without `wanted`, the circle is asked. Raises Refused."""
    with office.database.write() as session:
        about = about_whom(session, pointer)
        check_slot(slot, office.now)
        there = find_review(session, ref)
        if there is not None:
            return _again(session, office, there, about, slot)
        coming = tuple(wanted) or invited(about.circle, chair, local_day(office.now, LONDON))
        check_attendees(coming, chair, about.circle, office)
        if not coming:
            raise Refused(because("bookings.nobody"))
        journal.facts_change(session)
        whose = {"person_id": about.person, "meeting_id": about.meeting, "kind": about.kind or kind}
        review = bookings.add(session, ref, whose, slot, chair, office.now)
        bookings.add_attendees(session, review.id, coming)
        return told(session, office, "booked", review, {Said.INVITATION: [one.contact for one in coming]})


def move(office: Office, ref: str, starts_at: datetime, why: Why, minutes: int | None = None, where: str | None = None) -> Booked:
    """Everybody who was asked is asked again, with the reason. Raises Refused, and bookings.Changed."""
    with office.database.write() as session:
        review = _booked(session, ref)
        slot = Slot(starts_at, minutes or review.minutes or 60, where or review.where)
        check_slot(slot, office.now)
        if (review.starts_at, review.minutes, review.where) == (slot.starts_at, slot.minutes, slot.where):
            return told(session, office, "already", review, {})
        journal.facts_change(session)
        had, was = bookings.told(session, review.id), bookings.last_heard_at(session, review)
        bookings.lapse_pending(session, review.id, "lapsed.review_changed", local_day(office.now, LONDON))
        review = bookings.change(
            session, review, {"starts_at": slot.starts_at, "minutes": slot.minutes, "where": slot.where, "booked_at": office.now}
        )
        bookings.ask_again(session, review.id)
        coming = [one.contact for one in attendees(session, review.id)]
        readers = {Said.MOVED: [one for one in coming if one in had], Said.INVITATION: [one for one in coming if one not in had]}
        facts = why.facts | ({"was_at": was.isoformat()} if was and was != starts_at else {})
        return told(session, office, "moved", review, readers, facts)


def cancel(office: Office, ref: str, why: Why) -> Booked:
    """Whoever was told of it hears; an invitation that has not gone stays here. Raises Refused, and bookings.Changed."""
    with office.database.write() as session:
        review = found_review(session, ref)
        if review.cancelled:
            return told(session, office, "already", review, {})
        review = _booked(session, ref)
        journal.facts_change(session)
        had = bookings.told(session, review.id)
        bookings.lapse_pending(session, review.id, "lapsed.review_cancelled", local_day(office.now, LONDON))
        review = bookings.change(session, review, {"cancelled": True})
        return told(session, office, "cancelled", review, {Said.CANCELLED: sorted(had)}, why.facts)


def change_attendees(office: Office, ref: str, more: Sequence[Attendee], fewer: Collection[int]) -> Booked:
    """Who comes besides, and who need not any more: they are taken off without the others hearing. Raises Refused."""
    with office.database.write() as session:
        review = _booked(session, ref)
        check_attendees(more, None, people.circle(session, review.person), office)
        journal.facts_change(session)
        return swap(session, office, review, more, fewer)


def swap(session: Session, office: Office, review: Review, more: Sequence[Attendee], fewer: Collection[int]) -> Booked:
    """The same, inside a transaction whose facts are changing already."""
    readers = bookings.swap(session, review.id, more, fewer, local_day(office.now, LONDON))
    return told(session, office, "changed" if readers else "already", review, readers, occasion=f":{office.now:%Y%m%dT%H%M%S}")


def look(office: Office, ref: str) -> Booked:
    """Who comes, and what its chair should mend. Raises Refused."""
    with office.database.read() as session:
        return _shown(session, office, "shown", found_review(session, ref))


def about_whom(session: Session, pointer: str) -> About:
    """By the reference of a person or of a meeting: no two of them have the same."""
    person = people.find_person(session, pointer)
    if person is not None and person.stopped:
        raise Refused(because("bookings.stopped"))
    if person is not None:
        return About(people.circle(session, person.id), person=person.id)
    meeting = meetings.find_meeting(session, pointer)
    if meeting is None:
        raise Refused(because("bookings.no_such_person"))
    if meeting.ended_on is not None:
        raise Refused(because("meetings.ended", day=meeting.ended_on))
    return About(circle_of(meeting), meeting=meeting.id, kind=meeting.kind)


def found_review(session: Session, ref: str) -> Review:
    review = find_review(session, ref)
    if review is None:
        raise Refused(because("bookings.no_such_review"))
    return review


def _booked(session: Session, ref: str) -> Review:
    """A review that may still be moved or cancelled."""
    review = found_review(session, ref)
    if review.held_on is not None:
        raise Refused(because("bookings.held", day=review.held_on))
    if review.cancelled:
        raise Refused(because("bookings.cancelled"))
    if review.starts_at is None:
        raise Refused(because("bookings.not_booked"))
    if review.person is not None and people.people(session, [review.person])[review.person].stopped:
        raise Refused(because("bookings.stopped"))
    return review


def check_slot(slot: Slot, now: datetime) -> None:
    if slot.starts_at <= now:
        raise Refused(because("bookings.past"))
    if not 0 < slot.minutes <= LONGEST:
        raise Refused(because("bookings.minutes", most=LONGEST))


def check_attendees(coming: Sequence[Attendee], chair: int | None, circle: Circle, office: Office) -> None:
    """Somebody who may not know is never asked: the whole booking waits for a word from whoever made it."""
    today = local_day(office.now, LONDON)
    if len(coming) > MOST_ATTENDEES:
        raise Refused(because("bookings.many", most=MOST_ATTENDEES))
    if chair is not None and circle.excludes(chair, today):
        raise Refused(because("bookings.chair_excluded"))
    shut_out = [place for place, one in enumerate(coming, 1) if circle.excludes(one.contact, today)]
    if shut_out:
        raise Refused(because("bookings.excluded", place=shut_out[0]))


def _again(session: Session, office: Office, review: Review, about: About, slot: Slot) -> Booked:
    there = (review.person, review.meeting, review.starts_at, review.minutes, review.where)
    if review.cancelled or there != (about.person, about.meeting, slot.starts_at, slot.minutes, slot.where):
        raise Refused(because("bookings.exists"))
    return told(session, office, "already", review, {})


def told(
    session: Session, office: Office, outcome: str, review: Review, readers: Mapping[Said, Sequence[int]],
    facts: Mapping[str, str] | None = None, occasion: str = "",
) -> Booked:  # fmt: skip
    today = local_day(office.now, LONDON)
    if outcome != "already":
        entry = journal.Entry(outcome, "review", review.id, office.door, office.by, {"at": review.starts_at})
        journal.record(session, office.now, entry)
    circle = people.circle(session, review.person)
    may = {said: [one for one in theirs if not circle.excludes(one, today)] for said, theirs in readers.items()}
    notices = [one for said, theirs in may.items() for one in telling(review, said, theirs, today, facts, occasion)]
    queued = outbox.queue(session, notices, office.now, today, office.deployment)
    shown = _shown(session, office, outcome, review)
    withheld = tuple((shown.contacts[notice.contact], why) for notice, why in queued.withheld)
    return replace(shown, queued=queued.queued, withheld=withheld)


def _shown(session: Session, office: Office, outcome: str, review: Review) -> Booked:
    """Whoever was shut out since they were asked is on no list any more."""
    today = local_day(office.now, LONDON)
    circle = people.circle(session, review.person)
    coming = tuple(one for one in attendees(session, review.id) if not circle.excludes(one.contact, today))
    contacts = people.contacts(session, [review.chair, *(one.contact for one in coming)])
    if review.starts_at is None or review.cancelled:
        return Booked(outcome, review, coming, contacts)
    slot = Slot(review.starts_at, review.minutes or 0, review.where)
    person = people.people(session, [review.person]).get(review.person or 0)
    diary = Diary(
        contacts, bookings.busy(session, contacts, slot, besides=review.id), consent=person is None or person.consent.stands(today),
        family_shut_out=family_shut_out(circle, today), last_day=events.last_day(session, review, today, office.deployment),
    )  # fmt: skip
    return Booked(outcome, review, coming, contacts, tuple(warnings(review, coming, diary, today)))
