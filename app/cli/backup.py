"""`kept backup`: the whole database in one file, as it is at one moment."""

from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import Unreadable, WrongUse


def command(
    ctx: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A new file. It holds everything: keep it as you keep the database.")
    ],
    as_json: Json = False,
) -> None:
    from app import wiring
    from notifier.restoring import back_up, look_at

    call = this(ctx)
    try:
        back_up(wiring.database(call), file, call.now)
    except FileExistsError:
        raise WrongUse("There is a file of that name already, and a backup takes nobody's place. Name a new one.") from None
    except OSError as error:
        raise Unreadable(
            f"The backup cannot be written there ({error.strerror}). Name a file in a folder that is there."
        ) from None
    backup = look_at(file, wiring.deployment(call.settings))
    tell(
        {"file": str(file), "made_at": backup.made_at, "bytes": file.stat().st_size, "step": backup.step, "whole": backup.whole, "ok": backup.ok},
        as_json, _show,
    )  # fmt: skip
    if not backup.ok:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['file']}: {document['bytes']:,} bytes, step {document['step']}.")
    print("It was read back and is whole." if document["ok"] else "It was read back and is NOT whole: run `kept verify`.")
