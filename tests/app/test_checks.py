"""Each setting and each server, with real servers on this machine that answer as a test wants."""

import asyncio
import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from app.checks import Check, checks
from app.settings import Settings
from bot.slack.scopes import SCOPES
from templates.say import phrases, say
from tests.sink import Sink

TODAY = date(2026, 5, 1)  # a Friday
NOW = datetime(2026, 5, 1, 9, tzinfo=UTC)
SECRET = "do-not-print-me"


class Imap(socketserver.StreamRequestHandler):
    """Knows one password."""

    def handle(self) -> None:
        self.wfile.write(b"* OK ready\r\n")
        for line in self.rfile:
            tag, command, *words = line.split()
            answer = b"OK done" if command.upper() != b"LOGIN" or SECRET.encode() in words[1] else b"NO wrong password"
            if command.upper() == b"CAPABILITY":
                self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
            self.wfile.write(tag + b" " + answer + b"\r\n")


class Slack(BaseHTTPRequestHandler):
    """Knows one token, and says what it may do."""

    granted = ""

    def do_POST(self) -> None:
        known = self.path == "/api/auth.test" and SECRET in (self.headers["Authorization"] or "")
        self.send_response(200)
        if self.granted:
            self.send_header("X-OAuth-Scopes", self.granted)
        self.end_headers()
        self.wfile.write(json.dumps({"ok": True} if known else {"ok": False, "error": "invalid_auth"}).encode())

    def log_message(self, *_: Any) -> None:
        """Nothing is printed."""


@contextmanager
def serving(handler: type[socketserver.BaseRequestHandler]) -> Iterator[int]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def imap() -> Iterator[int]:
    with serving(Imap) as port:
        yield port


@pytest.fixture(scope="module")
def slack() -> Iterator[int]:
    with serving(Slack) as port:
        yield port


@pytest.fixture
def complete(tmp_path: Path) -> dict[str, Any]:
    return {
        "database_url": f"sqlite:///{tmp_path / 'kept.sqlite'}", "mail_from": "kept@example.org", "coordinator": "jo@example.org",
        "organisation": "Northbank", "help_phone": "01632 960000", "emergency_words": "If someone is not safe, ring 999.",
        "smtp_host": "127.0.0.1", "smtp_tls": "none", "reply_domain": "reply.example.org",
    }  # fmt: skip


async def checked(complete: dict[str, Any], **settings: Any) -> dict[str, Check]:
    async with Sink() as sink:
        given = Settings(_env_file=None, **{"smtp_port": sink.port, **complete, **settings})  # type: ignore[call-arg]
        found = await asyncio.to_thread(lambda: list(checks(given, TODAY, NOW)))
    assert SECRET not in " ".join(say(check.why) for check in found)
    return {check.what: check for check in found}


def failing(found: dict[str, Check]) -> dict[str, str]:
    return {what: check.why.code.removeprefix("checks.") for what, check in found.items() if not check.ok}


async def test_where_all_is_well_nothing_fails(complete: dict[str, Any]) -> None:
    found = await checked(complete)
    assert failing(found) == {}
    assert say(found["KEPT_AUTHSERV_ID"].why).startswith("It is not set, so the token and the sender's address suffice")
    assert say(found["bank holidays"].why) == "They are known up to Sunday 31 December 2028."


SETTINGS = [
    ({"mail_from": None}, {"KEPT_MAIL_FROM": "mail_from"}),
    ({"mail_from": "Kept"}, {"KEPT_MAIL_FROM": "no_address"}),
    ({"coordinator": None}, {"KEPT_COORDINATOR": "coordinator"}),
    ({"coordinator": "Jo"}, {"KEPT_COORDINATOR": "no_address"}),
    ({"coordinator": "Kept@Example.org"}, {"KEPT_COORDINATOR": "coordinator_is_us"}),
    ({"organisation": ""}, {"KEPT_ORGANISATION": "organisation"}),
    ({"help_phone": " "}, {"KEPT_HELP_PHONE": "help_phone"}),
    ({"emergency_words": ""}, {"KEPT_EMERGENCY_WORDS": "emergency_words"}),
    ({"smtp_host": None}, {"mail out": "smtp_unset"}),
    ({"reply_domain": None}, {"KEPT_REPLY_DOMAIN": "reply_domain_missing"}),
    ({"reply_domain": None, "reply_style": "plus"}, {}),
    ({"reply_domain": None, "reply_style": "references"}, {}),
    ({"reply_domain": None, "mail_profile": "nhsmail"}, {}),
    ({"web_url": "https://kept.example.org"}, {"KEPT_SECRET_KEY": "secret_key"}),
    ({"web_url": "https://kept.example.org", "secret_key": "short"}, {"KEPT_SECRET_KEY": "secret_key_short"}),
    ({"web_url": "kept.example.org", "secret_key": "a long random text of our own"}, {"KEPT_WEB_URL": "web_url"}),
    ({"packs": Path("/nowhere")}, {"packs": "packs_missing"}),
    ({"database_url": "mysql://there"}, {"database": "database_url"}),
    ({"database_url": "not an address"}, {"database": "database_url"}),
    ({"slack_bot_token": SECRET}, {"Slack": "slack_app_token"}),
    ({"slack_bot_token": SECRET, "slack_mode": "http"}, {"Slack": "slack_signing_secret"}),
    ({"slack_app_token": SECRET}, {"Slack": "slack_bot_token"}),
    ({"slack_bot_token": SECRET, "slack_app_token": SECRET, "slack_api_url": "file:///etc"}, {"Slack": "slack_address"}),
]  # fmt: skip


