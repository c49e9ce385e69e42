"""What all listeners share: the database, the clock, and the book in which everything that comes is entered once."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.users import From, Users
from rules.deployment import Deployment
from rules.people import Contact
from store import inbox, people
from store.database import Database

DOOR = "slack"
MOST_REMEMBERED = 1_000
MOST_HOMES = 10_000


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came from Slack. `outside_id` is the same for each time that it is brought."""

    outside_id: str
    kind: str
    who: From
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """What stood in the messages from which forms were opened, so that they can say what came of it. Slack gives a message's
    blocks with a click and never with a form; they may name somebody, so they are kept here and not there."""

    _blocks: OrderedDict[tuple[str, str], Sequence[Mapping[str, Any]]] = field(default_factory=OrderedDict)

    def remember(self, channel: str, ts: str, blocks: Sequence[Mapping[str, Any]]) -> None:
        self._blocks[channel, ts] = blocks
        while len(self._blocks) > MOST_REMEMBERED:
            self._blocks.popitem(last=False)

    def take(self, channel: str | None, ts: str | None) -> Sequence[Mapping[str, Any]] | None:
        return self._blocks.pop((channel or "", ts or ""), None)


@dataclass(frozen=True, slots=True)
class Homes:
    """Who has opened their Home here, with Slack's word for what stands there: an older page never covers a newer one."""

    hashes: OrderedDict[str, str] = field(default_factory=OrderedDict)
    turns: dict[str, asyncio.Lock] = field(default_factory=dict)

    def remember(self, user: str, known: str) -> None:
        self.hashes[user] = known
        self.hashes.move_to_end(user)
        while len(self.hashes) > MOST_HOMES:
            forgotten, _ = self.hashes.popitem(last=False)
            self.turns.pop(forgotten, None)


@dataclass(frozen=True, slots=True)
class Desk:
    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    users: Users
    screen: Screen = field(default_factory=Screen)
    homes: Homes = field(default_factory=Homes)

    async def enter(self, came: Came) -> bool:
        """False where it came before, through this process or another."""
        return await self.database.aside(_enter, came, self.clock())

    async def contact(self, client: AsyncWebClient, came: Came) -> Contact | None:
        """Whom we know this user as. Nobody in a channel shared with others, nobody who is a guest."""
        known = await self.database.aside(_known_as, came.who.user)
        if known is None or came.shared or not await self.users.ours(client, came.who):
            return None
        return known


def ids_only(came: Came) -> bytes:
    """What is kept of it: what somebody asked may be about somebody's health."""
    return json.dumps(
        {"kind": came.kind, "user": came.who.user, "team": came.who.team, "enterprise": came.who.enterprise}
    ).encode()


def _enter(database: Database, came: Came, now: datetime) -> bool:
    with database.write() as session:
        return inbox.keep(session, DOOR, came.outside_id, ids_only(came), now, kind=came.kind, state=inbox.SETTLED) is not None


def _known_as(database: Database, user: str) -> Contact | None:
    with database.read() as session:
        return people.contact_of_slack(session, user)
