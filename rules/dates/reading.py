"""A phrase that was written to be a date becomes a day, or the reason why it names none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Literal

from rules.dates.parsing import Parsed, parsed
from rules.dates.relations import narrower
from rules.dates.spans import FIRST_YEAR, LAST_YEAR, Meaning, Span, Unread
from rules.reasons import Reason

LONGEST = 200
Problem = Literal["not_a_date", "not_exact", "impossible", "contradicts"]
PROBLEMS: Mapping[str, Problem] = {
    "dates.not_a_date": "not_a_date",
    "dates.no_day": "not_a_date",
    "dates.bare_number": "not_a_date",
    "dates.only_time": "not_a_date",
    "dates.too_long": "not_a_date",
    "dates.out_of_range": "not_a_date",
    "dates.impossible": "impossible",
    "dates.weekday_differs": "contradicts",
    "dates.two_dates": "contradicts",
    "dates.backwards": "contradicts",
    "dates.either": "not_exact",
    "dates.vague": "not_exact",
    "dates.undecided": "not_exact",
    "dates.doubtful": "not_exact",
    "dates.repeats": "not_exact",
    "dates.open_ended": "not_exact",
    "dates.anchored": "not_exact",
    "dates.quarter": "not_exact",
    "dates.which_year": "not_exact",
    "dates.ambiguous": "not_exact",
}
"""What the reader of a plan calls each reason for which no day was read."""

REFUSALS = {"UNDECIDED": "undecided", "DENIAL": "doubtful", "DOUBT": "doubtful", "REPEATS": "repeats", "EARLIEST": "open_ended"}
VAGUE = ("VAGUE", "NEARLY")
TIMELY = (*VAGUE, "URGENT", *REFUSALS)


@dataclass(frozen=True, slots=True)
class Reading:
    """`date` is the last day on which the promise would still be kept; None where no one day was named."""

    phrase: str
    date: date | None
    exact: bool
    why: Reason

    @property
    def problem(self) -> Problem | None:
        """None where one day was named. A period is `not_exact`, also where its last day was read."""
        return PROBLEMS.get(self.why.code, None if self.exact else "not_exact")


def read_date(phrase: str, today: date) -> Reading:
    try:
        span = together(_meanings(phrase), today)
    except Unread as unread:
        return Reading(phrase, None, exact=False, why=unread.reason)
    return Reading(phrase, span.last, span.exact, span.why)


def together(meanings: Sequence[Meaning], today: date) -> Span:
    """One day from all that a phrase says; raises Unread where there is none."""
    if not FIRST_YEAR <= today.year <= LAST_YEAR:
        raise Unread("out_of_range")
    span = reduce(narrower, [meaning.read(today) for meaning in meanings])
    if not FIRST_YEAR <= span.last.year <= LAST_YEAR:
        raise Unread("out_of_range")
    return span


def _meanings(words: str) -> list[Meaning]:
    """Beside words that are not known a date must be one beyond doubt."""
    if len(words) > LONGEST:
        raise Unread("too_long")
    phrase = parsed(words)
    unknown = phrase.has("WORD")
    places = phrase.sure_dates() if unknown else phrase.dates()
    if not places:
        raise Unread(_why_no_date(phrase))
    _refuse_doubt(phrase, unknown)
    if any(phrase.beside(place) & ({"or"} if unknown else {"or", "/"}) for place in places):
        raise Unread("either")
    if any(phrase.beside_figures(place) for place in places):
        raise Unread("ambiguous")
    days = [place for place in places if "DAYSEND" not in phrase.items[place].kinds]
    return [phrase.meaning(place) for place in days or places]


def _refuse_doubt(phrase: Parsed, unknown: bool) -> None:
    for kind, code in REFUSALS.items():
        if phrase.has(kind):
            raise Unread(code)
    if not unknown and any(phrase.has(kind) for kind in VAGUE):
        raise Unread("vague")


def _why_no_date(phrase: Parsed) -> str:
    if any(phrase.has(kind) for kind in TIMELY) and not phrase.has("WORD"):
        return "no_day"
    if phrase.has("WORD"):
        return "not_a_date"
    if phrase.has("NUMBER") or phrase.has("LONG"):
        return "bare_number"
    return "only_time" if phrase.had_times else "not_a_date"
