"""Date phrases inside running text."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rules.dates.parsing import Parsed, parsed
from rules.dates.reading import Reading, together
from rules.dates.spans import Unread


@dataclass(frozen=True, slots=True)
class Found:
    """text[start:end] == words."""

    start: int
    end: int
    words: str
    reading: Reading


def find_dates(text: str, today: date) -> list[Found]:
    """In order, also those that name no one day ("early June"). What may be no date at all ("may", "sat", 24/7, a
    telephone number) is left out unless the words around it say that it is one."""
    whole = parsed(text)
    groups: list[list[int]] = []
    for place in whole.sure_dates():
        if groups and groups[-1][-1] == place - 1:
            groups[-1].append(place)
        else:
            groups.append([place])
    return [_found(whole, group, today) for group in groups]


def _found(whole: Parsed, places: Sequence[int], today: date) -> Found:
    start, end = whole.items[places[0]].start, whole.items[places[-1]].end
    words = whole.text[start:end]
    try:
        span = together([whole.meaning(place) for place in places], today)
        reading = Reading(words, span.last, span.exact, span.why)
    except Unread as unread:
        reading = Reading(words, None, exact=False, why=unread.reason)
    return Found(start, end, words, reading)
