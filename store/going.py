"""What a database remembers of its beginning: who let it send, and whether it was rehearsed with."""

from datetime import datetime

from sqlmodel import Session, col, select

from rules.going import Begun
from rules.notices import Outcome
from store import journal
from store.tables import MessageRow

MAY_GO, REHEARSED = "may_go", "rehearsed"


def begun(session: Session) -> Begun:
    sent = session.exec(select(MessageRow.id).where(col(MessageRow.state) == Outcome.SENT).limit(1)).first() is not None
    return Begun(journal.mark(session, MAY_GO) is not None, journal.mark(session, REHEARSED) is not None, sent)


def may_go(session: Session, by: str, now: datetime) -> None:
    journal.set_mark(session, MAY_GO, f"{now.isoformat()} {by}")
    journal.record(session, now, journal.Entry("may_go", "database", None, "cli", facts={"by": by}))


def rehearse(session: Session, now: datetime) -> None:
    if journal.mark(session, REHEARSED) is None:
        journal.set_mark(session, REHEARSED, now.isoformat())
        journal.record(session, now, journal.Entry("rehearsed", "database", None, "cli"))
