"""Somebody is shut out after their invitation went: they hear nothing, and the coordinator hears whose calendar has to be changed."""

from datetime import date, datetime, timedelta
from email.message import Message

import pytest
from sqlmodel import select

from bot.bookings import Office, Why, book, cancel
from rules.people import Role
from rules.reviews import Attendee
from store import journal
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.house import HOUSE, at, furnish, notices, plan, send
from tests.sink import Sink, text_of

NOW = at(date(2026, 5, 26))  # a Tuesday
SLOT = Slot(at(date(2026, 9, 15), 10), 90, "Northbank House")  # a Tuesday, far off


@pytest.fixture
def office(database: Database) -> Office:
    furnish(database, due=date(2027, 3, 1))
    with database.write() as session:
        session.add_all(ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("kim", "dee"))
    return Office(database, HOUSE, NOW, "cli")


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def booked(office: Office) -> None:
    coming = [Attendee(who(office, ref), Role.PANEL) for ref in ("kim", "dee")]
    book(office, "K7Q2-R2", "community", "K7Q2", SLOT, who(office, "ada"), coming)


def shut_out(office: Office, since: date | None = None) -> None:
    with office.database.write() as session:
        journal.facts_change(session)
        session.add(
            PlaceRow(person_id=1, contact_id=who(office, "kim"), role="other", may_know=False, why_not="court", since=since)
        )


async def sent(office: Office, moment: datetime = NOW) -> dict[str, Message]:
    async with Sink() as sink:
        await send(office.database, moment, sink.port)
        return {mail["To"]: mail for mail in sink.read()}


def told(office: Office) -> int:
    return [kind for kind, *_ in notices(office.database)].count("entry_left")


@pytest.mark.mode("U3")
async def test_the_coordinator_hears_once_by_name_and_nobody_else_hears_anything(office: Office) -> None:
    booked(office)
    await sent(office)
    shut_out(office)
    plan(office.database, NOW)
    mails = await sent(office, NOW + timedelta(minutes=1))
    assert set(mails) == {"jo@example.org"}
    words = " ".join(text_of(mails["jo@example.org"]).split())
    assert "Kim had been asked to come, and may not be told about this person any more." in words
    assert mails["jo@example.org"]["Subject"] == "Review K7Q2-R2: please look at the calendar"
    assert b"kim@example.org" not in mails["jo@example.org"].as_bytes()
    for later in (1, 2):
        plan(office.database, NOW + timedelta(days=later))
    assert told(office) == 1


@pytest.mark.mode("U3")
async def test_a_review_that_is_cancelled_meanwhile_is_told_too_because_they_do_not_know(office: Office) -> None:
    booked(office)
    await sent(office)
    shut_out(office)
    cancel(office, "K7Q2-R2", Why("The ward is closed."))
    plan(office.database, NOW)
    mails = await sent(office, NOW + timedelta(minutes=1))
    assert "kim@example.org" not in mails
    assert "The review is cancelled. They do not know." in text_of(mails["jo@example.org"])


async def test_an_exclusion_that_begins_later_is_told_on_that_day(office: Office) -> None:
    booked(office)
    await sent(office)
    shut_out(office, since=date(2026, 6, 1))  # a Monday
    for day, times in ((NOW, 0), (at(date(2026, 6, 1)), 1)):
        plan(office.database, day)
        assert told(office) == times


async def test_nobody_is_told_of_an_entry_that_never_went(office: Office) -> None:
    booked(office)
    shut_out(office)
    plan(office.database, NOW)
    assert "kim@example.org" not in await sent(office)
    plan(office.database, NOW)
    assert told(office) == 0


async def test_nobody_is_told_of_a_review_that_is_over(office: Office) -> None:
    booked(office)
    await sent(office)
    shut_out(office)
    plan(office.database, SLOT.starts_at + timedelta(minutes=1))
    assert told(office) == 0
