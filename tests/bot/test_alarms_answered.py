"""What named persons answer to something urgent: who has it, who cannot, and what stops nothing."""

from datetime import timedelta

import pytest

from bot.receiving import receive
from bot.settling import settle
from rules.settling import Verb, Verdict
from store import alarms, people
from store.database import Database
from store.tables import InboxRow
from tests.alarms import RAISED, answer, climb, delivered, furnish_around, raised, text, to, told
from tests.house import HOUSE


@pytest.fixture(autouse=True)
def furnished(database: Database) -> None:
    furnish_around(database)


async def test_whoever_says_that_they_have_it_stops_the_climb_and_all_who_were_told_hear_who_it_is(database: Database) -> None:
    inbox_id = await raised(database)
    await delivered(database, RAISED)
    climb(database, 15)
    alarm = await to(database, RAISED + timedelta(minutes=15), "ada@example.org")
    later = RAISED + timedelta(minutes=20)
    taken = receive(database, answer(alarm, "I have it. Ringing the home now.\n\nAda", later), later, HOUSE)
    assert (taken.outcome, taken.again) == ("noted", False)
    assert climb(database, 30, 60, 600) == ["kim", "ada"]
    assert (told(database, "urgent_yours"), told(database, "urgent_taken"), told(database, "urgent_read")) == (
        ["ada"],
        ["kim"],
        ["owner0"],
    )
    with database.read() as session:
        found = alarms.of_inbox(session, [inbox_id])[inbox_id]
        assert people.contact(session, found.taken_by or 0).ref == "ada"
    mails = {mail["To"]: mail for mail in await delivered(database, later)}
    assert "Ada Byrne has it since 11pm on Friday 8 May 2026." in text(mails["kim@example.org"])
    assert "Ada Byrne has said that they have it." in text(mails["owner0@example.org"])


async def test_i_have_it_twice_or_from_two_people_counts_once(database: Database) -> None:
    await raised(database)
    first = await to(database, RAISED, "kim@example.org")
    climb(database, 15)
    second = await to(database, RAISED + timedelta(minutes=15), "ada@example.org")
    moment = RAISED + timedelta(minutes=16)
    for mail in (first, second, first):
        receive(database, answer(mail, "On it", moment), moment, HOUSE)
    assert (told(database, "urgent_yours"), told(database, "urgent_taken")) == (["kim"], ["ada"])
    mails = await delivered(database, moment)
    assert "Kim Osei has it" in text(next(mail for mail in mails if mail["To"] == "ada@example.org"))


@pytest.mark.mode(29)
async def test_somebody_who_was_not_told_cannot_have_it(database: Database) -> None:
    await raised(database)
    alarm = await to(database, RAISED, "kim@example.org")
    receive(database, answer(alarm, "I have it", RAISED, sender="stranger@example.net"), RAISED, HOUSE)
    receive(database, answer(alarm, "I have it", RAISED, sender="ada@example.org"), RAISED, HOUSE)
    assert climb(database, 15) == ["kim", "ada"]


@pytest.mark.mode(25)
async def test_an_automatic_answer_is_not_somebody_who_has_it(database: Database) -> None:
    await raised(database)
    alarm = await to(database, RAISED, "kim@example.org")
    automatic = b"Auto-Submitted: auto-replied\n" + answer(alarm, "I have it", RAISED)
    assert receive(database, automatic, RAISED, HOUSE).kind == "auto_reply"
    assert climb(database, 15) == ["kim", "ada"]


async def test_what_is_not_plain_stops_nothing_and_its_writer_hears_so(database: Database) -> None:
    await raised(database)
    alarm = await to(database, RAISED, "kim@example.org")
    assert receive(database, answer(alarm, "Will look when I can", RAISED), RAISED, HOUSE).outcome == "held"
    assert told(database, "urgent_unclear") == ["kim"]
    assert climb(database, 15) == ["kim", "ada"]


async def test_whoever_cannot_passes_it_on_at_once_and_may_give_it_back(database: Database) -> None:
    await raised(database)
    alarm = await to(database, RAISED, "kim@example.org")
    receive(database, answer(alarm, "NOT ME", RAISED), RAISED, HOUSE)
    assert told(database) == ["kim", "ada"]
    moment = RAISED + timedelta(minutes=1)
    alarm = await to(database, moment, "ada@example.org")
    receive(database, answer(alarm, "I have it", moment), moment, HOUSE)
    yours = await to(database, moment, "ada@example.org")
    receive(database, answer(yours, "I can't take it after all.\nNot me", moment), moment, HOUSE)
    assert told(database, "urgent_unclear") == []  # somebody has it, so nothing is unclear
    receive(database, answer(yours, "Not me", moment), moment, HOUSE)
    assert told(database) == ["kim", "ada", "cy"]


async def test_settled_at_the_inbox_it_climbs_no_more(database: Database) -> None:
    inbox_id = await raised(database)
    settle(database, inbox_id, Verdict(Verb.HAVE_IT), by="ada@example.org", now=RAISED, deployment=HOUSE)
    with database.read() as session:
        assert session.get_one(InboxRow, inbox_id).state == "held"
        assert alarms.nobody_has(session) == []
    assert climb(database, 15, 30) == ["kim"]
    settle(database, inbox_id, Verdict(Verb.CALLED), by="ada@example.org", now=RAISED, deployment=HOUSE)
    with database.read() as session:
        assert session.get_one(InboxRow, inbox_id).state == "settled"
