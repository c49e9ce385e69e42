"""Dates, times and lists said plainly: "Tuesday 16 June 2026", "5:30pm", "Ada, Kim and Mo"."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time


def long_date(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"


def clock_time(moment: datetime | time) -> str:
    """NHS style: 5pm, 5:30pm, midday, midnight; never 17:00 or 12pm."""
    hour, minute = moment.hour, moment.minute
    if minute == 0 and hour in {0, 12}:
        return "midnight" if hour == 0 else "midday"
    half = "am" if hour < 12 else "pm"
    shown = hour % 12 or 12
    return f"{shown}{half}" if minute == 0 else f"{shown}:{minute:02d}{half}"


def listed(words: Iterable[str], last: str = "and") -> str:
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


FILTERS: Mapping[str, Callable[..., str]] = {
    "long_date": long_date,
    "clock_time": clock_time,
    "listed": listed,
    "counted": counted,
}
