"""What a chair answers to the gaps of a plan, by number: an owner, a day, both, yes, or that it is dropped."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rules.dates import find_dates
from rules.numbered import parts_of

DROPPED = frozenset(
    {"drop", "drop it", "drop this", "drop that", "dropped", "leave out", "leave it out", "not needed", "no longer needed", "not needed any more",
     "not needed anymore", "delete", "delete it", "remove", "remove it", "cancel", "cancelled", "scrap it", "take it out"}
)  # fmt: skip
RIGHT = frozenset(
    {"yes", "ok", "okay", "right", "correct", "agreed", "fine", "that is right", "thats right", "yes that is right", "yes thats right", "that is fine",
     "thats fine", "yes please", "yes correct", "confirmed", "is right", "yes it is"}
)  # fmt: skip
MYSELF = frozenset(
    {
        "me",
        "myself",
        "i",
        "i will",
        "ill",
        "i can",
        "i will do it",
        "ill do it",
        "i will do this",
        "ill do this",
        "i can do it",
        "i do",
        "mine",
    }
)
UNSURE = re.compile(
    r"\?|\b(?:or|maybe|perhaps|not sure|dont know|don't know|unknown|tbc|tbd|ask|nobody|no one|someone|somebody|whoever)\b",
    re.IGNORECASE,
)
JOINING = re.compile(
    r"(?:^|[\s,;:.–=-]+)(?:(?:by|due|due by|due on|due date|on|before|until|and|to)|(?:(?<=[\s,;:.–=-])(?:will do|can do|to do|will take|takes|takes on|leads)"
    r"(?: (?:it|this|that))?|(?<=[\s,;:.–=-])(?:to lead|please|thanks|thank you)))?[\s,;:.–=-]*$",
    re.IGNORECASE,
)
LEADING = re.compile(
    r"(?:(?:(?:owner|who|name|lead|responsible)\s{0,3}(?:is\b|will be\b|should be\b|[:=–-])|(?:assign(?:ed)?|give (?:it|this|that)|goes|it is|its|that is|for|to|please"
    r"|will be|should be)\b|[:=–-])[\s:=–-]*)+",
    re.IGNORECASE,
)
MONTH_OR_NAME = frozenset({"may", "june", "april", "august"})
ASIDE = re.compile(r"\([^()]{0,80}\)")
TITLE = re.compile(r"(?:dr|mr|mrs|ms|miss|mx|prof)\.?\s{1,3}", re.IGNORECASE)
JOINS = re.compile(r"\b(?:by|in|until|before|of|end|due)\s{1,3}$|^\s{0,3}$", re.IGNORECASE)
"""What stands before a month that is none of somebody's names."""
MOST_NAME = 80
MOST_PARTS = 5


@dataclass(frozen=True, slots=True)
class Filled:
    """`owner` is a name or an address as the chair wrote it; `myself` where the chair is meant. With `right` what stands
    there is agreed as it stands."""

    owner: str | None = None
    due: date | None = None
    drop: bool = False
    myself: bool = False
    right: bool = False


def labelled(text: str, numbers: Sequence[int]) -> tuple[Mapping[int, str], str]:
    """The words after each of these numbers, the first where one is named twice; and all the rest."""
    parts, rest = parts_of(text, numbers)
    found: dict[int, str] = {}
    for part in parts:
        fresh = [number for number in part.numbers if number not in found]
        found |= dict.fromkeys(fresh, part.words)
        rest += "" if fresh else f"\n{part.words}"
    return found, rest


def filled(words: str, today: date) -> Filled | None:
    """None where it says something else than who, by when, yes, or drop."""
    plain = _plain(words)
    if plain in DROPPED:
        return Filled(drop=True)
    if plain in RIGHT:
        return Filled(right=True)
    days = find_dates(words, today)
    if len(days) > 1 or (days and (days[0].reading.date is None or days[0].reading.date < today)):
        return None
    if days and words[days[0].start : days[0].end].casefold() in MONTH_OR_NAME and not JOINS.search(words[: days[0].start]):
        return None
    due = days[0].reading.date if days else None
    before, after = (words[: days[0].start], words[days[0].end :]) if days else (words, "")
    owner, spoken = _name(before), _name(after)
    if owner and spoken and _plain(spoken) not in RIGHT:
        return None
    owner = owner or spoken
    if owner is None or _plain(owner) in RIGHT:
        return Filled(due=due) if due else None
    if _plain(owner) in MYSELF:
        return Filled(due=due, myself=True)
    if len(owner) > MOST_NAME or len(owner.split()) > MOST_PARTS or UNSURE.search(owner):
        return None
    return Filled(owner, due)


def _name(words: str) -> str | None:
    """Who is left when the words around a name are taken off, however many there are."""
    kept = ASIDE.sub(" ", words[: 4 * MOST_NAME]).strip(" ,;:.!()[]–-")
    for _ in range(MOST_PARTS):
        shorter = LEADING.sub("", JOINING.sub("", kept), count=1) if LEADING.match(kept) else JOINING.sub("", kept)
        shorter = shorter.strip(" ,;:.!()[]–-")
        if shorter == kept:
            break
        kept = shorter
    return TITLE.sub("", kept) or None


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "").replace("'", "").split()).strip(" .!,;:")
