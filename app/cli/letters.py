"""`kept letters`: what waits to go on paper, the batch for the printer, and what has been posted."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Call, Json, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from store.database import Database
    from store.messages import Message

SHOWN = 100


def command(
    ctx: typer.Context,
    refs: Annotated[list[str] | None, typer.Argument(metavar="[REF]…", help="Only these letters, such as L12.")] = None,
    out: Annotated[Path | None, typer.Option("--print", metavar="FOLDER", help="Write the letters and a cover list.")] = None,
    again: Annotated[bool, typer.Option("--again", help="With --print: also what was printed and not posted.")] = False,
    posted: Annotated[bool, typer.Option("--posted", help="A person has posted them: recorded once.")] = False,
    back: Annotated[bool, typer.Option("--back", help="Printed and not posted: they wait again.")] = False,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who posted them.")] = None,
    as_json: Json = False,
) -> None:
    call = this(ctx)
    only = [_number(ref) for ref in refs or ()]
    if sum((out is not None, posted, back)) > 1:
        raise WrongUse("Say one of --print FOLDER, --posted and --back.")
    if (again and out is None) or (by and not (posted or back)):
        raise WrongUse("--again goes with --print, and --by with --posted or --back.")
    if back and not only:
        raise WrongUse("Say which letters were not posted, for example `kept letters L12 --back`.")
    if out is not None:
        _print(call, out, only, again=again, as_json=as_json)
    elif posted or back:
        _settle(call, only, by, posted=posted, as_json=as_json)
    else:
        _list(call, only, as_json=as_json)


def _list(call: Call, only: Sequence[int], *, as_json: bool) -> None:
    from app import wiring
    from store import paper, people

    database = wiring.database(call)
    printed = _printed(call, database, only)
    with database.read() as session:
        wanted = paper.wanted(session) if not only else []
        readers = people.contacts(session, [one.contact for one in wanted])
    waiting = [
        {"to": readers[one.contact].ref, "name": readers[one.contact].name, "address": readers[one.contact].address,
         "kinds": list(dict.fromkeys(notice.kind for notice in one.notices)), "since": one.since}
        for one in wanted
    ]  # fmt: skip
    tell({"waiting": waiting, "printed": printed}, as_json, _show_list)


def _print(call: Call, folder: Path, only: Sequence[int], *, again: bool, as_json: bool) -> None:
    from app import going, wiring
    from notifier.paper import Printer, print_letters
    from templates.say import say

    if call.settings.all_mail_to is not None:
        raise WrongUse(
            "This is a rehearsal, and a letter reaches whomever it names. `kept preview` shows letters with invented facts."
        )
    database, deployment = wiring.database(call, changes=True), wiring.deployment(call.settings)
    going.ask(call.settings, database, call.now)
    with _progress(shown=not as_json) as passing:
        printer = Printer(database, deployment, call.now, folder, wiring.answering(deployment), passing)
        try:
            batch = print_letters(printer, again=again, only=only)
        except OSError:
            raise WrongUse(
                f"Not every letter could be written to {folder}. Choose another folder: `kept letters --print FOLDER --again`."
            ) from None
    letters = [
        {"ref": one.number, "to": one.to, "name": one.name, "address": one.address, "date": one.day, "pages": one.pages,
         "file": str(folder / one.file), "look": say(one.look) if one.look else None}
        for one in batch.letters
    ]  # fmt: skip
    cover = str(folder / batch.cover) if batch.cover else None
    left = len(_printed(call, database, ())) - len(letters)
    document = {
        "folder": str(folder), "cover": cover, "letters": letters, "lapsed": batch.lapsed, "broken": list(batch.broken),
        "not_posted_before": left,
    }  # fmt: skip
    tell(document, as_json, _show_printed)
    if batch.broken or any(one["look"] or not one["address"] for one in letters):
        raise typer.Exit(1)


def _settle(call: Call, only: Sequence[int], by: str | None, *, posted: bool, as_json: bool) -> None:
    """Without names, all that may still go is posted; what should not have gone is recorded only by its name."""
    from app import wiring
    from store import paper

    database = wiring.database(call, changes=True)
    person = _contact(database, by)
    printed = _printed(call, database, only)
    chosen = [one for one in printed if only or one["post"]]
    act = paper.posted if posted else paper.taken_back
    with database.write() as session:
        act(session, [int(one["ref"][1:]) for one in chosen], call.now, call.today, person)
    left = [one for one in printed if one not in chosen]
    document = {"posted" if posted else "back": [one["ref"] for one in chosen], "do_not_post": left}
    tell(document, as_json, _show_settled)
    if left:
        raise typer.Exit(1)


def _printed(call: Call, database: "Database", only: Sequence[int]) -> list[dict[str, Any]]:
    """Letters that were printed and not posted, and whether each should still be. Raises WrongUse for one that is neither."""
    from app import wiring
    from app.cli.explained import explained
    from notifier.paper import number_of, still_so
    from rules.notices import Outcome
    from store import messages, paper, people

    with database.read() as session:
        listed = [one for one in messages.by_post(session, Outcome.SENDING) if not only or one.id in only]
        readers = people.contacts(session, [one.contact for one in listed])
        moments = paper.printed_at(session, [one.id for one in listed])
    if unknown := set(only) - {one.id for one in listed}:
        raise WrongUse(f"{number_of(min(unknown))} is no letter that was printed and not posted. `kept letters` lists them.")
    why = still_so(database, call.now, wiring.deployment(call.settings), listed) if listed else {}
    return [
        {"ref": number_of(one.id), "to": readers[one.contact].ref, "name": readers[one.contact].name,
         "address": readers[one.contact].address, "kinds": _kinds(one), "printed_at": moments[one.id], "post": why[one.id] is None,
         "why_not": explained(why[one.id]) or why[one.id]}
        for one in listed
    ]  # fmt: skip


def _kinds(letter: "Message") -> list[str]:
    return list(dict.fromkeys(carried.notice.kind for carried in letter.carried))


def _number(ref: str) -> int:
    digits = ref.strip().upper().removeprefix("L")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 10):
        raise WrongUse("A letter is called by what stands on it, for example L12. `kept letters` lists them.")
    return int(digits)


def _contact(database: "Database", pointer: str | None) -> int | None:
    from store import people

    if pointer is None:
        return None
    with database.read() as session:
        found = people.find_contact(session, pointer)
    if found is None:
        raise WrongUse("--by names nobody whom Kept knows, or an address that several share. `kept load` adds contacts.")
    return found.id


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[int, int], object]]:
    """Beside the result, so that a program that reads it sees nothing of it."""
    if not shown or not sys.stderr.isatty():
        yield lambda _done, _of: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as bar:
        task = bar.add_task("Letters", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)


def _show_list(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    waiting = Table("To", "Address", "What", "Since", title="Waiting to be printed")
    for one in document["waiting"][:SHOWN]:
        waiting.add_row(one["name"], one["address"] or "not known", ", ".join(one["kinds"]), str(one["since"]))
    printed = Table("Letter", "To", "What", "Printed", "Post it?", title="Printed, not posted yet")
    for one in document["printed"][:SHOWN]:
        post = "yes" if one["post"] else f"no: {one['why_not']}"
        printed.add_row(one["ref"], one["name"], ", ".join(one["kinds"]), str(one["printed_at"].date()), post)
    for table in (waiting, printed):
        if table.row_count:
            console.print(table)
    if max(len(document["waiting"]), len(document["printed"])) > SHOWN:
        print(f"The first {SHOWN} are shown; --json lists all.")
    print(f"{len(document['waiting'])} readers wait for a letter, {len(document['printed'])} letters are printed and not posted.")


def _show_printed(document: dict[str, Any]) -> None:
    for one in document["letters"][:SHOWN]:
        extra = f" {one['look']}" if one["look"] else "" if one["address"] else " No address is known."
        print(f"{one['ref']}  {one['name']}, {one['pages']} {'page' if one['pages'] == 1 else 'pages'}.{extra}")
    for ref in document["broken"]:
        print(f"{ref} could not be written. `kept history {ref}` shows it.")
    count = len(document["letters"])
    print(f"{count} {'letter' if count == 1 else 'letters'} in {document['folder']}, {document['lapsed']} no longer needed.")
    if document["not_posted_before"]:
        print(f"{document['not_posted_before']} were printed before and are not posted: --again prints them once more.")
    if count:
        print("Post them, then record it: kept letters --posted")


def _show_settled(document: dict[str, Any]) -> None:
    posted = document.get("posted")
    done, what = (posted, "recorded as posted") if posted is not None else (document["back"], "wait again")
    print(f"{', '.join(done) or 'None'}: {what}.")
    for one in document["do_not_post"]:
        print(f"{one['ref']} should not be posted: {one['why_not']} If it was, say `kept letters {one['ref']} --posted`;")
        print(f"if not, `kept letters {one['ref']} --back`.")
