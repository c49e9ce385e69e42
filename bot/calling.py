"""Somebody is to be rung: it stands on the coordinator's list, and the writer hears who will ring, and by when."""

from datetime import date, datetime

from sqlmodel import Session

from rules.acts import Facts
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import OWN_LIFE, Contact, Stop, Style
from rules.waiting import ring_by
from store import outbox, people


def promise(session: Session, inbox_id: int, writer: Contact, person: int | None, now: datetime, deployment: Deployment) -> None:
    """Once a day, however often they write."""
    today = local_day(now, LONDON)
    coordinator = people.coordinator(session, deployment.coordinator)
    told = None if coordinator.id == writer.id or coordinator.ref == people.COORDINATOR else coordinator.id
    facts: Facts = {"ref": str(inbox_id), "told": told, "ring_on": ring_by(now).isoformat(), "phone": writer.phone}
    if _bereaved(session, writer, today):
        facts = {**facts, "bereaved": True}
    key = f"call_receipt:{writer.id}:{today}"
    outbox.queue(
        session,
        [Notice(key, "call_receipt", writer.id, today, person=person, inbox=inbox_id, facts=facts)],
        now,
        today,
        deployment,
    )


def is_rung(session: Session, writer: Contact, persons: frozenset[int], today: date) -> bool:
    """The person, their family, and whoever reads easy words: what we do not understand of theirs is cleared up by a call."""
    if writer.style is Style.EASY:
        return True
    if persons:
        return any(ring.roles(writer.id, today) & OWN_LIFE for ring in people.circles(session, persons).values())
    return any(ring.roles(writer.id, today) & OWN_LIFE for ring in people.own_places(session, writer.id).values())


def _bereaved(session: Session, writer: Contact, today: date) -> bool:
    """Somebody of their own life has died: whoever asks for a call then is not met with words of every day alone."""
    places = people.own_places(session, writer.id)
    theirs = [person for person, ring in places.items() if ring.roles(writer.id, today) & OWN_LIFE]
    return any(one.stopped is Stop.DIED for one in people.people(session, theirs).values())
