"""What happened, sealed: the journal, and what the program remembers about itself."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, text, update
from sqlmodel import Session, col, select

from store.database import lock_facts
from store.tables import JournalRow, MarkRow, SealRow

EDITION = "edition"
LIVE = "live"
LAST_ROUND = "last_round"
KEY = "journal_key"
BATCH = 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """One act: who, through which door, did what to which row. `facts` are digested with a key, never kept."""

    act: str
    noun: str
    noun_id: int | None
    door: str
    by: int | None = None
    facts: Mapping[str, object] | None = None


def record(session: Session, now: datetime, *entries: Entry) -> None:
    key = _key(session)
    for entry in entries:
        facts = json.dumps(entry.facts or {}, sort_keys=True, default=str)
        digest = hmac.new(key, facts.encode(), hashlib.sha256).hexdigest()
        session.add(
            JournalRow(
                at=now, by_id=entry.by, door=entry.door, act=entry.act, noun=entry.noun, noun_id=entry.noun_id, digest=digest
            )
        )


def facts_change(session: Session) -> None:
    """Called by every transaction that changes what is true of people, actions, circles or holds: whoever is about to
    send looks at the facts once more."""
    lock_facts(session, change=True)
    session.connection().execute(update(MarkRow).where(col(MarkRow.name) == EDITION).values(number=MarkRow.number + 1))


def edition(session: Session) -> int:
    return session.exec(select(MarkRow.number).where(MarkRow.name == EDITION)).one()


def mark(session: Session, name: str) -> str | None:
    return session.exec(select(MarkRow.words).where(MarkRow.name == name)).first()


def set_mark(session: Session, name: str, words: str) -> None:
    known = update(MarkRow).where(col(MarkRow.name) == name).values(words=words)
    if session.connection().execute(known).rowcount == 0:
        session.add(MarkRow(name=name, words=words))


def seal(session: Session) -> int:
    """Chain the entries written since the last seal, in batches; the number of entries sealed."""
    if session.get_bind().dialect.name == "postgresql":  # no writer may still hold an earlier id than the last one sealed
        session.connection().execute(text("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE"))
    last = session.exec(select(SealRow).order_by(col(SealRow.id).desc()).limit(1)).first()
    chain, after, sealed = (last.chain, last.last, 0) if last else ("", 0, 0)
    while batch := _entries(session, after):
        chain = _chain(chain, batch)
        session.add(SealRow(first=_id(batch[0]), last=_id(batch[-1]), entries=len(batch), chain=chain))
        after, sealed = _id(batch[-1]), sealed + len(batch)
    session.flush()
    return sealed


def broken_at(session: Session) -> int | None:
    """The first entry of the first seal that no longer holds, None where the journal is whole."""
    chain = ""
    for seal_row in session.exec(select(SealRow).order_by(col(SealRow.id))):
        between = col(JournalRow.id).between(seal_row.first, seal_row.last)
        batch = list(session.exec(select(JournalRow).where(between).order_by(col(JournalRow.id))))
        chain = _chain(chain, batch)
        if len(batch) != seal_row.entries or chain != seal_row.chain:
            return seal_row.first
    return None


def entries_of(session: Session, noun: str, noun_id: int) -> list[tuple[datetime, str, str, int | None]]:
    """When, what, through which door, by whom."""
    rows = session.exec(
        select(JournalRow).where(JournalRow.noun == noun, JournalRow.noun_id == noun_id).order_by(col(JournalRow.id))
    )
    return [(row.at, row.act, row.door, row.by_id) for row in rows]


def unsealed(session: Session) -> int:
    last = session.exec(select(func.max(SealRow.last))).first() or 0
    return session.exec(select(func.count()).where(col(JournalRow.id) > last)).one()


def _entries(session: Session, after: int) -> list[JournalRow]:
    return list(session.exec(select(JournalRow).where(col(JournalRow.id) > after).order_by(col(JournalRow.id)).limit(BATCH)))


def _chain(before: str, batch: list[JournalRow]) -> str:
    running = hashlib.sha256(before.encode())
    for row in batch:
        parts = (row.id, row.at.isoformat(), row.by_id, row.door, row.act, row.noun, row.noun_id, row.digest)
        running.update(json.dumps(parts).encode())
    return running.hexdigest()


def _key(session: Session) -> bytes:
    """The database's own key for digests, made with its tables."""
    return bytes.fromhex(session.exec(select(MarkRow.words).where(MarkRow.name == KEY)).one())


def _id(row: JournalRow) -> int:
    assert row.id is not None  # noqa: S101 it was read
    return row.id
