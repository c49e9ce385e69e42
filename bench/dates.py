"""Phrases read a second, and what a long text takes, as JSON."""

import json
import time
from collections.abc import Callable
from datetime import date

from rules.dates import find_dates, read_date
from rules.working_days import add_working_days

TODAY = date(2026, 6, 2)  # Tuesday
PHRASES = (
    "by Friday 12 June",
    "the end of next week",
    "12.06.26",
    "Review End March 2022",
    "within 5 working days",
    "3rd - 10th June 2026",
    "Reviewed and ongoing 2021",
    "w/c Monday 8th June at 10.30",
    "NHSE Trauma training",
    "tbc",
)
REPLY = "Sorry for the delay. Item 1 is done, I need until 3 June for the second, and Kim may ring you on 07700 900123.\n"
SIZES = (10_000, 100_000)


def a_second(work: Callable[[], object], times: int) -> float:
    work()
    started = time.perf_counter()
    for _ in range(times):
        work()
    return times / (time.perf_counter() - started)


def seconds_for(text: str) -> float:
    return 1 / a_second(lambda: find_dates(text, TODAY), 5)


def main() -> None:
    short, long = (seconds_for(REPLY * (size // len(REPLY))) for size in SIZES)
    figures = {
        "bench": "dates",
        "phrases_a_second": round(a_second(lambda: [read_date(p, TODAY) for p in PHRASES], 300) * len(PHRASES)),
        "replies_searched_a_second": round(a_second(lambda: find_dates(REPLY, TODAY), 2000)),
        "working_days_counted_a_second": round(a_second(lambda: add_working_days(TODAY, 28), 100_000)),
        "seconds_for_100_kb": round(long, 3),
        "ratio_of_time_for_10_times_the_text": round(long / short, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
