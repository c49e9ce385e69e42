"""Two people move one review at the same time, two workers write: every calendar ends with one event at the right hour."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from email import message_from_bytes

import icalendar
import pytest

from bot.bookings import Office, Refused, Why, book, look, move
from store.bookings import Changed, Slot
from store.database import Database
from store.people import find_contact
from tests.house import HOUSE, at, furnish, send
from tests.sink import Sink

NOW = at(date(2026, 9, 1))  # a Tuesday
ACROSS_AUTUMN = [date(2026, 10, 23), date(2026, 10, 26), date(2026, 10, 24), date(2026, 10, 27), date(2026, 10, 28)]
"""The clocks go back on Sunday 25 October 2026, and forward on Sunday 28 March 2027."""
ACROSS_SPRING = [date(2027, 3, 30), date(2027, 3, 26), date(2027, 3, 31), date(2027, 3, 25), date(2027, 4, 1)]


def moved(office: Office, day: date) -> bool:
    try:
        move(office, "K7Q2-R2", at(day, 14), Why("The room is taken."))
    except (Changed, Refused):
        return False
    return True


@pytest.mark.mode(42)
@pytest.mark.mode(43)
@pytest.mark.parametrize("days", [ACROSS_AUTUMN, ACROSS_SPRING], ids=["autumn", "spring"])
async def test_five_moves_by_two_leave_one_event_at_two_in_the_afternoon(database: Database, days: list[date]) -> None:
    furnish(database, due=date(2027, 12, 1))
    office = Office(database, HOUSE, NOW, "cli")
    with database.read() as session:
        ada = find_contact(session, "ada")
    assert ada is not None
    book(office, "K7Q2-R2", "community", "K7Q2", Slot(at(date(2026, 9, 29), 10), 90, "Northbank House"), ada.id)
    async with Sink() as sink:
        await send(database, NOW, sink.port)
        for pair in (days[:2], days[2:4], days[4:]):
            with ThreadPoolExecutor(2) as two:
                done = list(two.map(lambda day: moved(office, day), pair))
            assert all(done)
            await asyncio.gather(*(send(database, NOW, sink.port, worker=name) for name in ("one", "two")))
        entries = [found for to, raw in sink.mails if to == "ada@example.org" and (found := _entry(raw))]
    sequences = [sequence for _, sequence, *_ in entries]
    assert len({uid for uid, *_ in entries}) == 1
    assert sequences == sorted(set(sequences))
    final = look(office, "K7Q2-R2").review
    assert (final.sequence, sequences[-1]) == (5, 5)
    _, _, starts, ends = entries[-1]
    local = at(days[4], 14)
    assert starts == local.astimezone(UTC) == final.starts_at
    assert (ends - starts).total_seconds() == 90 * 60


def _entry(raw: bytes) -> tuple[str, int, datetime, datetime] | None:
    """As a calendar reads it, in UTC."""
    for part in message_from_bytes(raw).walk():
        if part.get_content_type() == "text/calendar":
            (event,) = icalendar.Calendar.from_ical(bytes(part.get_payload(decode=True))).walk("VEVENT")
            return (
                str(event["UID"]), int(event["SEQUENCE"]), event["DTSTART"].dt.astimezone(UTC), event["DTEND"].dt.astimezone(UTC)
            )  # fmt: skip
    return None
