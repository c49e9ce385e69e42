"""Word files: cells by what they are, not by what they say."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document as NewDocument
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table as WordTable

from bot.documents import read_document
from bot.plans import read_plan_file
from rules.plans import Cell, Document, Line, Table

W = nsdecls("w")
TODAY = date(2026, 6, 3)  # a Wednesday


def table_in(document: WordDocument, *rows: tuple[str, ...]) -> WordTable:
    table = document.add_table(len(rows), len(rows[0]))
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    return table


def saved(document: WordDocument, folder: Path) -> Path:
    path = folder / "plan.txt"  # told apart by content, never by name
    document.save(str(path))
    return path


def read(document: WordDocument, folder: Path) -> Document:
    return read_document(saved(document, folder))


def tables(document: Document) -> list[Table]:
    return [part for part in document.parts if isinstance(part, Table)]


def test_paragraphs_and_tables_stand_in_their_order(tmp_path: Path) -> None:
    word = NewDocument()
    word.add_heading("Plan", 0)
    word.add_paragraph("Held on 2 June 2026")
    table_in(word, ("Action", "Owner"), ("Ring the GP", "Kim Osei"))
    word.add_paragraph("Ring school", style="List Bullet")
    first, second, third, fourth = read(word, tmp_path).parts
    assert (first, second, fourth) == (Line("Plan", heading=True), Line("Held on 2 June 2026"), Line("Ring school", bullet=True))
    assert isinstance(third, Table)
    assert [[cell.text for cell in row] for row in third.rows] == [["Action", "Owner"], ["Ring the GP", "Kim Osei"]]


@pytest.mark.mode(47)
def test_a_merged_cell_is_one_cell_and_two_that_say_the_same_are_two(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(word, ("Issue", "Lead", "Lead"), ("Bloods", "Kim", "Kim"), ("", "Mo", "Mo"))
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Lead"
    (grid,) = tables(read(word, tmp_path))
    assert grid.rows[0][1:] == (Cell("Lead"), Cell("Lead", across=True))
    assert grid.rows[1][1:] == (Cell("Kim"), Cell("Kim"))
    assert grid.rows[2][0] == Cell("Bloods", down=True)


@pytest.mark.mode(47)
def test_tracked_changes_and_content_controls_are_read_as_accepted(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(word, ("Action", "Owner"), ("Ring the GP", "Kim Osei"), ("Deleted action", "Mo"), ("Book a dentist", ""))
    paragraph = table.cell(1, 0).paragraphs[0]._p
    paragraph.append(parse_xml(f'<w:ins {W}><w:r><w:t xml:space="preserve"> about bloods</w:t></w:r></w:ins>'))
    paragraph.append(parse_xml(f"<w:del {W}><w:r><w:delText> today</w:delText></w:r></w:del>"))
    table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {W}/>"))
    owner = table.cell(3, 1)._tc
    owner.remove(owner.p_lst[0])
    owner.append(parse_xml(f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Ada Obi</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    row = f"<w:tr>{cell.format('Write to school')}{cell.format('Jo Bell')}</w:tr>"
    table._tbl.append(parse_xml(f"<w:sdt {W}><w:sdtContent>{row}</w:sdtContent></w:sdt>"))
    (grid,) = tables(read(word, tmp_path))
    assert [[c.text for c in row] for row in grid.rows[1:]] == [
        ["Ring the GP about bloods", "Kim Osei"],
        ["Book a dentist", "Ada Obi"],
        ["Write to school", "Jo Bell"],
    ]


def test_a_table_within_a_cell_stands_after_the_one_around_it(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(word, ("Action", "Owner"), ("Ring the GP", "Kim Osei"))
    inner = table.cell(1, 1).add_table(1, 2)
    inner.cell(0, 0).text = "Step"
    outer, nested = tables(read(word, tmp_path))
    assert outer.rows[1][1].text == "Kim Osei"
    assert nested.rows[0][0].text == "Step"


def test_a_frame_of_one_cell_is_only_a_frame(tmp_path: Path) -> None:
    word = NewDocument()
    cell = word.add_table(1, 1).cell(0, 0)
    cell.text = "Review of 2 June 2026"
    inner = cell.add_table(2, 2)
    for c, (heading, text) in enumerate((("Action", "Ring the GP"), ("Lead", "Kim Osei"))):
        inner.cell(0, c).text, inner.cell(1, c).text = heading, text
    cell.add_paragraph("Action: Mo Bell to write to school")
    plan = read_plan_file(saved(word, tmp_path), TODAY)
    assert plan.held_on == date(2026, 6, 2)
    assert [row.what for row in plan.rows] == ["Ring the GP", "Mo Bell to write to school"]


def test_a_list_within_a_cell_stays_a_list(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(word, ("Action", "Owner"), ("", "Kim Osei"))
    cell = table.cell(1, 0)
    cell.paragraphs[0].text = "Ring the GP"
    cell.add_paragraph("and then write")
    (grid,) = tables(read(word, tmp_path))
    assert grid.rows[1][0].text == "Ring the GP\nand then write"


@pytest.mark.mode(47)
def test_a_plan_of_merged_cells_is_read_row_by_row(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(
        word,
        ("ACTION PLAN", "", "", "", ""),
        ("Issue", "Action", "Responsibility", "", "Timescale"),
        ("", "", "Lead", "Support", ""),
        ("Bloods", "Ring the GP", "Kim Osei", "Mo Adeyemi", "5 June 2026"),
        ("", "Write to the GP", "", "", "12 June 2026"),
        ("Communication and advocacy", "", "", "", ""),
    )
    for row, text in ((0, "ACTION PLAN"), (5, "Communication and advocacy")):
        table.cell(row, 0).merge(table.cell(row, 4)).text = text
    table.cell(1, 2).merge(table.cell(1, 3)).text = "Responsibility"
    table.cell(3, 0).merge(table.cell(4, 0)).text = "Bloods"
    table.cell(3, 2).merge(table.cell(4, 2)).text = "Kim Osei"
    plan = read_plan_file(saved(word, tmp_path), TODAY)
    assert [(row.row, row.what, row.why, row.owners[0].name, row.deputy) for row in plan.rows] == [
        (1, "Ring the GP", "Bloods", "Kim Osei", "Mo Adeyemi"),
        (2, "Write to the GP", "Bloods", "Kim Osei", None),
    ]
    assert [(s.row, s.text) for s in plan.skipped] == [(3, "Communication and advocacy")]


@pytest.mark.mode(47, "U6")
def test_a_plan_that_came_from_a_pdf_has_lead_three_times_and_torn_rows(tmp_path: Path) -> None:
    word = NewDocument()
    table = table_in(
        word,
        (
            "Issue Identified",
            "Actions needed / Work to be completed",
            "Review of issue",
            "Lead",
            "Date of completion",
            "2020 post review",
            "",
        ),
        ("", "", "", "", "", "Lead", "Date of completion"),
        (
            "1. Northbank must keep to guidance.",
            "Review of the policy",
            "It was read.",
            "Director of Safety and Quality",
            "2019",
            "",
            "2021",
        ),
        (
            "2. Northbank must assure its Board",
            "To provide plans",
            "There is reporting",
            "Director of Safety and",
            "2019",
            "",
            "2021",
        ),
        ("that plans are monitored.", "", "internally and by the CCG.", "uality", "", "", ""),
        ("3. Northbank must act", "Review services", "It builds on this", "Operational Manager", "", "", "Review End March 2022"),
        (
            "4. Northbank must plan",
            "Crisis plans to be reviewed",
            "Plans exist",
            "Operational Manager",
            "2017",
            "Kim Osei",
            "Reviewed and ongoing 2021",
        ),
    )
    table.cell(0, 5).merge(table.cell(0, 6))
    for column in range(5):
        table.cell(0, column).merge(table.cell(1, column))
    plan = read_plan_file(saved(word, tmp_path), date(2021, 6, 1))
    assert [(row.row, row.joined, row.number) for row in plan.rows] == [(1, (), "1"), (2, (3,), "2"), (4, (), "3"), (5, (), "4")]
    assert [row.owners[0].name for row in plan.rows] == ["Director of Safety and Quality"] * 2 + [
        "Operational Manager",
        "Kim Osei",
    ]
    assert [row.due_as_written for row in plan.rows] == ["2021", "2021", "Review End March 2022", "Reviewed and ongoing 2021"]
    assert plan.rows[1].why == "Northbank must assure its Board that plans are monitored."


def test_tabs_between_paragraphs_words_are_cells_where_the_first_is_a_heading(tmp_path: Path) -> None:
    word = NewDocument()
    for text in ("Date:\t2 June 2026", "Action\tOwner\tBy when", "Ring the GP\tKim Osei\t5 June 2026"):
        word.add_paragraph(text)
    plan = read_plan_file(saved(word, tmp_path), TODAY)
    assert (plan.held_on, [row.what for row in plan.rows], plan.skipped) == (date(2026, 6, 2), ["Ring the GP"], ())
