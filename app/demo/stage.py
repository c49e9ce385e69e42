"""Everything that the demo needs, raised on this machine and taken down again: folder, database, mail server, Slack, the bot."""

import logging
import shutil
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from app.demo import letters
from app.demo.letters import Letter
from app.demo.mailserver import MailServer, mail_server
from app.demo.slack import Channel, Slack, User, Workspace
from app.demo.slack.workspace import BOT, TEAM
from bot.caseload import Loaded, load
from bot.front_door import answering
from bot.mail.imap import take_unseen
from bot.receiving import Received, receive
from bot.slack import app as slack_app
from bot.slack import doors
from notifier.delivery import Office, deliver
from notifier.rounds import plan_round
from notifier.transports.slack import SlackTransport
from notifier.transports.smtp import SmtpLine
from notifier.transports.ways import MailWay, SlackWay, Way
from rules.deployment import Deployment
from rules.notices import Outcome
from rules.people import Contact
from store import details, listing, people
from store.database import Database
from store.listing import ListedMessage

FOLDER = Path("kept-demo")
DATABASE = "kept.sqlite"
MARK = "made-by-kept-demo"
NORTHBANK = Deployment(
    coordinator="jo@example.org",
    mail_from="kept@example.org",
    reply_domain="reply.example.org",
    organisation="Northbank NHS Trust",
    help_phone="01632 960123",
    emergency_words="If someone is in danger now, call 999.",
)
REPLIES = "kept.*@reply.example.org"
LINES = 2


class NotOurs(Exception):
    """The folder holds something that no demo put there, so it is not emptied."""


@dataclass
class Stage:
    """`now` is the pretended moment. `caught` are all mails so far, oldest first; `told` the messages that went anywhere."""

    folder: Path
    database: Database
    post: MailServer
    slack: Slack
    now: datetime
    caught: list[Letter] = field(default_factory=list)
    told: set[int] = field(default_factory=set)

    def load(self, caseload: Mapping[str, Any]) -> Loaded:
        with self.database.write() as session:
            people.settle_coordinator(session, NORTHBANK.coordinator)
            details.decide(session, show=True, by=people.COORDINATOR, by_id=None, now=self.now)
        return load(self.database, caseload, door="demo", now=self.now, deployment=NORTHBANK)

    def contact(self, ref: str) -> Contact:
        with self.database.read() as session:
            found = people.find_contact(session, ref)
        assert found is not None  # noqa: S101 the caseload has them
        return found

    def plan_day(self) -> None:
        plan_round(self.database, self.now, NORTHBANK)

    async def send(self) -> Sequence[tuple[ListedMessage, Letter | None]]:
        """What went now; a mail has its letter, a Slack message has none."""
        ways: dict[str, list[Way]] = {
            "mail": [MailWay(SmtpLine(self.post.server), NORTHBANK.mail_from) for _ in range(LINES)],
            "slack": [SlackWay(SlackTransport(self.slack.bot_token, self.slack.api_url))],
        }
        office = Office(self.database, NORTHBANK, lambda: self.now, "demo", answering=answering(NORTHBANK))
        done = await deliver(office, ways)
        return await self.database.aside(self._collect) if done.sent else []

    def receive(self) -> list[Received]:
        """The program's own reader looks into the program's own mailbox."""
        found: list[Received] = []
        take_unseen(
            self.post.account(NORTHBANK.mail_from),
            lambda raw: found.append(receive(self.database, raw, self.now, NORTHBANK)),
        )
        return found

    def newest(self, to: str, about: str) -> Letter:
        """The last letter that somebody got about something."""
        return next(one for one in reversed(self.caught) if one.listed.to == to and about in one.listed.about)

    def _collect(self, database: Database) -> list[tuple[ListedMessage, Letter | None]]:
        with database.read() as session:
            went = [one for one in listing.messages(session, Outcome.SENT) if one.id not in self.told]
        self.told |= {one.id for one in went}
        mails = {one.message_id: one for one in went if one.channel == "mail"}
        kept: dict[int, Letter] = {}
        for address in dict.fromkeys(one.address for one in mails.values() if one.address):
            for raw in self.post.collect(address):
                letter = letters.keep(raw, mails, self.folder / "mails")
                kept[letter.listed.id] = letter
        self.caught += kept.values()
        return [(one, kept.get(one.id)) for one in went]


@asynccontextmanager
async def raised(folder: Path, caseload: Mapping[str, Any], now: datetime) -> AsyncIterator[Stage]:
    """Raises NotOurs, NoMailServer."""
    emptied(folder)
    (folder / "mails").mkdir()
    database = Database(f"sqlite:///{folder / DATABASE}")
    database.bring_up_to_date()
    logging.getLogger("slack_bolt").setLevel(logging.WARNING)
    with mail_server(NORTHBANK.mail_from, REPLIES) as post:
        async with Slack(_workspace(caseload)) as slack:
            stage = Stage(folder, database, post, slack, now)
            app = slack_app.build(database, NORTHBANK, lambda: stage.now, slack.bot_token, "", slack.api_url)
            async with doors.socket(app, slack.app_token):
                await slack.wait_connected()
                yield stage
    database.close()


def emptied(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise NotOurs(folder.name)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / MARK).touch()


def _workspace(caseload: Mapping[str, Any]) -> Workspace:
    users = {one["slack"]: User(one["slack"], one["name"], one["email"]) for one in caseload["contacts"] if "slack" in one}
    return Workspace(users, {TEAM: Channel(TEAM, [*users, BOT])})
