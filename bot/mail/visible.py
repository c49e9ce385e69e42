"""What a person newly wrote: a mail's text without quotations, signature and warnings.

Each line is first told apart (own, quoted, empty); then each stretch of own lines loses what follows its sign-off.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.mail.endings import added_below, without_farewell
from bot.mail.header_blocks import SENDER_BETWEEN, header_block_at, separator_at
from bot.mail.pages import QUOTED_FROM_HERE
from bot.mail.quotations import QUOTE, attribution_at, our_mark_in

INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
NUMBERED = re.compile(r"[> \t]*(\d{1,2})[.)]\s")
NEAR_THE_END = 3
"""So many lines below our last one may still be an answer to it."""


@dataclass(frozen=True, slots=True)
class Visible:
    """`text` is what was newly written. `answers` is the same for the reader of meanings: with the number of the item
    above each answer between the lines, and with what was added below the sign-off."""

    text: str
    answers: str


IsOurs = Callable[[Sequence[str]], Sequence[bool]]


def visible_in(text: str, names: Sequence[str] = (), is_ours: IsOurs | None = None) -> Visible:
    """`names` are those by which the writer may sign; `is_ours` tells the lines of the message that is answered."""
    lines = [INVISIBLE.sub("", line).replace("\xa0", " ").rstrip() for line in text.split("\n")]
    own = _own_lines(lines, is_ours(lines) if is_ours else [False] * len(lines))
    parts = _stretches(lines, own)
    stretches = [
        (number, *without_farewell(part, names, below=0 < at == len(parts) - 1)) for at, (number, part) in enumerate(parts)
    ]
    added = [line for _, _, cut in stretches for line in added_below(cut)]
    answers = [_numbered(number, kept) for number, kept, _ in stretches]
    return Visible(_joined(kept for _, kept, _ in stretches), _joined([*answers, added]))


def _own_lines(lines: Sequence[str], ours: Sequence[bool]) -> list[bool]:
    """Which lines this person may have written. Where a quotation without marks begins, all below is quoted, except the
    lines between ours where it is known which are ours."""
    own = [not QUOTE.match(line) and not mine for line, mine in zip(lines, ours, strict=True)]
    between_ours = sum(ours) >= NEAR_THE_END
    at, last = 0, len(lines) - 1
    while at <= last:
        if not own[at] and not SENDER_BETWEEN.fullmatch(lines[at]):
            at += 1
            continue
        count = attribution_at(lines, at)
        if count:
            own[at : at + count] = [False] * count
            if _quoted_next(lines, ours, at + count):
                at += count
                continue
        if count or _unmarked_quote_at(lines, at):
            _quote_the_rest(lines, own, at, ours if between_ours else None)
            break
        at += 1
    return own


def _unmarked_quote_at(lines: Sequence[str], at: int) -> bool:
    line = lines[at]
    return line == QUOTED_FROM_HERE or our_mark_in(line) or separator_at(lines, at) or header_block_at(lines, at)


def _quoted_next(lines: Sequence[str], ours: Sequence[bool], at: int) -> bool:
    for place in range(at, min(at + 4, len(lines))):
        if lines[place].strip():
            return ours[place] or QUOTE.match(lines[place]) is not None
    return at >= len(lines)


def _quote_the_rest(lines: Sequence[str], own: list[bool], at: int, ours: Sequence[bool] | None) -> None:
    """Below the last of our lines, and above the first, stand headers and signatures; between them stand answers."""
    first, last = _ends_of_ours(lines, at, ours) if ours else (len(lines), len(lines))
    for place in range(at, len(lines)):
        between = first < place < last
        if not between or QUOTED_FROM_HERE in lines[place] or our_mark_in(lines[place]) or separator_at(lines, place):
            own[place] = False


def _ends_of_ours(lines: Sequence[str], at: int, ours: Sequence[bool]) -> tuple[int, int]:
    """The first and the last line between which this person may have answered. Where what is quoted was itself an answer to
    ours, what stands between our lines is somebody else's, or older."""
    places = [place for place in range(at, len(lines)) if ours[place]]
    if not places or sum(header_block_at(lines, place) for place in range(at, places[0])) > 1:
        return len(lines), len(lines)
    again = (place for place in range(places[0], places[-1]) if header_block_at(lines, place))
    return places[0], next(again, places[-1] + NEAR_THE_END)


def _stretches(lines: Sequence[str], own: Sequence[bool]) -> list[tuple[int | None, list[str]]]:
    """The own lines between quotations, each with the number of the list's item that stands right above it."""
    found: list[tuple[int | None, list[str]]] = []
    number: int | None = None
    for is_own, places in groupby(range(len(lines)), key=lambda place: own[place]):
        part = [lines[place] for place in places]
        if is_own:
            found.append((number, part))
            continue
        number = _number_above(part)
    return found


def _number_above(quoted: Sequence[str]) -> int | None:
    """The number of the one item whose lines are the last of this quotation: an answer right below it is about it."""
    numbered = [at for at, line in enumerate(quoted) if NUMBERED.match(line)]
    if len(numbered) != 1:
        return None
    match = NUMBERED.match(quoted[numbered[0]])
    below = "\n".join(line.lstrip("> \t") for line in quoted[numbered[0] :]).strip()
    return int(match[1]) if match and "\n\n" not in below else None


def _numbered(number: int | None, lines: Sequence[str]) -> list[str]:
    if number is None or any(NUMBERED.match(line) for line in lines):
        return list(lines)
    said = [line for line in lines if line.strip()]
    return ["", f"{number}. {said[0]}", *said[1:], ""] if said else []


def _joined(stretches: Iterable[Sequence[str]]) -> str:
    """One text, with at most one empty line in a row and none at its ends."""
    kept: list[str] = []
    for line in (line for stretch in stretches for line in stretch):
        if line.strip() or (kept and kept[-1]):
            kept.append(line if line.strip() else "")
    return "\n".join(kept).strip()
