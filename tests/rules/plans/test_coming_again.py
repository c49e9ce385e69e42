"""A plan's day that comes again: read where it is unmistakable, asked about everywhere else."""

from datetime import date
from time import perf_counter

import pytest

from rules.plans.coming_again import ComingAgain, coming_again
from rules.rhythms import Every, Unit

TODAY = date(2026, 5, 5)  # a Tuesday
MONTH, WEEKS = Every(1, Unit.MONTH), Every(6, Unit.WEEK)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Monthly", ComingAgain(MONTH)),
        ("every 6 weeks", ComingAgain(WEEKS)),
        ("Monthly from 1 June 2026", ComingAgain(MONTH, "1 june 2026")),
        ("every 6 weeks, first by 12 June 2026", ComingAgain(WEEKS, "12 june 2026")),
        ("30 June 2026, then monthly", ComingAgain(MONTH, "30 june 2026")),
        ("by 30/06/2026 and every 6 weeks thereafter.", ComingAgain(WEEKS, "by 30/06/2026")),
        ("monthly until 31 March 2027", ComingAgain(MONTH, until=date(2027, 3, 31))),  # a Wednesday
        ("30 June 2026; review in 3 months", ComingAgain(Every(3, Unit.MONTH), "30 june 2026", looks=True)),
        ("5 June 2026 (to be reviewed after six weeks)", ComingAgain(WEEKS, "5 june 2026", looks=True)),
        ("review in 3 months", None), ("Ongoing", None), ("monthly or as needed", None), ("reviewed every 3 months", None), ("twice weekly", None),
        ("monthly from June", None), ("daily", None), ("monthly report to the board", None), ("5 June 2026", None), ("soon, then monthly", None), ("", None),
        ("monthly, then weekly", None), ("x " * 10_000, None),
    ],
)  # fmt: skip
def test_what_a_row_says_of_its_day(written: str, read: ComingAgain | None) -> None:
    assert coming_again(written, TODAY) == read


@pytest.mark.parametrize("piece", ["every ", "then ", "review in ", "monthly, ", "a", " (", "first by "])
def test_no_words_of_any_length_take_long(piece: str) -> None:
    began = perf_counter()
    for length in (100, 120, 20_000):
        coming_again((piece * length)[:length], TODAY)
    assert perf_counter() - began < 1
