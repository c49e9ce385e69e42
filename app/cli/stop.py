"""`kept stop`: nothing more leaves about this person."""

import time
from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

PATIENCE = 600
"""Seconds to wait for a message that was on its way when the stop came: longer than any try, no longer than a lease."""


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The person's reference.")],
    because: Annotated[str | None, typer.Option(metavar="died|moved_area|closed")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="End the stop.")] = False,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot import stops
    from rules.people import Stop

    call = this(ctx)
    if undo == bool(because):
        raise WrongUse("Say --because died, moved_area or closed; or --undo.")
    try:
        reason = Stop(because) if because else None
    except ValueError:
        raise WrongUse("--because is died, moved_area or closed.") from None
    database = wiring.database(call, changes=True)
    stopped = stops.stop(database, ref, reason, call.now, wiring.deployment(call.settings))
    if stopped is None:
        raise WrongUse("There is no such person. `kept load` adds people.")
    moments = wiring.moments(call)
    left = PATIENCE
    while (on_their_way := stops.on_their_way(database, ref, moments())) and left:
        time.sleep(1)
        left -= 1
    document = {
        "person": ref, "because": because, "lapsed": stopped.lapsed, "told": stopped.told, "actions": stopped.actions, "on_their_way": on_their_way,
    }  # fmt: skip
    tell(document, as_json, _show)
    if on_their_way:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    if document["because"] is None:
        print(f"The stop is ended. {document['actions']} open actions are followed up again.")
        return
    print(
        f"Nothing more leaves about {document['person']}. {document['lapsed']} notices were taken out, {document['told']} people are told."
    )
    if document["on_their_way"]:
        print(f"{document['on_their_way']} messages were already on their way to the mail server.")
