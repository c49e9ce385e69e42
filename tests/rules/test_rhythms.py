"""How often something comes round: read from words, and never guessed."""

from datetime import date, time, timedelta
from itertools import islice
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.rhythms import Every, Rhythm, Unit, every_from, month_from, rhythm_from

SINCE = date(2026, 1, 5)  # a Monday


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("second Tuesday of each month at 10:00", ["Tue 13 Jan 2026", "Tue 10 Feb 2026", "Tue 10 Mar 2026"]),
        ("the last Friday of the month at 2pm", ["Fri 30 Jan 2026", "Fri 27 Feb 2026", "Fri 27 Mar 2026"]),
        ("First Monday in every month, at 9.30am", ["Mon 05 Jan 2026", "Mon 02 Feb 2026", "Mon 02 Mar 2026"]),
        ("second Tuesday of every third month at noon", ["Tue 13 Jan 2026", "Tue 14 Apr 2026", "Tue 14 Jul 2026"]),
        ("every other Thursday at 14:30", ["Thu 08 Jan 2026", "Thu 22 Jan 2026", "Thu 05 Feb 2026"]),
        ("every six weeks on Wednesday at 10am", ["Wed 07 Jan 2026", "Wed 18 Feb 2026", "Wed 01 Apr 2026"]),
        ("every 8 weeks at 10:00", ["Mon 05 Jan 2026", "Mon 02 Mar 2026", "Mon 27 Apr 2026"]),
        ("fortnightly on Mondays at 9am", ["Mon 05 Jan 2026", "Mon 19 Jan 2026", "Mon 02 Feb 2026"]),
        ("the 31st of each month at 10:00", ["Sat 31 Jan 2026", "Sat 28 Feb 2026", "Tue 31 Mar 2026"]),
    ],
)
def test_a_stated_rhythm_has_its_days(said: str, days: list[str]) -> None:
    rhythm = rhythm_from(said)
    assert rhythm is not None
    assert [f"{day:%a %d %b %Y}" for day in islice(rhythm.days(SINCE), 3)] == days


@pytest.mark.parametrize(
    "said",
    [
        "second Tuesday of each month", "second Tuesday of each month at 10", "every second Tuesday at 10:00", "fifth Monday of each month at 10:00",
        "monthly at 10:00", "every month at 10:00", "now and then at 10:00", "Tuesdays at 10:00 or 11:00", "every Tuesday at 25:00",
        "every 0 weeks at 10:00", "the 32nd of each month at 10:00", "every Tuesday at 13pm", "", "x" * 20_000, "every " * 4000,
    ],
)  # fmt: skip
def test_what_does_not_say_one_day_and_one_hour_is_no_rhythm(said: str) -> None:
    began = perf_counter()
    assert rhythm_from(said) is None
    assert perf_counter() - began < 1


@pytest.mark.parametrize(
    ("said", "every"),
    [
        ("monthly", Every(1, Unit.MONTH)), ("each month", Every(1, Unit.MONTH)), ("every 6 weeks", Every(6, Unit.WEEK)), ("6 weeks", Every(6, Unit.WEEK)),
        ("Every two months.", Every(2, Unit.MONTH)), ("quarterly", Every(3, Unit.MONTH)), ("six-monthly", Every(6, Unit.MONTH)), ("annually", Every(1, Unit.YEAR)),
        ("every 10 days", Every(10, Unit.DAY)), ("every other week", Every(2, Unit.WEEK)), ("fortnightly", Every(2, Unit.WEEK)),
        ("month", None), ("daily", None), ("every day", None), ("ongoing", None), ("regularly", None), ("every 0 weeks", None), ("every 400 weeks", None),
        ("every few weeks", None), ("monthly or weekly", None), ("in 6 weeks", None), ("", None), ("every " * 5000, None),
    ],
)  # fmt: skip
def test_how_often_is_read_only_where_it_is_unmistakable(said: str, every: Every | None) -> None:
    assert every_from(said) == every


@given(st.integers(1, 36), st.sampled_from([Unit.WEEK, Unit.MONTH]))
def test_what_is_stored_is_read_again_as_it_was(number: int, unit: Unit) -> None:
    assert every_from(Every(number, unit).words) == Every(number, unit)


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 12), st.integers(1, 24))
def test_the_day_of_the_month_comes_back_after_a_short_month(start: date, number: int, times: int) -> None:
    day = Every(number, Unit.MONTH).after(start, times)
    assert day.day == start.day or (day + timedelta(days=1)).day == 1
    assert (day.year * 12 + day.month) - (start.year * 12 + start.month) == number * times


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.sampled_from([1, 2, 3, 4, -1]), st.integers(0, 6))
def test_one_day_of_each_month_is_the_so_manieth_of_its_kind(since: date, nth: int, weekday: int) -> None:
    days = list(islice(Rhythm(time(10), Every(1, Unit.MONTH), weekday, nth=nth).days(since), 14))
    assert all(day.weekday() == weekday and day >= since for day in days)
    assert len({(day.year, day.month) for day in days}) == 14
    assert all((day.day - 1) // 7 + 1 == nth if nth > 0 else (day + timedelta(days=7)).month != day.month for day in days)


@pytest.mark.parametrize(
    ("said", "month"), [("August", 8), ("dec", 12), ("3", 3), ("ma", None), ("13", None), ("", None), ("Wintermonth", None)]
)
def test_a_month_is_read_by_its_name_or_number(said: str, month: int | None) -> None:
    assert month_from(said) == month
