"""The outbox listed: every message and notice with what became of it, by reference and kind only."""

from dataclasses import asdict
from datetime import timedelta

import pytest

from rules.notices import Outcome
from store import listing
from store.database import Database
from tests.house import DUE, at, furnish, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


def refusing(sink: Sink, verb: str, argument: str) -> str | None:
    return "550 5.1.1 nobody here" if verb == "RCPT" and "owner1" in argument else None


@pytest.fixture
async def sent(database: Database) -> Database:
    """One message that went with two notices, one that was refused for good, and the alarms that follow from it."""
    furnish(database, owners=2, each=2)
    plan(database, at(DAY))
    async with Sink(refusing) as sink:
        await send(database, at(DAY), sink.port)
    return database


async def test_each_message_says_to_whom_about_what_and_what_became_of_it(sent: Database) -> None:
    with sent.read() as session:
        went = [one for one in listing.messages(session, Outcome.SENT) if one.to == "owner0"]
        failed = listing.messages(session, Outcome.FAILED)
    assert [(one.to, one.address, one.kinds, one.about, one.tries) for one in went] == [
        ("owner0", "owner0@example.org", ("reminder",), ("K7Q2-1", "K7Q2-2"), 1)
    ]
    assert (went[0].sent_at, went[0].next_try_at) == (at(DAY), None)
    assert [(one.to, one.code) for one in failed] == [("owner1", "550 5.1.1")]


async def test_each_notice_names_the_message_that_carried_it(sent: Database) -> None:
    with sent.read() as session:
        went = {one.id: one for one in listing.messages(session)}
        carried = list(listing.notices(session, DAY, Outcome.SENT))
    reminders = {(one.to, one.about, one.rung) for one in carried if one.kind == "reminder"}
    assert reminders == {("owner0", "K7Q2-1", "-14"), ("owner0", "K7Q2-2", "-14")}
    assert {one.message_id for one in carried} <= {one.message_id for one in went.values()}


async def test_no_persons_name_and_no_words_are_listed(sent: Database) -> None:
    with sent.read() as session:
        everything = str([asdict(one) for one in (*listing.messages(session), *listing.notices(session, DAY))])
    assert "K7Q2-1" in everything
    for word in ("Sam", "Arrange", "nurse", "Owner 0"):
        assert word not in everything
