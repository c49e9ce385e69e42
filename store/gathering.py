"""Gathering: what waits for a reader becomes a message. A day's reminding message grows until somebody may have seen it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, or_, text, update
from sqlmodel import Session, col, select

from rules.hours import local_day, may_go
from rules.notices import Lane, Outcome
from rules.people import Contact
from store.gatekeeper import writes_by_slack
from store.people import BATCH, contacts
from store.tables import MessageRow, NoticeRow, TokenRow

GATHERING_LOCK = 0x4B455056
"""PostgreSQL's advisory lock between workers that gather at once; on SQLite a writer is alone anyhow."""

ORDER = ("late", "escalated", "helped", "reminder", "agreed")
"""The kinds that stand first in a message, in this order."""

Name = Callable[[], tuple[str, str]]
"""Gives a new (Message-ID, token)."""


def gather(session: Session, now: datetime, name: Name, limit: int = BATCH) -> int:
    """Make messages of what waits and whose hour has come, for so many readers; how many were made or grew, 0 when
    nothing is left to gather."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": GATHERING_LOCK})
    ready = _ready(session, now)
    for start in range(0, len(ready), limit):
        if gathered := _gather_part(session, ready[start : start + limit], now, name):
            return gathered
    return 0


def reminding_key(contact: int, day: date) -> str:
    """Unique in the database: a reader has one reminding message a day."""
    return f"day:{contact}:{day.isoformat()}"


def _ready(session: Session, now: datetime) -> list[tuple[Contact, Lane]]:
    """Readers for whom something waits in a lane that is open to them now."""
    readers = session.exec(_loose(select(NoticeRow.contact_id, NoticeRow.lane), now).distinct()).all()
    known = contacts(session, [contact for contact, _ in readers])
    ready = [(known[contact], Lane(lane)) for contact, lane in readers]
    return [(contact, lane) for contact, lane in ready if may_go(lane, now, contact.time_zone)]


def _gather_part(session: Session, ready: Sequence[tuple[Contact, Lane]], now: datetime, name: Name) -> int:
    waiting = _waiting(session, {contact.id for contact, _ in ready}, now)
    todays = _todays_reminding(session, [contact for contact, lane in ready if lane is Lane.REMINDING], now)
    grown = 0
    groups: list[tuple[Contact, Lane, list[NoticeRow]]] = []
    for contact, lane in ready:
        notices = waiting.get((contact.id, lane), [])
        if lane is Lane.REMINDING and contact.id in todays:
            grown += _grow(session, todays[contact.id], notices, local_day(now, contact.time_zone))
        else:
            groups.extend((contact, lane, group) for group in _grouped(lane, notices))
    return grown + _make(session, groups, now, name)


def _grouped(lane: Lane, notices: list[NoticeRow]) -> Iterator[list[NoticeRow]]:
    """An alarm goes alone; everything else that waits for a reader in one lane goes together."""
    if lane is Lane.ALARM:
        yield from ([notice] for notice in notices)
    elif notices:
        yield notices


def _make(session: Session, groups: Sequence[tuple[Contact, Lane, list[NoticeRow]]], now: datetime, name: Name) -> int:
    """New messages with their tokens, and their notices in them."""
    if not groups:
        return 0
    made = [_new_message(contact, lane, now, group[0], *name()) for contact, lane, group in groups]
    session.connection().execute(insert(MessageRow), made)
    ids = _ids_of(session, [message["key"] for message in made])
    tokens = [
        {"token": one["token"], "message_id": ids[one["key"]], "contact_id": one["contact_id"], "made_on": one["day"]}
        for one in made
    ]
    session.connection().execute(insert(TokenRow), tokens)
    _carry(session, [row for one, (_, _, group) in zip(made, groups, strict=True) for row in _numbered(ids[one["key"]], group)])
    return len(made)


def _loose(query: Any, now: datetime) -> Any:
    """Waiting, in no message yet, and old enough to go."""
    return query.where(
        NoticeRow.state == Outcome.WAITING, col(NoticeRow.message_id).is_(None),
        or_(col(NoticeRow.not_before).is_(None), col(NoticeRow.not_before) <= now),
    )  # fmt: skip


def _waiting(session: Session, readers: set[int], now: datetime) -> dict[tuple[int, Lane], list[NoticeRow]]:
    found: dict[tuple[int, Lane], list[NoticeRow]] = {}
    theirs = _loose(select(NoticeRow).where(col(NoticeRow.contact_id).in_(readers)), now)
    for row in session.exec(theirs.order_by(col(NoticeRow.id))):
        found.setdefault((row.contact_id, Lane(row.lane)), []).append(row)
    return found


def _todays_reminding(session: Session, readers: Sequence[Contact], now: datetime) -> dict[int, MessageRow | None]:
    """For each reader who is not due a new reminding message now: the one that may grow, or None where today's has gone
    or an earlier one may have arrived without our knowing."""
    found: dict[int, MessageRow | None] = {}
    zones = {contact.id: contact.time_zone for contact in readers}
    theirs = select(MessageRow).where(col(MessageRow.contact_id).in_(list(zones)), MessageRow.lane == Lane.REMINDING)
    recent = col(MessageRow.day) >= now.date() - timedelta(days=1)
    for row in session.exec(theirs.where(or_(recent, col(MessageRow.state).in_([Outcome.WAITING, Outcome.SENDING])))):
        todays, unseen = row.day == local_day(now, zones[row.contact_id]), row.first_try_at is None
        if unseen and (row.state == Outcome.WAITING or (todays and row.state == Outcome.LAPSED)):
            found[row.contact_id] = row
        elif todays or row.state in {Outcome.WAITING, Outcome.SENDING}:
            found.setdefault(row.contact_id, None)
    return found


def _grow(session: Session, message: MessageRow | None, notices: Sequence[NoticeRow], today: date) -> int:
    """Nobody has seen this message yet, so it may take more in, and become today's."""
    if message is None or message.id is None or not notices:
        return 0
    message.day, message.key = today, reminding_key(message.contact_id, today)
    if message.state == Outcome.LAPSED:
        message.state, message.attempts = Outcome.WAITING, 0
    session.flush()
    there = session.exec(select(NoticeRow).where(NoticeRow.message_id == message.id, NoticeRow.state == Outcome.WAITING))
    _carry(session, list(_numbered(message.id, [*there, *notices])))
    return 1


