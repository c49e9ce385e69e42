"""Which cells of a file belong together: a heading with its rows, over page ends, below and beside each other."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from rules.plans.headings import LONGEST, goes_on, heads, joined, meaning_of, on_its_side
from rules.plans.values import WANTED
from rules.plans.written import Cell, Cells, Document, Line, Table

FEW = 30
"""A heading stands within as many rows from the top of a sheet."""


@dataclass(frozen=True, slots=True)
class Body:
    """One row below a heading. `torn`: a line that has lost its cells at a page's end. `title`: it speaks for the next table.
    `others`: the rows that are one with it."""

    row: int
    cells: Cells
    torn: bool = False
    title: bool = False
    others: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        return " | ".join(cell.text for cell in self.cells if cell.fresh)


@dataclass(slots=True)
class Block:
    """A table with its heading. Without one (`headings` empty) nothing in it can be told apart."""

    number: int
    headings: tuple[str, ...]
    rows: list[Body] = field(default_factory=list)
    pasted: bool = False
    epoch: date | None = None

    @property
    def known(self) -> bool:
        return any(meaning_of(heading) in WANTED for heading in self.headings)

    def add(self, cells: Cells, torn: bool = False, title: bool = False) -> None:
        self.rows.append(Body(len(self.rows) + 1, cells, torn, title))


Stretch: TypeAlias = Block | Line


def stretches(document: Document) -> list[Stretch]:
    """The file's blocks and lines in order. A pasted table that goes on below a page's end is one block with what tore it."""
    found: list[Stretch] = []
    last: Block | None = None
    between: list[Line] = []
    for part in document.parts:
        if isinstance(part, Line):
            between.append(part)
            continue
        if last and _continues(last, part, between):
            _append(last, part, between)
        else:
            found += between
            blocks = _blocks(part, sum(isinstance(s, Block) for s in found))
            found += blocks
            last = _last_block(blocks) or last
        between = []
    return found + between


def _last_block(blocks: Sequence[Stretch]) -> Block | None:
    return next((block for block in reversed(blocks) if isinstance(block, Block)), None)


def _append(block: Block, part: Table, between: Sequence[Line]) -> None:
    for line in between:
        block.add((Cell(line.text),), torn=True)
    lost = part.pasted and any(_starts_within(cells) for cells in part.rows[:2])
    for cells in part.rows:
        block.add(cells, torn=lost and 2 * len(cells) <= len(block.headings))


def _continues(block: Block, part: Table, between: Sequence[Line]) -> bool:
    """Rows without a heading of their own go on from the table before, unless something new has begun in between."""
    first = part.rows[0] if part.rows else ()
    if block.pasted != part.pasted or any(line.heading for line in between):
        return False
    if heads(first):
        return part.pasted and not between and joined(first, None) == block.headings
    if not block.known:
        return not between and part.pasted and bool(block.rows) and len(first) == len(block.rows[-1].cells)
    if not part.pasted:
        return not between and len(first) == len(block.headings)
    torn = any(_starts_within(cells) for cells in part.rows[:2]) or any(line.text[:1].islower() for line in between[:1])
    same = len(block.headings) // 2 < len(first) <= len(block.headings)
    return torn or (same and not between) or (len(first) == len(block.headings) > 2 and _is_furniture(between))


def _is_furniture(between: Sequence[Line]) -> bool:
    """What a page has at its foot and head, and no more."""
    return len(between) < 4 and all(len(line.text) < 60 and not line.bullet for line in between)


def _starts_within(cells: Cells) -> bool:
    """The first cell is empty, or the first word begins in the middle of a sentence."""
    texts = [cell.text for cell in cells if cell.text]
    return bool(texts) and ((len(cells) > 2 and not cells[0].text) or texts[0][:1].islower())


def _blocks(part: Table, so_far: int) -> list[Stretch]:
    """The tables that stand below each other in one grid, each with the tables that stand beside it."""
    found: list[Stretch] = []
    starts = _heading_rows(part)
    top = starts[0][0] if starts else len(part.rows)
    above = [line for cells in part.rows[:top] for line in _as_lines(cells)]
    if not starts:
        return [_unread(part, so_far + 1)]
    found += above
    for at, (start, depth) in enumerate(starts):
        end = starts[at + 1][0] if at + 1 < len(starts) else len(part.rows)
        heading, body = part.rows[start : start + depth], part.rows[start + depth : end]
        for columns in _beside(heading, body):
            number = so_far + 1 + sum(isinstance(s, Block) for s in found)
            last = at + 1 == len(starts)
            found.append(_block(number, heading, body, columns, part, 0 if last else _titles(body)))
    return found


def _titles(body: Sequence[Cells]) -> int:
    """How many rows at the end belong to the next table: below an empty row, and no row of them with more than one cell."""
    count = 0
    for at in range(len(body) - 1, -1, -1):
        fresh = sum(1 for cell in body[at] if cell.fresh)
        if fresh > 1:
            break
        if not fresh:
            count = len(body) - at
    return count


def _unread(part: Table, number: int) -> Block:
    block = Block(number, (), pasted=part.pasted, epoch=part.epoch)
    for cells in part.rows:
        block.add(cells)
    return block


def _block(number: int, heading: Sequence[Cells], body: Sequence[Cells], columns: slice, part: Table, titles: int) -> Block:
    words = joined(heading[0][columns], heading[1][columns] if len(heading) > 1 else None)
    block = Block(number, words, pasted=part.pasted, epoch=part.epoch)
    for at, cells in enumerate(body):
        block.add(cells[columns], title=at >= len(body) - titles)
    return block


def _as_lines(cells: Cells) -> list[Line]:
    """A row above the heading is read as a line, and its cells as label and answer."""
    texts = [cell.text for cell in cells if cell.fresh]
    return [Line(" ".join(texts))] if texts else []


def _heading_rows(part: Table) -> list[tuple[int, int]]:
    """Where each heading begins, and how many rows it has. The same heading again right below rows is a page's repeat."""
    found: list[tuple[int, int]] = []
    for at, cells in enumerate(part.rows):
        if found and at < found[-1][0] + found[-1][1]:
            continue
        if not found and (at >= FEW or not _first(part, at)):
            continue
        if found and not (heads(cells, alone=False) and _is_new(part.rows, at, found[-1][0])):
            continue
        two = at + 1 < len(part.rows) and goes_on(cells, part.rows[at + 1])
        found.append((at, 2 if two else 1))
    return found


