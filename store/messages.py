"""Messages on their way: claimed by one worker under a lease."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlmodel import Session, col

from rules.hours import hours, local_day, may_go
from rules.notices import AT_ONCE, Lane, Notice, Outcome
from rules.people import Channel
from store.gathering import reminding_key
from store.outbox import NOTICE, notice_of
from store.tables import ContactRow, MessageRow, NoticeRow
from store.tables.columns import Read

LEASE = timedelta(minutes=10)
"""Longer than any one try can take, so that a message whose worker lives is never taken by another."""

UNSETTLED = (Outcome.WAITING, Outcome.SENDING)
UNSENT = col(MessageRow.sent_at).is_(None)
"""The index holds only such messages, so that sending one takes it out once for ever."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A notice inside a message, with the number under which its line stands."""

    id: int
    number: int
    notice: Notice


@dataclass(frozen=True, slots=True)
class Message:
    """`in_doubt`: an earlier try may have arrived without our knowing, so its numbers and its words' order stay."""

    id: int
    contact: int
    channel: str
    lane: Lane
    mail_id: str
    token: str
    tries: int
    in_doubt: bool
    carried: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was decided of each notice of a message that is about to go: which go, and why others do not."""

    message: Message
    going: Sequence[int]
    dropped: Mapping[int, tuple[Outcome, str]]
    facts: Mapping[int, Mapping[str, Any]]


MESSAGE: Sequence[Any] = tuple(
    col(column)
    for column in (
        MessageRow.id, MessageRow.contact_id, MessageRow.channel, MessageRow.lane, MessageRow.day, MessageRow.mail_id, MessageRow.token,
        MessageRow.attempts, MessageRow.first_try_at,
    )
)  # fmt: skip


def claim(session: Session, now: datetime, worker: str, limit: int, channels: Sequence[str]) -> list[Message]:
    """Lease messages whose time has come, or whose worker's lease has ended. The writer's turn on SQLite, the rows' locks
    on PostgreSQL decide between workers."""
    lost = (col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_until) < now)
    due = (col(MessageRow.state) == Outcome.WAITING, col(MessageRow.next_try_at) <= now)
    free = select(*MESSAGE, col(ContactRow.time_zone)).join(ContactRow)
    free = free.where(_awake(session, now), UNSENT, col(MessageRow.channel).in_(channels))
    free = free.order_by(col(MessageRow.next_try_at), col(MessageRow.id))
    if session.get_bind().dialect.name == "postgresql":
        free = free.with_for_update(skip_locked=True, of=MessageRow)
    found: list[Read] = []
    for which in (lost, due):  # one after the other: each is read along the index, and only as far as it is taken
        found += session.connection().execute(free.where(*which).limit(limit - len(found)))
    _lease(session, found, worker, now)
    carried = _carried(session, [row.id for row in found])
    return [_message(row, carried.get(row.id, ())) for row in found]


def still_ours(session: Session, message_id: int, worker: str) -> Message | None:
    ours = select(*MESSAGE).where(col(MessageRow.id) == message_id, col(MessageRow.leased_by) == worker)
    row = session.connection().execute(ours).first()
    return None if row is None else _message(row, _carried(session, [message_id]).get(message_id, ()))


def by_post(session: Session, state: Outcome) -> list[Message]:
    """Letters on paper: made and not printed, or printed and not posted. No worker claims them; a person posts them."""
    theirs = select(*MESSAGE).where(col(MessageRow.channel) == Channel.LETTER, col(MessageRow.state) == state, UNSENT)
    rows = session.connection().execute(theirs.order_by(col(MessageRow.id))).all()
    carried = _carried(session, [row.id for row in rows])
    return [_message(row, carried.get(row.id, ())) for row in rows]


def waiting(session: Session) -> int:
    """Messages that are made and not settled, and readers whose notices wait to be made into one."""
    made = select(func.count()).where(UNSENT, col(MessageRow.state).in_(UNSETTLED), col(MessageRow.channel) != Channel.LETTER)
    loose = select(func.count(func.distinct(NoticeRow.contact_id)))
    loose = loose.where(col(NoticeRow.state) == Outcome.WAITING, col(NoticeRow.message_id).is_(None))
    return sum(session.connection().execute(query).scalar_one() for query in (made, loose))


def on_their_way(session: Session, now: datetime, person_id: int | None = None) -> int:
    """Messages begun and not settled, of workers whose lease has not ended."""
    query = select(func.count(func.distinct(MessageRow.id))).join(NoticeRow, col(NoticeRow.message_id) == col(MessageRow.id))
    begun = (col(MessageRow.state) == Outcome.SENDING, col(NoticeRow.state) == Outcome.SENDING)
    query = query.where(UNSENT, *begun, col(MessageRow.leased_until) >= now)
    if person_id is not None:
        query = query.where(col(NoticeRow.person_id) == person_id)
    return session.connection().execute(query).scalar_one()


def _lease(session: Session, found: Sequence[Read], worker: str, now: datetime) -> None:
    ours = update(MessageRow).where(col(MessageRow.id).in_([row.id for row in found]))
    session.connection().execute(ours.values(state=Outcome.SENDING, leased_by=worker, leased_until=now + LEASE))
    for row in found:
        today = local_day(now, row.time_zone)
        if row.lane == Lane.REMINDING and row.day != today:  # one that was deferred over night is the new day's message
            grown = update(MessageRow).where(col(MessageRow.id) == row.id)
            session.connection().execute(grown.values(day=today, key=reminding_key(row.contact_id, today)))


def _awake(session: Session, now: datetime) -> Any:
    """Reminding messages and news, tried again, keep their reader's hours too."""
    wishes = (col(ContactRow.time_zone), col(ContactRow.hours_from), col(ContactRow.hours_until))
    kept = session.connection().execute(select(*wishes).distinct()).all()
    awake = [row for row in kept if may_go(Lane.REMINDING, now, row[0], hours(row[1], row[2]))]
    same = [and_(*(column.is_not_distinct_from(value) for column, value in zip(wishes, row, strict=True))) for row in awake]
    return or_(col(MessageRow.lane).in_(AT_ONCE), *same)


def _carried(session: Session, ids: Sequence[int]) -> dict[int, tuple[Carried, ...]]:
    found: dict[int, list[Carried]] = {}
    query = select(*NOTICE, col(NoticeRow.id), col(NoticeRow.number), col(NoticeRow.message_id)).where(
        col(NoticeRow.message_id).in_(ids), col(NoticeRow.state).in_(UNSETTLED)
    )
    for row in session.connection().execute(query.order_by(col(NoticeRow.number))):
        found.setdefault(row.message_id, []).append(Carried(row.id, row.number or 0, notice_of(row)))
    return {message: tuple(carried) for message, carried in found.items()}


def _message(row: Read, carried: tuple[Carried, ...]) -> Message:
    return Message(
        row.id, row.contact_id, row.channel, Lane(row.lane), row.mail_id, row.token, row.attempts,
        row.first_try_at is not None, carried,
    )  # fmt: skip
