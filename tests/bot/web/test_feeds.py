"""The calendar feed through its web door."""

from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlmodel import select

from bot import feeds
from bot.bookings import Office, book
from bot.web.feeds import routes
from rules.people import Role
from rules.reviews import Attendee
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish

TODAY = date(2026, 5, 12)  # a Tuesday
NOW = at(TODAY)


def who(database: Database, ref: str) -> int:
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


@pytest.fixture
async def client(database: Database) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    furnish(database)
    slot = Slot(at(date(2026, 6, 16), 10), 90, "Northbank House")
    book(
        Office(database, HOUSE, NOW, "cli"),
        "K7Q2-R2",
        "community",
        "K7Q2",
        slot,
        who(database, "ada"),
        [Attendee(who(database, "owner0"), Role.PANEL)],
    )
    application = web.Application()
    application.add_routes(routes(database, lambda: NOW))
    async with TestClient(TestServer(application)) as opened:
        yield opened


async def test_a_contact_sees_their_reviews_and_actions_by_reference(
    database: Database, client: TestClient[web.Request, web.Application]
) -> None:
    token = feeds.give_out(database, who(database, "owner0"), NOW)
    answer = await client.get(f"/calendar/{token}.ics")
    words = await answer.text()
    assert (answer.status, answer.content_type) == (200, "text/calendar")
    assert "SUMMARY:Review K7Q2-R2" in words
    assert "SUMMARY:Action K7Q2-1 is due" in words
    assert not any(name in words for name in ("Sam", "Northbank", "health"))


async def test_what_has_not_changed_is_not_sent_again(
    database: Database, client: TestClient[web.Request, web.Application]
) -> None:
    token = feeds.give_out(database, who(database, "owner0"), NOW)
    first = await client.get(f"/calendar/{token}.ics")
    again = await client.get(f"/calendar/{token}.ics", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, await again.read()) == (304, b"")


async def test_an_ended_an_older_and_an_unknown_address_are_the_same_answer(
    database: Database, client: TestClient[web.Request, web.Application]
) -> None:
    older = feeds.give_out(database, who(database, "owner0"), NOW)
    ended = feeds.give_out(database, who(database, "owner0"), NOW)
    feeds.end(database, who(database, "owner0"), NOW)
    answers = [await client.get(f"/calendar/{token}.ics") for token in (older, ended, "x", "x" * 500)]
    assert {(answer.status, await answer.read()) for answer in answers} == {(404, b"")}


async def test_nothing_is_shown_of_a_person_whom_they_may_not_know_or_who_is_stopped(
    database: Database, client: TestClient[web.Request, web.Application]
) -> None:
    token = feeds.give_out(database, who(database, "owner0"), NOW)
    with database.write() as session:
        session.add(
            PlaceRow(
                person_id=1, contact_id=who(database, "owner0"), role="other", may_know=False, since=TODAY - timedelta(days=1)
            )
        )
    assert "VEVENT" not in await (await client.get(f"/calendar/{token}.ics")).text()
    ada = feeds.give_out(database, who(database, "ada"), NOW)
    assert "VEVENT" in await (await client.get(f"/calendar/{ada}.ics")).text()
    with database.write() as session:
        session.exec(select(PersonRow)).one().stopped_because = "died"
    assert "VEVENT" not in await (await client.get(f"/calendar/{ada}.ics")).text()
