"""A meeting about no one person: a community of practice, a board, a panel. Who belongs to it, and on which days it meets."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import takewhile
from zoneinfo import ZoneInfo

from rules.hours import LONDON, local_day
from rules.people import Circle, Place, Role
from rules.reviews import Attendee, Review
from rules.rhythms import Rhythm, rhythm_from

AHEAD = timedelta(weeks=13)
"""So far ahead a date is put into everybody's calendar."""
ONE_DAY = timedelta(days=1)
NOBODY_IN_PARTICULAR = 0
"""Stands where a place in a circle names its person."""


class Kind(StrEnum):
    COMMUNITY_OF_PRACTICE = "community_of_practice"
    BOARD = "board"
    OVERSIGHT_PANEL = "oversight_panel"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Member:
    """`ended_on` is the first day on which they belong to it no more. Dates that were booked before they joined do not know them."""

    contact: int
    role: Role = Role.OTHER
    how: str | None = None
    joined_at: datetime | None = None
    ended_on: date | None = None

    def belongs(self, day: date) -> bool:
        return self.ended_on is None or day < self.ended_on


@dataclass(frozen=True, slots=True)
class Meeting:
    """`recurs` is its rhythm in words, None where each date is agreed by itself; `since` the first day from which it is counted,
    `skips` the months in which it does not meet."""

    id: int
    ref: str
    name: str
    kind: Kind = Kind.OTHER
    chair: int | None = None
    minutes: int = 60
    where: str | None = None
    recurs: str | None = None
    since: date | None = None
    until: date | None = None
    skips: frozenset[int] = frozenset()
    ended_on: date | None = None
    members: tuple[Member, ...] = field(default_factory=tuple)

    @property
    def rhythm(self) -> Rhythm | None:
        return rhythm_from(self.recurs) if self.recurs else None

    def belonging(self, day: date) -> tuple[Attendee, ...]:
        """Who is asked to each date of it, the chair first."""
        roles = {} if self.chair is None else {self.chair: Attendee(self.chair, Role.CHAIR)}
        for one in self.members:
            if one.belongs(day):
                roles.setdefault(one.contact, Attendee(one.contact, one.role, how=one.how))
        return tuple(roles.values())


@dataclass(frozen=True, slots=True)
class Known:
    """A date of the meeting that is there already, and who is asked to it."""

    review: Review
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """What has to be done so that everybody's calendar says what the meeting says. `seated` come besides to a date that is
    booked, `unseated` need not come any more."""

    booked: tuple[date, ...] = ()
    moved: tuple[tuple[Review, datetime], ...] = ()
    cancelled: tuple[Review, ...] = ()
    seated: tuple[tuple[Review, tuple[Attendee, ...]], ...] = ()
    unseated: tuple[tuple[Review, tuple[int, ...]], ...] = ()
    look_on: date | None = None


def days_of(meeting: Meeting, first: date, last: date) -> Iterator[date]:
    """The days on which it meets between two days, both of them counted."""
    rhythm = meeting.rhythm
    if rhythm is None or meeting.since is None:
        return
    ends = min([last, *([meeting.until] if meeting.until else []), *([meeting.ended_on] if meeting.ended_on else [])])
    for day in takewhile(lambda day: day <= ends, rhythm.days(meeting.since)):
        if day >= first and day.month not in meeting.skips:
            yield day


def settle(meeting: Meeting, there: Sequence[Known], now: datetime) -> Settled:
    """`there` are all dates that it ever had. One that was cancelled stays so, and one that somebody moved stays where it was
    moved to, as long as its day is one of the meeting's own. What is past is never touched."""
    today = local_day(now, LONDON)
    falls_on = {one.review.falls_on for one in there}
    coming = [one for one in there if _is_ahead(one.review, now)]
    furthest = max((one.review.falls_on or today for one in coming), default=today)
    allowed = set(days_of(meeting, today, max(furthest, today + AHEAD)))
    fresh = [day for day in days_of(meeting, today, today + AHEAD) if day not in falls_on and begins_at(meeting, day) > now]
    instead = _instead([one.review for one in coming if _is_over(one.review, meeting, allowed)], fresh)
    over = [one for one in coming if instead.get(one.review.id, one) is None]
    staying = [one for one in coming if one not in over]
    return Settled(
        booked=tuple(day for day in fresh if day not in instead.values()),
        moved=tuple(_moved(meeting, staying, instead)),
        cancelled=tuple(one.review for one in over),
        seated=tuple((one.review, more) for one in staying if (more := _joining(meeting, one, today))),
        unseated=tuple((one.review, fewer) for one in staying if (fewer := _leaving(meeting, one, today))),
        look_on=_next_look(meeting, today),
    )


