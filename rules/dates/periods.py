"""Weeks, months, quarters and years as they are written, and the days that are found in them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rules.dates.days import FRIDAY, Day, Weekday, Year
from rules.dates.spans import (
    Meaning,
    Span,
    Unread,
    calendar_day,
    monday_of,
    month_end,
    months_on,
    near,
    one_day,
    period,
)
from rules.working_days import ONE_DAY, on_or_after, on_or_before

WEEK = 7
SUNDAY = 6
APRIL = 4
LIKELY_YEARS = range(-1, 6)
"""Figures after a month that name one of these years from now may be a year: "June 26"."""


@dataclass(frozen=True, slots=True)
class Month:
    month: int
    year: Year | None = None

    def read(self, today: date) -> Span:
        if self.year is not None:
            return _month(self.year.seen(today), self.month)
        year = today.year + (self.month < today.month)
        near(month_end(year, self.month), today)
        return _month(year, self.month)


@dataclass(frozen=True, slots=True)
class MonthInYear:
    """This June; next June, where only one June can be meant."""

    month: int
    plus: int

    def read(self, today: date) -> Span:
        if (self.plus > 0 and self.month > today.month) or (self.plus < 0 and self.month < today.month):
            raise Unread("ambiguous")
        return _month(today.year + self.plus, self.month)


@dataclass(frozen=True, slots=True)
class MonthAndFigures:
    """June 12 is a day; June 26, written in 2026, is a day or a month; after "end of" it is a month."""

    month: int
    figures: int

    def read(self, today: date) -> Span:
        if self.figures > 31:
            return self.as_month().read(today)
        if 2000 + self.figures - today.year in LIKELY_YEARS:
            raise Unread("ambiguous")
        return Day(self.figures, self.month).read(today)

    def as_month(self) -> Month:
        return Month(self.month, Year(self.figures))


@dataclass(frozen=True, slots=True)
class MonthsOn:
    """This month, next month."""

    plus: int

    def read(self, today: date) -> Span:
        day = months_on(today.replace(day=1), self.plus)
        return _month(day.year, day.month)


@dataclass(frozen=True, slots=True)
class WholeYear:
    year: Year

    def read(self, today: date) -> Span:
        year = self.year.seen(today)
        return period(calendar_day(year, 1, 1), calendar_day(year, 12, 31), "year_end")


@dataclass(frozen=True, slots=True)
class FinancialYear:
    """April to March, by the year in which it starts; without it, counted from the one that runs today."""

    start: Year | None = None
    plus: int = 0

    def read(self, today: date) -> Span:
        start = self.start.seen(today) if self.start else today.year - (today.month < APRIL) + self.plus
        return period(calendar_day(start, APRIL, 1), calendar_day(start + 1, 3, 31), "financial_year_end")


@dataclass(frozen=True, slots=True)
class Slashed:
    """26/27 and 6/26: no days. The first is a financial year, the second may be a month, if people still speak of it."""

    one: int
    other: int

    def read(self, today: date) -> Span:
        likely = 2000 + self.other - today.year in LIKELY_YEARS
        if likely and self.other == self.one + 1:
            return FinancialYear(Year(self.one)).read(today)
        raise Unread("ambiguous" if likely and 1 <= self.one <= 12 else "impossible")


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter of a financial year."""

    number: int
    year: FinancialYear

    def read(self, today: date) -> Span:
        if not 1 <= self.number <= 4:
            raise Unread("impossible")
        start = months_on(self.year.read(today).first, 3 * (self.number - 1))
        return _quarter(start)


@dataclass(frozen=True, slots=True)
class QuartersOn:
    """This quarter, next quarter: they begin in the same months in the calendar and in the financial year."""

    plus: int

    def read(self, today: date) -> Span:
        return _quarter(months_on(date(today.year, 1, 1), 3 * ((today.month - 1) // 3 + self.plus)))


@dataclass(frozen=True, slots=True)
class WeeksOn:
    """This week, next week: Monday to Friday."""

    plus: int

    def read(self, today: date) -> Span:
        return _week(monday_of(today) + timedelta(days=WEEK * self.plus))


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day lies in; one without a year is near, and may have begun."""

    day: Meaning

    def read(self, today: date) -> Span:
        return _week(monday_of(self.day.read(monday_of(today)).last))


@dataclass(frozen=True, slots=True)
class WeekEnding:
    day: Meaning

    def read(self, today: date) -> Span:
        span = self.day.read(today)
        return period(monday_of(span.last), span.last, "week_ending")


@dataclass(frozen=True, slots=True)
class Weekend:
    plus: int

    def read(self, today: date) -> Span:
        sunday = monday_of(today) + timedelta(days=SUNDAY + WEEK * self.plus)
        return period(sunday - ONE_DAY, sunday, "weekend")


@dataclass(frozen=True, slots=True)
class WeekIn:
    """The first or last week of a month, where it is the same week however one counts: from its first day or its
    first Monday, back from its last day or its last Friday."""

    nth: int
    whole: Meaning

    def read(self, today: date) -> Span:
        month = self.whole.read(today)
        first_monday = monday_of(month.first + 2 * ONE_DAY)
        if self.nth == 1 and first_monday >= month.first:
            return _week(first_monday)
        if self.nth == -1 and month.last.weekday() >= FRIDAY:
            return _week(monday_of(month.last))
        raise Unread("vague")


@dataclass(frozen=True, slots=True)
class DayIn:
    """The first Monday, the last Friday, the last day, the first working day of a month or another period."""

    nth: int
    kind: Weekday | Literal["day", "working_day"]
    whole: Meaning

    def read(self, today: date) -> Span:
        span = self.whole.read(today)
        day = self._found(span)
        if not span.first <= day <= span.last:
            raise Unread("impossible")
        return one_day(day, "as_written")

    def _found(self, span: Span) -> date:
        step, start = (1, span.first) if self.nth > 0 else (-1, span.last)
        skip = (abs(self.nth) - 1) * step
        match self.kind:
            case Weekday(weekday):
                gap = (weekday - start.weekday()) * step % WEEK
                return start + timedelta(days=gap * step + WEEK * skip)
            case "working_day" if abs(self.nth) == 1:
                return on_or_after(start) if step > 0 else on_or_before(start)
            case "day" if abs(self.nth) == 1:
                return start
        raise Unread("vague")


def _month(year: int, month: int) -> Span:
    return period(calendar_day(year, month, 1), month_end(year, month), "month_end")


def _quarter(start: date) -> Span:
    return period(start, months_on(start, 3) - ONE_DAY, "quarter_end")


def _week(monday: date) -> Span:
    return period(monday, monday + timedelta(days=FRIDAY), "week_end")
