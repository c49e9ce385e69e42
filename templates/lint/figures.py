"""The rules on dates, times, ranges and numbers (L09 to L12)."""

import re
from datetime import date

from templates.lint.english import english, one_of
from templates.lint.sentence import Found, Sentence

_NUMERIC_DATE = re.compile(
    r"(?<![\w/.-])(?:\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4}-\d\d-\d\d)(?![\w/-])"
)
_DAY_MONTH = re.compile(
    rf"(?:\b(?P<weekday>{one_of('weekdays')}|{one_of('short_weekdays')}),? )?\b(?P<day>\d{{1,2}})(?P<ending>st|nd|rd|th)?(?: of)? "
    rf"(?P<month>{one_of('months')}|{one_of('short_months')})\b(?: (?P<year>\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"\b(?:{one_of('months')}|{one_of('short_months')}) \d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)")
_TIME = re.compile(
    r"(?<![\w:.])(?:(?:1[3-9]|2[0-3]|0\d|00?):[0-5]\d(?:am|pm)?|\d{1,2}:[0-5]\d(?!\d|[ap]m)|12 ?[ap]m|\d{1,2}\.[0-5]\d ?[ap]m"
    r"|\d{1,2}(?::[0-5]\d)? [ap]m)(?![\w:])",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(?<![\w.-])\d+(?::\d\d)?(?:am|pm)?\s?[-–—]\s?\d+(?::\d\d)?(?:am|pm)?(?![\w-])")
_NUMBER = re.compile(
    rf"\b(?:{one_of('number_words')})\b|\d+(?:\.\d+)?\s?(?:%|per ?cent\b)|(?<![\w.])\d+\.\d+(?![\w.])", re.IGNORECASE
)


def dates(sentence: Sentence) -> Found:
    for pattern in (_NUMERIC_DATE, _MONTH_DAY):
        for found in pattern.finditer(sentence.text):
            yield "L09", {"found": found[0]}
    for found in _DAY_MONTH.finditer(sentence.text):
        long = found["weekday"] in english()["weekdays"] and found["month"] in english()["months"]
        if not long or found["ending"]:
            yield "L09", {"found": found[0]}
        elif found["year"] and (right := _weekday(found)) != found["weekday"]:
            yield "L09_weekday", {"found": found[0].removeprefix(f"{found['weekday']} "), "passes": right}


def _weekday(found: re.Match[str]) -> str:
    months: list[str] = english()["months"]
    try:
        return f"{date(int(found['year']), months.index(found['month']) + 1, int(found['day'])):%A}"
    except ValueError:
        return "day that does not exist"


def times(sentence: Sentence) -> Found:
    for found in _TIME.finditer(sentence.text):
        yield "L10", {"found": found[0]}


def ranges(sentence: Sentence) -> Found:
    for found in _RANGE.finditer(_NUMERIC_DATE.sub("", sentence.text)):
        yield "L11", {"found": found[0]}


def numbers(sentence: Sentence) -> Found:
    for found in _NUMBER.finditer(_TIME.sub("", sentence.text)):
        yield "L12", {"found": found[0]}
