"""Messages: notices of one reader gathered, claimed by one worker under a lease, begun, settled."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import and_, bindparam, func, insert, or_, update
from sqlmodel import Session, col, select

from rules.hours import local_day, may_go
from rules.notices import Lane, Notice, Outcome
from rules.people import Contact
from store.database import lock_facts
from store.gatekeeper import writes_by_slack
from store.journal import edition
from store.outbox import notice_of
from store.people import BATCH, contacts
from store.tables import ContactRow, MessageRow, NoticeRow, TokenRow

LEASE = timedelta(minutes=10)
"""Longer than any one try can take, so that a message whose worker lives is never taken by another."""

ORDER = ("late", "escalated", "helped", "reminder", "agreed")


@dataclass(frozen=True, slots=True)
class Carried:
    """A notice inside a message, with the number under which its line stands."""

    id: int
    number: int
    notice: Notice


@dataclass(frozen=True, slots=True)
class Message:
    id: int
    contact: int
    channel: str
    lane: Lane
    mail_id: str
    token: str
    tries: int
    carried: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Sent:
    """What was decided of each notice of a message that is about to go: which go, and why others do not."""

    message: Message
    going: Sequence[int]
    dropped: Mapping[int, tuple[Outcome, str]]
    facts: Mapping[int, Mapping[str, Any]]


def gather(session: Session, now: datetime, name: Callable[[], tuple[str, str]], limit: int = BATCH) -> int:
    """Make messages of what waits and whose hour has come. `name` gives a new (Message-ID, token)."""
    waiting = select(NoticeRow.contact_id, NoticeRow.lane).where(
        NoticeRow.state == Outcome.WAITING, col(NoticeRow.message_id).is_(None),
        or_(col(NoticeRow.not_before).is_(None), col(NoticeRow.not_before) <= now),
    )  # fmt: skip
    readers = session.exec(waiting.distinct()).all()
    known = contacts(session, [contact for contact, _ in readers])
    ready = [(known[contact], Lane(lane)) for contact, lane in readers if may_go(Lane(lane), now, known[contact].time_zone)]
    made = 0
    for start in range(0, len(ready), limit):
        made += _gather_batch(session, ready[start : start + limit], now, name)
    return made


def claim(session: Session, now: datetime, worker: str, limit: int, channels: Sequence[str]) -> list[Message]:
    """Lease messages whose time has come, or whose worker's lease has ended. A guarded update decides between workers."""
    free = or_(
        and_(col(MessageRow.state) == Outcome.WAITING, col(MessageRow.next_try_at) <= now),
        and_(col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_until) < now),
    )
    query = select(MessageRow, ContactRow.time_zone).join(ContactRow)
    query = query.where(free, _awake(session, now), col(MessageRow.channel).in_(channels))
    query = query.order_by(col(MessageRow.next_try_at), col(MessageRow.id)).limit(limit)
    if session.get_bind().dialect.name == "postgresql":
        query = query.with_for_update(skip_locked=True, of=MessageRow)
    rows = [row for row, _ in session.exec(query)]
    ids = [row.id for row in rows]
    lease = {"state": Outcome.SENDING, "leased_by": worker, "leased_until": now + LEASE}
    session.connection().execute(update(MessageRow).where(col(MessageRow.id).in_(ids)).values(**lease))
    carried = _carried(session, ids)
    return [_message(row, carried.get(row.id or 0, ())) for row in rows]


def begin(session: Session, sending: Sent, worker: str, now: datetime, seen: int) -> bool:
    """The last look before it goes: are the facts those it was written from, is it still ours? Holding the lock to the
    end of this transaction, nobody can change a fact without seeing that this message is on its way."""
    lock_facts(session, change=False)
    if edition(session) != seen:
        return False
    ours = update(MessageRow).where(
        col(MessageRow.id) == sending.message.id, col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_by) == worker
    )
    begun = {"leased_until": now + LEASE, "attempts": sending.message.tries + 1}
    if sending.message.tries == 0:
        begun["first_try_at"] = now
    if session.connection().execute(ours.values(**begun)).rowcount != 1:
        return False
    _drop(session, sending, now)
    notices = update(NoticeRow).where(col(NoticeRow.id).in_(list(sending.going)))
    session.connection().execute(notices.values(state=Outcome.SENDING))
    return True


def settle_sent(session: Session, sending: Sent, now: datetime, address: str, outside_id: str | None) -> None:
    done = {
        "state": Outcome.SENT,
        "sent_at": now,
        "leased_by": None,
        "leased_until": None,
        "address": address,
        "outside_id": outside_id,
    }
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(**done))
    for notice_id, facts in sending.facts.items():
        session.connection().execute(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(facts=dict(facts)))
    notices = update(NoticeRow).where(col(NoticeRow.id).in_(list(sending.going)))
    session.connection().execute(notices.values(state=Outcome.SENT, settled_on=now.date()))


