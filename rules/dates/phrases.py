"""What is said around days and periods: weekdays with their dates, ends, ranges, by and before; grammar after grammar.

Made here: ENDED the end of something, COUNTED a count said to be a deadline, WHEN anything with its preposition (PROMISED:
by, on, before; MEETING: on, so perhaps the day of a meeting; BARE: the 12th, of a month not named), LENGTH a mere count.
"""

from collections.abc import Callable

from rules.dates.days import Count, CountFrom, DayOfMonth, FromToday, OnWeekday, Weekday, Year
from rules.dates.forms import DATED, FINANCIAL, NEAR, PERIOD
from rules.dates.grammar import Rule, grammar
from rules.dates.periods import (
    DayIn,
    FinancialYear,
    MonthAndFigures,
    MonthsOn,
    Quarter,
    QuartersOn,
    Slashed,
    Weekend,
    WeekEnding,
    WeekIn,
    WeekOf,
    WeeksOn,
    WholeYear,
)
from rules.dates.relations import Before, EndOf, FromTo, MiddleOf
from rules.dates.spans import Meaning, Unclear

ENDED = "ANY ENDED"
WHEN = "ANY WHEN"
OWN = "month|week|year|quarter|weekend|FY"
THIS_ONE: dict[str, Meaning] = {
    "month": MonthsOn(0),
    "week": WeeksOn(0),
    "year": WholeYear(Year()),
    "quarter": QuartersOn(0),
    "weekend": Weekend(0),
    "financial_year": FinancialYear(),
}
"""The end of the month is the end of this month."""


def _whole(said: Meaning | str) -> Meaning:
    if isinstance(said, MonthAndFigures):
        return said.as_month()
    return THIS_ONE[said] if isinstance(said, str) else said


def _day(said: Meaning | int) -> Meaning:
    return DayOfMonth(said) if isinstance(said, int) else said


def _nth_in(nth: int, kind: Weekday | str, whole: Meaning | str) -> DayIn:
    return DayIn(nth, kind if isinstance(kind, Weekday) else "working_day" if kind == "working_day" else "day", _whole(whole))


def _quarter(number: int, year: Meaning) -> Meaning:
    match year:
        case FinancialYear():
            return Quarter(number, year)
        case Slashed(start, end) if end == start + 1:
            return Quarter(number, FinancialYear(Year(start)))
    return Unclear("quarter")


def _as_said(**part: Meaning) -> Meaning:
    (meaning,) = part.values()
    return meaning


def _unclear(code: str) -> Callable[[], Unclear]:
    return lambda: Unclear(code)


WEEKDAYS = grammar(
    Rule("on:WDAY -? day:DATED|NTH", DATED, lambda on, day: OnWeekday(on, _day(day)), weak=False),
    Rule("day:DATED -? on:WDAY", DATED, OnWeekday, weak=False),
    Rule("on:WDAY day:ALLDAY", DATED, OnWeekday),
    Rule(f"nth:ORDINAL kind:WDAY of|in whole:PERIOD|{OWN}", DATED, _nth_in, weak=False),
    Rule(f"on:LASTWDAY of|in whole:PERIOD|{OWN}", DATED, lambda on, whole: _nth_in(-1, Weekday(on.weekday), whole), weak=False),
    Rule(f"nth:ORDINAL|LAST kind:WORKDAY|day of|in whole:PERIOD|{OWN}", DATED, _nth_in, weak=False),
    Rule(f"nth:ORDINAL week of|in whole:PERIOD|{OWN}", PERIOD, lambda nth, whole: WeekIn(nth, _whole(whole)), weak=False),
    Rule(f"LASTWEEK of|in whole:PERIOD|{OWN}", PERIOD, lambda whole: WeekIn(-1, _whole(whole)), weak=False),
)

FITTINGS = grammar(
    Rule("day:NTH whole:RELMONTH", DATED, lambda day, whole: DayOfMonth(day, whole.plus), weak=False),
    Rule("day:NTH|SMALL of whole:RELMONTH", DATED, lambda day, whole: DayOfMonth(day, whole.plus), weak=False),
    Rule("day:NTH of month", DATED, DayOfMonth, weak=False),
    Rule("WEEKOF day:DAY|NTH", PERIOD, lambda day: WeekOf(_day(day)), weak=False),
    Rule("week of day:DATED", PERIOD, WeekOf, weak=False),
    Rule("WEEKENDING day:DAY|NTH", PERIOD, lambda day: WeekEnding(_day(day)), weak=False),
    Rule("count:COUNT on? start:NEAR", NEAR, CountFrom, weak=False),
    Rule("count:COUNT from now", "COUNTED ANY WHEN", _as_said, weak=False),
    Rule("count:COUNT hence", "COUNTED ANY WHEN", _as_said, weak=False),
    Rule("count:COUNT from|after|following|of start:DAY", NEAR, CountFrom, weak=False),
    Rule("count:COUNT BEFORE start:DAY", NEAR, lambda count, start: CountFrom(count, start, -1), weak=False),
    Rule("day after|following start:DAY", NEAR, lambda start: CountFrom(Count(1, "day"), start), weak=False),
    Rule("day BEFORE start:DAY", NEAR, lambda start: CountFrom(Count(1, "day"), start, -1), weak=False),
    Rule("DAYSEND on|of? day:DAY", "DAY NEAR ANY ENDED", _as_said),
    Rule("day:DAY by|at? DAYSEND", "DAY NEAR ANY ENDED", _as_said),
    Rule("day:DAY at SMALL", NEAR, _as_said),
    Rule("FY of? year:FINANCIAL", FINANCIAL, _as_said, weak=False),
    Rule("year:FINANCIAL FY", FINANCIAL, _as_said, weak=False),
    Rule("number:QUARTER of? FY? year:FINANCIAL|SLASHED", PERIOD, _quarter, weak=False),
    Rule("year:FINANCIAL|SLASHED number:QUARTER", PERIOD, _quarter, weak=False),
    Rule("QUARTER of? WHOLEYEAR?", PERIOD, _unclear("quarter"), weak=True),
    Rule("WHOLEYEAR QUARTER", PERIOD, _unclear("quarter"), weak=True),
)