def _numbered(message: int, notices: Sequence[NoticeRow]) -> Iterator[dict[str, int | None]]:
    for place, row in enumerate(sorted(notices, key=_order), 1):
        yield {"notice": row.id, "message": message, "place": place}


def _carry(session: Session, numbered: Sequence[Mapping[str, int | None]]) -> None:
    statement = update(NoticeRow).where(col(NoticeRow.id) == bindparam("notice"))
    values = statement.values(message_id=bindparam("message"), number=bindparam("place"))
    session.connection().execute(values.execution_options(synchronize_session=None), list(numbered))
    session.expire_all()


def _new_message(contact: Contact, lane: Lane, now: datetime, first: NoticeRow, mail_id: str, token: str) -> dict[str, Any]:
    day = local_day(now, contact.time_zone)
    return {
        "key": reminding_key(contact.id, day) if lane is Lane.REMINDING else f"notice:{first.id}:{token}",
        "contact_id": contact.id, "channel": "slack" if writes_by_slack(contact) else "mail", "lane": lane, "day": day,
        "state": Outcome.WAITING, "mail_id": mail_id, "token": token, "attempts": 0, "next_try_at": now,
    }  # fmt: skip


def _order(row: NoticeRow) -> tuple[int, date, int]:
    place = ORDER.index(row.kind) if row.kind in ORDER else len(ORDER)
    return place, row.due_on, row.id or 0


def _ids_of(session: Session, keys: Sequence[str]) -> dict[str, int]:
    rows = session.exec(select(MessageRow.key, MessageRow.id).where(col(MessageRow.key).in_(keys)))
    return {key: found for key, found in rows if found is not None}
