"""What waits for a person, from its rows to the notices that tell of it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import select as any_columns
from sqlalchemy import update
from sqlmodel import Session, col, select

from rules.actions import Action
from rules.consent import is_secure
from rules.deployment import Deployment
from rules.notices import Notice, Outcome
from rules.people import OWN_LIFE, Circle, Contact, Person, Role
from rules.waiting import Heard, Readers, Waiting, Wants, due
from store import actions as stored_actions
from store import inbox, outbox
from store import people as stored_people
from store.gatekeeper import chairs, writes_by_slack
from store.inbox import Came
from store.tables import ActionRow, NoticeRow

UNSENT = (Outcome.WAITING, Outcome.SENDING)


def take(session: Session, now: datetime, today: date, deployment: Deployment, only: int | None = None) -> outbox.Queued:
    """Queue what is to be told today of what waits, or of the one that has just come."""
    return outbox.queue(session, decide(session, today, deployment, only), now, today, deployment)


def decide(session: Session, today: date, deployment: Deployment, only: int | None = None) -> list[Notice]:
    """What the ladder says today of all that waits, without storing anything."""
    came = [one for one in inbox.waiting(session, today) if only in (None, one.id)]
    if not came:
        return []
    about = concerned(session, came)
    people = stored_people.people(session, {one for ids in about.values() for one in ids})
    circles = stored_people.circles(session, people)
    known = _actions(session, came)
    chair_of = chairs(session, known.values())
    around = _Around(session, deployment, today)
    heard = _heard(session, [one.id for one in came], today)
    found: list[Notice] = []
    for one in came:
        waits = _waiting(one, about[one.id], people)
        actions = [known[ref] for ref in one.refs if ref in known]
        readers = around.readers([circles[person] for person in about[one.id]], [chair_of.get(action.id) for action in actions])
        found += due(waits, readers, today, heard.get(one.id, Heard()))
    return found


def concerned(session: Session, came: Iterable[Came]) -> dict[int, frozenset[int]]:
    """Whom each is about: the people of its actions, of the message that it answers, and of whose own life the writer is part."""
    listed = list(came)
    actions = _actions(session, listed)
    messages = sorted({one.message for one in listed if one.message is not None})
    query = select(NoticeRow.message_id, NoticeRow.person_id).where(col(NoticeRow.message_id).in_(messages))
    answered: dict[int, set[int]] = {}
    for message, person in session.exec(query.where(col(NoticeRow.person_id).is_not(None))):
        answered.setdefault(message or 0, set()).add(person or 0)
    found: dict[int, frozenset[int]] = {}
    for one in listed:
        people = {actions[ref].person for ref in one.refs if ref in actions} | answered.get(one.message or 0, set())
        found[one.id] = frozenset(person for person in people if person is not None) or _own_life(session, one)
    return found


def lapse(session: Session, inbox_id: int, today: date) -> None:
    """Somebody has settled it: what waits to tell of it need not be said."""
    waits = update(NoticeRow).where(col(NoticeRow.inbox_id) == inbox_id, col(NoticeRow.state).in_(outbox.PENDING))
    told = waits.where(col(NoticeRow.kind).in_(["held", "held_long", "call_wanted"]))
    session.connection().execute(told.values(state=Outcome.LAPSED, why="lapsed.settled", settled_on=today))


class _Around:
    """Who is told, asked of the store once for a batch."""

    def __init__(self, session: Session, deployment: Deployment, today: date) -> None:
        self._session, self._today = session, today
        self._coordinator = stored_people.coordinator(session, deployment.coordinator)
        pointed = stored_people.contacts(session, [self._coordinator.deputy, self._coordinator.manager])
        self._above = tuple(pointed[one] for one in (self._coordinator.deputy, self._coordinator.manager) if one in pointed)
        address = None if writes_by_slack(self._coordinator, "held") else self._coordinator.email
        self._unsafe = bool(address and deployment.secure_domains) and not is_secure(address or "", deployment.secure_domains)

    def readers(self, circles: Sequence[Circle], review_chairs: Iterable[int | None]) -> Readers:
        today = self._today
        holding = [who for ring in circles for role in (Role.CHAIR, Role.COMMISSIONER) for who in ring.holding(role, today)]
        wanted = [one for one in dict.fromkeys((*review_chairs, *holding)) if one is not None]
        found = stored_people.contacts(self._session, wanted)
        found |= stored_people.contacts(
            self._session, [one.deputy_on(today) for one in (self._coordinator, *self._above, *found.values())]
        )
        listed: list[Contact] = [self._coordinator, *self._above, *(found[one] for one in wanted if one in found)]
        known = {one.id: one for one in (*listed, *found.values())}
        return Readers(
            self._coordinator,
            tuple(one for one in self._above if one.id != self._coordinator.id),
            tuple(one for one in listed[1 + len(self._above) :] if one.id != self._coordinator.id),
            {one.id: known[deputy] for one in listed if (deputy := one.deputy_on(today)) is not None and deputy in known},
            frozenset(one for one in known if any(ring.excludes(one, today) for ring in circles)),
            self._unsafe,
        )


def _waiting(one: Came, people: frozenset[int], known: Mapping[int, Person]) -> Waiting:
    stopped = any(known[person].stopped for person in people if person in known)
    return Waiting(
        one.id, one.received_at, one.wants or Wants.READ, one.urgent, people, next(iter(one.refs), None), one.contact, one.ask_on, stopped
    )  # fmt: skip


def _own_life(session: Session, one: Came) -> frozenset[int]:
    """A mail of a person or of their family that answers nothing is about that person."""
    if one.contact is None:
        return frozenset()
    places = stored_people.own_places(session, one.contact)
    day = one.received_at.date()
    return frozenset(person for person, ring in places.items() if ring.roles(one.contact, day) & OWN_LIFE)


def _actions(session: Session, came: Iterable[Came]) -> dict[str, Action]:
    refs = sorted({ref for one in came for ref in one.refs})
    ids = session.exec(select(ActionRow.id).where(col(ActionRow.ref).in_(refs))).all()
    return {action.ref: action for action in stored_actions.actions(session, ids).values()}


def _heard(session: Session, ids: Sequence[int], today: date) -> dict[int, Heard]:
    """What stands in the outbox of each, and whose notice has not gone yet, but will, or went today."""
    keys: dict[int, list[str]] = {}
    pending: dict[int, list[int]] = {}
    columns = any_columns(
        col(NoticeRow.inbox_id),
        col(NoticeRow.key),
        col(NoticeRow.contact_id),
        col(NoticeRow.state),
        col(NoticeRow.why),
        col(NoticeRow.kind),
        col(NoticeRow.settled_on),
    )
    for one, key, contact, state, why, kind, settled_on in session.connection().execute(
        columns.where(col(NoticeRow.inbox_id).in_(ids))
    ):
        if one is None:
            continue
        keys.setdefault(one, []).append(key)
        told_today = state == Outcome.SENT and settled_on is not None and settled_on >= today
        if kind in {"held", "call_wanted"} and (state in UNSENT or why == "gate.held" or told_today):
            pending.setdefault(one, []).append(contact)
    return {one: Heard(frozenset(keys[one]), frozenset(pending.get(one, ()))) for one in keys}
