"""Days that stand within other words: "KO to ring the GP by Friday", "Owner: Kim. Due: 5 June."."""

import re
from datetime import date

from rules.dates import find_dates
from rules.plans.verbs import SUBJECT

_PROMISE = re.compile(
    r"\b(?:by|before|until|no later than|within|due|in (?=\w{1,6} (?:working )?(?:day|week|month)))\b", re.IGNORECASE
)
_LABEL = re.compile(
    r"\b(?:due(?: date)?|by when|when|deadline|target date|timescale|complete by)\s?:\s?([^.;\n|,)\]]{2,60})", re.IGNORECASE
)
_NO_DAY = re.compile(
    r"\b(?:asap|as soon as possible|(?:by|before|at) (?:the |his |her |our |their )?next (?:review|meeting|c\(?e?\)?tr|panel))\b",
    re.IGNORECASE,
)


def due_in(text: str, today: date) -> str | None:
    """The words that say by when, as they stand there; None where none do, or where two days are promised."""
    text = text[:2000]
    labelled = _LABEL.search(text)
    if labelled:
        return labelled.group(1).strip()
    if _PROMISE.search(text):
        found = dict.fromkeys(words for day in find_dates(text, today) if (words := _promised(text, day.start, day.end)))
        if found:
            return next(iter(found)) if len(found) == 1 else None
    vague = _NO_DAY.search(text)
    return vague.group() if vague else None


def _promised(text: str, start: int, end: int) -> str | None:
    """From "by" on: the day itself may stand behind "close of play"."""
    begin = max(0, start - 30)
    words = [match.start() + begin for match in _PROMISE.finditer(text[begin:end])]
    near = [at for at in words if at >= start or not re.search(r"[.;,:]", text[at:start])]
    return text[near[-1] : end] if near else None


def parted(text: str, today: date, alone: bool) -> tuple[str, str | None]:
    """ "Kim Osei, 5 June" is an owner and a day. `alone`: there is a column for days, so that only "by 5 June" is one here."""
    found = find_dates(text, today) if len(text) < 200 and re.search(r"\d|end|next|by", text) else []
    if len(found) != 1 or (alone and not _PROMISE.match(found[0].words)) or SUBJECT.match(text):
        return text, due_in(text, today)
    day = found[0]
    return f"{text[: day.start]} {text[day.end :]}".replace("()", "").strip(" ,;:-–("), day.words


def is_a_day(text: str, today: date) -> bool:
    """Nothing but a day: "5 June", "by Friday"."""
    if len(text) > 60:
        return False
    found = find_dates(text, today)
    rest = text[: found[0].start] + text[found[0].end :] if len(found) == 1 else text
    return not re.search(r"\w", rest) or _NO_DAY.fullmatch(text.strip(" .")) is not None
