"""The coordinator's look ahead: on the week's first working day, what needs a decision first, by references, once."""

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from bot import bookings
from bot.events import Office, happened
from notifier.forecast import forecast
from notifier.proof import prove
from rules.people import Role
from rules.reviews import Attendee
from rules.timescales import Event
from rules.timescales.ahead import MOST, week_of
from store import looks
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, EventRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, plan, send
from tests.sink import Sink, text_of

MONDAY = date(2026, 3, 16)


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    return database


def happen(database: Database, ref: str, what: str, on: date) -> None:
    with database.write() as session:
        person = PersonRow(ref=ref, known_as=f"Name of {ref}", born=date(1990, 5, 5))
        session.add(person)
        session.flush()
        session.add(EventRow(person_id=person.id or 0, what=what, on=on))
        looks.again(session, [person.id])


def told(database: Database, *days: date) -> list[tuple[date, str, object]]:
    for day in days:
        plan(database, at(day))
    with database.read() as session:
        rows = session.exec(select(NoticeRow).where(NoticeRow.kind == "reviews_ahead").order_by(col(NoticeRow.id)))
        return [(row.due_on, row.facts["ref"], row.facts.get("stand")) for row in rows]


WEEKS = [
    (date(2026, 3, 15), None),  # a Sunday
    (date(2026, 3, 16), date(2026, 3, 16)),  # a Monday
    (date(2026, 3, 17), date(2026, 3, 16)),  # a Tuesday: where nobody looked on Monday
    (date(2026, 3, 18), None),  # a Wednesday
    (date(2026, 3, 30), date(2026, 3, 30)),  # the day after the clocks went forward
    (date(2026, 4, 6), None),  # Easter Monday
    (date(2026, 4, 7), date(2026, 4, 6)),  # the Tuesday after Easter
    (date(2026, 10, 26), date(2026, 10, 26)),  # the day after the clocks went back
    (date(2026, 12, 28), None),  # a Monday, the substitute for Boxing Day
    (date(2026, 12, 29), date(2026, 12, 28)),  # a Tuesday
    (date(2027, 12, 27), None),  # a Monday, the substitute for Christmas Day
    (date(2027, 12, 28), None),  # a Tuesday, the substitute for Boxing Day
    (date(2027, 12, 29), date(2027, 12, 27)),  # a Wednesday
    (date(2028, 2, 29), date(2028, 2, 28)),  # a leap day, a Tuesday
]


@pytest.mark.parametrize(("today", "week"), WEEKS)
def test_a_week_is_told_of_on_its_first_working_day_or_the_next(today: date, week: date | None) -> None:
    assert week_of(today) == week


def test_what_needs_a_decision_stands_first_then_what_is_late_due_and_booked(house: Database) -> None:
    happen(house, "BOOK", "admitted", date(2026, 3, 2))  # due by Monday 30 March
    happen(house, "DUE1", "admitted", date(2026, 3, 9))
    happen(house, "LATE", "admitted", date(2026, 2, 2))
    happen(house, "WAIT", "moved", date(2026, 3, 12))
    happen(house, "FAR1", "review_held", date(2026, 3, 12))
    with house.read() as session:
        ada = session.exec(select(ContactRow.id).where(ContactRow.ref == "ada")).one() or 0
    desk = bookings.Office(house, HOUSE, at(date(2026, 3, 10)), "cli")
    bookings.book(desk, "BOOK-R1", "inpatient", "BOOK", Slot(at(date(2026, 3, 26), 10), 60, "Ward"), ada)
    assert told(house, MONDAY) == [
        (MONDAY, "WAIT", "undecided"), (MONDAY, "LATE", "late"), (MONDAY, "DUE1", "unbooked"), (MONDAY, "BOOK", "booked"),
    ]  # fmt: skip


@pytest.mark.mode(29)
def test_it_goes_once_a_week_and_a_monday_on_which_nobody_looked_is_made_good(house: Database) -> None:
    happen(house, "DUE1", "admitted", date(2026, 3, 9))
    days = [date(2026, 3, 17), date(2026, 3, 17), date(2026, 3, 18), date(2026, 3, 23), date(2026, 3, 24)]
    assert [day for day, *_ in told(house, *days)] == [date(2026, 3, 17), date(2026, 3, 23)]


