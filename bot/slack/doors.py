"""Slack's two ways in: signed HTTP behind a guard, or a socket that needs no address of our own."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs

from aiohttp import web as http
from slack_bolt.adapter.aiohttp import to_aiohttp_response
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import Clock

PATH = "/slack/events"
SOCKETS = 2
FIRST_WAIT = 5
"""Seconds. Whoever starts without Slack starts all the same."""
OLDEST = 300
"""Seconds. Slack signs with the real time, so the real time is compared, whatever day this program pretends."""


def web(app: AsyncApp, signing_secret: str) -> http.Application:
    application = http.Application()
    application.add_routes(routes(app, signing_secret))
    return application


def routes(app: AsyncApp, signing_secret: str) -> list[http.RouteDef]:
    """For a server that has other pages too."""
    if not signing_secret.strip():
        raise ValueError("without a signing secret anybody could speak for Slack")

    async def receive(request: http.Request) -> http.StreamResponse:
        raw = await request.read()
        stamp, signature = request.headers.get("X-Slack-Request-Timestamp"), request.headers.get("X-Slack-Signature")
        if not genuine(raw, stamp, signature, signing_secret, Clock().now()):
            return http.json_response({"error": "not signed by Slack"}, status=401)
        body = readable(raw, request.content_type)
        if body is None:
            return http.json_response({"error": "not readable"}, status=400)
        answer = await app.async_dispatch(AsyncBoltRequest(body=body, headers=dict(request.headers)))
        return await to_aiohttp_response(answer)

    return [http.post(PATH, receive)]


@dataclass(frozen=True, slots=True)
class Sockets:
    handlers: Sequence[AsyncSocketModeHandler]

    async def connected(self) -> int:
        return sum([bool(await one.client.is_connected()) for one in self.handlers])


@asynccontextmanager
async def socket(app: AsyncApp, app_token: str, count: int = SOCKETS, first_wait: float = FIRST_WAIT) -> AsyncIterator[Sockets]:
    """Several at once, so that one stays while Slack renews another. Each connects again by itself, for as long as it takes:
    nothing else waits for them."""
    handlers = [AsyncSocketModeHandler(app, app_token) for _ in range(count)]
    connecting = [asyncio.create_task(one.connect_async()) for one in handlers]  # type: ignore[no-untyped-call]
    await asyncio.wait(connecting, timeout=first_wait)
    try:
        yield Sockets(handlers)
    finally:
        for task in connecting:
            task.cancel()
        await asyncio.gather(*connecting, return_exceptions=True)  # one that still connects would open what was just closed
        await asyncio.gather(*(one.close_async() for one in handlers), return_exceptions=True)  # type: ignore[no-untyped-call]


def genuine(raw: bytes, stamp: str | None, signature: str | None, secret: str, now: float) -> bool:
    """Signed by Slack within the last five minutes: its HMAC over the raw bytes."""
    if not stamp or not signature or not (stamp.isascii() and stamp.isdigit() and len(stamp) < 12):
        return False
    if abs(now - int(stamp)) > OLDEST:
        return False
    right = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + raw, hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"v0={right}".encode(), signature.encode("utf-8", "surrogateescape"))


def readable(raw: bytes, content_type: str) -> str | None:
    """The body as text, None where it is not what Slack sends: then the libraries behind would break over it."""
    try:
        body = raw.decode("utf-8")
        if content_type == "application/json":
            inside = json.loads(body)
        else:
            form = parse_qs(body, max_num_fields=200)
            inside = json.loads(form["payload"][0]) if "payload" in form else form
        json.dumps(inside, ensure_ascii=False).encode()  # half a letter is none: no database would take it
    except (ValueError, RecursionError):
        return None
    return body if isinstance(inside, dict) and _shaped(inside) else None


def _shaped(inside: dict[str, object]) -> bool:
    event = inside.get("event")
    return event is None or isinstance(event, dict)
