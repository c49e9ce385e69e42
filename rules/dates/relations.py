"""What is said of a day or a period: its end, its middle, before it, from one to another; two that must agree."""

from dataclasses import dataclass
from datetime import date, timedelta

from rules.dates.days import Day, DayOfMonth, OnWeekday
from rules.dates.periods import Month, MonthInYear, MonthsOn
from rules.dates.spans import Meaning, Span, Unread, calendar_day, near, period
from rules.reasons import because
from rules.working_days import ONE_DAY

MIDDLE = 15


@dataclass(frozen=True, slots=True)
class EndOf:
    """The end of a period is its last day; the end of a day is that day."""

    whole: Meaning

    def read(self, today: date) -> Span:
        span = self.whole.read(today)
        return Span(span.last, span.last, span.exact, span.why)


@dataclass(frozen=True, slots=True)
class MiddleOf:
    """The middle of a month is its 15th; no other period has one."""

    whole: Meaning

    def read(self, today: date) -> Span:
        match self.whole:
            case Month(month, None):
                middle = near(Day(MIDDLE, month).read(today).last, today)
            case Month() | MonthsOn() | MonthInYear():
                middle = self.whole.read(today).first + timedelta(days=MIDDLE - 1)
            case _:
                raise Unread("vague")
        return period(middle, middle, "middle")


@dataclass(frozen=True, slots=True)
class Before:
    whole: Meaning

    def read(self, today: date) -> Span:
        span = self.whole.read(today)
        day = span.first - ONE_DAY
        calendar_day(day.year, day.month, day.day)
        return Span(day, day, span.exact, because("dates.before", day=day, start=span.first))


@dataclass(frozen=True, slots=True)
class FromTo:
    """3 to 10 June, 28 June to 3 July: the year, and the month of a bare number, are those of the end."""

    first: Meaning | int
    last: Meaning

    def read(self, today: date) -> Span:
        last = self.last.read(today)
        first = self._first(last.last, today)
        if first > last.last:
            raise Unread("backwards")
        return period(first, last.last, "range_end")

    def _first(self, last: date, today: date) -> date:
        match self.first:
            case int(day) | OnWeekday(day=DayOfMonth(day, None)):
                return calendar_day(last.year, last.month, day)
            case Day(day, month, None):
                return calendar_day(last.year - (month > last.month), month, day)
            case Month(month, None):
                return calendar_day(last.year - (month > last.month), month, 1)
            case first:
                return first.read(today).first


def narrower(one: Span, other: Span) -> Span:
    """Of two that stand side by side the one that lies in the other; else they contradict each other."""
    if one.first <= other.first and other.last <= one.last and not (one.exact and one.first == other.first):
        return other
    if other.first <= one.first and one.last <= other.last:
        return one
    raise Unread("two_dates")
