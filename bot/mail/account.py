"""A way into a mailbox: from its settings to a connection with the folder open, or a code that says what is wrong."""

import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, IMAPClientAbortError, IMAPClientError, LoginError

from bot.mail.mailbox import NoMailbox
from bot.mail.oauth import NoToken, Tokens

PATIENCE = 60.0
"""Seconds for any one answer."""


@dataclass(frozen=True, slots=True)
class Account:
    """With `tokens` it is opened by XOAUTH2, and the password is not used."""

    host: str
    port: int = 993
    user: str = ""
    password: str = field(default="", repr=False)
    tls: str = "tls"
    folder: str = "INBOX"
    tokens: Tokens | None = None
    patience: float = PATIENCE


def connect(account: Account) -> IMAPClient:
    """Raises NoMailbox with no_server, no_tls, login_refused, token_… or broke_off."""
    client = _greeted(account)
    try:
        _make_safe(client, account)
        _log_in(client, account)
    except BaseException:
        hang_up(client)
        raise
    return client


def open_folder(client: IMAPClient, account: Account) -> Mapping[bytes, Any]:
    """What the server says of the folder. Raises NoMailbox with no_folder, and whatever a line raises that breaks."""
    try:
        folder: Mapping[bytes, Any] = client.select_folder(account.folder)
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        raise NoMailbox("no_folder") from None
    return folder


def hang_up(client: IMAPClient) -> None:
    with suppress(IMAPClientError, OSError):
        client.shutdown()


def _greeted(account: Account) -> IMAPClient:
    at_once = account.tls == "tls"
    try:
        return IMAPClient(
            account.host, account.port, ssl=at_once, ssl_context=ssl.create_default_context() if at_once else None,
            timeout=SocketTimeout(account.patience, account.patience),
        )  # fmt: skip
    except ssl.SSLError:
        raise NoMailbox("no_tls") from None
    except (IMAPClientError, OSError):
        raise NoMailbox("no_server") from None


def _make_safe(client: IMAPClient, account: Account) -> None:
    if account.tls != "starttls":
        return
    try:
        client.starttls(ssl.create_default_context())
    except (IMAPClientAbortError, TimeoutError):
        raise NoMailbox("broke_off") from None
    except (CapabilityError, IMAPClientError, OSError):
        raise NoMailbox("no_tls") from None


def _log_in(client: IMAPClient, account: Account) -> None:
    try:
        if account.tokens is not None:
            _show_token(client, account.user, account.tokens)
        elif account.user.isascii() and account.password.isascii():
            client.login(account.user, account.password)
        else:
            client.plain_login(account.user, account.password)
    except NoToken as error:
        raise NoMailbox(error.code) from None
    except OSError:
        raise NoMailbox("broke_off") from None
    except IMAPClientError as error:
        broke = isinstance(error, IMAPClientAbortError) or isinstance(error.__context__, IMAPClientAbortError)
        raise NoMailbox("broke_off" if broke else "login_refused") from None


def _show_token(client: IMAPClient, user: str, tokens: Tokens) -> None:
    try:
        client.oauth2_login(user, tokens.access())
    except LoginError:
        tokens.forget()
        raise
