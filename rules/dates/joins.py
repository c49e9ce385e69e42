"""The first grammars: words that belong together become one word, and times of day are found, to be left out."""

from collections.abc import Callable

from rules.dates.days import Day, FromToday, Year
from rules.dates.grammar import Rule, grammar
from rules.dates.periods import Month, WholeYear


def it(n: object) -> object:
    return n


def _is(value: object = None) -> Callable[[], object]:
    return lambda: value


def _add(tens: int, ones: int) -> int:
    return tens + ones


JOINS = grammar(
    # numbers
    Rule("tens:TENS -? ones:ONES", "NUMBER", _add),
    Rule("tens:TENS -? ones:ONETH", "ORDINAL", _add),
    Rule("n:SMALL st|nd|rd|th", "ORDINAL NTH", it),
    Rule("q|quarter n:SMALL", "QUARTER", it),
    Rule("n:ORDINAL quarter", "QUARTER", it),
    Rule("n:SMALL st|nd|rd|th quarter", "QUARTER", it),
    # units
    Rule("working|business|work day", "UNIT ONE_UNIT WORKDAY", _is("working_day")),
    Rule("calendar|consecutive day", "UNIT day", _is("day")),
    Rule("calendar month", "UNIT month", _is("month")),
    Rule("calendar year", "UNIT year", _is("year")),
    Rule("financial|fiscal year", "FY", _is("financial_year")),
    Rule("f / y", "FY", _is("financial_year")),
    Rule("plus:this|current|NEXT|LAST year", "RELYEAR PERIOD ANY", lambda plus: WholeYear(Year(plus=plus))),
    Rule("week commencing|beginning|starting", "WEEKOF", _is()),
    Rule("wc", "WEEKOF", _is()),
    Rule("w / c|b", "WEEKOF", _is()),
    Rule("week ending", "WEEKENDING", _is()),
    Rule("w / e", "WEEKENDING", _is()),
    # by, before, after
    Rule("w / in", "IN", _is()),
    Rule("looked -? after", "WORD", _is()),
    Rule("no|not later than|then", "BY", _is()),
    Rule("on or before", "BY", _is()),
    Rule("before or on", "BY", _is()),
    Rule("no|not after", "BY", _is()),
    Rule("up BY|to", "BY", _is()),
    Rule("at? latest by", "BY", _is()),
    Rule("by at? latest", "BY", _is()),
    Rule("prior to", "BEFORE", _is()),
    Rule("ahead of", "BEFORE", _is()),
    Rule("in advance of", "BEFORE", _is()),
    Rule("earlier than", "BEFORE", _is()),
    Rule("not before|until|till", "AFTER", _is()),
    Rule("no|not earlier|sooner than|then", "AFTER", _is()),
    Rule("on or after", "AFTER", _is()),
    Rule("with effect from", "AFTER", _is()),
    # phrases that say nothing of the day
    Rule("or before|earlier|sooner", "FILLER", _is()),
    Rule("at latest|most", "FILLER", _is()),
    Rule("at? earliest", "EARLIEST", _is()),
    Rule("if possible", "FILLER", _is()),
    Rule("some time", "FILLER", _is()),
    # phrases that say the day is not known
    Rule("at least", "VAGUE", _is()),
    Rule("or so|thereabouts", "VAGUE", _is()),
    Rule("more|less|fewer than", "VAGUE", _is()),
    Rule("bank holiday", "VAGUE", _is()),
    Rule("SMALL .|/ SMALL UNIT", "VAGUE", _is()),
    Rule("as soon as possible", "URGENT", _is()),
    Rule("as soon as i|we|you can", "URGENT", _is()),
    Rule("straight|right away", "URGENT", _is()),
    Rule("to be confirmed|agreed|arranged|advised|decided|determined|announced|scheduled|set|discussed", "UNDECIDED", _is()),
    # times of day, and dates that look like them
    Rule("SMALL am|pm|noon|midday|midnight|o'clock", "TIME", _is()),
    Rule("SMALL .|colon SMALL am|pm|hour|z?", "TIME", _is()),
    Rule("t? SMALL colon SMALL colon SMALL am|pm|z?", "TIME", _is()),
    Rule("t? SMALL colon SMALL colon SMALL + SMALL colon SMALL", "TIME", _is()),
    Rule("t SMALL colon SMALL z?", "TIME", _is()),
    Rule("FOUR hour", "TIME", _is()),
    Rule("first thing", "TIME", _is()),
    Rule("this morning|afternoon|evening|lunchtime|night", "DAY NEAR ANY", lambda: FromToday(0)),
    Rule("end|close of working|business? day|play|business|shift", "DAYSEND", _is()),
    Rule("day:SMALL . month:SMALL . year:YEAR", "DAY DATED ANY", lambda day, month, year: Day(day, month, Year(year))),
    Rule("year:FULLYEAR . month:SMALL . day:SMALL", "DAY DATED ANY", lambda day, month, year: Day(day, month, Year(year))),
    Rule("month:SMALL . year:FULLYEAR", "PERIOD ANY", lambda month, year: Month(month, Year(year))),
)

TIMES = grammar(
    Rule("TIME UNTIL|- TIME", "TIME", _is()),
    Rule("SMALL UNTIL|- TIME", "TIME", _is()),
    Rule("at|by|before|after|in|around|about|from|until|on? TIME", "TIME", _is()),
    Rule("at|by|before|after|in|around|about|from|until|between TIME UNTIL|-|and TIME", "TIME", _is()),
)
