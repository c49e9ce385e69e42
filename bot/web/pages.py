"""The web door: GET shows what a message was about and a form, only POST acts; nothing identifies anybody."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.web import answering
from bot.web.answering import Answered, Shown
from bot.web.forms import ANSWERS, MOST_BYTES, Sent, Wanted, sent, wanted
from bot.web.limits import WINDOW, Limits
from rules import links
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.links import Ticket
from store.database import Database
from templates import web as words

log = logging.getLogger(__name__)

PATH = "/answer/{page:.*}"
FORM = "application/x-www-form-urlencoded"
BODY_WITHIN = 15
"""Seconds in which a form must have arrived."""

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; style-src '{words.STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "Server": "Kept",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


@dataclass(frozen=True, slots=True)
class Door:
    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    limits: Limits = field(default_factory=Limits)


def routes(database: Database, deployment: Deployment, clock: Callable[[], datetime]) -> list[web.RouteDef]:
    """For a server that has other pages too. GET answers HEAD as well; every other method is refused by the server."""
    if not deployment.secret_key:
        raise ValueError("without a secret key anybody could make up a link")
    door = Door(database, deployment, clock)
    return [web.get(PATH, _guarded(door, _show)), web.post(PATH, _guarded(door, _act)), web.get("/robots.txt", _robots)]


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def _guarded(door: Door, work: Callable[[Door, web.Request, str], Awaitable[web.Response]]) -> Handler:
    """A page that we never gave out and one whose time is over are the same page; whatever breaks says nothing."""

    async def handle(request: web.Request) -> web.StreamResponse:
        token = links.token_of(request.match_info["page"], door.deployment.secret_key)
        if token is None:
            return _gone(door)
        if not door.limits.passes(token, door.clock()):
            return _page(words.busy(_house(door)), 429, {"Retry-After": str(int(WINDOW.total_seconds()))})
        try:
            return await work(door, request, token)
        except (web.HTTPException, asyncio.CancelledError, ConnectionError):
            raise
        except Exception as error:  # noqa: BLE001 the web's edge: nothing was half done, and nobody learns what broke
            log.error("a page could not be answered: %s", type(error).__name__)
            return _page(words.broken(_house(door)), 500)

    return handle


async def _show(door: Door, _: web.Request, token: str) -> web.Response:
    shown = await door.database.aside(answering.look, token, door.clock(), door.deployment)
    return _gone(door) if shown is None else _form(door, token, shown)


async def _act(door: Door, request: web.Request, token: str) -> web.Response:
    form = await _sent(request)
    if form is None:
        return _page(words.unreadable(_house(door)), 400)
    now = door.clock()
    ticket = links.read(form["ticket"], token, door.deployment.secret_key, now)
    before = await door.database.aside(answering.earlier, ticket) if ticket else None
    if before is not None:
        return _done(door, before)
    shown = await door.database.aside(answering.look, token, now, door.deployment)
    if shown is None:
        return _gone(door)
    asked = wanted(form, local_day(now, LONDON))
    error = "look_again" if ticket is None else "which_one" if shown.line(form["which"]) is None else asked.error
    if ticket is None or error is not None:
        return _form(door, token, shown, form, asked, error)
    done = await door.database.aside(answering.answer, token, ticket, form, asked, now, door.deployment)
    return _gone(door) if done is None else _done(door, done)


async def _sent(request: web.Request) -> Sent | None:
    """None for what is too large, too slow, packed, or no form."""
    if request.content_type != FORM or "Content-Encoding" in request.headers or (request.content_length or 0) > MOST_BYTES:
        return None
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_WITHIN):
            async for part in request.content.iter_chunked(MOST_BYTES):
                body += part
                if len(body) > MOST_BYTES:
                    return None
    except TimeoutError:
        return None
    return sent(bytes(body))


def _form(
    door: Door, token: str, shown: Shown, form: Sent | None = None, asked: Wanted | None = None, error: str | None = None
) -> web.Response:
    """Where something is missing, what was typed stays. Each showing is a form of its own, that acts once."""
    versions = tuple((line.number, line.version) for line in shown.lines[: links.MOST_LINES])
    ticket = links.written(Ticket(secrets.token_hex(12), door.clock(), versions), token, door.deployment.secret_key)
    typed = form.fields if form else {}
    where = "which" if error == "which_one" else asked.field if asked and error == asked.error else None
    page = words.form(
        _house(door, shown.reader.language), [(line.number, line.ref, line.due) for line in shown.lines],
        [act.value for act in ANSWERS], ticket, typed, error, where,
    )  # fmt: skip
    return _page(page, 200 if error is None else 422)


def _done(door: Door, done: Answered) -> web.Response:
    return _page(words.done(_house(door, done.language), done.outcome, done.ref, done.why, urgent=done.urgent), 200)


def _gone(door: Door) -> web.Response:
    return _page(words.gone(_house(door)), 404)


def _house(door: Door, language: str = "en") -> words.House:
    given = door.deployment
    return words.House(language, given.organisation, given.help_phone, given.emergency_words)


def _page(html: str, status: int, more: dict[str, str] | None = None) -> web.Response:
    return web.Response(text=html, status=status, content_type="text/html", charset="utf-8", headers={**HEADERS, **(more or {})})


async def _robots(_: web.Request) -> web.Response:
    return web.Response(text="User-agent: *\nDisallow: /\n", headers={"Server": "Kept"})
