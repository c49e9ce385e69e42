"""A notice about a booked review becomes a line: when, where, who comes, which times are offered."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rules.bookings import How
from rules.hours import LONDON, local_day, zone
from rules.needs import adjustments
from rules.notices import Notice
from rules.people import OWN_LIFE
from rules.reviews import Answer, Attendee, Review
from rules.slots import MOST_FOR_FAMILY
from rules.timetables import missing_roles
from templates.catalogue import Line, kinds
from templates.filters import listed

if TYPE_CHECKING:
    from notifier.lines import Desk

Facts = Mapping[str, object]


def review_line(number: int, notice: Notice, bare: bool, review: Review, desk: "Desk") -> Line:
    """Times as a London wall clock shows them; what stands with the notice is from when it was decided."""
    person = desk.people.get(review.person) if review.person is not None else None
    meeting = desk.meetings.get(review.meeting) if review.meeting is not None else None
    known = kinds()[notice.kind]
    coming = _may_be_named(review, desk)
    how = next((one.how for one in coming if one.contact == notice.contact and one.how in set(How)), None)
    found: dict[str, object] = {
        "starts_at": review.starts_at, "minutes": review.minutes, "where": review.where, "how": how, "from_name": desk.name(notice.facts.get("from")),
        "slots": _slots(notice, review, desk), "is_meeting": True if meeting else None, "adjustments": _adjustments(notice, coming, review, desk), **_who_comes(coming, desk), **_who_can(coming, review, desk), **notice.facts,
    }  # fmt: skip
    facts = {
        name: _in_london(value) if name.endswith("_at") else value
        for name, value in found.items()
        if value is not None and (name in known.facts or (name in known.private and not bare))
    }
    day = local_day(review.starts_at, LONDON) if review.starts_at else review.held_on
    if bare:
        return Line(number, review.ref, due=day, facts=facts)
    about = person.known_as if person else meeting.name if meeting else None
    return Line(number, review.ref, due=day, what=review.kind, about=about, facts=facts)


def _slots(notice: Notice, review: Review, desk: "Desk") -> list[object] | None:
    """In the order of their numbers; the person and family are offered three at most."""
    if review.id not in desk.slots:
        return None
    role = next((one.role for one in desk.coming.get(review.id, ()) if one.contact == notice.contact), None)
    times = [_in_london(moment) for _, moment in sorted(desk.slots[review.id].times.items())]
    return times[:MOST_FOR_FAMILY] if role in OWN_LIFE else times


def _who_comes(coming: Sequence[Attendee], desk: "Desk") -> Facts:
    """By what they said; the roles that nobody holds now."""

    def names(*answers: Answer) -> str | None:
        return listed(name for one in coming if one.answer in answers and (name := desk.name(one.contact))) or None

    return {
        "coming": names(Answer.ACCEPTED, Answer.TENTATIVE), "not_coming": names(Answer.DECLINED, Answer.DELEGATED),
        "unanswered": names(Answer.NEEDS_ACTION), "missing": missing_roles(tuple(coming)) or None,
    }  # fmt: skip


def _adjustments(notice: Notice, coming: Sequence[Attendee], review: Review, desk: "Desk") -> list[object] | None:
    """For the chair alone, who makes them ready."""
    if notice.contact != review.chair:
        return None
    person = desk.people.get(review.person) if review.person is not None else None
    there = [desk.contacts[one.contact] for one in coming if one.answer is not Answer.DECLINED and one.contact in desk.contacts]
    return list(adjustments(person, there)) or None


def _who_can(coming: Sequence[Attendee], review: Review, desk: "Desk") -> Facts:
    """To each of the offered times; to none of them; and of whom nothing is known."""
    slots = desk.slots.get(review.id)
    if slots is None:
        return {}
    ids = [one.contact for one in coming]

    def names(those: Iterable[int]) -> str:
        return listed(name for one in those if (name := desk.name(one)))

    can = [[one for one in ids if one in slots.who(number)] for number in sorted(slots.times)]
    return {
        "can": [names(those) for those in can], "counts": [len(those) for those in can],
        "none_suits": names(one for one in ids if one in slots.can and not slots.can[one]) or None,
        "not_heard": names(one for one in ids if one not in slots.can) or None,
    }  # fmt: skip


def _may_be_named(review: Review, desk: "Desk") -> list[Attendee]:
    """Whoever was shut out since they were asked is in no list any more."""
    circle = desk.circles.get(review.person) if review.person is not None else None
    coming = desk.coming.get(review.id, ())
    return [one for one in coming if circle is None or not circle.excludes(one.contact, desk.today)]


def _in_london(value: object) -> object:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    return moment.astimezone(zone(LONDON)) if isinstance(moment, datetime) else moment
