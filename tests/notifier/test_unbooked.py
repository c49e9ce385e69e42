"""A review that is due and not booked: who hears on which day, and that it stops once somebody has booked it."""

from datetime import date

import pytest
from sqlalchemy import event, text
from sqlmodel import col, select

from bot.events import Office, happened
from bot.stops import stop
from notifier.proof import prove
from rules.people import Stop
from rules.timescales import Confirmation, Event, Unit
from store import confirmations, looks, unbooked
from store.database import Database
from store.tables import ContactRow, EventRow, NoticeRow, PersonRow, PlaceRow, ReviewRow
from tests.house import HOUSE, at, furnish, plan, send
from tests.sink import Sink, text_of

ADMITTED = date(2026, 3, 2)  # a Monday; Sam is grown up, so the last day is Monday 30 March 2026


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    with database.write() as session:
        cora, rob = (ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("cora", "rob"))
        session.add_all([cora, rob])
        sam = session.exec(select(PersonRow)).one()
        sam.born = date(1990, 5, 5)
        session.exec(select(ReviewRow)).one().held_on = date(2024, 4, 21)
        session.flush()
        session.add(PlaceRow(person_id=sam.id or 0, contact_id=cora.id or 0, role="commissioner"))
        session.add(PlaceRow(person_id=sam.id or 0, contact_id=rob.id or 0, role="commissioner", may_know=False, why_not="court"))
    return database


def recorded(database: Database, what: str = "admitted", on: date = ADMITTED) -> None:
    """As a file brings it: nobody has been told."""
    with database.write() as session:
        sam = session.exec(select(PersonRow.id)).one() or 0
        session.add(EventRow(person_id=sam, what=what, on=on))
        looks.again(session, [sam])


def heard(database: Database, *days: date) -> list[tuple[str, str]]:
    """(day, who) as the rounds of these days tell it."""
    for day in days:
        plan(database, at(day))
    with database.read() as session:
        query = select(NoticeRow.due_on, ContactRow.ref).join(ContactRow, col(ContactRow.id) == NoticeRow.contact_id)
        query = query.where(NoticeRow.kind == "review_unbooked").order_by(col(NoticeRow.id))
        return [(f"{day:%d %b}", ref) for day, ref in session.exec(query)]


def every_day(first: date, last: date) -> list[date]:
    return [date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1)]


def test_the_ladder_is_climbed_towards_the_day_and_after_it(house: Database) -> None:
    recorded(house)
    assert heard(house, *every_day(date(2026, 3, 2), date(2026, 4, 30))) == [
        ("02 Mar", "coordinator"),  # 28 days before
        ("16 Mar", "cora"), ("16 Mar", "coordinator"),
        ("23 Mar", "cora"), ("23 Mar", "coordinator"),
        ("31 Mar", "cora"), ("31 Mar", "coordinator"),
        ("08 Apr", "cora"), ("08 Apr", "coordinator"),  # Good Friday and Easter Monday are no working days
        ("29 Apr", "cora"), ("29 Apr", "coordinator"),
    ]  # fmt: skip


def test_days_that_were_missed_send_only_the_highest(house: Database) -> None:
    recorded(house)
    assert heard(house, date(2026, 4, 1)) == [("01 Apr", "cora"), ("01 Apr", "coordinator")]
    assert len(heard(house, date(2026, 4, 1), date(2026, 4, 2))) == 2


def test_whoever_heard_that_it_happened_is_not_reminded_the_same_day(house: Database) -> None:
    happened(Office(house, HOUSE, at(date(2026, 3, 16)), "cli"), "K7Q2", Event("admitted", ADMITTED))
    assert heard(house, date(2026, 3, 16), date(2026, 3, 20)) == []
    assert heard(house, date(2026, 3, 23)) == [("23 Mar", "cora"), ("23 Mar", "coordinator")]


