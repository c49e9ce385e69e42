"""`kept restore`: back from a backup, with nothing sent until a person has looked."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.call import Call, Json, read_day, tell, this
from app.cli.failures import Unreadable, WrongUse


def command(
    ctx: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="FILE", help="What `kept backup` wrote.")] = None,
    verify: Annotated[bool, typer.Option("--verify", help="Only look whether it could be restored.")] = False,
    release: Annotated[bool, typer.Option("--release", help="Send again.")] = False,
    went_until: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="With --release: what fell due up to that day had gone before the database was lost."),
    ] = None,
    as_json: Json = False,
) -> None:
    call = this(ctx)
    if release:
        if file is not None or verify:
            raise WrongUse("--release takes no file and no --verify: it lets the database send again that was restored.")
        tell(_released(call, went_until), as_json, _show_released)
    elif file is None or went_until:
        raise WrongUse(
            "Say which backup: `kept restore FILE`, or `kept restore FILE --verify`. --went-until goes with --release."
        )
    elif verify:
        document = _looked_at(call, file)
        tell(document, as_json, _show_looked_at)
        if not document["ok"]:
            raise typer.Exit(1)
    else:
        tell(_restored(call, file), as_json, _show_restored)


def _looked_at(call: Call, file: Path) -> dict[str, Any]:
    from app import wiring
    from notifier.restoring import NoBackup, look_at

    try:
        backup = look_at(file, wiring.deployment(call.settings))
    except (NoBackup, OSError):
        raise _no_backup() from None
    journal = "whole" if backup.proof.broken_at is None else f"broken at {backup.proof.broken_at}"
    return {
        "file": str(file), "made_at": backup.made_at, "step": backup.step, "whole": backup.whole, "journal": journal,
        "ok": backup.ok, "due": backup.proof.due, **backup.proof.counts,
    }  # fmt: skip


def _restored(call: Call, file: Path) -> dict[str, Any]:
    from app import wiring
    from notifier.restoring import InUse, NoBackup, restore

    database = wiring.unopened(call.settings)
    try:
        done = restore(file, database, call.now, wiring.deployment(call.settings))
    except InUse:
        raise WrongUse(
            "There is a database already, and a backup takes nobody's place. Move it away, or name an empty one with --database."
        ) from None
    except (NoBackup, OSError):
        raise _no_backup() from None
    since = [{"due_on": one.due_on, "to": one.to, "kind": one.kind, "about": one.about, "rung": one.rung} for one in done.since]
    return {"restored": str(file), "made_at": done.backup.made_at, "paused": True, "since": since}


def _released(call: Call, went_until: str | None) -> dict[str, Any]:
    from app import wiring
    from notifier.restoring import release

    last = read_day(went_until, "--went-until", call.today) if went_until else None
    if last is not None and last > call.today:
        raise WrongUse("--went-until is still to come. Name the last day whose messages had gone.")
    paused, went = release(wiring.database(call, changes=True), call.now, last)
    if not paused:
        raise WrongUse(
            "Nothing is paused: this database was not restored, or it has been released. `kept hold --end` ends holds."
        )
    return {"released": True, "went": went}


def _no_backup() -> Unreadable:
    return Unreadable("This file cannot be read as a backup of Kept, or it is damaged. Try an earlier one with --verify.")


def _show_looked_at(document: dict[str, Any]) -> None:
    print(f"Made on {document['made_at']:%d %B %Y at %H:%M}, at step {document['step']}, {document['due']} notices due.")
    print(f"The file is {'whole' if document['whole'] else 'DAMAGED'}, its journal {document['journal']}.")


def _show_restored(document: dict[str, Any]) -> None:
    print(f"Restored from {document['made_at']:%d %B %Y at %H:%M}. Nothing is sent until you say so.")
    for one in document["since"]:
        print(f"  may have gone on {one['due_on']:%a %d %b}: {one['kind']} to {one['to']} about {one['about'] or 'no action'}")
    if not document["since"]:
        print("  Nothing fell due since.")
    print("Run `kept serve`, so that the mailbox is read again: answers that came since are counted, and nothing leaves.")
    print("Then `kept restore --release`, with --went-until DATE where what stands above had gone out.")


def _show_released(document: dict[str, Any]) -> None:
    print(f"Sending goes on. {document['went']} notices are taken to have gone before.")
