"""What a plan is called and on which day the review was held, from the lines and labels above its first action."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from rules.dates import find_dates
from rules.plans.written import Line

_LABEL = re.compile(
    r"\b(?:date of (?:the )?(?:meeting|review|c\(?e?\)?tr|plan|workshop|panel|this (?:meeting|review))|(?:meeting|review|c\(?e?\)?tr|plan|workshop) date"
    r"|(?:review|meeting|workshop|panel|c\(?e?\)?tr)? ?held(?: on)?|date(?: held| completed)?)\s*[:–|-]?\s*$",
    re.IGNORECASE,
)
_NOT_THIS = re.compile(
    r"\b(last|next|previous|previously|birth|dob|d\.o\.b|born|admission|admitted|version|printed|due|future|follow|since|updated|revised|issued)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\d[/.-]\d{1,2}[/.-]\d\d")
_LABELS = re.compile(r"\W*(date|held|(review|meeting) held|time|venue|version|present|apologies|attend\w*)\b", re.IGNORECASE)
"""Lines that say something about the plan, but not what it is."""

_TITLE = 150
_LINES = 500


def title_of(lines: Sequence[Line]) -> str | None:
    """The first heading, or else the first line where that is no sentence."""
    said = [line for line in lines if line.text.strip() and not _LABELS.match(line.text)]
    heading = next((line.text for line in said if line.heading), None)
    first = heading or (said[0].text if said else "")
    text = " ".join(first.split()).strip(" #*|")
    sentence = not heading and text.endswith((".", ",", ";", ":"))
    return text if text and len(text) <= _TITLE and not sentence else None


def held_on(texts: Iterable[str], today: date) -> date | None:
    """The labelled or else the first full date; another meeting's date, a birthday and a version's are none."""
    found: list[tuple[bool, date]] = []
    for text in (text[:1000] for text in islice(texts, _LINES)):
        for day in find_dates(text, today) if _YEAR.search(text) else ():
            before = re.split(r"[.;|]\s", text[max(0, day.start - 60) : day.start])[-1]
            full = day.reading.exact and _YEAR.search(day.words)
            if day.reading.date and full and not _NOT_THIS.search(before):
                found.append((_LABEL.search(before) is not None, day.reading.date))
    labelled = [day for label, day in found if label]
    return next(iter(labelled or [day for _, day in found]), None)
