"""Replies to real messages of ours, as a plain mail program writes them."""

from datetime import datetime, timedelta
from email.message import Message
from email.utils import format_datetime, make_msgid

from bot.receiving import Received, receive
from rules.deployment import Deployment
from store import actions, inbox
from store.database import Database
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


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


def take(database: Database, raw: bytes, now: datetime | None = None, deployment: Deployment = HOUSE) -> Received:
    return receive(database, raw, now or at(DAY, 10), deployment)


def state(database: Database, ref: str = "K7Q2-1") -> str:
    with database.read() as session:
        action = actions.find_action(session, ref)
        assert action is not None
        return action.state


def inbox_state(database: Database, received: Received) -> tuple[str, bool]:
    with database.read() as session:
        came = inbox.get(session, received.inbox_id)
    assert came is not None
    return came.state, came.urgent
