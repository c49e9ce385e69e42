"""`kept check` on the way in: which server answered, and what exactly is wrong with it. No secret is ever said."""

import asyncio
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.checks.finding import Check
from app.checks.mailbox import arrivals, mailbox
from app.checks.servers import servers
from app.checks.stated import stated
from app.settings import Settings
from store import way_in
from store.database import Database
from templates.say import say
from tests.bot.mail.test_oauth import refusal, token, token_server
from tests.imap_server import PASSWORD, TOKEN, Mailbox, imap_server
from tests.sink import Sink

NOW = datetime(2026, 5, 22, 12, tzinfo=UTC)  # a Friday
CLIENT = {"oauth_client_id": "kept", "oauth_client_secret": "do-not-print-me-either"}


@pytest.fixture
def box() -> Iterator[Mailbox]:
    with imap_server(Mailbox()) as served:
        yield served


def settings(box: Mailbox, **given: Any) -> Settings:
    known = {"imap_host": "127.0.0.1", "imap_port": box.port, "imap_tls": "none", "imap_user": "kept", "imap_password": PASSWORD}
    return Settings(_env_file=None, **{**known, **given})  # type: ignore[call-arg]


def found(check: Check) -> tuple[bool, str]:
    words = say(check.why)
    assert not any(secret in words for secret in (PASSWORD, TOKEN, "do-not-print-me"))
    return check.ok, check.why.code.removeprefix("checks.")


FINDINGS = [
    ({}, True, "mailbox"),
    ({"imap_password": "wrong"}, False, "login_refused"),
    ({"imap_folder": "Replies"}, False, "no_folder"),
    ({"imap_tls": "starttls"}, False, "tls_refused"),
    ({"imap_tls": "tls"}, False, "tls_refused"),
    ({"imap_port": 1}, False, "no_answer"),
    ({"imap_host": None}, True, "imap_unset"),
    ({"imap_auth": "xoauth2"}, False, "settings"),
    ({"maildir": Path("/nowhere")}, False, "maildir_missing"),
]


@pytest.mark.mode(39)
@pytest.mark.parametrize(("given", "ok", "code"), FINDINGS)
def test_each_thing_that_is_wrong_has_its_own_sentence(box: Mailbox, given: dict[str, Any], ok: bool, code: str) -> None:
    assert found(mailbox(settings(box, **given))) == (ok, code)


def test_a_server_that_does_not_call_is_asked_instead(box: Mailbox) -> None:
    box.capabilities = "IMAP4rev1"
    assert found(mailbox(settings(box))) == (True, "mailbox_no_idle")


@pytest.mark.parametrize("verb", ["SELECT", "CAPABILITY", "LOGIN"])
def test_a_server_that_hangs_up_did_not_answer(box: Mailbox, verb: str) -> None:
    box.answer = lambda said, _: "drop" if said == verb else None
    check = mailbox(settings(box))
    assert found(check) == (False, "no_answer")
    assert check.unreachable


