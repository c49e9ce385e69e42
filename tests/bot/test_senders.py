"""Who said it: the one whom we wrote to, and nobody who pretends to be."""

from dataclasses import replace
from email.message import Message

import dkim
import pytest

from bot.receiving import receive
from rules.deployment import EXCHANGE_ONLINE
from store.database import Database
from store.tables import AddressRow, ContactRow
from tests.house import HOUSE, at, furnish, plan, send
from tests.replying import DAY, reply, sent, state, take
from tests.sink import Sink
from tests.zones import key_record, name_server, pem, private_key


@pytest.mark.mode(27, 28)
@pytest.mark.parametrize(
    "sender", ["somebody@example.net", "mo@example.org", "owner00@example.org", "OWNER0@example.org.evil.example"]
)
async def test_a_reply_from_somebody_else_is_held_and_only_the_one_we_wrote_to_hears_of_it(
    database: Database, sender: str
) -> None:
    message = await sent(database)
    assert take(database, reply(message, "Done", sender=sender)).outcome == "held"
    assert state(database) == "open"
    async with Sink() as sink:
        await send(database, at(DAY, 11), sink.port)
    told = {mail["To"]: mail["Subject"] for mail in sink.read() if mail["To"] != HOUSE.coordinator}
    assert told == {"owner0@example.org": "K7Q2-1: was this answer yours?"}


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


def written(message: Message, shown: str, *, headers: str = "") -> bytes:
    """A reply with a From of a forger's own making."""
    raw = reply(message, "Done", headers=headers)
    return raw.replace(b"From: Somebody <owner0@example.org>", f"From: {shown}".encode(), 1)


@pytest.mark.mode(28, 29)
@pytest.mark.parametrize(
    "shown",
    [
        '"owner0@example.org" <evil@evil.example>',
        "evil@evil.example, <owner0@example.org>",
        "evil@evil.example\nFrom: owner0@example.org",
        "Ward: owner0@example.org;",
        "owner0@example.org (Owner 0) <evil@evil.example>",
        "evil(x)owner0@example.org",
        "=?utf-8?q?Owner_0_=3Cowner0=40example=2Eorg=3E?= <evil@evil.example>",
        "owner0@example.org.evil.example",
        "0wner0@example.org",
        "owner0@ex\u0430mple.org",
        "owner0@example.org\nSender: temp@example.org",
        "owner0@example.org\nSender: a@example.org, b@example.org",
        "temp@example.org\nReply-To: owner0@example.org",
        "temp@example.org\nSender: owner0@example.org",
        "temp@example.org\nResent-From: owner0@example.org",
    ],
)
async def test_a_right_token_from_a_forged_writer_changes_nothing(database: Database, shown: str) -> None:
    message = await sent(database)
    assert take(database, written(message, shown)).outcome == "held"
    assert state(database) == "open"


@pytest.mark.mode(28)
async def test_a_shared_mailbox_counts_where_its_sender_is_shown(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        lee = ContactRow(ref="lee", name="Lee Marsh", email="lee@example.org")
        session.add(lee)
        session.flush()
        session.add_all([AddressRow(contact_id=one, address="ward@example.org") for one in (5, lee.id) if one])
    assert take(database, written(message, "ward@example.org")).outcome == "held"
    assert take(database, written(message, "ward@example.org\nSender: lee@example.org")).outcome == "held"
    assert take(database, written(message, "ward@example.org\nSender: owner0@example.org")).outcome == "completed"


@pytest.mark.mode(28)
async def test_one_who_got_our_message_forwarded_or_by_bcc_speaks_for_nobody(database: Database) -> None:
    """The chair and the mother are known, and may know: all the same it was the owner who was asked."""
    message = await sent(database)
    for sender in ("ada@example.org", "ana@example.com"):
        assert take(database, reply(message, "Done", sender=sender)).outcome == "held"
    assert state(database) == "open"


INTERNAL = "X-MS-Exchange-Organization-AuthAs: Internal\n"
EXCHANGE = replace(HOUSE, profile=EXCHANGE_ONLINE)


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("headers", "outcome"),
    [
        (INTERNAL, "completed"),
        ("X-MS-Exchange-Organization-AuthAs: Anonymous\n", "held"),
        ("Authentication-Results: spf=pass smtp.mailfrom=example.org; dmarc=pass header.from=example.org\n", "completed"),
        ("Authentication-Results: spf=pass smtp.mailfrom=evil.example; dmarc=none header.from=example.org\n", "held"),
        (
            "Authentication-Results: mx.evil.example; dmarc=pass\nAuthentication-Results: dmarc=pass header.from=example.org\n",
            "held",
        ),
        ("Authentication-Results: dmarc=fail header.from=example.org\n", "held"),
        ("", "held"),
    ],
)
async def test_exchange_online_is_believed_by_its_own_marks(database: Database, headers: str, outcome: str) -> None:
    message = await sent(database)
    assert take(database, reply(message, "Done", headers=headers), deployment=EXCHANGE).outcome == outcome


@pytest.mark.mode(29)
async def test_where_no_server_judges_we_look_ourselves(database: Database) -> None:
    message = await sent(database)
    zone = {("s1._domainkey.example.org", "TXT"): [key_record(private_key("example"))]}
    raw = reply(message, "Done").replace(b"\n", b"\r\n")
    signature = dkim.sign(raw, b"s1", b"example.org", pem(private_key("example")))
    forged = raw.replace(b"Message-ID: <", b"Message-ID: <other-", 1)
    with name_server(zone) as where:
        ours = replace(HOUSE, resolver=where)
        held = take(database, forged, deployment=ours)
        assert (held.outcome, held.why) == ("held", "Nothing proves who sent it, so a person reads it.")
        assert take(database, signature + raw, deployment=ours).outcome == "completed"
