"""Dates, times, lists and other people's words, said plainly."""

from datetime import date, time

import pytest

from templates.filters import LONGEST_WORDS, clock_time, counted, listed, long_date, one_line, short_date

TUESDAY = date(2026, 6, 16)  # Tuesday 16 June 2026


@pytest.mark.parametrize("day", [TUESDAY, "2026-06-16", "2026-06-16T09:00:00+01:00"])
def test_a_date_is_said_with_its_weekday(day: date | str) -> None:
    assert long_date(day) == "Tuesday 16 June 2026"


def test_a_subject_says_the_year_only_where_it_is_another() -> None:
    assert short_date(TUESDAY, date(2026, 1, 1)) == "Tuesday 16 June"
    assert short_date(TUESDAY, date(2025, 12, 31)) == "Tuesday 16 June 2026"


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (time(17), "5pm"),
        (time(17, 30), "5:30pm"),
        (time(0), "midnight"),
        (time(12), "midday"),
        (time(0, 5), "12:05am"),
        (time(9), "9am"),
    ],
)
def test_a_time_is_said_as_the_nhs_says_it(moment: time, said: str) -> None:
    assert clock_time(moment) == said


def test_lists_and_counts() -> None:
    assert listed(["Ada", "Kim", "Mo"]) == "Ada, Kim and Mo"
    assert listed([]) == ""
    assert counted(1, "action") == "1 action"
    assert counted(2, "reply", "replies") == "2 replies"


@pytest.mark.parametrize("junk", ["a" * 10_000, "so on " * 10_000, "\n" * 100_000, "\u202e" * 50_000, "é" * 20_000])
def test_whatever_is_typed_is_one_line_of_few_signs(junk: str) -> None:
    line = one_line(junk)
    assert len(line) <= LONGEST_WORDS
    assert not set(line) & set("\n\r\t\x00\u202e")
