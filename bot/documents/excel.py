"""An Excel file: each sheet's cells as Excel shows them, hidden ones too."""

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from bot.documents import limits
from bot.documents.archives import Archive
from bot.documents.unreadable import Unreadable
from rules.plans import Cell, Document, Line, Table
from rules.plans.written import Cells

if TYPE_CHECKING:
    from openpyxl import Workbook


class _Cell(Protocol):
    value: object
    number_format: str


class _Sheet(Protocol):
    """What openpyxl's sheets can do where they are read and not held."""

    title: str

    def reset_dimensions(self) -> None: ...
    def iter_rows(self) -> Iterator[Sequence[_Cell]]: ...


GAP = 1_000
"""Below as many empty rows something else begins: often one stray cell at the very end of the sheet."""

_MERGED = re.compile(rb'<(?:\w{1,10}:)?mergeCell\s[^<>]{0,200}?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w{1,10}:)?f[\s>/]")
_EPOCHS = {1899: date(1899, 12, 30), 1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}

Grid: TypeAlias = dict[int, list[str]]


def read_excel(path: Path, archive: Archive) -> Document:
    for part in archive.opened.infolist():
        if part.filename.lower().endswith("sharedstrings.xml") and part.file_size > limits.SHEET_STRINGS:
            raise Unreadable("too_large_inside")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return Document(tuple(_parts(path, archive)))


def _parts(path: Path, archive: Archive) -> Iterator[Table | Line]:
    """Each sheet is a table of its own; a heading without words stands between them."""
    with _opened(path, data_only=True) as workbook:
        epoch = _EPOCHS[workbook.epoch.year]
        for sheet in cast("Sequence[_Sheet]", workbook.worksheets):
            source = archive.opened.read(_source(archive, sheet.title))
            grid = _grid(sheet)
            if _FORMULA.search(source):
                _fill_formulas(grid, path, sheet.title)
            merged = _with_merges(grid, _MERGED.findall(source))
            for rows in _apart(merged):
                yield Line("", heading=True)
                yield Table(tuple(rows), epoch=epoch)


@contextmanager
def _opened(path: Path, *, data_only: bool) -> "Iterator[Workbook]":
    """As a stream of bytes: given a path, openpyxl would judge the file by its name."""
    with path.open("rb") as file:
        workbook = load_workbook(file, read_only=True, data_only=data_only, keep_links=False)
        try:
            yield workbook
        finally:
            workbook.close()


def _source(archive: Archive, title: str) -> str:
    """The part in which a sheet stands."""
    targets = archive.targets("xl/_rels/workbook.xml.rels")
    for element in archive.xml("xl/workbook.xml").iter("{*}sheet"):
        if element.get("name") == title:
            ids = [str(value) for key, value in element.attrib.items() if str(key).endswith("}id")]
            target = targets.get(ids[0] if ids else "", "")
            return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    raise Unreadable("broken")


def _grid(sheet: _Sheet) -> Grid:
    """The rows with words in them, by their number. A sheet that says it is larger than it is, is not believed."""
    sheet.reset_dimensions()
    grid: Grid = {}
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = [_shown(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            grid[number] = texts
        if len(grid) > limits.ROWS:
            raise Unreadable("too_many_rows", most=limits.ROWS)
        if len(texts) > limits.COLUMNS:
            raise Unreadable("too_wide", most=limits.COLUMNS)
    return grid


def _fill_formulas(grid: Grid, path: Path, title: str) -> None:
    """A formula whose result was never worked out is shown as it was typed: an empty cell would hide it."""
    with _opened(path, data_only=False) as workbook:
        sheet = cast("_Sheet", workbook[title])
        sheet.reset_dimensions()
        for number, cells in enumerate(sheet.iter_rows(), 1):
            for column, value in enumerate(cell.value for cell in cells[: limits.COLUMNS]):
                if isinstance(value, str) and value.startswith("="):
                    texts = grid.setdefault(number, [])
                    texts += [""] * (column + 1 - len(texts))
                    texts[column] = texts[column] or value


def _with_merges(grid: Grid, refs: Sequence[bytes]) -> dict[int, list[Cell]]:
    width = max((len(row) for row in grid.values()), default=0)
    cells = {number: [Cell(text) for text in row] + [Cell()] * (width - len(row)) for number, row in grid.items()}
    for ref in refs[: limits.ROWS]:
        left, top, right, bottom = (int(edge or 0) for edge in range_boundaries(ref.decode("ascii")))
        if top not in cells or left > width:
            continue
        text = cells[top][left - 1].text
        for row in range(top, min(bottom, top + GAP) + 1):
            below = cells.setdefault(row, [Cell()] * width)
            for column in range(left, min(right, width) + 1):
                if (row, column) != (top, left):
                    below[column - 1] = Cell(text, across=column > left, down=row > top)
    return cells


def _apart(cells: Mapping[int, Sequence[Cell]]) -> Iterator[list[Cells]]:
    """The rows in their order, empty ones in their places; a wide gap parts one table from another."""
    rows: list[Cells] = []
    last = 0
    for number in sorted(cells):
        if rows and number - last > GAP:
            yield rows
            rows = []
        elif rows:
            rows += [()] * (number - last - 1)
        rows.append(tuple(cells[number]))
        last = number
    if rows:
        yield rows


def _shown(cell: _Cell) -> str:
    """As a reader sees it, day before month. A month's format hides the day that Excel made up: "June 2026" stays a month."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return _shown_day(value, str(cell.number_format))
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, int | float):
        return f"{value:.0%}" if "%" in str(cell.number_format) else f"{value:.10g}"
    return "\n".join(line for line in (" ".join(line.split()) for line in str(value).splitlines()) if line)


def _shown_day(value: datetime, number_format: str) -> str:
    shape = re.sub(r'\[[^\]]*\]|"[^"]*"|\\.', "", number_format).casefold()
    if "d" not in shape and "y" in shape:
        return f"{value:%B %Y}" if "m" in shape else f"{value:%Y}"
    return f"{value:%d/%m/%Y %H:%M}" if value.hour or value.minute else f"{value:%d/%m/%Y}"
