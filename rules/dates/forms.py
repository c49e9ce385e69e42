"""The forms of days, periods and counts: these words in this order are a thing of these kinds, with this meaning.

Made here: DAY (DATED: in a month; NEAR: a weekday, today) and PERIOD (FINANCIAL), both also ANY; COUNT of days or weeks
(COUNTS: from so many to so many); ALLDAY 24/7.
"""

from collections.abc import Callable

from rules.dates.days import Count, CountBetween, CountFrom, Day, FromToday, Holy, LastWeekday, Unit, Weekday, Year
from rules.dates.grammar import Rule, grammar
from rules.dates.periods import (
    FinancialYear,
    Month,
    MonthAndFigures,
    MonthInYear,
    MonthsOn,
    QuartersOn,
    Slashed,
    Weekend,
    WeeksOn,
    WholeYear,
)
from rules.dates.spans import Meaning, Unclear

DATED = "DAY DATED ANY"
NEAR = "DAY NEAR ANY"
PERIOD = "PERIOD ANY"
FINANCIAL = "PERIOD FINANCIAL ANY"
REL = "this|current|NEXT|LAST"


def _year(year: int | WholeYear | None) -> Year | None:
    return year.year if isinstance(year, WholeYear) else None if year is None else Year(year)


def day(day: int, month: int, year: int | WholeYear | None = None) -> Day:
    return Day(day, month, _year(year))


def _month(month: int, year: int | WholeYear | None = None) -> Month:
    return Month(month, _year(year))


def _slashed(one: int, other: int) -> Meaning:
    return Day(one, other) if other <= 12 else Slashed(one, other)


def _year_pair(start: int, end: int) -> Meaning:
    """2026/27 is a financial year, 2026-06 a month; 2011-12 may be either."""
    if _follows(start, end):
        return Unclear("ambiguous") if 1 <= end <= 12 else FinancialYear(Year(start))
    return Unclear("ambiguous") if end > 99 else Month(end, Year(start))


def _year_and_figure(year: int, figure: int) -> Meaning:
    """2026/3 is a month; 2026/7 is July or the financial year 2026/27."""
    return Unclear("ambiguous") if figure == (year + 1) % 10 else Month(figure, Year(year))


def _financial_year(start: int, end: int) -> Meaning:
    return FinancialYear(Year(start)) if _follows(start, end) else Unclear("ambiguous")


def _follows(start: int, end: int) -> bool:
    return end % 100 == (start + 1) % 100


def _named_day(day: int, month: int) -> Callable[..., Day]:
    return lambda year=None: Day(day, month, _year(year))


def _holy(after: int) -> Callable[..., Holy]:
    return lambda year=None: Holy(after, _year(year))


def _one(unit: Unit) -> Count:
    return Count(1, unit)


def _at_most(least: int, number: int, unit: Unit) -> CountBetween:
    return CountBetween(least, Count(number, unit))


def _ago(number: int, unit: Unit) -> CountFrom:
    return CountFrom(Count(number, unit), FromToday(0), sign=-1)


