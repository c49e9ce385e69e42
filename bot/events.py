"""Something happened to a person: recorded once, and in the same transaction whoever must act hears what is now due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from sqlmodel import Session

from rules.actions import Gap, State
from rules.caseload.agreed import asks
from rules.consents import Said
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import ConsentState, Contact, Person, Role
from rules.reasons import Reason, because
from rules.timescales import Decision, Event
from rules.timescales.telling import asks_for_root_cause, hearers, telling
from store import actions, consents, events, journal, outbox, packs, people, steps
from store.database import Database
from templates.say import phrase, say


class Refused(Exception):
    """It was not recorded, and why."""

    def __init__(self, why: Reason) -> None:
        self.why = why
        super().__init__(why.code)


@dataclass(frozen=True, slots=True)
class Happened:
    """`outcome` is recorded, added (what was said around it), or already: then nothing was changed. `action` is the reference of the one that was opened."""

    outcome: str
    person: Person
    due: tuple[Decision, ...]
    told: tuple[Contact, ...] = ()
    withheld: tuple[tuple[Contact, str], ...] = ()
    action: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """Where and when it is recorded, and through which door."""

    database: Database
    deployment: Deployment
    now: datetime
    door: str
    by: int | None = None


def happened(
    office: Office, ref: str, event: Event, *, detained: bool | None = None, told: Mapping[str, str] = MappingProxyType({})
) -> Happened:
    """`told` is what was said around it; of something that is recorded already it may come later. Raises Refused."""
    today = local_day(office.now, LONDON)
    with office.database.write() as session:
        person = _person(session, ref, event, office)
        before = events.due_for(session, [person], today, office.deployment)[person.id]
        event_id = events.add_event(session, person.id, event, detained)
        news = events.add_told(session, person.id, event, told)
        if event_id is None and news:
            journal.facts_change(session)
            entry = journal.Entry(f"told_of:{event.what}", "person", person.id, office.door, office.by, dict(told))
            journal.record(session, office.now, entry)
            return Happened("added", person, events.due_for(session, [person], today, office.deployment)[person.id])
        if event_id is None:
            return Happened("already", person, before)
        journal.facts_change(session)
        _follow(session, person, event, office.now)
        journal.record(session, office.now, journal.Entry(f"happened:{event.what}", "person", person.id, office.door, office.by))
        person = people.people(session, [person.id])[person.id]
        due = events.due_for(session, [person], today, office.deployment)[person.id]
        opened = _root_cause(session, person, event, office)
        known = [one.because for one in before]
        return _told(session, office, event_id, person, [one for one in due if one.because not in known], due, opened)


def _person(session: Session, ref: str, event: Event, office: Office) -> Person:
    person = people.find_person(session, ref)
    if person is None:
        raise Refused(because("events.no_such_person"))
    if person.stopped:
        raise Refused(because("events.stopped"))
    if event.on > local_day(office.now, LONDON) and not event.is_planned:
        raise Refused(because("events.still_to_come", day=event.on))
    if person.born is not None and event.on < person.born:
        raise Refused(because("events.before_birth", day=event.on))
    return person


def _follow(session: Session, person: Person, event: Event, now: datetime) -> None:
    """What the person's own entry says is what happened last."""
    newest = max(
        (one.on for one in events.events_of(session, [person.id])[person.id] if one.what == event.what), default=event.on
    )
    if event.what == "rating_changed" and event.rating and event.on >= newest:
        events.set_rating(session, person.id, event.rating)
    if event.what == "consent_declined" and (person.consent.on is None or person.consent.on <= event.on):
        consents.record(session, person.id, Said(ConsentState.DECLINED, event.on), now)


def _told(
    session: Session, office: Office, event_id: int, person: Person, news: list[Decision], due: tuple[Decision, ...], opened: str | None
) -> Happened:  # fmt: skip
    today = local_day(office.now, LONDON)
    coordinator = people.coordinator(session, office.deployment.coordinator)
    readers = hearers(people.circle(session, person.id), coordinator.id, today)
    notices = [one for found in news for one in telling(event_id, person, found, readers, today)]
    queued = outbox.queue(session, notices, office.now, today, office.deployment)
    who = people.contacts(session, [notice.contact for notice in notices])
    held = {notice.contact: why for notice, why in queued.withheld}
    told = tuple(who[one] for one in dict.fromkeys(notice.contact for notice in notices) if one not in held)
    return Happened("recorded", person, due, told, tuple((who[one], why) for one, why in held.items()), opened)


def _root_cause(session: Session, person: Person, event: Event, office: Office) -> str | None:
    """Nobody has said by when: it is proposed, and the ladder asks for its day."""
    today = local_day(office.now, LONDON)
    if not asks_for_root_cause(event, events.facts_for(session, [person], today)[person.id]):
        return None
    circle = people.circle(session, person.id)
    owner = next(iter(circle.holding(Role.COMMISSIONER, today)), people.coordinator(session, office.deployment.coordinator).id)
    gap = Gap("due", "missing", say(asks(Gap("due", "missing"))))
    words = phrase("events.root_cause"), phrase("events.root_cause_easy")
    ladder = packs.ladder_in_force(office.deployment.packs)
    made = events.open_action(session, person, words, owner, gap, ladder, today)
    action = actions.action(session, made)
    actions.record_act(session, action, State.PROPOSED, at=office.now, by=office.by, door=office.door, act="loaded")
    actions.set_step(session, action, steps.next_day(session, action, office.deployment), action.climbs_from)
    return action.ref
