"""Gathering: what waits for a reader becomes a message. A day's reminding message grows until somebody may have seen it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import bindparam, insert, or_, text, update
from sqlalchemy import select as any_columns
from sqlmodel import Session, col, select

from rules.hours import hours, local_day, may_go
from rules.notices import Lane, Outcome
from rules.people import Contact
from store.gatekeeper import writes_by_slack
from store.people import contacts
from store.reading import BATCH
from store.tables import MessageRow, NoticeRow, TokenRow

GATHERING_LOCK = 0x4B455056
"""PostgreSQL's advisory lock between workers that gather at once; on SQLite a writer is alone anyhow."""

ORDER = ("late", "escalated", "owner_shut_out", "helped", "reminder", "agreed", "call_wanted", "held", "held_long")
"""The kinds that stand first in a message, in this order."""

Name = Callable[[], tuple[str, str]]
"""Gives a new (Message-ID, token)."""


class Waiting(NamedTuple):
    """As much of a notice as its place in a message needs."""

    id: int
    kind: str
    due_on: date


WAITING = (col(NoticeRow.id), col(NoticeRow.kind), col(NoticeRow.due_on))

Group = tuple[Contact, Lane, list[Waiting]]


def gather(session: Session, now: datetime, name: Name, after: int = 0, limit: int = BATCH) -> int | None:
    """Make messages of what waits and whose hour has come, for so many readers by id from after the one named. The last
    reader's id, None when there was nobody left."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": GATHERING_LOCK})
    theirs = _loose(select(NoticeRow.contact_id), now).where(col(NoticeRow.contact_id) > after)
    readers: Sequence[int] = session.exec(theirs.distinct().order_by(col(NoticeRow.contact_id)).limit(limit)).all()
    if not readers:
        return None
    known = contacts(session, readers)
    waiting = {
        (known[reader], lane): notices
        for (reader, lane), notices in _waiting(session, readers, now).items()
        if may_go(lane, now, known[reader].time_zone, hours(known[reader].hours_from, known[reader].hours_until))
    }
    _make(session, list(_grouped(session, waiting, now)), now, name)
    return readers[-1]


def reminding_key(contact: int, day: date) -> str:
    """Unique in the database: a reader has one reminding message a day."""
    return f"day:{contact}:{day.isoformat()}"


def _grouped(session: Session, waiting: Mapping[tuple[Contact, Lane], list[Waiting]], now: datetime) -> Iterator[Group]:
    """What goes together in a new message; a reminding one that has not gone yet takes in what is new. Alarms and calendar
    entries go alone."""
    todays = _todays_reminding(session, [contact for contact, lane in waiting if lane is Lane.REMINDING], now)
    for (contact, lane), notices in waiting.items():
        if lane is Lane.REMINDING and contact.id in todays:
            _grow(session, todays[contact.id], notices, local_day(now, contact.time_zone))
        elif lane in {Lane.ALARM, Lane.CALENDAR}:
            yield from ((contact, lane, [notice]) for notice in notices)
        else:
            yield contact, lane, notices


def _make(session: Session, groups: Sequence[Group], now: datetime, name: Name) -> None:
    """New messages with their tokens, and their notices in them."""
    if not groups:
        return
    made = [_new_message(contact, lane, now, group[0], *name()) for contact, lane, group in groups]
    session.connection().execute(insert(MessageRow), made)
    ids = _ids_of(session, [message["key"] for message in made])
    tokens = [
        {"token": one["token"], "message_id": ids[one["key"]], "contact_id": one["contact_id"], "made_on": one["day"]}
        for one in made
    ]
    session.connection().execute(insert(TokenRow), tokens)
    _carry(session, [row for one, (_, _, group) in zip(made, groups, strict=True) for row in _numbered(ids[one["key"]], group)])


def _loose(query: Any, now: datetime) -> Any:
    """Waiting, in no message yet, and old enough to go."""
    return query.where(
        NoticeRow.state == Outcome.WAITING, col(NoticeRow.message_id).is_(None),
        or_(col(NoticeRow.not_before).is_(None), col(NoticeRow.not_before) <= now),
    )  # fmt: skip


def _waiting(session: Session, readers: Sequence[int], now: datetime) -> dict[tuple[int, Lane], list[Waiting]]:
    found: dict[tuple[int, Lane], list[Waiting]] = {}
    columns = any_columns(col(NoticeRow.contact_id), col(NoticeRow.lane), *WAITING)
    query = _loose(columns.where(col(NoticeRow.contact_id).in_(readers)), now)
    for reader, lane, *notice in session.connection().execute(query.order_by(col(NoticeRow.id))):
        found.setdefault((reader, Lane(lane)), []).append(Waiting._make(notice))
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


def _grow(session: Session, message: MessageRow | None, notices: Sequence[Waiting], today: date) -> None:
    """Nobody has seen this message yet, so it may take more in, and become today's."""
    if message is None or message.id is None:
        return
    message.day, message.key = today, reminding_key(message.contact_id, today)
    if message.state == Outcome.LAPSED:
        message.state, message.attempts = Outcome.WAITING, 0
    session.flush()
    theirs = any_columns(*WAITING).where(col(NoticeRow.message_id) == message.id, col(NoticeRow.state) == Outcome.WAITING)
    there = [Waiting._make(row) for row in session.connection().execute(theirs)]
    _carry(session, list(_numbered(message.id, [*there, *notices])))


def _numbered(message: int, notices: Sequence[Waiting]) -> Iterator[dict[str, int]]:
    for place, notice in enumerate(sorted(notices, key=_order), 1):
        yield {"notice": notice.id, "message": message, "place": place}


def _carry(session: Session, numbered: Sequence[Mapping[str, int]]) -> None:
    statement = update(NoticeRow).where(col(NoticeRow.id) == bindparam("notice"))
    values = statement.values(message_id=bindparam("message"), number=bindparam("place"))
    session.connection().execute(values.execution_options(synchronize_session=None), list(numbered))
    session.expire_all()


def _new_message(contact: Contact, lane: Lane, now: datetime, first: Waiting, mail_id: str, token: str) -> dict[str, Any]:
    day = local_day(now, contact.time_zone)
    return {
        "key": reminding_key(contact.id, day) if lane is Lane.REMINDING else f"notice:{first.id}:{token}",
        "contact_id": contact.id, "channel": "slack" if writes_by_slack(contact, first.kind) else "mail", "lane": lane, "day": day,
        "state": Outcome.WAITING, "mail_id": mail_id, "token": token, "attempts": 0, "next_try_at": now,
    }  # fmt: skip


def _order(notice: Waiting) -> tuple[int, date, int]:
    place = ORDER.index(notice.kind) if notice.kind in ORDER else len(ORDER)
    return place, notice.due_on, notice.id


def _ids_of(session: Session, keys: Sequence[str]) -> dict[str, int]:
    rows = session.exec(select(MessageRow.key, MessageRow.id).where(col(MessageRow.key).in_(keys)))
    return {key: found for key, found in rows if found is not None}
