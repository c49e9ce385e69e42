"""The settings become the mail servers: the way out by SMTP, the way in by IMAP or a maildir, and the tokens for either."""

import asyncio
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

from pydantic import SecretStr

from app.cli.failures import WrongUse
from app.settings import Settings
from bot.mail.account import PATIENCE, Account
from bot.mail.imap import ImapMailbox, Place
from bot.mail.mailbox import Mailbox
from bot.mail.maildir import Maildir
from bot.mail.oauth import GOOGLE, MICROSOFT, MICROSOFT_SCOPE, Client, NoToken, Tokens
from notifier.transports import Fault, TransportError
from notifier.transports.pace import Pace
from notifier.transports.smtp import Server
from rules.deployment import PROFILES
from store import way_in as remembered
from store.database import Database

AnyMailbox: TypeAlias = Mailbox[Any]
"""Whatever names it gives to the mails in it."""


@dataclass(frozen=True)
class SmtpAccess:
    """The same tokens as the mailbox's, for the other direction."""

    tokens: Tokens

    async def token(self) -> str:
        try:
            return await asyncio.to_thread(self.tokens.access)
        except NoToken as error:
            raise TransportError(Fault.SERVER, error.code) from None

    def refused(self) -> None:
        self.tokens.forget()


def way_out(settings: Settings) -> Server:
    if not settings.smtp_host:
        raise WrongUse("KEPT_SMTP_HOST is not set, so nothing can be sent. Set it, then `kept check`.")
    access = SmtpAccess(tokens(settings)) if settings.smtp_auth == "xoauth2" else None
    per_minute = settings.smtp_per_minute or PROFILES[settings.mail_profile].per_minute
    pace = Pace(per_minute) if per_minute else None
    password = _secret(settings.smtp_password) or None
    return Server(settings.smtp_host, settings.smtp_port, settings.smtp_user, password, settings.smtp_tls, access, pace)


def has_way_in(settings: Settings) -> bool:
    return bool(settings.maildir or settings.imap_host)


def way_in(settings: Settings, database: Database) -> AnyMailbox:
    """It remembers up to where it was read."""
    if settings.maildir:
        return Maildir(Path(settings.maildir))
    opened = account(settings)
    name = hashlib.sha256(f"{opened.host}\n{opened.user}\n{opened.folder}".encode()).hexdigest()[:16]

    def remember(place: Place) -> None:
        with database.write() as session:
            remembered.read_to(session, name, place.validity, place.uid)

    with database.read() as session:
        known = remembered.place(session, name)
    return ImapMailbox(opened, Place(*known) if known else None, remember)


def account(settings: Settings, patience: float = PATIENCE) -> Account:
    access = tokens(settings) if settings.imap_auth == "xoauth2" else None
    return Account(
        settings.imap_host or "", settings.imap_port, settings.imap_user or "", _secret(settings.imap_password), settings.imap_tls,
        settings.imap_folder, access, patience,
    )  # fmt: skip


def tokens(settings: Settings) -> Tokens:
    """From Microsoft where a tenant is named, from Google where a person's refresh token is, else from the address that is set."""
    if not settings.oauth_client_id or not settings.oauth_client_secret:
        raise WrongUse("For xoauth2 set KEPT_OAUTH_CLIENT_ID and KEPT_OAUTH_CLIENT_SECRET, then `kept check`.")
    microsoft = MICROSOFT.format(tenant=quote(settings.oauth_tenant, safe="")) if settings.oauth_tenant else None
    url = settings.oauth_token_url or microsoft or (GOOGLE if settings.oauth_refresh_token else None)
    if url is None:
        raise WrongUse(
            "For xoauth2 set KEPT_OAUTH_TENANT (Microsoft), KEPT_OAUTH_REFRESH_TOKEN (Google) or KEPT_OAUTH_TOKEN_URL."
        )
    scope = settings.oauth_scope or (MICROSOFT_SCOPE if microsoft else None)
    refresh = _secret(settings.oauth_refresh_token) or None
    return Tokens(Client(url, settings.oauth_client_id, _secret(settings.oauth_client_secret), scope, refresh))


def _secret(given: SecretStr | None) -> str:
    return given.get_secret_value() if given else ""
