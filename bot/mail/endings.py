"""A stretch of a person's own lines loses the gateway's warning above it, and the sign-off with all that comes below."""

import re
from collections.abc import Sequence

from bot.mail.devices import is_device
from bot.mail.farewells import (
    has_warning_words,
    is_banner,
    is_closing,
    is_delimiter,
    is_habit,
    is_heading,
    is_label,
    is_rule,
    is_sign_off,
    is_warning,
    speaks,
    without_tag,
)
from bot.mail.names import is_name

GREETING = re.compile(
    r"(?:dear|hi|hello|hey|hiya|good (?:morning|afternoon|evening)|morning|afternoon|annwyl|helo|bore da|prynhawn da|salaam?|assalam\w*)\b(?: [\w'’.-]+){0,4}",
    re.IGNORECASE,
)
"""A word of greeting and whom it greets; with a comma in between it goes on to say something."""
POSTSCRIPT = re.compile(r"[ \t]*p\.? ?s\.?\b", re.IGNORECASE)
FOR_OTHERS = re.compile(r"\s*(?:for and )?on behalf of\b[^.!?]{0,80}", re.IGNORECASE)
SHORT_RULE = re.compile(r"\s*(?:-{2,}|_{2,}|={2,}|\*{2,})\s*")
MOST_AFTER_NAME, MOST_AFTER_THANKS = 20, 12
"""How many lines a signature may have under a name."""
SHORT, WRAPPED = 90, 50
MOST_LINES = 500
"""Nobody signs off after so many lines: a longer stretch is left as it is, and is for a person to read."""


def without_farewell(lines: Sequence[str], names: Sequence[str], *, below: bool = False) -> tuple[list[str], list[str]]:
    """The lines that say something, and those that were cut off below the sign-off. `below`: all that is quoted stands above."""
    if len(lines) > MOST_LINES:
        return list(lines), []
    kept = [line for line in lines if not is_device(line)]
    kept = kept if below else _without_banners(kept)
    end = _farewell_in(kept, names, below=below)
    said = kept[: _last_said(kept[:end])]
    return [*said, ""] if end < len(kept) else said, kept[end:]


def _last_said(lines: Sequence[str]) -> int:
    """Up to where somebody says something: not rules and marks of secrecy, with the empty lines among them."""
    end = at = len(lines)
    while at and (
        not lines[at - 1].strip() or SHORT_RULE.fullmatch(lines[at - 1]) or is_rule(lines[at - 1]) or is_label(lines[at - 1])
    ):
        at -= 1
        end = at if lines[at].strip() else end
    return end


def added_below(cut: Sequence[str]) -> list[str]:
    """What a person adds below the sign-off counts for the meaning, though it is not shown."""
    found: list[str] = []
    at = 1
    while at < len(cut) and not is_delimiter(cut[at]) and not _warning_at(cut, at):
        if POSTSCRIPT.match(cut[at]):
            end = _next(cut, at, blank=True)
            found += ["", *cut[at:end]]
            at = end
        elif speaks(cut[at]) and not is_device(cut[at]):
            found += ["", cut[at]]
        at += 1
    return found


def _farewell_in(lines: Sequence[str], names: Sequence[str], *, below: bool) -> int:
    """Where the sign-off, the signature or the organisation's warning begins. Below what is quoted a signature of several
    lines may be all there is; a name alone may be an answer."""
    said_something = below and sum(bool(line.strip()) for line in lines) > 1
    for at, line in enumerate(lines):
        if not line.strip():
            continue
        if is_delimiter(line) or is_sign_off(line, names) or _warning_at(lines, at):
            return at
        if said_something and _stands_for_others(lines, at):
            return at
        if (
            said_something
            and _signs(line, names)
            and _looks_like_signature(lines[at + 1 :], strictly=not _named(lines[at : at + 4], names))
        ):
            return at
        said_something = said_something or not GREETING.fullmatch(line.strip(" ,.!"))
    return len(lines)


def _stands_for_others(lines: Sequence[str], at: int) -> bool:
    """A shared mailbox: a name that we do not know, right above "On behalf of the team"."""
    words = lines[at].split()
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return len(words) < 4 and all(word[0].isupper() for word in words) and FOR_OTHERS.fullmatch(below) is not None


