"""Values parted by a comma, semicolon, bar or tab, as spreadsheets save them."""

import csv
import re
from collections.abc import Sequence

from bot.documents.markup import is_rule
from rules.plans import Cell, Table
from rules.plans.headings import heads
from rules.plans.written import Cells

_DELIMITERS = ",;\t|^"
_FEW = 30
_QUOTED = re.compile(r'(?:^|\t)"', re.MULTILINE)
"""Tabs without quotes are read as pasted text, which copes with more."""


def read_delimited(text: str) -> Table | None:
    """None where the text is not made of rows: nothing is one in which no delimiter gives an action table's heading, and most
    rows as many cells."""
    first, _, rest = text.partition("\n")
    if first.strip().strip('"').casefold().startswith("sep=") and len(first.strip().strip('"')) < 6:
        text = rest
    found = [
        rows
        for mark in _DELIMITERS
        if mark in text[:50_000] and (mark != "\t" or _QUOTED.search(text)) and (rows := _rows(text, mark))
    ]
    best = max(found, key=lambda rows: max(len(row) for row in rows[:_FEW]), default=None)
    return Table(tuple(tuple(Cell(_tidy(value)) for value in row) for row in best)) if best else None


def _rows(text: str, mark: str) -> list[list[str]] | None:
    rows = _parsed(text, mark)
    heading = next((row for row in rows[:_FEW] if len(row) > 1 and heads(_cells(row))), None)
    if heading is None or (mark == "|" and any(is_rule(line) for line in text.split("\n", _FEW)[:_FEW])):
        return None
    filled = [row for row in rows if any(value.strip() for value in row)]
    even = sum(1 for row in filled if len(row) == len(heading))
    return rows if even * 10 >= len(filled) * 7 and even > 1 else None


def _parsed(text: str, mark: str) -> list[list[str]]:
    """A quote that is never closed would swallow the rest of the file: then quotes are only letters."""
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    csv.field_size_limit(20_000_000)
    try:
        return list(csv.reader([line + "\n" for line in lines], delimiter=mark, strict=True))
    except csv.Error:
        rows = csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
        return [[value.strip().strip('"') for value in row] for row in rows]


def _cells(values: Sequence[str]) -> Cells:
    return tuple(Cell(value.strip().strip('"').strip()) for value in values)


def _tidy(value: str) -> str:
    return "\n".join(line for line in (" ".join(line.split()) for line in value.split("\n")) if line)
