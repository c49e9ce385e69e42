"""The mailbox: what is unseen is taken, and marked seen only after it was kept."""

import imaplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

MOST_AT_ONCE = 200
TIMEOUT = 60


class NoMailbox(Exception):
    """The mail server did not answer, or did not let us in. `code` is safe to log."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Account:
    host: str
    port: int = 993
    user: str = ""
    password: str = ""
    tls: str = "tls"
    folder: str = "INBOX"


def take_unseen(account: Account, take: Callable[[bytes], object]) -> int:
    """How many were taken. Whatever `take` raises leaves that mail unseen, so it comes again. Raises NoMailbox."""
    client = _connect(account)
    try:
        _, found = client.uid("SEARCH", "UNSEEN")
        uids = (found[0] or b"").split()[:MOST_AT_ONCE]
        for uid in uids:
            raw = _fetch(client, uid)
            if raw is not None:
                take(raw)
                client.uid("STORE", uid.decode(), "+FLAGS.SILENT", r"(\Seen)")
        return len(uids)
    except (imaplib.IMAP4.error, OSError):
        raise NoMailbox("broke_off") from None
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            client.logout()


def answers(account: Account) -> bool:
    with suppress(NoMailbox, imaplib.IMAP4.error, OSError):
        _connect(account).logout()
        return True
    return False


def _connect(account: Account) -> imaplib.IMAP4:
    try:
        if account.tls == "tls":
            client: imaplib.IMAP4 = imaplib.IMAP4_SSL(
                account.host, account.port, ssl_context=ssl.create_default_context(), timeout=TIMEOUT
            )
        else:
            client = imaplib.IMAP4(account.host, account.port, timeout=TIMEOUT)
            if account.tls == "starttls":
                client.starttls(ssl.create_default_context())
    except (imaplib.IMAP4.error, OSError):
        raise NoMailbox("no_server") from None
    try:
        client.login(account.user, account.password)
        client.select(account.folder)
    except (imaplib.IMAP4.error, OSError):
        client.shutdown()
        raise NoMailbox("login_refused") from None
    return client


def _fetch(client: imaplib.IMAP4, uid: bytes) -> bytes | None:
    """The whole mail without marking it; None for one that was taken away meanwhile."""
    _, parts = client.uid("FETCH", uid.decode(), "(BODY.PEEK[])")
    return next((part[1] for part in parts if isinstance(part, tuple)), None)