def _first(part: Table, at: int) -> bool:
    """In a table that is made of label and answer ("Lead: | Kim") no row heads the next."""
    cells = part.rows[at]
    if not heads(cells, alone=_nothing_above(part.rows, at)) or (_count(cells) < 2 and on_its_side(part.rows)):
        return False
    below = next((row for row in part.rows[at + 1 :] if any(cell.text for cell in row)), None)
    better = below is not None and goes_on(cells, below) is False and heads(below, alone=False)
    return not (better and _count(below or ()) > _count(cells))


def _count(cells: Cells) -> int:
    return len({meaning_of(cell.text) for cell in cells} - {None})


def _nothing_above(rows: Sequence[Cells], at: int) -> bool:
    """Only titles above: rows in which one cell speaks for all."""
    return all(len([cell for cell in row if cell.fresh]) < 2 for row in rows[:at])


def _is_new(rows: Sequence[Cells], at: int, last: int) -> bool:
    same = [cell.text.casefold() for cell in rows[at]] == [cell.text.casefold() for cell in rows[last]]
    above = [cell for cell in rows[at - 1] if cell.fresh]
    return not same or len(above) < 2


def _beside(heading: Sequence[Cells], body: Sequence[Cells]) -> list[slice]:
    """Columns that are wholly empty part two tables, if each side then has an action table's heading of its own."""
    width = max((len(cells) for cells in (*heading, *body)), default=0)
    empty = [all(at >= len(cells) or not cells[at].text for cells in (*heading, *body)) for at in range(width)]
    groups: list[slice] = []
    start: int | None = None
    for at in range(width + 1):
        gap = at == width or empty[at]
        if not gap and start is None:
            start = at
        elif gap and start is not None:
            groups.append(slice(start, at))
            start = None
    firm = [group for group in groups if heads(heading[0][group]) and _count(heading[0][group]) > 1]
    return groups if len(groups) > 1 and len(firm) == len(groups) else [slice(0, width)]


def is_title(cells: Cells, width: int) -> bool:
    """One merged cell over the whole width."""
    fresh = [cell for cell in cells if cell.fresh]
    over = sum(1 for cell in cells if cell.text and not cell.down)
    return len(fresh) == 1 and width > 1 and over >= max(2, width - 1) and len(fresh[0].text) <= 3 * LONGEST
