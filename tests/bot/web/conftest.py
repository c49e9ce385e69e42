"""A page as it is served, in front of a real message that was really sent."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from bot.web import pages
from rules import links
from store import actions
from store.database import Database
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, plan, send
from tests.sink import Sink

KEY = b"a key of our own, thirty-two signs"
MORNING = at(DUE, 10)  # Friday 22 May 2026
PAGED = replace(HOUSE, web_url="https://kept.example.org/", secret_key=KEY)


@dataclass
class Scene:
    """`message` is the first reminder that owner 0 got, `url` the page that it names on this machine."""

    database: Database
    message: Message
    base: str
    url: str
    client: ClientSession

    async def fields(self, url: str | None = None) -> dict[str, str]:
        """The hidden fields of the form."""
        async with self.client.get(url or self.url) as response:
            html = await response.text()
        return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html))

    async def post(self, **fields: str) -> tuple[int, str]:
        async with self.client.post(self.url, data=fields) as response:
            return response.status, await response.text()

    async def answer(self, **fields: str) -> tuple[int, str]:
        return await self.post(**(await self.fields()), **fields)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with opened(tmp_path) as found:
        yield found


@asynccontextmanager
async def opened(folder: Path, each: int = 1) -> AsyncIterator[Scene]:
    database = database_in(folder)
    furnish(database, each=each)
    plan(database, MORNING)
    async with Sink() as sink:
        await send(database, MORNING, sink.port, house=PAGED)
    message = next(mail for mail in sink.read() if mail["To"] == "owner0@example.org")
    runner = web.AppRunner(server(database), access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    page = links.page_of(token_of(message), KEY)
    try:
        async with ClientSession() as client:
            yield Scene(database, message, base, f"{base}/answer/{page}", client)
    finally:
        await runner.cleanup()
        database.close()


def server(database: Database) -> web.Application:
    application = web.Application()
    application.add_routes(pages.routes(database, PAGED, lambda: MORNING))
    return application


def token_of(message: Message) -> str:
    return str(message["Reply-To"]).partition("kept.")[2].partition("@")[0]


def state(scene: Scene, ref: str = "K7Q2-1") -> str:
    with scene.database.read() as session:
        action = actions.find_action(session, ref)
        assert action is not None
        return action.state


def words(scene: Scene) -> str:
    part = next(part for part in scene.message.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


def kinds(scene: Scene) -> list[str]:
    return [kind for kind, _, _ in notices(scene.database)]


async def gone(scene: Scene, url: str) -> tuple[int, str, dict[str, str]]:
    async with scene.client.get(url) as response:
        kept = {name: value for name, value in response.headers.items() if name != "Date"}
        return response.status, await response.text(), kept


async def mails(scene: Scene) -> dict[str, Message]:
    """What goes out now, by its reader."""
    async with Sink() as sink:
        await send(scene.database, MORNING, sink.port, house=PAGED)
    return {mail["To"]: mail for mail in sink.read()}
