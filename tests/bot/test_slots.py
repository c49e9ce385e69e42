"""Finding a date, from the offer to the booked review."""

from datetime import date

import pytest
from sqlmodel import select

from bot import slots
from bot.bookings import Office, Refused
from bot.slots import Offered
from store import slots as stored_slots
from store.database import Database
from store.tables import ContactRow
from tests.house import HOUSE, at, furnish, notices, send
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 26)  # a Tuesday
TIMES = [at(date(2026, 6, 16), 10), at(date(2026, 6, 17), 14), at(date(2026, 6, 18), 10), at(date(2026, 6, 19), 10)]


@pytest.fixture
def office(database: Database) -> Office:
    furnish(database)
    return Office(database, HOUSE, at(TODAY), "cli")


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def offered(office: Office) -> Offered:
    return slots.offer(office, "K7Q2-R2", "community", "K7Q2", TIMES, (90, "Northbank"), who(office, "ada"))


async def test_the_family_is_asked_first_about_three_times_at_most(office: Office) -> None:
    assert offered(office).queued == 1
    async with Sink() as sink:
        await send(office.database, at(TODAY), sink.port)
        (mail,) = sink.read()
    assert mail["To"] == "ana@example.com"
    assert "Number 3: Thursday 18 June 2026 at 10am." in text_of(mail)
    assert "Number 4" not in text_of(mail)
    assert slots.ask_everybody(office, "K7Q2-R2").queued == 1


def test_the_latest_answer_counts_and_one_time_is_chosen(office: Office) -> None:
    offered(office)
    ana = who(office, "ana")
    review = slots.look(office, "K7Q2-R2").review
    for numbers in ({1, 2}, {2}):
        with office.database.write() as session:
            stored_slots.choose(session, review.id, ana, numbers)
    shown = slots.look(office, "K7Q2-R2").slots
    assert (shown.who(1), shown.who(2)) == (frozenset(), frozenset({ana}))
    booked = slots.choose(office, "K7Q2-R2", 2)
    assert booked.review.starts_at == TIMES[1]
    assert {kind for kind, state, _ in notices(office.database) if state == "waiting"} == {"invitation"}
    with pytest.raises(Refused):
        slots.choose(office, "K7Q2-R2", 1)


def test_rubbish_is_refused_and_stores_nothing(office: Office) -> None:
    for times in ([], TIMES[:1] * 2, [*TIMES, *TIMES], [at(date(2026, 5, 1))]):
        with pytest.raises(Refused):
            slots.offer(office, "X1", "community", "K7Q2", times, (90, None), who(office, "ada"))
    with pytest.raises(Refused):
        slots.look(office, "X1")
    assert notices(office.database) == []
