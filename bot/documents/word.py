"""A Word file: paragraphs and tables in their order. A merged cell is one cell by what it is, not by what it says."""

from collections.abc import Iterator, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement as Element

from bot.documents import limits
from bot.documents.archives import Archive
from bot.documents.unreadable import Unreadable
from rules.plans import Cell, Document, Line, Table
from rules.plans.headings import heads
from rules.plans.written import Cells

_GONE = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "Fallback", "delText", "tcPr", "trPr", "tblPr", "sdtPr"})
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TICKS = frozenset({"F0FC", "F0FE", "F052"})
"""Wingdings' tick, and its ticked boxes."""


def read_word(archive: Archive) -> Document:
    name = archive.word or ""
    if archive.opened.getinfo(name).file_size > limits.WORD_XML:
        raise Unreadable("too_large_inside")
    styles = _style_names(archive)
    body = next((child for child in archive.xml(name) if _tag(child) == "body"), None)
    if body is None:
        raise Unreadable("broken")
    return Document(tuple(_with_tabs(list(_parts(body, styles)))))


def _style_names(archive: Archive) -> dict[str, str]:
    if "word/styles.xml" not in archive.opened.namelist():
        return {}
    found: dict[str, str] = {}
    for style in archive.xml("word/styles.xml"):
        name = next((child for child in style if _tag(child) == "name"), None)
        if _tag(style) == "style" and name is not None:
            found[_attribute(style, "styleId")] = _attribute(name, "val").casefold()
    return found


def _parts(container: Element, styles: dict[str, str]) -> Iterator[Table | Line]:
    for element in container:
        tag = _tag(element)
        if tag == "p":
            yield from _lines(element, styles)
        elif tag == "tbl":
            yield from _table(element, styles)
        elif tag not in _GONE:
            yield from _parts(element, styles)


def _lines(paragraph: Element, styles: dict[str, str]) -> Iterator[Line]:
    style = styles.get(_property(paragraph, "pStyle"), _property(paragraph, "pStyle").casefold())
    bullet = style.startswith("list") or _has_numbering(paragraph)
    heading = style.startswith(("heading", "title"))
    for text in _text(paragraph).split("\n"):
        if text.strip():
            yield Line(text.strip(" "), bullet=bullet and not heading, heading=heading)
    for box in _boxes(paragraph):
        yield from (line for part in _parts(box, styles) if isinstance(line := part, Line))


def _property(paragraph: Element, name: str) -> str:
    properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
    found = next((child for child in properties if _tag(child) == name), None) if properties is not None else None
    return _attribute(found, "val") if found is not None else ""


def _has_numbering(paragraph: Element) -> bool:
    properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
    return properties is not None and any(_tag(child) == "numPr" for child in properties)


def _text(element: Element) -> str:
    """What a reader sees once the tracked changes are accepted; text boxes stand for themselves."""
    pieces: list[str] = []
    stack = [element]
    while stack:
        at = stack.pop()
        tag = _tag(at)
        if tag == "t":
            pieces.append(at.text or "")
        elif tag in _MARKS:
            pieces.append(_MARKS[tag])
        elif tag == "sym":
            pieces.append("✓" if _attribute(at, "char").upper() in _TICKS else "")
        elif tag not in _GONE and tag not in {"txbxContent", "tbl"}:
            stack += reversed(at)
    return "".join(pieces)


def _boxes(element: Element) -> Iterator[Element]:
    stack = [element]
    while stack:
        at = stack.pop()
        if _tag(at) == "txbxContent":
            yield at
        elif _tag(at) not in _GONE:
            stack += reversed(at)


def _table(table: Element, styles: dict[str, str]) -> Iterator[Table | Line]:
    """The table, then those that stand within its cells. One cell alone is only a frame around what it holds."""
    rows = [row for row in _within(table, "tr") if not _is_deleted(row)]
    cells = [list(_within(row, "tc")) for row in rows]
    if len(cells) == 1 and len(cells[0]) == 1:
        yield from _parts(cells[0][0], styles)
        return
    yield Table(tuple(_grid(rows, cells)))
    for nested in (inner for row in cells for cell in row for inner in _within(cell, "tbl")):
        yield from _table(nested, styles)


def _within(element: Element, tag: str) -> Iterator[Element]:
    """The children of a kind, also those in content controls and tracked insertions."""
    for child in element:
        if _tag(child) == tag:
            yield child
        elif _tag(child) in {"sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo"}:
            yield from _within(child, tag)


def _is_deleted(row: Element) -> bool:
    return any(_tag(mark) == "del" for child in row if _tag(child) == "trPr" for mark in child)


def _grid(rows: Sequence[Element], cells: Sequence[Sequence[Element]]) -> Iterator[Cells]:
    above: list[Cell] = []
    total = 0
    for row, own in zip(rows, cells, strict=True):
        line: list[Cell] = [Cell()] * _number(row, "trPr", "gridBefore", 0)
        for cell in own:
            line += _spread(cell, above[len(line)] if len(line) < len(above) else None)
        total += len(line)
        if total > limits.CELLS:
            raise Unreadable("too_large_inside")
        yield tuple(line)
        above = line


def _spread(cell: Element, above: Cell | None) -> list[Cell]:
    width = min(max(_number(cell, "tcPr", "gridSpan", 1), 1), 200)
    merge = _mark(cell, "vMerge")
    if merge is not None and _attribute(merge, "val") != "restart" and above is not None:
        first = Cell(above.text, down=True)
    else:
        first = Cell(_cell_text(cell))
    return [first] + [Cell(first.text, across=True, down=first.down)] * (width - 1)


def _cell_text(cell: Element) -> str:
    """Its paragraphs below each other. A bullet keeps its mark, so that a list stays one."""
    lines: list[str] = []
    for part in _parts_of_cell(cell):
        mark = "• " if _has_numbering(part) else ""
        lines += [mark + " ".join(line.split()) for line in _text(part).split("\n") if line.strip()]
        lines += [" ".join(_text(p).split()) for box in _boxes(part) for p in _parts_of_cell(box)]
    return "\n".join(lines)


def _parts_of_cell(cell: Element) -> Iterator[Element]:
    yield from _within(cell, "p")


def _mark(cell: Element, name: str) -> Element | None:
    return next((mark for child in cell if _tag(child) == "tcPr" for mark in child if _tag(mark) == name), None)


def _number(element: Element, properties: str, name: str, otherwise: int) -> int:
    for child in element:
        if _tag(child) == properties:
            for mark in child:
                if _tag(mark) == name and _attribute(mark, "val").isdigit():
                    return int(_attribute(mark, "val"))
    return otherwise


def _with_tabs(parts: Sequence[Table | Line]) -> Iterator[Table | Line]:
    """Paragraphs whose tabs stand for cells are a table where the first of them is a table's heading."""
    rows: list[Cells] = []
    for part in parts:
        cells = tuple(Cell(text.strip()) for text in part.text.split("\t")) if isinstance(part, Line) else ()
        if len(cells) > 1 and (rows or heads(cells)):
            rows.append(cells)
            continue
        if rows:
            yield Table(tuple(rows), pasted=True)
            rows = []
        yield Line(" ".join(part.text.split()), part.bullet, part.heading) if isinstance(part, Line) else part
    if rows:
        yield Table(tuple(rows), pasted=True)


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _attribute(element: Element, name: str) -> str:
    """By its local name: Word's strict files have other namespaces."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
