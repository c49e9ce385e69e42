"""The watch over Slack: each minute whether it still takes us and whether a connection stands; a person hears where not."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import update
from sqlmodel import Session, col

from bot.slack.doors import Sockets
from bot.slack.standing import Standing
from bot.slack.users import refusal
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.notices import Notice, Outcome
from store import outbox, people
from store.database import Database
from store.outbox import PENDING
from store.tables import NoticeRow

log = logging.getLogger(__name__)

TICK = 60
KIND = "slack_lost"


@dataclass
class Slackroom:
    """`sockets` is None where Slack comes to us."""

    database: Database
    deployment: Deployment
    client: AsyncWebClient
    standing: Standing
    clock: Callable[[], datetime]
    sockets: Sockets | None = None
    health: dict[str, datetime] = field(default_factory=dict)

    async def look(self) -> None:
        was_ill = self.standing.is_ill
        await self._ask()
        if self.standing.is_ill:
            log.error("Slack is lost: %s", self.standing.code)
            await self.database.aside(alarm, self.standing, self.clock(), self.deployment)
        elif was_ill:
            await self.database.aside(came_back, self.clock())

    async def _ask(self) -> None:
        try:
            await self.client.auth_test()
        except SlackApiError as error:
            self.standing.refused(refusal(error))
            return
        except (aiohttp.ClientError, TimeoutError):
            self.standing.lost()
            return
        if self.sockets is not None and not await self.sockets.connected():
            self.standing.lost()
            return
        self.standing.well()
        self.health["bot"] = self.clock()


def alarm(database: Database, standing: Standing, now: datetime, deployment: Deployment) -> None:
    """A named person is told by mail, once a day while it lasts."""
    today = local_day(now, LONDON)
    with database.write() as session:
        reader = people.coordinator(session, deployment.coordinator)
        since = (standing.since or now).astimezone(zone(LONDON))
        facts: dict[str, str | int | bool | None] = {"ref": "Slack", "code": standing.code, "lost_at": since.isoformat()}
        notice = Notice(f"{KIND}:{today}:{reader.id}", KIND, reader.id, today, facts=facts)
        outbox.queue(session, [notice], now, today, deployment)


def came_back(database: Database, now: datetime) -> None:
    """An alarm that has not left yet is no longer true."""
    with database.write() as session:
        _lapse(session, local_day(now, LONDON))


def _lapse(session: Session, today: date) -> None:
    waiting = update(NoticeRow).where(col(NoticeRow.kind) == KIND, col(NoticeRow.state).in_(PENDING))
    session.connection().execute(waiting.values(state=Outcome.LAPSED, why="lapsed.came_back", settled_on=today))
