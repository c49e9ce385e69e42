"""What came in, kept before it is read: each thing once, whichever door and however often it was brought."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from store.tables import InboxRow

KEPT = "kept"
READ = "read"
HELD = "held"
SETTLED = "settled"


def keep(
    session: Session, door: str, outside_id: str, raw: bytes, now: datetime, *, kind: str | None = None, contact: int | None = None, state: str = KEPT
) -> int | None:  # fmt: skip
    """The id of what was kept; None where it was there before, also where another process is just bringing it."""
    row = {
        "door": door, "outside_id": outside_id, "received_at": now, "raw": raw, "kind": kind, "contact_id": contact,
        "state": state, "urgent": False, "answer": {},
    }  # fmt: skip
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    once = insert(InboxRow).values(**row).on_conflict_do_nothing(index_elements=["door", "outside_id"])
    return session.connection().execute(once.returning(col(InboxRow.id))).scalar_one_or_none()


@dataclass(frozen=True, slots=True)
class Came:
    """One thing that came in. `answer` is the contract's document of what was done about it, empty until that was decided."""

    id: int
    door: str
    received_at: datetime
    kind: str | None
    state: str
    urgent: bool
    contact: int | None
    message: int | None
    answer: Mapping[str, Any]
    raw: bytes
    settled_by: str | None


def find(session: Session, door: str, outside_id: str) -> Came | None:
    row = session.exec(select(InboxRow).where(InboxRow.door == door, InboxRow.outside_id == outside_id)).first()
    return None if row is None else _came(row)


def get(session: Session, inbox_id: int) -> Came | None:
    row = session.get(InboxRow, inbox_id)
    return None if row is None else _came(row)


def listed(session: Session, state: str | None = None, limit: int = 500) -> list[Came]:
    """Newest first; every state but `ignored` where none is named."""
    query = select(InboxRow).where(InboxRow.door != "slack")
    if state is not None:
        query = query.where(InboxRow.state == state)
    return [_came(row) for row in session.exec(query.order_by(col(InboxRow.id).desc()).limit(limit))]


def unread(session: Session, door: str = "mail") -> list[Came]:
    """Kept and not yet read: what a crash left behind."""
    rows = session.exec(select(InboxRow).where(InboxRow.door == door, InboxRow.state == KEPT).order_by(col(InboxRow.id)))
    return [_came(row) for row in rows]


def decide(
    session: Session, inbox_id: int, *, kind: str, state: str, answer: Mapping[str, Any], contact: int | None, message: int | None,
    urgent: bool,
) -> None:  # fmt: skip
    row = session.get_one(InboxRow, inbox_id)
    row.kind, row.state, row.answer, row.contact_id, row.message_id, row.urgent = (
        kind,
        state,
        dict(answer),
        contact,
        message,
        urgent,
    )


def settle(session: Session, inbox_id: int, by: str, now: datetime) -> None:
    row = session.get_one(InboxRow, inbox_id)
    row.state, row.settled_by, row.settled_at = SETTLED, by, now


def _came(row: InboxRow) -> Came:
    return Came(
        row.id or 0, row.door, row.received_at, row.kind, row.state, row.urgent, row.contact_id, row.message_id, row.answer, row.raw,
        row.settled_by,
    )  # fmt: skip
