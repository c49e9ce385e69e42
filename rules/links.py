"""Links that nobody can make up: a message's token, sealed with the deployment's own key; and the seal of a form."""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

SEAL_BYTES = 15
"""120 bits: 24 signs of base32. A reply address shows the token to every mail server, so the token alone opens no page."""

LONGEST_PAGE = 100
FORM_LIVES = timedelta(hours=24)
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a form carries unseen: an id of its own, so that it acts once, when it was shown, and which version of each
    numbered action its reader saw."""

    form: str
    shown_at: datetime
    versions: tuple[tuple[int, int], ...] = ()

    def version_of(self, number: int) -> int | None:
        return dict(self.versions).get(number)


def page_of(token: str, key: bytes) -> str:
    return f"{token}-{_seal('page', token, key)}"


def token_of(page: str, key: bytes) -> str | None:
    """The token of a page's address, None for one that we never gave out."""
    token, _, seal = page.casefold().partition("-")
    known = len(page) <= LONGEST_PAGE and token and seal and key
    return token if known and _same(seal, _seal("page", token, key)) else None


def address_of(token: str, web_url: str | None, key: bytes) -> str | None:
    """Where the message with this token is answered on a page, None where this deployment has no pages."""
    return f"{web_url.rstrip('/')}/answer/{page_of(token, key)}" if web_url and key else None


def written(ticket: Ticket, token: str, key: bytes) -> str:
    versions = ",".join(f"{number}:{version}" for number, version in ticket.versions)
    body = f"{ticket.form}.{int(ticket.shown_at.timestamp())}.{versions}"
    return f"{body}.{_seal('form', f'{token}.{body}', key)}"


def read(text: str, token: str, key: bytes, now: datetime) -> Ticket | None:
    """None for one that is not ours, belongs to another message, or is older than a day."""
    body, _, seal = text[: LONGEST_PAGE + 20 * MOST_LINES].rpartition(".")
    if not body or not _same(seal, _seal("form", f"{token}.{body}", key)):
        return None
    form, shown, versions = body.split(".")
    shown_at = datetime.fromtimestamp(int(shown), UTC)
    pairs = [one.partition(":") for one in versions.split(",") if one]
    ticket = Ticket(form, shown_at, tuple((int(number), int(version)) for number, _, version in pairs))
    return ticket if now - FORM_LIVES <= shown_at <= now + timedelta(minutes=1) else None


def _seal(purpose: str, text: str, key: bytes) -> str:
    digest = hmac.new(key, f"kept:{purpose}:{text}".encode(), hashlib.sha256).digest()
    return base64.b32encode(digest[:SEAL_BYTES]).decode().lower()


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), right.encode())
