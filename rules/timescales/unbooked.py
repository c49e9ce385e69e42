"""A review is due and nobody has booked it: who hears on which day, until somebody does."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.notices import Notice
from rules.people import Circle, Person, Role
from rules.reviews import Review
from rules.timescales.counting import ONE_DAY, due_day
from rules.timescales.decision import Decision
from rules.timescales.facts import Event
from rules.timescales.telling import told_facts
from rules.working_days import add_working_days, on_or_before

REVIEW_UNBOOKED = "review_unbooked"


class Hearer(StrEnum):
    COORDINATOR = "coordinator"
    COMMISSIONER = "commissioner"


@dataclass(frozen=True, slots=True)
class Rung:
    days: int
    hears: tuple[Hearer, ...]


@dataclass(frozen=True, slots=True)
class UnbookedLadder:
    """`dated` is climbed towards a day that is known, `undated` while nobody has said a number."""

    name: str
    version: str
    dated: tuple[Rung, ...]
    undated: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Unbooked:
    """What is due for whom, and who stands around them. `told_on` is when what happened was told: nobody need be reminded
    of it before."""

    found: Decision
    person: Person
    circle: Circle
    coordinator: int
    today: date
    told_on: date | None = None


def climb(around: Unbooked, ladder: UnbookedLadder) -> list[Notice]:
    """The highest rung reached, once for each reader."""
    notices = []
    for kind, anchor, days in _ways_up(around, ladder):
        notices += _notices(kind, anchor, reached(days, around.today, around.told_on), around)
    return list({notice.contact: notice for notice in notices}.values())


def stands(around: Unbooked, ladder: UnbookedLadder) -> set[str]:
    """How the keys of what may still be said about it begin."""
    return {_key(around, kind, anchor) for kind, anchor, _ in _ways_up(around, ladder)}


def next_look(
    around: Sequence[Unbooked], circle: Circle, events: Iterable[Event], reviews: Iterable[Review], ladder: UnbookedLadder, today: date
) -> date | None:  # fmt: skip
    """The next day on which something else may be said about a person of whom nothing changes: a rung is reached, something
    planned happens, a booking goes by without having been held, a place in the circle begins or has ended."""
    days = {day for one in around for _, _, rungs in _ways_up(one, ladder) for day, _ in rungs}
    days |= {event.on for event in events}
    for review in reviews:
        days |= {review.held_on} if review.held_on else {review.starts_at.date() + ONE_DAY} if review.starts_at else set()
    for place in circle.places:
        days |= {place.since} if place.since else set()
        days |= {place.until + ONE_DAY} if place.until and place.until < date.max else set()
    return min((day for day in days if day > today), default=None)


def dated_rungs(ladder: UnbookedLadder, due: date) -> list[tuple[date, Rung]]:
    return [(_day(rung, due), rung) for rung in ladder.dated]


def reached(days: Sequence[tuple[date, Rung]], today: date, told_on: date | None = None) -> Rung | None:
    """The highest whose day has come; none of before whatever was told."""
    found = [rung for day, rung in days if day <= today and (told_on is None or day > told_on)]
    return found[-1] if found else None


def unbooked_ladder_from(pack: Mapping[str, object]) -> UnbookedLadder:
    """A pack's mapping as a ladder; a ValueError names what is wrong with it."""
    try:
        return UnbookedLadder(str(pack["name"]), str(pack["version"]), _rungs(pack["dated"]), _rungs(pack["undated"]))
    except (KeyError, TypeError) as missing:
        raise ValueError(f"the ladder has no usable {missing}") from None


def _ways_up(around: Unbooked, ladder: UnbookedLadder) -> Iterator[tuple[str, date, list[tuple[date, Rung]]]]:
    """Each day that is counted from, with the rungs around it: the day on which somebody has to be asked for it long before, what
    happened while nobody knows the number, and the last day."""
    found = around.found
    if found.rule is None or found.event is None:
        return
    if found.ask is not None and found.soonest is not None and (ask_on := due_day(found.ask, found.soonest)) is not None:
        yield "asked", found.soonest, [(on_or_before(ask_on), Rung(0, (Hearer.COORDINATOR,)))]
    if found.needs_a_number:
        yield "undated", found.event.on, [(add_working_days(found.event.on, rung.days), rung) for rung in ladder.undated]
    if (due := found.soonest) is not None:
        yield "dated", due, dated_rungs(ladder, due)


def _day(rung: Rung, due: date) -> date:
    return on_or_before(due + timedelta(days=rung.days)) if rung.days <= 0 else add_working_days(due, rung.days)


def _notices(kind: str, anchor: date, rung: Rung | None, around: Unbooked) -> list[Notice]:
    """Where there is no commissioner, the coordinator hears instead."""
    found, person, circle = around.found, around.person, around.circle
    if rung is None or found.rule is None:
        return []
    commissioners = circle.holding(Role.COMMISSIONER, around.today) if Hearer.COMMISSIONER in rung.hears else ()
    readers = [*commissioners, *([around.coordinator] if Hearer.COORDINATOR in rung.hears or not commissioners else [])]
    key, facts = f"{_key(around, kind, anchor)}{rung.days:+d}", told_facts(found, person)
    return [
        Notice(f"{key}:{reader}", REVIEW_UNBOOKED, reader, around.today, person=person.id, facts=facts)
        for reader in dict.fromkeys(readers)
        if not circle.excludes(reader, around.today)
    ]


def _key(around: Unbooked, kind: str, anchor: date) -> str:
    rule = around.found.rule.id if around.found.rule else ""
    return f"unbooked:{around.person.id}:{rule}:{kind}:{anchor:%Y%m%d}:"


def _rungs(listed: object) -> tuple[Rung, ...]:
    if not isinstance(listed, list) or not listed:
        raise TypeError("list of rungs")
    rungs = tuple(Rung(int(rung["days"]), tuple(Hearer(who) for who in rung["hears"])) for rung in listed)
    if [rung.days for rung in rungs] != sorted({rung.days for rung in rungs}):
        raise ValueError("the rungs of a ladder rise, and no day stands twice")
    return rungs
