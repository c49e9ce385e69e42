"""`kept forecast`: what will be sent to whom and why, as if nobody answered. Sends nothing."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this


def command(
    ctx: typer.Context, days: Annotated[int, typer.Option(min=0, max=366, help="How many days ahead.")] = 7, as_json: Json = False
) -> None:
    from app import wiring
    from notifier.forecast import forecast
    from rules.hours import zone
    from templates.catalogue import kinds

    call = this(ctx)
    database = wiring.database(call)
    coming = forecast(database, call.now, days, wiring.deployment(call.settings))
    described = kinds()
    messages = [
        {"at": one.at.astimezone(zone(one.time_zone)), "to": one.to, "kind": one.kinds[0], "kinds": one.kinds, "about": one.about,
         "channel": one.channel, "leaves": one.leaves, "why": described[one.kinds[0]].why}
        for one in coming
    ]  # fmt: skip
    tell({"messages": messages}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("when", "to", "how", "what", "about", "why")
    for one in document["messages"]:
        table.add_row(
            f"{one['at']:%a %d %b %Y %H:%M}",
            one["to"],
            one["leaves"].replace("_", " "),
            ", ".join(one["kinds"]),
            ", ".join(one["about"]),
            one["why"],
        )
    Console().print(table if document["messages"] else "Nothing will be sent in these days.")
