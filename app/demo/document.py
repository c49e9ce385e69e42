"""The plan of the demo, written as a Word file: a table under a heading, as people's plans are."""

from pathlib import Path

from app.demo.story import Plan


def write_plan(plan: Plan, folder: Path) -> Path:
    import docx

    document = docx.Document()
    document.add_heading(plan.title, 1)
    for line in plan.above:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(plan.headings), style="Table Grid")
    for row in (plan.headings, *plan.rows):
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    path = folder / plan.file
    document.save(str(path))
    return path
