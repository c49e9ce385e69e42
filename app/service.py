"""The running program: bot, notifier, mail reader and pages in one process, each a task that the others cannot stop."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from aiohttp import web

from app import clock, going, mail, mailroom, metrics, wiring
from app.cli.failures import WrongUse
from app.mailroom import Mailroom
from app.metrics import Metrics
from app.proved import LastProof
from app.schedule import ticking
from app.settings import Settings
from bot.web import feeds
from notifier import alive
from notifier.delivery import Delivered, Office, deliver
from notifier.proof import prove
from notifier.transports.smtp import Server
from notifier.watch import Watch
from rules import way_in
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.way_in import State
from store import journal
from store import way_in as remembered
from store.database import Database, Unusable

if TYPE_CHECKING:
    from bot.slack.standing import Standing

log = logging.getLogger(__name__)

PARTS = ("bot", "notifier", "mail", "web")
TICK = 30
"""Seconds between two looks at what is due and what has come."""


@dataclass
class Service:
    """`health` is the moment of each part's last good work: silence of one part must never look like "nothing due"."""

    settings: Settings
    database: Database
    deployment: Deployment
    server: Server | None = None
    health: dict[str, datetime] = field(default_factory=dict)
    slack: "Standing | None" = None
    watch: Watch = field(init=False)
    metrics: Metrics = field(init=False)
    may_send: bool = False
    alive_on: date | None = None

    def __post_init__(self) -> None:
        self.watch = Watch(self.database, self.deployment)
        self.metrics = Metrics(self.database, clock.now)

    async def notify(self) -> None:
        with self.metrics.tick.time():
            await self._tick()

    async def _tick(self) -> None:
        now = clock.now()
        await asyncio.to_thread(self.watch.round, now)
        if alive.is_due(now) and self.alive_on != local_day(now, LONDON):
            await self.database.aside(alive.say_alive, now, self.deployment)
            self.alive_on = local_day(now, LONDON)
        if not self.may_send and not await asyncio.to_thread(self._may_send):
            return
        answering = wiring.answering(self.deployment)
        office = Office(self.database, self.deployment, clock.now, wiring.worker_name(), answering=answering)
        done = await self._deliver(office)
        self.metrics.delivered(done)
        if not office.closed:
            self.health["notifier"] = clock.now()
        if done.sent or done.failed:
            log.info("sent %s, waiting %s, failed %s", done.sent, done.waiting, done.failed)

    def _may_send(self) -> bool:
        """Asked until the answer is yes: until then the rounds are planned, and what is due waits."""
        try:
            going.ask(self.settings, self.database, clock.now())
        except WrongUse as not_yet:
            log.warning("%s", not_yet)
            return False
        self.may_send = True
        return True

    async def _deliver(self, office: Office) -> Delivered:
        """In a thread and a loop of its own: while its books wait for the database, nobody in Slack waits with them."""
        try:
            return await asyncio.to_thread(asyncio.run, deliver(office, wiring.ways(self.settings, self.server)))
        except asyncio.CancelledError:
            office.leaving = True
            raise


async def serve(settings: Settings, database: Database, only: Iterable[str]) -> None:
    """Until it is asked to stop. Whatever is half done then is picked up by the next start."""
    service = Service(settings, database, wiring.deployment(settings), mail.way_out(settings) if settings.smtp_host else None)
    parts = set(only)
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    with database.write() as session:
        journal.set_mark(session, journal.LIVE, clock.now().isoformat())
    async with AsyncExitStack() as stack:
        pages: list[web.RouteDef] = [web.get("/health", _health(service, parts)), *_alive(service)]
        if "bot" in parts and settings.slack_bot_token:
            pages += await _slack(stack, service)
        if "web" in parts:
            pages += [*_answers(service), *feeds.routes(service.database, clock.now), *metrics.routes(database, service.metrics)]
            await stack.enter_async_context(_pages(settings, pages))
        if "notifier" in parts:
            wiring.ways(settings)
            stack.callback(service.watch.close)
            await stack.enter_async_context(ticking(service.notify, TICK))
        if "mail" in parts and mail.has_way_in(settings):
            mailbox = mail.way_in(settings, database)
            room = Mailroom(database, service.deployment, mailbox, service.server, service.health)
            await stack.enter_async_context(room.watching())
            await stack.enter_async_context(ticking(room.prove, mailroom.TICK))
        log.info("serving %s", ", ".join(sorted(parts)))
        await stop.wait()


