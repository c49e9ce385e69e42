"""Tokens from a token server of our own: fetched once, kept until shortly before their end, never shown."""

import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from bot.mail.account import Account, connect
from bot.mail.imap import ImapMailbox
from bot.mail.mailbox import NoMailbox
from bot.mail.oauth import EARLY, Client, NoToken, Tokens
from tests.debian import NotHere, certify, servers
from tests.imap_server import TOKEN, Mailbox, imap_server

SECRET = "do-not-print-me"


@dataclass
class TokenServer:
    """`answers` are given in turn, the last one for ever: (status, body)."""

    answers: list[tuple[int, bytes]]
    asked: list[dict[str, str]] = field(default_factory=list)
    scheme: str = "http"
    port: int = 0

    @property
    def url(self) -> str:
        return f"{self.scheme}://localhost:{self.port}/token"

    def client(self, **more: str) -> Client:
        return Client(**{"token_url": self.url, "client_id": "kept", "client_secret": SECRET, **more})


def token(lasts: object = 3600, word: str = TOKEN) -> tuple[int, bytes]:
    return 200, json.dumps({"access_token": word, "expires_in": lasts, "token_type": "Bearer"}).encode()


def refusal(code: str, status: int = 400) -> tuple[int, bytes]:
    return status, json.dumps({"error": code, "error_description": f"{SECRET} is wrong"}).encode()


@contextmanager
def token_server(*answers: tuple[int, bytes], folder: Path | None = None) -> Iterator[TokenServer]:
    served = TokenServer(list(answers), scheme="https" if folder else "http")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            if self.path == "/introspect":
                known = form["token"][0] == TOKEN
                self.give(200, json.dumps({"active": known, "username": "kept@example.org"}).encode())
                return
            served.asked.append({name: values[0] for name, values in form.items()})
            self.give(*(served.answers.pop(0) if len(served.answers) > 1 else served.answers[0]))

        def give(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Type", "application/json")
            if status == 302:
                self.send_header("Location", served.url)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        if folder:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
            server.socket = context.wrap_socket(server.socket, server_side=True)
        served.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield served
        finally:
            server.shutdown()
            thread.join()


def test_a_client_asks_for_itself_with_its_scope() -> None:
    with token_server(token()) as served:
        assert Tokens(served.client(scope="https://outlook.office365.com/.default")).access() == TOKEN
    (form,) = served.asked
    assert form == {
        "grant_type": "client_credentials", "client_id": "kept", "client_secret": SECRET,
        "scope": "https://outlook.office365.com/.default",
    }  # fmt: skip


def test_with_a_refresh_token_it_asks_for_the_person_who_gave_it() -> None:
    with token_server(token()) as served:
        Tokens(served.client(refresh_token="given-once")).access()
    (form,) = served.asked
    assert form["grant_type"] == "refresh_token"
    assert form["refresh_token"] == "given-once"


LASTS: list[tuple[object, float, int]] = [
    (3600, 3600 - EARLY - 1, 1),
    (3600, 3600 - EARLY, 2),
    ("3600", 3000, 1),
    (60, 29, 1),
    (60, 31, 2),
    (0, 0, 2),
    (-5, 0, 2),
    ("soon", 0, 2),
    ("nan", 0, 2),
    ("inf", 86_000, 1),
    (None, 0, 2),
]


@pytest.mark.parametrize(("lasts", "after", "fetched"), LASTS)
def test_a_token_is_used_until_shortly_before_its_end(lasts: object, after: float, fetched: int) -> None:
    moment = 1000.0
    with token_server(token(lasts)) as served:
        tokens = Tokens(served.client(), clock=lambda: moment)
        tokens.access()
        moment += after
        tokens.access()
    assert len(served.asked) == fetched


def test_many_who_ask_at_once_share_one_token() -> None:
    with token_server(token()) as served:
        tokens, found = Tokens(served.client()), []
        asking = [threading.Thread(target=lambda: found.append(tokens.access())) for _ in range(8)]
        for one in asking:
            one.start()
        for one in asking:
            one.join()
    assert found == [TOKEN] * 8
    assert len(served.asked) == 1


FAILURES = [
    (refusal("invalid_client", 401), "token_invalid_client"),
    (refusal("invalid_grant"), "token_invalid_grant"),
    (refusal(SECRET), "token_http_400"),
    ((500, b"<html>" + SECRET.encode()), "token_http_500"),
    ((302, b""), "token_http_302"),
    ((200, b"not JSON"), "token_unreadable"),
    ((200, b"[]"), "token_unreadable"),
    ((200, b"[" * 60_000), "token_unreadable"),
    ((200, b'{"access_token": 5}'), "token_unreadable"),
    ((200, b'{"access_token": "two\\u0001lines\\r\\n"}'), "token_unreadable"),
    ((200, b'{"access_token": ""}'), "token_unreadable"),
]


@pytest.mark.parametrize(("answer", "code"), FAILURES)
def test_whatever_goes_wrong_has_a_code_that_names_no_secret(answer: tuple[int, bytes], code: str) -> None:
    with token_server(answer) as served, pytest.raises(NoToken, match=code) as failure:
        Tokens(served.client()).access()
    assert SECRET not in str(failure.value)


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://login.example.org/token", "token_not_https"),
        ("ftp://localhost/token", "token_not_https"),
        ("file:///etc/passwd", "token_not_https"),
        ("https://[bad/token", "token_not_https"),
        ("", "token_not_https"),
        ("http://127.0.0.1:1/token", "token_no_answer"),
    ],
)
def test_a_secret_never_goes_over_an_open_line(url: str, code: str) -> None:
    with pytest.raises(NoToken, match=code):
        Tokens(Client(url, "kept", SECRET)).access()


