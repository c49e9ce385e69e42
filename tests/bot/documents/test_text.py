"""Text: any usual encoding and delimiter, Markdown, and what was pasted."""

from datetime import date
from pathlib import Path

import pytest

from bot.documents import read_document
from bot.documents.text import read_text
from bot.plans import read_plan_file
from rules.plans import Cell, Line, Plan, Table

TODAY = date(2026, 6, 3)  # a Wednesday
PLAN = "Action{0}Owner{0}By when\nVisit Café Zoë – with Sam{0}Kim Osei{0}5 June 2026\n"


def plan_of(text: str | bytes, folder: Path) -> Plan:
    path = folder / "plan.xlsx"  # told apart by content, never by name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_plan_file(path, TODAY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_each_usual_encoding_and_delimiter_is_read(tmp_path: Path, encoding: str, mark: str) -> None:
    if encoding == "utf-16-be":
        mark = "\t"
    (row,) = plan_of(PLAN.format(mark).encode(encoding), tmp_path).rows
    assert (row.what, row.due, row.owners[0].name) == ("Visit Café Zoë – with Sam", date(2026, 6, 5), "Kim Osei")


def test_quotes_hold_commas_and_lines_together(tmp_path: Path) -> None:
    plan = plan_of(
        'Plan for Sam,,\n,,\n"Action, in full",Owner,Due\n"Ring the GP,\nthen write",Kim Osei,5 June 2026\n,,\nWrite,Mo,\n',
        tmp_path,
    )
    assert plan.title == "Plan for Sam"
    assert [(row.row, row.what) for row in plan.rows] == [(1, "Ring the GP,\nthen write"), (3, "Write")]


def test_a_quote_that_is_never_closed_swallows_nothing(tmp_path: Path) -> None:
    plan = plan_of('sep=;\nAction;Owner;Due\n"Ring the GP;Kim Osei;5 June 2026\nWrite to school;Mo;\n', tmp_path)
    assert [row.what for row in plan.rows] == ["Ring the GP", "Write to school"]


def test_sentences_with_commas_are_no_rows(tmp_path: Path) -> None:
    plan = plan_of("Action: Kim Osei, please ring the GP\nAction: Mo, write to school\n", tmp_path)
    assert [row.what for row in plan.rows] == ["Kim Osei, please ring the GP", "Mo, write to school"]


MARKDOWN = r"""
# Action plan: Sam

**Date of review:** 2 June 2026

| No. | Action | By whom | By when |
|:---|---|---|---|
| 1 | Ring the **GP**<br>about bloods | [Kim Osei](mailto:kim@example.org) | 5 June |
| 2 | Write to school \| LA | `Mo` | |
"""


def test_markdown_is_read_without_its_marks(tmp_path: Path) -> None:
    plan = plan_of(MARKDOWN, tmp_path)
    assert (plan.title, plan.held_on) == ("Action plan: Sam", date(2026, 6, 2))
    assert [(row.row, row.number, row.what) for row in plan.rows] == [
        (1, "1", "Ring the GP\nabout bloods"),
        (2, "2", "Write to school | LA"),
    ]
    assert (plan.rows[0].owners[0].name, plan.rows[0].owners[0].email) == ("Kim Osei", "kim@example.org")


def test_a_markdown_table_without_outer_bars_is_one(tmp_path: Path) -> None:
    plan = plan_of("Some notes first.\n\nAction | Who\n--- | ---\nRing the GP | Kim Osei\n", tmp_path)
    assert [(row.row, row.what) for row in plan.rows] == [(1, "Ring the GP")]


def test_a_pasted_table_is_told_from_an_indent() -> None:
    document = read_text("\tAn indented line\nAction\tOwner\nRing the GP\t\n\tKim Osei\n\n\nWrite\tMo\n")
    assert document.parts[0] == Line("An indented line")
    first, second = [part for part in document.parts if isinstance(part, Table)]
    assert first.pasted
    assert first.rows[2] == (Cell(""), Cell("Kim Osei"))
    assert second.rows == ((Cell("Write"), Cell("Mo")),)


def test_bullets_headings_and_lists_within_a_cell_are_seen() -> None:
    document = read_text(
        "## Actions\n- Ring\n  * Write\n1. Book\n**Agreed:**\nDomain\tNeeds\nHealth\t<ul><li>One</li><li>Two &amp; three</li></ul>\n"
    )
    lines = [part for part in document.parts if isinstance(part, Line)]
    assert lines == [
        Line("Actions", heading=True),
        Line("Ring", bullet=True),
        Line("Write", bullet=True),
        Line("1. Book"),
        Line("Agreed:", heading=True),
    ]
    (table,) = [part for part in document.parts if isinstance(part, Table)]
    assert table.rows[1][1].text == "• One\n• Two & three"


def test_a_quoted_mail_is_read_without_its_marks(tmp_path: Path) -> None:
    plan = plan_of(
        "> Hi all,\n> \n> Action\tOwner\tBy when\n> Ring the GP\tKim Osei (kim@example.org)\t5/6\n> Book a dentist\tmo@example.org\n",
        tmp_path,
    )
    assert [(row.what, row.owners[0].email, row.due) for row in plan.rows] == [
        ("Ring the GP", "kim@example.org", date(2026, 6, 5)),
        ("Book a dentist", "mo@example.org", None),
    ]


def test_five_thousand_rows_are_read(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("No,Action,Owner,Due\n" + "".join(f"{n},Ring the GP {n},Kim Osei,5 June 2026\n" for n in range(1, 5001)))
    assert len(read_document(path).parts) == 1
    assert [row.number for row in read_plan_file(path, TODAY).rows] == [str(n) for n in range(1, 5001)]
