"""Who writes a worrying sentence decides whether somebody is told now, or reads it today."""

import pytest
from sqlmodel import select

from bot.receiving import receive
from rules.replies import meaning
from store import inbox
from store.database import Database
from store.tables import ContactRow, NoticeRow
from tests.alarms import told
from tests.house import HOUSE, at, furnish
from tests.replying import DAY, reply, sent, take

WORRYING = "He said to me, dad, will it be quick"


def write(database: Database, words: str, sender: str) -> None:
    raw = f"From: {sender}\nTo: kept@example.org\nMessage-ID: <1@{sender}>\nSubject: Hello\n\n{words}\n"
    receive(database, raw.encode(), at(DAY, 10), HOUSE)


def kinds(database: Database) -> set[str]:
    with database.read() as session:
        return set(session.exec(select(NoticeRow.kind).where(NoticeRow.inbox_id.is_not(None))))  # type: ignore[union-attr]


def test_the_sentence_alone_is_only_worrying() -> None:
    said = meaning(WORRYING, DAY)
    assert (said.urgent, said.worrying) == (False, True)


@pytest.mark.mode(16)
def test_a_family_is_heard_at_once(database: Database) -> None:
    furnish(database)
    write(database, WORRYING, "ana@example.com")
    assert told(database)
    assert "urgent_receipt" in kinds(database)


def test_whoever_reads_easy_words_is_heard_at_once(database: Database) -> None:
    furnish(database)
    with database.write() as session:
        session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one().style = "easy"
    write(database, WORRYING, "owner0@example.org")
    assert told(database)


def test_of_a_colleague_it_is_read_that_day_and_wakes_nobody(database: Database) -> None:
    furnish(database)
    write(database, WORRYING, "owner0@example.org")
    assert told(database) == []
    assert "held" in kinds(database)


async def test_beside_a_done_it_is_done_and_read_that_day(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "Done. The new man sees to her."))
    with database.read() as session:
        (waits,) = inbox.waiting(session, DAY)
    assert (waits.id, waits.urgent) == (received.inbox_id, False)
    assert received.why == "Something in it may mean that somebody is not safe, so a person reads it today."
    assert told(database) == []
    assert received.outcome == "completed"
    assert "held" in kinds(database)