def _signs(line: str, names: Sequence[str]) -> bool:
    """ "Thanks", a name, "Many thanks, Kim Osei (Nurse)" or "On behalf of the team" end a mail where only a signature comes after them."""
    closing, comma, name = line.partition(",")
    closes = is_closing(line, names) or (comma and is_closing(closing, ()) and is_name(name, names))
    return bool(closes) or is_name(line, names) or FOR_OTHERS.fullmatch(line) is not None


def _warning_at(lines: Sequence[str], at: int) -> bool:
    """Words begin here that no person wrote, or the rule above them."""
    if is_rule(lines[at]) or is_heading(lines[at]):
        below = (
            place for place in range(at + 1, min(at + 6, len(lines))) if lines[place].strip() and not is_heading(lines[place])
        )
        first = next(below, None)
        return first is not None and is_warning(_paragraph(lines, first), below_rule=is_rule(lines[at]))
    return _begins_warning(lines, at) and is_warning(_paragraph(lines, at))


def _begins_warning(lines: Sequence[str], at: int) -> bool:
    """The line itself warns; or it is the first of its paragraph and runs on into the warning."""
    if has_warning_words(lines[at]):
        return True
    if at and lines[at - 1].strip() and not is_rule(lines[at - 1]):
        return False
    runs_on = len(lines[at]) >= WRAPPED and not lines[at].rstrip().endswith((".", "!", "?"))
    heads = len(lines[at].split()) < 3
    return (
        at + 1 < len(lines) and (runs_on or heads) and not speaks(lines[at]) and has_warning_words(f"{lines[at]} {lines[at + 1]}")
    )


def _paragraph(lines: Sequence[str], at: int) -> str:
    return " ".join(lines[at : min(_next(lines, at, blank=True), at + 30)])


def _named(lines: Sequence[str], names: Sequence[str]) -> bool:
    """The writer's name stands here, or right below the word that closes."""
    said = [line for line in lines if line.strip()][:2]
    return any(is_name(line, names) for line in said)


def _looks_like_signature(after: Sequence[str], *, strictly: bool) -> bool:
    """Lines that are nobody's words, up to a warning or a delimiter; below a mere "thanks" they are short, too, and no sentences."""
    count = 0
    for at, line in enumerate(after):
        if is_delimiter(line) or is_habit(line) or POSTSCRIPT.match(line) or (line.strip() and _warning_at(after, at)):
            break
        if line.strip():
            count += 1
            if speaks(line) or count > MOST_AFTER_NAME:
                return False
            if strictly and (count > MOST_AFTER_THANKS or len(line) > SHORT or line.rstrip().endswith(("?", "!", "."))):
                return False
    return True


def _without_banners(lines: Sequence[str]) -> list[str]:
    """A gateway's warning stands above the words: its lines go, what follows stays. So does a page's warning there."""
    at = _next(lines, 0, blank=False)
    while at < len(lines):
        end = _banner_end(lines, at)
        following = _next(lines, end, blank=False)
        if end == at or (following == len(lines) and not is_banner(without_tag(lines[at]))):
            break
        at = following
    kept = list(lines[at:])
    return [without_tag(kept[0]), *kept[1:]] if kept else kept


def _banner_end(lines: Sequence[str], at: int) -> int:
    """The first line below the banner that begins here, within its paragraph; `at` where none begins."""
    last = _next(lines, at, blank=True)
    if is_rule(lines[at]):
        return at + 1
    if _begins_warning(lines, at) and is_warning(_paragraph(lines, at)):
        return last
    place = at
    while place < last and (is_banner(without_tag(lines[place])) or (place > at and _runs_on(lines[place - 1]))):
        place += 1
    return place


def _runs_on(line: str) -> bool:
    return len(line) >= WRAPPED and not line.rstrip().endswith((".", "!", "?", ">", "]"))


def _next(lines: Sequence[str], at: int, *, blank: bool) -> int:
    return next((place for place in range(at, len(lines)) if bool(lines[place].strip()) is not blank), len(lines))
