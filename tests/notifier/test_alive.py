"""Each working day the coordinator hears that Kept is running, once, and what the proof found."""

from datetime import date, timedelta
from email.message import Message

import pytest

from notifier.alive import is_due, say_alive
from store.database import Database
from store.tables import JournalRow
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


def words(mails: list[Message]) -> str:
    texts = [part.get_payload(decode=True) for mail in mails for part in mail.walk() if part.get_content_type() == "text/plain"]
    return " ".join(b"".join(text for text in texts if isinstance(text, bytes)).decode().split())


async def coordinators(database: Database, day: date, hour: int = 10) -> str:
    async with Sink() as sink:
        await send(database, at(day, hour), sink.port)
        return words([mail for mail in sink.read() if mail["To"] == "jo@example.org"])


@pytest.mark.mode(4)
async def test_the_coordinator_hears_once_a_day_that_all_is_accounted_for(database: Database) -> None:
    furnish(database)
    plan(database, at(DAY))
    assert say_alive(database, at(DAY), HOUSE)
    assert not say_alive(database, at(DAY, 11), HOUSE)
    told = await coordinators(database, DAY)
    assert "Everything that should have been said by this morning has been said" in told
    assert "verify" not in told


@pytest.mark.mode(4)
async def test_what_the_proof_misses_stands_in_it(database: Database) -> None:
    furnish(database, owners=2)
    with database.write() as session:
        session.add(JournalRow(at=at(DAY), door="cli", act="x", noun="action", noun_id=1, digest="0"))
    say_alive(database, at(DAY), HOUSE)  # no round was made: two reminders are due and nobody was told
    told = await coordinators(database, DAY)
    assert "2 things should have been said and were not" in told


@pytest.mark.parametrize(
    ("day", "hour", "due"),
    [
        (date(2026, 5, 8), 7, False),  # a Friday, before the morning
        (date(2026, 5, 8), 8, True),
        (date(2026, 5, 9), 10, False),  # a Saturday
        (date(2026, 5, 25), 10, False),  # a bank holiday, a Monday
        (date(2026, 5, 26), 10, True),
    ],
)
def test_it_comes_on_working_days_from_eight(day: date, hour: int, due: bool) -> None:
    assert is_due(at(day, hour)) is due
