"""Somebody who wishes to hear from us in the afternoon hears nothing in the morning, and everything after."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from store.database import Database
from store.tables import ContactRow
from tests.house import DUE, at, furnish, messages, plan, send
from tests.sink import Sink


@pytest.fixture
async def sink() -> AsyncIterator[Sink]:
    async with Sink() as opened:
        yield opened


async def test_a_reminder_waits_for_the_hours_that_its_reader_wished_for(database: Database, sink: Sink) -> None:
    furnish(database)
    with database.write() as session:
        session.connection().execute(update(ContactRow).values(hours_from=14, hours_until=16))
    plan(database, at(DUE))
    for hour, sent in ((9, 0), (13, 0), (14, 1), (15, 1)):
        await send(database, at(DUE, hour), sink.port)
        assert sum(row.state == "sent" for row in messages(database)) == sent, hour
