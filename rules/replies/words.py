"""A text becomes words in one normal form: small letters, contractions undone, slips of spelling mended, and stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rules.replies.spelling import CONTRACTIONS, ENDINGS, mended

SCAN = re.compile(
    r"(?P<address>[a-z0-9_%+-]{1,64}(?:\.[a-z0-9_%+-]{1,64}){0,9}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,9})"
    r"|(?P<link>(?:https?://|www\.)[^\s<>]{1,2000})"
    r"|(?P<reference>(?<![\w-])(?=[a-z]{0,9}[0-9])(?=[0-9]{0,9}[a-z])[a-z0-9]{2,10} ?[-‐‑‒–] ?[0-9]{1,3}(?![\w-]))"
    r"|(?P<share>[0-9]{1,3} ?(?:%|percent\b|per cent\b)|[123]/[2345](?![\w/])|[½¼¾⅓⅔])"
    r"|(?P<range>[0-9]{1,2} ?(?:[-‐‑‒–]|to) ?[0-9]{1,2}(?![\w/:.-]))"
    r"|(?P<figures>[0-9]{1,9}(?:[.:/][0-9]{1,4}){0,3}(?:st|nd|rd|th|am|pm)?(?![a-z0-9]))"
    r"|(?P<word>[^\W_]+(?:['’`][^\W_]+){0,3})"
    r"|(?P<stop>[.!?;:…]+|\n[ \t]*\n\s*|\n|(?<!\S)[-‐‑‒–—―−]+(?!\S)|[()\[\]{}•·—])"
    r"|(?P<comma>,(?:[ \t]*,)*)"
    r"|(?P<quote>[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=\w)['’](?!\w))"
    r"|(?P<sign>[^\s\w])",
    re.IGNORECASE,
)
DAY, NAME, PART, NONE, LINK = "<day>", "<name>", "<part>", "<none>", "<link>"
"""Words that stand for what was written: a day, a name or an address, a share such as 50%, 0%, a link."""
SILENT = frozenset("\ufe0f\u200b\u200d\ufeff\u200c*_'’‘`´-‐‑–|~=+#&<>/\\^♀♂")
SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
FACE = re.compile(
    r"(?<![\w:])(?P<glad>:-?\)|:d)|(?P<wink>;-?\))|(?P<box>\[ ?\])|(?P<ticked>\[[xX]\])|(?P<sad>:-?[(/])(?![\w/])", re.IGNORECASE
)
NUMBERED = re.compile(r"\b(nos?|nr)\.(?= ?[0-9])", re.IGNORECASE)
"""The stop in "no. 2" ends no sentence."""
FACES = {"glad": "🙂", "wink": "😉", "sad": "🙁", "box": "☐", "ticked": "☑"}


@dataclass(frozen=True, slots=True)
class Word:
    """`text` in normal form; `start` and `end` in the text as written. `day` belongs to a word that names one,
    `may_be_over` where it is no more than "Friday", "the 7th" or "early May"; `is_name` where its capital says that it may be a person's."""

    text: str
    start: int
    end: int
    day: date | None = None
    may_be_over: bool = False
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a sentence ends: a full stop, a dash, a colon, a bracket, the end of a line that does not run on."""

    text: str
    start: int

    @property
    def ends_line(self) -> bool:
        return "\n" in self.text

    @property
    def ends_paragraph(self) -> bool:
        return self.text.count("\n") > 1


def words_and_stops(text: str) -> Iterator[Word | Stop]:
    for match in SCAN.finditer(NUMBERED.sub(r"\1 ", FACE.sub(_face, text))):
        kind, run, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if kind == "stop":
            if run != "\n" or not _runs_on(text, start):
                yield Stop(run, start)
        elif kind == "word":
            yield from (Word(mended(part), start, end) for part in _parts(run))
        elif normal := _normal(kind, run):
            yield Word(normal, start, end)


def _normal(kind: str | None, run: str) -> str:
    match kind:
        case "address":
            return NAME
        case "link":
            return LINK
        case "reference":
            return "-".join(re.findall(r"[A-Z0-9]+", run.upper()))
        case "share":
            return {"0": NONE, "100": "fully"}.get(run.rstrip(" %percntPERCNT"), PART)
        case "range":
            return "-".join(re.findall("[0-9]+", run))
        case "comma":
            return ","
        case "quote":
            return '"'
        case "sign":
            sign = SKIN.sub("", run)
            return "" if sign in SILENT else sign
        case _:
            return run.casefold()


def _parts(run: str) -> tuple[str, ...]:
    small = run.casefold().replace("’", "'").replace("`", "'")
    if small in CONTRACTIONS:
        return tuple(CONTRACTIONS[small].split())
    head, _, tail = small.rpartition("'")
    if head and tail == "t":
        return (head.removesuffix("n"), "not")
    if head and tail in ENDINGS:
        return (head, ENDINGS[tail])
    return (head or tail,)


def _runs_on(text: str, at: int) -> bool:
    """A line broken by a mail program: it ends without a stop, and the next one begins with a small letter."""
    before, after = text[max(at - 80, 0) : at].rstrip(" \t")[-1:], text[at + 1 : at + 80].lstrip(" \t")[:1]
    return before not in {"", ".", "!", "?", ";", ":"} and after.islower()


def _face(match: re.Match[str]) -> str:
    """A face made of stops becomes one sign at the same place."""
    return FACES[match.lastgroup or ""].ljust(len(match.group()))
