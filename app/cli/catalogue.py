"""`kept catalogue`: every kind of message, who gets it and why."""

from typing import Any

from app.cli.call import Json, tell


def command(as_json: Json = False) -> None:
    from templates.kinds import kinds
    from templates.say import phrase

    found = [
        {"kind": kind.name, "who": kind.who, "why": kind.why, "lane": kind.lane.value, "facts": {**kind.facts, **kind.private},
         "optional": sorted(kind.optional), "private": sorted(kind.private)}
        for kind in kinds().values()
    ]  # fmt: skip
    tell({"kinds": found, "note": phrase("lint.not_read_yet")}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("kind", "who gets it", "why", "lane")
    for one in document["kinds"]:
        table.add_row(one["kind"], one["who"], one["why"], one["lane"])
    Console().print(table)
    print(document["note"])
