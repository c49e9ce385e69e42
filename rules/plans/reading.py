"""A file's blocks and sentences become a plan: every row with its words, what was understood of them, and what is not clear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rules.people import Contact
from rules.plans.blocks import Block, Stretch, stretches
from rules.plans.cards import as_block
from rules.plans.held import held_on, title_of
from rules.plans.judgement import Context, read_entry, read_said
from rules.plans.known import known
from rules.plans.rows import read_rows
from rules.plans.sentences import labelled_action, read_sentences
from rules.plans.values import Column, Plan, Row, Skipped
from rules.plans.written import Document, Line
from rules.reasons import because


def read_plan(document: Document, today: date, contacts: Sequence[Contact] | None = None) -> Plan:
    """`contacts`: those who are known, None where nobody looked (then nobody is `unknown`). Days without a year and "by Friday"
    are read from the day on which the review was held, or else from `today`."""
    parts = [as_block(part) if isinstance(part, Block) and not part.known else part for part in stretches(document)]
    people = known(list(_texts(parts)), contacts)
    placed = [(at, line) for at, part in enumerate(parts) for line in _lines(part)]
    sentences = read_sentences([line for _, line in placed], people, today)
    first = placed[sentences.first][0] if sentences.first is not None else len(parts)
    above = _above(parts, first)
    held = held_on(_texts(above), today)
    context = Context(today, held or today, people, several=sum(isinstance(p, Block) and p.known for p in parts) > 1)
    tables = _read_tables(parts, context)
    return Plan(
        title=title_of([part for part in above if isinstance(part, Line)]),
        held_on=held,
        columns=tables.columns,
        rows=(*tables.rows, *(read_said(said, at, context) for at, said in enumerate(sentences.said, 1))),
        skipped=(*tables.skipped, *sentences.skipped),
    )


def _above(parts: Sequence[Stretch], first_said: int) -> list[Stretch]:
    """All that stands above the first action, in a table or a sentence."""
    tables = (at for at, part in enumerate(parts) if isinstance(part, Block) and part.known)
    return list(parts[: min(next(tables, len(parts)), first_said)])


def _texts(parts: Iterable[Stretch]) -> Iterable[str]:
    for part in parts:
        if isinstance(part, Line):
            yield part.text
        else:
            yield from (row.text for row in part.rows)


def _lines(part: Stretch) -> Iterable[Line]:
    """The lines in which a sentence may stand: also those within the cells of a table that nothing else is known of."""
    if isinstance(part, Line):
        yield part
    elif not part.known:
        for row in part.rows:
            for text in (line for cell in row.cells if cell.fresh for line in cell.text.split("\n")):
                labelled = labelled_action(text)
                if labelled and labelled.text:
                    yield Line(text)


@dataclass(frozen=True, slots=True)
class _Tables:
    columns: tuple[Column, ...] = ()
    rows: tuple[Row, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def _read_tables(parts: Sequence[Stretch], context: Context) -> _Tables:
    columns: list[Column] = []
    rows: list[Row] = []
    skipped: list[Skipped] = []
    for block in (part for part in parts if isinstance(part, Block)):
        if not block.known:
            text = "\n".join(row.text for row in block.rows if row.text)
            skipped.append(Skipped(block.number, None, text, because("plans.aside_table")))
            continue
        reading = read_rows(block)
        columns += _new_columns(columns, reading.columns)
        here = replace(context, epoch=block.epoch, columns=reading.columns)
        rows += [read_entry(entry, here) for entry in reading.entries]
        skipped += reading.skipped
    return _Tables(tuple(columns), tuple(rows), tuple(skipped))


def _new_columns(before: Sequence[Column], columns: Sequence[Column]) -> list[Column]:
    """The headings of the first table, and of each further one that has others."""
    seen: dict[int, list[tuple[str, object]]] = {}
    for column in before:
        seen.setdefault(column.table, []).append((column.heading, column.meaning))
    ours = [(column.heading, column.meaning) for column in columns]
    return [] if ours in seen.values() else list(columns)
