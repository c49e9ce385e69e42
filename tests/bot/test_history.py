"""One action, review or message from first to last."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.actions import act
from bot.agreed_days import Wish as Agreed
from bot.agreed_days import agree
from bot.events import Office, happened
from bot.history import History, as_read_by, history_of
from rules.acts import Act, Wish
from rules.notices import Outcome
from rules.timescales import Event
from rules.timescales.values import Setting
from store import people
from store.database import Database
from store.tables import AttendeeRow, ContactRow, InboxRow, MessageRow, NoticeRow, PlaceRow, ReviewRow
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


@pytest.mark.parametrize(
    "ref", ["", "K7Q2-77", "nobody", "0", "99999999999999999999", "²", "<>", "%", "K7Q2-1; DROP TABLE actions"]
)
def test_what_is_not_there_has_no_history(database: Database, contact: int, ref: str) -> None:
    with database.read() as session:
        assert history_of(session, ref) is None


@pytest.fixture
def sams_story(database: Database, contact: int) -> Database:
    """An admission, a request that was refused, a day that a commissioner agreed and took back, and Rob, who is shut out."""
    with database.write() as session:
        cora, rob = (ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("cora", "rob"))
        session.add_all([cora, rob])
        session.flush()
        session.add(PlaceRow(person_id=1, contact_id=cora.id or 0, role="commissioner"))
        session.add(PlaceRow(person_id=1, contact_id=rob.id or 0, role="family", may_know=False, why_not="court"))
        commissioner = cora.id
    office = Office(database, HOUSE, at(DAY), "cli")
    happened(office, "K7Q2", Event("admitted", date(2026, 5, 4), setting=Setting.HOSPITAL))  # a Monday
    told = {"asked_by": "Ana Reyes", "decision": "refused", "reason": "One was held in April."}
    happened(office, "K7Q2", Event("review_requested", date(2026, 5, 6)), told=told)
    agree(office, "K7Q2", Agreed(date(2026, 6, 30), "The ward moves.", commissioner))
    agree(replace(office, now=at(DAY, 10)), "K7Q2", Agreed(None, ""))
    return database


@pytest.mark.mode(14)
def test_a_persons_history_has_what_happened_what_was_said_and_each_day_that_was_agreed(sams_story: Database) -> None:
    found = history(sams_story, "k7q2")
    assert (found.kind, found.ref, found.facts["consent"]) == ("person", "K7Q2", "given")
    shown = [(line.what, line.name, line.day, line.words) for line in found.lines if line.what not in {"journal", "notice"}]
    assert shown == [
        ("review", "community", None, None),
        ("event", "admitted", None, "in: hospital"),
        ("event", "review_requested", None,
         "Ana Reyes asked for a review on Wednesday 6 May 2026, and that was refused: One was held in April."),
        ("agreed_day", "admitted", date(2026, 6, 30), "The ward moves."),
        ("agreed_day", "admitted", None, None),
    ]  # fmt: skip
    assert {(line.to, line.became) for line in found.lines if line.what == "agreed_day"} == {("cora", "agreed"), (None, "undone")}
    assert {line.to for line in found.lines if line.name == "review_due"} == {"cora", "coordinator"}


@pytest.mark.mode("U3")
def test_a_history_is_shown_to_the_circle_without_whoever_is_shut_out_and_to_nobody_else(sams_story: Database) -> None:
    with sams_story.write() as session:
        rob = session.exec(select(ContactRow.id).where(ContactRow.ref == "rob")).one()
        session.add(AttendeeRow(review_id=1, contact_id=rob or 0, role="family"))
        session.add(
            NoticeRow(key="x", kind="review_due", lane="receipt", contact_id=rob or 0, person_id=1, due_on=DAY, state="sent")
        )
    with sams_story.read() as session:
        coordinator = people.coordinator(session, HOUSE.coordinator)
        seen = {}
        for reader in ("cora", "ana", "rob", "mo", "coordinator"):
            who = people.find_contact(session, reader)
            assert who is not None
            for ref in ("K7Q2", "K7Q2-R1"):
                found = history_of(session, ref)
                assert found is not None
                seen[reader, ref] = as_read_by(session, found, who, coordinator, DAY)
    assert {reader for (reader, _), found in seen.items() if found} == {"cora", "ana", "coordinator"}
    for ref in ("K7Q2", "K7Q2-R1"):
        assert "rob" in str(seen["coordinator", ref])
        assert "rob" not in str(seen["cora", ref])
