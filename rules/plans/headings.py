"""What a column's heading means, and which row of a table is its heading."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from rules.plans.values import WANTED, Meaning
from rules.plans.vocabulary import DAY_WORDS, HEADING_WORDS, NO_DAYS, WEAK_HEADINGS
from rules.plans.written import Cells

LONGEST = 150
"""A heading of more characters than this is a sentence."""

_PERSON = r"(who|whom|leads?|owners?|persons?|responsib\w+)"
_DAY = r"(when|dates?|time ?scales?|deadline)"

_MEANINGS: tuple[tuple[Meaning | None, str], ...] = (
    (None, r"^(date )?(raised|agreed|added|identified|opened|logged|set|received|created|signed|approved|reported)( on| by)?$"),
    (None, r"^start|^date (started|of (birth|meeting|review|incident|issue))|working well|^who is this for|^how (often|many|much|long)"),
    (Meaning.NOTES, r"^(progress|review|update|result|summary|details?) (of|on|against|since|made|to date)\b"),
    (Meaning.NOTES, r"\bactions? (taken|so far|to date|completed)\b|\bstatus update|\bcompleted actions?\b"),
    (Meaning.STATUS, r"^(date |actual |action )*(completed?|closed|done|closure|achieved)( date| on| yes no| y n| yn)*$"),
    (Meaning.STATUS, r"^actual completion|^open closed|^is it done"),
    (Meaning.NUMBER, r"^((action|item|rec|recommendation|serial|row|line) )?(no|nr|num|number|ref|reference|id|s n)( no)?$"),
    (Meaning.EVIDENCE, r"\bevidence|\bassurance|\bmeasur|success criteria|how will (we|you|i|they) know|\bproof\b|\bkpis?\b"),
    (Meaning.DEPUTY, r"\bdeput|\bsupport(ed|ing)? (by|lead|officer)|^support$|\b(responsib\w+|leads?) support$|\bback ?up\b|second\w* lead|absence"),
    (Meaning.OWNER, rf"\b{_PERSON}\b (and |by )*{_DAY}\b"),
    (Meaning.STATUS, r"\b(action|current|completion|delivery|due) status|^status|^b?rag\b|\bb?rag (rating|status)|percent|%"),
    (Meaning.DUE, r"\bdue\b|\bwhen\b|\bdeadlines?\b|\btarget (date|completion)|time ?(scale|frame|line)s?\b|^finish$|time ?bound|timely"),
    (Meaning.DUE, r"\bcompletion( date| by)?$|\b(completed?|completion|done|finish(ed)?|achieved) by( date)?$|\bend date\b"),
    (Meaning.DUE, r"\bdate (for|of|to|by|required|action)|\bby (what )?date|(review|implementation|delivery|finish) date"),
    (Meaning.DUE, r"^(expected|planned|proposed|agreed|revised|new|original|current|extended) (date|completion)|^date$|^target$"),
    (Meaning.OWNER, r"\bowners?\b|\bwho\b|\bwhom\b|\bresponsib|\baccountab|\bleads?\b|\bassign|\ballocated to|\bnamed\b"),
    (Meaning.OWNER, r"\bnominated|\baction(ed)? by\b|\bdelegated to|\bpersons?\b|^by$|^initials?$|^names?$|^officers?$|^sro$|^(e ?)?mail( address)?$|^resource names?$"),
    (Meaning.NOTES, r"\bnotes?\b|\bcomment|\bupdates?\b|\bprogress|\bposition\b|\bremarks?\b|\bdiscussion|\breviews?\b|\bmonitoring"),
    (Meaning.NOTES, r"\bfeedback|further information|^outcomes?$|^results?$"),
    (Meaning.STATUS, r"\bstatus\b|\bb?rag\b|\bstate\b"),
    (Meaning.HOW, r"^how\b|^steps?\b|\bmethod|\bapproach"),
    (Meaning.WHY, r"\bwhy\b|\bissues?\b|\breasons?\b|\brationale|^needs?\b|\bneeds?$|\bconcerns?\b|\bfindings?\b|\bgaps?\b|\bproblems?\b"),
    (Meaning.WHY, r"^risks?\b|\bbackground|\b(desired|intended|expected|agreed)? ?(outcome|goal|aim|objective)s?\b|relevan"),
    (Meaning.WHY, r"\barea for|\bneeds to (improve|change)|\blearning point"),
    (Meaning.WHAT, r"\bactions?\b|^what$|^what (will|would|needs?|is|are|must|should|do|to|we|has)\b|\btasks?\b|\brecommendations?\b"),
    (Meaning.WHAT, r"^to ?do\b|\bactivit|\bdeliverables?\b|\bwork to be|\binterventions?\b|^specific|\bto be done\b|^milestones?$|^plan$"),
)  # fmt: skip

"""Alone these head many other tables too: "Time, What" is an agenda."""

_REVIEWED = re.compile(r"\breview date$|date (of|for) (next )?review|next review")


def normal(heading: str) -> str:
    """Lower case, no brackets, no marks: "Lead (named person)*" is "lead"."""
    text = re.sub(r"[^\w%]+", " ", re.sub(r"\([^()]{0,100}\)", " ", heading[: 2 * LONGEST])).strip().casefold()
    return text or re.sub(r"[^\w%]+", " ", heading[:LONGEST]).strip().casefold() or ("no" if heading.strip() == "#" else "")


@cache
def meaning_of(heading: str) -> Meaning | None:
    text = normal(heading)
    if not text or len(heading) > LONGEST:
        return None
    return next((meaning for meaning, pattern in _MEANINGS if re.search(pattern, text)), None)


@cache
def is_plain(heading: str) -> bool:
    """Nothing but words that headings are made of: "Action owner", but not "Lead nurse"."""
    words = normal(heading).split()
    return bool(words) and len(heading) <= LONGEST and all(word in HEADING_WORDS or word.isdigit() for word in words)


def heads(cells: Cells, alone: bool = True) -> bool:
    """Is this row a heading? `alone`: the first row of a table, which needs less to be believed than one in its middle."""
    texts = [cell.text for cell in cells if cell.text and not cell.across]
    over_all = len(texts) == 1 and any(cell.across for cell in cells)
    if not texts or over_all or any(len(text) > LONGEST for text in texts) or _labels(texts):
        return False
    plain = [text for text in texts if is_plain(text) and meaning_of(text)]
    known = {meaning_of(text) for text in texts} - {None}
    firm = {meaning_of(text) for text in plain} & WANTED
    if 2 * sum(1 for text in texts if meaning_of(text) or is_plain(text)) < len(texts):
        return alone and len(known & WANTED) > 1 and len(firm) > 1
    if len(firm) > 1 or (firm and len(known & WANTED) > 1):
        return alone or len(plain) == len(texts) or len(firm) > 1
    strong = any(normal(text) not in WEAK_HEADINGS for text in plain if meaning_of(text) in WANTED)
    return alone and bool(firm) and strong


def _labels(texts: Sequence[str]) -> bool:
    """ "Lead: | Kim | Date: | 5 June" says things about the whole; it heads nothing."""
    ends = [text.rstrip().endswith(":") for text in texts]
    return any(ends) and not all(ends)


def on_its_side(rows: Sequence[Cells]) -> bool:
    """Does the first column hold the headings, as in a form with one card for each action?"""
    labels = {meaning_of(cells[0].text) for cells in rows if cells and is_plain(cells[0].text)}
    return len(labels & WANTED) > 1 and Meaning.WHAT in labels


def goes_on(upper: Cells, lower: Cells) -> bool:
    """Is `lower` the second row of the heading `upper`? Its words are a heading's, and what is to be done is not among them
    unless the upper row had none."""
    texts = [cell.fresh for cell in lower if cell.fresh]
    if not texts or any(not is_plain(text) or len(text) > 40 for text in texts):
        return False
    if upper and upper[0].text and all(not cell.fresh for cell in lower[1:]):
        return False
    below_words = any(top.fresh and bottom.fresh and meaning_of(bottom.text) for top, bottom in zip(upper, lower, strict=False))
    if len(texts) == 1 and below_words:
        return False
    above = {meaning_of(cell.text) for cell in upper}
    below = {meaning_of(text) for text in texts}
    return len(texts) < len([cell for cell in upper if cell.text]) + 2 and not (Meaning.WHAT in above and Meaning.WHAT in below)


def joined(upper: Cells, lower: Cells | None) -> tuple[str, ...]:
    """The words of each column, over two rows where the heading has two."""
    width = max(len(upper), len(lower or ()))
    tops = [upper[i].text if i < len(upper) else "" for i in range(width)]
    bottoms = [lower[i].text if lower and i < len(lower) and not lower[i].down else "" for i in range(width)]
    return tuple(" ".join(f"{top} {bottom}".split()) for top, bottom in zip(tops, bottoms, strict=True))


def meanings(headings: Sequence[str], values: Mapping[int, Sequence[str]]) -> tuple[Meaning | None, ...]:
    """What each column means, seen beside the others and its own cells."""
    found: list[Meaning | None] = [meaning_of(heading) for heading in headings]
    _one_what(headings, found)
    _days_are_no_owners(headings, found, values)
    _weak_dates(headings, found)
    _some_what(found, values)
    return tuple(found)


def _one_what(headings: Sequence[str], found: list[Meaning | None]) -> None:
    """Of several columns that could say what is to be done, "action" does; a recommendation is why, any other is how."""
    whats = [i for i, meaning in enumerate(found) if meaning is Meaning.WHAT]
    if len(whats) < 2:
        return
    best = next((i for i in whats if "action" in normal(headings[i])), whats[0])
    for i in whats:
        if i != best:
            found[i] = Meaning.HOW if Meaning.HOW not in found and i > best else Meaning.WHY


def _days_are_no_owners(headings: Sequence[str], found: list[Meaning | None], values: Mapping[int, Sequence[str]]) -> None:
    """Where a torn heading puts "Lead" over days, they are days."""
    for i, meaning in enumerate(found):
        said = [value for value in values.get(i, ()) if value]
        if not said or meaning not in {Meaning.OWNER, Meaning.DUE}:
            continue
        dated = sum(1 for value in said if looks_like_a_day(value))
        if meaning is Meaning.OWNER and 2 * dated > len(said):
            found[i] = Meaning.DUE
        elif meaning is Meaning.DUE and normal(headings[i]) in {"target", "by"} and 2 * dated <= len(said):
            found[i] = Meaning.WHAT if Meaning.WHAT not in found else Meaning.WHY


def _weak_dates(headings: Sequence[str], found: list[Meaning | None]) -> None:
    """A bare "Date" before the action is the day it was raised; a review's date gives way to a due day."""
    dues = [i for i, meaning in enumerate(found) if meaning is Meaning.DUE]
    for i in dues:
        others = [j for j in dues if j != i and normal(headings[j]) != "date"]
        bare, review = normal(headings[i]) == "date", _REVIEWED.search(normal(headings[i]))
        first = Meaning.WHAT in found and i < found.index(Meaning.WHAT)
        if (bare and (others or first)) or (review and any(not _REVIEWED.search(normal(headings[j])) for j in others)):
            found[i] = Meaning.DUE if _owner_words(headings[i]) else None


def _owner_words(heading: str) -> bool:
    return re.search(rf"\b{_PERSON}\b", normal(heading)) is not None


def _some_what(found: list[Meaning | None], values: Mapping[int, Sequence[str]]) -> None:
    """A table of owners and days with no column for the action: how, why or else the first column with words says it."""
    if Meaning.WHAT in found or not WANTED & set(found):
        return
    for stand_in in (Meaning.HOW, Meaning.WHY, None):
        for i, meaning in enumerate(found):
            if meaning is stand_in and (meaning or _wordy(values.get(i, ()))):
                found[i] = Meaning.WHAT
                return


def _wordy(said: Sequence[str]) -> bool:
    said = [value for value in said if value]
    return bool(said) and sum(len(value.split()) > 1 for value in said) * 2 > len(said)


def looks_like_a_day(text: str) -> bool:
    """Figures among a calendar's words and nobody's name: "2019", "Review End March 2022", "ongoing"."""
    words = re.findall(r"[^\W\d_]+", text[:200].casefold())
    return all(word in DAY_WORDS for word in words) and (any(c.isdigit() for c in text[:200]) or bool(NO_DAYS & set(words)))
