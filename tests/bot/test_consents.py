"""Consent is recorded, and what waits for it goes; what may not go any more is held back at once."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.bookings import Office, book
from bot.consents import record
from rules.consents import Giver, Said
from rules.people import ConsentState
from store import consents
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PersonRow
from tests.house import HOUSE, at, furnish, notices, plan, send
from tests.sink import Sink

TODAY = date(2026, 5, 26)  # a Tuesday
NOW = at(TODAY)
DECLINED, GIVEN = Said(ConsentState.DECLINED, TODAY, Giver.PERSON), Said(ConsentState.GIVEN, TODAY, Giver.PERSON, "easy read")


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    return database


def booked(database: Database) -> None:
    with database.read() as session:
        ada = session.exec(select(ContactRow.id).where(ContactRow.ref == "ada")).one() or 0
    book(Office(database, HOUSE, NOW, "cli"), "K7Q2-R2", "community", "K7Q2", Slot(at(date(2026, 6, 16)), 60, None), ada)


@pytest.mark.mode("U2")
async def test_withdrawn_consent_holds_back_what_has_not_gone_and_given_again_lets_it_go(house: Database) -> None:
    booked(house)
    record(house, "K7Q2", DECLINED, NOW, HOUSE)
    async with Sink() as sink:
        await send(house, NOW, sink.port)
        assert not sink.mails
        assert {(kind, state) for kind, state, _ in notices(house)} == {("invitation", "withheld")}
        record(house, "K7Q2", GIVEN, NOW, HOUSE)
        plan(house, NOW + timedelta(minutes=1))
        await send(house, NOW + timedelta(minutes=1), sink.port)
        assert {to for to, _ in sink.mails} >= {"ada@example.org", "ana@example.com"}
        assert ("invitation", "sent", None) in notices(house)


def test_each_word_of_it_is_remembered(house: Database) -> None:
    record(house, "K7Q2", DECLINED, NOW, HOUSE)
    record(house, "K7Q2", GIVEN, NOW, HOUSE)
    record(house, "K7Q2", GIVEN, NOW, HOUSE)
    with house.read() as session:
        said = consents.history(session, session.exec(select(PersonRow.id)).one() or 0)
    assert [(consent.state, giver) for _, consent, giver in said] == [("declined", "person"), ("given", "person")]


def test_nobody_of_that_name_and_an_impossible_word_store_nothing(house: Database) -> None:
    assert record(house, "X9", GIVEN, NOW, HOUSE)[0] is None
    assert record(house, "K7Q2", Said(ConsentState.GIVEN, TODAY + timedelta(days=1)), NOW, HOUSE)[1] is not None
    with house.read() as session:
        assert session.exec(select(PersonRow.consent)).one() == "given"
