"""`kept tell`: a letter that a person decides on goes to the person and family, each in their own style."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, this
from app.cli.call import tell as show
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="welcome, get_ready, report or you_said.")],
    ref: Annotated[str, typer.Argument(metavar="REF", help="For a welcome the reader, else the review: K7Q2-R2.")],
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot.telling import LETTERS
    from bot.telling import tell as told_to
    from templates.say import phrase, say

    named = kind.strip().casefold().replace("-", "_")
    if named not in LETTERS:
        raise WrongUse(f"There is no such letter to send by hand. Choose one of: {', '.join(LETTERS)}.")
    call = this(ctx)
    told = told_to(wiring.database(call, changes=True), named, ref, call.now, wiring.deployment(call.settings))
    if told.refused is not None:
        raise WrongUse(say(told.refused))
    names = {reader.id: reader.name for reader in told.readers}
    document = {
        "kind": named, "ref": ref, "to": list(names.values()), "queued": told.queued.queued, "already": told.queued.already,
        "withheld": [{"to": names[notice.contact], "why": phrase(why)} for notice, why in told.queued.withheld],
    }  # fmt: skip
    show(document, as_json, _show)
    if told.queued.withheld:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['queued']} to go, {document['already']} told before: {', '.join(document['to'])}.")
    for kept_back in document["withheld"]:
        print(f"Kept back from {kept_back['to']}: {kept_back['why']}")
