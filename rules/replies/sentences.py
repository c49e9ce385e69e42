"""Words become sentences, in which a day is one word and a name is one word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.dates import Reading, find_dates, read_date
from rules.replies.vocabulary import CAPITALISED, COMMON
from rules.replies.words import DAY, NAME, Stop, Word, words_and_stops

NTH = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")
FIGURED = re.compile(r"[0-9]{1,2}[/.](?:0?[1-9]|1[0-2])")
OVER = date.min
BEFORE_I_WILL = frozenset({",", "and", "but", "so", "then", "okay", "yes", "no", "sorry", "thanks", "think", "hope"})
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split()
)
SHORT_DAYS = frozenset("mon tue tues wed weds thu thur thurs fri".split())
"""Read as days wherever they stand; "sat" and "sun" are words of their own."""
MONTHS = "january february march april may june july august september october november december".split()
DAYS_BEGIN = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun january february march april
    may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec next this last end mid middle
    beginning start tomorrow today tonight yesterday a an another one two three four five six seven eight nine ten first second third
    christmas easter boxing new good week month year fortnight wc close early late spring summer autumn winter the coming
    """.split()
)


BESIDE_A_DAY = frozenset({DAY, ",", *"by on before until for the in next coming and please thanks sorry hopefully to or".split()})


@dataclass(frozen=True, slots=True)
class Sentence:
    """`stop` is what ended it. `paragraph` counts blank lines before it; `opens_line` where a line begins with it."""

    words: tuple[Word, ...]
    stop: str
    paragraph: int
    opens_line: bool

    @property
    def texts(self) -> list[str]:
        return [word.text for word in self.words]

    @property
    def named(self) -> list[str]:
        """The same, each name as NAME: what tells "Kim has this" from "physio has this"."""
        return [NAME if word.is_name else word.text for word in self.words]

    @property
    def asks(self) -> bool:
        return "?" in self.stop


def sentences_of(text: str, written: date) -> list[Sentence]:
    found: list[Sentence] = []
    words: list[Word] = []
    paragraph, opens_line = 0, True
    for piece in _with_days(text, written):
        if isinstance(piece, Word):
            words[len(words) - _completes_a_day(piece, words) :] = [_in_place(piece, words, text, written)]
            continue
        if words:
            found.append(Sentence(_whole_names(words, text), piece.text, paragraph, opens_line))
            words, opens_line = [], False
        elif found and "?" in piece.text:
            found[-1] = replace(found[-1], stop=found[-1].stop + piece.text)
        paragraph += piece.ends_paragraph
        opens_line = opens_line or piece.ends_line
    if words:
        found.append(Sentence(_whole_names(words, text), "", paragraph, opens_line))
    return found


def only_names_days(sentences: Sequence[Sentence]) -> bool:
    words = [word.text for sentence in sentences for word in sentence.words]
    return DAY in words and BESIDE_A_DAY.issuperset(words)


def _with_days(text: str, written: date) -> Iterator[Word | Stop]:
    """The words of each day that is named become one word; its prepositions stay words of their own."""
    pieces = list(words_and_stops(text))
    days = [(found.start, found.end, _day(found.reading)) for found in find_dates(text, written)]
    at = 0
    for start, end, day in days:
        while at < len(pieces) and pieces[at].start < start:
            yield pieces[at]
            at += 1
        inside = []
        while at < len(pieces) and pieces[at].start < end:
            inside.append(pieces[at])
            at += 1
        yield from _one_day(inside, day, written)
    yield from pieces[at:]


def _day(reading: Reading) -> date | None:
    """A day without its year that lies nearly a year ahead is one that is over."""
    return OVER if reading.why.code == "dates.which_year" else reading.date


def _one_day(inside: Sequence[Word | Stop], day: date | None, written: date) -> Iterator[Word]:
    words = [piece for piece in inside if isinstance(piece, Word)]
    while words and not _begins_a_day(words):
        yield words.pop(0)
    texts = {word.text for word in words}
    if texts & {"year", "years"} and texts & {"last", "previous", "ago"}:
        yield from words
        return
    if day is None and texts & {"today", "yesterday"}:
        day = written
    if words:
        yield Word(
            DAY,
            words[0].start,
            words[-1].end,
            day,
            may_be_over=_may_be_over(words, day, written),
        )


def _may_be_over(words: Sequence[Word], day: date | None, written: date) -> bool:
    """ "Friday", "the 7th" and "early May" may be over or ahead; "next Friday" and "early June", written in May, may not."""
    texts = {word.text for word in words}
    if texts & {"next", "coming", "later", "in", "within"}:
        return False
    if day is None:
        return not texts & {MONTHS[(written.month + ahead) % 12] for ahead in range(6)}
    last = words[-1].text
    return last in WEEKDAYS or NTH.fullmatch(last) is not None


def _begins_a_day(words: Sequence[Word]) -> bool:
    """ "Complete this today" is about "this"; "this Friday" is about Friday."""
    first, second = words[0].text, words[1].text if len(words) > 1 else ""
    return (first in DAYS_BEGIN or first[0].isdigit()) and not (first == "this" and second in {"today", "tomorrow", "yesterday"})


def _completes_a_day(word: Word, before: Sequence[Word]) -> bool:
    return word.text == "may" and bool(before) and NTH.fullmatch(before[-1].text) is not None


def _in_place(word: Word, before: Sequence[Word], text: str, written: date) -> Word:
    """What only its neighbours tell: "ill" for I'll, "6th may", and a name by its capital within a sentence."""
    if _completes_a_day(word, before):
        return Word(DAY, before[-1].start, word.end, _day(read_date(text[before[-1].start : word.end], written)))
    if FIGURED.fullmatch(word.text):
        return replace(word, text=DAY, day=_day(read_date(word.text, written)))
    if word.text in SHORT_DAYS:
        return replace(word, text=DAY, day=_day(read_date(word.text, written)), may_be_over=True)
    if word.text in MONTHS and before and before[-1].text in {"be", "is", "under"}:
        return replace(word, text=DAY, day=_day(read_date(word.text, written)))
    if word.text == "ill" and (not before or before[-1].text in BEFORE_I_WILL):
        return replace(word, text="will")
    capital = _has_capital(word, text)
    if capital and word.text not in COMMON:
        return replace(word, is_name=True)
    return word


def _has_capital(word: Word, text: str) -> bool:
    written = text[word.start : word.end]
    plain = written.casefold().removesuffix("'s").removesuffix("’s")
    return plain == word.text and written[0].isupper() and not written.isupper()


def _whole_names(words: Sequence[Word], text: str) -> tuple[Word, ...]:
    """Within a sentence a common word with a capital is a name too where one follows: "ask Mark Bell"; and "n" is "and"."""
    found = [replace(word, text="and") if word.text == "n" and 0 < at < len(words) - 1 else word for at, word in enumerate(words)]
    for at in range(len(words) - 2, 0, -1):
        if found[at + 1].is_name and words[at].text not in CAPITALISED and _has_capital(words[at], text):
            found[at] = replace(words[at], is_name=True)
    return tuple(found)
