"""Dates, times, lists and other people's words said plainly: "Tuesday 16 June 2026", "5:30pm", "Ada, Kim and Mo"."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time

LONGEST_WORDS = 240
"""What somebody wrote is shown up to here: a message is read on a phone."""

LONGEST_NAME = 80

_TURNS_TEXT_ROUND = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff"))
_SPACE = re.compile(r"\s+")


def long_date(day: date | str) -> str:
    """A day kept in a notice's facts is ISO text."""
    day = _day(day)
    return f"{day:%A} {day.day} {day:%B %Y}"


def short_date(day: date | str, today: date) -> str:
    """For subjects: the year only where it is another one."""
    day = _day(day)
    return f"{day:%A} {day.day} {day:%B}" if day.year == today.year else long_date(day)


def clock_time(moment: datetime | time) -> str:
    """NHS style: 5pm, 5:30pm, midday, midnight; never 17:00 or 12pm."""
    hour, minute = moment.hour, moment.minute
    if minute == 0 and hour in {0, 12}:
        return "midnight" if hour == 0 else "midday"
    half = "am" if hour < 12 else "pm"
    shown = hour % 12 or 12
    return f"{shown}{half}" if minute == 0 else f"{shown}:{minute:02d}{half}"


def lasting(minutes: int) -> str:
    """An hour and a half, said so that nobody has to reckon."""
    hours, rest = divmod(minutes, 60)
    parts = [counted(hours, "hour")] if hours else []
    return " and ".join([*parts, counted(rest, "minute")] if rest or not hours else parts)


def listed(words: Iterable[str], last: str = "and") -> str:
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def one_line(written: str, longest: int = LONGEST_WORDS) -> str:
    """Somebody's words as one line of visible text, cut at a word: no line ends, no control or turn-round marks."""
    if written.isprintable() and len(written) <= longest and "  " not in written:
        return written.strip()
    kept = written[: 4 * longest].translate(_TURNS_TEXT_ROUND)
    kept = "".join(" " if unicodedata.category(sign) in {"Cc", "Zl", "Zp", "Cs"} else sign for sign in kept)
    kept = _SPACE.sub(" ", kept).strip()
    if len(kept) <= longest:
        return kept
    whole, space, _ = kept[: longest - 1].rpartition(" ")
    return (whole if space and len(whole) > longest // 2 else kept[: longest - 1]).rstrip(" ,;:.") + "…"


def _day(day: date | str) -> date:
    return date.fromisoformat(day[:10]) if isinstance(day, str) else day


FILTERS: Mapping[str, Callable[..., str]] = {
    "long_date": long_date,
    "short_date": short_date,
    "clock_time": clock_time,
    "lasting": lasting,
    "listed": listed,
    "counted": counted,
    "one_line": one_line,
}
