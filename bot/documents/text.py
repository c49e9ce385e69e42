"""Text of any usual encoding: values parted by commas and the like, Markdown, or what somebody pasted."""

import re
from collections.abc import Iterator, Sequence

from bot.documents import limits
from bot.documents.delimited import read_delimited
from bot.documents.markup import cells_of, is_bold, is_rule, is_table_line, plain
from bot.documents.unreadable import Unreadable
from rules.plans import Cell, Document, Line, Table
from rules.plans.written import Cells

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1d-\x1f\x7f]")
_TWO_BYTES = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe2-\xef][\x80-\xbf]{2}")
_BULLET = re.compile(r"\s*[-*+•·▪◦‣–o]\s+(?=\S)")
_QUOTED = re.compile(r"^(> ?)+")


def decoded(data: bytes) -> str:
    """Raises Unreadable where the letters cannot be told: better than a name that nobody recognises."""
    text = _decoded(data)
    control = len(_CONTROL.findall(text[:100_000]))
    if control > 5 and control * 100 > len(text[:100_000]):
        raise Unreadable("not_text")
    if not text.strip("\ufeff \t\r\n\f\x00"):
        raise Unreadable("empty")
    start = text[:300].lstrip("\ufeff \t\r\n").casefold()
    if start.startswith(("<!doctype html", "<html", "<?xml")):
        raise Unreadable("web_page")
    return _CONTROL.sub("", text)


def _decoded(data: bytes) -> str:
    try:
        for mark, encoding in _BOMS:
            if data.startswith(mark):
                return data.decode(encoding).removeprefix("\ufeff")
        if b"\x00" in data[:4096]:
            return data.decode(_sixteen_bits(data[:4096]))
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data[:4096] or data.startswith(tuple(mark for mark, _ in _BOMS)) or _TWO_BYTES.search(data):
            raise Unreadable("letters") from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable("letters") from error


def _sixteen_bits(data: bytes) -> str:
    """Without a mark: Latin letters leave every second byte empty."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if max(even, odd) * 3 < len(data) // 2:
        raise Unreadable("not_text")
    return "utf-16-be" if even > odd else "utf-16-le"


def read_text(text: str) -> Document:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\u2028", "\n")
    lines = text.split("\n")
    if sum(1 for line in lines if line.strip()) > limits.LINES or max(map(_marks, lines)) > limits.MARKS:
        raise Unreadable("too_many_rows", most=limits.LINES)
    grid = read_delimited(text)
    if grid is not None:
        return Document((grid,))
    return Document(tuple(_parts([_QUOTED.sub("", line) for line in lines])))


def _marks(line: str) -> int:
    return max(line.count(mark) for mark in "\t|,;")


def _parts(lines: Sequence[str]) -> Iterator[Table | Line]:
    """Neighbouring lines of cells are one table. In a pasted one an empty line or a page's end begins another: the rules join them."""
    rows: list[Cells] = []
    pasted = False
    for at, line in enumerate(lines):
        bars = is_table_line(line, lines[at + 1] if at + 1 < len(lines) else "", bool(rows) and not pasted)
        tabs = not bars and _has_cells(line, bool(rows) and pasted)
        if rows and (not (bars or tabs) or pasted is not tabs):
            yield Table(tuple(rows), pasted=pasted)
            rows = []
        if bars or tabs:
            pasted = tabs
            if tabs or not is_rule(line):
                rows.append(_tabbed(line) if tabs else cells_of(line))
        elif line.strip():
            yield from _line(line)
    if rows:
        yield Table(tuple(rows), pasted=pasted)


def _has_cells(line: str, within: bool) -> bool:
    """A tab between words, or behind them. One before them is only an indent, unless a row of cells stands right above."""
    return "\t" in line.strip() or (bool(line.strip()) and line.rstrip(" ").endswith("\t")) or (within and "\t" in line)


def _tabbed(line: str) -> Cells:
    return tuple(Cell(plain(text)) for text in line.split("\t"))


def _line(line: str) -> Iterator[Line]:
    stripped = line.strip()
    if is_rule(stripped):
        return
    heading = re.match(r"#{1,6}\s+(?=\S)", stripped)
    if heading:
        yield Line(plain(stripped[heading.end() :].rstrip("#")), heading=True)
        return
    bullet = _BULLET.match(line)
    for at, text in enumerate(plain(line[bullet.end() :] if bullet else line).split("\n")):
        inner = _BULLET.match(text)
        words = text[inner.end() :] if inner else text
        if words.strip():
            yield Line(words.strip(), bullet=bool(inner or (bullet and at == 0)), heading=is_bold(stripped))