_DAYS = (
    Rule("day:NTH|SMALL of? month:MONTH year:FULLYEAR|RELYEAR", DATED, day, weak=False),
    Rule("day:NTH|SMALL of? month:MONTH year:YEAR?", DATED, day),
    Rule("day:ORDINAL of? month:MONTH year:FULLYEAR|RELYEAR", DATED, day, weak=False),
    Rule("day:ORDINAL of month:MONTH year:YEAR?", DATED, day),
    Rule("day:ORDINAL month:MONTH year:YEAR?", DATED, day, weak=True),
    Rule("day:NTH|SMALL -|/ month:MONTH -|/ year:YEAR", DATED, day, weak=False),
    Rule("day:NTH|SMALL - month:MONTH", DATED, day),
    Rule("month:MONTH day:ORDINAL year:FULLYEAR|RELYEAR?", DATED, day),
    Rule("month:MONTH day:SMALL year:FULLYEAR", DATED, day, weak=False),
    Rule("month:MONTH -|/? figures:SMALL", "DAY DATED MONTHANDFIGURES ANY", MonthAndFigures),
    Rule("year:FULLYEAR -|/? month:MONTH -|/? day:SMALL|ORDINAL", DATED, day, weak=False),
    Rule("day:SMALL /|- month:SMALL /|- year:YEAR", DATED, day),
    Rule("day:SMALL month:SMALL year:FULLYEAR", DATED, day, weak=True),
    Rule("year:FULLYEAR /|- month:SMALL /|- day:SMALL", DATED, day),
    Rule("SMALL / SMALL of? MONTH YEAR?", DATED, lambda: Unclear("either")),
    Rule("SMALL|NTH DOT MONTH YEAR?", DATED, lambda: Unclear("ambiguous"), weak=True),
    Rule("MONTH NTH|SMALL MONTH YEAR?", DATED, lambda: Unclear("two_dates")),
    Rule("week SMALL of? MONTH YEAR?", DATED, lambda: Unclear("vague")),
    Rule("number:SMALL / 52", "COUNT", lambda number: Count(number, "week"), weak=True),
    Rule("1|2|3 / 2|3|4|5 complete|completed|done|finished", "VAGUE", lambda: None),
    Rule("24 / 7", "ALLDAY", lambda: Day(24, 7), weak=True),
    Rule("one:SMALL / other:SMALL", f"{DATED} SLASHED", _slashed, weak=True),
    Rule("today", NEAR, lambda: FromToday(0)),
    Rule("tomorrow", NEAR, lambda: FromToday(1)),
    Rule("yesterday", NEAR, lambda: FromToday(-1)),
    Rule("day after tomorrow", NEAR, lambda: FromToday(2)),
    Rule("day before yesterday", NEAR, lambda: FromToday(-2)),
    Rule("weekday:WEEKDAY", f"{NEAR} WDAY", Weekday),
    Rule("THIS THIS? weekday:WEEKDAY", f"{NEAR} WDAY", Weekday, weak=False),
    Rule("weeks:NEXT weekday:WEEKDAY", f"{NEAR} WDAY", Weekday, weak=False),
    Rule(f"weekday:WEEKDAY of|in? weeks:{REL} week", f"{NEAR} WDAY", Weekday, weak=False),
    Rule(f"weeks:{REL} week on? weekday:WEEKDAY", f"{NEAR} WDAY", Weekday, weak=False),
    Rule("WEEKDAY NEXT", NEAR, lambda: Unclear("ambiguous")),
    Rule("LAST weekday:WEEKDAY", "DAY WDAY LASTWDAY ANY", LastWeekday),
    Rule("weekday:WEEKDAY unit:week|fortnight", NEAR, lambda weekday, unit: CountFrom(Count(1, unit), Weekday(weekday))),
    Rule("today unit:week|fortnight", NEAR, lambda unit: CountFrom(Count(1, unit), FromToday(0))),
    Rule("tomorrow unit:week|fortnight", NEAR, lambda unit: CountFrom(Count(1, unit), FromToday(1))),
    Rule("THIS? christmas day? year:FULLYEAR|RELYEAR?", DATED, _named_day(25, 12)),
    Rule("christmas eve year:FULLYEAR|RELYEAR?", DATED, _named_day(24, 12)),
    Rule("boxing day year:FULLYEAR|RELYEAR?", DATED, _named_day(26, 12)),
    Rule("new year eve year:FULLYEAR|RELYEAR?", DATED, _named_day(31, 12)),
    Rule("new year day year:FULLYEAR|RELYEAR?", DATED, _named_day(1, 1)),
    Rule("BEFORE new year", "ANY WHEN", _named_day(31, 12)),
    Rule("new year", "VAGUE", lambda: None),
    Rule("good friday year:FULLYEAR|RELYEAR?", DATED, _holy(0)),
    Rule("easter sunday year:FULLYEAR|RELYEAR?", DATED, _holy(2)),
    Rule("easter monday year:FULLYEAR|RELYEAR?", DATED, _holy(3)),
)
_PERIODS = (
    Rule("month:MONTH of? year:FULLYEAR|RELYEAR", PERIOD, _month, weak=False),
    Rule("month:MONTH -|/ year:FULLYEAR", PERIOD, _month, weak=False),
    Rule("year:FULLYEAR month:MONTH", PERIOD, _month, weak=False),
    Rule("month:SMALL -|/ year:FULLYEAR", PERIOD, _month),
    Rule(f"plus:{REL} month:MONTH", PERIOD, MonthInYear, weak=False),
    Rule("month:MONTH", PERIOD, _month, weak=True),
    Rule(f"plus:{REL} month", f"{PERIOD} RELMONTH", MonthsOn),
    Rule("month after next", f"{PERIOD} RELMONTH", lambda: MonthsOn(2)),
    Rule("year:FULLYEAR", "PERIOD WHOLEYEAR ANY", lambda year: WholeYear(Year(year)), weak=True),
    Rule("start:FULLYEAR -|/ end:YEAR", FINANCIAL, _year_pair),
    Rule("year:FULLYEAR -|/ figure:SMALL", FINANCIAL, _year_and_figure),
    Rule("FY start:YEAR -|/ end:YEAR", FINANCIAL, _financial_year),
    Rule("start:YEAR -|/ end:YEAR FY", FINANCIAL, _financial_year),
    Rule("FY YEAR", PERIOD, lambda: Unclear("ambiguous")),
    Rule(f"plus:{REL} FY", FINANCIAL, lambda plus: FinancialYear(plus=plus)),
    Rule(f"plus:{REL} quarter", PERIOD, QuartersOn),
    Rule("plus:this|current|NEXT week", PERIOD, WeeksOn),
    Rule("LAST week", f"{PERIOD} LASTWEEK", lambda: WeeksOn(-1)),
    Rule("week after next", PERIOD, lambda: WeeksOn(2)),
    Rule("plus:THIS|NEXT|LAST weekend", PERIOD, Weekend),
    Rule("weekend", PERIOD, lambda: Weekend(0), weak=True),
)
_COUNTS = (
    Rule("number:NUMBER|ONE unit:UNIT", "COUNT", Count, weak=True),
    Rule("number:NUMBER|ONE MORE unit:UNIT", "COUNT", Count),
    Rule("ONE? MORE number:NUMBER unit:UNIT", "COUNT", Count),
    Rule("ONE? MORE unit:ONE_UNIT", "COUNT", _one),
    Rule("NEXT|THIS number:NUMBER unit:UNIT", "COUNT", Count),
    Rule("IN|FOR THE_NEXT unit:ONE_UNIT", "COUNTED ANY WHEN", _one),
    Rule("NEXT unit:WORKDAY", NEAR, _one),
    Rule("this time NEXT unit:UNIT", NEAR, _one),
    Rule("unit:fortnight", "COUNT", _one, weak=True),
    Rule("least:NUMBER|ONE UNTIL|- number:NUMBER unit:UNIT", "COUNTS", _at_most, weak=True),
    Rule("NUMBER|ONE UNIT ONE UNIT", "REPEATS", lambda: None),
    Rule("NUMBER|ONE UNIT or NUMBER UNIT?", "VAGUE", lambda: None),
    Rule("NUMBER|ONE or NUMBER UNIT", "VAGUE", lambda: None),
    Rule("number:NUMBER|ONE unit:UNIT ago", NEAR, _ago),
)

FORMS = grammar(*_DAYS, *_PERIODS, *_COUNTS)
