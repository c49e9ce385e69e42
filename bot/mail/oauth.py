"""Access tokens for XOAUTH2: fetched over HTTPS with the client's own credentials, kept until shortly before they end."""

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPException
from ipaddress import ip_address
from threading import Lock
from time import monotonic

MICROSOFT = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"
MICROSOFT_SCOPE = "https://outlook.office365.com/.default"
GOOGLE = "https://oauth2.googleapis.com/token"

TIMEOUT = 20
EARLY = 300
"""Seconds before its end at which a token is fetched anew: a login with one that ends on the way is refused."""

LONGEST = 86_400.0
MOST_BYTES = 64 * 1024
KNOWN_ERRORS = frozenset(
    {
        "invalid_client",
        "invalid_grant",
        "invalid_request",
        "invalid_scope",
        "unauthorized_client",
        "unsupported_grant_type",
        "access_denied",
    }
)


class NoToken(Exception):
    """The token server did not answer, or refused. `code` is safe to log and to show."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Client:
    """Who we are to the token server. With a refresh token it speaks for the person who gave it, as Google wants it;
    without one for itself, as Microsoft does."""

    token_url: str
    client_id: str
    client_secret: str = field(repr=False)
    scope: str | None = None
    refresh_token: str | None = field(default=None, repr=False)

    def form(self) -> dict[str, str]:
        asked = {"client_id": self.client_id, "client_secret": self.client_secret}
        if self.scope:
            asked["scope"] = self.scope
        if self.refresh_token:
            return {**asked, "grant_type": "refresh_token", "refresh_token": self.refresh_token}
        return {**asked, "grant_type": "client_credentials"}


@dataclass
class Tokens:
    """The token in use. Several threads may ask; one fetches. Proxies and a private CA are taken from the environment
    (HTTPS_PROXY, NO_PROXY, SSL_CERT_FILE), as everywhere in Python's own library."""

    client: Client
    clock: Callable[[], float] = monotonic
    _token: str = field(default="", init=False, repr=False)
    _until: float = field(default=0.0, init=False)
    _lock: Lock = field(default_factory=Lock, init=False, repr=False)

    def access(self) -> str:
        """Raises NoToken."""
        with self._lock:
            if not self._token or self.clock() >= self._until:
                asked_at = self.clock()
                self._token, lasts = _fetch(self.client)
                self._until = asked_at + max(lasts - EARLY, lasts / 2)
            return self._token

    def forget(self) -> None:
        """A server has refused it: whoever asks next gets a new one."""
        with self._lock:
            self._token = ""


def _fetch(client: Client) -> tuple[str, float]:
    if not _is_safe(client.token_url):
        raise NoToken("token_not_https")
    request = urllib.request.Request(  # noqa: S310 https, as was seen
        client.token_url, urllib.parse.urlencode(client.form()).encode(), {"Accept": "application/json"}
    )
    try:
        with _opener().open(request, timeout=TIMEOUT) as response:
            answer = _document(response.read(MOST_BYTES + 1))
    except urllib.error.HTTPError as error:
        with error:
            said = _document(error.read(MOST_BYTES + 1)).get("error")
        raise NoToken(f"token_{said}" if said in KNOWN_ERRORS else f"token_http_{error.code}") from None
    except (OSError, HTTPException):
        raise NoToken("token_no_answer") from None
    token, lasts = answer.get("access_token"), answer.get("expires_in", 3600)
    if not isinstance(token, str) or not token.isascii() or not token.isprintable() or not token:
        raise NoToken("token_unreadable")
    return token, _seconds(lasts)


def _opener() -> urllib.request.OpenerDirector:
    """One that follows no redirection: a secret goes to the address that was set and to no other."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_: object) -> None:
            return None

    return urllib.request.build_opener(Stay)


def _is_safe(url: str) -> bool:
    try:
        parts = urllib.parse.urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme == "http":
        return host == "localhost" or _is_loopback(host)
    return parts.scheme == "https" and bool(host)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _document(raw: bytes) -> dict[str, object]:
    try:
        answer = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return answer if isinstance(answer, dict) else {}


def _seconds(lasts: object) -> float:
    """Some servers write the number as a string."""
    try:
        seconds = float(str(lasts))
    except ValueError:
        return 0.0
    return min(seconds, LONGEST) if seconds > 0 else 0.0
