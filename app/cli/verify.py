"""`kept verify`: prove that nothing due is unaccounted for and that the journal is whole."""

from typing import Any

import typer

from app.cli.call import Json, tell, this


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import wiring
    from notifier.proof import prove

    call = this(ctx)
    proof = prove(wiring.database(call), call.now, wiring.deployment(call.settings))
    document: dict[str, Any] = {
        "ok": proof.ok, "due": proof.due, **proof.counts,
        "unaccounted": [{"about": one.about, "kind": one.kind, "to": one.to, "due_on": one.due_on} for one in proof.unaccounted],
        "urgent": list(proof.urgent), "last_round": proof.last_round, "journal": "whole" if proof.broken_at is None else f"broken at {proof.broken_at}",
    }  # fmt: skip
    tell(document, as_json, _show)
    if not proof.ok or proof.urgent:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    states = ("waiting", "sending", "sent", "failed", "withheld", "lapsed")
    print(f"{document['due']} notices were due: " + ", ".join(f"{document[state]} {state}" for state in states) + ".")
    for one in document["unaccounted"]:
        print(f"  NOT ACCOUNTED FOR: {one['kind']} about {one['about']} to {one['to']}, due {one['due_on']}")
    for number in document["urgent"]:
        print(
            f"  URGENT: nobody has said that they have reply {number}. Read it, then `kept inbox settle {number} have-it --by …`."
        )
    print(f"The journal is {document['journal']}. Last round: {document['last_round'] or 'never'}.")
    print(
        "Everything is accounted for." if document["ok"] else "This needs a person: run `kept round`, then look at `kept outbox`."
    )
