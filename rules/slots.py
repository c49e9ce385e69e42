"""Finding a date: a few times are offered, each says which they can come to, and one is chosen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from rules.answers import yes_or_no
from rules.working_days import add_working_days

MOST = 5
MOST_FOR_FAMILY = 3
"""The person and family are asked first, and about two or three times at most."""

ASKED_AGAIN = 3
"""Working days after which somebody who has not said when they can come is asked again."""
CHAIR_SEES = 5
"""Working days after which the chair sees who has answered and who has not, and may choose all the same."""

Times = dict[int, datetime]
LONGEST = 300
_NUMBER = re.compile(r"(?<![\d/:.-])([1-9])(?![\d/:]|\.\d|(?:st|nd|rd|th|am|pm)\b)")
_NONE = re.compile(r"\b(?:none|neither|not any|no good|can ?not make any|can'?t make any|no to all)\b")
_ALL = re.compile(r"\b(?:all|any|either|every one|both)\b")
_DOUBT = re.compile(
    r"n't\b|\b(?:not|cannot|cant|except|but|if|unless|maybe|might|perhaps|prefer|rather|only|or|possibly|depends)\b|\?"
)
_PIECES = re.compile(r"[.!;,\n]+")
_CHOOSING = frozenset(
    """1 2 3 4 5 6 7 8 9 and both all any either every one of them these those the number numbers no option options slot slots day days
    date dates time times i we me us my mine our ours can could will would ll am are is be m re s make do does come attend free available
    able to for with at on it that this they work works suit suits good best great fine ok okay perfect lovely yes yep please thank
    thanks you would be happy hi hello sorry
    none neither not t cannot unfortunately afraid""".split()
)
"""Words in which somebody says their numbers, and nothing besides."""
_POLITE = re.compile(
    r"(?:hi|hello|dear|good morning|good afternoon|(?:many )?thanks|thank you|sorry|(?:kind |best |warm )?(?:regards|wishes)|cheers|best|all the best)"
    r"(?: [^\W\d]+){0,3}"
)
_NAME = re.compile(r"(?:[A-Z][\w’'-]{1,30} ?){1,4}")


@dataclass(frozen=True, slots=True)
class Slots:
    """The times by their numbers, and for each who answered the numbers to which they can come."""

    times: Mapping[int, datetime]
    can: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def who(self, number: int) -> frozenset[int]:
        return frozenset(contact for contact, numbers in self.can.items() if number in numbers)


def silent(slots: Slots, asked: Mapping[int, date], today: date, days: int) -> dict[int, date]:
    """Who was asked so many working days ago and has not answered, and when they were asked."""
    return {one: on for one, on in asked.items() if one not in slots.can and add_working_days(on, days) <= today}


def offered_to(slots: Slots, *, own_life: bool) -> Slots:
    """The times of which a reader was told, by the same numbers."""
    most = MOST_FOR_FAMILY if own_life else MOST
    return Slots(dict(sorted(slots.times.items())[:most]), slots.can)


def numbers_in(text: str, slots: Slots) -> frozenset[int] | None:
    """The numbers that somebody can come to: "1 and 3", "all", "none". None where it says more than that."""
    plain = " ".join(text[: LONGEST + 1].casefold().replace("’", "'").split())
    if yes_or_no(text, [1]) == {1: False}:
        return frozenset()
    if len(slots.times) == 1 and yes_or_no(text, [1]) == {1: True}:
        return frozenset(slots.times)
    chosen = _chosen(text) if len(plain) <= LONGEST else None
    if chosen is None:
        return None
    if _NONE.search(chosen) and not _NUMBER.search(chosen):
        return frozenset()
    if _DOUBT.search(plain):
        return None
    if _ALL.search(chosen) and not _NUMBER.search(chosen):
        return frozenset(slots.times)
    found = frozenset(int(number) for number in _NUMBER.findall(chosen))
    return found if found and found <= slots.times.keys() else None


def only_chooses(text: str) -> bool:
    """Whether every word of it says which times suit, and no name or greeting stands beside them."""
    words = "".join(sign if sign.isalnum() else " " for sign in text[: LONGEST + 1].casefold()).split()
    every = Slots(dict.fromkeys(range(1, 10), datetime.min.replace(tzinfo=UTC)))
    return len(text) <= LONGEST and _CHOOSING.issuperset(words) and numbers_in(text, every) is not None


def _chosen(text: str) -> str | None:
    """The pieces that choose, without greetings and names. None where any piece is about something else."""
    choosing: list[str] = []
    for piece in _PIECES.split(text):
        plain = piece.casefold().replace("’", "'").strip()
        words = "".join(sign if sign.isalnum() else " " for sign in plain).split()
        if not words or _POLITE.fullmatch(" ".join(words)) or (_NAME.fullmatch(piece.strip()) and words[0] not in _CHOOSING):
            continue
        if not _CHOOSING.issuperset(words):
            return None
        choosing.append(plain)
    return " ".join(choosing)
