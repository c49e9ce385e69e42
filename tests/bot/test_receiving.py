"""A mail is kept before it is read, read once, and acted on once."""

from dataclasses import replace

import pytest

from bot.receiving import read_left_behind
from store import inbox
from store.database import Database
from tests.house import HOUSE, at, furnish, notices
from tests.replying import DAY, reply, sent, state, take


@pytest.mark.mode(37)
async def test_the_same_mail_again_gets_the_first_answer_and_does_nothing(database: Database) -> None:
    message = await sent(database)
    raw = reply(message, "Done")
    first = take(database, raw)
    before = notices(database)
    again = take(database, raw)
    assert again == replace(first, again=True)
    assert notices(database) == before


@pytest.mark.mode(37)
async def test_a_mail_kept_before_a_crash_is_read_afterwards(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        inbox.keep(session, "mail", "<lost@example.org>", reply(message, "Done"), at(DAY, 10))
    assert read_left_behind(database, at(DAY, 11), HOUSE) == 1
    assert state(database) == "checked"
    assert read_left_behind(database, at(DAY, 11), HOUSE) == 0


@pytest.mark.parametrize(
    "raw", [b"", b"\x00" * 100, b"nonsense", b"From: x\n\nDone", b"\xff\xfe" * 1000, b"Content-Type: multipart/mixed\n\n"]
)
def test_rubbish_is_kept_and_held_and_the_next_mail_is_read(database: Database, raw: bytes) -> None:
    furnish(database)
    assert take(database, raw or b" ").outcome == "held"
