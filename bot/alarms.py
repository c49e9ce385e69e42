"""Something urgent: who is told of it, what they answer, and what its writer hears."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from rules.acts import Facts
from rules.alarms import Alarm, Says, next_moment, out_of_hours, read_by, says
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.notices import Notice
from rules.people import Contact
from store import actions, alarms, climbing, inbox, journal, outbox, people, waiting


def sound(
    session: Session, inbox_id: int, *, person: int | None, about: str | None, writer: int | None, words: str, now: datetime,
    deployment: Deployment,
) -> None:  # fmt: skip
    """The first named person is told at once, and the writer hears the truth: nobody has read it yet. `about` is the
    reference of the action that it answers, `writer` whoever was proved to have written it."""
    action = actions.find_action(session, about) if about else None
    person = person if person is not None else _spoken_of(session, inbox_id)
    alarm = climbing.sound(
        session, inbox_id, person=person, action=action.id if action else None, writer=writer, words=words, now=now, deployment=deployment
    )  # fmt: skip
    if writer is not None:
        _tell_the_writer(session, alarm, people.contact(session, writer), about, now, deployment)


def answered(session: Session, alarm: Alarm, text: str, by: Contact, now: datetime, deployment: Deployment) -> Says:
    """What somebody who was told answers. Whatever is not plainly "I have it" stops nothing, and they are told so."""
    said = says(text, by.name)
    if said is Says.HAVE:
        take(session, alarm, by.id, "mail", now, deployment)
    elif said is Says.PASS:
        _pass_on(session, alarm, by.id, now, deployment)
    elif alarm.open:
        _queue(session, [_notice(alarm, "urgent_unclear", by.id, now, _about(session, alarm))], now, deployment)
    return said


def take(session: Session, alarm: Alarm, by: int, door: str, now: datetime, deployment: Deployment) -> bool:
    """The climb stops; everybody who was told before hears who has it, and so does the writer. Said again by whoever has
    it, nothing happens; where somebody else has it, they are told who. Whether it is this contact's now."""
    if not alarms.take(session, alarm, by, now, local_day(now, LONDON)):
        held = alarms.get(session, alarm.id)
        if held is not None and held.taken_by != by:
            _queue(session, [_taken(session, held, by, now)], now, deployment)
        return held is not None and held.taken_by == by
    journal.record(session, now, journal.Entry("alarm_taken", "alarm", alarm.id, door, by))
    held = alarms.get(session, alarm.id)
    assert held is not None  # noqa: S101 it was taken
    before = dict.fromkeys(one.contact for one in alarms.told(session, alarm) if one.contact not in {by, alarm.writer})
    telling = [_notice(held, "urgent_yours", by, now, {**_about(session, held), **_from_whom(session, held)})]
    telling += [_taken(session, held, one, now) for one in before]
    if alarm.writer not in {None, by}:
        telling.append(_read_now(session, held, by, now))
    _queue(session, telling, now, deployment)
    return True


def press(session: Session, value: str, by: int | None, door: str, now: datetime, deployment: Deployment) -> bool:
    """An "I have it" button. Only whoever was told of an alarm can have it."""
    name, _, number = value.partition("|")
    known = name == "alarm" and number.isdecimal() and len(number) < 10
    alarm = alarms.get(session, int(number)) if known else None
    if alarm is None or by is None or by not in {one.contact for one in alarms.told(session, alarm)}:
        journal.record(session, now, journal.Entry("refused", "alarm", None, door, by))
        return False
    return take(session, alarm, by, door, now, deployment)


def taken_on(session: Session, inbox_id: int, by: int, door: str, now: datetime, deployment: Deployment) -> None:
    """Somebody has it, or has settled it, at the inbox: nobody else need be told. Where it is none, nothing happens."""
    alarm = alarms.of_inbox(session, [inbox_id]).get(inbox_id)
    if alarm is not None and alarm.open:
        take(session, alarm, by, door, now, deployment)


