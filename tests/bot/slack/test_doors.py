"""The guard before signed HTTP, and what must hold however slow or unwilling the rest is."""

import asyncio
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest
from sqlmodel import select

from app import clock
from app.demo.slack import Slack
from bot.slack import doors
from bot.slack import scopes as needed_scopes
from bot.slack.app import build
from bot.slack.scopes import SCOPES
from store.database import Database
from store.tables import InboxRow, JournalRow
from tests.bot.slack.conftest import MANIFEST, Scene, served
from tests.people import DEE, HOUSE, KIM, NOW, TEAM, fill, workspace

P = ParamSpec("P")
R = TypeVar("R")
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def question(scene: Scene) -> bytes:
    event = {
        "type": "message",
        "channel_type": "im",
        "user": KIM,
        "channel": scene.slack.workspace.direct(KIM).id,
        "text": "help",
        "ts": "1.1",
    }
    return json.dumps({"type": "event_callback", "event_id": "Ev1", "team_id": scene.slack.team_id, "event": event}).encode()


def nothing_happened(scene: Scene) -> bool:
    with scene.database.read() as session:
        quiet = not list(session.exec(select(InboxRow))) and not list(session.exec(select(JournalRow)))
    return quiet and scene.slack.seen_by(KIM) == []


@pytest.mark.mode(24)
async def test_what_slack_did_not_sign_has_no_effect(by_http: Scene) -> None:
    slack, raw = by_http.slack, question(by_http)
    right = slack.signed(raw)
    stamp, sign = right["X-Slack-Request-Timestamp"], right["X-Slack-Signature"]
    forged = {
        "another secret": slack.signed(raw, secret="0" * 32),
        "an old time stamp": slack.signed(raw, age=301),
        "a time stamp to come": slack.signed(raw, age=-301),
        "a changed body": slack.signed(raw + b" "),
        "no signature": {"X-Slack-Request-Timestamp": stamp},
        "no time stamp": {"X-Slack-Signature": sign},
        "no header": {},
        "a time stamp that is none": {"X-Slack-Request-Timestamp": "abc", "X-Slack-Signature": sign},
        "a huge time stamp": {"X-Slack-Request-Timestamp": "9" * 400, "X-Slack-Signature": sign},
        "an empty signature": {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": ""},
        "half a signature": {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": sign[:20]},
        "a signature in other letters": {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": "v0=ü"},
    }
    for what, headers in forged.items():
        status, _ = await slack.send(raw, {**headers, **JSON})
        assert status == 401, what
    assert (await slack.send(b"ssl_check=1", FORM))[0] == 401
    assert nothing_happened(by_http)


@pytest.mark.mode(24)
async def test_what_is_signed_but_unreadable_is_refused_in_peace(by_http: Scene) -> None:
    unreadable = (
        (b"{", JSON), (b"\xff\xfe", JSON), (b"[]", JSON), (b"null", JSON), (b'{"event": "x", "type": "event_callback"}', JSON),
        (b"[" * 100_000, JSON), (b'{"event": {"text": "\\ud800"}}', JSON), (b"payload=%7B", FORM), (b"payload=[]", FORM), (b"\xff", FORM),
    )  # fmt: skip
    for raw, kind in unreadable:
        status, _ = await by_http.slack.send(raw, {**by_http.slack.signed(raw), **kind})
        assert status == 400, raw[:40]
    for raw, kind in (
        (b"", JSON),
        (b"{}", JSON),
        (b"", FORM),
        (b"a=b", FORM),
        (b'{"type": "event_callback", "event": {}}', JSON),
    ):
        status, _ = await by_http.slack.send(raw, {**by_http.slack.signed(raw), **kind})
        assert 200 <= status < 500, raw
    assert nothing_happened(by_http)


async def test_slacks_handshake_is_answered(by_http: Scene) -> None:
    raw = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    status, body = await by_http.slack.send(raw, {**by_http.slack.signed(raw), **JSON})
    assert (status, json.loads(body)["challenge"]) == (200, "abc")


async def test_without_a_secret_the_door_stays_shut(by_http: Scene) -> None:
    with pytest.raises(ValueError, match="without a signing secret"):
        doors.web(by_http.app, " ")


class Stuck(Database):
    """A database that answers nobody until it is let go."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.go = asyncio.Event()

    async def aside(self, work: Callable[Concatenate[Database, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        await self.go.wait()
        return await super().aside(work, *args, **kwargs)


@pytest.mark.mode(19)
async def test_everything_is_accepted_before_the_database_is_asked(tmp_path: Path) -> None:
    database = Stuck(f"sqlite:///{tmp_path / 'kept.sqlite'}")
    database.bring_up_to_date()
    fill(database)
    async with Slack(workspace()) as slack:
        app = build(database, HOUSE, lambda: NOW, slack.bot_token, slack.signing_secret, slack.api_url)
        async with served(app, slack.signing_secret) as slack.app_url:
            took = [
                await slack.slash(KIM, TEAM, "/kept", "my actions"), await slack.mention(KIM, TEAM, "help"), await slack.dm(KIM, "help"),
                await slack.home(KIM),
            ]  # fmt: skip
            assert all(one.ok and one.took < 0.3 for one in took), took
            assert slack.seen_by(KIM) == []
            database.go.set()
            await slack.wait_text(KIM, "You have 2 actions to do:")
            await slack.wait_text(KIM, "You can ask me in your own words")
    database.close()


@pytest.mark.mode(21)
async def test_being_told_to_wait_holds_nobody_else_up_and_loses_nothing(by_http: Scene) -> None:
    by_http.slack.fail_next("chat.postMessage", "ratelimited", retry_after=1)
    await by_http.slack.dm(KIM, "my actions")
    await by_http.eventually(lambda: bool(by_http.slack.refusals))
    start = clock.ticks()
    await by_http.slack.dm(DEE, "What is overdue?")
    await by_http.slack.wait_text(DEE, "2 actions are late:")
    assert clock.ticks() - start < 1
    assert by_http.slack.seen_by(KIM) == []
    await by_http.slack.wait_text(KIM, "You have 2 actions to do:")
    assert sum("You have 2 actions" in text for text in by_http.slack.seen_by(KIM)) == 1


@pytest.mark.mode(22)
async def test_a_refusal_of_slacks_is_logged_by_its_code_and_told(by_http: Scene, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    by_http.slack.fail_next("chat.postMessage", "internal_error")
    await by_http.slack.dm(KIM, "When is Sam's next review?")
    await by_http.slack.wait_text(KIM, "Something went wrong on our side.")
    assert "a listener failed: internal_error" in caplog.text
    assert "Sam" not in caplog.text


@pytest.mark.mode(22)
async def test_a_revoked_token_stops_nothing_else(by_http: Scene, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        by_http.slack.fail_next("chat.postMessage", "token_revoked")
    await by_http.slack.dm(KIM, "When is Sam's next review?")
    await by_http.eventually(lambda: "nobody could be told: token_revoked" in caplog.text)
    await by_http.slack.dm(KIM, "my actions")
    await by_http.slack.wait_text(KIM, "You have 2 actions to do:")


def test_the_libraries_never_log_whole_payloads(database: Database) -> None:
    for name in ("slack_bolt", "slack_sdk", "kept.slack"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    app = build(database, HOUSE, lambda: NOW, "xoxb-1", "secret", None)
    loggers = (app.logger, app.client._logger, *map(logging.getLogger, ("slack_bolt", "slack_sdk", "slack_sdk.webhook")))
    assert all(one.getEffectiveLevel() >= logging.INFO for one in loggers)
    assert app.client.base_url == "https://slack.com/api/"


NEEDED: dict[str, str] = {
    "auth.test": "", "apps.connections.open": "", "users.info": "users:read users:read.email", "chat.postMessage": "chat:write",
    "chat.postEphemeral": "chat:write", "chat.update": "chat:write", "views.publish": "", "views.open": "", "views.update": "",
}  # fmt: skip
"""The scope that each method of Slack's asks for; none where it needs no scope of its own."""
EVENTS = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "app_home_opened": "",
    "app_uninstalled": "",
    "tokens_revoked": "",
}
CLIENT_CALLS = {name.replace(".", "_"): scope for name, scope in NEEDED.items()}


def test_the_manifest_asks_for_what_the_code_uses_and_nothing_more() -> None:
    manifest: dict[str, Any] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    root = MANIFEST.parent
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("bot/slack", "notifier/transports")
        for path in (root / folder).glob("*.py")
    )
    used = set(_methods(code))
    assert used <= {name.replace(".", "_") for name in NEEDED}
    scopes = {scope for name in used for scope in CLIENT_CALLS[name].split()} | set(EVENTS.values()) | {"commands"}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == scopes - {""}
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == set(EVENTS)
    assert [one["command"] for one in manifest["features"]["slash_commands"]] == ["/kept"]
    assert (scopes - {""}, set(EVENTS)) == (SCOPES, needed_scopes.EVENTS)


def _methods(code: str) -> list[str]:
    families = ("chat_", "users_", "views_", "conversations_", "apps_", "auth_", "dnd_", "team_", "reactions_")
    called = (piece.split("(")[0] for piece in code.replace("_client.", "client.").split("client.")[1:])
    return [name for name in called if name.startswith(families)]
