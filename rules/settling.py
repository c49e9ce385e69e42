"""What a person makes of something in the holding pen: read from a digest's answer, line by line, or from the command line."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.acts import Act
from rules.dates import find_dates
from rules.numbered import parts_of

MOST_WORDS = 300


class Verb(StrEnum):
    """What is done with it that is no act on an action. `ABOUT` says which action it is about, and lets its own words count.
    `HAVE_IT`: somebody has taken something urgent on, and nobody else need be told."""

    ABOUT = "about"
    IGNORE = "ignore"
    WILL_CALL = "will-call"
    CALLED = "called"
    HAVE_IT = "have-it"


What = Verb | Act
BY_NUMBER = (Act.DONE, Act.PARTLY_DONE, Act.NOT_DONE, Act.MORE_TIME, Act.NOT_MINE, Act.BLOCKED, Act.SEEN)
"""The acts that may be said by a number alone. Everything else is asked back."""

SPELT: Mapping[str, What] = {
    **{what.value.replace("-", " "): what for what in (Verb.IGNORE, Verb.WILL_CALL, Verb.CALLED, Verb.HAVE_IT, *BY_NUMBER)},
    "i have it": Verb.HAVE_IT, "i've got it": Verb.HAVE_IT, "i have got it": Verb.HAVE_IT,
    "ignored": Verb.IGNORE, "ignore it": Verb.IGNORE, "nothing to do": Verb.IGNORE, "read": Verb.IGNORE,
    "i will call": Verb.WILL_CALL, "i'll call": Verb.WILL_CALL, "will ring": Verb.WILL_CALL, "i will ring": Verb.WILL_CALL,
    "i'll ring": Verb.WILL_CALL, "will phone": Verb.WILL_CALL, "will do": Verb.WILL_CALL,
    "rang": Verb.CALLED, "i called": Verb.CALLED, "i rang": Verb.CALLED, "have called": Verb.CALLED, "have rung": Verb.CALLED,
    "phoned": Verb.CALLED, "spoken": Verb.CALLED, "spoke": Verb.CALLED,
    "part done": Act.PARTLY_DONE, "need more time": Act.MORE_TIME, "needs more time": Act.MORE_TIME, "noted": Act.SEEN,
}  # fmt: skip

_UNTIL = re.compile(r"\b(?:until|till|by)\b")
_REF = re.compile(
    r"(?:this[ \t]is[ \t]|it[ \t]is[ \t]|it's[ \t]|is[ \t])?about[ \t]+([a-z0-9]{1,20}-\d{1,5}|p\d{1,9}-\d{1,5})\b[ \t,:–-]*",
    re.IGNORECASE,
)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "_": " "})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`action` is our reference, where one is named. `until` the day that goes with more time."""

    what: What
    action: str | None = None
    until: date | None = None


def verdicts(text: str, numbers: Sequence[int], today: date) -> tuple[Mapping[int, Verdict | None], str]:
    """What is said of each of these numbers, None where it is not one of our few words; and the text without all that.
    A number that is named twice gets no verdict: nobody knows which was meant."""
    parts, rest = parts_of(text, numbers)
    found: dict[int, Verdict | None] = {}
    for part in parts:
        meant = verdict(part.words, today)
        found |= {number: None if number in found else meant for number in part.numbers}
    return found, rest


def verdict(words: str, today: date) -> Verdict | None:
    """One person's word about one thing; None for anything but our few words, which a person is then asked about."""
    plain = " ".join(words[:MOST_WORDS].translate(_SIGNS).casefold().split()).strip(" .!,;:")
    about = _REF.match(plain)
    action = about[1].upper() if about else None
    left = plain[about.end() :].strip(" .!,;:-–") if about else plain
    left = (
        left.removeprefix("and ").removeprefix("is ").removesuffix(" please").removesuffix(" thanks").removesuffix(" thank you")
    )
    if not left:
        return Verdict(Verb.ABOUT, action) if action else None
    days = find_dates(left, today)
    until = days[0].reading.date if len(days) == 1 and _UNTIL.search(left[: days[0].start + 6]) else None
    spoken = _UNTIL.sub(" ", left[: days[0].start] + left[days[0].end :]) if until else left
    spoken = " ".join(spoken.replace("-", " ").split()).strip(" .!,;:")
    what = SPELT.get(spoken) if spoken else Act.MORE_TIME
    if what is None or (until is None) is (what is Act.MORE_TIME):
        return None
    return Verdict(what, action, until)
