"""What came in, kept before it is read: each thing once, whichever door and however often it was brought."""

from datetime import datetime

from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col

from store.tables import InboxRow

KEPT = "kept"
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
