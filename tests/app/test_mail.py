"""The settings become mail servers: profiles, tokens, folders; and what is wrong is said in one sentence."""

from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from app import mail, wiring
from app.cli.failures import WrongUse
from app.settings import Settings, read_settings
from bot.mail.imap import ImapMailbox, Place
from bot.mail.maildir import Maildir
from notifier.transports import TransportError
from notifier.transports.smtp import Server, SmtpLine
from rules.deployment import ReplyStyle
from store.database import Database
from tests.bot.mail.test_oauth import refusal, token, token_server
from tests.imap_server import TOKEN
from tests.sink import Sink

SECRET = "do-not-print-me"
CLIENT = {"oauth_client_id": "kept", "oauth_client_secret": SECRET}


def settings(**given: Any) -> Settings:
    return Settings(_env_file=None, **{"smtp_host": "127.0.0.1", "imap_host": "127.0.0.1", **given})  # type: ignore[call-arg]


PROFILES = [
    ({}, ReplyStyle.DOT, 4, None),
    ({"mail_profile": "exchange_online"}, ReplyStyle.PLUS, 3, 30),
    ({"mail_profile": "nhsmail"}, ReplyStyle.REFERENCES, 3, 30),
    ({"mail_profile": "nhsmail", "reply_style": "plus"}, ReplyStyle.PLUS, 3, 30),
    ({"mail_profile": "exchange_online", "smtp_connections": 2, "smtp_per_minute": 10}, ReplyStyle.PLUS, 2, 10),
    ({"smtp_per_minute": 10}, ReplyStyle.DOT, 4, 10),
]


@pytest.mark.parametrize(("given", "style", "lines", "per_minute"), PROFILES)
def test_a_profile_says_how_a_token_travels_and_how_fast_we_may_write(
    given: dict[str, Any], style: ReplyStyle, lines: int, per_minute: int | None
) -> None:
    said = settings(**given)
    assert wiring.deployment(said).reply_style is style
    assert len(wiring.ways(said)["mail"]) == lines
    pace = mail.way_out(said).pace
    assert (pace.per_minute if pace else None) == per_minute


@pytest.mark.parametrize("name", ["exchange_online", "nhsmail"])
def test_at_microsofts_only_its_own_marks_count_for_a_sender(name: str) -> None:
    profile = wiring.deployment(settings(mail_profile=name)).profile
    assert profile.nameless_results
    assert profile.internal_is_proved
    assert not wiring.deployment(settings()).profile.internal_is_proved


TOKENS = [
    (
        {"oauth_tenant": "northbank.org"},
        "https://login.microsoftonline.com/northbank.org/oauth2/v2.0/token",
        "https://outlook.office365.com/.default",
    ),
    (
        {"oauth_tenant": "../evil?x="},
        "https://login.microsoftonline.com/..%2Fevil%3Fx%3D/oauth2/v2.0/token",
        "https://outlook.office365.com/.default",
    ),
    ({"oauth_refresh_token": "given-once"}, "https://oauth2.googleapis.com/token", None),
    ({"oauth_token_url": "https://id.example.org/token", "oauth_scope": "mail"}, "https://id.example.org/token", "mail"),
]


@pytest.mark.parametrize(("given", "url", "scope"), TOKENS)
def test_tokens_come_from_microsoft_google_or_the_address_that_is_set(given: dict[str, str], url: str, scope: str | None) -> None:
    client = mail.tokens(settings(**CLIENT, **given)).client
    assert (client.token_url, client.scope) == (url, scope)


@pytest.mark.parametrize("given", [{}, {"oauth_client_id": "kept"}, CLIENT])
def test_what_is_missing_for_tokens_is_said_in_one_sentence(given: dict[str, str]) -> None:
    with pytest.raises(WrongUse, match="KEPT_OAUTH_") as failure:
        mail.account(settings(imap_auth="xoauth2", **given))
    assert SECRET not in str(failure.value)


def test_a_secret_may_lie_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "secret").write_text(SECRET + "\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KEPT_OAUTH_CLIENT_SECRET_FILE", str(tmp_path / "secret"))
    given = read_settings(oauth_client_id="kept", oauth_tenant="northbank")
    assert mail.tokens(given).client.client_secret == SECRET
    assert SECRET not in repr(given) + repr(mail.tokens(given))


def test_a_maildir_goes_before_a_server(tmp_path: Path, database: Database) -> None:
    assert isinstance(mail.way_in(settings(maildir=tmp_path), database), Maildir)
    assert isinstance(mail.way_in(settings(), database), ImapMailbox)


def test_each_mailbox_remembers_up_to_where_it_was_read(database: Database) -> None:
    one, other = (mail.way_in(settings(imap_user=user), database) for user in ("kept", "another"))
    assert isinstance(one, ImapMailbox)
    assert isinstance(other, ImapMailbox)
    one.remember(Place(7, 12))
    one.remember(Place(7, 13))
    again, untouched = (mail.way_in(settings(imap_user=user), database) for user in ("kept", "another"))
    assert isinstance(again, ImapMailbox)
    assert isinstance(untouched, ImapMailbox)
    assert again.place == Place(7, 13)
    assert untouched.place is None


class Login:
    """A sink that lets in whoever shows the token."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def __call__(self, sink: Sink, verb: str, argument: str) -> str | None:
        if verb == "EHLO":
            return "250-sink\r\n250 AUTH XOAUTH2"
        if verb == "AUTH":
            self.shown.append(b64decode(argument.split()[1]).decode())
            return "235 2.7.0 in" if TOKEN in self.shown[-1] else "535 5.7.3 no"
        return None


async def test_mail_goes_out_with_a_token_and_a_refused_one_is_fetched_anew() -> None:
    login = Login()
    with token_server(token(word="withdrawn"), token()) as served:
        async with Sink(login) as sink:
            said = settings(
                smtp_port=sink.port,
                smtp_tls="none",
                smtp_auth="xoauth2",
                smtp_user="kept@example.org",
                oauth_token_url=served.url,
                **CLIENT,
            )
            line = SmtpLine(mail.way_out(said))
            with pytest.raises(TransportError, match="login_refused"):
                await line.offer("kept@example.org", "kim@example.org")
            await line.offer("kept@example.org", "kim@example.org")
            await line.close()
    assert login.shown[-1] == f"user=kept@example.org\1auth=Bearer {TOKEN}\1\1"


async def test_without_a_token_nothing_is_said_to_the_mail_server() -> None:
    with token_server(refusal("invalid_client", 401)) as served:
        async with Sink(Login()) as sink:
            given = settings(smtp_auth="xoauth2", oauth_token_url=served.url, **CLIENT)
            server = Server("127.0.0.1", sink.port, "kept", tls="none", access=mail.SmtpAccess(mail.tokens(given)))
            with pytest.raises(TransportError, match="token_invalid_client"):
                await SmtpLine(server).offer("kept@example.org", "kim@example.org")
    assert sink.mails == []
