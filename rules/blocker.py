"""The send-time blocker: what in a subject, link or file name would tell a stranger whom a message is about."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain
from urllib.parse import unquote

from rules.blocker_words import CONDITIONS, ONLY_WITH_CAPITAL, PARTICLES, PLACE_WORDS, POSTCODE_AREAS


class What(StrEnum):
    NAME = "name"
    BORN = "born"
    NHS_NUMBER = "nhs_number"
    POSTCODE = "postcode"
    PLACE = "place"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Case:
    """What would identify: `names` as known and in full, days of birth, places such as "Northbank House"."""

    names: tuple[str, ...] = ()
    born: tuple[date, ...] = ()
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    what: What
    found: str

    @property
    def code(self) -> str:
        return f"blocker.{self.what}"


LONGEST = 20_000
"""Subjects, links and file names are short. What is longer is cut here, far above anything that may be sent."""

_CONDITION = re.compile(rf"(?<![^\W_])(?:{CONDITIONS})(?![^\W_])", re.IGNORECASE)

_POSTCODE = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(POSTCODE_AREAS, key=len, reverse=True))})\d[0-9A-Z]?[ +_-]?\d[ABD-HJLNP-UW-Z]{{2}}(?![^\W_])",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"[ +_-]\d(?:st|nd|rd|th)$")
_NHS_NUMBER = re.compile(r"(?<!\d)\d{3}[ ._-]?\d{3}[ ._-]?\d{4}(?!\d)")

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_NUMBER = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d\d|\d\d)"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_DAY}(?P<gap>[ ./_-]){_NUMBER}(?P=gap){_YEAR}(?!\d)",
        rf"(?<!\d){_NUMBER}(?P<gap>[ ./_-]){_DAY}(?P=gap){_YEAR}(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[ ./_-]?)(?P<month>0[1-9]|1[0-2])(?P=gap)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        r"(?<!\d)(?P<day>0[1-9]|[12]\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>(?:19|20)?\d\d)(?!\d)",
        rf"(?<!\d){_DAY}(?:st|nd|rd|th)?(?: of)?[ ,._/-]{{0,2}}(?P<name>{_MONTH})[ ,._/-]{{0,2}}{_YEAR}(?!\d)",
        rf"(?<![^\W_])(?P<name>{_MONTH})[ ,._/-]{{0,2}}{_DAY}(?:st|nd|rd|th)?[ ,._/-]{{1,2}}{_YEAR}(?!\d)",
    )
)
_CALENDAR_WORDS = re.compile(
    rf"(?:\b[A-Z]\w{{2,5}}day )?\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\b(?: \d{{4}})?|\b(?:{_MONTH}) \d{{4}}\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_JOIN = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")


def identifying(text: str, case: Case) -> tuple[Finding, ...]:
    """All that would identify the case, or say what kind of case it is. A link's %20 and a file's CamelCase are seen through."""
    seen = unicodedata.normalize("NFKC", unquote(text[:LONGEST]))
    said = _words(_CALENDAR_WORDS.sub(" ", seen))
    found = chain(
        _names(said, case.names), _places(said, case.places), _born(seen, case.born), _nhs_numbers(seen), _postcodes(seen),
        _conditions(seen),
    )  # fmt: skip
    return tuple(dict.fromkeys(found))


def _names(said: Sequence[str], names: Sequence[str]) -> Iterator[Finding]:
    """A known-as name of 2 letters counts alone, of a longer name only the parts of 3 or more, or all of it in a row."""
    for name in names:
        parts = _words(name)
        shortest = 2 if len(parts) == 1 else 3
        telling = [part for part in parts if len(part) >= shortest and part.lower() not in PARTICLES]
        if part := next((part for part in telling if _says(said, part)), None):
            yield Finding(What.NAME, part)
        elif not telling and len(parts) > 1 and _in_a_row(said, parts):
            yield Finding(What.NAME, " ".join(parts))


def _places(said: Sequence[str], places: Sequence[str]) -> Iterator[Finding]:
    """A place in full in any letters; a telling part of it with a capital."""
    for place in places:
        parts = _words(place)
        telling = [part for part in parts if len(part) >= 3 and part.lower() not in PLACE_WORDS]
        if parts and _in_a_row(said, parts):
            yield Finding(What.PLACE, place)
        elif part := next((part for part in telling if part.capitalize() in said or part.upper() in said), None):
            yield Finding(What.PLACE, part)


def _says(said: Sequence[str], part: str) -> bool:
    if part.lower() in ONLY_WITH_CAPITAL:
        return part.capitalize() in said or part.upper() in said
    return any(word.lower() == part.lower() for word in said)


def _in_a_row(said: Sequence[str], parts: Sequence[str]) -> bool:
    low, wanted = [word.lower() for word in said], [part.lower() for part in parts]
    return any(low[place : place + len(wanted)] == wanted for place in range(len(low) - len(wanted) + 1))


def _words(text: str) -> list[str]:
    """Letters only, accents off, CamelCase apart: "Sam_O'Neil-plan.docx" is Sam, O, Neil, plan, docx."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return _WORD.findall(_JOIN.sub(" ", plain))


def _born(text: str, born: Sequence[date]) -> Iterator[Finding]:
    for pattern in _DATES if born else ():
        for found in pattern.finditer(text):
            if any(_same_day(found, day) for day in born):
                yield Finding(What.BORN, found[0])


def _same_day(found: re.Match[str], day: date) -> bool:
    parts = found.groupdict()
    month = int(parts["month"]) if parts.get("month") else _month(parts["name"])
    return int(parts["day"]) == day.day and month == day.month and int(parts["year"]) in {day.year, day.year % 100}


def _month(name: str) -> int:
    return next(place for place, month in enumerate(_MONTHS, 1) if month.startswith(name[:3].lower()))


def _nhs_numbers(text: str) -> Iterator[Finding]:
    for found in _NHS_NUMBER.finditer(text):
        if is_nhs_number("".join(sign for sign in found[0] if sign.isdigit())):
            yield Finding(What.NHS_NUMBER, found[0])


def is_nhs_number(digits: str) -> bool:
    """Ten digits whose last is the modulus 11 check of the nine before it."""
    figures = [int(digit) for digit in digits]
    check = 11 - sum(figure * weight for figure, weight in zip(figures, range(10, 1, -1), strict=False)) % 11
    return len(figures) == 10 and check != 10 and figures[9] == check % 11


def _postcodes(text: str) -> Iterator[Finding]:
    for found in _POSTCODE.finditer(text):
        if not _ORDINAL.search(found[0]):
            yield Finding(What.POSTCODE, found[0])


def _conditions(text: str) -> Iterator[Finding]:
    for found in _CONDITION.finditer(text):
        yield Finding(What.CONDITION, found[0])
