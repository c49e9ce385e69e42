"""One action, review or message from first to last."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.actions import act
from bot.history import History, history_of
from rules.acts import Act, Wish
from rules.notices import Outcome
from store.database import Database
from store.tables import ContactRow, InboxRow, MessageRow, NoticeRow, ReviewRow
from tests.house import DUE, HOUSE, at, furnish, messages, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


def history(database: Database, ref: str) -> History:
    with database.read() as session:
        found = history_of(session, ref)
    assert found is not None
    return found


def told(found: History) -> list[tuple[str, str, str | None, str | None]]:
    return [(line.what, line.name, line.to, line.became) for line in found.lines]


@pytest.fixture
def contact(database: Database) -> int:
    furnish(database)
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == "owner0")).one() or 0


@pytest.mark.mode(14)
async def test_an_actions_history_is_everything_from_first_to_last(database: Database, contact: int) -> None:
    async with Sink() as sink:
        plan(database, at(DAY))
        await send(database, at(DAY), sink.port)
        later = Wish(Act.MORE_TIME, until=DUE + timedelta(days=14), words="The clinic is closed")
        act(database, "K7Q2-1", later, by=contact, door="mail", now=at(DAY, 11), deployment=HOUSE)
    with database.write() as session:
        session.add(
            InboxRow(
                door="mail", outside_id="<a@b>", received_at=at(DAY, 11), raw=b"", kind="reply", contact_id=contact, message_id=1
            )
        )
    found = history(database, "k7q2-1")
    assert (found.kind, found.ref, found.facts["owner"], found.facts["due"]) == ("action", "K7Q2-1", "owner0", DUE)
    assert told(found) == [
        ("notice", "reminder", "owner0", "sent"),
        ("reply", "reply", None, "kept"),
        ("act", "more-time", None, "open"),
        ("request", "more_time", "ada", "waiting"),
        ("notice", "more_time_asked", "ada", "waiting"),
        ("notice", "more_time_receipt", "owner0", "waiting"),
    ]
    assert found.sent_to == ["owner0"]
    reminded, said = found.lines[0], found.lines[2]
    assert (str(reminded.at), reminded.address) == ("2026-05-08 09:00:00+01:00", "owner0@example.org")
    assert (said.by, said.via, said.words, said.day) == ("owner0", "mail", "The clinic is closed", DUE + timedelta(days=14))


async def test_a_refused_act_is_seen_in_the_journal(database: Database, contact: int) -> None:
    with database.write() as session:
        stranger = ContactRow(ref="stranger", name="A Stranger")
        session.add(stranger)
        session.flush()
        stranger_id = stranger.id
    act(database, "K7Q2-1", Wish(Act.DONE), by=stranger_id, door="slack", now=at(DAY), deployment=HOUSE)
    assert [(line.what, line.name, line.by, line.via) for line in history(database, "K7Q2-1").lines] == [
        ("journal", "refused", "stranger", "slack")
    ]


async def test_a_message_is_found_by_its_message_id_its_token_and_its_number(database: Database, contact: int) -> None:
    async with Sink() as sink:
        plan(database, at(DAY))
        await send(database, at(DAY), sink.port)
    (message,) = messages(database)
    for ref in (message.mail_id, message.mail_id.strip("<>"), message.token, message.token.upper(), str(message.id)):
        found = history(database, ref)
        assert (found.kind, found.ref, found.facts["to"], found.facts["state"]) == ("message", message.mail_id, "owner0", "sent")
        assert [(line.name, line.about, line.became) for line in found.lines] == [("reminder", "K7Q2-1", "sent")]
        assert found.sent_to == ["owner0"]


def test_a_reviews_history_has_its_actions_its_attendees_and_who_was_told(database: Database, contact: int) -> None:
    with database.write() as session:
        review = session.exec(select(ReviewRow)).one()
        session.add(MessageRow(
            key="m", contact_id=contact, channel="mail", lane="reminding", day=DAY, state=Outcome.FAILED, mail_id="<m@x>", token="m",
            next_try_at=at(DAY), first_try_at=at(DAY), answer_code="550 5.1.1",
        ))  # fmt: skip
        session.flush()
        session.add(NoticeRow(
            key="n", kind="invitation", lane="reminding", contact_id=contact, review_id=review.id, due_on=DAY, state=Outcome.FAILED, message_id=1,
        ))  # fmt: skip
    found = history(database, "K7Q2-R1")
    assert (found.kind, found.facts["chair"], found.facts["actions"]) == ("review", "ada", [{"ref": "K7Q2-1", "state": "open"}])
    assert [(line.name, line.to, line.became, line.why) for line in found.lines] == [
        ("invitation", "owner0", "failed", "550 5.1.1")
    ]
    assert found.sent_to == []


@pytest.mark.parametrize("ref", ["", "K7Q2", "nobody", "0", "99999999999999999999", "²", "<>", "%", "K7Q2-1; DROP TABLE actions"])
def test_what_is_not_there_has_no_history(database: Database, contact: int, ref: str) -> None:
    with database.read() as session:
        assert history_of(session, ref) is None
