"""Where nobody answers who sent a mail, it is asked again for an hour, and nobody acts on it unproved."""

from dataclasses import replace
from datetime import timedelta

import dkim
import pytest

from bot.receiving import Received, read_left_behind, receive
from rules.deployment import Deployment
from store import inbox
from store.database import Database
from tests.alarms import told
from tests.house import HOUSE, at
from tests.replying import DAY, reply, sent, state
from tests.zones import key_record, name_server, pem, private_key

ZONE = {("s1._domainkey.example.org", "TXT"): [key_record(private_key("example"))]}
CAME = at(DAY, 10)


async def signed(database: Database, words: str = "Done") -> bytes:
    raw = reply(await sent(database), words).replace(b"\n", b"\r\n")
    line: bytes = dkim.sign(raw, b"s1", b"example.org", pem(private_key("example")))
    return line + raw


def silent(database: Database, raw: bytes) -> Received:
    with name_server(None) as where:
        return receive(database, raw, CAME, by(where), looks_again=True)


def by(where: str) -> Deployment:
    return replace(HOUSE, resolver=where)


def kept(database: Database, inbox_id: int) -> str:
    with database.read() as session:
        found = inbox.get(session, inbox_id)
    assert found is not None
    return found.state


@pytest.mark.mode(29)
async def test_it_is_asked_again_and_then_done(database: Database) -> None:
    received = silent(database, await signed(database))
    assert (kept(database, received.inbox_id), state(database)) == ("kept", "open")
    with name_server(ZONE) as where:
        read_left_behind(database, CAME + timedelta(minutes=5), by(where))
    assert kept(database, received.inbox_id) == "read"
    assert state(database) != "open"


async def test_the_same_mail_again_meanwhile_is_not_held(database: Database) -> None:
    raw = await signed(database)
    first, second = silent(database, raw), silent(database, raw)
    assert (first.inbox_id, kept(database, first.inbox_id)) == (second.inbox_id, "kept")


@pytest.mark.mode(29)
async def test_after_an_hour_a_person_reads_it_and_nothing_was_done(database: Database) -> None:
    received = silent(database, await signed(database))
    with name_server(None) as where:
        read_left_behind(database, CAME + timedelta(minutes=59), by(where))
        assert kept(database, received.inbox_id) == "kept"
        read_left_behind(database, CAME + timedelta(minutes=61), by(where))
    assert (kept(database, received.inbox_id), state(database)) == ("held", "open")


@pytest.mark.mode(29)
async def test_a_forged_one_that_waited_is_held_when_the_answer_comes(database: Database) -> None:
    received = silent(database, (await signed(database)).replace(b"\r\nDone", b"\r\nDone now"))
    with name_server(ZONE) as where:
        read_left_behind(database, CAME + timedelta(minutes=5), by(where))
    assert (kept(database, received.inbox_id), state(database)) == ("held", "open")


async def test_danger_does_not_wait_for_the_answer(database: Database) -> None:
    received = silent(database, await signed(database, "Done. But somebody hit him in the house."))
    assert kept(database, received.inbox_id) == "held"
    assert told(database)


async def test_where_nothing_looks_again_it_is_held_at_once(database: Database) -> None:
    raw = await signed(database)
    with name_server(None) as where:
        assert kept(database, receive(database, raw, CAME, by(where)).inbox_id) == "held"
