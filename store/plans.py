"""Plans as they were imported: all rows or none; the same plan again changes only what its words changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session, col, select

from rules.actions import CLOSED, State
from rules.ladders import Ladder
from store.tables import ActionRow, PlanRow

CHANGEABLE = ("what", "how", "why", "owner_as_written", "due_as_written", "status_as_written", "progress", "evidence")
AGREED = ("owner_id", "due_on", "state", "problems", "recurs", "recurs_until", "looks_again")


@dataclass(frozen=True, slots=True)
class Stored:
    """A row of the plan as it stands here: by its number or its words it is known again."""

    id: int
    ref: str
    number: str | None
    what: str | None


@dataclass(frozen=True, slots=True)
class PlanAs:
    """Where a plan belongs. `ref` is its own reference."""

    id: int
    ref: str


def find_or_open(
    session: Session, *, title: str | None, held_on: date | None, person: int | None, review: int | None, chair: int | None, now: datetime
) -> PlanAs:  # fmt: skip
    """The plan of this title about the same person and review, or a new one."""
    query = select(PlanRow).where(PlanRow.title == title, PlanRow.person_id == person, PlanRow.review_id == review)
    row = session.exec(query.order_by(col(PlanRow.id))).first()
    if row is None:
        row = PlanRow(ref=f"P{_next_plan(session)}", title=title, person_id=person, review_id=review, imported_at=now)
    row.held_on = held_on or row.held_on
    row.chair_id = chair or row.chair_id
    session.add(row)
    session.flush()
    return PlanAs(row.id or 0, row.ref)


def rows_of(session: Session, plan: int) -> list[Stored]:
    """Further rounds of a row stand in no file."""
    first = (ActionRow.plan_id == plan, col(ActionRow.series_id).is_(None))
    rows = session.exec(select(ActionRow).where(*first).order_by(col(ActionRow.id)))
    return [Stored(row.id or 0, row.ref, row.number, row.what) for row in rows]


def add_row(session: Session, plan: PlanAs, prefix: str, fields: Mapping[str, Any], ladder: Ladder, today: date) -> int:
    row = ActionRow(
        ref=next_ref(session, prefix), plan_id=plan.id, ladder=ladder.key, pack=ladder.version, agreed_on=today,
        first_due_on=fields.get("due_on"), version=1, turn=1, **fields,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id or 0


def renew_row(session: Session, action: int, fields: Mapping[str, Any]) -> bool:
    """Whether anything changed. Words follow the file; owner and day only while nobody has agreed or closed the action here."""
    row = session.get_one(ActionRow, action)
    if all(getattr(row, name) == fields.get(name) for name in CHANGEABLE):
        return False
    if row.what_easy and row.what != fields.get("what"):
        row.what_easy, row.easy_was = None, row.what_easy
    names = CHANGEABLE + (AGREED if row.state == State.PROPOSED else ())
    for name in names:
        setattr(row, name, fields.get(name))
    if row.state not in CLOSED and row.first_due_on is None:
        row.first_due_on = row.due_on
    row.version += 1
    session.flush()
    return True


def _next_plan(session: Session) -> int:
    last = session.exec(select(PlanRow.id).order_by(col(PlanRow.id).desc()).limit(1)).first()
    return (last or 0) + 1


def next_ref(session: Session, prefix: str) -> str:
    """One more than the highest number that a reference of this prefix has: a number is never given twice."""
    refs: Sequence[str] = session.exec(select(ActionRow.ref).where(col(ActionRow.ref).startswith(f"{prefix}-"))).all()
    numbers = [int(end) for ref in refs if (end := ref.removeprefix(f"{prefix}-")).isdigit()]
    return f"{prefix}-{max(numbers, default=0) + 1}"
