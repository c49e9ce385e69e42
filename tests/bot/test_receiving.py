"""Replies to real messages of ours, taken in as raw mail: what happens, once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import Message
from email.utils import format_datetime, make_msgid
from pathlib import Path

import pytest

from bot.actions import act
from bot.receiving import Received, read_left_behind, receive
from rules.acts import Act, Wish
from store import actions, inbox
from store.database import Database
from store.tables import ActionRow, ContactRow
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
Say = Callable[..., Received]


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return database_in(tmp_path)


async def sent(database: Database, each: int = 1) -> Message:
    """The first message that the first owner gets."""
    furnish(database, each=each)
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    return sink.read()[0]


def reply(to: Message, words: str, *, sender: str = "owner0@example.org", quoting: bool = True, headers: str = "") -> bytes:
    """As a plain mail program writes it: the words, then what is answered."""
    part = next(part for part in to.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    below = "\n".join(f"> {line}" for line in payload.decode().splitlines()) if quoting else ""
    written = at(DAY, 10)
    return (
        f"From: Somebody <{sender}>\nTo: {to['Reply-To']}\nIn-Reply-To: {to['Message-ID']}\nReferences: {to['Message-ID']}\n"
        f"Message-ID: {make_msgid(domain='example.org')}\nDate: {format_datetime(written)}\nSubject: Re: {to['Subject']}\n{headers}"
        f"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        f"{words}\n\nOn Fri, 8 May 2026 at 09:00, Northbank <kept@example.org> wrote:\n{below}\n"
    ).encode()


def take(database: Database, raw: bytes) -> Received:
    return receive(database, raw, at(DAY, 10), HOUSE)


def state(database: Database, ref: str = "K7Q2-1") -> str:
    with database.read() as session:
        action = actions.find_action(session, ref)
        assert action is not None
        return action.state


@pytest.mark.parametrize(
    ("words", "outcome", "becomes"),
    [
        ("Done", "completed", "checked"),
        ("Hi, this has been done. Thanks, Kim", "completed", "checked"),
        ("Not done yet, sorry.", "noted", "open"),
        ("I need until 3 June please", "extension_asked", "open"),
        ("Blocked: the clinic has no nurse this month.", "blocked", "blocked"),
        ("Not mine, this should go to Ada Byrne", "handed_over", "open"),
        ("Thanks, will do.", "noted", "open"),
        ("I thought this was done?", "held", "open"),
        ("", "held", "open"),
    ],
)
@pytest.mark.mode(32, 33)
async def test_an_owner_answers_in_their_own_words(database: Database, words: str, outcome: str, becomes: str) -> None:
    message = await sent(database)
    received = take(database, reply(message, words))
    assert (received.outcome, state(database)) == (outcome, becomes)


@pytest.mark.mode(35)
async def test_a_digest_is_answered_by_its_numbers(database: Database) -> None:
    message = await sent(database, each=3)
    received = take(database, reply(message, "1 done\n2 need until 3 June\n3 not mine"))
    assert received.outcome == "mixed"
    assert [(one["action"], one["outcome"], one["date"]) for one in received.did] == [
        ("K7Q2-1", "completed", None), ("K7Q2-2", "extension_asked", "2026-06-03"), ("K7Q2-3", "handed_over", None),
    ]  # fmt: skip


@pytest.mark.mode(35)
async def test_a_bare_done_to_a_list_of_several_closes_nothing_and_is_asked_back(database: Database) -> None:
    message = await sent(database, each=3)
    received = take(database, reply(message, "Done"))
    assert received.outcome == "asked_back"
    assert [state(database, f"K7Q2-{n}") for n in (1, 2, 3)] == ["open"] * 3
    assert [kind for kind, _, _ in notices(database)].count("which_one") == 3


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


async def test_not_done_after_done_opens_it_again_and_no_good_news_leaves(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, "Done"))
    received = take(database, reply(message, "Sorry, that is NOT DONE."))
    assert (received.outcome, state(database)) == ("reopened", "open")
    assert ("done_news", "lapsed", "lapsed.reopened") in notices(database)


@pytest.mark.mode(36)
async def test_a_reply_to_a_closed_action_changes_nothing_and_is_told_once(database: Database) -> None:
    message = await sent(database)
    act(database, "K7Q2-1", Wish(Act.DONE), by=None, door="cli", now=at(DAY, 9, 30), deployment=HOUSE)
    for words in ("I need until 3 June", "Blocked: no nurse", "Done"):
        take(database, reply(message, words))
    assert state(database) == "checked"
    assert [kind for kind, _, _ in notices(database)].count("too_late") == 1


async def test_the_chair_says_yes_and_the_day_is_moved(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, "I need until 3 June please"))
    async with Sink() as sink:
        await send(database, at(DAY, 11), sink.port)
    asked = next(mail for mail in sink.read() if mail["To"] == "ada@example.org")
    received = take(database, reply(asked, "Yes, that is fine.", sender="ada@example.org"))
    assert received.outcome == "approved"
    with database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
    assert action is not None
    assert action.due is not None
    assert (action.due.isoformat(), action.first_due) == ("2026-06-03", DUE)


async def test_somebody_in_danger_is_told_at_once_whatever_else_it_says(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "Done. But Sam told me that he does not want to live any more."))
    assert inbox_state(database, received) == ("held", True)
    kinds = {kind for kind, _, _ in notices(database)}
    assert {"urgent", "urgent_receipt"} <= kinds


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


@pytest.mark.parametrize(
    "raw", [b"", b"\x00" * 100, b"nonsense", b"From: x\n\nDone", b"\xff\xfe" * 1000, b"Content-Type: multipart/mixed\n\n"]
)
def test_rubbish_is_kept_and_held_and_the_next_mail_is_read(database: Database, raw: bytes) -> None:
    furnish(database)
    assert take(database, raw or b" ").outcome == "held"


def inbox_state(database: Database, received: Received) -> tuple[str, bool]:
    with database.read() as session:
        came = inbox.get(session, received.inbox_id)
    assert came is not None
    return came.state, came.urgent


async def test_a_chair_answers_what_is_missing_by_number(database: Database) -> None:
    furnish(database, each=3)
    with database.write() as session:
        for number in (1, 2, 3):
            row = session.get_one(ActionRow, number)
            row.state, row.owner_id, row.agreed_on, row.next_step_on = "proposed", None, DAY, DAY
            row.problems = [{"field": "owner", "code": "missing", "words": f"Row {number} has no owner. Who will do it?"}]
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    asked = next(mail for mail in sink.read() if mail["To"] == "ada@example.org")
    received = take(database, reply(asked, "1 Owner 0, 5 June; 2 drop\n3 owner0@example.org", sender="ada@example.org"))
    assert [(one["action"], one["outcome"]) for one in received.did] == [
        ("K7Q2-1", "agreed"),
        ("K7Q2-2", "dropped"),
        ("K7Q2-3", "agreed"),
    ]
    assert [state(database, f"K7Q2-{number}") for number in (1, 2, 3)] == ["open", "dropped", "open"]
    with database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
    assert action is not None
    assert (action.owner, action.due and action.due.isoformat()) == (5, "2026-06-05")


@pytest.mark.parametrize(
    "words", ["1 Somebody Unknown, 5 June", "1 who could do this?", "1 Owner 0, 5 June or 6 June", "1 Owner 0, 5 May 2020"]
)
async def test_a_gap_filled_with_something_unclear_goes_to_a_person(database: Database, words: str) -> None:
    furnish(database)
    with database.write() as session:
        row = session.get_one(ActionRow, 1)
        row.state, row.owner_id, row.agreed_on, row.next_step_on = "proposed", None, DAY, DAY
        row.problems = [{"field": "owner", "code": "missing", "words": "Row 1 has no owner. Who will do it?"}]
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert take(database, reply(sink.read()[0], words, sender="ada@example.org")).outcome == "held"
    assert state(database) == "proposed"


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


@pytest.mark.mode(28)
async def test_a_mail_that_two_claim_to_have_written_is_nobodys(database: Database) -> None:
    message = await sent(database)
    assert take(database, reply(message, "Done", sender="owner0@example.org>, <evil@example.net")).outcome == "held"
    assert state(database) == "open"


@pytest.mark.mode(33)
@pytest.mark.parametrize(
    "words", ["Done!! (just kidding)", "Done. JK", "ok done by end of play", "99999999999999 done", "done for Sam's brother"]
)
async def test_what_only_sounds_like_done_is_read_by_a_person(database: Database, words: str) -> None:
    message = await sent(database)
    assert take(database, reply(message, words)).outcome == "held"
    assert state(database) == "open"
