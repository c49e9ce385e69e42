"""The outbox: notices are queued here by anybody, and taken out only by notifier.delivery."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import CursorResult, and_, func, or_, update
from sqlalchemy import select as any_columns
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from rules import loops
from rules.consent import Allowed
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import NEWS_WAITS, UNTIL_CHANGED, Lane, Notice, Outcome
from store.gatekeeper import gatekeeper
from store.reading import BATCH
from store.tables import NoticeRow
from store.tables.columns import Read

ANSWERED_ENOUGH = "lapsed.answered_enough"
PENDING = (Outcome.WAITING, Outcome.WITHHELD)
KEPT_BACK = (col(NoticeRow.state) == Outcome.WITHHELD, col(NoticeRow.message_id).is_(None))
"""What is kept back is in no message: the index holds only what is in none."""


@dataclass(frozen=True, slots=True)
class Queued:
    """What became of notices that were offered: new, there before, or kept back with the reason's code. `broken` are references
    of what could not be judged."""

    queued: int = 0
    already: int = 0
    withheld: Sequence[tuple[Notice, str]] = field(default_factory=tuple)
    broken: Sequence[str] = field(default_factory=tuple)

    def __add__(self, other: "Queued") -> "Queued":
        withheld, broken = (*self.withheld, *other.withheld), (*self.broken, *other.broken)
        return Queued(self.queued + other.queued, self.already + other.already, withheld, broken)


def queue(session: Session, notices: Iterable[Notice], now: datetime, today: date, deployment: Deployment) -> Queued:
    """Each notice once for ever, by its key. What the gate does not let through is kept as withheld, never dropped; an
    automatic answer too many has lapsed before it goes."""
    offered = list({notice.key: notice for notice in notices}.values())
    if not offered:
        return Queued()
    there = known(session, [notice.key for notice in offered])
    fresh = [notice for notice in offered if notice.key not in there]
    if not fresh:
        return Queued(already=len(offered))
    keeper = gatekeeper(session, fresh, today, deployment)
    why = {notice.key: verdict.why.code for notice in fresh if (verdict := keeper.judge(notice)).allowed is Allowed.NOTHING}
    silent = loops.enough(fresh, _answered_lately(session, fresh, today), today)
    stored = _insert(session, [_row(notice, now, why.get(notice.key), silent=notice.key in silent) for notice in fresh])
    withheld = [(notice, why[notice.key]) for notice in fresh if notice.key in why and notice.key in stored]
    return Queued(len(stored) - len(withheld), len(offered) - len(stored), withheld)


def look_again(session: Session, today: date, deployment: Deployment) -> tuple[int, list[tuple[Notice, str]]]:
    """Withheld notices go back to waiting once the gate lets them; how many did, and which still may not go."""
    rows = list(session.exec(select(NoticeRow).where(*KEPT_BACK).order_by(col(NoticeRow.id))))
    held = [notice_of(row) for row in rows]
    keeper = gatekeeper(session, held, today, deployment) if held else None
    released, still = 0, []
    for row, notice in zip(rows, held, strict=True):
        assert keeper is not None  # noqa: S101 there are rows
        verdict = keeper.judge(notice)
        if verdict.allowed is Allowed.NOTHING:
            row.why = verdict.why.code
            still.append((notice, verdict.why.code))
        else:
            row.state, row.why, row.shown_on = Outcome.WAITING, None, None
            released += 1
    session.flush()
    return released, still


def show_withheld(session: Session, today: date) -> int:
    """How many are withheld that no round has shown yet: kept back since the last one by an act, a delivery or this round."""
    unseen = update(NoticeRow).where(*KEPT_BACK, col(NoticeRow.shown_on).is_(None))
    return _count(session.connection().execute(unseen.values(shown_on=today)))


def lapse_overtaken(session: Session, action_id: int, why: str, today: date) -> int:
    """What waits about an action and is overtaken by what was just done to it."""
    waiting = update(NoticeRow).where(
        col(NoticeRow.action_id) == action_id, col(NoticeRow.state).in_(PENDING), col(NoticeRow.kind).in_(UNTIL_CHANGED)
    )
    return _count(session.connection().execute(waiting.values(state=Outcome.LAPSED, why=why, settled_on=today)))


def lapse_about(session: Session, person_id: int, why: str, today: date, spare: Iterable[str] = ()) -> int:
    """Nothing that waits about this person goes any more."""
    waiting = update(NoticeRow).where(
        col(NoticeRow.person_id) == person_id, col(NoticeRow.state).in_(PENDING), col(NoticeRow.kind).not_in(list(spare))
    )
    return _count(session.connection().execute(waiting.values(state=Outcome.LAPSED, why=why, settled_on=today)))


def lapse_gone(session: Session, until: date, today: date) -> int:
    """What fell due up to that day went out before the database was lost, as a person says. Alarms are said again."""
    due = (col(NoticeRow.due_on) <= until, col(NoticeRow.lane) != Lane.ALARM)
    pending = or_(col(NoticeRow.state) == Outcome.WAITING, and_(*KEPT_BACK, col(NoticeRow.why) == "gate.held"))
    gone = update(NoticeRow).where(*due, pending).values(state=Outcome.LAPSED, why="lapsed.went_before", settled_on=today)
    return _count(session.connection().execute(gone))


def lapse_asking_again(session: Session, review_id: int, contact: int, today: date) -> None:
    """They have answered their invitation."""
    waiting = update(NoticeRow).where(
        col(NoticeRow.review_id) == review_id, col(NoticeRow.contact_id) == contact, col(NoticeRow.state).in_(PENDING),
        col(NoticeRow.kind) == "invitation_again",
    )  # fmt: skip
    session.connection().execute(waiting.values(state=Outcome.LAPSED, why="lapsed.answered", settled_on=today))


def lapse_step(session: Session, review_id: int, step: str, today: date) -> None:
    """A step of a review's timetable is done: nobody need be asked about it."""
    theirs = select(NoticeRow).where(
        NoticeRow.review_id == review_id, col(NoticeRow.state).in_(PENDING), NoticeRow.kind == "review_step"
    )
    for row in session.exec(theirs):
        if row.facts.get("step") == step:
            row.state, row.why, row.settled_on = Outcome.LAPSED, "lapsed.completed", today
    session.flush()


