"""England's working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import clock
from rules import working_days
from rules.working_days import (
    add_working_days,
    calendar_knows,
    is_working_day,
    known_until,
    on_or_after,
    on_or_before,
    working_days_between,
)

PUBLISHED = """
    2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
    2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
    2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26
"""
"""Bank holidays in England and Wales as GOV.UK lists them."""

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split()]


@pytest.mark.mode(10)
def test_the_list_of_bank_holidays_is_the_published_one() -> None:
    published = days(PUBLISHED)
    listed = {d for year in (2026, 2027, 2028) for d in working_days.bank_holidays(year) if d.weekday() < 5}
    assert sorted(listed) == published
    assert max(d.year for d in published) == known_until()


@pytest.mark.mode(10)
def test_the_list_of_bank_holidays_is_renewed_a_year_before_it_ends() -> None:
    today = clock.today()
    assert today.year < known_until(), (
        f"Bank holidays are published here only until {known_until()}. Upgrade `holidays`, add the next years of "
        "https://www.gov.uk/bank-holidays to PUBLISHED above, and raise PUBLISHED_UNTIL in rules/working_days.py."
    )


@pytest.mark.mode(10)
@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2026-04-02", True),  # Maundy Thursday
        ("2026-04-03", False),  # Good Friday
        ("2026-04-04", False),  # Saturday
        ("2026-04-06", False),  # Easter Monday
        ("2026-04-07", True),  # Tuesday
        ("2026-12-24", True),  # Thursday
        ("2026-12-25", False),  # Friday
        ("2026-12-26", False),  # Saturday, Boxing Day
        ("2026-12-28", False),  # Monday, for Boxing Day
        ("2026-12-29", True),  # Tuesday
        ("2027-12-27", False),  # Monday, for Christmas Day
        ("2027-12-28", False),  # Tuesday, for Boxing Day
        ("2028-01-03", False),  # Monday, for New Year's Day
        ("2022-06-03", False),  # Friday, Platinum Jubilee
        ("2026-03-17", True),  # Tuesday, St Patrick's Day: Northern Ireland
        ("2026-07-13", True),  # Monday, Battle of the Boyne: Northern Ireland
        ("2026-08-03", True),  # Monday, Scotland's summer bank holiday
        ("2026-11-30", True),  # Monday, St Andrew's Day: Scotland
        ("2026-01-02", True),  # Friday, 2 January: Scotland
    ],
)
def test_a_working_day_is_one_on_which_england_works(day: str, working: bool) -> None:
    assert is_working_day(date.fromisoformat(day)) is working


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2026-06-16", "2026-06-16", "2026-06-16"),  # Tuesday
        ("2026-06-14", "2026-06-12", "2026-06-15"),  # Sunday
        ("2026-04-05", "2026-04-02", "2026-04-07"),  # Easter Sunday
        ("2027-12-26", "2027-12-24", "2027-12-29"),  # Sunday, Boxing Day
        ("2028-01-01", "2027-12-31", "2028-01-04"),  # Saturday, New Year's Day
    ],
)
def test_a_day_off_moves_to_the_working_day_beside_it(day: str, before: str, after: str) -> None:
    assert on_or_before(date.fromisoformat(day)) == date.fromisoformat(before)
    assert on_or_after(date.fromisoformat(day)) == date.fromisoformat(after)


@pytest.mark.parametrize(
    ("day", "n", "result"),
    [
        ("2026-06-16", 0, "2026-06-16"),  # Tuesday
        ("2026-06-13", 0, "2026-06-13"),  # Saturday: nothing counted, nothing moved
        ("2026-06-16", 1, "2026-06-17"),  # Wednesday
        ("2026-06-12", 1, "2026-06-15"),  # Friday to Monday
        ("2026-06-13", 1, "2026-06-15"),  # Saturday to Monday
        ("2026-04-02", 1, "2026-04-07"),  # Maundy Thursday to the Tuesday after Easter
        ("2026-12-24", 3, "2026-12-31"),  # Thursday; Friday, Monday and the weekend are off
        ("2026-12-31", 1, "2027-01-04"),  # Thursday, over the year's end to Monday
        ("2026-06-15", -1, "2026-06-12"),  # Monday to Friday
        ("2026-06-14", -1, "2026-06-12"),  # Sunday to Friday
        ("2027-01-04", -1, "2026-12-31"),  # Monday, back over the year's end
        ("2026-04-07", -2, "2026-04-01"),  # Tuesday after Easter to Wednesday
        ("2026-06-16", 600, "2028-10-26"),  # 120 weeks on is Tuesday 3 October; 17 bank holidays lie between
    ],
)
def test_working_days_are_counted_from_the_day_after(day: str, n: int, result: str) -> None:
    assert add_working_days(date.fromisoformat(day), n) == date.fromisoformat(result)


@pytest.mark.parametrize(
    ("a", "b", "n"),
    [
        ("2026-06-16", "2026-06-16", 0),
        ("2026-06-12", "2026-06-15", 1),  # Friday to Monday
        ("2026-06-15", "2026-06-12", -1),  # Monday back to Friday
        ("2026-06-13", "2026-06-14", 0),  # Saturday to Sunday
        ("2026-06-14", "2026-06-13", 0),
        ("2026-12-24", "2027-01-04", 4),  # Thursday to Monday
        ("2026-01-01", "2026-12-31", 253),
    ],
)
def test_the_working_days_between_two_days(a: str, b: str, n: int) -> None:
    assert working_days_between(date.fromisoformat(a), date.fromisoformat(b)) == n


@given(DAYS, st.integers(-800, 800))
def test_counting_on_and_counting_between_agree(day: date, n: int) -> None:
    assert n == 0 or working_days_between(day, add_working_days(day, n)) == n


@given(DAYS, st.integers(1, 60))
def test_counting_agrees_with_walking_day_by_day(day: date, n: int) -> None:
    walked, left = day, n
    while left:
        walked += timedelta(days=1)
        left -= is_working_day(walked)
    assert add_working_days(day, n) == walked


@pytest.mark.mode(10)
def test_a_day_whose_holidays_nobody_has_published_is_known_to_be_one() -> None:
    assert calendar_knows(date(known_until(), 12, 31))
    assert not calendar_knows(date(known_until() + 1, 1, 1))
