"""The platform's half: the Web API that the app calls, and delivery to the app by signed HTTP or through a socket."""

import asyncio
import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import aiohttp
from aiohttp import web

from app import clock
from app.demo.slack.wire import Json, arguments, packed
from app.demo.slack.workspace import BOT, Channel, Workspace, wrong

PATIENCE = 3.0
"""Seconds in which the app must accept what it gets."""

TURNS = 10
"""Of the loop, in which what is on its way arrives."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """`status` of HTTP; None through a socket. `took` are the seconds until the app accepted it."""

    ok: bool
    took: float
    status: int | None = None
    body: Any = None


class Refused(Exception):
    def __init__(self, error: str, status: int = 200, **headers: str) -> None:
        super().__init__(error)
        self.error, self.status, self.headers = error, status, headers


class Platform:
    def __init__(self, workspace: Workspace, app_url: str | None = None) -> None:
        self.workspace, self.app_url = workspace, app_url
        self.bot_token, self.app_token, self.signing_secret = (
            f"xoxb-{secrets.token_hex(8)}",
            "xapp-1-stand-in",
            secrets.token_hex(16),
        )
        self.team_id = "T0KEPT00001"
        self.calls: list[tuple[str, Json]] = []
        self.refusals: list[tuple[str, str]] = []
        self._planned: list[tuple[str, str, int | None]] = []
        self._sockets: list[web.WebSocketResponse] = []
        self._acks: dict[str, asyncio.Future[Any]] = {}
        self._answers: dict[str, tuple[str, str]] = {}
        self._connected = asyncio.Event()
        self.triggers: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        server = web.Application()
        server.add_routes(
            [
                web.route("*", "/api/{method}", self._api),
                web.get("/socket", self._socket),
                web.post("/answer/{ticket}", self._answer),
            ]
        )
        self._runner = web.AppRunner(server, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_error: object) -> None:
        """What was being connected when the other side left is accepted first: a server that is taken down meanwhile forgets it."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        await self._session.close()
        for one in self._sockets:
            await one.close()
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api/"

    async def wait_connected(self) -> None:
        await asyncio.wait_for(self._connected.wait(), 10)

    def fail_next(self, method: str, error: str, retry_after: int | None = None) -> None:
        self._planned.append((method, error, retry_after))

    async def deliver(self, kind: str, payload: Json) -> Delivered:
        """`kind` is that of Slack's envelopes: events_api, slash_commands, interactive."""
        start = clock.ticks()
        if self.app_url is None:
            body = await self._through_socket(kind, payload)
            return Delivered(body is not None, clock.ticks() - start, body=body)
        raw, content_type = packed(kind, payload)
        status, answer = await self.send(raw, {**self.signed(raw), "Content-Type": content_type})
        return Delivered(status == 200, clock.ticks() - start, status, answer)

    def signed(self, raw: bytes, age: int = 0, secret: str | None = None) -> dict[str, str]:
        stamp = str(int(clock.now().timestamp()) - age)
        sign = hmac.new((secret or self.signing_secret).encode(), b"v0:" + stamp.encode() + b":" + raw, hashlib.sha256)
        return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": f"v0={sign.hexdigest()}"}

    async def send(self, raw: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
        assert self.app_url is not None  # noqa: S101 raw requests are for HTTP
        async with self._session.post(self.app_url, data=raw, headers=headers) as answer:
            return answer.status, await answer.text()

    def answer_url(self, channel: str, user: str) -> str:
        ticket = secrets.token_hex(8)
        self._answers[ticket] = channel, user
        return f"http://127.0.0.1:{self.port}/answer/{ticket}"

    async def _through_socket(self, kind: str, payload: Json) -> Any:
        await self.wait_connected()
        envelope, accepted = secrets.token_hex(8), asyncio.get_running_loop().create_future()
        self._acks[envelope] = accepted
        frame = {"envelope_id": envelope, "type": kind, "payload": payload, "accepts_response_payload": kind != "events_api"}
        await self._sockets[-1].send_json(frame)
        try:
            return await asyncio.wait_for(accepted, PATIENCE)
        except TimeoutError:
            return None

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_json({"type": "hello", "num_connections": len(self._sockets)})
        self._connected.set()
        async for frame in socket:
            said = json.loads(frame.data)
            waiting = self._acks.pop(said.get("envelope_id", ""), None)
            if waiting and not waiting.done():
                waiting.set_result(said.get("payload") or {})
        self._sockets.remove(socket)
        return socket

    async def _answer(self, request: web.Request) -> web.Response:
        channel, user = self._answers[request.match_info["ticket"]]
        said = await request.json()
        self.workspace.post(channel, BOT, said.get("text") or "", said.get("blocks") or [], only_to=user)
        return web.json_response({"ok": True})

    async def _api(self, request: web.Request) -> web.Response:
        method, given = request.match_info["method"], await arguments(request)
        self.calls.append((method, given))
        try:
            self._check(request, method)
            handler = getattr(self, "_api_" + method.replace(".", "_"), _unknown)
            return web.json_response({"ok": True, **handler(given)})
        except Refused as refused:
            self.refusals.append((method, refused.error))
            return web.json_response({"ok": False, "error": refused.error}, status=refused.status, headers=refused.headers)

    def _check(self, request: web.Request, method: str) -> None:
        wanted = self.app_token if method == "apps.connections.open" else self.bot_token
        if request.headers.get("Authorization") != f"Bearer {wanted}":
            raise Refused("invalid_auth")
        planned = next((one for one in self._planned if one[0] == method), None)
        if planned:
            self._planned.remove(planned)
            _, error, after = planned
            raise Refused(error, 429 if error == "ratelimited" else 200, **({"Retry-After": str(after)} if after else {}))

    def _api_auth_test(self, _given: Json) -> Json:
        return {
            "user_id": BOT,
            "bot_id": "B0KEPT00001",
            "team_id": self.team_id,
            "team": "Northbank",
            "user": "kept",
            "url": "https://x/",
        }

    def _api_apps_connections_open(self, _given: Json) -> Json:
        return {"url": f"ws://127.0.0.1:{self.port}/socket"}

    def _api_users_info(self, given: Json) -> Json:
        user = self.workspace.users.get(given.get("user", ""))
        if user is None:
            raise Refused("user_not_found")
        if user.deleted:  # Slack leaves out most of what it knew
            return {"user": {"id": user.id, "team_id": user.team_id, "deleted": True}}
        marks = ("is_bot", "is_restricted", "is_ultra_restricted", "is_stranger")
        flags = {mark: getattr(user, mark) for mark in marks}
        return {"user": {"id": user.id, "team_id": user.team_id, "deleted": False, "profile": {"email": user.email}, **flags}}

    def _api_chat_postMessage(self, given: Json) -> Json:  # noqa: N802 Slack's name
        channel = self._channel(given)
        message = self.workspace.post(channel.id, BOT, *_content(given))
        return {"channel": channel.id, "ts": message.ts}

    def _api_chat_postEphemeral(self, given: Json) -> Json:  # noqa: N802 Slack's name
        channel = self._channel(given)
        if given.get("user") not in channel.members:
            raise Refused("user_not_in_channel")
        return {"message_ts": self.workspace.post(channel.id, BOT, *_content(given), only_to=given["user"]).ts}

    def _api_chat_update(self, given: Json) -> Json:
        channel = self._channel(given)
        found = (
            one for one in self.workspace.messages if (one.channel, one.ts) == (channel.id, given.get("ts")) and not one.only_to
        )
        message = next(found, None)
        if message is None:
            raise Refused("message_not_found")
        message.before.append((message.text, message.blocks))
        message.text, message.blocks = _content(given)
        return {"channel": channel.id, "ts": message.ts}

    def _channel(self, given: Json) -> Channel:
        name = str(given.get("channel"))
        channel = self.workspace.direct(name) if name in self.workspace.users else self.workspace.channels.get(name)
        if channel is None or BOT not in channel.members:
            raise Refused("channel_not_found")
        return channel


def _unknown(_given: Json) -> Json:
    raise Refused("unknown_method")


def _content(given: Json) -> tuple[str, list[Json]]:
    text, blocks = str(given.get("text") or ""), list(given.get("blocks") or [])
    if not text and not blocks:
        raise Refused("no_text")
    if wrong(blocks):
        raise Refused("invalid_blocks")
    return text, blocks
