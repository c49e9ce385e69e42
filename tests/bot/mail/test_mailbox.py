"""The mailbox against real SMTP and IMAP servers: kept first, marked seen afterwards, never lost, acted on once."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from sqlmodel import select

from bot.mail.imap import ImapMailbox, take_unseen
from bot.mail.mailbox import Letter, NoMailbox, collect
from store.database import Database
from store.tables import InboxRow, JournalRow
from tests.bot.mail.reader import main as read
from tests.debian import OURS
from tests.house import at, notices
from tests.mailboxes import KINDS, Post, real_mailbox
from tests.replying import DAY, reply, sent, state

READER = Path(__file__).parent / "reader.py"
ROOT = READER.parents[3]

pytestmark = pytest.mark.mode("U15")


@pytest.fixture(scope="module", params=KINDS)
def post(request: pytest.FixtureRequest) -> Iterator[Post]:
    with real_mailbox(request.param) as served:
        take_unseen(served.account, bytes)
        yield served


def mail(subject: str, size: int = 0) -> bytes:
    body = ("x" * 70 + "\r\n") * (size // 72)
    return f"From: kim@example.org\r\nTo: {OURS}\r\nSubject: {subject}\r\nMessage-ID: <{subject}@example.org>\r\n\r\nDone\r\n{body}".encode()


def taken(post: Post) -> list[bytes]:
    found: list[bytes] = []
    take_unseen(post.account, found.append)
    return found


@pytest.mark.parametrize(
    "address", ["kept.abcdefghijklmnopqrst@reply.example.org", "kept+abcdefghijklmnopqrst@example.org", OURS]
)
def test_a_reply_to_a_tokens_address_arrives_whole_and_once(post: Post, address: str) -> None:
    post.post(address, mail("one").replace(f"To: {OURS}".encode(), f"To: {address}".encode()))
    (found,) = taken(post)
    assert b"Subject: one" in found
    assert found.rstrip().endswith(b"Done")
    assert taken(post) == []


@pytest.mark.mode(37)
def test_what_breaks_off_before_it_was_kept_comes_again(post: Post) -> None:
    for subject in ("two", "three"):
        post.post(OURS, mail(subject))
    kept: list[bytes] = []

    def keep_one_and_die(raw: bytes) -> None:
        if kept:
            raise KeyboardInterrupt
        kept.append(raw)

    with pytest.raises(KeyboardInterrupt):
        take_unseen(post.account, keep_one_and_die)
    again = taken(post)
    assert len(again) == 1
    assert len({*kept, *again}) == 2


@pytest.mark.mode(39)
def test_a_mailbox_that_does_not_answer_is_said_and_never_looks_empty(post: Post) -> None:
    wrong = replace(post.account, password="wrong")
    for account, code in (
        (wrong, "login_refused"),
        (replace(wrong, port=1), "no_server"),
        (replace(post.account, folder="No"), "no_folder"),
    ):
        with pytest.raises(NoMailbox, match=code):
            take_unseen(account, print)


def test_a_mail_that_is_too_large_is_known_by_its_headers_and_the_next_is_read(post: Post) -> None:
    post.post(OURS, mail("large", 30_000))
    post.post(OURS, mail("next"))
    letters: list[Letter] = []
    mailbox = ImapMailbox(post.account, most_bytes=10_000)
    collect(mailbox, letters.append)
    mailbox.close()
    assert [letter.lacks for letter in letters] == ["too_large", None]
    assert b"Subject: large" in letters[0].raw
    assert len(letters[0].raw) < 2000
    assert taken(post) == []


def test_what_comes_while_we_wait_is_there_at_the_next_look(post: Post) -> None:
    mailbox = ImapMailbox(post.account)
    letters: list[Letter] = []
    collect(mailbox, letters.append)
    bringing = Thread(target=post.post, args=(OURS, mail("later")))
    bringing.start()
    mailbox.wait(0.3, Event())
    bringing.join()
    collect(mailbox, letters.append)
    mailbox.close()
    assert len(letters) == 1


def job(database: Database, post: Post) -> dict[str, Any]:
    account = {name: value for name, value in asdict(post.account).items() if name != "tokens"}
    url = database.engine.url.render_as_string(hide_password=False)
    return {"url": url, "moment": at(DAY, 10).isoformat(), "account": account}


async def read_by_a_process(told: dict[str, Any]) -> int | None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(READER), json.dumps(told), stderr=PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    _, errors = await process.communicate()
    assert errors == b""
    return process.returncode


SELDOM = [
    ("before commit", 2),
    ("fetched", 1),
    ("before commit", 1),
    ("marked", 1),
    ("fetched", 2),
    ("before commit", 4),
    ("kept", 2),
]
POINTS = [("kept", 1), *(pytest.param(*point, marks=pytest.mark.slow) for point in SELDOM)]
"""A mail has two commits: the first keeps it, the second is what it does."""


@pytest.mark.mode(37)
@pytest.mark.parametrize(("point", "nth"), POINTS)
async def test_a_reader_killed_at_any_step_acts_on_each_mail_once(database: Database, post: Post, point: str, nth: int) -> None:
    message = await sent(database, each=2)
    for words in ("1 done", "2 done"):
        post.post(message["Reply-To"], reply(message, words))
    told = job(database, post)
    assert await read_by_a_process({**told, "point": point, "nth": nth}) == -9
    for _ in ("what was left", "nothing more"):
        await asyncio.to_thread(read, **told)
    assert [state(database, f"K7Q2-{number}") for number in (1, 2)] == ["checked", "checked"]
    with database.read() as session:
        assert len(session.exec(select(InboxRow)).all()) == 2
        received = [row.act for row in session.exec(select(JournalRow)) if row.act.startswith("received:")]
    assert received == ["received:completed"] * 2
    assert sum(kind == "thank_you" for kind, _, _ in notices(database)) == 2
    assert taken(post) == []
