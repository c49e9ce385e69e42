"""A caseload loaded into a test's database, and what is then there."""

from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import SQLModel, select

from rules.caseload import read_caseload
from rules.deployment import Deployment
from store.caseload import Loaded, load
from store.caseload.actions import Loading
from store.database import Database
from store.tables import (
    ActionRow,
)

HERE = Deployment(coordinator="jo@example.org")
TODAY = date(2026, 5, 1)  # a Friday
DUE = date(2026, 5, 22)  # a Friday
MOVED = date(2026, 6, 5)  # a Friday


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def loaded(database: Database, document: dict[str, Any], today: date = TODAY) -> Loaded:
    caseload = read_caseload(document, today)
    with database.write() as session:
        return load(session, caseload, Loading(at(today), today, HERE, "cli", lambda reason: reason.code))


def all_of(database: Database, row: type[SQLModel]) -> list[Any]:
    with database.read() as session:
        return list(session.exec(select(row).order_by(*row.__table__.primary_key)))  # type: ignore[attr-defined]


def the_action(database: Database) -> ActionRow:
    action: ActionRow = all_of(database, ActionRow)[0]
    return action
