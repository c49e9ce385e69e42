"""What a chair answers to the gaps of a plan, by number: an owner, a day, both, or that it is dropped."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rules.dates import find_dates

DROPPED = frozenset({"drop", "drop it", "drop this", "dropped", "leave out", "leave it out", "not needed", "no longer needed"})
JOINING = re.compile(r"(?:^|[\s,;:.–-]+)(?:by|due|on|before|until|owner|and|will do it|to do it)?[\s,;:.–-]*$", re.IGNORECASE)
LABEL = re.compile(r"\s{0,4}(\d{1,3})\s{0,2}[.):,-]?\s{1,4}(\S.*)")
MOST_SIGNS = 5_000


@dataclass(frozen=True, slots=True)
class Filled:
    """`owner` is a name or an address as the chair wrote it."""

    owner: str | None = None
    due: date | None = None
    drop: bool = False


def labelled(text: str, numbers: Sequence[int]) -> tuple[Mapping[int, str], str]:
    """The words after each of these numbers, where a line or a part after a semicolon begins with one; and all the rest."""
    found: dict[int, str] = {}
    rest: list[str] = []
    for line in text[:MOST_SIGNS].splitlines():
        left = []
        for part in line.split(";"):
            match = LABEL.fullmatch(part.rstrip())
            if match and int(match[1]) in numbers and int(match[1]) not in found:
                found[int(match[1])] = match[2].strip()
            else:
                left.append(part)
        rest.append(";".join(left))
    return found, "\n".join(rest)


def filled(words: str, today: date) -> Filled | None:
    """None where it says something else than who, by when, or drop."""
    plain = " ".join(words.casefold().split()).strip(" .!")
    if plain in DROPPED:
        return Filled(drop=True)
    days = find_dates(words, today)
    if len(days) > 1 or (days and (days[0].reading.date is None or days[0].reading.date < today)):
        return None
    due = days[0].reading.date if days else None
    before, after = (words[: days[0].start], words[days[0].end :]) if days else (words, "")
    owner = JOINING.sub("", before).strip(" ,;:.–-") or None
    if after.strip(" ,;:.!)–-") or (owner is not None and (len(owner) > 80 or len(owner.split()) > 5 or "?" in owner)):
        return None
    return Filled(owner, due) if owner or due else None
