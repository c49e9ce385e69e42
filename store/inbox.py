"""What came in, kept before it is read: each thing once, whichever door and however often it was brought."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from rules.waiting import Wants
from store.tables import InboxRow

KEPT = "kept"
READ = "read"
HELD = "held"
PROMISED = "promised"
"""Somebody said that they will ring. On `ask_on` they are asked whether they did."""
SETTLED = "settled"
OPEN = (HELD, PROMISED)
MOST_WORDS = 4_000


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
    """One thing that came in. `answer` is the contract's document of what was done about it, empty until that was decided.
    `contact` is who wrote it as far as that was proved, `sender` whom it claims to come from. `raw` is empty in a list."""

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
    settled_at: datetime | None = None
    settled_as: str | None = None
    note: str | None = None
    sender: str | None = None
    words: str | None = None
    wants: Wants | None = None
    ask_on: date | None = None

    @property
    def refs(self) -> list[str]:
        """The actions that it is about."""
        return list(self.answer.get("actions", []))


def find(session: Session, door: str, outside_id: str) -> Came | None:
    row = session.exec(select(InboxRow).where(InboxRow.door == door, InboxRow.outside_id == outside_id)).first()
    return None if row is None else _came(row)


def get(session: Session, inbox_id: int) -> Came | None:
    row = session.get(InboxRow, inbox_id)
    return None if row is None else _came(row)


def listed(session: Session, state: str | None = None, limit: int = 500) -> list[Came]:
    """Newest first; every state but `ignored` where none is named."""
    query = _unopened().where(InboxRow.door != "slack")
    if state is not None:
        query = query.where(InboxRow.state == state)
    return [_came(row, b"") for row in session.exec(query.order_by(col(InboxRow.id).desc()).limit(limit))]


def waiting(session: Session, today: date) -> list[Came]:
    """What waits for a person, oldest first: also a call that was promised and should have been made."""
    asked = and_(col(InboxRow.state) == PROMISED, col(InboxRow.ask_on) <= today)
    query = _unopened().where(or_(col(InboxRow.state) == HELD, asked))
    return [_came(row, b"") for row in session.exec(query.order_by(col(InboxRow.id)))]


def words_of(session: Session, ids: Iterable[int | None]) -> dict[int, str]:
    """What was newly written in each."""
    wanted = sorted({one for one in ids if one is not None})
    rows = session.exec(select(InboxRow.id, InboxRow.words).where(col(InboxRow.id).in_(wanted))) if wanted else ()
    return {one: words for one, words in rows if one is not None and words}


def unread(session: Session, door: str = "mail") -> list[Came]:
    """Kept and not yet read: what a crash left behind."""
    rows = session.exec(select(InboxRow).where(InboxRow.door == door, InboxRow.state == KEPT).order_by(col(InboxRow.id)))
    return [_came(row) for row in rows]


def decide(
    session: Session, inbox_id: int, *, kind: str, state: str, answer: Mapping[str, Any], contact: int | None, message: int | None,
    urgent: bool, wants: Wants | None = None,
) -> None:  # fmt: skip
    row = session.get_one(InboxRow, inbox_id)
    row.kind, row.state, row.answer, row.contact_id, row.message_id = kind, state, dict(answer), contact, message
    row.urgent, row.wants = urgent, wants


def describe(session: Session, inbox_id: int, sender: str | None, words: str) -> None:
    """For whoever has to read it: whom it claims to come from, and what was newly written."""
    row = session.get_one(InboxRow, inbox_id)
    row.sender, row.words = sender, words[:MOST_WORDS] or None


def link(session: Session, inbox_id: int, ref: str) -> None:
    """A person says which action it is about. It waits on."""
    row = session.get_one(InboxRow, inbox_id)
    row.answer = {**row.answer, "actions": [ref]}


def settle(
    session: Session, inbox_id: int, by: str, now: datetime, *, settled_as: str, note: str | None = None, ask_on: date | None = None
) -> bool:  # fmt: skip
    """False where somebody was faster: of two at once, the second waits here for the first and then finds it settled."""
    state = PROMISED if ask_on else SETTLED
    values: dict[str, Any] = {"state": state, "settled_by": by, "settled_at": now, "settled_as": settled_as, "note": note}
    values |= {"ask_on": ask_on, "wants": Wants.CALL} if ask_on else {"ask_on": None}
    open_still = update(InboxRow).where(col(InboxRow.id) == inbox_id, col(InboxRow.state).in_(OPEN))
    settled = session.connection().execute(open_still.values(**values)).rowcount == 1
    session.expire_all()
    return settled


def _unopened() -> Any:
    """The rows without the raw bytes: a list of mails may weigh hundreds of megabytes."""
    return select(InboxRow).options(defer(col(InboxRow.raw)))  # type: ignore[arg-type]


def _came(row: InboxRow, raw: bytes | None = None) -> Came:
    return Came(
        row.id or 0, row.door, row.received_at, row.kind, row.state, row.urgent, row.contact_id, row.message_id, row.answer,
        row.raw if raw is None else raw, row.settled_by, row.settled_at, row.settled_as, row.note, row.sender, row.words,
        Wants(row.wants) if row.wants else None, row.ask_on,
    )  # fmt: skip
