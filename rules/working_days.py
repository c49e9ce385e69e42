"""England's working days: not a Saturday, a Sunday, Good Friday, Christmas Day or a bank holiday."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from holidays import country_holidays

PUBLISHED_UNTIL = 2028
"""The last year whose bank holidays GOV.UK has published (gov.uk/bank-holidays) and which were compared with the
library. Later years are worked out by the usual rules; a proclaimed day, as in 2022 and 2023, is not in them."""

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def known_until() -> int:
    return PUBLISHED_UNTIL


def calendar_knows(day: date) -> bool:
    """False for a day whose bank holidays nobody has published yet: count on, but say so."""
    return day.year <= PUBLISHED_UNTIL


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in bank_holidays(day.year)


def on_or_before(day: date) -> date:
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def on_or_after(day: date) -> date:
    while not is_working_day(day):
        day += ONE_DAY
    return day


def add_working_days(day: date, n: int) -> date:
    """The n-th working day after `day`, which itself is not counted; before it where n is negative; `day` for 0."""
    if n == 0:
        return day
    year, days = day.year, _working_days(day.year)
    place = bisect_right(days, day) - 1 + n if n > 0 else bisect_left(days, day) + n
    while place >= len(days):
        place -= len(days)
        year += 1
        days = _working_days(year)
    while place < 0:
        year -= 1
        days = _working_days(year)
        place += len(days)
    return days[place]


def working_days_between(a: date, b: date) -> int:
    """The working days after `a` up to and with `b`; for an earlier `b`, those before `a` back to it, negative."""
    if b < a:
        return -sum(_share(year, b, a - ONE_DAY) for year in range(b.year, a.year + 1))
    return sum(_share(year, a + ONE_DAY, b) for year in range(a.year, b.year + 1))


@lru_cache(maxsize=256)
def bank_holidays(year: int) -> Mapping[date, str]:
    """Each with its name."""
    return MappingProxyType(dict(country_holidays("GB", subdiv="ENG", years=year)))


@lru_cache(maxsize=256)
def _working_days(year: int) -> tuple[date, ...]:
    first = date(year, 1, 1)
    days = (first + timedelta(days=n) for n in range((date(year, 12, 31) - first).days + 1))
    return tuple(day for day in days if is_working_day(day))


def _share(year: int, first: date, last: date) -> int:
    """How many working days of the year lie from `first` to `last`, both counted."""
    days = _working_days(year)
    return max(0, bisect_right(days, last) - bisect_left(days, first))