def test_what_nobody_knows_the_number_of_is_asked_for_again(house: Database) -> None:
    recorded(house, "moved", date(2026, 3, 2))
    assert heard(house, *every_day(date(2026, 3, 2), date(2026, 3, 31))) == [
        ("04 Mar", "cora"), ("09 Mar", "cora"), ("09 Mar", "coordinator"), ("30 Mar", "cora"), ("30 Mar", "coordinator"),
    ]  # fmt: skip


async def test_once_it_is_booked_nothing_more_is_said(house: Database) -> None:
    recorded(house)
    heard(house, date(2026, 3, 16))
    with house.write() as session:
        sam = session.exec(select(PersonRow.id)).one()
        session.add(
            ReviewRow(ref="K7Q2-R9", person_id=sam, kind="inpatient", starts_at=at(date(2026, 3, 27), 10), minutes=60, uid="r9")
        )
    assert len(heard(house, date(2026, 3, 17), date(2026, 3, 23))) == 2
    async with Sink() as sink:
        await send(house, at(date(2026, 3, 23)), sink.port)
    assert [mail["Subject"] for mail in sink.read()] == ["Reviews: what is due, and what is booked"]


async def test_what_is_sent_names_the_day_the_rule_and_that_nothing_is_booked(house: Database) -> None:
    recorded(house)
    heard(house, date(2026, 3, 31))
    async with Sink() as sink:
        await send(house, at(date(2026, 3, 31)), sink.port)
    mails = {mail["To"]: mail for mail in sink.read()}
    assert set(mails) == {"cora@example.org", "jo@example.org"}
    text = " ".join(text_of(mails["cora@example.org"]).split())
    assert "A review is due and not booked" in text
    assert "The last day was Monday 30 March 2026." in text
    assert "Sam" not in mails["cora@example.org"]["Subject"]


def test_nothing_is_said_about_a_person_who_is_stopped(house: Database) -> None:
    recorded(house)
    stop(house, "K7Q2", Stop.MOVED_AREA, at(date(2026, 3, 3)), HOUSE)
    assert heard(house, date(2026, 3, 16)) == []


def test_the_proof_sees_a_rung_that_nobody_was_told(house: Database) -> None:
    recorded(house)
    missing = [one.kind for one in prove(house, at(date(2026, 3, 16), 9), HOUSE).unaccounted]
    assert missing == ["review_unbooked"] * 2 + ["reviews_ahead"]
    plan(house, at(date(2026, 3, 16)))
    assert prove(house, at(date(2026, 3, 16), 9), HOUSE).ok


def looked_at(database: Database) -> date | None:
    with database.read() as session:
        return session.exec(select(PersonRow.look_on)).one()


def test_a_person_is_looked_at_again_when_the_next_rung_falls_and_not_before(house: Database) -> None:
    recorded(house)
    assert looked_at(house) == looks.AT_ONCE
    heard(house, date(2026, 3, 2))
    assert looked_at(house) == date(2026, 3, 16)  # a Monday, two weeks before the last day
    heard(house, date(2026, 4, 1))
    assert looked_at(house) == date(2026, 4, 8)  # five working days later, over Easter
    heard(house, date(2026, 4, 29))
    assert looked_at(house) is None


@pytest.mark.parametrize(
    ("happens", "becomes"),
    [
        ("a booking by load", date(2026, 3, 28)),  # the day after the booking: was it held?
        ("a place that begins", date(2026, 3, 20)),  # a Friday
        ("a place that ends", date(2026, 3, 21)),
    ],
)
def test_whatever_a_day_may_change_is_a_day_on_which_the_person_is_looked_at(
    house: Database, happens: str, becomes: date
) -> None:
    recorded(house, on=date(2026, 3, 16))  # the next rung is two weeks before Monday 13 April: Monday 30 March
    with house.write() as session:
        sam = session.exec(select(PersonRow.id)).one() or 0
        if happens == "a booking by load":
            start = at(date(2026, 3, 27), 10)
            session.add(ReviewRow(ref="K7Q2-R9", person_id=sam, kind="inpatient", starts_at=start, minutes=60, uid="r9"))
        else:
            place = session.exec(select(PlaceRow).where(PlaceRow.role == "family")).one()
            place.since, place.until = (date(2026, 3, 20), None) if "begins" in happens else (None, date(2026, 3, 20))
    heard(house, date(2026, 3, 17))
    assert looked_at(house) == becomes


