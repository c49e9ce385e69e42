"""Excel files: cells as Excel shows them."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from bot.documents import Unreadable, read_document
from bot.plans import read_plan_file
from rules.plans import Cell, Plan, Table

TODAY = date(2026, 6, 3)  # a Wednesday
DAY = datetime(2026, 6, 5)  # noqa: DTZ001 a spreadsheet's days have no zone
HEADING = ("Action", "Owner", "Due")


def sheet_of(workbook: Workbook, *rows: Sequence[object], title: str | None = None) -> Worksheet:
    sheet = workbook.create_sheet(title)
    for row in rows:
        sheet.append(list(row))
    return sheet


def new() -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    return workbook


def saved(workbook: Workbook, folder: Path) -> Path:
    path = folder / "plan.docx"  # told apart by content, never by name
    workbook.save(path)
    return path


def plan_of(workbook: Workbook, folder: Path) -> Plan:
    return read_plan_file(saved(workbook, folder), TODAY)


def texts(workbook: Workbook, folder: Path) -> list[list[list[str]]]:
    parts = read_document(saved(workbook, folder)).parts
    return [[[cell.text for cell in row] for row in part.rows] for part in parts if isinstance(part, Table)]


@pytest.mark.mode(47)
def test_days_are_shown_day_first_and_a_month_stays_a_month(tmp_path: Path) -> None:
    workbook = new()
    sheet = sheet_of(workbook, HEADING, *[("Ring the GP", "Kim Osei", DAY)] * 4)
    for row, shape in ((3, "mmm-yy"), (4, "yyyy"), (5, "d-mmm")):
        sheet.cell(row, 3).number_format = shape
    plan = plan_of(workbook, tmp_path)
    assert [row.due_as_written for row in plan.rows] == ["05/06/2026", "June 2026", "2026", "05/06/2026"]
    assert [(row.due, row.due_exact) for row in plan.rows] == [
        (date(2026, 6, 5), True),
        (date(2026, 6, 30), False),
        (date(2026, 12, 31), False),
        (date(2026, 6, 5), True),
    ]


@pytest.mark.mode(47)
@pytest.mark.parametrize(("epoch", "serial"), [(WINDOWS_EPOCH, 46178), (MAC_EPOCH, 44716)])
def test_days_of_both_systems_are_the_same_day(tmp_path: Path, epoch: datetime, serial: int) -> None:
    workbook = new()
    workbook.epoch = epoch
    sheet_of(workbook, HEADING, ("Ring the GP", "Kim Osei", DAY), ("Write", "Kim Osei", serial))
    assert [row.due for row in plan_of(workbook, tmp_path).rows] == [date(2026, 6, 5)] * 2


@pytest.mark.mode(47)
def test_hidden_rows_and_sheets_are_read_too(tmp_path: Path) -> None:
    workbook = new()
    sheet_of(workbook, HEADING, ("Ring the GP", "Kim Osei", "5 June 2026")).row_dimensions[2].hidden = True
    sheet_of(workbook, HEADING, ("Tell the landlord", "Mo Bell", "6 June 2026")).sheet_state = "veryHidden"
    plan = plan_of(workbook, tmp_path)
    assert [(row.table, row.row, row.what) for row in plan.rows] == [(1, 1, "Ring the GP"), (2, 1, "Tell the landlord")]


def test_merged_cells_know_where_they_begin(tmp_path: Path) -> None:
    workbook = new()
    sheet = sheet_of(workbook, ("Actions", None, None), HEADING, ("Ring the GP", "Kim Osei", "5 June"), ("Write", None, "6 June"))
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B3:B4")
    (table,) = [part for part in read_document(saved(workbook, tmp_path)).parts if isinstance(part, Table)]
    assert table.rows[0] == (Cell("Actions"), Cell("Actions", across=True), Cell("Actions", across=True))
    assert table.rows[3][1] == Cell("Kim Osei", down=True)


def test_a_formula_that_was_never_worked_out_is_shown_as_typed(tmp_path: Path) -> None:
    workbook = new()
    sheet_of(workbook, HEADING, ("Ring the GP", "Kim Osei", "=DATE(2026,6,5)"))
    (row,) = plan_of(workbook, tmp_path).rows
    assert (row.due_as_written, row.due) == ("=DATE(2026,6,5)", None)


def test_shares_truths_and_numbers_are_shown_as_excel_shows_them(tmp_path: Path) -> None:
    workbook = new()
    sheet = sheet_of(workbook, ("a", 0.5, True, 1.0, 3.25, "  two\n words "))
    sheet.cell(1, 2).number_format = "0%"
    assert texts(workbook, tmp_path) == [[["a", "50%", "Yes", "1", "3.25", "two\nwords"]]]


def test_rows_keep_their_places_and_a_stray_cell_far_below_stands_apart(tmp_path: Path) -> None:
    workbook = new()
    sheet = sheet_of(workbook, HEADING, (), ("Ring the GP", "Kim Osei", "5 June 2026"))
    sheet.cell(1_048_576, 1).value = "stray"
    plan = plan_of(workbook, tmp_path)
    assert [row.row for row in plan.rows] == [2]
    assert [(s.table, s.row, s.text) for s in plan.skipped] == [(2, None, "stray")]


def test_a_sheet_of_too_many_rows_or_cells_is_refused(tmp_path: Path) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for _ in range(10_001):
        sheet.append(["Ring"])
    with pytest.raises(Unreadable) as refused:
        read_document(saved(workbook, tmp_path))
    assert refused.value.code == "too_many_rows"
    wide = new()
    sheet_of(wide, HEADING).cell(1, 5_000).value = "stray"
    with pytest.raises(Unreadable) as refused:
        read_document(saved(wide, tmp_path))
    assert refused.value.code == "too_wide"
