"""Single days as they are written: 12 June, Friday, tomorrow, in two weeks."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rules.dates.spans import (
    Meaning,
    Span,
    Unread,
    calendar_day,
    monday_of,
    month_length,
    months_on,
    near,
    one_day,
    period,
)
from rules.working_days import add_working_days, bank_holidays, calendar_knows

Unit = Literal["day", "week", "fortnight", "month", "year", "hour", "working_day"]
FRIDAY = 4
DAYS = {"day": 1, "week": 7, "fortnight": 14}
MONTHS = {"month": 1, "year": 12}
HOURS = 24
LEAP_CYCLE = 9
"""Every day of the calendar comes within so many years, 29 February too."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written, two figures or four; or counted from this year."""

    number: int | None = None
    plus: int = 0

    def seen(self, today: date) -> int:
        if self.number is None:
            return today.year + self.plus
        return self.number + 2000 if self.number < 100 else self.number


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, perhaps of a year."""

    day: int
    month: int
    year: Year | None = None

    def read(self, today: date) -> Span:
        if self.year is not None:
            return one_day(calendar_day(self.year.seen(today), self.month, self.day), "as_written")
        if not 1 <= self.month <= 12 or not 1 <= self.day <= month_length(2000, self.month):
            raise Unread("impossible")
        return one_day(near(self._coming(today), today), "coming", today=today)

    def _coming(self, today: date) -> date:
        years = range(today.year, today.year + LEAP_CYCLE)
        possible = (year for year in years if self.day <= month_length(year, self.month))
        return next(day for year in possible if (day := calendar_day(year, self.month, self.day)) >= today)


@dataclass(frozen=True, slots=True)
class Holy:
    """A day around Easter Sunday."""

    after_good_friday: int
    year: Year | None = None

    def read(self, today: date) -> Span:
        if self.year is not None:
            return one_day(self._in(self.year.seen(today)), "as_written")
        coming = next(day for year in (today.year, today.year + 1) if (day := self._in(year)) >= today)
        return one_day(near(coming, today), "coming", today=today)

    def _in(self, year: int) -> date:
        calendar_day(year, 1, 1)
        fridays = [d for d in bank_holidays(year) if d.month in {3, 4} and d.weekday() == FRIDAY]
        return min(fridays) + timedelta(days=self.after_good_friday)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """The 12th; the 12th of this or the next month."""

    day: int
    months: int | None = None

    def read(self, today: date) -> Span:
        if not 1 <= self.day <= 31:
            raise Unread("impossible")
        months = self.months if self.months is not None else int(self.day < today.day)
        month = months_on(today.replace(day=1), months)
        return one_day(calendar_day(month.year, month.month, self.day), "day_of_month", today=today)


@dataclass(frozen=True, slots=True)
class Weekday:
    """Friday, this Friday: the first one from today on. With `weeks`, the one in that Monday-to-Sunday week."""

    weekday: int
    weeks: int | None = None

    def read(self, today: date) -> Span:
        if self.weeks is None:
            return one_day(today + timedelta(days=(self.weekday - today.weekday()) % 7), "weekday", today=today)
        day = monday_of(today) + timedelta(days=7 * self.weeks + self.weekday)
        return one_day(day, "weekday_of_week", weeks=self.weeks)


@dataclass(frozen=True, slots=True)
class LastWeekday:
    """Last Friday, where only one Friday can be meant: on a Saturday it may be yesterday or eight days ago."""

    weekday: int

    def read(self, today: date) -> Span:
        if self.weekday < today.weekday():
            raise Unread("ambiguous")
        return one_day(monday_of(today) + timedelta(days=self.weekday - 7), "weekday_of_week", weeks=-1)


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A day written with its weekday. They must agree."""

    on: Weekday | LastWeekday
    day: Meaning

    def read(self, today: date) -> Span:
        span = self.day.read(today)
        if span.last.weekday() != self.on.weekday:
            raise Unread("weekday_differs", day=span.last, weekday=self.on.weekday)
        return span


@dataclass(frozen=True, slots=True)
class FromToday:
    days: int

    def read(self, today: date) -> Span:
        return one_day(today + timedelta(days=self.days), "from_today", days=self.days)


@dataclass(frozen=True, slots=True)
class Count:
    """So many days, weeks, months; counted from the day after."""

    number: int
    unit: Unit

    def read(self, today: date) -> Span:
        return self.counted(today)

    def counted(self, start: date, sign: int = 1) -> Span:
        day = self._end(start, sign)
        facts = {"number": self.number, "unit": self.unit, "start": start}
        code = "counted" if sign > 0 else "counted_back"
        if self.unit == "working_day" and not (calendar_knows(day) and calendar_knows(start)):
            code += "_unsure"
        return one_day(day, code, **facts)

    def _end(self, start: date, sign: int) -> date:
        number = self.number * sign
        match self.unit:
            case "working_day":
                return add_working_days(start, number)
            case "month" | "year":
                return months_on(start, number * MONTHS[self.unit])
            case "hour":
                if number % HOURS:
                    raise Unread("only_time")
                return start + timedelta(days=number // HOURS)
        return start + timedelta(days=number * DAYS[self.unit])


@dataclass(frozen=True, slots=True)
class CountBetween:
    """2 to 3 weeks."""

    least: int
    count: Count

    def read(self, today: date) -> Span:
        if self.least > self.count.number:
            raise Unread("backwards")
        last = self.count.read(today)
        return period(today, last.last, "range_end")


@dataclass(frozen=True, slots=True)
class CountFrom:
    """Two weeks from Monday, a week on Friday, five days before 12 June."""

    count: Count
    start: Meaning
    sign: int = 1

    def read(self, today: date) -> Span:
        start = self.start.read(today)
        counted = self.count.counted(start.last, self.sign)
        return Span(counted.first, counted.last, start.exact, counted.why)