ENDS = grammar(
    Rule(f"END -? of|in? whole:PERIOD|DAY|MONTHANDFIGURES|{OWN}", ENDED, lambda whole: EndOf(_whole(whole)), weak=False),
    Rule("whole:PERIOD|MONTHANDFIGURES|month|week|FY|quarter -? END", ENDED, lambda whole: EndOf(_whole(whole)), weak=False),
    Rule("year -? END", ENDED, _unclear("ambiguous"), weak=False),
    Rule("eom", ENDED, lambda: EndOf(MonthsOn(0))),
    Rule("eow", ENDED, lambda: EndOf(WeeksOn(0))),
    Rule("eoy", ENDED, lambda: EndOf(WholeYear(Year()))),
    Rule(f"MID -? of? whole:PERIOD|MONTHANDFIGURES|{OWN}", ENDED, lambda whole: MiddleOf(_whole(whole)), weak=False),
    Rule("early|late -? in|of? PERIOD|DAY", ENDED, _unclear("vague"), weak=False),
    Rule(f"NEARLY -? in|on|of? ANY|NTH|COUNT|{OWN}", ENDED, _unclear("vague")),
    Rule(f"start|beginning of ANY|{OWN}", ENDED, _unclear("vague"), weak=False),
)

RANGES = grammar(
    Rule("from? first:ANY UNTIL|- last:ANY", PERIOD, FromTo),
    Rule("between first:ANY and last:ANY", PERIOD, FromTo),
    Rule("from|WDAY? first:SMALL|NTH UNTIL|- last:DATED", PERIOD, FromTo, weak=False),
    Rule("between first:SMALL|NTH and last:DATED", PERIOD, FromTo, weak=False),
    Rule("from now UNTIL last:ANY", "ANY", _as_said, weak=False),
    Rule("between now and last:ANY", "ANY", _as_said, weak=False),
    Rule("WDAY or|/ WDAY", "ANY", _unclear("either"), weak=False),
    Rule("ANY or|/ ANY", "ANY", _unclear("either")),
    Rule("SMALL|NTH or|and|/ DATED", "ANY", _unclear("either"), weak=False),
)

WHENS = grammar(
    Rule("until|untill|till|til when:ANY", WHEN, _as_said, weak=False),
    Rule("BY|FOR|to when:ANY", f"{WHEN} PROMISED", _as_said, weak=False),
    Rule("BY BY|ON|IN when:ANY", f"{WHEN} PROMISED", _as_said, weak=False),
    Rule("ON when:ANY", f"{WHEN} PROMISED MEETING", _as_said, weak=False),
    Rule("IN when:PERIOD|ENDED", WHEN, _as_said, weak=False),
    Rule("IN SLASHED", WHEN, _unclear("ambiguous"), weak=True),
    Rule("BY|ON|FOR|to when:NTH", f"{WHEN} BARE", lambda when: _day(when), weak=False),
    Rule("BY|ON when:ALLDAY", f"{WHEN} PROMISED", _as_said, weak=False),
    Rule("BEFORE when:ENDED", f"{WHEN} PROMISED", _as_said, weak=False),
    Rule("BEFORE whole:ANY|ALLDAY", f"{WHEN} PROMISED", Before, weak=False),
    Rule("BEFORE when:NTH", f"{WHEN} BARE", lambda when: Before(_day(when)), weak=False),
    Rule("AFTER ANY|NTH", WHEN, _unclear("open_ended"), weak=False),
    Rule("AFTER COUNT|COUNTS", WHEN, _unclear("open_ended"), weak=True),
    Rule("BY AFTER ANY|NTH", WHEN, _unclear("open_ended"), weak=False),
    Rule("every|each ANY", WHEN, _unclear("repeats"), weak=False),
    Rule("ANY ONWARDS|EARLIEST|+", WHEN, _unclear("open_ended"), weak=False),
    Rule("not BY|ON ANY", WHEN, _unclear("doubtful"), weak=False),
    Rule("IN when:COUNT|COUNTS", f"COUNTED {WHEN}", _as_said, weak=False),
    Rule("BY|FOR when:COUNT|COUNTS", f"COUNTED {WHEN}", _as_said, weak=True),
    Rule("need|give me|us? when:COUNT|COUNTS", f"COUNTED {WHEN}", _as_said, weak=False),
)

LOOSE_ENDS = grammar(
    Rule("COUNT|COUNTS|COUNTED after|following|since|BEFORE", "ANY", _unclear("anchored"), weak=False),
    Rule("COUNT|COUNTS|COUNTED of|from", "ANY", _unclear("anchored")),
    Rule("when:COUNT|COUNTS", "ANY LENGTH", _as_said),
    Rule("DAYSEND", "ANY DAYSEND", lambda: FromToday(0), weak=True),
    Rule("ALLDAY", "ANY", _unclear("ambiguous"), weak=True),
    Rule("day:NTH", "ANY", DayOfMonth, weak=True),
)
