"""What a phrase was read as: the days it spans, or the reason why it names none."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from rules.reasons import Reason, because

FIRST_YEAR = 1900
LAST_YEAR = 2100
FARTHEST = 300
"""A day without a year that lies farther ahead than this many days may as well be meant for a year ago: it is asked."""


@dataclass(frozen=True, slots=True)
class Span:
    """`last` is the day that counts. `exact` is false where a period was named."""

    first: date
    last: date
    exact: bool
    why: Reason


class Unread(Exception):
    """No one day can be read, for this reason."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.reason = because(f"dates.{code}", **facts)


class Meaning(Protocol):
    """What was written, before anybody asks what day it is today."""

    def read(self, today: date) -> Span:
        """Raises Unread where it is no one day or period."""
        ...


@dataclass(frozen=True, slots=True)
class Unclear:
    """Words that are about time and name no day: always read as this reason."""

    code: str

    def read(self, today: date) -> Span:  # noqa: ARG002
        raise Unread(self.code)


def one_day(day: date, code: str, **facts: object) -> Span:
    return Span(day, day, True, because(f"dates.{code}", day=day, **facts))


def period(first: date, last: date, code: str, **facts: object) -> Span:
    return Span(first, last, False, because(f"dates.{code}", day=last, **facts))


def calendar_day(year: int, month: int, day: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unread("out_of_range")
    if not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        raise Unread("impossible")
    return date(year, month, day)


def month_length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def month_end(year: int, month: int) -> date:
    return calendar_day(year, month, month_length(year, month) if 1 <= month <= 12 else 0)


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on, cut to the end of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unread("out_of_range")
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def near(day: date, today: date) -> date:
    if (day - today).days > FARTHEST:
        raise Unread("which_year")
    return day
