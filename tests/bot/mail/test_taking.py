"""What lies in the mailbox is taken: our own proof that the way in is open, or a mail that is kept. None is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlmodel import col, select

from bot.mail.mailbox import Letter
from bot.mail.taking import take
from rules.way_in import proof_of
from store import way_in
from store.database import Database
from store.tables import InboxRow, MessageRow, NoticeRow
from tests.house import DUE as FRIDAY
from tests.house import HOUSE, at, furnish
from tests.postgres import BOTH, empty_database

NOW = at(FRIDAY)
SENT = datetime(2026, 5, 22, 7, 30, tzinfo=UTC)


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with empty_database(request.param, tmp_path) as empty:
        empty.bring_up_to_date()
        yield empty


@pytest.fixture
def key(database: Database) -> bytes:
    furnish(database)
    with database.read() as session:
        return way_in.key(session)


def proof(key: bytes, sent: datetime = SENT, body: str = "") -> bytes:
    return f"From: kept@example.org\r\nAuto-Submitted: auto-generated\r\nKept-Proof: {proof_of(key, sent)}\r\n\r\n{body}".encode()


def taken(database: Database, raw: bytes, lacks: str | None = None) -> str:
    return take(database, Letter(raw, "7:1", lacks), NOW, HOUSE).outcome


def proved(database: Database) -> datetime | None:
    with database.read() as session:
        return way_in.load(session).proved


def inbox(database: Database) -> list[tuple[str | None, str, str]]:
    with database.read() as session:
        rows = session.exec(select(InboxRow).order_by(col(InboxRow.id)))
        return [(row.kind, row.state, str(row.answer.get("why"))) for row in rows]


def test_a_mail_to_ourselves_proves_the_way_in_and_is_nothing_else(database: Database, key: bytes) -> None:
    assert taken(database, proof(key)) == "proof"
    assert proved(database) == SENT
    assert inbox(database) == []
    with database.read() as session:
        assert session.exec(select(NoticeRow)).all() == []
        assert session.exec(select(MessageRow)).all() == []


def test_an_old_proof_that_comes_again_proves_nothing_new(database: Database, key: bytes) -> None:
    taken(database, proof(key))
    assert taken(database, proof(key, SENT - timedelta(hours=5))) == "proof"
    assert proved(database) == SENT


@pytest.mark.mode(29)
@pytest.mark.parametrize("forged", [b"another" * 5, b""])
def test_a_mail_that_only_says_so_proves_nothing_and_is_kept(database: Database, key: bytes, forged: bytes) -> None:
    assert taken(database, proof(forged)) == "noted"
    assert proved(database) is None
    assert [kind for kind, _, _ in inbox(database)] == ["auto_reply"]


def test_a_persons_mail_that_quotes_a_proof_is_a_persons_mail(database: Database, key: bytes) -> None:
    raw = b"From: kim@example.org\r\nSubject: Re\r\n\r\nWhat is this?\r\n\r\n> x\r\n" + proof(key)
    assert taken(database, raw) == "held"
    assert proved(database) is None


@pytest.mark.mode(26)
def test_a_report_that_our_own_mail_did_not_arrive_disturbs_nobody(database: Database, key: bytes) -> None:
    head = b"From: MAILER-DAEMON@example.org\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    assert taken(database, head + proof(key) + b"\r\n--b--\r\n") == "proof_came_back"
    assert proved(database) is None
    assert inbox(database) == []


@pytest.mark.parametrize("lacks", ["too_large", "not_given"])
def test_what_was_not_fetched_whole_is_held_once_with_its_headers(database: Database, key: bytes, lacks: str) -> None:
    raw = b"From: kim@example.org\r\nSubject: Photos\r\nMessage-ID: <1@example.org>\r\n\r\n" if lacks == "too_large" else b""
    assert taken(database, raw, lacks) == "held"
    assert take(database, Letter(raw, "7:1", lacks), NOW, HOUSE).again
    ((kind, state, why),) = inbox(database)
    assert (kind, state) == ("unreadable", "held")
    assert "still in the mailbox" in why


RUBBISH = [
    b"",
    b"\x00" * 1000,
    b"Message-ID: <a\x00b@example.org>\r\nFrom: \x00@example.org\r\nSubject: \x00\r\n\r\n\x00",
    b"Message-ID: <\xff\xfe@example.org>\r\n\r\n\xff",
    b"Message-ID: <" + b"x" * 5000 + b"@example.org>\r\n\r\nDone",
    b"From: =?utf-8?b?7aCA?= <kim@example.org>\r\n\r\nDone",
    b"X" * 100_000 + b":\r\n\r\n",
]


@pytest.mark.mode(37)
@pytest.mark.parametrize("raw", RUBBISH)
def test_rubbish_is_kept_and_held_and_the_next_is_taken(database: Database, key: bytes, raw: bytes) -> None:
    assert taken(database, raw) in {"held", "ignored", "noted"}
    assert taken(database, b"From: kim@example.org\r\nMessage-ID: <next@example.org>\r\n\r\nDone\r\n") == "held"
    assert len(inbox(database)) == 2


def test_a_database_that_is_gone_leaves_the_mail_where_it_is(database: Database, key: bytes) -> None:
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE inbox RENAME TO gone")
    with pytest.raises((OperationalError, ProgrammingError)):
        taken(database, b"From: kim@example.org\r\n\r\nDone\r\n")
