"""What a mail said is kept with it, so that an answer is read against the very words that it quotes."""

from datetime import timedelta
from pathlib import Path

import pytest

from store.answering import sent_words
from store.database import Database
from tests.house import DUE, at, database_in, furnish, messages, plan, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database, each=3)
    plan(database, at(DAY))
    return database


def words(database: Database) -> str | None:
    with database.read() as session:
        return sent_words(session, messages(database)[0].token.upper())


async def test_the_words_are_those_of_the_mails_text_part(database: Database) -> None:
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    (mail,) = sink.read()
    assert words(database) == text_of(mail).replace("\r\n", "\n")


@pytest.mark.parametrize("answer", ["451 4.3.0 later", "554 5.7.1 policy"])
async def test_what_the_server_refused_nobody_has_seen(database: Database, answer: str) -> None:
    async with Sink(lambda sink, verb, argument: answer if verb == "BODY" else None) as sink:
        await send(database, at(DAY), sink.port)
    assert words(database) is None


async def test_what_may_have_arrived_is_kept(database: Database) -> None:
    async with Sink(lambda sink, verb, argument: "drop" if verb == "BODY" else None) as sink:
        await send(database, at(DAY), sink.port)
    assert messages(database)[0].state == "waiting"
    assert "Arrange a health check" in (words(database) or "")


def test_a_token_of_no_message_has_no_words(database: Database) -> None:
    with database.read() as session:
        assert sent_words(session, "nobody") is None
