"""How far an action is by its own row. A colour says nothing: each place has its own key. A wrong "done" is the worst mistake."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rules.dates import read_date
from rules.plans.values import Status

_DONE = re.compile(
    r"[\s✓✔☑☒]*((this |the )?actions?( is| are| has been| have been| was)?( now)? |now |has been |fully |(green|blue) ?[-–:/]? ?)*"
    r"(completed?|done|closed|achieved|finished|100 ?%)(?!\w)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_COLOUR = re.compile(r"\W*(red|amber|green|blue|yellow|grey|r|a|g|b)(\W+(red|amber|green|r|a|g))?\W*", re.IGNORECASE)
_TICK = re.compile(r"[✓✔☑]\W*|ü")
_OPEN = re.compile(
    r"\W*((red|amber|green)\W+)?(open|on-?going|in progress|not (yet )?(started|complete[d]?|done|begun|closed|achieved|met)|outstanding|pending|started|on track|"
    r"overdue|incomplete|to do|awaiting|delayed|carried forward|c/f|partly|partial(ly)?|part|0 ?%|[1-9]\d? ?%|new|active|underway|under way|due|"
    r"nearly|almost|mostly)(?!\w).*|\W*(no|n)\W*",
    re.IGNORECASE | re.DOTALL,
)
_CLAIM = re.compile(
    r"\b(this|the) action (is|has been|was)( now)? (fully )?(complete[d]?|closed|done)\b|^\W*(action )?(completed?|done|closed)\b(?! by\b)",
    re.IGNORECASE,
)
_YET = re.compile(
    r"\b(will( not)?|won't|shall|going to|(is|are|was|due|yet|still|needs?|remains?) to|to be|plan(s|ned)? (to|for)|moving forward|"
    r"next steps?|in the process of|working towards|awaiting|not yet|intends? to|currently|ongoing|on-going|to follow|in progress|under way|underway|"
    r"once|until|unless|when|if|pending|advertising for|are considering|is due|due to)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\?|\b(not|no|n't|nearly|almost|partly|partially|mostly|except|but|apart from|however|mainly|largely|should|think|believe|hope\w*|probably|"
    r"by (?=(the |next |end|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri))|[1-9]\d? ?%|half|in part|some|subject to|told|apparently)\b",
    re.IGNORECASE,
)
_YES = re.compile(r"\W*(yes|y|x|true)\W*", re.IGNORECASE)
_ASKS = re.compile(r"\b(completed?|done|closed|achieved|finished)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Standing:
    """`contradicts`: it is called complete beside words that say it is not, or not yet."""

    as_written: str | None
    status: Status = Status.UNKNOWN
    contradicts: bool = False


def read_statuses(cells: str, headings: Sequence[str], beside: Sequence[str], today: date) -> Standing:
    """Of several columns ("%", "RAG", "Done?") each says its own; where one says done and one not yet, they contradict."""
    heading = " ".join(headings)
    lines = [line for line in cells.split("\n") if not _COLOUR.fullmatch(line)] if len(headings) > 1 else []
    if len(lines) < 2:
        return read_status("\n".join(lines) or cells, heading, beside, today)
    each = [read_status(line, heading, beside, today) for line in lines]
    said = {standing.status for standing in each} - {Status.UNKNOWN}
    apart = len(said) > 1 or any(standing.contradicts for standing in each)
    return Standing(cells, Status.UNKNOWN if apart else next(iter(said), Status.UNKNOWN), apart)


def read_status(cell: str, heading: str, beside: Sequence[str], today: date) -> Standing:
    """`cell` stands under a status heading; `beside` are the row's notes, which may say it too."""
    said, text = (cell, cell) if cell and not _COLOUR.fullmatch(cell) else _claim(beside)
    if not said:
        return Standing(cell or None)
    said = f"{cell}. {said}" if cell and cell != said else said
    yes, day = _ASKS.search(heading) and _YES.fullmatch(text), _day(text, heading, today)
    if day is not None:
        return Standing(said, Status.DONE if day <= today else Status.UNKNOWN, contradicts=day > today)
    done = _DONE.fullmatch(text.strip())
    if _TICK.fullmatch(text.strip()) or yes or done:
        rest = done["rest"] if done and not yes else ""
        if _YET.search(rest) or any(_YET.search(other) for other in beside):
            return Standing(said, contradicts=True)
        return Standing(said, Status.UNKNOWN if _HEDGE.search(rest) else Status.DONE)
    return Standing(said, Status.OPEN if _OPEN.fullmatch(text) else Status.UNKNOWN)


def _claim(beside: Sequence[str]) -> tuple[str, str]:
    """The sentence among the notes that calls the action complete, and the part of it that counts."""
    for text in beside:
        for sentence in re.split(r"(?<=[.!?;])\s|\n", text[:4000]):
            if _CLAIM.search(sentence):
                return sentence.strip(), sentence[_CLAIM.search(sentence).start() :].strip()  # type: ignore[union-attr]
    return "", ""


def _day(text: str, heading: str, today: date) -> date | None:
    """Under "Date completed" a day says that it is done."""
    if not _ASKS.search(heading) or not any(c.isdigit() for c in text) or "%" in text:
        return None
    reading = read_date(text, today)
    return reading.date if reading.exact else None
