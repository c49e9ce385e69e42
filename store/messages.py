"""Messages on their way: claimed by one worker under a lease, begun, settled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, update
from sqlmodel import Session, col, select

from rules.hours import local_day, may_go
from rules.notices import AT_ONCE, Lane, Notice, Outcome
from store.database import lock_facts
from store.gathering import reminding_key
from store.journal import EDITION
from store.outbox import notice_of
from store.tables import ContactRow, MarkRow, MessageRow, NoticeRow

LEASE = timedelta(minutes=10)
"""Longer than any one try can take, so that a message whose worker lives is never taken by another."""

UNKNOWN = "unknown"
"""The answer code where the connection broke and nobody can say whether the server took the message."""

UNSETTLED = (Outcome.WAITING, Outcome.SENDING)
FREE = {"leased_by": None, "leased_until": None}


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


def claim(session: Session, now: datetime, worker: str, limit: int, channels: Sequence[str]) -> list[Message]:
    """Lease messages whose time has come, or whose worker's lease has ended. The writer's turn on SQLite, the rows' locks
    on PostgreSQL decide between workers."""
    free = or_(
        and_(col(MessageRow.state) == Outcome.WAITING, col(MessageRow.next_try_at) <= now),
        and_(col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_until) < now),
    )
    query = select(MessageRow, ContactRow.time_zone).join(ContactRow)
    query = query.where(free, _awake(session, now), col(MessageRow.channel).in_(channels))
    query = query.order_by(col(MessageRow.next_try_at), col(MessageRow.id)).limit(limit)
    if session.get_bind().dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True, of=MessageRow)
    found = session.exec(query).all()
    for row, time_zone in found:
        row.state, row.leased_by, row.leased_until = Outcome.SENDING, worker, now + LEASE
        if row.lane == Lane.REMINDING:  # one that was deferred over night is the new day's message
            row.day = local_day(now, time_zone)
            row.key = reminding_key(row.contact_id, row.day)
    session.flush()
    carried = _carried(session, [row.id for row, _ in found])
    return [_message(row, carried.get(row.id or 0, ())) for row, _ in found]


def begin(session: Session, sending: Sent, worker: str, now: datetime, seen: int, words: str | None) -> bool:
    """The last look before it goes: are the facts those it was written from, is it still ours? Holding the lock to the
    end of this transaction, nobody can change a fact without seeing that this message is on its way."""
    lock_facts(session, change=False)
    message = sending.message
    tried = {} if message.in_doubt else {"tried": now}
    ours = {"mine": message.id, "worker": worker, "seen": seen, "lease": now + LEASE, "tries": message.tries + 1}
    ours |= {"words": words, **tried}
    if session.connection().execute(_BEGIN_AGAIN if message.in_doubt else _BEGIN, ours).rowcount != 1:
        return False
    _drop(session, sending, now)
    _settle_notices(session, message, Outcome.SENDING)
    return True


def settle_sent(session: Session, sending: Sent, now: datetime, address: str, outside_id: str | None) -> None:
    done = {"mine": sending.message.id, "at": now, "to": address, "theirs": outside_id}
    session.connection().execute(_SENT, done)
    for notice_id, facts in sending.facts.items():
        session.connection().execute(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(facts=dict(facts)))
    _settle_notices(session, sending.message, Outcome.SENT, now.date())


def settle_later(session: Session, sending: Sent, code: str, at: datetime, *, tried: bool = True) -> None:
    """Back to waiting. A try that the server itself refused was none of the message's; after one that was refused
    nobody has seen it, unless an earlier one is in doubt."""
    unseen: dict[str, Any] = {"first_try_at": None, "words": None} if _unseen(sending, code) else {}
    tries = sending.message.tries + tried
    _settle(session, sending, Outcome.WAITING, next_try_at=at, answer_code=code, attempts=tries, **unseen)
    _settle_notices(session, sending.message, Outcome.WAITING)


def settle_failed(session: Session, sending: Sent, code: str, now: datetime) -> None:
    """For good: also for what would have been left out of it."""
    unseen: dict[str, Any] = {"words": None} if _unseen(sending, code) else {}
    _settle(session, sending, Outcome.FAILED, answer_code=code, **unseen)
    failed = update(NoticeRow).where(col(NoticeRow.message_id) == sending.message.id, col(NoticeRow.state).in_(UNSETTLED))
    session.connection().execute(failed.values(state=Outcome.FAILED, why=f"smtp.{code}", settled_on=now.date()))


def settle_by_mail(session: Session, sending: Sent, now: datetime) -> None:
    """Slack cannot reach this reader: the same message goes by mail."""
    settle_later(session, sending, "slack", now, tried=False)
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(channel="mail"))


def settle_empty(session: Session, sending: Sent, now: datetime) -> None:
    """Nothing is left to say: a message without notices is not sent."""
    _drop(session, sending, now)
    _settle(session, sending, Outcome.LAPSED)


def give_back(session: Session, message_id: int, worker: str) -> None:
    """Not sent and not tried: free for the next claim."""
    ours = update(MessageRow).where(col(MessageRow.id) == message_id, col(MessageRow.leased_by) == worker)
    if session.connection().execute(ours.values(state=Outcome.WAITING, **FREE)).rowcount:
        begun = update(NoticeRow).where(col(NoticeRow.message_id) == message_id, col(NoticeRow.state) == Outcome.SENDING)
        session.connection().execute(begun.values(state=Outcome.WAITING))


def still_ours(session: Session, message_id: int, worker: str) -> Message | None:
    row = session.exec(select(MessageRow).where(MessageRow.id == message_id, MessageRow.leased_by == worker)).first()
    return None if row is None else _message(row, _carried(session, [row.id]).get(message_id, ()))


def waiting(session: Session) -> int:
    """Messages that are made and not settled, and readers whose notices wait to be made into one."""
    made = select(func.count()).where(col(MessageRow.state).in_(UNSETTLED))
    loose = select(func.count(func.distinct(NoticeRow.contact_id)))
    loose = loose.where(NoticeRow.state == Outcome.WAITING, col(NoticeRow.message_id).is_(None))
    return session.exec(made).one() + session.exec(loose).one()


def on_their_way(session: Session, now: datetime, person_id: int | None = None) -> int:
    """Messages begun and not settled, of workers whose lease has not ended."""
    query = select(MessageRow.id).join(NoticeRow, col(NoticeRow.message_id) == MessageRow.id)
    query = query.where(
        MessageRow.state == Outcome.SENDING, NoticeRow.state == Outcome.SENDING, col(MessageRow.leased_until) >= now
    )
    if person_id is not None:
        query = query.where(NoticeRow.person_id == person_id)
    return len(set(session.exec(query)))


_EDITION = select(MarkRow.number).where(MarkRow.name == EDITION).scalar_subquery()
_OURS = update(MessageRow).where(col(MessageRow.id) == bindparam("mine"))
_BEGIN_AGAIN = _OURS.where(
    col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_by) == bindparam("worker"), bindparam("seen") == _EDITION
).values(leased_until=bindparam("lease"), attempts=bindparam("tries"), words=bindparam("words"))
_BEGIN = _BEGIN_AGAIN.values(first_try_at=bindparam("tried"))
_SENT = _OURS.values(state=Outcome.SENT, sent_at=bindparam("at"), address=bindparam("to"), outside_id=bindparam("theirs"), **FREE)
_NOTICES = (
    update(NoticeRow)
    .where(col(NoticeRow.message_id) == bindparam("mine"), or_(*(col(NoticeRow.state) == outcome for outcome in UNSETTLED)))
    .values(state=bindparam("outcome"), settled_on=bindparam("day"))
)
"""Written once: a delivery says these for each message."""


def _settle(session: Session, sending: Sent, outcome: Outcome, **values: Any) -> None:
    settled = update(MessageRow).where(col(MessageRow.id) == sending.message.id)
    session.connection().execute(settled.values(state=outcome, **FREE, **values))


def _unseen(sending: Sent, code: str) -> bool:
    return code != UNKNOWN and not sending.message.in_doubt


def _settle_notices(session: Session, message: Message, outcome: Outcome, day: date | None = None) -> None:
    session.connection().execute(_NOTICES, {"mine": message.id, "outcome": outcome, "day": day})


def _drop(session: Session, sending: Sent, now: datetime) -> None:
    """A lapsed notice stays with the message that would have carried it; a withheld one is free for a later one."""
    for notice_id, (outcome, why) in sending.dropped.items():
        values: dict[str, Any] = {"state": outcome, "why": why}
        values |= {"settled_on": now.date()} if outcome is Outcome.LAPSED else {"message_id": None, "number": None}
        session.connection().execute(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(**values))


def _awake(session: Session, now: datetime) -> Any:
    """Reminding messages and news, tried again, keep their reader's hours too."""
    zones = session.exec(select(ContactRow.time_zone).distinct()).all()
    awake = [zone for zone in zones if may_go(Lane.REMINDING, now, zone)]
    return or_(col(MessageRow.lane).in_(AT_ONCE), col(ContactRow.time_zone).in_(awake))


def _carried(session: Session, ids: Iterable[int | None]) -> dict[int, tuple[Carried, ...]]:
    found: dict[int, list[Carried]] = {}
    query = select(NoticeRow).where(col(NoticeRow.message_id).in_(list(ids)), col(NoticeRow.state).in_(UNSETTLED))
    query = query.order_by(col(NoticeRow.number))
    for row in session.exec(query):
        found.setdefault(row.message_id or 0, []).append(Carried(row.id or 0, row.number or 0, notice_of(row)))
    return {message: tuple(carried) for message, carried in found.items()}


def _message(row: MessageRow, carried: tuple[Carried, ...]) -> Message:
    return Message(
        row.id or 0, row.contact_id, row.channel, Lane(row.lane), row.mail_id, row.token, row.attempts,
        row.first_try_at is not None, carried,
    )  # fmt: skip
