"""The mailbox against a real SMTP and IMAP server: kept first, marked seen afterwards, never lost."""

from collections.abc import Iterator

import pytest

from app.demo.mailserver import MailServer, mail_server
from bot.mail.mailbox import Account, NoMailbox, answers, take_unseen

OURS = "kept@example.org"
pytestmark = pytest.mark.mode("U15")


@pytest.fixture(scope="module")
def post() -> Iterator[MailServer]:
    with mail_server(OURS, r"kept\..*@reply\.example\.org") as server:
        yield server


def mail(subject: str) -> bytes:
    return f"From: kim@example.org\r\nTo: {OURS}\r\nSubject: {subject}\r\nMessage-ID: <{subject}@example.org>\r\n\r\nDone\r\n".encode()


def taken(post: MailServer) -> list[bytes]:
    found: list[bytes] = []
    take_unseen(post.account(OURS), found.append)
    return found


def test_a_reply_to_a_tokens_address_arrives_whole_and_once(post: MailServer) -> None:
    post.post("kim@example.org", "kept.abcdefghijklmnopqrst@reply.example.org", mail("one"))
    (found,) = taken(post)
    assert b"Subject: one" in found
    assert found.rstrip().endswith(b"Done")
    assert taken(post) == []


@pytest.mark.mode(37)
def test_what_breaks_off_before_it_was_kept_comes_again(post: MailServer) -> None:
    for subject in ("two", "three"):
        post.post("kim@example.org", OURS, mail(subject))
    kept: list[bytes] = []

    def keep_one_and_die(raw: bytes) -> None:
        if kept:
            raise KeyboardInterrupt
        kept.append(raw)

    with pytest.raises(KeyboardInterrupt):
        take_unseen(post.account(OURS), keep_one_and_die)
    again = taken(post)
    assert len(again) == 1
    assert len({*kept, *again}) == 2


@pytest.mark.mode(39)
def test_a_mailbox_that_does_not_answer_is_said_and_never_looks_empty(post: MailServer) -> None:
    with pytest.raises(NoMailbox, match="login_refused"):
        take_unseen(Account("127.0.0.1", post.imap, OURS, "wrong", "none"), print)
    with pytest.raises(NoMailbox, match="no_server"):
        take_unseen(Account("127.0.0.1", 1, OURS, "x", "none"), print)
    assert answers(post.account(OURS))
    assert not answers(Account("127.0.0.1", 1, OURS, "x", "none"))
