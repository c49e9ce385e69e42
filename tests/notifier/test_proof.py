"""The proof between two rounds: what was opened since the last one belongs to the next, and nothing else is excused."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.actions import act
from bot.stops import stop
from notifier.proof import prove
from rules.acts import Act, Wish
from rules.people import Stop
from store.database import Database
from store.tables import NoticeRow
from tests.house import DUE, HOUSE, at, database_in, furnish, plan

LATE = date(2026, 5, 26)  # a Tuesday, the first working day after the bank holiday
NEXT = date(2026, 5, 27)  # a Wednesday


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database, owners=2)
    return database


def say(database: Database, what: Act, hour: int) -> None:
    act(database, "K7Q2-1", Wish(what), by=None, door="cli", now=at(LATE, hour), deployment=HOUSE)


def unaccounted(database: Database, day: date, hour: int) -> list[str]:
    return [missing.about for missing in prove(database, at(day, hour), HOUSE).unaccounted]


@pytest.mark.mode("U12")
def test_an_action_opened_again_on_its_step_day_is_due_with_the_next_round(database: Database) -> None:
    plan(database, at(LATE))
    say(database, Act.DONE, 10)
    say(database, Act.REOPEN, 11)
    assert unaccounted(database, LATE, 12) == []
    assert unaccounted(database, NEXT, 12) == ["K7Q2-1"]
    plan(database, at(NEXT))
    assert unaccounted(database, NEXT, 12) == []


@pytest.mark.mode("U12")
def test_without_a_round_that_day_it_is_missing(database: Database) -> None:
    plan(database, at(DUE))
    say(database, Act.DONE, 7)
    say(database, Act.REOPEN, 8)
    assert unaccounted(database, LATE, 12) == ["K7Q2-1", "K7Q2-2"]


@pytest.mark.mode("U12")
def test_a_word_about_an_action_excuses_no_reminder_that_was_lost(database: Database) -> None:
    plan(database, at(LATE))
    with database.write() as session:
        session.delete(session.exec(select(NoticeRow).where(NoticeRow.action_id == 1, NoticeRow.rung == "+1")).one())
    say(database, Act.PARTLY_DONE, 10)
    assert unaccounted(database, LATE, 12) == ["K7Q2-1"]


@pytest.mark.mode("U12")
def test_what_a_stop_gave_back_is_due_with_the_next_round(database: Database) -> None:
    stop(database, "K7Q2", Stop.MOVED_AREA, at(LATE - timedelta(days=4)), HOUSE)
    plan(database, at(LATE))
    stop(database, "K7Q2", None, at(LATE, 10), HOUSE)
    assert unaccounted(database, LATE, 12) == []
    assert unaccounted(database, NEXT, 12) == ["K7Q2-1", "K7Q2-2"]
