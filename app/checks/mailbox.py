"""The way in: which server answers, whether it lets us in, opens the folder and calls when something comes; and whether mail arrives."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime

from imapclient.exceptions import IMAPClientError
from sqlalchemy.exc import DBAPIError

from app import mail
from app.checks.finding import Check, fine, silent, wrong
from app.cli.failures import WrongUse
from app.settings import Settings
from bot.mail.account import connect, hang_up, open_folder
from bot.mail.mailbox import NoMailbox
from bot.mail.maildir import Maildir
from rules import way_in
from rules.hours import LONDON, zone
from rules.way_in import State
from store import way_in as remembered
from store.database import Database, NotADatabase
from templates.filters import clock_time, long_date

PATIENCE = 5.0
"""Seconds for any one answer: long enough for a server that works."""

UNANSWERED = frozenset({"no_server", "broke_off"})


def mailbox(settings: Settings) -> Check:
    if settings.maildir:
        return _maildir(settings)
    if not settings.imap_host:
        return fine("mail in", "imap_unset")
    where = {"host": settings.imap_host, "port": settings.imap_port, "door": "IMAP", "folder": settings.imap_folder}
    try:
        account = mail.account(settings, PATIENCE)
        client = connect(account)
    except WrongUse as error:
        return wrong("mail in", "settings", words=str(error))
    except NoMailbox as error:
        return _refused(error.code, settings, where)
    try:
        open_folder(client, account)
        calls = client.has_capability("IDLE")
    except NoMailbox as error:
        return _refused(error.code, settings, where)
    except (IMAPClientError, OSError):
        return silent("mail in", "no_answer", **where)
    finally:
        with suppress(IMAPClientError, OSError):
            client.logout()
        hang_up(client)
    return fine("mail in", "mailbox" if calls else "mailbox_no_idle", **where)


def arrivals(settings: Settings, now: datetime) -> Iterator[Check]:
    """What the running program has proved. Nothing is tried here."""
    if not mail.has_way_in(settings) or not settings.smtp_host:
        return
    try:
        database = Database(settings.database_url)
        with database.read() as session:
            known = remembered.load(session)
        database.close()
    except (NotADatabase, DBAPIError, OSError, ValueError):
        return
    state, proved = way_in.state(known, now), _said(known.proved)
    if state is State.SILENT:
        yield wrong("the way in", "way_in_silent", proved=proved)
    elif known.looked and not way_in.is_read(known, now):
        yield wrong("the way in", "way_in_unread", looked=_said(known.looked))
    else:
        yield fine("the way in", f"way_in_{state}", proved=proved)


def _maildir(settings: Settings) -> Check:
    try:
        Maildir(settings.maildir).new() if settings.maildir else None
    except NoMailbox:
        return wrong("mail in", "maildir_missing")
    return fine("mail in", "maildir")


def _refused(code: str, settings: Settings, where: dict[str, object]) -> Check:
    if code in UNANSWERED:
        return silent("mail in", "no_answer", **where)
    if code.startswith("token_"):
        return no_token("mail in", code)
    if code == "login_refused":
        return wrong("mail in", "token_not_taken" if settings.imap_auth == "xoauth2" else code, **where)
    return wrong("mail in", {"no_tls": "tls_refused"}.get(code, code), **where)


def no_token(what: str, code: str) -> Check:
    if code == "token_no_answer":
        return silent(what, "token_silent")
    return wrong(what, "token_refused", said=code.removeprefix("token_"))


def _said(moment: datetime | None) -> str:
    local = moment.astimezone(zone(LONDON)) if moment else None
    return f"{clock_time(local)} on {long_date(local.date())}" if local else ""
