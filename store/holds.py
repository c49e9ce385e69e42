"""Holds: what is kept back for a time, by somebody's word."""

from datetime import date, datetime

from sqlalchemy import update
from sqlmodel import Session, col

from store.tables import HoldRow


def set_hold(session: Session, scope: str, what: str | None, because: str, until: date | None, now: datetime) -> None:
    session.add(HoldRow(scope=scope, what=what, because=because, until=until, set_at=now))


def end_holds(session: Session, now: datetime) -> int:
    ending = update(HoldRow).where(col(HoldRow.ended_at).is_(None)).values(ended_at=now)
    return session.connection().execute(ending).rowcount
