"""The day by which a writer says that it will be done."""

from collections.abc import Iterator, Sequence
from datetime import date

from rules.replies.sentences import Sentence
from rules.replies.words import DAY

POINTING = frozenset("until till by before need for to on".split())


def promised_day(sentences: Sequence[Sentence], written: date, *, pointed: bool = False) -> date | None:
    """The one day ahead that "until" or "by" points to, else (unless it must be `pointed` at) the one that is named; None
    where several are or none is."""
    named = [(points, day) for sentence in sentences for points, day in _days_in(sentence) if day >= written]
    pointed_at = {day for points, day in named if points}
    for days in (pointed_at, set() if pointed else {day for _, day in named}):
        if len(days) == 1:
            return days.pop()
    return None


def _days_in(sentence: Sentence) -> Iterator[tuple[bool, date]]:
    before = ""
    for word in sentence.words:
        if word.text == DAY and word.day is not None:
            yield before in POINTING, word.day
        before = word.text if word.text not in {"the", "at", "latest"} else before