def test_a_booking_that_went_by_without_being_held_is_asked_about_again(house: Database) -> None:
    recorded(house)
    with house.write() as session:
        sam = session.exec(select(PersonRow.id)).one() or 0
        start = at(date(2026, 3, 24), 10)
        session.add(ReviewRow(ref="K7Q2-R9", person_id=sam, kind="inpatient", starts_at=start, minutes=60, uid="r9"))
    assert heard(house, date(2026, 3, 16), date(2026, 3, 24)) == []
    assert heard(house, date(2026, 3, 25)) == [("25 Mar", "cora"), ("25 Mar", "coordinator")]
    assert prove(house, at(date(2026, 3, 25), 9), HOUSE).ok


def test_a_confirmed_number_has_everybody_looked_at_again(house: Database) -> None:
    recorded(house, "moved", date(2026, 3, 2))
    heard(house, date(2026, 3, 10))
    said = Confirmation("R26", "Cora Lind", date(2026, 3, 10), 14, Unit.CAL_DAY)
    with house.write() as session:
        confirmations.confirm(session, said, at(date(2026, 3, 10)))
        looks.everybody(session)
    assert heard(house, date(2026, 3, 10))[-2:] == [("10 Mar", "cora"), ("10 Mar", "coordinator")]
    assert prove(house, at(date(2026, 3, 10), 9), HOUSE).ok


def test_an_idle_round_asks_one_question_and_takes_no_writers_turn(house: Database) -> None:
    recorded(house)
    unbooked.take(house, at(date(2026, 3, 16)), date(2026, 3, 16), HOUSE)
    asked: list[str] = []
    event.listen(house.engine, "before_cursor_execute", lambda *args: asked.append(args[2]))
    unbooked.take(house, at(date(2026, 3, 17)), date(2026, 3, 17), HOUSE)
    assert [statement.split()[0] for statement in asked if not statement.startswith("BEGIN")] == ["SELECT"]
    assert "BEGIN IMMEDIATE" not in asked


SPOILT = (
    'UPDATE events SET facts = \'{"setting": "nonsense"}\' WHERE person_id = :one',
    "UPDATE people SET consent = 'nonsense' WHERE id = :one",
    "UPDATE people SET stopped_because = 'nonsense' WHERE id = :one",
)


@pytest.mark.mode(11)
@pytest.mark.parametrize("spoil", SPOILT)
def test_one_person_who_cannot_be_judged_is_named_and_stops_nobody_else(house: Database, spoil: str) -> None:
    recorded(house)
    with house.write() as session:
        more = [PersonRow(ref=f"N{number}", known_as="x", consent="given", born=date(1990, 5, 5)) for number in range(6)]
        session.add_all(more)
        session.flush()
        session.add_all(EventRow(person_id=one.id or 0, what="admitted", on=ADMITTED) for one in more)
        looks.everybody(session)
        session.connection().execute(text(spoil), {"one": more[3].id})
    done = plan(house, at(date(2026, 3, 16)))  # a Monday
    assert done.broken == ("N3",)
    with house.read() as session:
        told = session.exec(select(NoticeRow.facts).where(NoticeRow.kind == "review_unbooked")).all()
    assert {facts["ref"] for facts in told} == {"K7Q2", "N0", "N1", "N2", "N4", "N5"}
    proof = prove(house, at(date(2026, 3, 16), 9), HOUSE)
    assert [(one.about, one.to) for one in proof.unaccounted] == [("N3", "coordinator")]
    assert plan(house, at(date(2026, 3, 16), 10)).broken == ("N3",)
