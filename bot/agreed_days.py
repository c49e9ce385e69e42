"""A day is agreed for one person's review, or taken back: one transaction, and the ladder climbs towards it from then on."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from bot.events import Office, Refused
from rules.hours import LONDON, local_day
from rules.people import Person, Role
from rules.reasons import Reason, because
from rules.timescales import Decision
from rules.timescales.agreed import chosen, refused
from store import agreed_days, events, journal, people


@dataclass(frozen=True, slots=True)
class Wish:
    """A day of None takes back what was agreed. `review` says which, where several are due."""

    on: date | None
    because: str
    commissioner: int | None = None
    review: str | None = None


@dataclass(frozen=True, slots=True)
class DueDays:
    """`outcome` is shown, agreed, undone, or already: then nothing was changed."""

    outcome: str
    person: Person
    due: tuple[Decision, ...]


def shown(office: Office, ref: str) -> DueDays:
    """Raises Refused."""
    with office.database.read() as session:
        person = _person(session, ref)
        return DueDays("shown", person, _due(session, office, person))


def agree(office: Office, ref: str, wish: Wish) -> DueDays:
    """Raises Refused."""
    with office.database.write() as session:
        person = _person(session, ref)
        found = chosen(_due(session, office, person), wish.review)
        if isinstance(found, Reason):
            raise Refused(found)
        _check(session, office, person, found, wish)
        assert found.event is not None  # noqa: S101 something is due because of it
        there = found.agreed
        same = there is None if wish.on is None else there is not None and (there.on, there.because) == (wish.on, wish.because)
        if same and wish.on is None:
            raise Refused(because("agreed.none"))
        if same:
            return DueDays("already", person, _due(session, office, person))
        journal.facts_change(session)
        about = found.event.what, found.event.on
        agreed_days.say(session, person.id, about, wish.on, wish.because, office.now, wish.commissioner, office.by)
        act = "day_agreed" if wish.on else "day_undone"
        facts = {"on": wish.on, "because": wish.because, "commissioner": wish.commissioner}
        journal.record(session, office.now, journal.Entry(act, "person", person.id, office.door, office.by, facts))
        return DueDays("agreed" if wish.on else "undone", person, _due(session, office, person))


def _check(session: Session, office: Office, person: Person, found: Decision, wish: Wish) -> None:
    today = local_day(office.now, LONDON)
    commissioners = people.circle(session, person.id).holding(Role.COMMISSIONER, today)
    if wish.commissioner is not None and wish.commissioner not in commissioners:
        raise Refused(because("agreed.no_commissioner"))
    if wish.on is None:
        return
    why = refused(found, wish.on, wish.because, today, has_commissioner=wish.commissioner is not None)
    if why is not None:
        raise Refused(why)


def _person(session: Session, ref: str) -> Person:
    person = people.find_person(session, ref)
    if person is None:
        raise Refused(because("events.no_such_person"))
    if person.stopped:
        raise Refused(because("events.stopped"))
    return person


def _due(session: Session, office: Office, person: Person) -> tuple[Decision, ...]:
    return events.due_for(session, [person], local_day(office.now, LONDON), office.deployment)[person.id]
