"""The coordinator's look ahead, once a week: what needs a decision, what is late, what is due and not booked, what is booked."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Circle, Person, Role
from rules.reviews import Review
from rules.timescales.decision import Decision
from rules.timescales.history import booked_for
from rules.timescales.values import Decider
from rules.working_days import add_working_days, is_working_day

REVIEWS_AHEAD = "reviews_ahead"
AHEAD = timedelta(weeks=6)
MOST = 100
"""Lines of one message. How many more there are is said in one further line."""


class Stand(IntEnum):
    """In the order in which somebody must do something about it."""

    UNDECIDED = 1
    LATE = 2
    UNBOOKED = 3
    BOOKED = 4


@dataclass(frozen=True, slots=True)
class Outlook:
    """One person's reviews: what is due, and what is in the calendar."""

    person: Person
    circle: Circle
    due: Sequence[Decision]
    reviews: Sequence[Review]


@dataclass(frozen=True, slots=True)
class Sight:
    """One review of one person, as the list shows it."""

    stand: Stand
    person: int
    facts: dict[str, str | int | bool | None]

    @property
    def order(self) -> tuple[Stand, str, int]:
        return self.stand, str(self.facts.get("due_on") or self.facts.get("booked_on") or "9"), self.person


def week_of(today: date, weekday: int = 0) -> date | None:
    """The Monday of the week that is told of today, None on a day for other things. It is told on the week's first working day,
    or on the weekday that its reader chose, or on the one after it where nobody looked."""
    monday = today - timedelta(days=today.weekday())
    wished = monday + timedelta(days=weekday)
    first = wished if is_working_day(wished) else add_working_days(wished, 1)
    return monday if today in {first, add_working_days(first, 1)} else None


def telling(outlooks: Iterable[Outlook], reader: int, week: date, today: date) -> list[Notice]:
    seen = sorted((sight for one in outlooks for sight in _sights(one, today)), key=lambda sight: sight.order)
    notices = [
        Notice(
            f"ahead:{week:%Y%m%d}:{place}:{one.person}:{reader}", REVIEWS_AHEAD, reader, today, person=one.person, facts=one.facts
        )
        for place, one in enumerate(seen[:MOST])
    ]
    if len(seen) > MOST:
        more: dict[str, str | int | bool | None] = {"ref": "", "more": len(seen) - MOST}
        notices.append(Notice(f"ahead:{week:%Y%m%d}:more:{reader}", REVIEWS_AHEAD, reader, today, facts=more))
    return notices


def _sights(one: Outlook, today: date) -> Iterator[Sight]:
    told: set[int] = set()
    for found in one.due:
        booked = booked_for(found, one.reviews, today)
        if booked is not None:
            told.add(booked.id)
        if (stand := _stand(found, booked, today)) is not None:
            yield Sight(stand, one.person.id, _facts(one, found, booked, stand, today))
    for review in one.reviews:
        day = _day(review)
        if review.id not in told and day is not None and today <= day <= today + AHEAD:
            facts: dict[str, str | int | bool | None] = {"ref": one.person.ref, "stand": "booked", "booked_on": day.isoformat()}
            yield Sight(Stand.BOOKED, one.person.id, facts)


def _stand(found: Decision, booked: Review | None, today: date) -> Stand | None:
    """None for what lies beyond the weeks ahead."""
    day, due = _day(booked), found.soonest
    if day is not None:
        return Stand.BOOKED if min(day, due or day) <= today + AHEAD else None
    if found.needs_a_number:
        return Stand.UNDECIDED
    if due is None or due > today + AHEAD:
        return None
    return Stand.LATE if due < today else Stand.UNBOOKED


def _facts(one: Outlook, found: Decision, booked: Review | None, stand: Stand, today: date) -> dict[str, str | int | bool | None]:
    day, due, rule = _day(booked), found.soonest, found.rule
    commissioners = one.circle.holding(Role.COMMISSIONER, today)
    decides = rule is not None and rule.decides is Decider.COMMISSIONER and commissioners
    facts: dict[str, str | int | bool | None] = {"ref": one.person.ref, "stand": stand.name.lower()}
    facts |= {"due_on": due.isoformat()} if due else {}
    facts |= {"unconfirmed": True} if found.unconfirmed else {}
    facts |= {"booked_on": day.isoformat()} if day else {}
    facts |= {"after": True} if day and due and day > due else {}
    facts |= {"rule_on": found.by_rule.isoformat()} if found.agreed and found.by_rule else {}
    facts |= {"who_says": rule.decides.value} if rule and stand is Stand.UNDECIDED else {}
    return facts | ({"to": commissioners[0]} if decides and stand is Stand.UNDECIDED else {})


def _day(review: Review | None) -> date | None:
    if review is None or review.starts_at is None or review.cancelled or review.held_on is not None:
        return None
    return local_day(review.starts_at, LONDON)
