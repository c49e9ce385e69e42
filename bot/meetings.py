"""A meeting about no one person: set up, changed, ended, and shown. Each is one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.bookings import Office, Refused
from rules.actions import Action
from rules.bookings import LONGEST, MOST_ATTENDEES
from rules.hours import LONDON, local_day
from rules.meetings import Kind, Meeting, Member
from rules.people import Contact
from rules.reasons import because
from rules.reviews import Review
from rules.rhythms import rhythm_from
from store import actions, gatherings, journal, meetings, people
from store.gatherings import Done


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants of a meeting; what is None stays as it is. `ends`: it does not meet any more."""

    name: str | None = None
    kind: Kind | None = None
    recurs: str | None = None
    since: date | None = None
    until: date | None = None
    skips: tuple[int, ...] | None = None
    minutes: int | None = None
    where: str | None = None
    chair: int | None = None
    joining: tuple[Member, ...] = ()
    leaving: tuple[int, ...] = ()
    because: str | None = None
    ends: bool = False

    @property
    def values(self) -> dict[str, Any]:
        said = {
            "name": self.name, "kind": self.kind, "recurs": self.recurs, "since": self.since, "until": self.until,
            "minutes": self.minutes, "where": self.where, "chair_id": self.chair, "because": self.because,
            "skips": None if self.skips is None else sorted(set(self.skips)),
        }  # fmt: skip
        return {name: value for name, value in said.items() if value is not None}


@dataclass(frozen=True, slots=True)
class Shown:
    """A meeting as it now is, with every date that is not past and what is still to be done. `outcome`: added, changed, already,
    ended or shown."""

    outcome: str
    meeting: Meeting
    dates: tuple[Review, ...]
    actions: tuple[Action, ...]
    contacts: dict[int, Contact]
    done: Done = field(default_factory=Done)


def arrange(office: Office, ref: str, wish: Wish) -> Shown:
    """A new meeting, or news of one: everybody's calendar follows at once. Raises Refused."""
    today = local_day(office.now, LONDON)
    with office.database.write() as session:
        journal.facts_change(session)
        there = meetings.find_meeting(session, ref)
        _check(session, ref, there, wish)
        values = wish.values
        if there is None:
            values = {"since": today, "minutes": 60, **values}
        if wish.ends:
            values["ended_on"] = today
        meeting, changed = meetings.save(session, there.ref if there else ref.upper(), values)
        changed |= meetings.seat(session, meeting.id, wish.joining, wish.leaving, office.now, today)
        if not changed:
            return _shown(session, "already", meeting, today)
        done = gatherings.settled(session, meeting.id, office.now, today, office.deployment, office.door)
        if (done.moved or done.cancelled) and not wish.because:
            raise Refused(because("meetings.why", count=len(done.moved) + len(done.cancelled)))
        outcome = "added" if there is None else "ended" if wish.ends else "changed"
        journal.record(session, office.now, journal.Entry(outcome, "meeting", meeting.id, office.door, office.by))
        return _shown(session, outcome, meetings.meeting(session, meeting.id), today, done)


def look(office: Office, ref: str) -> Shown:
    """Raises Refused."""
    with office.database.read() as session:
        return _shown(session, "shown", found(session, ref), local_day(office.now, LONDON))


def every(office: Office) -> list[Shown]:
    today = local_day(office.now, LONDON)
    with office.database.read() as session:
        return [_shown(session, "shown", one, today) for one in meetings.all_meetings(session)]


def found(session: Session, ref: str) -> Meeting:
    meeting = meetings.find_meeting(session, ref)
    if meeting is None:
        raise Refused(because("meetings.no_such_meeting"))
    return meeting


def _check(session: Session, ref: str, there: Meeting | None, wish: Wish) -> None:
    """Everything that cannot be, before anything is stored."""
    if there is None and wish.ends:
        raise Refused(because("meetings.no_such_meeting"))
    if there is None and people.find_person(session, ref) is not None:
        raise Refused(because("meetings.ref_taken"))
    if there is not None and there.ended_on is not None:
        raise Refused(because("meetings.ended", day=there.ended_on))
    if there is None and (wish.chair is None or not wish.name):
        raise Refused(because("meetings.needs"))
    if wish.recurs is not None and rhythm_from(wish.recurs) is None:
        raise Refused(because("meetings.no_rhythm"))
    if wish.minutes is not None and not 0 < wish.minutes <= LONGEST:
        raise Refused(because("bookings.minutes", most=LONGEST))
    if wish.skips is not None and len(set(wish.skips)) > 11:
        raise Refused(because("meetings.never"))
    since, until = wish.since or (there.since if there else None), wish.until or (there.until if there else None)
    if since and until and until < since:
        raise Refused(because("meetings.ends_first"))
    belonging = {one.contact for one in (*(there.members if there else ()), *wish.joining)}
    if len(belonging) > MOST_ATTENDEES:
        raise Refused(because("bookings.many", most=MOST_ATTENDEES))


def _shown(session: Session, outcome: str, meeting: Meeting, today: date, done: Done | None = None) -> Shown:
    dates = tuple(one for one in meetings.dates_of(session, meeting.id) if one.day is None or one.day >= today)
    still_open = actions.outstanding(session, meetings=[meeting.id])
    known = people.contacts(session, _named(meeting, still_open))
    return Shown(outcome, meeting, dates, tuple(still_open), known, done or Done())


def _named(meeting: Meeting, still_open: Sequence[Action]) -> Iterable[int | None]:
    return [meeting.chair, *(one.contact for one in meeting.members), *(one.owner for one in still_open)]