@pytest.mark.parametrize(("settings", "expected"), SETTINGS)
async def test_a_setting_that_is_missing_or_cannot_be_is_found(
    complete: dict[str, Any], settings: dict[str, Any], expected: dict[str, str]
) -> None:
    found = await checked(complete, **settings)
    assert failing(found) == expected
    assert not any(check.unreachable for check in found.values())


NOWHERE = {
    "smtp_port": 1,
    "imap_host": "127.0.0.1",
    "imap_port": 1,
    "imap_tls": "none",
    "slack_api_url": "http://127.0.0.1:1/api",
}


async def test_a_server_that_does_not_answer_is_told_from_a_wrong_setting(complete: dict[str, Any]) -> None:
    tokens = {"slack_bot_token": SECRET, "slack_app_token": SECRET}
    found = await checked(complete, **NOWHERE, **tokens, database_url=f"postgresql://kept:{SECRET}@127.0.0.1:1/kept")
    silent = {what for what, check in found.items() if check.unreachable}
    assert silent == set(failing(found)) == {"database", "mail out", "mail in", "Slack"}


async def test_a_mailbox_is_opened_with_its_password(complete: dict[str, Any], imap: int) -> None:
    mailbox = {"imap_host": "127.0.0.1", "imap_port": imap, "imap_tls": "none", "imap_user": "kept"}
    assert failing(await checked(complete, **mailbox, imap_password=SECRET)) == {}
    assert failing(await checked(complete, **mailbox, imap_password="another")) == {"mail in": "login_refused"}


async def test_slack_is_asked_whether_it_knows_the_token(complete: dict[str, Any], slack: int) -> None:
    known = {"slack_api_url": f"http://127.0.0.1:{slack}/api", "slack_app_token": SECRET}
    assert failing(await checked(complete, **known, slack_bot_token=SECRET)) == {}
    assert failing(await checked(complete, **known, slack_bot_token="another")) == {"Slack": "slack_refuses"}


@pytest.mark.parametrize(
    ("granted", "ok", "words"),
    [
        (SCOPES, True, "Slack knows us."), (SCOPES - {"im:history"}, False, "Missing: im:history."),
        (SCOPES | {"channels:history"}, True, "more than it needs: channels:history."),
    ],
)  # fmt: skip
async def test_what_slack_lets_us_do_is_held_against_what_we_need(
    complete: dict[str, Any], granted: frozenset[str], ok: bool, words: str
) -> None:
    with serving(type("Granting", (Slack,), {"granted": ", ".join(sorted(granted))})) as port:
        tokens = {"slack_api_url": f"http://127.0.0.1:{port}/api", "slack_app_token": SECRET, "slack_bot_token": SECRET}
        found = (await checked(complete, **tokens))["Slack"]
    assert (found.ok, words in say(found.why)) == (ok, True)


async def test_a_mail_server_that_offers_no_safe_line_is_found(complete: dict[str, Any]) -> None:
    assert failing(await checked(complete | {"smtp_tls": "starttls"})) == {"mail out": "tls_refused"}


async def test_a_missing_domain_for_answers_is_named_with_how_to_mend_it(complete: dict[str, Any]) -> None:
    words = say((await checked(complete, reply_domain=None))["KEPT_REPLY_DOMAIN"].why)
    assert "at example.org" in words
    assert words.endswith("or KEPT_REPLY_STYLE=plus.")


async def test_a_pack_that_is_broken_is_named(complete: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "ladder-own.toml").write_text("name = 'own'", encoding="utf-8")
    found = await checked(complete, packs=tmp_path)
    assert failing(found) == {"packs": "packs_broken"}
    assert "ladder-own.toml" in say(found["packs"].why)


async def test_the_bank_holidays_are_missed_before_they_run_out(complete: dict[str, Any]) -> None:
    given = Settings(_env_file=None, **complete)  # type: ignore[call-arg]
    found = {check.what: check for check in checks(given, date(2028, 11, 1), NOW)}  # a Wednesday
    assert failing(found)["bank holidays"] == "holidays_end"


def test_every_code_that_is_tested_here_has_its_phrase() -> None:
    assert {f"checks.{code}" for _, expected in SETTINGS for code in expected.values()} <= set(phrases("en"))
