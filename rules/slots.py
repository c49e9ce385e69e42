"""Finding a date: a few times are offered, each says which they can come to, and one is chosen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rules.answers import yes_or_no

MOST = 5
MOST_FOR_FAMILY = 3
"""The person and family are asked first, and about two or three times at most."""

Times = dict[int, datetime]
_NUMBER = re.compile(r"(?<![\d/:.-])([1-9])(?![\d/:]|\.\d|(?:st|nd|rd|th|am|pm)\b)")
_NONE = re.compile(r"\b(?:none|neither|not any|no good|can ?not make any|can'?t make any|no to all)\b")
_ALL = re.compile(r"\b(?:all|any|either|every one|both)\b")
_DOUBT = re.compile(
    r"n't\b|\b(?:not|cannot|cant|except|but|if|unless|maybe|might|perhaps|prefer|rather|only|or|possibly|depends)\b|\?"
)


@dataclass(frozen=True, slots=True)
class Slots:
    """The times by their numbers, and for each who answered the numbers to which they can come."""

    times: Mapping[int, datetime]
    can: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def who(self, number: int) -> frozenset[int]:
        return frozenset(contact for contact, numbers in self.can.items() if number in numbers)


def numbers_in(text: str, slots: Slots) -> frozenset[int] | None:
    """The numbers that somebody can come to: "1 and 3", "all", "none". None where it says more than that."""
    plain = " ".join(text.casefold().replace("’", "'").split())[:300]
    if yes_or_no(text, [1]) == {1: False}:
        return frozenset()
    if _NONE.search(plain) and not _NUMBER.search(plain):
        return frozenset()
    if not plain or _DOUBT.search(plain):
        return None
    if _ALL.search(plain) and not _NUMBER.search(plain):
        return frozenset(slots.times)
    found = frozenset(int(number) for number in _NUMBER.findall(plain))
    return found if found and found <= slots.times.keys() else None
