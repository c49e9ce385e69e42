""" "Monthly from 1 June", "30 June, then every 6 weeks", "5 June; review in 3 months": a day that comes again, only where it is unmistakable."""

import re
from dataclasses import dataclass
from datetime import date

from rules.dates import read_date
from rules.rhythms import Every, every_from

LONGEST = 120
_EVERY = (
    r"(?:weekly|fortnightly|monthly|quarterly|yearly|annually|(?:six|three)[ -](?:weekly|monthly)"
    r"|(?:every|each) (?:[\w]{1,8} )?(?:day|week|fortnight|month|quarter|year)s?)"
)
_ALONE = re.compile(rf"({_EVERY})")
_FROM = re.compile(
    rf"({_EVERY}),? ?(?:from|starting(?: on| from)?|beginning(?: on)?|first(?: one)?(?: is)?(?: due)?(?: by| on)?) (.{{3,60}})"
)
_UNTIL = re.compile(rf"({_EVERY}),? ?(?:until|till|up to|ending(?: on)?) (.{{3,60}})")
_THEN = re.compile(
    rf"(?:first(?: one)? )?(.{{3,60}}?)[,;.]? (?:and )?(?:then |thereafter |afterwards |repeat(?:ed)? )({_EVERY})(?: after that)?"
    rf"|(?:first(?: one)? )?(.{{3,60}}?)[,;.]? (?:and )?({_EVERY}) (?:after(?:wards| that)?|thereafter|from then on)"
)
_LOOKED_AT = re.compile(
    r"(.{3,60}?)(?:[,;.:]| -| –| and| \()? ?(?:to be |then )?(?:review(?:ed)?|look(?:ed)? at|check(?:ed)?)(?: it)?(?: again)? (?:in|after) "
    r"(\w{1,8} (?:week|month|year)s?)(?: later)?\)?"
)


@dataclass(frozen=True, slots=True)
class ComingAgain:
    """`due` are the words that say by when the first time is; None where none do. `looks`: once, by somebody else."""

    every: Every
    due: str | None = None
    until: date | None = None
    looks: bool = False


def coming_again(written: str, today: date) -> ComingAgain | None:
    """None where a day does not come again, or where that is said in any other way: then it is asked about."""
    words = " ".join(written.split()).strip(" .")
    if len(words) > LONGEST:
        return None
    plain = words.casefold()
    if found := _ALONE.fullmatch(plain):
        return _made(found[1])
    if found := _UNTIL.fullmatch(plain):
        until = _day(found[2], today)
        every = every_from(found[1])
        return ComingAgain(every, until=until) if every and until else None
    if found := _FROM.fullmatch(plain):
        return _made(found[1], found[2], today)
    if found := _THEN.fullmatch(plain):
        return _made(found[2] or found[4], found[1] or found[3], today)
    if found := _LOOKED_AT.fullmatch(plain):
        return _made(found[2], found[1], today, looks=True)
    return None


def _made(often: str, due: str | None = None, today: date | None = None, *, looks: bool = False) -> ComingAgain | None:
    every = every_from(often)
    if every is None or (due is not None and today is not None and _day(due, today) is None):
        return None
    return ComingAgain(every, due, looks=looks)


def _day(words: str, today: date) -> date | None:
    found = read_date(words, today)
    return found.date if found.exact else None