def test_a_folder_that_can_be_read_is_a_way_in(box: Mailbox, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    assert found(mailbox(settings(box, maildir=tmp_path))) == (True, "maildir")


TOKENS = [
    (token(), "mailbox"),
    (token(word="withdrawn"), "token_not_taken"),
    (refusal("invalid_client", 401), "token_refused"),
    ((200, b"{}"), "token_refused"),
]


@pytest.mark.parametrize(("answer", "code"), TOKENS)
def test_a_token_that_is_missing_is_told_from_one_that_is_refused(box: Mailbox, answer: tuple[int, bytes], code: str) -> None:
    with token_server(answer) as served:
        check = mailbox(settings(box, imap_auth="xoauth2", oauth_token_url=served.url, **CLIENT))
    assert found(check) == (code == "mailbox", code)


OUT = [(token(), "answers"), (token(word="withdrawn"), "token_not_taken"), (refusal("invalid_client", 401), "token_refused")]


@pytest.mark.parametrize(("answer", "code"), OUT)
async def test_the_way_out_is_tried_with_a_token_too(box: Mailbox, answer: tuple[int, bytes], code: str) -> None:
    def login(sink: Sink, verb: str, argument: str) -> str | None:
        if verb == "EHLO":
            return "250-sink\r\n250 AUTH XOAUTH2"
        if verb == "AUTH":
            return "235 2.7.0 in" if TOKEN in b64decode(argument.split()[1]).decode() else "535 5.7.3 no"
        return None

    with token_server(answer) as served:
        async with Sink(login) as sink:
            out = {
                "smtp_host": "127.0.0.1",
                "smtp_port": sink.port,
                "smtp_tls": "none",
                "smtp_user": "kept",
                "smtp_auth": "xoauth2",
            }
            given = settings(box, oauth_token_url=served.url, **out, **CLIENT)
            checks = await asyncio.to_thread(lambda: {check.what: check for check in servers(given)})
    assert found(checks["mail out"]) == (code == "answers", code)


def test_a_token_server_that_is_silent_is_told_from_one_that_refuses(box: Mailbox) -> None:
    check = mailbox(settings(box, imap_auth="xoauth2", oauth_token_url="http://127.0.0.1:1/token", **CLIENT))
    assert found(check) == (False, "token_silent")
    assert check.unreachable


ARRIVALS: list[tuple[dict[str, timedelta], bool, str, str]] = [
    ({}, True, "way_in_untried", "Nobody has tried it yet"),
    ({"watched": timedelta(minutes=1)}, True, "way_in_waiting", "It is being tried"),
    (
        {"watched": timedelta(days=1), "proved": timedelta(minutes=30)},
        True,
        "way_in_open",
        "at 12:30pm on Friday 22 May 2026, came back",
    ),
    (
        {"watched": timedelta(days=1), "proved": timedelta(hours=2)},
        False,
        "way_in_silent",
        "since the one sent at 11am on Friday 22 May 2026",
    ),
    ({"watched": timedelta(days=1)}, False, "way_in_silent", "No mail to ourselves has come back. Answers may"),
    ({"watched": timedelta(hours=1), "looked": timedelta(minutes=6)}, False, "way_in_unread", "since 12:54pm on Friday"),
]


@pytest.mark.mode(39)
@pytest.mark.parametrize(("marks", "ok", "code", "words"), ARRIVALS)
def test_the_last_proof_is_shown(
    database: Database, box: Mailbox, marks: dict[str, timedelta], ok: bool, code: str, words: str
) -> None:
    with database.write() as session:
        for name, passed in marks.items():
            getattr(way_in, name)(session, NOW - passed)
    url = database.engine.url.render_as_string(hide_password=False)
    (check,) = arrivals(settings(box, database_url=url, smtp_host="127.0.0.1"), NOW)
    assert found(check) == (ok, code)
    assert words in say(check.why)


def test_without_a_way_in_nothing_is_expected(box: Mailbox) -> None:
    assert list(arrivals(settings(box, imap_host=None, smtp_host="127.0.0.1"), NOW)) == []
    assert list(arrivals(settings(box, database_url="sqlite:////nowhere/at/all.sqlite", smtp_host="x"), NOW)) == []


STYLES = [
    ("exchange_online", "dot", "Set plus or references."),
    ("nhsmail", "dot", "Set references or plus."),
    ("exchange_online", "plus", None),
    ("exchange_online", None, None),
    ("plain", "dot", None),
]


@pytest.mark.parametrize(("profile", "style", "words"), STYLES)
def test_an_address_that_the_mail_server_does_not_know_is_found(
    box: Mailbox, profile: str, style: str | None, words: str | None
) -> None:
    given = settings(box, mail_profile=profile, reply_style=style)
    said = [say(check.why) for check in stated(given, NOW.date()) if check.what == "KEPT_REPLY_STYLE"]
    assert len(said) == (words is not None)
    assert all(words in one for one in said if words)
