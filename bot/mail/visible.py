"""What a person newly wrote: a mail's text without quotations, signature and warnings.

Each line is first told apart (own, quoted, empty); then each stretch of own lines loses what follows its sign-off.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.mail.farewells import is_banner, is_delimiter, is_device, is_habit, is_name, is_rule, is_sign_off, is_thanks, is_warning
from bot.mail.pages import QUOTED_FROM_HERE
from bot.mail.quotations import attribution_at, header_block_at, our_mark_in, separator_at

QUOTE = re.compile(r"[ \t]{0,3}(?:>|\|(?=\s|$))")
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon|annwyl|helo|bore da)\b[^.!?]{0,40}",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"[> \t]*(\d{1,2})[.)]\s")
POSTSCRIPT = re.compile(r"[ \t]*p\.? ?s\.?\b", re.IGNORECASE)
MOST_AFTER_NAME = 12
"""How many lines a signature may have under a name."""
SHORT = 90
MOST_LINES = 500
"""Nobody signs off after so many lines: a longer stretch is left as it is, and is for a person to read."""


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
    stretches = [(number, *_without_farewell(part, names)) for number, part in _stretches(lines, own)]
    added = [line for _, _, cut in stretches for line in _postscript(cut)]
    answers = [_numbered(number, kept) for number, kept, _ in stretches]
    return Visible(_joined(kept for _, kept, _ in stretches), _joined([*answers, added]))


def _own_lines(lines: Sequence[str], ours: Sequence[bool]) -> list[bool]:
    """Which lines this person may have written. Where a quotation without marks begins, all below is quoted, except the
    lines between ours where it is known which are ours."""
    own = [not QUOTE.match(line) and not mine for line, mine in zip(lines, ours, strict=True)]
    between_ours = sum(ours) >= MOST_AFTER_NAME // 4
    at, last = 0, len(lines) - 1
    while at <= last:
        if not own[at]:
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
    places = [place for place in range(at, len(lines)) if ours and ours[place]]
    first, last = (places[0], places[-1] + MOST_AFTER_NAME // 4) if places else (len(lines), len(lines))
    for place in range(at, len(lines)):
        between = first < place < last
        if not between or QUOTED_FROM_HERE in lines[place] or our_mark_in(lines[place]):
            own[place] = False


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


def _without_farewell(lines: Sequence[str], names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines that say something, and those that were cut off below the sign-off."""
    if len(lines) > MOST_LINES:
        return list(lines), []
    kept = _without_banners([line for line in lines if not is_device(line)])
    end = _farewell_in(kept, names)
    said = kept[:end]
    while said and is_rule(said[-1]):
        said.pop()
    return [*said, ""] if end < len(kept) else said, kept[end:]


def _farewell_in(lines: Sequence[str], names: Sequence[str]) -> int:
    """Where the sign-off, the signature or the organisation's warning begins."""
    said_something = False
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if is_delimiter(line) or is_sign_off(line, names) or _warning_at(lines, at):
            return at
        if said_something and _thanks_end(lines, at, names):
            return at
        if said_something and is_name(line, names) and _looks_like_signature(lines[at + 1 :]):
            return at
        said_something = said_something or not GREETING.fullmatch(line.strip(" ,.!"))
    return len(lines)


def _warning_at(lines: Sequence[str], at: int) -> bool:
    """A paragraph begins here that no person wrote, or the rule above one."""
    if at and lines[at - 1].strip() and not is_rule(lines[at - 1]):
        return False
    if is_rule(lines[at]):
        return any(
            is_warning(_paragraph(lines, place)) for place in range(at + 1, min(at + 4, len(lines))) if lines[place].strip()
        )
    return is_warning(_paragraph(lines, at))


def _paragraph(lines: Sequence[str], at: int) -> str:
    found: list[str] = []
    for line in lines[at : at + 30]:
        if not line.strip():
            break
        found.append(line)
    return " ".join(found)


def _thanks_end(lines: Sequence[str], at: int, names: Sequence[str]) -> bool:
    """ "Thanks" ends a mail where nothing but a signature comes after it."""
    return is_thanks(lines[at], names) and _looks_like_signature(lines[at + 1 :])


def _looks_like_signature(after: Sequence[str]) -> bool:
    """Short lines that are no sentences, up to a warning or a delimiter."""
    count = 0
    for at, line in enumerate(after):
        if is_delimiter(line) or is_habit(line) or (line.strip() and _warning_at(after, at)):
            break
        if line.strip():
            count += 1
            if count > MOST_AFTER_NAME or len(line) > SHORT or line.rstrip().endswith(("?", "!", ".")) or POSTSCRIPT.match(line):
                return False
    return True


def _without_banners(lines: Sequence[str]) -> list[str]:
    """A gateway's warning stands above the words: the paragraph goes, what follows stays. So does a page's warning there."""
    at = first = _next(lines, 0, blank=False)
    while at < len(lines):
        paragraph, end = _paragraph(lines, at), _next(lines, at, blank=True)
        following = _next(lines, end, blank=False)
        if not (is_banner(paragraph) or ((is_rule(lines[at]) or is_warning(paragraph)) and following < len(lines))):
            break
        at = following
    return list(lines[at:] if at > first else lines)


def _next(lines: Sequence[str], at: int, *, blank: bool) -> int:
    return next((place for place in range(at, len(lines)) if bool(lines[place].strip()) is not blank), len(lines))


def _postscript(cut: Sequence[str]) -> list[str]:
    """What a person adds below the sign-off counts for the meaning, though it is not shown."""
    start = next((at for at, line in enumerate(cut) if POSTSCRIPT.match(line)), None)
    return [] if start is None else ["", *_paragraph(cut, start).split("\n")]


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
