"""Where the words of others begin in a mail: "On … wrote:" in many languages, and our own mark."""

import re
from collections.abc import Sequence
from functools import cache

from templates.say import PHRASES, phrase

WROTE = (
    "wrote", "writes", "schrieb", "schreibt", "a écrit", "a ecrit", "écrivait", "escribió", "escribio", "ha scritto", "escreveu", "schreef",
    "heeft geschreven", "geschreven", "napisał", "napisała", "napisał(a)", "pisze", "skrev", "skreiv", "kirjoitti", "napsal", "napsala",
    "napsal(a)", "napísal", "napísal(a)", "ezt írta", "írta", "a scris", "написал", "написала", "написал(а)", "пишет", "писал", "пише",
    "написав", "şunu yazdı", "yazdı", "έγραψε", "كتب", "כתב", "כתבה", "写道", "寫道", "のメール", "書きました", "작성", "viết", "ysgrifennodd",
    "wedi ysgrifennu", "va escriure", "idatzi du", "rašė", "rakstīja", "kirjutas", "napisao", "je napisao", "je napisal",
    "لکھا", "ਲਿਖਿਆ", "लिखा", "લખ્યું", "লিখেছেন", "எழுதியது", "qoray", "skrifaði", "scríobh", "sgrìobh", "shkroi", "ka shkruar",
    "написа", "نوشت", "sinulat", "ጽሒፉ", "ጻፈ", "ने लिखा", "said", "says",
)  # fmt: skip
OPENERS = (
    "on", "am", "le", "el", "il", "em", "op", "dnia", "w dniu", "den", "dne", "la data de", "în", "pe", "ar", "at", "dana", "на", "в", "στις", "il giorno",
    "em qui", "2026",
)  # fmt: skip
"""Who says so is often told before the moment, or after it."""
HAS_MOMENT = re.compile(r"@|\d{1,2}[:.h]\d{2}|\b(?:19|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d年")
QUOTE = re.compile(r"[ \t]{0,3}(?:[A-Z]{1,3}(?=>[ >]))?(?:>|\|(?=\s|$)(?![^|\n]*\|))")
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
BY_WHOM = re.compile(r"<[^<>@\s]{1,64}@[^<>@\s]{1,200}>\s?[:：]\s*$")
CLOCK = re.compile(r"\d{1,2}[:.h]\d{2}")
ADDRESSED = re.compile(r"@[\w.-]{1,200}>?\)?\s?:\s*$|[<(][^<>()@\s]{1,64}@[^<>()@\s]{1,200}[>)]")
GOES_ON = re.compile(
    r"(?:on|am|le|el|il|em|op|den|dnia|pe|în|ar|w dniu) [^<>]{6,160}<[^<>@\s]{1,64}@[^<>@\s]{1,200}>,? (?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|"
    r"schreef|napisał\(a\)|skrev|a scris) ?:[\s\xa0]{1,9}\S",
    re.IGNORECASE,
)
"""Telephones put the first line of what is quoted right behind who wrote it."""
COLONS = (":", "：", "፦", "﹕", "׃", "։")
SHORT = 60
MOST_LINES = 4
MOST_CHARACTERS = 500
"""How long an attribution may run: a name and an address, broken over lines."""

SHORTEST_MARK, LONGEST_MARK = 12, 300


def attribution_at(lines: Sequence[str], at: int) -> int:
    """How many lines from here on are "On … wrote:"; none where it is not one."""
    joined = ""
    for count, line in enumerate(lines[at : at + MOST_LINES], 1):
        words = line.strip()
        joined = f"{joined} {words}".strip()
        if not words or len(joined) > MOST_CHARACTERS:
            return 0
        if count == 1 and GOES_ON.match(words) and HAS_MOMENT.search(words):
            return 1
        if _is_attribution(joined, quoted_below=_is_quoted(lines, at + count)):
            return count
        if count == 1 and not _may_open(words):
            return 0
    return 0


def _is_attribution(words: str, *, quoted_below: bool) -> bool:
    """Whether somebody wrote it who is named with the moment, or the address; less is enough right above what is quoted."""
    end = words.lower().rstrip(" *_>-")
    ends = end.endswith(COLONS) or (words.endswith("---") and end.endswith(WROTE))
    if not quoted_below:
        if ends and BY_WHOM.search(words) and CLOCK.search(words) and YEAR.search(words):
            return True
        return ends and _says_who_wrote(words) and (ADDRESSED.search(words) is not None or CLOCK.search(words) is not None)
    if len(words) < SHORT and end.rstrip(" :").endswith(WROTE):
        return True
    if HAS_MOMENT.search(words) is None:
        return False
    addressed = ADDRESSED.search(words) is not None
    return (ends and (addressed or _says_who_wrote(words))) or (addressed and (words.endswith((">", ")")) or end.endswith(WROTE)))


def _is_quoted(lines: Sequence[str], at: int) -> bool:
    below = next((line for line in lines[at : at + 3] if line.strip()), "")
    return QUOTE.match(below) is not None


def _says_who_wrote(joined: str) -> bool:
    small = f" {joined.lower()} "
    return any(f"{verb}" in small[-120:] or f" {verb} " in small for verb in WROTE)


def _may_open(line: str) -> bool:
    """A line that others may complete: it begins like "On …", or has the moment or the address in it."""
    small = line.lower().lstrip("*_>< \u200f\u202b")
    return small.startswith(OPENERS) or HAS_MOMENT.search(line) is not None


def our_mark_in(line: str) -> bool:
    words = _plain(line) if SHORTEST_MARK < len(line) < LONGEST_MARK else ""
    return any(mark in words for mark in our_marks())


@cache
def our_marks() -> tuple[str, ...]:
    """The words that stand above each of our messages, in each language that we write."""
    languages = sorted(path.name for path in PHRASES.iterdir() if path.is_dir())
    return tuple(dict.fromkeys(_plain(phrase("mail.answer_above", language)) for language in languages))


def _plain(line: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in line.lower()).split())
