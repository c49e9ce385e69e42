"""The stop and the hold: what a person says once, and nothing leaves any more."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import CLOSED, Action
from rules.bookings import Said, clears_for, telling
from rules.deployment import Deployment
from rules.escalation import opened
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Person, Stop
from store import actions, bookings, holds, journal, messages, outbox, people, steps
from store.database import Database
from store.reviews import attendees


@dataclass(frozen=True, slots=True)
class Stopped:
    """Notices taken out of the outbox, people who are told, actions of the person that were still open."""

    lapsed: int
    told: int
    actions: int


def stop(database: Database, ref: str, because: Stop | None, now: datetime, deployment: Deployment) -> Stopped | None:
    """None where there is no such person; `because` None ends a stop. After this transaction no worker begins a message
    about the person; what was begun before it is counted by on_their_way."""
    today = local_day(now, LONDON)
    with database.write() as session:
        person = people.find_person(session, ref)
        if person is None:
            return None
        journal.facts_change(session)
        people.set_stop(session, person.id, because, today if because else None)
        act = f"stopped:{because}" if because else "stop_ended"
        journal.record(session, now, journal.Entry(act, "person", person.id, "cli"))
        session.flush()
        still_open = [action for action in actions.of_person(session, person.id) if action.state not in CLOSED]
        if because is None:
            return Stopped(0, 0, _take_up(session, still_open, today, deployment))
        lapsed = outbox.lapse_about(session, person.id, "gate.stopped", today)
        for action in still_open:
            actions.set_step(session, action, None, action.climbs_from)
        telling = _telling(session, person, still_open, because, today, deployment)
        outbox.queue(session, telling, now, today, deployment)
        cleared = _clear_calendars(session, person, now, deployment)
        return Stopped(lapsed, len({notice.contact for notice in telling} | cleared), len(still_open))


def on_their_way(database: Database, ref: str, now: datetime) -> int:
    with database.read() as session:
        person = people.find_person(session, ref)
        return messages.on_their_way(session, now, person.id) if person else 0


def hold(database: Database, scope: str, what: str | None, because: str, until: date | None, now: datetime) -> bool:
    """False where there is nobody of that name."""
    with database.write() as session:
        if scope == "person":
            person = people.find_person(session, what or "")
            what = str(person.id) if person else None
        elif scope == "contact":
            contact = people.find_contact(session, what or "")
            what = str(contact.id) if contact else None
        if scope != "all" and what is None:
            return False
        journal.facts_change(session)
        holds.set_hold(session, scope, what, because, until, now)
        journal.record(session, now, journal.Entry("held", scope, None, "cli"))
        return True


def release(database: Database, now: datetime) -> int:
    """Every hold ends; how many there were."""
    with database.write() as session:
        journal.facts_change(session)
        journal.record(session, now, journal.Entry("released", "hold", None, "cli"))
        return holds.end_holds(session, now)


def _take_up(session: Session, still_open: list[Action], today: date, deployment: Deployment) -> int:
    asked = actions.requests(session, [action.id for action in still_open])
    for action in still_open:
        turned = {"turn": action.turn + 1, "climbs_from": opened(action.due, today)} if action.late(today) else {}
        fresh = actions.change(session, action, None, turned, today)
        actions.set_step(session, fresh, steps.next_day(session, fresh, deployment, asked.get(action.id)), fresh.climbs_from)
    return len(still_open)


def _telling(
    session: Session, person: Person, still_open: list[Action], because: Stop, today: date, deployment: Deployment
) -> list[Notice]:  # fmt: skip
    """After a death the coordinator alone hears. Otherwise each owner hears once that nothing more is asked of them."""
    coordinator = people.coordinator(session, deployment.coordinator)
    kind = "stopped_died" if because is Stop.DIED else "stopped"
    readers = {action.id: coordinator.id if because is Stop.DIED else action.owner for action in still_open}
    return [
        Notice(f"stop:{person.id}:{today}:{action.id}:{reader}", kind, reader, today, action=action.id, person=person.id)
        for action in still_open
        if (reader := readers[action.id]) is not None
    ]


def _clear_calendars(session: Session, person: Person, now: datetime, deployment: Deployment) -> set[int]:
    """After a stop: entries of those who would have come for their work are taken back, without a reason. Who is told."""
    today = local_day(now, LONDON)
    circle = people.circle(session, person.id)
    cleared: set[int] = set()
    for review in bookings.booked_of(session, person.id, now):
        had = bookings.told(session, review.id)
        coming = [one for one in attendees(session, review.id) if one.contact in had]
        review = bookings.change(session, review, {"cancelled": True})
        readers = clears_for(coming, circle, today)
        outbox.queue(session, telling(review, Said.CLEARED, readers, today), now, today, deployment)
        cleared.update(readers)
    return cleared
