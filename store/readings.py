"""Which messages people with a learning disability have read."""

from datetime import datetime

from sqlmodel import Session, col, select

from rules.readings import Reading
from store import journal
from store.tables import ReadingRow


def readings(session: Session) -> tuple[Reading, ...]:
    """In the order in which they were recorded."""
    rows = session.exec(select(ReadingRow).order_by(col(ReadingRow.id)))
    return tuple(Reading(row.kind, row.language, row.words, row.on, row.readers, row.with_whom, row.changed) for row in rows)


def record(session: Session, said: Reading, now: datetime) -> bool:
    """Whether that was news."""
    if said in readings(session):
        return False
    session.add(
        ReadingRow(
            kind=said.kind, language=said.language, words=said.mark, on=said.on, readers=said.readers, with_whom=said.with_whom,
            changed=said.changed, said_at=now,
        )
    )  # fmt: skip
    journal.record(session, now, journal.Entry("read", "message_kind", None, "cli", facts={"kind": said.kind}))
    return True
