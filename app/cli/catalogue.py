"""`kept catalogue`: every kind of message, who gets it and why."""

from typing import Any

import typer

from app.cli.call import Json, tell, this


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app.cli.readers import readings_of, standing_of
    from templates.kinds import kinds
    from templates.say import phrase

    known = readings_of(this(ctx))
    read = {kind: standing_of(kind, known) for kind in kinds()}
    found = [
        {"kind": kind.name, "who": kind.who, "why": kind.why, "lane": kind.lane.value, "facts": {**kind.facts, **kind.private},
         "optional": sorted(kind.optional), "private": sorted(kind.private), "easy_words": read[kind.name]}
        for kind in kinds().values()
    ]  # fmt: skip
    unread = sum(one["read"] != "read" for one in read.values())
    note = phrase("readings.unread", unread=unread, total=len(found)) if unread else None
    tell({"kinds": found, "note": note}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("kind", "who gets it", "why", "lane", "easy words")
    for one in document["kinds"]:
        table.add_row(
            one["kind"], one["who"], one["why"], one["lane"], "read" if one["easy_words"]["read"] == "read" else "not read yet"
        )
    Console().print(table)
    if document["note"]:
        print(document["note"])
