"""The app as it runs, in front of a Slack on this machine: our own stand-in, and the strict one where SLACK_STRICT names its folder."""

import asyncio
import importlib.util
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from slack_bolt.async_app import AsyncApp

from app.demo.slack import Slack
from bot.slack import doors
from bot.slack.app import build
from store.database import Database
from tests.people import HOUSE, NOW, fill, workspace

MANIFEST = Path(__file__).parents[3] / "slack-manifest.json"
STRICT = os.environ.get("SLACK_STRICT")
DOORS = ["socket", "http"] + (["strict socket", "strict http"] if STRICT else [])


@dataclass
class Scene:
    """`slack` is either stand-in: what both can do is called the same."""

    slack: Any
    app: AsyncApp
    database: Database
    strict: bool

    def said_in(self, channel: str) -> list[str]:
        """All that the app ever said in a channel, also to one member alone."""
        if not self.strict:
            return list(self.slack.workspace.said_in(channel))
        own = [one for one in self.slack.messages if one.channel == channel and one.user == self.slack.bot_user]
        return [text for one in own for text in (one.text, json.dumps(one.blocks, ensure_ascii=False))]

    def top_level(self) -> list[str]:
        """What lock screens have shown."""
        own = self.slack.messages if self.strict else self.slack.workspace.messages
        bot = self.slack.bot_user if self.strict else "U0BOT000001"
        return [
            text
            for one in own
            if one.user == bot
            for text in (one.text, *(old[0] for old in (one.earlier if self.strict else one.before)))
        ]

    def slack_users(self) -> Any:
        return self.slack.users if self.strict else self.slack.workspace.users

    def hidden(self) -> list[str]:
        return list(self.slack.metadata_strings() if self.strict else self.slack.workspace.hidden())

    async def eventually(self, so: Callable[[], bool]) -> None:
        """Apps answer after they have accepted."""
        async with asyncio.timeout(5):
            while not so():  # noqa: ASYNC110 nobody tells a person that something has come
                await asyncio.sleep(0.01)

    def faults(self) -> list[Any]:
        return [*self.slack.violations, *self.slack.findings] if self.strict else list(self.slack.refusals)


@pytest.fixture(params=DOORS)
async def scene(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[Scene]:
    fill(database)
    async with opened(request.param, database) as found:
        yield found


@pytest.fixture
async def by_http(database: Database) -> AsyncIterator[Scene]:
    fill(database)
    async with opened("http", database) as found:
        yield found


@asynccontextmanager
async def opened(how: str, database: Database) -> AsyncIterator[Scene]:
    async with AsyncExitStack() as stack:
        strict = how.startswith("strict")
        slack = await stack.enter_async_context(strict_slack() if strict else Slack(workspace()))
        stack.push_async_callback(turns)
        app = build(database, HOUSE, lambda: NOW, slack.bot_token, slack.signing_secret, slack.api_url)
        if how.endswith("http"):
            slack.app_url = await stack.enter_async_context(served(app, slack.signing_secret))
        else:
            await stack.enter_async_context(doors.socket(app, slack.app_token))
            await slack.wait_connected()
        yield Scene(slack, app, database, strict)


async def turns() -> None:
    """What was being connected when the line was closed is accepted first: a server that is taken down meanwhile forgets it."""
    for _ in range(10):
        await asyncio.sleep(0)


@asynccontextmanager
async def served(app: AsyncApp, secret: str) -> AsyncIterator[str]:
    runner = web.AppRunner(doors.web(app, secret), shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}{doors.PATH}"
    await runner.cleanup()


def strict_slack() -> Any:
    """With our manifest enforced: a scope or an event that it lacks is refused."""
    fake = _load()
    settings = fake.Settings()
    settings.apply_manifest(json.loads(MANIFEST.read_text(encoding="utf-8")))
    ours = workspace()
    users = {
        one.id: fake.User(one.id, one.id.lower(), one.real_name, one.email, is_bot=one.is_bot, is_restricted=one.is_restricted)
        for one in ours.users.values()
    }
    channels = {
        one.id: fake.Channel(one.id, one.id.lower(), list(one.members), ext_shared=one.shared) for one in ours.channels.values()
    }
    return fake.FakeSlack(settings=settings, workspace=(users, channels))


def _load() -> Any:
    name = "strict_slack"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, Path(STRICT or "") / "fake_slack.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]
