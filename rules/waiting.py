"""The ladder of what waits for a person: who hears of a reply that nobody has settled, and on which day."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from rules.hours import LONDON, MORNING, local_day, zone
from rules.notices import Notice
from rules.people import Contact
from rules.working_days import add_working_days, is_working_day, on_or_after

CHAIR_AFTER = 2
"""So many working days after those above the coordinator, the chair hears too."""


class Wants(StrEnum):
    """What somebody has to do about it."""

    READ = "read"
    CALL = "call"


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something in the holding pen. `people` are those whom it is about, as far as that is known. `ask_on` is the day on
    which a promised call is asked about. `sealed`: one of its people is stopped, so that nothing of it may be told but
    that it waits."""

    id: int
    came: datetime
    wants: Wants = Wants.READ
    urgent: bool = False
    people: frozenset[int] = frozenset()
    ref: str | None = None
    writer: int | None = None
    ask_on: date | None = None
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Readers:
    """Who may be told of it. `above` are the coordinator's deputy and manager, `chairs` the chair of its review and the
    commissioners. `excluded` may hear nothing about one of its people. `unsafe`: the coordinator's address is not secure."""

    coordinator: Contact
    above: tuple[Contact, ...] = ()
    chairs: tuple[Contact, ...] = ()
    stand_ins: Mapping[int, Contact] = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()
    unsafe: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """What was told of it before: the keys of notices, and who has one that has not gone yet, or went today."""

    keys: Collection[str] = ()
    pending: Collection[int] = ()


NOTHING_HEARD = Heard()


def first_morning(waiting: Waiting) -> date:
    """The working day on whose morning its first reader has it, whatever else went to them on the day it came."""
    if waiting.ask_on is not None:
        return on_or_after(waiting.ask_on)
    came = waiting.came.astimezone(zone(LONDON))
    early = is_working_day(came.date()) and came.time() < MORNING
    return came.date() if early else add_working_days(came.date(), 1)


def ring_by(now: datetime) -> date:
    """The day on which a call that is asked for now will have been made: the next working day, by its evening."""
    return add_working_days(local_day(now, LONDON), 1)


def due(waiting: Waiting, readers: Readers, today: date, heard: Heard = NOTHING_HEARD) -> list[Notice]:
    """Those who read replies hear of it on the day it came and on every working day until it is settled; whoever stands
    above them once, when a whole working day has passed; then the chair. Of something urgent its own ladder tells first."""
    came = local_day(waiting.came, LONDON)
    first = first_morning(waiting)
    if today < (first if waiting.urgent or waiting.ask_on else came) or (today != came and not is_working_day(today)):
        return []
    told = {
        reader.id: _daily(waiting, reader, readers, today) for reader in _first(readers, today) if reader.id not in heard.pending
    }
    for reader in _later(readers, first, today):
        told.setdefault(reader.id, _late(waiting, reader, readers, first))
    return [notice for notice in told.values() if notice.key not in heard.keys]


def safe_of_digest(reader: int, coordinator: int, waiting: Waiting, *, unsafe: bool) -> bool:
    """May this reader get more than that something waits? Without a person, or with several, nobody's circle can say:
    then only the coordinator may, at an address that is safe."""
    if waiting.sealed:
        return False
    if len(waiting.people) == 1:
        return True
    return reader == coordinator and not unsafe


def _first(readers: Readers, today: date) -> Sequence[Contact]:
    """The coordinator, or who stands in; where neither can hear, at once whoever is above; in the end the coordinator's
    name stands in the outbox with the reason why nothing could go."""
    standing = _standing(readers.coordinator, readers, today)
    if standing is not None:
        return (standing,)
    higher = [found for one in (*readers.above, *readers.chairs) if (found := _standing(one, readers, today))]
    return tuple(higher[:1]) or (readers.coordinator,)


def _later(readers: Readers, first: date, today: date) -> Iterator[Contact]:
    if today < add_working_days(first, 1):
        return
    above = [found for one in readers.above if (found := _standing(one, readers, today))]
    chair = next((found for one in readers.chairs if (found := _standing(one, readers, today))), None)
    yield from above
    if chair is not None and (not above or today >= add_working_days(first, 1 + CHAIR_AFTER)):
        yield chair


def _standing(contact: Contact, readers: Readers, today: date) -> Contact | None:
    """The contact, or who stands in while they are away; None where neither can hear."""
    if contact.away_on(today):
        stand_in = readers.stand_ins.get(contact.id)
        if stand_in is None or stand_in.away_on(today):
            return None
        contact = stand_in
    return contact if contact.reachable and contact.id not in readers.excluded else None


def _daily(waiting: Waiting, reader: Contact, readers: Readers, today: date) -> Notice:
    kind = "call_wanted" if waiting.wants is Wants.CALL else "held"
    return _notice(waiting, kind, reader, readers, today, f"inbox:{waiting.id}:{kind}:{today}:{reader.id}")


def _late(waiting: Waiting, reader: Contact, readers: Readers, first: date) -> Notice:
    since = f":{waiting.ask_on}" if waiting.ask_on else ""
    key = f"inbox:{waiting.id}:held_long{since}:{reader.id}"
    return _notice(waiting, "held_long", reader, readers, add_working_days(first, 1), key)


def _notice(waiting: Waiting, kind: str, reader: Contact, readers: Readers, due_on: date, key: str) -> Notice:
    facts: dict[str, str | int | bool | None] = {"ref": str(waiting.id), "came_on": local_day(waiting.came, LONDON).isoformat()}
    if kind == "held_long":
        facts |= {"told": readers.coordinator.id}
    if not safe_of_digest(reader.id, readers.coordinator.id, waiting, unsafe=readers.unsafe):
        return Notice(key, kind, reader.id, due_on, inbox=waiting.id, rung=kind, facts={**facts, "sealed": True})
    facts |= {"about_ref": waiting.ref, "from": waiting.writer}
    if waiting.ask_on is not None:
        facts |= {"promised": True}
    person = min(waiting.people, default=None)
    return Notice(key, kind, reader.id, due_on, person=person, inbox=waiting.id, rung=kind, facts=facts)