def test_no_secret_stands_in_what_is_shown() -> None:
    tokens = Tokens(Client("https://localhost/token", "kept", SECRET, refresh_token=SECRET + "2"))
    assert SECRET not in repr(tokens)
    assert SECRET not in repr(Account("localhost", tokens=tokens))


def test_a_private_authority_counts_where_the_environment_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        certify(tmp_path)
    except OSError:
        pytest.skip("openssl is not installed")
    with token_server(token(), folder=tmp_path) as served:
        with pytest.raises(NoToken, match="token_no_answer"):
            Tokens(served.client()).access()
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
        assert Tokens(served.client()).access() == TOKEN


def test_a_proxy_is_used_where_the_environment_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    with pytest.raises(NoToken, match="token_no_answer"):
        Tokens(Client("https://login.example.org/token", "kept", SECRET)).access()


def test_a_mailbox_opens_with_a_token_and_asks_for_a_new_one_when_it_is_refused() -> None:
    with token_server(token(word="withdrawn"), token()) as served, imap_server(Mailbox()) as box:
        tokens = Tokens(served.client())
        mailbox = ImapMailbox(Account("127.0.0.1", box.port, "kept@example.org", tls="none", tokens=tokens, patience=2))
        with pytest.raises(NoMailbox, match="login_refused"):
            mailbox.new()
        assert mailbox.new() == []
        mailbox.close()
    assert len(served.asked) == 2


def test_a_token_server_that_refuses_is_told_from_a_mail_server_that_does() -> None:
    with token_server(refusal("invalid_client", 401)) as served, imap_server(Mailbox()) as box:
        account = Account("127.0.0.1", box.port, "kept@example.org", tls="none", tokens=Tokens(served.client()), patience=2)
        with pytest.raises(NoMailbox, match="token_invalid_client"):
            connect(account)


@pytest.mark.mode("U15")
def test_dovecot_takes_a_good_token_over_tls_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with token_server(token(), token(word="stolen")) as served:
        try:
            with servers(served.port) as debian:
                monkeypatch.setenv("SSL_CERT_FILE", str(debian.certificate))
                safe = debian.account(host="localhost", port=debian.imaps, tls="tls", tokens=Tokens(served.client()))
                connect(safe).logout()
                assert safe.tokens
                safe.tokens.forget()
                with pytest.raises(NoMailbox, match="login_refused"):
                    connect(safe)
        except NotHere as missing:
            pytest.skip(str(missing))
