"""The mailroom: what comes is taken, a mail to ourselves proves that the way in is open, and silence is an alarm."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from sqlmodel import select

from app import clock
from app.mailroom import Mailroom, alarm, letter_to_ourselves
from app.service import Service, _health, _pages
from app.settings import Settings
from bot.mail.imap import ImapMailbox
from bot.mail.mailbox import Letter, collect
from bot.mail.maildir import Maildir
from bot.mail.taking import take
from notifier.transports.smtp import Server
from rules.deployment import ReplyStyle
from rules.reasons import because
from rules.way_in import EVERY, PATIENCE, State, is_due
from store import way_in
from store.database import Database
from store.tables import InboxRow
from templates.say import say
from tests.debian import free_ports
from tests.house import DUE, HOUSE, at, furnish, messages, notices, send
from tests.mailboxes import KINDS, real_mailbox
from tests.sink import Sink

NOW = at(DUE)
LATE = NOW + EVERY + PATIENCE + timedelta(minutes=1)


def watched(database: Database) -> None:
    furnish(database)
    with database.write() as session:
        way_in.watched(session, NOW)


@pytest.mark.mode(25)
@pytest.mark.parametrize("style", ReplyStyle)
def test_a_mail_to_ourselves_goes_where_answers_go_and_asks_for_none(database: Database, style: ReplyStyle) -> None:
    recipient, raw = letter_to_ourselves(database, NOW, replace(HOUSE, reply_style=style))
    mail = message_from_bytes(raw)
    assert mail["To"] == recipient
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["X-Auto-Response-Suppress"] == "All"
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert take(database, Letter(raw, "7:1"), NOW, HOUSE).outcome == "proof"


@pytest.mark.mode(39)
async def test_silence_is_told_to_a_named_person_once_a_day(database: Database) -> None:
    watched(database)
    assert not alarm(database, LATE - timedelta(minutes=2), HOUSE)
    for moment in (LATE, LATE + timedelta(hours=2)):
        assert alarm(database, moment, HOUSE)
    assert [kind for kind, _, _ in notices(database)] == ["way_in_silent"]
    assert alarm(database, LATE + timedelta(days=1), HOUSE)
    async with Sink() as sink:
        await send(database, LATE + timedelta(days=1), sink.port)
    assert {to for to, _ in sink.mails} == {"jo@example.org"}
    assert "Answers may not arrive" in sink.read()[0]["Subject"]


def test_an_alarm_that_has_not_left_is_taken_back_when_a_fresh_proof_comes_and_not_before(database: Database) -> None:
    watched(database)
    alarm(database, LATE, HOUSE)
    for sent, outcome in ((NOW, "waiting"), (LATE, "lapsed")):
        _, raw = letter_to_ourselves(database, sent, HOUSE)
        take(database, Letter(raw, "7:1"), LATE + timedelta(minutes=1), HOUSE)
        assert [state for _, state, _ in notices(database)] == [outcome]
    assert say(because(notices(database)[0][2] or "")).startswith("A mail to ourselves has come back")


def test_a_proof_that_came_back_is_no_silence(database: Database) -> None:
    watched(database)
    with database.write() as session:
        way_in.proved(session, NOW + timedelta(minutes=30))
    assert not alarm(database, LATE, HOUSE)
    assert notices(database) == []


@pytest.mark.mode(39, 25)
@pytest.mark.parametrize("kind", KINDS)
async def test_a_mail_to_ourselves_comes_back_through_real_servers_and_is_counted_nowhere(database: Database, kind: str) -> None:
    furnish(database)
    with real_mailbox(kind) as post:
        if post.smtp is None:
            pytest.skip("Postfix starts only as root")
        room = Mailroom(database, HOUSE, ImapMailbox(post.account), Server("127.0.0.1", post.smtp, tls="none"))
        with database.write() as session:
            way_in.watched(session, clock.now() - timedelta(minutes=2))
        await room.prove()
        await room.prove()
        mailbox = ImapMailbox(post.account)
        outcomes: list[str] = []
        for _ in range(200):
            collect(mailbox, lambda letter: outcomes.append(take(database, letter, clock.now(), HOUSE).outcome))
            if outcomes:
                break
            await asyncio.sleep(0.05)
        mailbox.close()
    assert outcomes == ["proof"]
    with database.read() as session:
        known = way_in.load(session)
        assert session.exec(select(InboxRow)).all() == []
    assert known.proved is not None
    assert known.proved == known.sent
    assert not is_due(known, clock.now())
    assert notices(database) == []
    assert messages(database) == []


async def test_a_way_out_that_is_closed_is_tried_again_the_next_minute(database: Database, tmp_path: Path) -> None:
    furnish(database)
    room = Mailroom(database, HOUSE, Maildir(tmp_path), Server("127.0.0.1", 1, tls="none"))
    with database.write() as session:
        way_in.watched(session, clock.now() - timedelta(minutes=2))
    await room.prove()
    with database.read() as session:
        assert is_due(way_in.load(session), clock.now())


async def test_what_is_delivered_is_taken_by_a_thread_that_ends_with_us(database: Database, tmp_path: Path) -> None:
    furnish(database)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "1").write_bytes(b"From: kim@example.org\nMessage-ID: <1@example.org>\n\nHello\n")
    room = Mailroom(database, HOUSE, Maildir(tmp_path))
    async with room.watching():
        while not (tmp_path / "cur" / "1:2,S").exists() or "mail" not in room.health:  # noqa: ASYNC110 it is a thread that we wait for
            await asyncio.sleep(0.01)
    with database.read() as session:
        assert len(session.exec(select(InboxRow)).all()) == 1
        assert way_in.load(session).looked is not None
        assert way_in.load(session).began is None


@pytest.mark.mode(39)
async def test_health_fails_where_nobody_reads_the_mailbox_or_nothing_comes_back(database: Database) -> None:
    (port,) = free_ports(1)
    settings = Settings(_env_file=None, web_port=port, imap_host="127.0.0.1", smtp_host="127.0.0.1")  # type: ignore[call-arg]
    service = Service(settings, database, HOUSE)
    now = clock.now()

    async def asked() -> tuple[int, str, bool]:
        async with ClientSession() as client, client.get(f"http://127.0.0.1:{port}/health") as answer:
            document = await answer.json()
            return answer.status, document["way_in"]["state"], document["way_in"]["is_read"]

    async with _pages(settings, [web.get("/health", _health(service, {"mail"}))]):
        assert await asked() == (200, State.UNTRIED, True)
        with database.write() as session:
            way_in.watched(session, now - timedelta(minutes=80))
            way_in.looked(session, now)
        assert await asked() == (200, State.WAITING, True)
        with database.write() as session:
            way_in.looked(session, now - timedelta(minutes=6))
        assert await asked() == (503, State.WAITING, False)
        with database.write() as session:
            way_in.looked(session, now)
            way_in.watched(session, now - timedelta(minutes=95))
        assert await asked() == (503, State.SILENT, True)
        with database.write() as session:
            way_in.proved(session, now)
        assert await asked() == (200, State.OPEN, True)
