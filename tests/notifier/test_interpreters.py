"""A reader whose language has no words here is written to in English, and the coordinator hears of it, once."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from notifier.proof import prove
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, plan, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
MONDAY = date(2026, 5, 11)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database)
    return database


def speaks(database: Database, language: str, ref: str = "ana") -> None:
    with database.write() as session:
        session.exec(select(ContactRow).where(ContactRow.ref == ref)).one().language = language


def asked(database: Database) -> int:
    return sum(kind == "interpreter_wanted" for kind, *_ in notices(database))


async def test_the_coordinator_is_told_once_whose_language_it_is(database: Database) -> None:
    speaks(database, "ur")
    for day in (DAY, DAY, MONDAY):
        plan(database, at(day))
    assert asked(database) == 1
    async with Sink() as sink:
        await send(database, at(MONDAY), sink.port)
    told = next(text_of(mail) for mail in sink.read() if mail["To"] == "jo@example.org")
    assert "Ana Reyes" in told
    assert "The language is Urdu." in told
    assert prove(database, at(MONDAY), HOUSE).ok


@pytest.mark.parametrize(("language", "times"), [("en", 0), ("en-GB", 0), ("EN", 0), ("cy", 1), ("xx-Latn", 1), ("ur-PK", 1)])
def test_english_in_any_spelling_needs_nobody(database: Database, language: str, times: int) -> None:
    speaks(database, language)
    plan(database, at(DAY))
    assert asked(database) == times


def test_another_language_later_is_another_question(database: Database) -> None:
    for language in ("ur", "ur-PK", "pl"):
        speaks(database, language)
        plan(database, at(DAY))
    assert asked(database) == 2


def test_whoever_may_know_nothing_is_not_asked_about(database: Database) -> None:
    speaks(database, "ur")
    with database.write() as session:
        session.exec(select(PlaceRow)).one().may_know = False
    plan(database, at(DAY))
    assert asked(database) == 0
