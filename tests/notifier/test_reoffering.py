"""A review that was declined is offered again, on the day that somebody has confirmed, and never after the answer has changed."""

from datetime import date
from email.message import EmailMessage

import pytest
from sqlmodel import select

from bot.consents import record
from bot.events import Office, happened
from bot.receiving import receive
from bot.stops import stop
from notifier.proof import prove
from rules.consents import Giver, Said
from rules.people import ConsentState, Stop
from rules.timescales import Confirmation, Event, Unit
from store import confirmations, looks
from store.database import Database
from store.tables import ConfirmationRow, ContactRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, notices, plan, send
from tests.sink import Sink, text_of

DECLINED = date(2026, 5, 4)  # a Monday
DAY = date(2026, 8, 31)  # 17 weeks later; a bank holiday Monday, so the letter goes on Friday
AGAIN = date(2026, 8, 28)
TOLD = {"information": "What a review is", "form": "easy read", "reason": "Too many people"}


@pytest.fixture
def house(database: Database) -> Database:
    """Sam has an address of their own, and a mother; nothing has happened but a refusal, and the number is confirmed."""
    furnish(database)
    with database.write() as session:
        sam = ContactRow(ref="sam", name="Sam Example", email="sam@example.com", style="easy")
        session.add(sam)
        session.flush()
        session.add(PlaceRow(person_id=1, contact_id=sam.id or 0, role="person"))
        confirmations.confirm(session, Confirmation("R33", "Cora Lind", DECLINED, 17, Unit.WEEK), at(DECLINED))
        looks.everybody(session)
    return database


def declined(database: Database, giver: Giver | None = None) -> None:
    record(database, "K7Q2", Said(ConsentState.DECLINED, DECLINED, giver), at(DECLINED), HOUSE)


def told(database: Database, *days: date) -> set[tuple[str, str, date]]:
    """(kind, who, day) of what offers again."""
    for day in days:
        plan(database, at(day))
    with database.read() as session:
        query = select(NoticeRow, ContactRow.ref).join(ContactRow).where(NoticeRow.kind.startswith("reoffer"))  # type: ignore[attr-defined]
        return {(row.kind, ref, row.due_on) for row, ref in session.exec(query)}


@pytest.mark.mode("U2")
def test_on_the_working_day_before_at_the_latest_the_person_and_the_coordinator_hear_once(house: Database) -> None:
    declined(house)
    assert told(house, DECLINED, date(2026, 8, 27)) == set()
    assert told(house, AGAIN, date(2026, 9, 1), date(2026, 9, 30)) == {
        ("reoffered", "sam", AGAIN), ("reoffer_wanted", "coordinator", AGAIN),
    }  # fmt: skip
    assert len([kind for kind, *_ in notices(house) if kind.startswith("reoffer")]) == 2


async def test_the_letter_asks_in_easy_words_and_the_coordinator_reads_what_was_explained(house: Database) -> None:
    happened(Office(house, HOUSE, at(DECLINED), "cli"), "K7Q2", Event("consent_declined", DECLINED), told=TOLD)
    plan(house, at(AGAIN))
    async with Sink() as sink:
        await send(house, at(AGAIN), sink.port)
        mails = {mail["To"]: mail for mail in sink.read()}
    easy = " ".join(text_of(mails["sam@example.com"]).split())
    assert "Do you want a meeting about your care now?" in easy
    assert "That was on Monday 4 May 2026." in easy
    assert "Too many people" not in easy
    plain = " ".join(text_of(mails["jo@example.org"]).split())
    assert "This was explained then: What a review is It was explained in this form: easy read" in plain
    assert "We write to them today." in plain


@pytest.mark.parametrize("giver", [Giver.PARENT, Giver.PERSON])
def test_whoever_said_no_is_asked(house: Database, giver: Giver) -> None:
    with house.write() as session:
        session.exec(select(PersonRow)).one().born = date(2014, 1, 1)
    declined(house, giver)
    assert {who for kind, who, _ in told(house, AGAIN) if kind == "reoffered"} == {"ana" if giver is Giver.PARENT else "sam"}


