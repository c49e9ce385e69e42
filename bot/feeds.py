"""A contact's calendar feed: its private address given out, ended, and read."""

import hashlib
import secrets
from datetime import datetime

from rules.hours import LONDON, local_day
from store import feeds, journal
from store.database import Database
from templates import calendar

LONGEST_TOKEN = 64


def give_out(database: Database, contact: int, now: datetime) -> str:
    """A new secret part of the address; an earlier one ends."""
    token = secrets.token_urlsafe(24)
    with database.write() as session:
        feeds.make(session, contact, _digest(token), now)
        journal.record(session, now, journal.Entry("feed_given_out", "contact", contact, "cli"))
    return token


def end(database: Database, contact: int, now: datetime) -> bool:
    with database.write() as session:
        journal.record(session, now, journal.Entry("feed_ended", "contact", contact, "cli"))
        return feeds.end(session, contact, now)


def read(database: Database, token: str, now: datetime) -> bytes | None:
    if not token or len(token) > LONGEST_TOKEN:
        return None
    with database.read() as session:
        shown = feeds.feed(session, _digest(token), local_day(now, LONDON))
    return None if shown is None else calendar.feed(shown)


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