def settle_later(session: Session, sending: Sent, code: str, at: datetime, *, tried: bool = True) -> None:
    """Back to waiting. A try that the server itself refused was none of the message's."""
    values: dict[str, Any] = {
        "state": Outcome.WAITING,
        "next_try_at": at,
        "answer_code": code,
        "leased_by": None,
        "leased_until": None,
    }
    values["attempts"] = sending.message.tries + tried
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(**values))
    notices = update(NoticeRow).where(col(NoticeRow.id).in_(list(sending.going)))
    session.connection().execute(notices.values(state=Outcome.WAITING))


def settle_failed(session: Session, sending: Sent, code: str, now: datetime) -> None:
    values = {"state": Outcome.FAILED, "answer_code": code, "leased_by": None, "leased_until": None}
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(**values))
    notices = update(NoticeRow).where(col(NoticeRow.id).in_(list(sending.going)))
    session.connection().execute(notices.values(state=Outcome.FAILED, why=f"smtp.{code}", settled_on=now.date()))


def settle_by_mail(session: Session, sending: Sent, now: datetime) -> None:
    """Slack cannot reach this reader: the same message goes by mail."""
    settle_later(session, sending, "slack", now, tried=False)
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(channel="mail"))


def settle_empty(session: Session, sending: Sent, now: datetime) -> None:
    """Nothing is left to say: a message without notices is not sent."""
    _drop(session, sending, now)
    values = {"state": Outcome.LAPSED, "leased_by": None, "leased_until": None}
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(**values))


def give_back(session: Session, message_id: int, worker: str) -> None:
    """Not sent and not tried: free for the next claim."""
    ours = update(MessageRow).where(col(MessageRow.id) == message_id, col(MessageRow.leased_by) == worker)
    session.connection().execute(ours.values(state=Outcome.WAITING, leased_by=None, leased_until=None))
    mine = update(NoticeRow).where(col(NoticeRow.message_id) == message_id, col(NoticeRow.state) == Outcome.SENDING)
    session.connection().execute(mine.values(state=Outcome.WAITING))


def still_ours(session: Session, message_id: int, worker: str) -> Message | None:
    row = session.exec(select(MessageRow).where(MessageRow.id == message_id, MessageRow.leased_by == worker)).first()
    return None if row is None else _message(row, _carried(session, [row.id]).get(message_id, ()))


def waiting(session: Session) -> int:
    """Messages that are made and not settled, and readers whose notices wait to be made into one."""
    made = select(func.count()).where(col(MessageRow.state).in_([Outcome.WAITING, Outcome.SENDING]))
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


def _gather_batch(
    session: Session, ready: Sequence[tuple[Contact, Lane]], now: datetime, name: Callable[[], tuple[str, str]]
) -> int:
    waiting = _waiting(session, {contact.id for contact, _ in ready}, now)
    open_messages = _open_reminding(session, [contact for contact, lane in ready if lane is Lane.REMINDING], now)
    messages: list[dict[str, Any]] = []
    carrying: list[tuple[str, list[NoticeRow]]] = []
    for contact, lane in ready:
        notices = waiting.get((contact.id, lane), [])
        if lane is Lane.REMINDING and contact.id in open_messages:
            if (open_message := open_messages[contact.id]) is not None:
                _add_to(session, open_message, notices, local_day(now, contact.time_zone))
            continue
        groups = [[notice] for notice in notices] if lane is Lane.ALARM else [notices][: len(notices)]
        for group in groups:
            key = _key(contact, lane, now, group[0])
            mail_id, token = name()
            messages.append(_new_message(contact, lane, key, mail_id, token, now))
            carrying.append((key, group))
    if not messages:
        return 0
    connection = session.connection()
    connection.execute(insert(MessageRow), messages)
    ids = _ids_of(session, [message["key"] for message in messages])
    tokens = [
        {"token": m["token"], "message_id": ids[m["key"]], "contact_id": m["contact_id"], "made_on": m["day"]} for m in messages
    ]
    connection.execute(insert(TokenRow), tokens)
    numbered = [
        {"notice": row.id, "message": ids[key], "place": place}
        for key, group in carrying
        for place, row in enumerate(sorted(group, key=_order), 1)
    ]
    _carry(session, numbered)
    return len(messages)


def _waiting(session: Session, readers: set[int], now: datetime) -> dict[tuple[int, Lane], list[NoticeRow]]:
    found: dict[tuple[int, Lane], list[NoticeRow]] = {}
    query = select(NoticeRow).where(
        col(NoticeRow.contact_id).in_(readers), NoticeRow.state == Outcome.WAITING, col(NoticeRow.message_id).is_(None),
        or_(col(NoticeRow.not_before).is_(None), col(NoticeRow.not_before) <= now),
    )  # fmt: skip
    for row in session.exec(query.order_by(col(NoticeRow.id))):
        found.setdefault((row.contact_id, Lane(row.lane)), []).append(row)
    return found


