"""Holds: what is kept back for a time, by somebody's word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from store.tables import HoldRow

RESTORED = "restored"
"""The scope of the hold on everything that a restored database begins with."""


@dataclass(frozen=True, slots=True)
class Hold:
    """`what` is the id of a person or contact, or a kind of message; None holds everything."""

    scope: str
    what: str | None
    because: str
    until: date | None
    set_at: datetime
    ended_at: datetime | None

    def keeps_back(self, kind: str, contact: int, person: int | None) -> bool:
        match self.scope:
            case "all" | "restored":
                return True
            case "person":
                return person is not None and self.what == str(person)
            case "contact":
                return self.what == str(contact)
            case _:
                return self.what == kind


def set_hold(session: Session, scope: str, what: str | None, because: str, until: date | None, now: datetime) -> None:
    session.add(HoldRow(scope=scope, what=what, because=because, until=until, set_at=now))


def end_holds(session: Session, now: datetime, scope: str | None = None) -> int:
    """Those of one scope, or every one."""
    ending = update(HoldRow).where(col(HoldRow.ended_at).is_(None))
    if scope is not None:
        ending = ending.where(col(HoldRow.scope) == scope)
    return session.connection().execute(ending.values(ended_at=now)).rowcount


def is_restored(session: Session) -> bool:
    """Whether the database came back from a backup and nobody has let it send again."""
    paused = select(HoldRow.id).where(HoldRow.scope == RESTORED, col(HoldRow.ended_at).is_(None))
    return session.exec(paused).first() is not None


def holds(session: Session) -> tuple[Hold, ...]:
    """Every hold there ever was, oldest first."""
    return tuple(map(_hold, session.exec(select(HoldRow).order_by(col(HoldRow.id)))))


def in_force(session: Session, today: date) -> tuple[Hold, ...]:
    open_until = or_(col(HoldRow.until).is_(None), col(HoldRow.until) >= today)
    rows = session.exec(select(HoldRow).where(col(HoldRow.ended_at).is_(None), open_until).order_by(col(HoldRow.id)))
    return tuple(map(_hold, rows))


def holding(held: Iterable[Hold], kind: str, contact: int, person: int | None) -> Hold | None:
    """The first of them that keeps a notice back."""
    return next((hold for hold in held if hold.keeps_back(kind, contact, person)), None)


def _hold(row: HoldRow) -> Hold:
    return Hold(row.scope, row.what, row.because, row.until, row.set_at, row.ended_at)
