"""`kept import`: read action plans; show what was understood and every problem."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Call, Json, read_day, tell, this
from app.cli.failures import Unreadable, WrongUse

if TYPE_CHECKING:
    from rules.people import Contact
    from rules.plans import Plan


def command(
    ctx: typer.Context,
    paths: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="Files and folders: Word, Excel, CSV, Markdown or text.")
    ],
    today: Annotated[str | None, typer.Option(metavar="DATE", help="The day from which words such as “Friday” are read.")] = None,
    person: Annotated[str | None, typer.Option(metavar="REF", help="Whom the plan is about.")] = None,
    review: Annotated[str | None, typer.Option(metavar="REF", help="The review that agreed it.")] = None,
    chair: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who is asked for what is missing.")] = None,
    save: Annotated[bool, typer.Option("--save", help="Keep all rows, or none.")] = False,
    as_json: Json = False,
) -> None:
    call = this(ctx)
    keep = _keeping(call, person, review, chair) if save else None
    reading = _Reading(
        read_day(today, "--today", call.today), _known_contacts(call), lone=len(paths) == 1 and not paths[0].is_dir(), keep=keep
    )
    documents = reading.documents(_files(paths))
    if reading.lone:
        tell(next(documents), as_json, _show)
    else:
        tell(documents, as_json, _show_all)
    if reading.unreadable or reading.problems:
        raise typer.Exit(3 if reading.unreadable else 1)


@dataclass
class _Reading:
    """What is read from, and what came of it. A lone file that cannot be read is the end; one among others is told and passed."""

    today: date
    contacts: "Sequence[Contact] | None"
    lone: bool
    keep: "Callable[[Plan], Mapping[str, Any]] | None" = None
    problems: int = field(default=0, init=False)
    unreadable: int = field(default=0, init=False)

    def documents(self, files: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
        from bot import documents, plans

        for path in files:
            try:
                plan = plans.read_plan_file(path, self.today, self.contacts)
            except documents.Unreadable as error:
                words = plans.unreadable_words(path, error)
                if self.lone:
                    raise Unreadable(words) from None
                self.unreadable += 1
                print(words, file=sys.stderr)
                yield {"file": str(path), "error": words}
                continue
            self.problems += sum(len(row.problems) for row in plan.rows)
            kept = self.keep(plan) if self.keep else {}
            self.problems += len(kept.get("warnings", ()))
            yield {"file": str(path), **plans.plan_document(plan, saved=bool(kept)), **kept}


def _keeping(call: Call, person: str | None, review: str | None, chair: str | None) -> "Callable[[Plan], Mapping[str, Any]]":
    from app import wiring
    from bot.saving import UnknownName, save_plan
    from templates.say import phrase

    database, deployment = wiring.database(call, changes=True), wiring.deployment(call.settings)

    def keep(plan: "Plan") -> Mapping[str, Any]:
        try:
            saved = save_plan(database, plan, person=person, review=review, chair=chair, now=call.now, deployment=deployment)
        except UnknownName as unknown:
            raise WrongUse(str(unknown)) from None
        changes = {"added": saved.added, "changed": saved.changed, "same": saved.same, "gone": saved.gone}
        warnings = [{"ref": ref, "words": phrase("saving.owner_shut_out")} for ref in saved.shut_out]
        kept = {"plan": saved.plan, **{what: list(refs) for what, refs in changes.items()}}
        return {**kept, "warnings": warnings} if warnings else kept

    return keep


def _files(paths: Sequence[Path]) -> list[Path]:
    """Folders are read recursively, sorted by path. What an office program keeps beside an open file is no plan."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(one for one in path.rglob("*") if one.is_file() and not one.name.startswith((".", "~$")))
            if not inside:
                raise Unreadable(f"{path} is a folder with no file in it. Name a folder that holds the plans.")
            found += inside
        else:
            found.append(path)
    return found


def _known_contacts(call: Call) -> "Sequence[Contact] | None":
    """None where nobody has been loaded yet: then nobody in a plan is called unknown."""
    url = call.settings.database_url
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        return None
    from app import wiring
    from store import people

    with wiring.database(call).read() as session:
        return [contact for contact in people.all_contacts(session) if contact.ref != people.COORDINATOR] or None


def _show_all(documents: Iterator[Mapping[str, Any]]) -> None:
    for document in documents:
        _show(document)


def _show(document: Mapping[str, Any]) -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    console.print(Text(str(document["file"]), style="bold"))
    if "error" in document:
        console.print(Text(f"  {document['error']}\n"))
        return
    console.print(Text(_heading(document)))
    table = Table(box=SIMPLE)
    for heading in ("Row", "What", "Owner", "By", "Status"):
        table.add_column(heading, no_wrap=heading in {"Row", "Status"})
    for row in document["rows"]:
        table.add_row(*(Text(cell) for cell in _cells(row)))
    console.print(table)
    problems = [problem["words"] for row in document["rows"] for problem in row["problems"]]
    for number, words in enumerate(problems, 1):
        console.print(Text(f"{number:>4}. {words}"))
    for skipped in document["skipped"]:
        console.print(Text(f"   Left out: {_short(skipped['text'])} {skipped['why']}", style="dim"))
    counts = f"{len(document['rows'])} actions, {len(problems)} questions, {len(document['skipped'])} left out."
    console.print(Text(f"{counts} {_kept(document)}\n", style="bold"))


def _kept(document: Mapping[str, Any]) -> str:
    if not document["saved"]:
        return "Nothing is kept: --save keeps it."
    told = {"added": "new", "changed": "changed", "same": "as before", "gone": "no longer in the file"}
    parts = [f"{len(document[what])} {words}" for what, words in told.items() if document[what]]
    gone = f" Not in the file any more: {', '.join(document['gone'])}." if document["gone"] else ""
    warned = "".join(f" {warning['ref']}: {warning['words']}" for warning in document.get("warnings", ()))
    return f"Kept as plan {document['plan']}: {', '.join(parts)}.{gone}{warned}"


def _heading(document: Mapping[str, Any]) -> str:
    held = f"Held on {document['held_on']:%d/%m/%Y}." if document["held_on"] else "No day of the review was found."
    return f"{document['title'] or 'No title was found.'}\n{held}"


def _cells(row: Mapping[str, Any]) -> tuple[str, ...]:
    owners = ", ".join(owner["name"] for owner in row["owners"]) or "nobody"
    due = f"{row['due']:%d/%m/%Y}" if row["due"] else row["due_as_written"] or "no date"
    place = f"{row['table']}.{row['row']}" if row["table"] else f"text {row['row']}"
    return place, row["what"] or row["how"] or "not said", owners, due, row["status"].value


def _short(text: str) -> str:
    text = " ".join(text.split())
    return f"“{text if len(text) < 60 else text[:57] + '…'}”"
