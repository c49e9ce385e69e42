"""Booking a review: what its chair should mend first, and who hears what when it is booked, moved or cancelled."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import OWN_LIFE, Circle, Contact, Role
from rules.reasons import Reason, because
from rules.reviews import VISIT, Attendee, Review
from rules.working_days import bank_holidays

SHORT_NOTICE = timedelta(days=14)
"""The toolkit's ideal time for consent and for choosing who comes (R30)."""
LONGEST = 12 * 60
MOST_ATTENDEES = 100


class How(StrEnum):
    FACE_TO_FACE = "face_to_face"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"


FROM_ELSEWHERE = frozenset({How.VIRTUAL, How.HYBRID})
_NUMBER = re.compile(r"\d[\d ]{7,}")
"""A number to ring."""


class Said(StrEnum):
    """What somebody hears about a review in the calendar; the kinds of notice are called the same."""

    INVITATION = "invitation"
    MOVED = "review_moved"
    CANCELLED = "review_cancelled"
    UNINVITED = "uninvited"
    CLEARED = "calendar_cleared"


CALENDAR_KINDS = frozenset(one.value for one in Said)
TIMETABLE_KINDS = frozenset(
    {"invitation_again", "who_comes", "cannot_come", "review_step", "find_date", "times_answered", "offer_withdrawn"}
)
"""Kinds that speak of a review as it is booked, or of the times at which it could be, now."""
NO_PANEL = frozenset({VISIT, "initial_health_assessment", "review_health_assessment"})
"""A doctor, a nurse or a commissioner comes, and no panel."""
WANTED = (
    (Role.ADVOCATE, "bookings.no_advocate"),
    (Role.EXPERT_BY_EXPERIENCE, "bookings.no_expert_by_experience"),
    (Role.CLINICAL_EXPERT, "bookings.no_clinical_expert"),
)


@dataclass(frozen=True, slots=True)
class Diary:
    """What a booking is held against. `busy` has the other review that an attendee is at by then; `last_day` is the last
    day on which the review is in time, None where nobody knows one; `family_shut_out`, where one of the family may not be
    there."""

    contacts: Mapping[int, Contact]
    busy: Mapping[int, str]
    last_day: date | None = None
    consent: bool = True
    family_shut_out: bool = False


def warnings(review: Review, attendees: Sequence[Attendee], diary: Diary, today: date) -> list[Reason]:
    """None of them forbids the booking: its chair decides."""
    of_the_people = _about_a_person(review, attendees, diary) if review.meeting is None else ()
    of_the_place = _of_the_place(review, attendees) if review.starts_at is not None else ()
    return [*_of_the_day(review, diary.last_day, today), *of_the_place, *of_the_people, *_of_the_people(attendees, diary)]


def invited(circle: Circle, chair: int | None, on: date) -> tuple[Attendee, ...]:
    """Whoever of the circle may know, each once, and the chair: who comes where nobody said otherwise."""
    roles: dict[int, Role] = {} if chair is None or circle.excludes(chair, on) else {chair: Role.CHAIR}
    for place in circle.places:
        if place.in_force(on) and circle.knows(place.contact, on):
            roles.setdefault(place.contact, place.role)
    return tuple(Attendee(contact, role) for contact, role in roles.items())


def telling(
    review: Review, said: str, readers: Iterable[int], today: date, facts: Mapping[str, str] | None = None, occasion: str = ""
) -> list[Notice]:
    """One notice for each reader, once for each version of the calendar's entry; `occasion` tells apart what happens to a
    reader twice while the entry stays the same."""
    return [
        Notice(
            f"review:{review.id}:{review.sequence}{occasion}:{said}:{reader}", said, reader, today, person=review.person, review=review.id,
            facts={"sequence": review.sequence, **(facts or {})},
        )
        for reader in readers
    ]  # fmt: skip


def overtaken(notice: Notice, review: Review | None, now: datetime) -> str | None:
    """The code of why it need not be said any more, None while it is still so."""
    if review is None or notice.kind not in CALENDAR_KINDS | TIMETABLE_KINDS:
        return None
    if notice.facts.get("sequence") != review.sequence and notice.kind != Said.UNINVITED:
        return "lapsed.review_changed"
    if notice.kind in {Said.INVITATION, Said.MOVED, *TIMETABLE_KINDS} and review.cancelled:
        return "lapsed.review_cancelled"
    over = review.held_on is not None or (review.ends_at is not None and review.ends_at < now)
    return (
        "lapsed.review_over" if over and notice.kind in {Said.INVITATION, Said.MOVED, "invitation_again", "who_comes"} else None
    )


def family_shut_out(circle: Circle, on: date) -> bool:
    return any(place.role is Role.FAMILY and place.in_force(on) and circle.excludes(place.contact, on) for place in circle.places)


def clears_for(attendees: Iterable[Attendee], circle: Circle, on: date) -> list[int]:
    """Whose calendars are cleared without a word of why when a person has died: those who come for their work."""
    return [one.contact for one in attendees if one.role not in OWN_LIFE and not circle.roles(one.contact, on) & OWN_LIFE]


def _of_the_day(review: Review, last_day: date | None, today: date) -> Iterator[Reason]:
    if review.starts_at is None:
        return
    day = local_day(review.starts_at, LONDON)
    if last_day is not None and day > last_day:
        yield because("bookings.after_last_day", last_day=last_day)
    if day.weekday() >= 5:
        yield because("bookings.weekend", day=day)
    elif name := bank_holidays(day.year).get(day):
        yield because("bookings.bank_holiday", day=day, name=name)
    if day - today < SHORT_NOTICE and review.meeting is None:
        yield because("bookings.short_notice", days=(day - today).days)


def _of_the_place(review: Review, attendees: Sequence[Attendee]) -> Iterator[Reason]:
    """A link, or a number to ring, is wanted where somebody takes part from elsewhere."""
    where = review.where or ""
    if not where.strip():
        yield because("bookings.no_place")
    elif any(one.how in FROM_ELSEWHERE for one in attendees) and not ("://" in where or _NUMBER.search(where)):
        yield because("bookings.no_link")
    if review.chair is not None and all(one.contact != review.chair for one in attendees):
        yield because("bookings.chair_not_asked")


def _about_a_person(review: Review, attendees: Sequence[Attendee], diary: Diary) -> Iterator[Reason]:
    roles: Collection[Role] = {one.role for one in attendees}
    if not diary.consent:
        yield because("bookings.no_consent")
    if diary.family_shut_out and Role.ADVOCATE not in roles:
        yield because("bookings.advocate_instead")
    for role, code in WANTED if review.kind not in NO_PANEL else ():
        if role not in roles:
            yield because(code)


def _of_the_people(attendees: Sequence[Attendee], diary: Diary) -> Iterator[Reason]:
    known = [diary.contacts[one.contact] for one in attendees if one.contact in diary.contacts]
    for contact in known:
        if contact.id in diary.busy:
            yield because("bookings.busy", name=contact.name, review=diary.busy[contact.id])
    if any("interpreter" in (contact.role or "").casefold() for contact in known):
        return
    for contact in known:
        if contact.language.partition("-")[0].casefold() != "en":
            yield because("bookings.no_interpreter", name=contact.name, language=contact.language)
