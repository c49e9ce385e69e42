"""A caseload's workbook: its sheets cell by cell, as a stream, within limits; no formula is worked out."""

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from bot.documents import limits
from bot.documents.archives import Archive
from bot.documents.unreadable import Unreadable
from rules.caseload import Sheets, Unworked, from_sheets

if TYPE_CHECKING:
    from rules.caseload.sheets import Row

KNOWN = (str, int, float, bool, datetime, date, time)


def read_workbook(raw: bytes) -> Sheets:
    """Raises Unreadable, and whatever the libraries raise over a file that is broken within."""
    if len(raw) > limits.FILE:
        raise Unreadable("too_large_inside")
    with zipfile.ZipFile(BytesIO(raw)) as opened:
        archive = Archive(opened)
        if not archive.excel:
            raise Unreadable("packed")
        if any(
            part.file_size > limits.SHEET_STRINGS
            for part in opened.infolist()
            if part.filename.lower().endswith("sharedstrings.xml")
        ):
            raise Unreadable("too_large_inside")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return from_sheets(list(_sheets(raw)))


def _sheets(raw: bytes) -> "Iterator[tuple[str, Sequence[Row]]]":
    """Read twice: once for what Excel worked out, once for where a formula stands whose result it never did."""
    results = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    typed = load_workbook(BytesIO(raw), read_only=True, data_only=False, keep_links=False)
    try:
        for shown, written in zip(results.worksheets, typed.worksheets, strict=True):
            yield str(shown.title), list(_rows(shown, written))
    finally:
        results.close()
        typed.close()


def _rows(shown: Any, written: Any) -> "Iterator[Row]":
    """A sheet that says it is larger than it is, is not believed."""
    for sheet in (shown, written):
        sheet.reset_dimensions()
    for number, (values, formulas) in enumerate(
        zip(shown.iter_rows(values_only=True), written.iter_rows(values_only=True), strict=True), 1
    ):
        if number > limits.CASELOAD_ROWS:
            raise Unreadable("too_many_rows", most=limits.CASELOAD_ROWS)
        row = [_cell(value, formula) for value, formula in zip(values, formulas, strict=False)]
        while row and row[-1] is None:
            row.pop()
        if len(row) > limits.CASELOAD_COLUMNS:
            raise Unreadable("too_wide", most=limits.CASELOAD_COLUMNS)
        yield row


def _cell(value: object, formula: object) -> object:
    if value is None and isinstance(formula, str) and formula.startswith("="):
        return Unworked.FORMULA
    return value if value is None or isinstance(value, KNOWN) else str(value)
