"""Lays a page out as a letter on paper, and a batch's cover list: what the printer's layouts are given, words and pictures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from rules.people import Style
from templates import layout
from templates.filters import LONGEST_NAME, counted, long_date, one_line
from templates.message import Frame, Picture, Section
from templates.pages import page
from templates.pictures import picture
from templates.say import phrase, spoken
from templates.words import Block

Given = Mapping[str, object]
"""What a layout reads as data: text, numbers, lists and maps."""

POINTS: Mapping[Style, tuple[int, int]] = {
    Style.PLAIN: (13, 11),
    Style.TEXT: (13, 11),
    Style.EASY: (16, 14),
    Style.LARGE: (20, 18),
}
"""The size of the words, and of the page number and reference below them."""

MOST_ADDRESS_LINES = 8

ANSWERED_BY: Mapping[str | None, str] = {"write": "phone"}
"""What to do is to ring, wherever a mail would say what to write."""


@dataclass(frozen=True, slots=True)
class Posting:
    """`number` is our number for the letter; `name` and `address` are the reader's, as far as they are known."""

    number: str
    day: date
    name: str
    address: str | None = None
    sender: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed: a layout, what it is given, the day that the file carries, pictures by file name. `text` is what it
    says, for our books."""

    layout: str
    given: Given
    day: date
    title: str
    text: str
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A letter on the cover list. `look`: why a person should look at it before it is posted."""

    number: str
    name: str
    address: str | None
    pages: int
    look: str | None = None


def letter(sections: Sequence[Section], frame: Frame, posting: Posting) -> Sheet:
    """A letter is answered by ringing: no address of a page, no answering above a line."""
    frame = replace(frame, can_reply=False, page=None, language=spoken(frame.language))
    written = page(sections, frame)
    blocks = [replace(one, picture=ANSWERED_BY.get(one.picture, one.picture)) if one.asked else one for one in written.blocks]
    points, foot = POINTS[frame.style]
    shown = _pictures(blocks, frame)
    parts = [_part(asked, list(found), shown) for asked, found in groupby(blocks, key=lambda block: block.asked)]
    given: Given = {
        "title": written.subject, "style": frame.style.value, "points": points, "foot": foot, **_tongue(frame.language),
        "sender": [one_line(line) for line in (frame.organisation, *_lines(posting.sender)) if line],
        "to": [one_line(posting.name, LONGEST_NAME), *_lines(posting.address)], "day": long_date(posting.day),
        "reference": phrase("paper.reference", frame.language, number=posting.number),
        "page": _page_number(frame.language), "parts": parts,
    }  # fmt: skip
    pictures = {_file(one): one.bytes for one in shown.values()}
    return Sheet("letter.typ", given, posting.day, written.subject, layout.text(written.blocks, ""), pictures)


def cover(letters: Sequence[Listed], day: date, language: str) -> Sheet:
    language = spoken(language)
    title = phrase("paper.cover_title", language, count=counted(len(letters), "letter"), day=long_date(day))
    lines = [phrase(f"paper.cover_{name}", language) for name in ("envelope", "posted")]
    heads = [phrase(f"paper.head_{name}", language) for name in ("number", "name", "address", "pages", "posted")]
    rows = [_row(one, language) for one in letters]
    given: Given = {
        "title": title, "lines": lines, "heads": heads, "rows": rows, "page": _page_number(language), **_tongue(language),
    }  # fmt: skip
    return Sheet("cover.typ", given, day, title, title)


def _row(one: Listed, language: str) -> Given:
    address = list(_lines(one.address)) or [phrase("paper.no_address", language)]
    look = [one.look] if one.look else []
    return {
        "number": one.number, "name": one_line(one.name, LONGEST_NAME), "address": [*address, *look], "pages": str(one.pages)
    }  # fmt: skip


def _pictures(blocks: Iterable[Block], frame: Frame) -> Mapping[str, Picture]:
    """Paper has room for every picture; only an easy letter has any."""
    if frame.style is not Style.EASY:
        return {}
    return {name: picture(name, frame.language, frame.pictures) for block in blocks for name in block.pictures}


def _part(asked: bool, blocks: Sequence[Block], shown: Mapping[str, Picture]) -> Given:
    groups = [{"mark": mark.value, "blocks": [_block(one, shown) for one in found]} for mark, found in layout.groups(blocks)]
    return {"asked": asked, "groups": groups}


def _block(block: Block, shown: Mapping[str, Picture]) -> Given:
    rows = [{"picture": _pictured(shown.get(name or "")), "lines": list(lines)} for name, lines in block.rows]
    return {"number": block.number, "rows": rows}


def _pictured(shown: Picture | None) -> Given | None:
    return {"file": _file(shown), "alt": shown.alt} if shown else None


def _file(shown: Picture) -> str:
    return f"{shown.name}.png"


def _lines(address: str | None) -> Iterator[str]:
    """An address as it was written in lines, or between commas where it was written in one."""
    written = address or ""
    found: Iterable[str] = written.splitlines() if "\n" in written else written.split(",")
    yield from [line for part in found if (line := one_line(part, LONGEST_NAME))][:MOST_ADDRESS_LINES]


def _tongue(language: str) -> Given:
    """A language's code, and its region where it names one, as a reader's machine wants them to read aloud."""
    name, *rest = language.split("-")
    region = next((part.upper() for part in rest if len(part) == 2), None)
    return {"language": name.lower(), "region": region}


def _page_number(language: str) -> str:
    return phrase("paper.page", language, here="HERE", all="ALL")
