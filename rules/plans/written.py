"""A file as it was written: tables of cells and loose lines in their order, before anybody has understood them."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Cell:
    """`across`: the same merged cell as the one to its left, `down`: as the one above. The text is repeated in both."""

    text: str = ""
    across: bool = False
    down: bool = False

    @property
    def fresh(self) -> str:
        """The text where this cell begins, nothing where it only goes on."""
        return "" if self.across or self.down else self.text


Cells: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`pasted`: lines of text in which tabs part the cells, so that a page's end may have torn a row.
    `epoch`: day 0 of the numbers that a spreadsheet keeps for days, None where numbers are only numbers."""

    rows: tuple[Cells, ...]
    pasted: bool = False
    epoch: date | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """`heading`: set as one. A heading without words says that something new begins, such as the next sheet."""

    text: str
    bullet: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    parts: tuple[Table | Line, ...]


def table_of(*rows: tuple[str, ...], pasted: bool = False, epoch: date | None = None) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), pasted, epoch)
