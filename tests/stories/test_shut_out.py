"""Somebody who is shut out is in no recipient, attendee, list, answer or attachment of anything that leaves."""

import asyncio
import contextlib
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from bot.bookings import Office, Refused, Why, book, look, move
from rules.people import Role
from rules.reviews import Attendee
from store import journal
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.fresh import database_in
from tests.house import HOUSE, at, furnish, plan, send
from tests.sink import Sink

MONDAY = date(2026, 6, 1)
STAFF = ("nia", "tom", "una", "vic")
PLACES = st.lists(
    st.tuples(st.sampled_from(STAFF), st.sampled_from(sorted(Role)), st.booleans(), st.booleans()), min_size=1, max_size=8,
    unique_by=lambda place: place[:2],
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.mode("U3")
@settings(max_examples=5, deadline=None)
@given(PLACES, st.sampled_from(STAFF), st.sets(st.sampled_from(STAFF)), st.sets(st.sampled_from(STAFF)))
def test_nothing_that_leaves_has_their_address(
    places: list[tuple[str, Role, bool, bool]], chair: str, asked: set[str], later: set[str]
) -> None:
    """`later` are shut out after they were invited; of a place, whether it is in force and whether it lets them know."""
    with tempfile.TemporaryDirectory() as folder:
        database = database_in(Path(folder))
        try:
            asyncio.run(_play(database, places, chair, asked, later))
        finally:
            database.close()


async def _play(
    database: Database, places: list[tuple[str, Role, bool, bool]], chair: str, asked: set[str], later: set[str]
) -> None:
    furnish(database)
    ids = _people(database, places)
    now = at(MONDAY)
    office = Office(database, HOUSE, now, "cli")
    wanted = [Attendee(ids[one], Role.PANEL) for one in sorted(asked)]
    async with Sink() as sink:
        with contextlib.suppress(Refused):
            book(
                office, "K7Q2-R2", "community", "K7Q2", Slot(at(MONDAY + timedelta(days=10)), 60, "Northbank"), ids[chair], wanted
            )
        await send(database, now, sink.port)
        _nobody_named(sink, _shut_out(places))
        _shut(database, ids, later)
        shut_out = _shut_out(places) | later
        sink.mails.clear()
        for day in (1, 2, 3, 8):
            moment = at(MONDAY + timedelta(days=day))
            if day == 2:
                _moves(Office(database, HOUSE, moment, "cli"))
            plan(database, moment)
            await send(database, moment, sink.port)
    _nobody_named(sink, shut_out)
    try:
        shown = look(office, "K7Q2-R2")
    except Refused:
        return
    assert not {shown.contacts[one.contact].ref for one in shown.attendees} & shut_out


def _moves(office: Office) -> None:
    with contextlib.suppress(Refused):
        move(office, "K7Q2-R2", at(MONDAY + timedelta(days=9), 14), Why("The room is taken."))


def _people(database: Database, places: list[tuple[str, Role, bool, bool]]) -> dict[str, int]:
    with database.write() as session:
        session.add_all(ContactRow(ref=ref, name=f"{ref.title()} Q{ref}", email=f"{ref}@example.net") for ref in STAFF)
        session.flush()
        ids = {row.ref: row.id or 0 for row in session.exec(select(ContactRow))}
        for ref, role, in_force, may_know in places:
            until = None if in_force else MONDAY - timedelta(days=1)
            session.add(PlaceRow(person_id=1, contact_id=ids[ref], role=role, may_know=may_know, until=until))
    return ids


def _shut(database: Database, ids: dict[str, int], later: set[str]) -> None:
    with database.write() as session:
        journal.facts_change(session)
        for ref in later:
            for row in session.exec(select(PlaceRow).where(PlaceRow.contact_id == ids[ref])):
                row.may_know, row.until = False, None
            if not session.exec(select(PlaceRow).where(PlaceRow.contact_id == ids[ref], PlaceRow.role == "other")).first():
                session.add(PlaceRow(person_id=1, contact_id=ids[ref], role="other", may_know=False))


def _shut_out(places: list[tuple[str, Role, bool, bool]]) -> set[str]:
    return {ref for ref, _, in_force, may_know in places if in_force and not may_know}


def _nobody_named(sink: Sink, shut_out: set[str]) -> None:
    for to, raw in sink.mails:
        for ref in shut_out:
            assert not to.startswith(f"{ref}@")
            assert f"{ref}@example.net".encode() not in raw
            assert to == HOUSE.coordinator or f"Q{ref}".encode() not in raw  # the coordinator looks for somebody else
