"""A form in which each action stands on its side: "Action | Ring the GP", "Lead | Kim", "By when | 5 June"."""

from rules.plans.blocks import Block, Body
from rules.plans.headings import on_its_side
from rules.plans.written import Cell


def as_block(block: Block) -> Block:
    """The same table turned round if its first column holds the headings; else as it was."""
    if not on_its_side([row.cells for row in block.rows]) or not _filled(block):
        return block
    headings = tuple(dict.fromkeys(row.cells[0].text for row in block.rows if row.cells and row.cells[0].text))
    turned = Block(block.number, headings, pasted=False, epoch=block.epoch)
    for rows in _cards(block):
        for column in range(1, max(len(row.cells) for row in rows)):
            _add(turned, rows, column)
    return turned


def _filled(block: Block) -> bool:
    return any(len(row.cells) > 1 and row.cells[1].fresh for row in block.rows)


def _cards(block: Block) -> list[list[Body]]:
    """A label that comes again begins the next card."""
    cards: list[list[Body]] = [[]]
    seen: set[str] = set()
    for row in (row for row in block.rows if row.cells and row.cells[0].text):
        if row.cells[0].text in seen:
            cards.append([])
            seen = set()
        seen.add(row.cells[0].text)
        cards[-1].append(row)
    return cards


def _add(turned: Block, rows: list[Body], column: int) -> None:
    answers = {row.cells[0].text: row.cells[column].fresh for row in rows if column < len(row.cells)}
    if any(answers.values()):
        cells = tuple(Cell(answers.get(heading, "")) for heading in turned.headings)
        turned.rows.append(Body(rows[0].row, cells, others=tuple(row.row for row in rows[1:])))
