"""The forecast is what is then really sent: the same messages, to the same readers, on the same days, about the same things."""

import asyncio
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from notifier.forecast import forecast
from store.database import Database
from store.listing import SentMessage, sent_besides
from store.tables import ActionRow, ContactRow
from tests.fresh import fresh_database
from tests.house import DUE, HOUSE, at, furnish, notices, plan, send
from tests.postgres import BOTH
from tests.sink import Sink

START = at(DUE - timedelta(days=8), 7)  # Thursday 14 May 2026
A_WEEKEND = 6
TO_THE_MANAGER = 12  # over the day itself, a bank holiday on Monday 25 May, to the manager's first days


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        furnish(database, owners=3, each=2)
        with database.write() as session:
            session.get_one(ActionRow, 3).due_on = date(2026, 5, 15)  # a Friday
            session.get_one(ActionRow, 5).state = "done"
            session.exec(select(ContactRow).where(ContactRow.ref == "owner2")).one().time_zone = "America/New_York"
        yield database


def told(messages: list[SentMessage]) -> list[tuple[date, str, tuple[str, ...], tuple[str, ...]]]:
    return sorted((message.at.date(), message.to, message.kinds, message.about) for message in messages)


@pytest.mark.mode("U11")
@pytest.mark.parametrize(("days", "at_least"), [(A_WEEKEND, 4), pytest.param(TO_THE_MANAGER, 11, marks=pytest.mark.slow)])
async def test_what_is_foreseen_is_what_is_sent_when_nobody_answers(database: Database, days: int, at_least: int) -> None:
    foreseen = await asyncio.to_thread(forecast, database, START, days, HOUSE)
    assert notices(database) == []
    async with Sink() as sink:
        moment = START
        while moment <= START + timedelta(days=days):
            plan(database, moment)
            await send(database, moment, sink.port)
            moment += timedelta(hours=1)
        with database.read() as session:
            sent = sent_besides(session, set())
        assert told(foreseen) == told(sent)
        assert len(sink.mails) == len(sent) >= at_least


@pytest.mark.mode("U11")
def test_a_forecast_of_no_day_is_what_would_go_now(database: Database) -> None:
    assert [one.to for one in forecast(database, START, 0, HOUSE)] == []
    assert {one.to for one in forecast(database, START + timedelta(hours=2), 0, HOUSE)} == {"owner0", "owner1"}
