"""A process of its own for the tests: takes what is in a mailbox, and ends itself at a point without a word, as without power."""

import json
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import event

from bot.mail.account import Account
from bot.mail.imap import ImapMailbox
from bot.mail.mailbox import collect
from bot.mail.taking import take
from bot.receiving import read_left_behind
from store.database import Database
from tests.house import HOUSE


def main(url: str, moment: str, account: dict[str, str], point: str = "", nth: int = 1) -> None:
    database, now = Database(url), datetime.fromisoformat(moment)
    passing = killer(point, nth)
    event.listen(database.engine, "commit", lambda _: passing("before commit"))
    mailbox = ImapMailbox(Account(**account))  # type: ignore[arg-type]
    collect(mailbox, lambda letter: take(database, letter, now, HOUSE), passing)
    read_left_behind(database, now, HOUSE)
    mailbox.close()


def killer(point: str, nth: int) -> Callable[[str], None]:
    passed = 0

    def passing(here: str) -> None:
        nonlocal passed
        passed += here == point
        if here == point and passed == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    return passing


if __name__ == "__main__":
    main(**json.loads(sys.argv[1]))
