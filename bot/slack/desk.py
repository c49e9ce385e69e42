"""What all listeners share: the database, the clock, and the book in which everything that comes is entered once."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.users import From, Users
from rules.deployment import Deployment
from rules.people import Contact
from store import inbox, people
from store.database import Database

DOOR = "slack"


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came from Slack. `outside_id` is the same for each time that it is brought."""

    outside_id: str
    kind: str
    who: From
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Desk:
    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    users: Users

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
