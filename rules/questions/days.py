"""The days a question is about: "this week", "in May", "since Monday", "by 3 June". Both ends are counted."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.questions.vocabulary import NUMBERS
from rules.questions.words import each

ONE_DAY = timedelta(days=1)
LONGEST = 400
"""Nobody asks for the next 5,000 days."""


def _numbered(*names: str, first: int) -> dict[str, int]:
    return {name: number for number, group in enumerate(names, first) for name in group.split()}


WEEKDAYS = _numbered(
    "monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun", first=0
)  # fmt: skip
MONTHS = _numbered(
    "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept",
    "october oct", "november nov", "december dec", first=1,
)  # fmt: skip
STEPS = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "last": -1, "past": -1, "previous": -1}
LENGTHS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30}
AMOUNTS = {**NUMBERS, "few": 3, "couple": 2, "a": 1}
NAMED_DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
DAY_WORDS = frozenset({*WEEKDAYS, *MONTHS, *NAMED_DAYS, *LENGTHS, "weekend", "fortnight", "year", "years", "quarter"})

BY = frozenset({"by", "until", "till", "to", "through"})
FROM = frozenset({"since", "from", "between"})
BEFORE_DAYS = BY | FROM | {"before", "after", "in", "on", "during", "within", "over", "for"}
SMALL = frozenset({"the", "of"})
AFTER_MAY = each("i we you they he she it be have not know see ask")
BEFORE_MAY = each("i we you they he she it who that which what")

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Days:
    """None where that end is open."""

    first: date | None
    last: date | None

    def holds(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Span:
    """The first and last day that some words name, and how many words those are. `both`: the words name both ends."""

    first: date
    last: date
    count: int
    both: bool = False


Reader = Callable[[Sequence[str], date, bool], Span | None]


def read(plain: Sequence[str], today: date, past: bool = False) -> tuple[Days | None, frozenset[int]]:
    """The days that are named, and the places of the words that name them. `past`: a bare "Monday" or "May" is one gone by."""
    places = [place for place, word in enumerate(plain) if word not in SMALL]
    said = ["" if may_be_a_verb(plain, place) else plain[place] for place in places]
    found = list(_spans(said, today, past))
    used = {places[place] for start, span in found for place in _of_span(said, start, span)}
    return (_together(said, found) if found else None), frozenset(used)


def may_be_a_verb(plain: Sequence[str], place: int) -> bool:
    """ "May I see…", "who may know…"."""
    after, before = plain[place + 1 : place + 2], plain[max(0, place - 1) : place]
    return plain[place] == "may" and (not AFTER_MAY.isdisjoint(after) or not BEFORE_MAY.isdisjoint(before))


def _spans(said: Sequence[str], today: date, past: bool) -> Iterator[tuple[int, Span]]:
    place = 0
    while place < len(said):
        gone = past or said[place - 1 : place] == ["since"]
        span = next((found for reader in _READERS if (found := reader(said[place : place + 5], today, gone))), None)
        if span:
            yield place, span
        place += span.count if span else 1


def _together(said: Sequence[str], found: Sequence[tuple[int, Span]]) -> Days:
    start, span = found[0]
    before = said[start - 1] if start else ""
    if len(found) > 1 and before in FROM:
        other = found[1][1]
        return Days(min(span.first, other.first), max(span.last, other.last))
    if span.both:
        return Days(span.first, span.last)
    if before in BY:
        return Days(None, span.last)
    if before in FROM:
        return Days(span.first, None)
    if before == "before":
        return Days(None, span.first - ONE_DAY)
    return Days(span.last + ONE_DAY, None) if before == "after" else Days(span.first, span.last)


def _of_span(said: Sequence[str], start: int, span: Span) -> Iterator[int]:
    yield from range(start, start + span.count)
    while start and said[start - 1] in BEFORE_DAYS:
        start -= 1
        yield start


def _named_day(said: Sequence[str], today: date, past: bool) -> Span | None:  # noqa: ARG001 readers have one shape
    day = today + timedelta(days=NAMED_DAYS[said[0]]) if said[0] in NAMED_DAYS else _figures(said[0], today)
    return Span(day, day, 1) if day else None


def _figures(word: str, today: date) -> date | None:
    if iso := _ISO.fullmatch(word):
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if found := _FIGURES.fullmatch(word):
        year = today.year if found[3] is None else int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _date(year, int(found[2]), int(found[1]))
    return None


def _day_of_month(said: Sequence[str], today: date, past: bool) -> Span | None:
    """ "16 June", "June 16th", "16 June 2026"."""
    if len(said) < 2:
        return None
    day_first = said[1] in MONTHS
    named, figure = (said[1], said[0]) if day_first else (said[0], said[1])
    found = _DAY.fullmatch(figure)
    if named not in MONTHS or not found:
        return None
    year = int(said[2]) if len(said) > 2 and _YEAR.fullmatch(said[2]) else None
    day = _date(year or _year_of(MONTHS[named], today, past), MONTHS[named], int(found[1]))
    return Span(day, day, 3 if year else 2) if day else None


def _days_of_month(said: Sequence[str], today: date, past: bool) -> Span | None:
    """ "1 to 15 April"."""
    if len(said) < 4 or said[1] not in {"to", "and", "until"} or not _DAY.fullmatch(said[0]):
        return None
    last = _day_of_month(said[2:], today, past)
    first = last and _date(last.first.year, last.first.month, int(said[0].rstrip("stndrh")))
    return Span(first, last.last, last.count + 2, both=True) if first and last and first <= last.last else None


def _end(said: Sequence[str], today: date, past: bool) -> Span | None:
    """ "the end of June", "the end of the month"."""
    if said[0] != "end" or len(said) < 2:
        return None
    rest = ["this", said[1]] if said[1] in {"week", "month", "year"} else said[1:]
    span = _month(rest, today, past) or _period(rest, today, past)
    return Span(span.last, span.last, 1 + span.count - (rest[0] != said[1])) if span else None


def _month(said: Sequence[str], today: date, past: bool) -> Span | None:
    step = STEPS.get(said[0])
    named = said[0 if step is None else 1 :]
    if not named or named[0] not in MONTHS:
        return None
    month, count = MONTHS[named[0]], 1 if step is None else 2
    if len(named) > 1 and _YEAR.fullmatch(named[1]):
        return _whole_month(int(named[1]), month, count + 1)
    return _whole_month(_year_of(month, today, past or step == -1), month, count)


def _weekday(said: Sequence[str], today: date, past: bool) -> Span | None:
    step = STEPS.get(said[0])
    named = said[0 if step is None else 1 :]
    if not named or named[0] not in WEEKDAYS:
        return None
    ahead = WEEKDAYS[named[0]] - today.weekday()
    if step is None:
        day = today - timedelta(days=-ahead % 7) if past else today + timedelta(days=ahead % 7)
        return Span(day, day, 1)
    day = today - timedelta(days=-ahead % 7 or 7) if step == -1 else today + timedelta(days=ahead + 7 * step)
    return Span(day, day, 2)


def _period(said: Sequence[str], today: date, past: bool) -> Span | None:  # noqa: ARG001 readers have one shape
    """ "this week", "next month", "last year", "the weekend"."""
    step, named, count = (STEPS[said[0]], said[1:2], 2) if said[0] in STEPS else (0, said[:1], 1)
    monday = today + timedelta(days=7 * step - today.weekday())
    if named == ["weekend"]:
        return Span(monday + timedelta(days=5), monday + timedelta(days=6), count)
    if named == ["week"] and count == 2:
        return Span(monday, monday + timedelta(days=6), 2)
    if named == ["month"] and count == 2:
        year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
        return _whole_month(year, month + 1, 2)
    if named == ["year"] and count == 2:
        return Span(date(today.year + step, 1, 1), date(today.year + step, 12, 31), 2)
    return None


def _stretch(said: Sequence[str], today: date, past: bool) -> Span | None:
    """ "next 7 days", "within two weeks", "in 3 weeks", "last fortnight"."""
    if said[0] not in STEPS and said[0] not in {"within", "in"}:
        return None
    back = STEPS.get(said[0], -1 if past else 1) < 0
    if said[1:2] == ["fortnight"]:
        return _from_today(today, 14, 2, back)
    if len(said) < 3 or said[2] not in LENGTHS:
        return None
    amount = int(said[1]) if said[1].isdecimal() and len(said[1]) < 4 else AMOUNTS.get(said[1])
    return None if amount is None else _from_today(today, amount * LENGTHS[said[2]], 3, back)


def _year(said: Sequence[str], today: date, past: bool) -> Span | None:  # noqa: ARG001 readers have one shape
    if said[0] in {"in", "during"} and len(said) > 1 and _YEAR.fullmatch(said[1]):
        return Span(date(int(said[1]), 1, 1), date(int(said[1]), 12, 31), 2)
    return None


_READERS: tuple[Reader, ...] = (_days_of_month, _day_of_month, _named_day, _end, _stretch, _period, _month, _weekday, _year)


def _from_today(today: date, length: int, count: int, back: bool) -> Span:
    far = timedelta(days=min(length, LONGEST))
    return Span(today - far, today, count) if back else Span(today, today + far, count)


def _year_of(month: int, today: date, past: bool) -> int:
    if past:
        return today.year if month <= today.month else today.year - 1
    return today.year if month >= today.month else today.year + 1


def _whole_month(year: int, month: int, count: int) -> Span:
    return Span(date(year, month, 1), date(year, month, monthrange(year, month)[1]), count)


def _date(year: int, month: int, day: int) -> date | None:
    """None also for years in which nobody here was born or will be asked about."""
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None
