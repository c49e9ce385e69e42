"""The real documents, where they are at hand: KEPT_DOCUMENTS names their folder."""

import os
from datetime import date
from pathlib import Path

import pytest

from bot.documents import read_document
from rules.plans import Table, read_plan

FOLDER = os.environ.get("KEPT_DOCUMENTS", "")
FILES = sorted(path for path in Path(FOLDER).rglob("*") if path.is_file()) if FOLDER else []
TODAY = date(2021, 6, 1)  # a Tuesday

pytestmark = pytest.mark.skipif(not FILES, reason="KEPT_DOCUMENTS names no folder of real action plans")


@pytest.mark.mode(47, "U6")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_of_a_real_plan_is_accounted_for(path: Path) -> None:
    document = read_document(path)
    plan = read_plan(document, TODAY)
    told = " ".join(
        str(text)
        for row in plan.rows
        for text in (row.number, row.what, row.how, row.why, row.owner_as_written, row.deputy, row.due_as_written, row.status_as_written,
                     row.evidence, row.progress, *row.other.values())
    )  # fmt: skip
    told += " ".join(skipped.text for skipped in plan.skipped) + " ".join(column.heading for column in plan.columns)
    cells = [cell.text for part in document.parts if isinstance(part, Table) for row in part.rows for cell in row if cell.text]
    flat = "".join(told.split())
    assert [text for text in cells if "".join(text.split()).lstrip("0123456789.")[-40:] not in flat] == []


@pytest.mark.mode(47, "U6")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_row_number_of_a_real_plan_is_told_once(path: Path) -> None:
    plan = read_plan(read_document(path), TODAY)
    for table in {row.table for row in plan.rows if row.table}:
        rows = [n for row in plan.rows if row.table == table for n in (row.row, *row.joined)]
        rows += [skipped.row for skipped in plan.skipped if skipped.table == table and skipped.row]
        assert sorted(rows) == list(range(1, len(rows) + 1))
