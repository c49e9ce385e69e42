"""A mailbox on a server that behaves as a test wants it to."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.mail.account import Account
from bot.mail.imap import ImapMailbox
from tests.imap_server import PASSWORD, Mailbox, imap_server

PATIENCE = 0.3
Opened = Callable[..., ImapMailbox]


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with imap_server(Mailbox()) as served:
        yield served


@pytest.fixture
def opened(box: Mailbox) -> Iterator[Opened]:
    """A mailbox on the server, closed after the test."""
    made: list[ImapMailbox] = []

    def open_one(settings: dict[str, Any] | None = None, **more: Any) -> ImapMailbox:
        known = {"host": "127.0.0.1", "port": box.port, "user": "kept", "password": PASSWORD, "tls": "none", "patience": PATIENCE}
        made.append(ImapMailbox(Account(**{**known, **(settings or {})}), **more))
        return made[-1]

    yield open_one
    for one in made:
        one.close()
