"""What a new action still lacks, said while somebody writes it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from rules.forms import FORMS, gaps, so_far
from rules.hours import LONDON, local_day
from rules.people import Style
from templates.lint import check_words
from templates.say import FALLBACK, phrase, say

MOST = 4
MOST_LINT = 500


def hints(written: Mapping[str, str | Sequence[str]], now: datetime, language: str = FALLBACK) -> list[str]:
    """Something to mend first, or that nothing is."""
    read = so_far(FORMS["add"], written, now)
    easy = read.text("easy")
    lacking = [
        say(why, language) for why in gaps(read.text("what"), read.contact("to"), read.day("until"), easy, local_day(now, LONDON))
    ]
    if easy:
        found = [one for one in check_words(easy[:MOST_LINT], Style.EASY) if not one.is_hint]
        lacking += [phrase("smart.easy_hint", language, advice=one.advice) for one in found]
    if not lacking:
        return [phrase("smart.good", language)]
    return [phrase("smart.head", language), *lacking[:MOST]]
