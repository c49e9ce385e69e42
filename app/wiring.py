"""Puts the rooms together for one call: settings become a deployment and an open, up-to-date database."""

import os
import socket
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from app import clock
from app.cli.call import Call
from app.cli.failures import WrongUse
from app.settings import Settings
from rules.deployment import PROFILES, Deployment, ReplyStyle
from store import journal, people
from store.database import Database, NotADatabase
from store.migrations import NewerDatabase

if TYPE_CHECKING:
    from sqlmodel import Session

    from notifier.transports.smtp import Server
    from notifier.transports.ways import Way
    from notifier.writing import Answering
    from rules.people import Contact


def deployment(settings: Settings) -> Deployment:
    profile = PROFILES[settings.mail_profile]
    return Deployment(
        coordinator=settings.coordinator,
        mail_from=settings.mail_from or "kept@localhost",
        reply_domain=settings.reply_domain,
        reply_style=ReplyStyle(settings.reply_style) if settings.reply_style else profile.reply_styles[0],
        secure_domains=settings.secure_domains,
        encrypt_tag=settings.encrypt_tag.strip(),
        organisation=settings.organisation,
        help_phone=settings.help_phone,
        help_name=settings.help_name,
        emergency_words=settings.emergency_words,
        authserv_id=settings.authserv_id,
        resolver=settings.resolver,
        arc_sealers=settings.arc_sealers,
        packs=settings.packs,
        profile=profile,
        slack=settings.slack_bot_token is not None,
        web_url=settings.web_url,
        secret_key=settings.secret_key.get_secret_value().encode() if settings.secret_key else b"",
        pictures=settings.pictures,
        post_address=settings.post_address,
    )


def unopened(settings: Settings) -> Database:
    """Nothing has been asked of it yet."""
    try:
        return Database(settings.database_url)
    except NotADatabase:
        raise WrongUse(
            "KEPT_DATABASE_URL is no address of a SQLite file or a PostgreSQL server. Example: sqlite:///kept.sqlite"
        ) from None


def bring_up_to_date(opened: Database) -> bool:
    """Whether anything had to be done."""
    try:
        return opened.bring_up_to_date()
    except NewerDatabase as newer:
        raise WrongUse(f"The database is at step {newer}, which only a newer Kept knows. Use that one.") from None


def database(call: Call, *, changes: bool = False) -> Database:
    """Open and brought up to date. A command that sends or changes may not pretend on a database in real use."""
    opened = unopened(call.settings)
    bring_up_to_date(opened)
    if changes and call.pretended is not None:
        with opened.read() as session:
            if journal.mark(session, journal.LIVE):
                raise WrongUse("This database is in real use, so --now may not send or change anything in it.")
    if changes:
        with opened.read() as session:
            known = people.coordinator(session, call.settings.coordinator)
        if known.id == 0 or (call.settings.coordinator and not known.owns_address(call.settings.coordinator)):
            with opened.write() as session:
                people.settle_coordinator(session, call.settings.coordinator)
    return opened


def moments(call: Call) -> Callable[[], datetime]:
    """The clock of this call: real, or standing still where it pretends."""
    return (lambda: call.now) if call.pretended else clock.now


def ways(settings: Settings, server: "Server | None" = None) -> "Mapping[str, Sequence[Way]]":
    """The ways out, by channel. Without a mail server nothing can go. Whoever sends again and again gives the same server
    each time, which remembers how fast it was used."""
    from app.mail import way_out
    from notifier.transports.smtp import SmtpLine
    from notifier.transports.ways import MailWay, SlackWay

    house, server = deployment(settings), server or way_out(settings)
    lines = min(settings.smtp_connections, house.profile.connections or settings.smtp_connections)
    found: dict[str, list[Way]] = {
        "mail": [MailWay(SmtpLine(server), house.mail_from, settings.all_mail_to) for _ in range(lines)]
    }
    if settings.slack_bot_token and settings.all_mail_to is None:
        from notifier.transports.slack import SlackTransport

        found["slack"] = [SlackWay(SlackTransport(settings.slack_bot_token.get_secret_value(), settings.slack_api_url))]
    return found


def answering(given: Deployment) -> "Answering":
    """What the notifier asks before it answers a question that came by mail; the bot is loaded when somebody asked."""

    def found(session: "Session", inbox_id: int, reader: "Contact", now: datetime) -> Mapping[str, object]:
        from bot import front_door

        return front_door.answering(given)(session, inbox_id, reader, now)

    return found


def worker_name() -> str:
    return f"{socket.gethostname()}:{os.getpid()}"
