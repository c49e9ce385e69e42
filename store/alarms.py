"""Alarms, read as values and moved on; and who was told of each so far."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Update, or_, update
from sqlmodel import Session, col, select

from rules.alarms import ANSWERED, KINDS, Alarm
from rules.notices import Outcome
from store import journal
from store.outbox import PENDING
from store.tables import AlarmRow, NoticeRow

UNHEARD = frozenset({Outcome.FAILED, Outcome.LAPSED, Outcome.WITHHELD})
"""Whoever's notice ended so has not heard: the next one is told at once."""


@dataclass(frozen=True, slots=True)
class Told:
    """One step of an alarm: who was told, and what became of it."""

    contact: int
    outcome: Outcome


def add(
    session: Session, inbox: int, *, person: int | None, action: int | None, writer: int | None, set_aside: Iterable[int], now: datetime
) -> Alarm:  # fmt: skip
    """Its first step is due at once. What came in raises one alarm, however often it is read."""
    row = session.exec(select(AlarmRow).where(AlarmRow.inbox_id == inbox)).first()
    if row is None:
        row = AlarmRow(
            inbox_id=inbox, person_id=person, action_id=action, writer_id=writer, set_aside=sorted(set_aside), raised_at=now, next_at=now
        )  # fmt: skip
        session.add(row)
        session.flush()
    return _alarm(row)


def get(session: Session, alarm_id: int) -> Alarm | None:
    row = session.get(AlarmRow, alarm_id)
    return None if row is None else _alarm(row)


def of_inbox(session: Session, inbox_ids: Iterable[int]) -> dict[int, Alarm]:
    rows = session.exec(select(AlarmRow).where(col(AlarmRow.inbox_id).in_(list(inbox_ids))))
    return {row.inbox_id: _alarm(row) for row in rows}


def of_message(session: Session, message_id: int) -> Alarm | None:
    """The alarm that a message of ours told of."""
    notice = select(NoticeRow.inbox_id).where(NoticeRow.message_id == message_id, col(NoticeRow.kind).in_(ANSWERED))
    row = session.exec(select(AlarmRow).where(col(AlarmRow.inbox_id).in_(notice))).first()
    return None if row is None else _alarm(row)


def nobody_has(session: Session) -> list[Alarm]:
    """Those that still climb, the longest waiting first."""
    rows = session.exec(
        select(AlarmRow).where(col(AlarmRow.next_at).is_not(None)).order_by(col(AlarmRow.next_at), col(AlarmRow.id))
    )
    return [_alarm(row) for row in rows]


def told(session: Session, alarm: Alarm) -> list[Told]:
    """Everybody who was told, in order; somebody told twice twice. What went to Slack besides is not counted again."""
    query = select(NoticeRow.contact_id, NoticeRow.state).where(NoticeRow.inbox_id == alarm.inbox, NoticeRow.kind == "urgent")
    return [Told(contact, Outcome(state)) for contact, state in session.exec(query.order_by(col(NoticeRow.id)))]


def move_on(session: Session, alarm: Alarm, next_at: datetime) -> bool:
    """The step is this caller's: False where another was faster, or somebody has it."""
    ours = update(AlarmRow).where(
        col(AlarmRow.id) == alarm.id, col(AlarmRow.rung) == alarm.rung, col(AlarmRow.taken_by_id).is_(None)
    )
    return _changed(session, ours.values(rung=alarm.rung + 1, next_at=next_at)) == 1


def take(session: Session, alarm: Alarm, by: int, now: datetime, today: date) -> bool:
    """From now on this contact has it, and what still waits to tell others of it is not said. False where somebody has it."""
    free = update(AlarmRow).where(col(AlarmRow.id) == alarm.id, col(AlarmRow.taken_by_id).is_(None))
    values = free.values(taken_by_id=by, taken_at=now, next_at=None)
    if _changed(session, values) != 1:
        return False
    journal.facts_change(session)
    waiting = update(NoticeRow).where(
        col(NoticeRow.inbox_id) == alarm.inbox, col(NoticeRow.kind).in_(KINDS), col(NoticeRow.state).in_(PENDING)
    )
    _changed(session, waiting.values(state=Outcome.LAPSED, why="lapsed.taken", settled_on=today))
    return True


def give_back(session: Session, alarm: Alarm, by: int, now: datetime) -> bool:
    """Whoever had it cannot after all: it climbs again, at once. Also asked by one who was told and passes."""
    theirs = update(AlarmRow).where(
        col(AlarmRow.id) == alarm.id, or_(col(AlarmRow.taken_by_id).is_(None), col(AlarmRow.taken_by_id) == by)
    )
    return _changed(session, theirs.values(taken_by_id=None, taken_at=None, next_at=now)) == 1


def _changed(session: Session, change: Update) -> int:
    session.flush()
    changed = session.connection().execute(change).rowcount
    session.expire_all()
    return changed


def _alarm(row: AlarmRow) -> Alarm:
    return Alarm(
        row.id or 0, row.inbox_id, row.raised_at, row.person_id, row.action_id, row.writer_id, frozenset(row.set_aside), row.rung,
        row.next_at, row.taken_by_id, row.taken_at,
    )  # fmt: skip
