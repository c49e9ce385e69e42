"""An alarm's next step, from its row to a notice in the outbox."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from rules.alarms import Alarm, Named, ladder, named_in, next_moment, next_up
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.notices import Notice, Outcome
from rules.people import Circle, Contact, Role
from store import actions, alarms, journal, outbox, people
from store.gatekeeper import chairs
from store.outbox import Queued

IN_HAND = frozenset({Outcome.WAITING, Outcome.SENDING, Outcome.WITHHELD})
"""A contact with such a notice of the alarm gets no second one beside it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What all notices of one step share. `about` is our reference; of a `stopped` person nothing is said."""

    alarm: Alarm
    about: str | None
    stopped: bool
    next_at: datetime
    today: date
    deployment: Deployment


def climb(session: Session, now: datetime, deployment: Deployment) -> Queued:
    """The next step of every alarm whose fifteen minutes are over, or whose last step reached nobody."""
    total = Queued()
    for alarm in alarms.nobody_has(session):
        told = alarms.told(session, alarm)
        if alarm.next_at is not None and alarm.next_at <= now:
            total += step(session, alarm, now, deployment)
        elif told and told[-1].outcome in {Outcome.FAILED, Outcome.LAPSED}:
            total += step(session, alarm, now, deployment, besides=[one.contact for one in told])
    return total


def sound(
    session: Session, inbox: int, *, person: int | None, action: int | None, writer: int | None, words: str, now: datetime,
    deployment: Deployment,
) -> Alarm:  # fmt: skip
    """Something urgent came in: the first named person is told at once."""
    today = local_day(now, LONDON)
    raw = Alarm(0, inbox, now, person, action)
    everybody = named(session, raw, today, deployment).everybody()
    aside = named_in(words, everybody)
    alarm = alarms.add(session, inbox, person=person, action=action, writer=writer, set_aside=aside, now=now)
    journal.record(session, now, journal.Entry("alarm", "alarm", alarm.id, "inbox", writer))
    if alarm.rung == 0:
        step(session, alarm, now, deployment)
    return alarm


def step(
    session: Session, alarm: Alarm, now: datetime, deployment: Deployment, besides: Collection[int] = ()
) -> Queued:  # fmt: skip
    """One step; a further one at once for each whom the gate keeps back. Another worker's step is nobody's second one.
    Out of turn, nobody hears who is among `besides`."""
    today, next_at = local_day(now, LONDON), next_moment(now)
    steps = [one for one in ladder(named(session, alarm, today, deployment), alarm, today) if one.id not in besides]
    if (besides and not steps) or not alarms.move_on(session, alarm, next_at):
        return Queued()
    told = alarms.told(session, alarm)
    heard = [one.contact for one in told]
    in_hand = {one.contact for one in told if one.outcome in IN_HAND}
    scene = Scene(alarm, spoken_of(session, alarm), stopped(session, alarm), next_at, today, deployment)
    total = Queued()
    while (free := [contact for contact in steps if contact.id not in in_hand]) and not total.queued:
        reader = next_up(free, heard)
        assert reader is not None  # noqa: S101 somebody is free
        heard.append(reader.id)
        in_hand.add(reader.id)
        follower = next_up([one for one in steps if one.id not in in_hand] or steps, heard)
        telling = _telling(scene, len(heard), reader, follower)
        total += outbox.queue(session, telling, now, today, deployment)
    journal.record(session, now, journal.Entry("alarm_step", "alarm", alarm.id, "round", None, {"rung": alarm.rung + 1}))
    return total


def named(session: Session, alarm: Alarm, today: date, deployment: Deployment) -> Named:
    """Where nothing more is sent about the person, only the coordinator is told, and not of whom it speaks."""
    last = people.coordinator(session, deployment.coordinator)
    if stopped(session, alarm):
        return Named(last)
    circle = people.circle(session, alarm.person)
    care = circle.holding(Role.CARE_COORDINATOR, today)
    about = actions.actions(session, [alarm.action])
    chairing = [*chairs(session, about.values()).values(), *circle.holding(Role.CHAIR, today)]
    commissioning = circle.holding(Role.COMMISSIONER, today)
    found = people.contacts(session, [*care, *chairing, *commissioning])
    found |= people.contacts(session, [found[one].manager for one in care])
    found |= people.contacts(session, [one.deputy for one in found.values()])

    def listed(wanted: Iterable[int | None]) -> tuple[Contact, ...]:
        return tuple(found[one] for one in wanted if one in found)

    return Named(
        last, listed(care), listed(chairing), listed(commissioning), listed(found[one].manager for one in care),
        {one.id: found[one.deputy] for one in found.values() if one.deputy in found and one.deputy is not None},
        _excluded(circle, (*found, last.id), today),
    )  # fmt: skip


def _excluded(circle: Circle, contacts: Iterable[int], today: date) -> frozenset[int]:
    return frozenset(one for one in contacts if circle.excludes(one, today))


def stopped(session: Session, alarm: Alarm) -> bool:
    """Nothing more is said about the person."""
    return any(person.stopped for person in people.people(session, [alarm.person]).values())


def spoken_of(session: Session, alarm: Alarm) -> str | None:
    """Our reference of the action that it answers."""
    return next((action.ref for action in actions.actions(session, [alarm.action]).values()), None)


def _telling(scene: Scene, place: int, reader: Contact, follower: Contact | None) -> list[Notice]:
    """A mail, and in Slack besides where that is set. The key names the step, so that it is told once for ever."""
    alarm, local = scene.alarm, zone(reader.time_zone)
    alone = follower is None or follower.id == reader.id
    facts: dict[str, str | int | bool | None] = {
        "ref": str(alarm.inbox), "came_at": alarm.raised_at.astimezone(local).isoformat(), "alone": alone,
        "next_at": scene.next_at.astimezone(local).isoformat(),
    }  # fmt: skip
    if follower is not None and not alone:
        facts["next"] = follower.id
    if not scene.stopped:
        facts |= {"from": alarm.writer, "about_ref": scene.about}
    person = None if scene.stopped else alarm.person
    key = f"alarm:{alarm.id}:{place}:{reader.id}"
    told = [Notice(key, "urgent", reader.id, scene.today, person=person, inbox=alarm.inbox, facts=facts)]
    if scene.deployment.slack and reader.slack:
        pressed = {**facts, "have": alarm.have_value}
        told.append(
            Notice(f"{key}:slack", "urgent_in_slack", reader.id, scene.today, person=person, inbox=alarm.inbox, facts=pressed)
        )
    return told