def test_a_house_to_which_nothing_has_happened_hears_nothing(house: Database) -> None:
    assert told(house, MONDAY) == []
    assert prove(house, at(MONDAY), HOUSE).ok


def test_the_proof_misses_a_week_that_no_round_told_of(house: Database) -> None:
    happen(house, "DUE1", "admitted", date(2026, 3, 9))
    assert "reviews_ahead" in [one.kind for one in prove(house, at(MONDAY), HOUSE).unaccounted]
    plan(house, at(MONDAY))
    assert prove(house, at(MONDAY), HOUSE).ok


async def test_it_speaks_by_references_and_names_who_must_decide(house: Database) -> None:
    happen(house, "WAIT", "moved", date(2026, 3, 12))
    with house.write() as session:
        cora = ContactRow(ref="cora", name="Cora Lind", email="cora@example.org")
        session.add(cora)
        session.flush()
        wait = session.exec(select(PersonRow.id).where(PersonRow.ref == "WAIT")).one() or 0
        session.add(PlaceRow(person_id=wait, contact_id=cora.id or 0, role="commissioner"))
    plan(house, at(MONDAY))
    async with Sink() as sink:
        await send(house, at(MONDAY), sink.port)
    [mail] = [mail for mail in sink.read() if mail["To"] == "jo@example.org"]
    text = " ".join(text_of(mail).split())
    assert "WAIT: it needs a decision" in text
    assert "The commissioner is Cora Lind." in text
    assert "WAIT" not in mail["Subject"]


@pytest.mark.mode("U3")
def test_about_whom_the_coordinator_may_know_nothing_they_are_told_nothing(house: Database) -> None:
    happen(house, "DUE1", "admitted", date(2026, 3, 9))
    with house.write() as session:
        jo = session.exec(select(ContactRow.id).where(ContactRow.email == "jo@example.org")).one() or 0
        due1 = session.exec(select(PersonRow.id).where(PersonRow.ref == "DUE1")).one() or 0
        session.add(PlaceRow(person_id=due1, contact_id=jo, role="other", may_know=False, why_not="court"))
    plan(house, at(MONDAY))
    with house.read() as session:
        states = set(session.exec(select(NoticeRow.state).where(NoticeRow.kind == "reviews_ahead")))
    assert states == {"withheld"}


def test_a_long_list_is_cut_and_says_how_many_more(house: Database) -> None:
    for number in range(MOST + 3):
        happen(house, f"P{number:03}", "admitted", date(2026, 3, 9))
    listed = told(house, MONDAY)
    assert (len(listed), listed[-1][1]) == (MOST + 1, "")


@pytest.mark.mode("U11")
def test_the_forecast_lists_it_and_what_is_not_booked(house: Database) -> None:
    happened(Office(house, HOUSE, at(date(2026, 3, 3)), "cli"), "K7Q2", Event("admitted", date(2026, 3, 2)))
    coming = forecast(house, at(date(2026, 3, 13), 7), 5, HOUSE)  # a Friday
    kinds = {(one.at.date(), kind) for one in coming for kind in one.kinds}
    assert {(date(2026, 3, 13), "review_unbooked"), (MONDAY, "reviews_ahead")} <= kinds
    assert MONDAY + timedelta(days=1) not in {day for day, kind in kinds if kind == "reviews_ahead"}


@pytest.mark.mode("U11")
def test_the_forecast_plays_the_timetable_of_a_booked_review(house: Database) -> None:
    with house.read() as session:
        ada, mo = (session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0 for ref in ("ada", "mo"))
    desk = bookings.Office(house, HOUSE, at(date(2026, 5, 1)), "cli")
    panel = [Attendee(ada, Role.CHAIR), Attendee(mo, Role.PANEL)]
    bookings.book(desk, "K7Q2-R2", "repeat", "K7Q2", Slot(at(date(2026, 5, 28), 10), 60, "Ward"), ada, panel)  # a Thursday
    coming = forecast(house, at(date(2026, 5, 4), 7), 26, HOUSE)
    about = {kind: one.about for one in coming for kind in one.kinds}
    assert {"invitation", "invitation_again", "who_comes", "review_step", "reviews_ahead"} <= about.keys()
    assert "K7Q2-R2" in about["review_step"]
