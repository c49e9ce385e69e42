"""Something urgent, from the mail that says it to the one who has it: each moment exact, each mail real."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import select

from bot.receiving import receive
from bot.stops import hold
from notifier.forecast import forecast
from notifier.proof import prove
from rules.people import Stop
from store import alarms, people
from store.database import Database
from store.tables import ContactRow, PersonRow, PlaceRow
from tests.alarms import DAY, RAISED, WORDS, answer, climb, delivered, furnish_around, raised, text, to, told
from tests.house import HOUSE, at, plan, send
from tests.sink import Sink


@pytest.fixture(autouse=True)
def furnished(database: Database) -> None:
    furnish_around(database)


async def test_at_night_the_next_named_person_is_told_every_fifteen_minutes_and_round_again(database: Database) -> None:
    await raised(database)
    assert told(database) == ["kim"]
    assert climb(database, 1, 14) == ["kim"]
    assert climb(database, 15, 16, 29) == ["kim", "ada"]
    await delivered(database, RAISED + timedelta(minutes=29))
    for minute in range(30, 91, 15):
        climb(database, minute)
        await delivered(database, RAISED + timedelta(minutes=minute))
    assert told(database) == ["kim", "ada", "cy", "mo", "coordinator", "kim", "ada"]


@pytest.mark.parametrize("start", [datetime(2026, 3, 29, 0, 50, tzinfo=UTC), datetime(2026, 10, 25, 0, 50, tzinfo=UTC)])
@pytest.mark.mode(8)
async def test_when_the_clocks_change_it_still_takes_fifteen_minutes(database: Database, start: datetime) -> None:
    await raised(database, moment=start)
    assert climb(database, 14, start=start) == ["kim"]
    assert climb(database, 15, start=start) == ["kim", "ada"]


async def test_the_writer_hears_the_truth_in_their_own_words(database: Database) -> None:
    await raised(database)
    words = text(await to(database, RAISED, "owner0@example.org"))
    for said in ("Nobody has read your message yet.", "Kim Osei", "by 10:55pm", "outside working hours", "by 10am on Monday 11 May 2026",
                 "If someone is not safe, ring 999.", "01632 960000"):  # fmt: skip
        assert said in words
    assert "will ring you" not in words
    assert "call you" not in words


async def test_nothing_that_identifies_stands_in_a_subject_and_who_is_outside_the_circle_gets_the_reference_alone(
    database: Database,
) -> None:
    await raised(database)
    mails = [await to(database, RAISED, "kim@example.org")]
    for minute in (15, 30, 45):
        climb(database, minute)
        mails += [mail for mail in await delivered(database, RAISED + timedelta(minutes=minute)) if "Urgent" in mail["Subject"]]
    inside, outside = text(mails[0]), text(next(mail for mail in mails if mail["To"] == "mo@example.org"))
    assert "It is from Owner 0." in inside
    assert "Owner 0" not in outside
    assert all("Sam" not in text(mail) and WORDS not in text(mail) for mail in mails)
    assert {mail["Subject"] for mail in mails} == {"Urgent: please read a reply now"}


@pytest.mark.mode(16)
async def test_whoever_is_shut_out_or_named_in_the_words_is_not_told(database: Database) -> None:
    with database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        kim = session.exec(select(ContactRow).where(ContactRow.ref == "kim")).one()
        session.add(PlaceRow(person_id=sam.id, contact_id=kim.id, role="other", may_know=False))
    await raised(database, "Ada hit Sam, he is not safe.")
    assert climb(database, *range(15, 90, 15)).count("kim") == 0
    assert "ada" not in told(database)


async def test_of_a_person_who_is_stopped_only_the_coordinator_hears_and_not_of_whom_it_speaks(database: Database) -> None:
    plan(database, at(DAY))
    mail = await to(database, at(DAY), "owner0@example.org")
    with database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        people.set_stop(session, sam.id or 0, Stop.MOVED_AREA, DAY)
    receive(database, answer(mail, WORDS, RAISED), RAISED, HOUSE)
    assert climb(database, 15, 30)[0] == "coordinator"
    assert set(told(database)) == {"coordinator"}
    words = text(await to(database, RAISED, "jo@example.org"))
    assert "K7Q2" not in words
    assert "Owner 0" not in words


async def test_a_mail_that_nobody_can_place_is_told_to_the_coordinator_again_and_again(database: Database) -> None:
    raw = b"From: <x@example.net>\nTo: kept@example.org\nMessage-ID: <u1@example.net>\n\nThey are hurting my brother. Please help.\n"
    received = receive(database, raw, RAISED, HOUSE)
    assert (received.outcome, told(database)) == ("held", ["coordinator"])
    await delivered(database, RAISED)
    assert climb(database, 15) == ["coordinator"] * 2
    assert told(database, "urgent_receipt") == []


async def test_a_mother_who_writes_out_of_the_blue_is_taken_to_speak_of_her_own_child(database: Database) -> None:
    raw = b"From: <ana@example.com>\nTo: kept@example.org\nMessage-ID: <u2@example.com>\n\nThey are hurting him. Please help.\n"
    receive(database, raw, RAISED, HOUSE)
    assert told(database) == ["kim"]
    assert told(database, "urgent_receipt") == ["ana"]


async def test_an_address_that_does_not_exist_costs_no_fifteen_minutes(database: Database) -> None:
    await raised(database)

    def gone(sink: Sink, verb: str, argument: str) -> str | None:
        return "550 5.1.1 no such user" if verb == "RCPT" and "kim@" in argument else None

    async with Sink(gone) as sink:
        await send(database, RAISED, sink.port)
    assert climb(database, 1) == ["kim", "ada"]


async def test_while_everything_is_held_nobody_gets_it_twice_and_verify_says_that_nobody_has_it(database: Database) -> None:
    plan(database, at(DAY))
    mail = await to(database, at(DAY), "owner0@example.org")
    hold(database, "all", None, "a mistake", None, RAISED)
    receive(database, answer(mail, WORDS, RAISED), RAISED, HOUSE)
    before = told(database)
    assert sorted(before) == ["ada", "coordinator", "cy", "kim", "mo"]
    assert climb(database, 15, 30, 45) == before
    assert len(prove(database, RAISED + timedelta(minutes=45), HOUSE).urgent) == 1


async def test_two_rounds_at_once_tell_one_person(database: Database) -> None:
    await raised(database)
    climb(database, 15, 15, 15)
    with database.read() as session:
        (alarm,) = alarms.nobody_has(session)
    with database.write() as session:
        assert alarms.move_on(session, alarm, RAISED)
        assert not alarms.move_on(session, alarm, RAISED)
    assert told(database) == ["kim", "ada"]


async def test_verify_counts_what_nobody_has_and_misses_a_step_that_was_not_taken(database: Database) -> None:
    inbox_id = await raised(database)
    await delivered(database, RAISED)
    plan(database, RAISED)
    fresh = prove(database, RAISED + timedelta(minutes=1), HOUSE)
    assert (fresh.urgent, [one.kind for one in fresh.unaccounted]) == ((inbox_id,), [])
    late = prove(database, RAISED + timedelta(minutes=18), HOUSE)
    assert [(one.kind, one.about) for one in late.unaccounted] == [("urgent", str(inbox_id))]
    plan(database, RAISED + timedelta(minutes=18))
    assert prove(database, RAISED + timedelta(minutes=18), HOUSE).ok


@pytest.mark.mode(37)
async def test_the_same_mail_again_raises_no_second_alarm(database: Database) -> None:
    plan(database, at(DAY))
    mail = await to(database, at(DAY), "owner0@example.org")
    raw = answer(mail, WORDS, RAISED)
    receive(database, raw, RAISED, HOUSE)
    assert receive(database, raw, RAISED, HOUSE).again
    assert told(database) == ["kim"]


async def test_the_forecast_plays_the_climb(database: Database) -> None:
    await raised(database)
    await delivered(database, RAISED)
    coming = await asyncio.to_thread(forecast, database, RAISED + timedelta(minutes=1), 1, HOUSE)
    assert [(one.to, one.at.astimezone(UTC)) for one in coming if one.kinds == ("urgent",)][:3] == [
        (who, (RAISED + timedelta(minutes=minute)).astimezone(UTC)) for who, minute in (("ada", 15), ("cy", 30), ("mo", 45))
    ]