def test_where_nobody_can_be_written_to_the_coordinator_alone_hears(house: Database) -> None:
    with house.write() as session:
        session.exec(select(PlaceRow).where(PlaceRow.role == "person")).one().may_know = False
    declined(house)
    assert told(house, AGAIN) == {("reoffer_wanted", "coordinator", AGAIN)}
    with house.read() as session:
        assert "written" not in session.exec(select(NoticeRow.facts).where(NoticeRow.kind == "reoffer_wanted")).one()


@pytest.mark.mode("U2")
@pytest.mark.parametrize("state", [ConsentState.GIVEN, ConsentState.ASKED, ConsentState.BEST_INTERESTS, ConsentState.NOT_ASKED])
def test_once_something_else_was_said_nothing_is_offered_again(house: Database, state: ConsentState) -> None:
    declined(house)
    record(house, "K7Q2", Said(state, date(2026, 8, 3)), at(date(2026, 8, 3)), HOUSE)
    assert told(house, AGAIN, DAY) == set()


async def test_a_yes_before_the_letter_goes_keeps_it_here(house: Database) -> None:
    declined(house)
    plan(house, at(AGAIN))
    record(house, "K7Q2", Said(ConsentState.GIVEN, AGAIN, Giver.PERSON), at(AGAIN), HOUSE)
    assert {state for kind, state, _ in notices(house) if kind.startswith("reoffer")} == {"lapsed"}


def test_a_second_no_is_asked_about_on_a_day_of_its_own(house: Database) -> None:
    declined(house)
    told(house, AGAIN)
    record(house, "K7Q2", Said(ConsentState.DECLINED, date(2026, 9, 7)), at(date(2026, 9, 7)), HOUSE)
    again = date(2027, 1, 4)  # a Monday, 17 weeks later
    assert {day for *_, day in told(house, date(2026, 9, 8), date(2026, 12, 31), again)} == {AGAIN, again}


def test_an_admission_since_does_not_forget_the_day_nor_does_the_proof(house: Database) -> None:
    declined(house)
    happened(Office(house, HOUSE, at(date(2026, 7, 6)), "cli"), "K7Q2", Event("admitted", date(2026, 7, 6)))
    assert {one.kind for one in prove(house, at(AGAIN), HOUSE).unaccounted} >= {"reoffered", "reoffer_wanted"}
    assert len(told(house, AGAIN)) == 2
    assert prove(house, at(AGAIN), HOUSE).ok


def test_nothing_is_offered_while_nobody_knows_the_number_or_after_a_stop(house: Database) -> None:
    with house.write() as session:
        session.delete(session.exec(select(ConfirmationRow)).one())
    declined(house)
    assert told(house, AGAIN) == set()
    with house.write() as session:
        confirmations.confirm(session, Confirmation("R33", "Cora Lind", DECLINED, 17, Unit.WEEK), at(DECLINED))
        looks.everybody(session)
    stop(house, "K7Q2", Stop.DIED, at(date(2026, 8, 20)), HOUSE)
    assert told(house, AGAIN) == set()


@pytest.mark.parametrize("words", ["YES", "NO", "ok", "Thanks", "Yes please, but not in the big room"])
async def test_whatever_they_answer_a_person_writes_it_down(house: Database, words: str) -> None:
    declined(house)
    plan(house, at(AGAIN))
    async with Sink() as sink:
        await send(house, at(AGAIN), sink.port)
        mail = next(mail for mail in sink.read() if mail["To"] == "sam@example.com")
    reply = EmailMessage()
    reply["From"], reply["To"], reply["In-Reply-To"] = mail["To"], mail["Reply-To"], mail["Message-ID"]
    reply["Message-ID"], reply["Date"] = "<1@example.com>", "Fri, 28 Aug 2026 12:00:00 +0100"
    reply.set_content(words)
    assert receive(house, reply.as_bytes(), at(AGAIN, 12), HOUSE).outcome == "held"
    with house.read() as session:
        assert session.exec(select(PersonRow.consent)).one() == "declined"