def _open_reminding(session: Session, readers: Sequence[Contact], now: datetime) -> dict[int, MessageRow | None]:
    """For each reader who is not due a new reminding message now: the one to add to, or None where today's has gone or
    an earlier one may have arrived without our knowing."""
    found: dict[int, MessageRow | None] = {}
    zones = {contact.id: contact.time_zone for contact in readers}
    query = select(MessageRow).where(col(MessageRow.contact_id).in_(list(zones)), MessageRow.lane == Lane.REMINDING)
    recent = col(MessageRow.day) >= now.date() - timedelta(days=1)
    for row in session.exec(query.where(or_(recent, col(MessageRow.state).in_([Outcome.WAITING, Outcome.SENDING])))):
        today = row.day == local_day(now, zones[row.contact_id])
        refused = row.first_try_at is None or (row.answer_code or "").startswith(("4", "5"))
        if row.state == Outcome.WAITING and refused:
            found[row.contact_id] = row
        elif today and row.state == Outcome.LAPSED and row.first_try_at is None:
            row.state, row.next_try_at = Outcome.WAITING, now
            found[row.contact_id] = row
        elif today or row.state == Outcome.SENDING:
            found.setdefault(row.contact_id, None)
    return found


def _add_to(session: Session, message: MessageRow, notices: Sequence[NoticeRow], today: date) -> None:
    """Nobody has seen this message yet, so it may grow, and become today's."""
    message.day, message.key = today, _reminding_key(message.contact_id, today)
    session.flush()
    there = session.exec(select(NoticeRow).where(NoticeRow.message_id == message.id, NoticeRow.state == Outcome.WAITING))
    everything = sorted([*there, *notices], key=_order)
    _carry(session, [{"notice": row.id, "message": message.id, "place": place} for place, row in enumerate(everything, 1)])


def _carry(session: Session, numbered: Sequence[Mapping[str, Any]]) -> None:
    if numbered:
        statement = update(NoticeRow).where(col(NoticeRow.id) == bindparam("notice"))
        values = statement.values(message_id=bindparam("message"), number=bindparam("place"))
        session.connection().execute(values.execution_options(synchronize_session=None), list(numbered))
        session.expire_all()


def _drop(session: Session, sending: Sent, now: datetime) -> None:
    """A lapsed notice stays with the message that would have carried it; a withheld one is free for a later one."""
    for notice_id, (outcome, why) in sending.dropped.items():
        values: dict[str, Any] = {"state": outcome, "why": why}
        values |= {"settled_on": now.date()} if outcome is Outcome.LAPSED else {"message_id": None, "number": None}
        session.connection().execute(update(NoticeRow).where(col(NoticeRow.id) == notice_id).values(**values))


def _new_message(contact: Contact, lane: Lane, key: str, mail_id: str, token: str, now: datetime) -> dict[str, Any]:
    return {
        "key": key, "contact_id": contact.id, "channel": "slack" if writes_by_slack(contact) else "mail", "lane": lane,
        "day": local_day(now, contact.time_zone), "state": Outcome.WAITING, "mail_id": mail_id, "token": token,
        "attempts": 0, "next_try_at": now,
    }  # fmt: skip


def _key(contact: Contact, lane: Lane, now: datetime, first: NoticeRow) -> str:
    if lane is Lane.REMINDING:
        return _reminding_key(contact.id, local_day(now, contact.time_zone))
    return f"notice:{first.id}:{now.timestamp():.0f}"


def _reminding_key(contact: int, day: date) -> str:
    return f"day:{contact}:{day.isoformat()}"


def _order(row: NoticeRow) -> tuple[int, date, int]:
    place = ORDER.index(row.kind) if row.kind in ORDER else len(ORDER)
    return place, row.due_on, row.id or 0


def _awake(session: Session, now: datetime) -> Any:
    """Reminding messages and news, tried again, keep their reader's hours too."""
    zones = session.exec(select(ContactRow.time_zone).distinct()).all()
    awake = [zone for zone in zones if may_go(Lane.REMINDING, now, zone)]
    return or_(col(MessageRow.lane).in_([Lane.RECEIPT, Lane.ALARM]), col(ContactRow.time_zone).in_(awake))


def _ids_of(session: Session, keys: Sequence[str]) -> dict[str, int]:
    rows = session.exec(select(MessageRow.key, MessageRow.id).where(col(MessageRow.key).in_(keys)))
    return {key: found for key, found in rows if found is not None}


def _carried(session: Session, ids: Iterable[int | None]) -> dict[int, tuple[Carried, ...]]:
    found: dict[int, list[Carried]] = {}
    still = col(NoticeRow.state).in_([Outcome.WAITING, Outcome.SENDING])
    query = select(NoticeRow).where(col(NoticeRow.message_id).in_(list(ids)), still).order_by(col(NoticeRow.number))
    for row in session.exec(query):
        found.setdefault(row.message_id or 0, []).append(Carried(row.id or 0, row.number or 0, notice_of(row)))
    return {message: tuple(carried) for message, carried in found.items()}


def _message(row: MessageRow, carried: tuple[Carried, ...]) -> Message:
    return Message(row.id or 0, row.contact_id, row.channel, Lane(row.lane), row.mail_id, row.token, row.attempts, carried)
