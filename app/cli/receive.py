"""`kept receive < MAIL`: take one raw message in, as if it had come by mail."""

import sys
from typing import Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import Unreadable

MOST_BYTES = 64 * 2**20


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import wiring
    from bot.receiving import receive

    call = this(ctx)
    raw = sys.stdin.buffer.read(MOST_BYTES + 1)
    if not raw.strip():
        raise Unreadable("There is no mail on standard input. Use: kept receive < reply.eml")
    if len(raw) > MOST_BYTES:
        raise Unreadable("This mail is larger than 64 MB. Ask its writer for a shorter one.")
    received = receive(wiring.database(call, changes=True), raw, call.now, wiring.deployment(call.settings))
    tell(received.document(), as_json, _show)
    if received.outcome == "held":
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['kind']}: {document['outcome']}. {document['why']}" + (" (read before)" if document["again"] else ""))
    for one in document["did"]:
        print(f"  {one['action']}: {one['intent']} -> {one['outcome']}" + (f", {one['date']}" if one["date"] else ""))
