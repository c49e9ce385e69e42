"""Is the way in open? Kept writes to itself each hour; a mail of its own that does not come back is an alarm."""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

EVERY = timedelta(hours=1)
FIRST_AFTER = timedelta(seconds=30)
PATIENCE = timedelta(minutes=30)
"""So long a mail to oneself may take. Servers make strangers wait, seldom themselves."""

LOOKS = timedelta(minutes=5)
"""A mailbox that nobody has looked into for so long is not being read: its gaps are never longer."""


class State(StrEnum):
    UNTRIED = "untried"
    WAITING = "waiting"
    OPEN = "open"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class WayIn:
    """`began`: since when somebody has been watching. `sent`: the last mail to ourselves that went, `proved`: when the newest
    one that came back had been sent. `looked`: the last look into the mailbox."""

    began: datetime | None = None
    sent: datetime | None = None
    proved: datetime | None = None
    looked: datetime | None = None

    def since(self) -> datetime | None:
        """From here on nothing is proved."""
        return max((moment for moment in (self.began, self.proved) if moment), default=None)


def state(way_in: WayIn, now: datetime) -> State:
    """A mail that could not even be sent proves as little as one that did not come back."""
    since = way_in.since()
    if since is None:
        return State.UNTRIED
    if now - since > EVERY + PATIENCE:
        return State.SILENT
    return State.OPEN if way_in.proved is not None else State.WAITING


def is_read(way_in: WayIn, now: datetime) -> bool:
    """Whether somebody looks into the mailbox; just after the start that is not known yet, and taken for granted."""
    latest = max((moment for moment in (way_in.began, way_in.looked) if moment), default=None)
    return latest is not None and now - latest <= LOOKS


def begins_anew(way_in: WayIn, now: datetime) -> bool:
    """Whether nobody had been watching when somebody starts to."""
    latest = max((moment for moment in (way_in.began, way_in.looked, way_in.proved) if moment), default=None)
    return latest is None or now - latest > EVERY + PATIENCE


def is_due(way_in: WayIn, now: datetime) -> bool:
    """Whether to write to ourselves now."""
    if way_in.sent is not None and now - way_in.sent < EVERY:
        return False
    return way_in.began is not None and now - way_in.began >= FIRST_AFTER


def proof_of(key: bytes, sent: datetime) -> str:
    """What a mail to ourselves carries: when it was sent, and a seal that only we can make."""
    stamp = sent.isoformat(timespec="microseconds")
    return f"{stamp} {_seal(key, stamp)}"


def sent_at(key: bytes, proof: str) -> datetime | None:
    """When it was sent, None where it is no proof of ours."""
    stamp, _, seal = " ".join(proof[:200].split()).partition(" ")
    if not seal.isascii() or not hmac.compare_digest(seal.lower(), _seal(key, stamp)):
        return None
    return datetime.fromisoformat(stamp)


def _seal(key: bytes, stamp: str) -> str:
    return hmac.new(key, b"way in " + stamp.encode(errors="replace"), hashlib.sha256).hexdigest()
