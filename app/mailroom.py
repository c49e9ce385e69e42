"""The mailroom: it watches the mailbox, writes to itself each hour, and says so when its own mail does not come back."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from threading import Event, Thread

from app import clock
from app.mail import AnyMailbox
from bot.mail.mailbox import Collected, Letter, Watch
from bot.mail.taking import PROOF, take
from bot.receiving import read_left_behind
from notifier.naming import new_name, reply_address
from notifier.transports import TransportError
from notifier.transports.smtp import Server, SmtpLine
from rules import way_in
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.notices import Notice
from rules.reasons import because
from rules.way_in import State
from store import outbox, people
from store import way_in as remembered
from store.database import Database
from templates.say import say

log = logging.getLogger(__name__)

TICK = 60
"""Seconds between two looks at whether it is time to write to ourselves, and whether an answer is overdue."""

FAREWELL = 10
"""Seconds that a look into the mailbox may still take when we stop. Whatever it has not finished comes again."""


@dataclass
class Mailroom:
    """`server` is the way out by which it writes to itself; without one nothing is proved, and nothing is missed."""

    database: Database
    deployment: Deployment
    mailbox: AnyMailbox
    server: Server | None = None
    health: dict[str, datetime] = field(default_factory=dict)

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """The mailbox has a thread of its own, so that nothing else waits for its server."""
        stop = Event()
        if self.server is not None:
            await self.database.aside(_begin)
        watch = Watch(self.mailbox, self._take, self._looked, self._failed)
        thread = Thread(target=watch.run, args=(stop,), name="mailbox", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            await asyncio.to_thread(thread.join, FAREWELL)

    async def prove(self) -> None:
        """Each minute: writes to itself where that is due, and raises the alarm where it has heard nothing."""
        if self.server is None:
            return
        now = clock.now()
        if way_in.is_due(await self.database.aside(_load), now):
            await self._write_to_ourselves(self.server, now)
        if await self.database.aside(alarm, now, self.deployment):
            log.error("the way in is silent: no mail to ourselves has come back")

    async def _write_to_ourselves(self, server: Server, now: datetime) -> None:
        recipient, mail = await self.database.aside(letter_to_ourselves, now, self.deployment)
        line = SmtpLine(server)
        try:
            await line.offer(self.deployment.mail_from, recipient)
            await self.database.aside(_sent, now)
            await line.hand_over(mail)
        except TransportError as error:
            log.warning("the mail to ourselves did not go: %s", error.code)
        finally:
            await line.close()

    def _take(self, letter: Letter) -> None:
        taken = take(self.database, letter, clock.now(), self.deployment)
        self.health["mail"] = clock.now()
        log.info("took a mail: %s", taken.outcome)

    def _looked(self, collected: Collected) -> None:
        now = clock.now()
        read_left_behind(self.database, now, self.deployment)
        with self.database.write() as session:
            remembered.looked(session, now)
        self.health["mail"] = now
        if collected.left:
            log.warning("%s mails could not be taken yet", collected.left)

    def _failed(self, code: str) -> None:
        log.warning("mailbox: %s", code)


def letter_to_ourselves(database: Database, now: datetime, deployment: Deployment) -> tuple[str, bytes]:
    """(recipient, mail). It goes to an address like those to which people answer, since that is the way to prove."""
    with database.read() as session:
        key = remembered.key(session)
    mail_id, token = new_name(deployment)
    mail = EmailMessage(policy=SMTP)
    mail["From"] = deployment.mail_from
    mail["To"] = recipient = reply_address(token, deployment)
    mail["Subject"] = say(because("way_in.subject"))
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = mail_id
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail[PROOF] = way_in.proof_of(key, now)
    mail.set_content(say(because("way_in.text")))
    return recipient, mail.as_bytes()


def alarm(database: Database, now: datetime, deployment: Deployment) -> bool:
    """Whether the way in is silent. A named person is told, once a day while it lasts."""
    today = local_day(now, LONDON)
    with database.write() as session:
        known = remembered.load(session)
        if way_in.state(known, now) is not State.SILENT:
            return False
        reader = people.coordinator(session, deployment.coordinator)
        facts = {"ref": "mailbox", "proved_at": known.proved.astimezone(zone(LONDON)).isoformat() if known.proved else None}
        notice = Notice(f"way_in:{today}:{reader.id}", "way_in_silent", reader.id, today, facts=facts)
        outbox.queue(session, [notice], now, today, deployment)
    return True


def _begin(database: Database) -> None:
    """What nobody watched for hours is no silence; a program that starts again and again has been watching all the time."""
    now = clock.now()
    with database.write() as session:
        if way_in.begins_anew(remembered.load(session), now):
            remembered.watched(session, now)


def _load(database: Database) -> way_in.WayIn:
    with database.read() as session:
        return remembered.load(session)


def _sent(database: Database, now: datetime) -> None:
    with database.write() as session:
        remembered.sent(session, now)
