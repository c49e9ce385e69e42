"""What all listeners share: the database, the clock, and the book in which everything that comes is entered once."""

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.users import From, Users, refusal
from rules.deployment import Deployment
from rules.people import Contact
from store import inbox, links, people
from store.database import Database
from templates.say import phrase
from templates.slack import escaped

log = logging.getLogger("kept.slack")

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
        """Whom we know this user as. Nobody in a channel shared with others, nobody who is a guest. Whoever we do not know yet
        is known from now on by the address that the workspace vouches for, and told so once."""
        if came.shared:
            return None
        profile = await self.users.profile(client, came.who)
        if not profile.ours:
            return None
        known, is_new = await self.database.aside(_known_as, came.who, profile.address, self.clock())
        if known is not None and is_new:
            await _greet(client, came.who.user, known)
        return known


def ids_only(came: Came) -> bytes:
    """What is kept of it: what somebody asked may be about somebody's health."""
    return json.dumps(
        {"kind": came.kind, "user": came.who.user, "team": came.who.team, "enterprise": came.who.enterprise}
    ).encode()


def _enter(database: Database, came: Came, now: datetime) -> bool:
    with database.write() as session:
        return inbox.keep(session, DOOR, came.outside_id, ids_only(came), now, kind=came.kind, state=inbox.SETTLED) is not None


def _known_as(database: Database, who: From, address: str | None, now: datetime) -> tuple[Contact | None, bool]:
    """The contact, and whether they are linked only now. A link by an address ends when the workspace has another one for them:
    an account may have passed to somebody else."""
    with database.read() as session:
        contact = people.contact_of_slack(session, who.user)
        linked = links.of_contact(session, contact.id) if contact else None
    if contact is not None and (linked is None or address is None or contact.owns_address(address)):
        return contact, False
    if contact is None and address is None:
        return None, False
    with database.write() as session:
        if contact is not None:
            links.unlink(session, contact.id, now, DOOR)
            return None, False
        found = links.link(session, who.user, who.team, who.enterprise, address or "", now, DOOR)
        return (people.contact(session, found), True) if found is not None else (None, False)


async def _greet(client: AsyncWebClient, user: str, contact: Contact) -> None:
    words = phrase("slack.linked", contact.language, name=contact.name, email=contact.email)
    block = {"type": "section", "text": {"type": "mrkdwn", "text": escaped(words), "verbatim": True}}
    try:
        await client.chat_postMessage(channel=user, text=phrase("answers.inside", contact.language), blocks=[block])
    except SlackApiError as error:
        log.info("a new user could not be greeted: %s", refusal(error))
