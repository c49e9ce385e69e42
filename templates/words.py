"""Reads the words of a message: heading, paragraph, list, row with picture, what to do. The notation:

    # a heading                          [calendar] a row with a picture
    ## a smaller heading                 - a point of a list
    a paragraph; a line below it goes    1. said once for each action, numbered;
    on with it                              each indented line below it is a line of its own,
                                            [phone] one with a picture begins a new row
    > what to do: any of these again     @name   words that several kinds share, from messages/<language>/shared/
                                         * a paragraph for each of a line's points

Jinja's {{ facts }} and {% if %} stand inside one piece. A piece that comes out empty is left out; a
numbered one never is.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from pathlib import Path

from templates.filling import Facts, Said, said
from templates.say import FALLBACK

MESSAGES = Path(__file__).parent / "messages"


class Mark(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    SMALL = "small"
    PARAGRAPH = "paragraph"
    POINT = "point"
    ROW = "row"
    ITEM = "item"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece whose facts are filled in: plain text, escaped by no one yet. `asked` belongs to what to do; `shown` has for
    each line of `more` the picture that begins a new row there."""

    mark: Mark
    text: str
    more: tuple[str, ...] = ()
    picture: str | None = None
    number: int | None = None
    asked: bool = False
    shown: tuple[str | None, ...] = ()

    @property
    def rows(self) -> Sequence[tuple[str | None, Sequence[str]]]:
        """Its lines, each run of them beside one picture."""
        found: list[tuple[str | None, list[str]]] = [(self.picture, [self.text])]
        for line, picture in zip(self.more, self.shown, strict=True):
            if picture:
                found.append((picture, [line]))
            else:
                found[-1][1].append(line)
        return found

    @property
    def pictures(self) -> Iterator[str]:
        return filter(None, (self.picture, *self.shown))


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a words file. `place` names where something else goes: @sections, @what_to_do, @title."""

    mark: Mark
    said: Said
    more: tuple[Said, ...] = ()
    picture: str | None = None
    place: str | None = None
    shown: tuple[str | None, ...] = ()

    def filled(self, facts: Facts, number: int | None = None) -> Block | None:
        text = _tidy(self.said(facts))
        if not text and self.mark is not Mark.ITEM:
            return None
        lines = [(line, shown) for said, shown in zip(self.more, self.shown, strict=True) if (line := _tidy(said(facts)))]
        more, pictures = zip(*lines, strict=True) if lines else ((), ())
        return Block(self.mark, text, more, self.picture, number, shown=pictures)


@dataclass(frozen=True, slots=True)
class Words:
    """A words file: what stands in the message, and what its reader is asked to do."""

    pieces: tuple[Piece, ...]
    what_to_do: tuple[Piece, ...] = ()


PLACES = frozenset({"title", "sections", "what_to_do"})

_MARKED = re.compile(
    r"(?P<title># )|(?P<heading>## )|(?P<point>- )|(?P<each>\* )|(?P<item>1\. )|(?P<row>\[(?P<picture>[a-z_]+)\] )"
)
_PICTURED = re.compile(r"\[(?P<picture>[a-z_]+)\] ")


@cache
def file_of(name: str, file: str, language: str) -> Path:
    """A kind's words in a language, in English where that language has none of them yet."""
    own = MESSAGES / language / name / file
    return own if own.is_file() else MESSAGES / FALLBACK / name / file


@cache
def words(name: str, file: str, language: str) -> Words:
    """Shared words that a style lacks are taken from plain.txt."""
    path = file_of(name, file, language)
    return read(path.read_text(encoding="utf-8"), file, language)


@cache
def subject(name: str, language: str) -> Said:
    return said(file_of(name, "subject.txt", language).read_text(encoding="utf-8").strip())


def read(text: str, file: str = "plain.txt", language: str = FALLBACK) -> Words:
    pieces: list[Piece] = []
    asked: list[Piece] = []
    for is_asked, lines in _parts(text):
        (asked if is_asked else pieces).extend(_pieces(lines, file, language))
    return Words(tuple(pieces), tuple(asked))


def blocks(pieces: Iterable[Piece], facts: Facts, lines: Sequence[object] = ()) -> Iterator[Block]:
    """Pieces with their facts; an item once for each line, which it knows as `line`."""
    for piece in pieces:
        if piece.mark is Mark.EACH:
            point = replace(piece, mark=Mark.ROW if piece.picture else Mark.PARAGRAPH)
            found = [point.filled({**facts, "point": one}) for line in lines for one in getattr(line, "points", None) or ()]
        elif piece.mark is not Mark.ITEM:
            found = [piece.filled(facts)]
        else:
            found = [piece.filled({**facts, "line": line}, getattr(line, "number", None)) for line in lines]
        yield from filter(None, found)


def _tidy(words: str) -> str:
    """What an empty {% if %} left behind is no second space."""
    return " ".join(words.split())


def _parts(text: str) -> Iterator[tuple[bool, list[str]]]:
    """Runs of lines, those that begin with ">" apart."""
    run: list[str] = []
    asked = False
    for line in [*text.splitlines(), ""]:
        if line.startswith(">") != asked and run:
            yield asked, run
            run = []
        asked = line.startswith(">")
        run.append(line[1:].removeprefix(" ") if asked else line)
    yield asked, run


def _pieces(lines: Iterable[str], file: str, language: str) -> Iterator[Piece]:
    for head, more in _grouped(lines):
        yield from _piece(head, more, file, language)


def _grouped(lines: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """A piece's first line and the indented lines below it. A line without a mark goes on with the one above."""
    head, more = "", list[str]()
    for line in lines:
        if line.startswith("   ") and head and line.strip():
            more.append(line.strip())
        elif head and line.strip() and not more and not _MARKED.match(line) and not line.startswith("@"):
            head = f"{head} {line.strip()}"
        else:
            if head:
                yield head, more
            head, more = line.strip(), []
    if head:
        yield head, more


def _piece(head: str, more: Sequence[str], file: str, language: str) -> Iterator[Piece]:
    marked = _MARKED.match(head)
    rest = head[marked.end() :] if marked else head
    if rest.startswith("@"):
        yield from _included(rest[1:], more, file, language)
        return
    mark = Mark(next(name for name, found in marked.groupdict().items() if found)) if marked else Mark.PARAGRAPH
    picture = marked["picture"] if marked else None
    if mark in {Mark.ITEM, Mark.EACH} and (pictured := _MARKED.match(rest)):
        picture, rest = pictured["picture"], rest[pictured.end() :]
    lines, shown = _lines(more)
    yield Piece(mark, said(rest), lines, picture, shown=shown)


def _lines(more: Sequence[str]) -> tuple[tuple[Said, ...], tuple[str | None, ...]]:
    marked = [_PICTURED.match(line) for line in more]
    lines = tuple(said(line[found.end() :] if found else line) for line, found in zip(more, marked, strict=True))
    return lines, tuple(found["picture"] if found else None for found in marked)


def _included(name: str, more: Sequence[str], file: str, language: str) -> Iterator[Piece]:
    if name in PLACES:
        yield Piece(Mark.PARAGRAPH, said(""), place=name)
        return
    path = file_of(f"shared/{name}", file, language)
    lines, shown = _lines(more)
    for piece in read(path.read_text(encoding="utf-8"), file, language).pieces:
        yield replace(piece, more=piece.more + lines, shown=piece.shown + shown)
