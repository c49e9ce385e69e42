"""A real way in for a test: a mail server in pure Python, or Debian's own where they are installed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from app.demo.mailserver import mail_server
from bot.mail.account import Account
from tests.debian import OURS, NotHere, servers

KINDS = ["pure", "debian"]


@dataclass(frozen=True)
class Post:
    """`post` has put a mail for an address into the mailbox when it returns. `smtp` is the port of the way out, where there is one."""

    post: Callable[[str, bytes], None]
    account: Account
    smtp: int | None


@contextmanager
def real_mailbox(kind: str) -> Iterator[Post]:
    if kind == "pure":
        with mail_server(OURS, "kept[.+]*@*example.org") as pure:
            yield Post(
                lambda to, mail: pure.post("kim@example.org", to, b"\r\n".join(mail.splitlines())), pure.account(OURS), pure.smtp
            )
        return
    try:
        with servers() as debian:
            yield Post(debian.post, debian.account(), debian.smtp)
    except NotHere as missing:
        pytest.skip(str(missing))