def last_told(session: Session, action_ids: Iterable[int]) -> dict[int, date]:
    """The day on which each action's owner was last sent a reminder of it."""
    wanted = sorted(set(action_ids))
    query = select(NoticeRow.action_id, func.max(NoticeRow.settled_on)).where(
        col(NoticeRow.action_id).in_(wanted), NoticeRow.state == Outcome.SENT, col(NoticeRow.kind).in_(["reminder", "late"])
    )
    return {
        one: day for one, day in session.exec(query.group_by(col(NoticeRow.action_id))) if one is not None and day is not None
    }


def counts(session: Session) -> Counter[str]:
    return Counter(dict(session.exec(select(NoticeRow.state, func.count()).group_by(NoticeRow.state)).all()))


def count_of_day(session: Session, kind: str, day: date, contact: int | None = None) -> int:
    """How many of a kind fell due on that day, to one reader or to all."""
    query = select(func.count()).where(NoticeRow.kind == kind, NoticeRow.due_on == day)
    return session.exec(query if contact is None else query.where(NoticeRow.contact_id == contact)).one()


def known(session: Session, keys: Sequence[str]) -> set[str]:
    """Those of the keys that stand in the outbox, whatever their outcome."""
    found: set[str] = set()
    for start in range(0, len(keys), BATCH):
        found.update(session.exec(select(NoticeRow.key).where(col(NoticeRow.key).in_(keys[start : start + BATCH]))))
    return found


def silenced(session: Session, contact_id: int, today: date) -> int:
    """How many automatic answers to this reader were one too many today."""
    query = select(func.count()).where(
        NoticeRow.contact_id == contact_id,
        NoticeRow.due_on == today,
        NoticeRow.state == Outcome.LAPSED,
        NoticeRow.why == ANSWERED_ENOUGH,
    )
    return session.exec(query).one()


def _answered_lately(session: Session, offered: Iterable[Notice], today: date) -> list[loops.Answered]:
    readers = {notice.contact for notice in offered if loops.counted(notice.kind)}
    if not readers:
        return []
    columns = any_columns(col(NoticeRow.contact_id), col(NoticeRow.kind), col(NoticeRow.action_id), col(NoticeRow.due_on))
    query = columns.where(
        col(NoticeRow.contact_id).in_(readers), col(NoticeRow.due_on) >= today - loops.WEEK, col(NoticeRow.lane) == Lane.RECEIPT,
        or_(col(NoticeRow.why).is_(None), col(NoticeRow.why) != ANSWERED_ENOUGH),
    )  # fmt: skip
    return [loops.Answered(*found) for found in session.connection().execute(query) if loops.counted(found[1])]


def _insert(session: Session, rows: Sequence[dict[str, Any]]) -> set[str]:
    """The keys that were not there yet; two rounds at once meet at the unique key, not in an error."""
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    fresh = insert(NoticeRow).on_conflict_do_nothing(index_elements=["key"]).returning(col(NoticeRow.key))
    return set(session.connection().execute(fresh, rows).scalars())


def _row(notice: Notice, now: datetime, why: str | None, *, silent: bool) -> dict[str, Any]:
    state, settled = (Outcome.WITHHELD if why else Outcome.WAITING), None
    if silent:
        state, settled, why = Outcome.LAPSED, local_day(now, LONDON), ANSWERED_ENOUGH
    return {
        "key": notice.key, "kind": notice.kind, "lane": notice.lane, "contact_id": notice.contact, "action_id": notice.action,
        "person_id": notice.person, "inbox_id": notice.inbox, "review_id": notice.review, "rung": notice.rung, "due_on": notice.due_on,
        "not_before": now + NEWS_WAITS if notice.lane is Lane.NEWS else None,
        "state": state, "why": why, "settled_on": settled, "facts": dict(notice.facts),
    }  # fmt: skip


NOTICE: Sequence[Any] = tuple(
    col(column)
    for column in (
        NoticeRow.key, NoticeRow.kind, NoticeRow.contact_id, NoticeRow.due_on, NoticeRow.action_id, NoticeRow.person_id,
        NoticeRow.inbox_id, NoticeRow.rung, NoticeRow.facts, NoticeRow.review_id,
    )
)  # fmt: skip
"""As much of a row as makes a notice."""


def notice_of(row: NoticeRow | Read) -> Notice:
    return Notice(
        key=row.key, kind=row.kind, contact=row.contact_id, due_on=row.due_on, action=row.action_id, person=row.person_id,
        inbox=row.inbox_id, rung=row.rung, facts=row.facts, review=row.review_id,
    )  # fmt: skip


def _count(result: CursorResult[Any]) -> int:
    return result.rowcount
