"""Never in a loop: machines are heard, and not answered for ever."""

import pytest

from store.database import Database
from tests.house import at, notices, send
from tests.replying import DAY, inbox_state, reply, sent, state, take
from tests.sink import Sink


@pytest.mark.mode(25, 26)
@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ("Auto-Submitted: auto-replied\n", "I am out of the office. Done is done."),
        ("X-Autoreply: yes\nPrecedence: bulk\n", "Done"),
        ("Content-Class: x\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n", "DONE"),
    ],
)
async def test_a_machine_closes_nothing_and_is_never_answered(database: Database, headers: str, words: str) -> None:
    message = await sent(database)
    before = len(notices(database))
    received = take(database, reply(message, words, headers=headers))
    assert (received.kind, received.outcome) == ("auto_reply", "noted")
    assert state(database) == "open"
    assert len(notices(database)) == before


async def test_a_permanent_bounce_stops_the_address_and_tells_manager_and_coordinator(database: Database) -> None:
    message = await sent(database)
    raw = (
        "From: Mail Delivery Subsystem <mailer-daemon@example.org>\nTo: kept@example.org\nMessage-ID: <b1@example.org>\n"
        "Subject: Undeliverable\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nNo such user.\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        "Final-Recipient: rfc822; owner0@example.org\nAction: failed\nStatus: 5.1.1\n"
        f"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {message['Message-ID']}\nTo: owner0@example.org\n--b--\n"
    ).encode()
    assert take(database, raw).outcome == "address_stopped"
    assert [kind for kind, _, _ in notices(database)].count("address_stopped") == 2
    other = raw.replace(message["Message-ID"].encode(), b"<forged@example.org>").replace(b"<b1@", b"<b2@")
    assert take(database, other).outcome == "held"


@pytest.mark.mode(25)
async def test_two_machines_that_answer_each_other_with_all_headers_removed_fall_silent(database: Database) -> None:
    """Whatever we send is answered with the same words, as no machine should: after a few mails we say nothing more."""
    message = await sent(database, each=2)
    async with Sink() as sink:
        answered = [message]
        for turn in range(30):
            for mail in answered:
                take(database, reply(mail, "Thank you for your message. Done?"))
            before = len(sink.mails)
            await send(database, at(DAY, 10, turn), sink.port)
            answered = [mail for mail in sink.read()[before:] if mail["To"] == "owner0@example.org"]
            if not answered:
                break
        assert turn <= 2


@pytest.mark.mode(25)
async def test_every_honest_slip_is_answered_and_a_machine_that_repeats_itself_is_read_by_a_person(database: Database) -> None:
    """Two answers about two actions on one day each get theirs; what repeats itself about one of them falls silent."""
    message = await sent(database, each=2)
    assert take(database, reply(message, "1 not done yet")).outcome == "noted"
    assert take(database, reply(message, "2 not done yet")).outcome == "noted"
    for minute in range(1, 4):
        seen = take(database, reply(message, "1 not done yet"), at(DAY, 10, minute))
        assert (seen.outcome, inbox_state(database, seen)) == ("noted", ("read", False))
    silent = take(database, reply(message, "1 not done yet"), at(DAY, 10, 4))
    assert (silent.outcome, inbox_state(database, silent)) == ("noted", ("held", False))
    assert ("noted", "lapsed", "lapsed.answered_enough") in notices(database)
    assert take(database, reply(message, "2 done")).outcome == "completed"
    assert ("thank_you", "waiting", None) in notices(database)


@pytest.mark.mode(26)
async def test_a_delivery_that_is_only_delayed_stops_no_address(database: Database) -> None:
    message = await sent(database)
    raw = (
        "Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: kept@example.org\nMessage-ID: <d1@example.org>\n"
        "Subject: Delayed Mail (still being retried)\nAuto-Submitted: auto-replied\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain\n\nWaiting.\n'
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\n"
        "Final-Recipient: rfc822; owner0@example.org\nAction: delayed\nStatus: 4.4.1\n"
        f"--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {message['Message-ID']}\nTo: owner0@example.org\n--b--\n"
    ).encode()
    before = notices(database)
    assert take(database, raw).outcome == "noted"
    assert notices(database) == before


@pytest.mark.mode(25)
@pytest.mark.parametrize(
    "words",
    [
        "To control spam, I now allow incoming messages only from senders I have approved beforehand.",
        "Your message is being held. To release it, simply reply.",
    ],
)
async def test_a_challenge_is_never_answered(database: Database, words: str) -> None:
    message = await sent(database)
    before = notices(database)
    assert take(database, reply(message, words)).outcome == "noted"
    assert notices(database) == before
