"""Action plans of 5,000 rows read and understood, beside a bare loop over the same file by its library, and the dearest bad file.

`python bench/documents.py [ROWS]` prints JSON: seconds, and how many times the bare loop each is.
"""

import csv
import json
import multiprocessing
import resource
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from docx import Document as NewDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook, load_workbook

from bot.documents import Unreadable
from bot.plans import read_plan_file

ROWS = 5_000
TODAY = date(2026, 6, 3)  # a Wednesday
HEADING = ("No", "Action", "Owner", "Due", "Status", "Progress")


def rows(count: int) -> list[tuple[str, ...]]:
    return [
        (str(n), f"Ring the GP about blood test {n}", f"Kim Osei and Mo Bell {n % 7}", "end of June", "Open", "Rang twice.")
        for n in range(count)
    ]


def write_csv(path: Path, count: int) -> None:
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([HEADING, *rows(count)])


def write_excel(path: Path, count: int) -> None:
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for row in (HEADING, *rows(count)):
        sheet.append(row)
    workbook.save(path)


def write_word(path: Path, count: int) -> None:
    document = NewDocument()
    table = document.add_table(0, len(HEADING))
    for row in (HEADING, *rows(count)):
        cells = "".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row)
        table._tbl.append(parse_xml(f"<w:tr {nsdecls('w')}>{cells}</w:tr>"))
    document.save(str(path))


def bare_csv(path: Path) -> None:
    with path.open(newline="") as file:
        list(csv.reader(file))


def bare_excel(path: Path) -> None:
    list(load_workbook(path, read_only=True).worksheets[0].values)


def bare_word(path: Path) -> None:
    for row in NewDocument(str(path)).tables[0].rows:
        for cell in row.cells:
            _ = cell.text


def taken(work: Callable[[Path], object], path: Path) -> float:
    started = time.perf_counter()
    work(path)
    return time.perf_counter() - started


def understood(path: Path) -> None:
    read_plan_file(path, TODAY)


def styled_to_the_end(path: Path, _: int) -> None:
    """400,000 rows with nothing in them but a style, in a sheet that says it is 16,384 columns wide."""
    write_excel(path, 1)
    parts = {}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    head, end, tail = parts.pop(name).partition(b"</sheetData>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
        with archive.open(name, "w") as sheet:
            sheet.write(head)
            for n in range(10, 400_000):
                sheet.write(b'<row r="%d"><c r="A%d" s="0"/></row>' % (n, n))
            sheet.write(end + tail)


def bomb(path: Path, _rows: int) -> None:
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        for _ in range(1_000):
            part.write(b" " * 1_000_000)


def endless(path: Path, _: int) -> None:
    path.write_bytes(b"Actions\n" + b"- Kim to be asked by Mo by 5 June to ring (KO)\n" * 9_000)


def _alone(path: Path, out: "multiprocessing.Queue[tuple[float, float]]") -> None:
    started = time.perf_counter()
    with suppress(Unreadable):
        read_plan_file(path, TODAY)
    out.put((time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def in_its_own_process(path: Path) -> tuple[float, float]:
    context = multiprocessing.get_context("spawn")
    out: multiprocessing.Queue[tuple[float, float]] = context.Queue()
    worker = context.Process(target=_alone, args=(path, out))
    worker.start()
    figures = out.get()
    worker.join()
    return figures


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    figures: dict[str, object] = {"bench": "documents", "rows": count}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan"
        for name, write, bare in (
            ("csv", write_csv, bare_csv),
            ("excel", write_excel, bare_excel),
            ("word", write_word, bare_word),
        ):
            write(path.with_suffix(".xlsx"), count)
            ours, theirs = taken(understood, path.with_suffix(".xlsx")), taken(bare, path.with_suffix(".xlsx"))
            figures[name] = {"seconds": round(ours, 2), "times_the_bare_loop": round(ours / theirs, 1)}
        for name, write in (("400,000 styled rows", styled_to_the_end), ("a zip bomb", bomb), ("9,000 bullets", endless)):
            write(path, count)
            seconds, megabytes = in_its_own_process(path)
            figures[name] = {"seconds": round(seconds, 2), "megabytes": round(megabytes)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
