"""Times are offered and somebody is silent: they are asked again once, and the chair sees who has answered."""

from datetime import date
from email.message import Message

import pytest
from sqlmodel import select

from bot import slots
from bot.bookings import Office, Why
from store.database import Database
from store.tables import ContactRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, notices, plan, send
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 21)  # a Thursday; Monday 25 May is a bank holiday
AGAIN, CHAIR = date(2026, 5, 27), date(2026, 5, 29)  # three and five working days later: a Wednesday and a Friday
TIMES = [at(date(2026, 6, 16), 10), at(date(2026, 6, 17), 14)]


@pytest.fixture
async def office(database: Database) -> Office:
    """Ana, Sam's mother, and Ada, who chairs, have been asked."""
    furnish(database, due=date(2027, 6, 1))
    found = Office(database, HOUSE, at(TODAY), "cli")
    slots.offer(found, "K7Q2-R2", "community", "K7Q2", TIMES, (90, "Northbank"), who(found, "ada"))
    slots.ask_everybody(found, "K7Q2-R2")
    assert {mail["To"] for mail in await sent(found, TODAY)} == {"ana@example.com", "ada@example.org"}
    return found


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


async def sent(office: Office, day: date, hour: int = 9) -> list[Message]:
    async with Sink() as sink:
        await send(office.database, at(day, hour), sink.port)
        return sink.read()


def offers(office: Office) -> list[str]:
    return [kind for kind, *_ in notices(office.database) if kind in {"find_date", "times_answered"}]


async def test_whoever_is_silent_is_asked_again_once_and_not_at_night(office: Office) -> None:
    slots.record(office, "K7Q2-R2", who(office, "ada"), "1")
    for moment in (at(date(2026, 5, 26)), at(AGAIN, 7), at(date(2026, 5, 30))):  # a Tuesday, too early, a Saturday
        plan(office.database, moment)
        assert offers(office) == ["find_date"] * 2
    plan(office.database, at(AGAIN))
    assert [mail["To"] for mail in await sent(office, AGAIN)] == ["ana@example.com"]
    plan(office.database, at(date(2026, 5, 28)))
    assert offers(office) == ["find_date"] * 3


async def test_after_five_working_days_the_chair_sees_who_has_not_answered(office: Office) -> None:
    slots.record(office, "K7Q2-R2", who(office, "ada"), "1")
    plan(office.database, at(AGAIN))
    await sent(office, AGAIN)
    plan(office.database, at(CHAIR))
    (mail,) = [mail for mail in await sent(office, CHAIR) if mail["Subject"].startswith("Review K7Q2-R2")]
    assert (mail["To"], mail["Subject"]) == ("ada@example.org", "Review K7Q2-R2: who can come")
    assert "We have no answer from: Ana Reyes." in text_of(mail)
    plan(office.database, at(date(2026, 6, 5)))
    assert offers(office).count("times_answered") == 1


@pytest.mark.parametrize("ends", ["withdrawn", "chosen", "stopped", "shut out", "answered"])
async def test_nothing_is_asked_again_once_it_is_over(office: Office, ends: str) -> None:
    slots.record(office, "K7Q2-R2", who(office, "ada"), "1")
    if ends == "withdrawn":
        slots.withdraw(office, "K7Q2-R2", Why("The ward is closed."))
    elif ends == "chosen":
        slots.choose(office, "K7Q2-R2", 1)
    elif ends == "answered":
        slots.record(office, "K7Q2-R2", who(office, "ana"), "no")
    else:
        with office.database.write() as session:
            if ends == "stopped":
                session.exec(select(PersonRow)).one().stopped_because = "died"
            else:
                session.exec(select(PlaceRow)).one().may_know = False
    before = offers(office)
    for day in (AGAIN, CHAIR):
        plan(office.database, at(day))
    assert offers(office) == before