def _spoken_of(session: Session, inbox_id: int) -> int | None:
    """Of whom it speaks, where that can only be one: of whose own life its writer is part."""
    came = inbox.get(session, inbox_id)
    about = waiting.concerned(session, [came])[inbox_id] if came is not None else frozenset()
    return next(iter(about)) if len(about) == 1 else None


def _pass_on(session: Session, alarm: Alarm, by: int, now: datetime, deployment: Deployment) -> None:
    """The next named person need not wait for the fifteen minutes."""
    if alarms.give_back(session, alarm, by, now):
        journal.record(session, now, journal.Entry("alarm_passed", "alarm", alarm.id, "mail", by))
        again = alarms.get(session, alarm.id)
        assert again is not None  # noqa: S101 it was given back
        climbing.step(session, again, now, deployment)


def _tell_the_writer(
    session: Session, alarm: Alarm, writer: Contact, about: str | None, now: datetime, deployment: Deployment
) -> None:
    """In the hours of the writer's own clock. Whoever was told is named only to somebody who is not shut out."""
    local = zone(writer.time_zone)
    told = next((one.contact for one in alarms.told(session, alarm) if one.outcome not in alarms.UNHEARD), None)
    excluded = people.circle(session, alarm.person).excludes(writer.id, local_day(now, LONDON))
    facts: dict[str, str | int | bool | None] = {
        "ref": about or str(alarm.inbox), "out_of_hours": out_of_hours(now, writer.time_zone),
        "read_by": read_by(now, writer.time_zone).isoformat(), "next_at": next_moment(now).astimezone(local).isoformat(),
    }  # fmt: skip
    if told is not None and not excluded:
        facts["told"] = told
    today = local_day(now, LONDON)
    key = f"inbox:{alarm.inbox}:urgent_receipt"
    _queue(session, [Notice(key, "urgent_receipt", writer.id, today, inbox=alarm.inbox, facts=facts)], now, deployment)


def _taken(session: Session, alarm: Alarm, contact: int, now: datetime) -> Notice:
    taken_at = (alarm.taken_at or now).astimezone(zone(people.contact(session, contact).time_zone))
    facts: Facts = {**_about(session, alarm), "to": alarm.taken_by, "taken_at": taken_at.isoformat()}
    return _notice(alarm, "urgent_taken", contact, now, facts)


def _read_now(session: Session, alarm: Alarm, by: int, now: datetime) -> Notice:
    """Nothing in it is about the person: it says who has the writer's message."""
    assert alarm.writer is not None  # noqa: S101 asked before
    excluded = people.circle(session, alarm.person).excludes(alarm.writer, local_day(now, LONDON))
    facts: Facts = {"ref": str(alarm.inbox)} if excluded else {"ref": str(alarm.inbox), "told": by}
    key = f"alarm:{alarm.id}:{alarm.rung}:urgent_read:{by}"
    return Notice(key, "urgent_read", alarm.writer, local_day(now, LONDON), inbox=alarm.inbox, facts=facts)


def _about(session: Session, alarm: Alarm) -> Facts:
    about = None if climbing.stopped(session, alarm) else climbing.spoken_of(session, alarm)
    return {"about_ref": about} if about else {}


def _from_whom(session: Session, alarm: Alarm) -> Facts:
    return {} if climbing.stopped(session, alarm) else {"from": alarm.writer}


def _notice(alarm: Alarm, kind: str, contact: int, now: datetime, facts: Facts) -> Notice:
    """One for each step and each who takes it: whoever gives it back and takes it again is told again."""
    key = f"alarm:{alarm.id}:{alarm.rung}:{kind}:{alarm.taken_by}:{contact}"
    facts = {"ref": str(alarm.inbox), **facts}
    return Notice(key, kind, contact, local_day(now, LONDON), person=alarm.person, inbox=alarm.inbox, facts=facts)


def _queue(session: Session, notices: Iterable[Notice], now: datetime, deployment: Deployment) -> None:
    outbox.queue(session, notices, now, local_day(now, LONDON), deployment)
