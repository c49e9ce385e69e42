"""Who said it: the one whom we wrote to, and nobody who pretends to be."""

from dataclasses import replace

import pytest

from bot.receiving import receive
from store.database import Database
from store.tables import ContactRow
from tests.house import HOUSE, at, furnish, notices, plan, send
from tests.replying import DAY, reply, sent, state, take
from tests.sink import Sink


@pytest.mark.mode(27, 28)
@pytest.mark.parametrize(
    "sender", ["somebody@example.net", "mo@example.org", "owner00@example.org", "OWNER0@example.org.evil.example"]
)
async def test_a_reply_from_somebody_else_is_held_and_nobody_is_answered(database: Database, sender: str) -> None:
    message = await sent(database)
    before = len(notices(database))
    assert take(database, reply(message, "Done", sender=sender)).outcome == "held"
    assert state(database) == "open"
    assert {kind for kind, _, _ in notices(database)[before:]} == {"held"}


async def test_a_known_other_address_and_the_deputy_of_one_who_is_away_are_accepted(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        deputy = ContactRow(ref="lee", name="Lee Marsh", email="lee@example.org")
        session.add(deputy)
        session.flush()
        owner = session.get_one(ContactRow, 5)
        owner.deputy_id, owner.away_until = deputy.id, DAY
    assert take(database, reply(message, "Done", sender="LEE@Example.org")).outcome == "completed"


@pytest.mark.mode(27)
async def test_a_token_of_one_message_with_the_references_of_another_is_held(database: Database) -> None:
    furnish(database, owners=2)
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    one, other = sink.read()
    raw = reply(one, "Done").replace(one["Message-ID"].encode(), other["Message-ID"].encode())
    assert take(database, raw).outcome == "held"


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("headers", "outcome"),
    [
        ("Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\n", "completed"),
        ("Authentication-Results: mx.example.org; dmarc=fail header.from=example.org\n", "held"),
        ("Authentication-Results: mx.evil.example; dmarc=pass\n", "held"),
        ("Authentication-Results: mx.evil.example; dmarc=pass\nAuthentication-Results: mx.example.org; dmarc=pass\n", "held"),
        ("Authentication-Results: mx.example.org; dmarc=fail\nAuthentication-Results: mx.example.org; dmarc=pass\n", "held"),
        ("", "held"),
    ],
)
async def test_where_our_server_judges_its_topmost_word_decides(database: Database, headers: str, outcome: str) -> None:
    message = await sent(database)
    judging = replace(HOUSE, authserv_id="mx.example.org")
    assert receive(database, reply(message, "Done", headers=headers), at(DAY, 10), judging).outcome == outcome


@pytest.mark.mode(28)
async def test_a_mail_that_two_claim_to_have_written_is_nobodys(database: Database) -> None:
    message = await sent(database)
    assert take(database, reply(message, "Done", sender="owner0@example.org>, <evil@example.net")).outcome == "held"
    assert state(database) == "open"
