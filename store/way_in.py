"""What is remembered of the way in: since when it is watched, when we last wrote to ourselves, what came back, up to where it was read."""

from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col

from rules.notices import Outcome
from rules.way_in import WayIn
from store import journal
from store.outbox import PENDING
from store.tables import NoticeRow

BEGAN, SENT, PROVED, LOOKED = "way_in_began", "way_in_sent", "way_in_proved", "way_in_looked"
PLACE = "mailbox_place"


def load(session: Session) -> WayIn:
    return WayIn(*(_moment(session, name) for name in (BEGAN, SENT, PROVED, LOOKED)))


def watched(session: Session, now: datetime) -> None:
    """Somebody begins to watch: what was not proved while nobody did is no silence."""
    journal.set_mark(session, BEGAN, now.isoformat())


def sent(session: Session, now: datetime) -> None:
    journal.set_mark(session, SENT, now.isoformat())


def looked(session: Session, now: datetime) -> None:
    journal.set_mark(session, LOOKED, now.isoformat())


def proved(session: Session, sent_at: datetime) -> None:
    """An older one that comes late, or again, proves nothing new."""
    before = _moment(session, PROVED)
    if before is None or sent_at > before:
        journal.set_mark(session, PROVED, sent_at.isoformat())


def open_again(session: Session, today: date) -> None:
    """An alarm that has not left yet is no longer true."""
    waiting = update(NoticeRow).where(col(NoticeRow.kind) == "way_in_silent", col(NoticeRow.state).in_(PENDING))
    session.connection().execute(waiting.values(state=Outcome.LAPSED, why="lapsed.came_back", settled_on=today))


def key(session: Session) -> bytes:
    """The database's own key: a mail that another Kept sent to itself is none of ours."""
    return bytes.fromhex(journal.mark(session, journal.KEY) or "")


def place(session: Session, mailbox: str) -> tuple[int, int] | None:
    """(validity, number) up to which a folder was read."""
    words = journal.mark(session, f"{PLACE}:{mailbox}")
    validity, _, number = (words or "").partition(":")
    return (int(validity), int(number)) if number else None


def read_to(session: Session, mailbox: str, validity: int, number: int) -> None:
    journal.set_mark(session, f"{PLACE}:{mailbox}", f"{validity}:{number}")


def _moment(session: Session, name: str) -> datetime | None:
    words = journal.mark(session, name)
    return datetime.fromisoformat(words) if words else None
