"""What an SMTP answer means for a message, and when it is tried again."""

import re
from datetime import datetime, timedelta
from enum import StrEnum

GAPS = (1, 5, 15, 30, 60, 120, 240, 360, 480, 480)
"""Minutes between tries: 29 hours and 51 minutes in all, so that a server down for a day loses nothing."""

SPREAD = 0.2
"""A gap is up to a fifth longer, so that a thousand messages deferred together do not come back together."""

ENHANCED = re.compile(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")


class Means(StrEnum):
    FOR_NOW = "for_now"
    MESSAGE = "message"
    ADDRESS = "address"
    SERVER = "server"


TEMPORARY_THOUGH_5 = frozenset({"5.4.4", "5.4.1", "5.3.2", "5.4.3", "5.2.2"})
"""No route, no answer from the host, system not accepting, directory failure, mailbox full: a day mends them."""

SERVER_CODES = frozenset({421, 454, 530, 534, 535, 538})
"""The whole server is closing, or does not accept us: nothing is the message's fault."""


def smtp_meaning(code: int, words: str = "") -> Means:
    """`words` is the server's answer; only its enhanced code is looked at (RFC 3463)."""
    found = ENHANCED.search(words[:200])
    enhanced = ".".join(found.groups()) if found else ""
    if code in SERVER_CODES:
        return Means.SERVER
    if code < 500 or enhanced in TEMPORARY_THOUGH_5:
        return Means.FOR_NOW
    if enhanced.startswith("5.1.") and enhanced not in {"5.1.7", "5.1.8"}:
        return Means.ADDRESS
    if not enhanced and code in {550, 551, 553}:
        return Means.ADDRESS
    return Means.MESSAGE


def safe_code(code: int, words: str = "") -> str:
    """What may be stored and shown of an answer: its numbers, never its words."""
    found = ENHANCED.search(words[:200])
    return f"{code} {'.'.join(found.groups())}" if found else str(code)


def next_try(tries: int, now: datetime, chance: float) -> datetime | None:
    """After so many tries; None when a day and more of them was enough. `chance` is 0 to 1."""
    if tries > len(GAPS):
        return None
    return now + timedelta(minutes=GAPS[tries - 1] * (1 + SPREAD * chance))
