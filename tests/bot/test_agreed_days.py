"""A day that is agreed for one person's review: earlier by a coordinator, later with a commissioner's name, the rule's own still shown."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlmodel import col, select

from bot import agreed_days, bookings
from bot.agreed_days import Wish
from bot.answers import Where, answer
from bot.bookings import Office as BookingOffice
from bot.events import Office, Refused, happened
from notifier.proof import prove
from rules.timescales import Event
from store import people
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, JournalRow, NoticeRow, PersonRow, PlaceRow, ReviewRow
from tests.house import HOUSE, at, furnish, plan, send
from tests.sink import Sink, text_of

TODAY = date(2026, 3, 3)  # a Tuesday
BY_RULE = date(2026, 3, 30)  # a Monday, 28 days after the admission on Monday 2 March 2026


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    with database.write() as session:
        cora = ContactRow(ref="cora", name="Cora Lind", email="cora@example.org")
        session.add(cora)
        sam = session.exec(select(PersonRow)).one()
        sam.born = date(1990, 5, 5)
        session.exec(select(ReviewRow)).one().held_on = date(2024, 4, 21)
        session.flush()
        session.add(PlaceRow(person_id=sam.id or 0, contact_id=cora.id or 0, role="commissioner"))
    happened(office(database), "K7Q2", Event("admitted", date(2026, 3, 2)))
    return database


def office(database: Database, today: date = TODAY) -> Office:
    return Office(database, HOUSE, at(today), "cli")


def cora(database: Database) -> int:
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == "cora")).one() or 0


def agree(database: Database, on: date | None, words: str = "The ward closes", by: int | None = None) -> agreed_days.DueDays:
    return agreed_days.agree(office(database), "K7Q2", Wish(on, words, by))


def rungs(database: Database, *days: date) -> list[str]:
    for day in days:
        plan(database, at(day))
    with database.read() as session:
        query = select(NoticeRow.due_on).where(NoticeRow.kind == "review_unbooked").order_by(col(NoticeRow.id))
        return [f"{day:%d %b}" for day in dict.fromkeys(session.exec(query))]


def test_an_earlier_day_needs_a_reason_and_nobody_elses_name(house: Database) -> None:
    done = agree(house, date(2026, 3, 20))
    [found] = done.due
    assert (done.outcome, found.soonest, found.due) == ("agreed", date(2026, 3, 20), BY_RULE)
    assert [step.by for step in found.prepare] == [
        date(2026, 3, 6),
        date(2026, 3, 19),
    ]  # consent on a Friday, papers on a Thursday
    assert agree(house, date(2026, 3, 20)).outcome == "already"


REFUSED: list[tuple[str, Callable[[Database], object], str]] = [
    ("later than the rule", lambda house: agree(house, date(2026, 4, 9)), "agreed.later"),
    ("no reason", lambda house: agree(house, date(2026, 3, 20), "  "), "agreed.no_reason"),
    ("a book for a reason", lambda house: agree(house, date(2026, 3, 20), "x" * 501), "agreed.no_reason"),
    ("a day that is past", lambda house: agree(house, date(2026, 3, 2)), "agreed.past"),
    ("nothing to take back", lambda house: agree(house, None), "agreed.none"),
    ("no commissioner of theirs", lambda house: agree(house, date(2026, 4, 9), by=1), "agreed.no_commissioner"),
    ("nobody", lambda house: agreed_days.agree(office(house), "NOBODY", Wish(TODAY, "x")), "events.no_such_person"),
    ("another review", lambda house: agreed_days.agree(office(house), "K7Q2", Wish(TODAY, "x", None, "repeat")), "agreed.nothing_due"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "wish", "code"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_may_not_be_agreed_is_refused_and_changes_nothing(
    house: Database, why: str, wish: Callable[[Database], object], code: str
) -> None:
    with pytest.raises(Refused) as refused:
        wish(house)
    assert refused.value.why.code == code, why
    [found] = agreed_days.shown(office(house), "K7Q2").due
    assert (found.agreed, found.soonest) == (None, BY_RULE)


def test_a_later_day_stands_with_the_commissioners_name_and_the_ladder_climbs_towards_it(house: Database) -> None:
    [found] = agree(house, date(2026, 4, 13), by=cora(house)).due  # a Monday
    assert found.agreed is not None
    assert (found.agreed.commissioner, found.by_rule) == ("Cora Lind", BY_RULE)
    assert rungs(house, date(2026, 3, 16), date(2026, 3, 23), date(2026, 3, 30), date(2026, 3, 31)) == ["16 Mar", "30 Mar"]
    assert prove(house, at(date(2026, 3, 31)), HOUSE).ok


def test_taken_back_the_rules_own_day_counts_again(house: Database) -> None:
    agree(house, date(2026, 4, 13), by=cora(house))
    [found] = agree(house, None, "").due
    assert (found.agreed, found.soonest) == (None, BY_RULE)
    assert rungs(house, date(2026, 3, 16)) == ["16 Mar"]
    with house.read() as session:
        acts = list(session.exec(select(JournalRow.act).where(col(JournalRow.act).like("day_%")).order_by(col(JournalRow.id))))
    assert acts == ["day_agreed", "day_undone"]


def test_a_day_that_was_agreed_for_one_review_says_nothing_about_the_next(house: Database) -> None:
    agree(house, date(2026, 3, 20))
    done = happened(office(house, date(2026, 3, 20)), "K7Q2", Event("review_held", date(2026, 3, 19)))
    assert [found.agreed for found in done.due] == [None]


def test_where_no_rule_has_a_number_a_commissioner_may_say_the_day(house: Database) -> None:
    at_work = office(house, date(2026, 3, 10))
    happened(at_work, "K7Q2", Event("moved", date(2026, 3, 9)))
    with pytest.raises(Refused):  # later than what is known anyway
        agreed_days.agree(at_work, "K7Q2", Wish(date(2026, 4, 1), "Agreed by telephone"))
    [found] = agreed_days.agree(at_work, "K7Q2", Wish(date(2026, 4, 1), "Agreed by telephone", cora(house))).due
    assert (found.needs_a_number, found.soonest, found.by_rule) == (False, date(2026, 4, 1), BY_RULE)


def test_a_booking_is_held_against_the_day_that_was_agreed(house: Database) -> None:
    agree(house, date(2026, 3, 20))
    desk = BookingOffice(house, HOUSE, at(TODAY), "cli")
    booked = bookings.book(desk, "K7Q2-R2", "inpatient", "K7Q2", Slot(at(date(2026, 3, 24), 10), 60, "Ward"), cora(house))
    [late] = [one for one in booked.warnings if one.code == "bookings.after_last_day"]
    assert late.facts["last_day"] == date(2026, 3, 20)


async def test_the_message_names_both_days(house: Database) -> None:
    agree(house, date(2026, 4, 13), by=cora(house))
    rungs(house, date(2026, 3, 30))
    async with Sink() as sink:
        await send(house, at(date(2026, 3, 30)), sink.port)
    [mail] = [mail for mail in sink.read() if mail["To"] == "cora@example.org" and "not booked" in str(mail["Subject"])]
    text = " ".join(text_of(mail).split())
    assert "The last day is Monday 13 April 2026. That day was agreed for this person." in text
    assert "The rule's own last day is Monday 30 March 2026." in text


def test_an_answer_says_who_agreed_and_why_and_keeps_the_rules_own_day(house: Database) -> None:
    agree(house, date(2026, 4, 13), by=cora(house))
    with house.read() as session:
        asker = people.contact(session, cora(house))
    told = answer(house, "When is Sam's next review?", asker, at(TODAY), HOUSE, Where("cli")).text
    assert "by Monday 13 April 2026, with Cora Lind: The ward closes" in told
    assert "is due by Monday 30 March 2026" in told
