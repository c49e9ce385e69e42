"""Readers who get letters on paper: no mail goes to them, and the coordinator is told."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.actions import act
from bot.stops import stop
from notifier.proof import prove
from rules.acts import Act, Wish
from rules.people import Stop
from store.database import Database
from store.tables import ContactRow, NoticeRow
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, on_paper, plan, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
NEXT = DUE - timedelta(days=7)  # Friday 15 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """Ana, Sam's mother, wants letters; her address is known all the same."""
    database = database_in(tmp_path)
    furnish(database)
    on_paper(database, "ana")
    return database


def say(database: Database, what: Act, day: int = 0) -> None:
    act(database, "K7Q2-1", Wish(what), by=None, door="cli", now=at(DAY + timedelta(days=day)), deployment=HOUSE)


@pytest.mark.parametrize("address", ["ana@example.com", None])
async def test_good_news_is_withheld_with_a_reason_and_the_coordinator_is_told_whom_to_write_to(
    database: Database, address: str | None
) -> None:
    with database.write() as session:
        session.exec(select(ContactRow).where(ContactRow.ref == "ana")).one().email = address
    say(database, Act.DONE)
    assert ("done_news", "withheld", "gate.letter_wanted") in notices(database)
    async with Sink() as sink:
        done = plan(database, at(NEXT))
        await send(database, at(NEXT), sink.port)
        again = plan(database, at(NEXT, 10))
        await send(database, at(NEXT, 10), sink.port)
    assert {to for to, _ in sink.mails} == {"owner0@example.org", "jo@example.org"}
    letter = next(text_of(mail) for mail in sink.read() if mail["To"] == "jo@example.org")
    assert "The letter is for Ana Reyes." in letter
    assert "The news is that this has been done." in letter
    assert (done.newly_withheld, again.newly_withheld, again.queued) == (1, 0, 0)


async def test_an_owner_on_paper_is_rung_and_nothing_goes_by_mail(database: Database) -> None:
    on_paper(database, "owner0")
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert [to for to, _ in sink.mails] == ["jo@example.org"]
    assert "Please ring" in sink.read()[0]["Subject"]
    assert prove(database, at(DAY), HOUSE).ok


async def test_news_that_is_no_longer_so_is_not_written(database: Database) -> None:
    say(database, Act.DONE)
    plan(database, at(NEXT, 7))
    say(database, Act.REOPEN, day=7)
    async with Sink() as sink:
        await send(database, at(NEXT, 10), sink.port)
    assert not [mail for mail in sink.read() if "on paper" in mail["Subject"]]
    assert [state for kind, state, _ in notices(database) if kind == "letter_wanted"] == ["lapsed"]


async def test_nobody_is_asked_to_write_about_somebody_who_has_died(database: Database) -> None:
    say(database, Act.DONE)
    stop(database, "K7Q2", Stop.DIED, at(NEXT, 7), HOUSE)
    plan(database, at(NEXT))
    with database.read() as session:
        assert not session.exec(select(NoticeRow).where(NoticeRow.kind == "letter_wanted")).all()


async def test_a_coordinator_who_wants_paper_still_gets_what_ends_with_them(database: Database) -> None:
    on_paper(database, "coordinator")
    on_paper(database, "owner0")
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert [to for to, _ in sink.mails] == ["jo@example.org"]
