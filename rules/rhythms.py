"""What comes round again: after how long, and on which days, read from the words in which people say it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from rules.months import add_months

LONGEST = 120
"""Signs: how often something happens is said in a few words."""
LEAST_DAYS = 7
"""What comes round more often is a habit, and nobody answers a reminder of it."""
MOST = {"day": 730, "week": 104, "month": 36, "year": 5}
"""What comes round more seldom is a new thing each time."""


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Every:
    number: int
    unit: Unit

    def after(self, start: date, times: int = 1) -> date:
        """So many times after a day. Months are cut to the month's end, and the day of the month comes back after it."""
        match self.unit:
            case Unit.MONTH | Unit.YEAR:
                return add_months(start, self.number * times * (12 if self.unit is Unit.YEAR else 1))
            case _:
                return start + timedelta(days=self.number * times * (7 if self.unit is Unit.WEEK else 1))

    @property
    def words(self) -> str:
        """As it is stored, and read again."""
        return f"{self.number} {self.unit}{'' if self.number == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a meeting meets. With `nth` the so-manieth `weekday` of a month (-1: the last), with `day` that day of a month;
    else every so many weeks on the `weekday`."""

    at: time
    every: Every
    weekday: int | None = None
    nth: int | None = None
    day: int | None = None

    def days(self, since: date) -> Iterator[date]:
        """Without end, from the first one on or after that day, which also begins what is counted."""
        if self.every.unit is Unit.WEEK:
            weekday = since.weekday() if self.weekday is None else self.weekday
            first = since + timedelta(days=(weekday - since.weekday()) % 7)
            for times in range(_FOR_EVER):
                yield self.every.after(first, times)
        for times in range(_FOR_EVER):
            found = self._within(add_months(since.replace(day=1), times * self.every.number))
            if found >= since:
                yield found

    def _within(self, month: date) -> date:
        last = add_months(month, 1) - timedelta(days=1)
        if self.nth is None or self.weekday is None:
            return min(month + timedelta(days=(self.day or 1) - 1), last)
        if self.nth < 0:
            return last - timedelta(days=(last.weekday() - self.weekday) % 7)
        return month + timedelta(days=(self.weekday - month.weekday()) % 7 + 7 * (self.nth - 1))


_FOR_EVER = 10_000
_NUMBERS: Mapping[str, int] = {
    **{word: place for place, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)},
    "other": 2,
    "second": 2,
    "third": 3,
}
_ADVERBS = {
    "weekly": Every(1, Unit.WEEK), "fortnightly": Every(2, Unit.WEEK), "monthly": Every(1, Unit.MONTH),
    "quarterly": Every(3, Unit.MONTH), "yearly": Every(1, Unit.YEAR), "annually": Every(1, Unit.YEAR), "each quarter": Every(3, Unit.MONTH),
    "every quarter": Every(3, Unit.MONTH), "every fortnight": Every(2, Unit.WEEK), "each fortnight": Every(2, Unit.WEEK),
    "once a week": Every(1, Unit.WEEK), "once a month": Every(1, Unit.MONTH), "once a year": Every(1, Unit.YEAR),
    "six monthly": Every(6, Unit.MONTH), "three monthly": Every(3, Unit.MONTH), "six weekly": Every(6, Unit.WEEK),
}  # fmt: skip
_EVERY = re.compile(r"(?:(?:every|each) )?(?:(\d{1,3}|[a-z]+) )?(day|week|month|year)s?")
_NTH = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1,
}  # fmt: skip
_WEEKDAYS = {
    name: place for place, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}  # fmt: skip
_WEEKDAY = "|".join(_WEEKDAYS)
_MONTHLY = re.compile(
    rf"(?:the |every |each )?({'|'.join(_NTH)}) ({_WEEKDAY}) (?:of|in) (?:the month|(?:each|every)(?: (\w+))? months?)"
)
_ON_DAY = re.compile(r"(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:of|in) (?:the month|(?:each|every)(?: (\w+))? months?)")
_WEEKLY = re.compile(rf"(?:every|each)(?: (other))? ({_WEEKDAY})")
_ON_WEEKDAY = re.compile(rf"(.{{1,40}}?) on (?:a )?({_WEEKDAY})s?")
_AT = re.compile(r"(.{1,90}?),? (?:at|from) (?:(\d{1,2})(?:[:.](\d\d))?(?: ?(am|pm))?|(noon|midday))")
_MONTHS = {
    name: place
    for place, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}


def every_from(text: str) -> Every | None:
    """ "every 6 weeks", "each month", "quarterly", "6 weeks". None where it says anything else: nothing is guessed."""
    words = _plain(text)
    if words in _ADVERBS:
        return _ADVERBS[words]
    found = _EVERY.fullmatch(words)
    if found is None:
        return None
    number = 1 if found[1] is None else int(found[1]) if found[1].isdigit() else _NUMBERS.get(found[1], 0)
    bare = found[1] is None and not words.startswith(("every ", "each "))
    often = found[2] == Unit.DAY and number < LEAST_DAYS
    return Every(number, Unit(found[2])) if 0 < number <= MOST[found[2]] and not (bare or often) else None


def rhythm_from(text: str) -> Rhythm | None:
    """ "second Tuesday of each month at 10:00". None where it is not said so that there is one day and one hour each time."""
    timed = _AT.fullmatch(_plain(text))
    at = _time(timed[2], timed[3], timed[4], timed[5]) if timed else None
    if timed is None or at is None:
        return None
    words = timed[1]
    if found := _MONTHLY.fullmatch(words):
        every = _months(found[3])
        return Rhythm(at, every, _WEEKDAYS[found[2]], nth=_NTH[found[1]]) if every else None
    if found := _ON_DAY.fullmatch(words):
        every = _months(found[2])
        return Rhythm(at, every, day=int(found[1])) if every and 1 <= int(found[1]) <= 31 else None
    return _of_weeks(words, at)


def month_from(text: str) -> int | None:
    """ "August", "aug" or "8"."""
    words = _plain(text)
    if words.isdigit():
        return int(words) if len(words) <= 2 and 1 <= int(words) <= 12 else None
    return next((number for name, number in _MONTHS.items() if len(words) >= 3 and name.startswith(words)), None)


def _of_weeks(words: str, at: time) -> Rhythm | None:
    if found := _WEEKLY.fullmatch(words):
        return Rhythm(at, Every(_NUMBERS.get(found[1] or "one", 1), Unit.WEEK), _WEEKDAYS[found[2]])
    named = _ON_WEEKDAY.fullmatch(words)
    every = every_from(named[1] if named else words)
    if every is None or every.unit is not Unit.WEEK:
        return None
    return Rhythm(at, every, _WEEKDAYS[named[2]] if named else None)


def _months(said: str | None) -> Every | None:
    number = 1 if said is None else int(said) if said.isdigit() and len(said) <= 2 else _NUMBERS.get(said, 0)
    return Every(number, Unit.MONTH) if 0 < number <= 12 else None


def _time(hours: str | None, minutes: str | None, half: str | None, noon: str | None) -> time | None:
    """An hour alone, without minutes, am or pm, may be the morning's or the evening's."""
    if noon:
        return time(12)
    hour, minute = int(hours or 0), int(minutes or 0)
    if half is None and minutes is None:
        return None
    if half is not None and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _plain(text: str) -> str:
    return " ".join(text[: LONGEST + 1].casefold().replace("-", " ").split()).strip(" .") if len(text) <= LONGEST else ""