async def _slack(stack: AsyncExitStack, service: Service) -> list[web.RouteDef]:
    from app import slackroom
    from bot.slack import doors
    from bot.slack.app import build
    from bot.slack.standing import Standing

    given = service.settings
    token = given.slack_bot_token.get_secret_value() if given.slack_bot_token else ""
    secret = given.slack_signing_secret.get_secret_value() if given.slack_signing_secret else ""
    standing = Standing(clock.now)
    app = build(service.database, service.deployment, clock.now, token, secret or "unused", given.slack_api_url, standing)
    room = slackroom.Slackroom(service.database, service.deployment, app.client, standing, clock.now, health=service.health)
    service.slack = standing
    if given.slack_mode == "http":
        if not secret:
            raise WrongUse("KEPT_SLACK_SIGNING_SECRET is not set, so nobody could tell Slack's words from a stranger's.")
        await stack.enter_async_context(ticking(room.look, slackroom.TICK))
        return doors.routes(app, secret)
    if not given.slack_app_token:
        raise WrongUse("KEPT_SLACK_APP_TOKEN is not set. Set it, or KEPT_SLACK_MODE=http.")
    room.sockets = await stack.enter_async_context(doors.socket(app, given.slack_app_token.get_secret_value()))
    await stack.enter_async_context(ticking(room.look, slackroom.TICK))
    return []


def _answers(service: Service) -> list[web.RouteDef]:
    """Without a key of its own this house gives out no links, so it has no page to show."""
    if not service.deployment.secret_key:
        log.warning("KEPT_SECRET_KEY is not set, so nothing can be answered on a page")
        return []
    from bot.web import pages

    return pages.routes(service.database, service.deployment, clock.now)


@asynccontextmanager
async def _pages(settings: Settings, pages: list[web.RouteDef]) -> AsyncIterator[None]:
    application = web.Application(client_max_size=2**20)
    application.add_routes(pages)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.web_host, settings.web_port).start()
        yield
    finally:
        await runner.cleanup()


def _health(service: Service, parts: set[str]) -> Callable[[web.Request], Awaitable[web.Response]]:
    last = LastProof(lambda now: service.database.aside(prove, now, service.deployment))

    async def health(_: web.Request) -> web.Response:
        now = clock.now()
        proved_then = await last.by(now)
        proof = proved_then.proof
        seen = {part: moment.isoformat() for part, moment in service.health.items()}
        state, is_read, proved = await service.database.aside(_way_in, service.settings)
        ill = service.slack is not None and service.slack.is_ill
        ok = proof.ok and is_read and state is not State.SILENT and not ill
        document = {
            "ok": ok,
            "unaccounted": len(proof.unaccounted),
            "last_round": proof.last_round,
            "proved_at": proved_then.at.isoformat(),
            "proof_age_seconds": round((now - proved_then.at).total_seconds()),
            "parts": sorted(parts),
            "may_send": service.may_send,
            "seen": seen,
            "way_in": {"state": state, "is_read": is_read, "proved": proved},
            "slack": service.slack.code if service.slack is not None else None,
        }
        return web.json_response(document, status=200 if ok else 503)

    return health


def _alive(service: Service) -> list[web.RouteDef]:
    """For whoever starts and stops this process: it answers; it can do its work, because the database answers too."""

    async def live(_: web.Request) -> web.Response:
        return web.json_response({"live": True})

    async def ready(_: web.Request) -> web.Response:
        try:
            await service.database.aside(_answers_at_all)
        except Unusable:
            return web.json_response({"ready": False}, status=503)
        return web.json_response({"ready": True})

    return [web.get("/health/live", live), web.get("/health/ready", ready)]


def _answers_at_all(database: Database) -> None:
    with database.read() as session:
        journal.edition(session)


def _way_in(database: Database, settings: Settings) -> tuple[State, bool, str | None]:
    """Its state, whether somebody reads the mailbox, and when the newest mail to ourselves that came back was sent."""
    now = clock.now()
    with database.read() as session:
        known = remembered.load(session)
    watched = mail.has_way_in(settings) and known.began is not None
    proved = known.proved.isoformat() if known.proved else None
    return way_in.state(known, now), way_in.is_read(known, now) if watched else True, proved
