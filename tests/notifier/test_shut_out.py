"""An owner who may not be told about their own action: nobody is asked to ring them, somebody is asked for another owner."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from bot.actions import act
from rules.acts import Act, Wish
from store import actions
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.house import DUE, HOUSE, at, database_in, furnish, notices, plan, send
from tests.sink import Sink, text_of

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    """The owner of Sam's one action is shut out."""
    database = database_in(tmp_path)
    furnish(database)
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.phone = "01632 960777"
        session.add(PlaceRow(person_id=1, contact_id=owner.id or 0, role="other", may_know=False, why_not="court"))
    return database


def owner_id(database: Database) -> int:
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(col(ContactRow.ref) == "owner0")).one() or 0


async def test_the_coordinator_is_asked_for_a_new_owner_and_not_to_ring(database: Database) -> None:
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    ((to, _),) = sink.mails
    (mail,) = sink.read()
    words = text_of(mail)
    assert (to, mail["Subject"]) == ("jo@example.org", "K7Q2-1: a new owner is needed")
    assert "may not be told about this" in words
    assert "NOT MINE" in words
    assert "01632 960777" not in words
    assert "lease ring" not in words.split("Who to ask")[0]


async def test_who_hears_of_it_late_is_not_asked_to_speak_to_the_owner(database: Database) -> None:
    async with Sink() as sink:
        for day in (date(2026, 5, 22), date(2026, 6, 3), date(2026, 6, 12)):  # Friday, Wednesday, Friday
            plan(database, at(day))
            await send(database, at(day), sink.port)
        letters = [text_of(mail) for mail in sink.read()]
    assert {to for to, _ in sink.mails} == {"jo@example.org", "mo@example.org", "ada@example.org"}
    assert ("escalated", "sent", None) in notices(database)
    assert all("a new owner" in words and "speak to the owner" not in words for words in letters)


async def test_one_who_is_shut_out_after_the_round_is_spared_all_the_same(database: Database) -> None:
    """The mother owns it, so the coordinator is to ring her; before the letter goes, she is shut out."""
    with database.write() as session:
        session.exec(select(PlaceRow).where(PlaceRow.role == "other")).one().may_know = True
        session.add(PlaceRow(person_id=1, contact_id=owner_id(database), role="family"))
    late = date(2026, 6, 3)  # a Wednesday
    async with Sink() as sink:
        for day in (date(2026, 5, 26), date(2026, 5, 28), late):  # Tuesday, Thursday
            plan(database, at(day))
            if day == late:
                with database.write() as session:
                    session.exec(select(PlaceRow).where(PlaceRow.role == "other")).one().may_know = False
            await send(database, at(day), sink.port)
    letters = [text_of(mail) for mail in sink.read() if mail["To"] == "jo@example.org"]
    assert [("a new owner" in words, "ring and ask" in words) for words in letters] == [(True, False)]


def test_an_operator_acts_in_place_of_an_owner_who_is_shut_out(database: Database) -> None:
    with database.write() as session:
        lee = ContactRow(ref="lee", name="Lee Marsh", email="lee@example.org")
        session.add(lee)
        session.flush()
        wish = Wish(Act.HAND_OVER, to=lee.id)
    did = act(database, "K7Q2-1", wish, by=None, door="cli", now=at(DAY), deployment=HOUSE)
    assert did.outcome == "handed_over"
    with database.read() as session:
        assert actions.requests(session, [1])[1].to == wish.to
    assert ("handed_over", "waiting", None) in notices(database)
