"""`kept load`: people, contacts, circles, reviews, events and actions from a file, all or nothing."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import Unreadable

SHOWN = 50


def command(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON, TOML or .xlsx; told by what is in it, not by its name.")],
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot.caseload import load
    from bot.documents.caseload import NotACaseload, read_caseload_file
    from rules.caseload import Sheets
    from rules.reasons import Reason
    from templates.say import say

    call = this(ctx)
    try:
        document = read_caseload_file(file)
    except NotACaseload as refused:
        facts = {**refused.reason.facts, "name": file.name or str(file)}
        raise Unreadable(say(Reason(refused.reason.code, facts))) from None
    deployment = wiring.deployment(call.settings)
    loaded = load(wiring.database(call, changes=True), document, door="cli", now=call.now, deployment=deployment)
    where = document.where if isinstance(document, Sheets) else str
    problems = [{"where": where(place), "words": words} for place, words in loaded.problems]
    warnings = [{"where": where(place), "words": words} for place, words in loaded.warnings]
    done = {"read": dict(loaded.read), "added": loaded.added, "changed": loaded.changed, "problems": problems}
    tell({**done, "warnings": warnings} if warnings else done, as_json, _show)
    if problems:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    read = ", ".join(f"{number} {section}" for section, number in document["read"].items() if number)
    problems = document["problems"]
    if not problems:
        print(f"Read {read or 'nothing'}. Added {document['added']}, changed {document['changed']}.")
        for warning in document.get("warnings", ()):
            print(f"Please look at {warning['where']}: {warning['words']}")
        return
    table = Table("Where", "What to mend")
    for problem in problems[:SHOWN]:
        table.add_row(problem["where"], problem["words"])
    Console().print(table)
    more = f" The first {SHOWN} are shown; --json lists all." if len(problems) > SHOWN else ""
    print(f"Read {read or 'nothing'}. Nothing was stored: {len(problems)} to mend first.{more}")