def begins_at(meeting: Meeting, day: date) -> datetime:
    """By London's wall clock, so that a clock change moves nothing."""
    rhythm = meeting.rhythm
    assert rhythm is not None  # noqa: S101 only a meeting that has one meets on a day of its own
    return datetime.combine(day, rhythm.at, ZoneInfo(LONDON))


def circle_of(meeting: Meeting, guests: Collection[Attendee] = ()) -> Circle:
    """Who may know of it: its chair, its members while they belong to it, and whoever was asked to the one date that it is about."""
    places = [] if meeting.chair is None else [Place(NOBODY_IN_PARTICULAR, meeting.chair, Role.CHAIR)]
    gone = {one.contact for one in meeting.members if one.ended_on is not None}
    for one in meeting.members:
        last = one.ended_on - ONE_DAY if one.ended_on else None
        places.append(Place(NOBODY_IN_PARTICULAR, one.contact, one.role, until=last))
    places += [Place(NOBODY_IN_PARTICULAR, one.contact, one.role) for one in guests if one.contact not in gone]
    return Circle(tuple(places), meeting=meeting.id)


def _is_ahead(review: Review, now: datetime) -> bool:
    return not review.cancelled and review.held_on is None and review.starts_at is not None and review.starts_at > now


def _is_over(review: Review, meeting: Meeting, allowed: Collection[date]) -> bool:
    """The meeting itself has ended, or no longer meets on that day. A date that somebody booked by hand stands by itself."""
    if meeting.ended_on is not None:
        return True
    return review.falls_on is not None and review.falls_on not in allowed


def _instead(over: Iterable[Review], fresh: Iterable[date]) -> Mapping[int, date | None]:
    """A date whose day is no longer the meeting's own moves to the new one of that month, as long as there is one."""
    free, found = list(fresh), dict[int, date | None]()
    for review in over:
        day = review.falls_on
        same = [one for one in free if day is not None and (one.year, one.month) == (day.year, day.month)]
        found[review.id] = same[0] if same else None
        free = [one for one in free if one not in same[:1]]
    return found


def _moved(meeting: Meeting, staying: Iterable[Known], instead: Mapping[int, date | None]) -> Iterator[tuple[Review, datetime]]:
    """Those that have a new day, and those that stand on the meeting's own at another hour, length or place than the meeting's."""
    for one in staying:
        review = one.review
        if (day := instead.get(review.id)) is not None:
            yield review, begins_at(meeting, day)
            continue
        if review.falls_on is None or review.starts_at is None or local_day(review.starts_at, LONDON) != review.falls_on:
            continue
        begins = begins_at(meeting, review.falls_on)
        if (review.starts_at, review.minutes, review.where) != (begins, meeting.minutes, meeting.where):
            yield review, begins


def _joining(meeting: Meeting, known: Known, today: date) -> tuple[Attendee, ...]:
    """Whoever joined since it was booked, and a new chair. Whoever was taken off this one date is not asked again."""
    asked, booked_at = {one.contact for one in known.attendees}, known.review.booked_at
    late = {one.contact for one in meeting.members if one.joined_at and booked_at and one.joined_at > booked_at}
    if known.review.chair != meeting.chair and meeting.chair is not None:
        late.add(meeting.chair)
    return tuple(one for one in meeting.belonging(today) if one.contact in late and one.contact not in asked)


def _leaving(meeting: Meeting, known: Known, today: date) -> tuple[int, ...]:
    gone = {one.contact for one in meeting.members if not one.belongs(today)}
    if known.review.chair is not None and known.review.chair != meeting.chair:
        gone.add(known.review.chair)
    gone -= {one.contact for one in meeting.belonging(today)}
    return tuple(one.contact for one in known.attendees if one.contact in gone)


def _next_look(meeting: Meeting, today: date) -> date | None:
    """The day on which the first date beyond those that are in the calendar comes near enough."""
    later = next(iter(days_of(meeting, today + AHEAD + ONE_DAY, today + AHEAD + timedelta(days=3 * 366))), None)
    return later - AHEAD if later else None
