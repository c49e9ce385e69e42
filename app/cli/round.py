"""`kept round`: plan all that is due today."""

from typing import Any

import typer

from app.cli.call import Json, tell, this


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import wiring
    from app.cli.explained import explained
    from notifier.rounds import plan_round
    from rules.notices import Outcome
    from store import listing
    from templates.say import phrase

    call = this(ctx)
    database = wiring.database(call, changes=True)
    done = plan_round(database, call.now, wiring.deployment(call.settings))
    with database.read() as session:
        kept_back = list(listing.notices(session, call.today, Outcome.WITHHELD))
    withheld = [
        {"about": one.about or one.key, "why": explained(one.why, one.held_because), "kind": one.kind, "to": one.to}
        for one in kept_back
    ]
    withheld += [{"about": ref, "why": phrase("gate.unplanned")} for ref in done.broken]
    document = {"queued": done.queued, "already": done.already, "withheld": withheld, "lapsed": done.lapsed}
    tell(document, as_json, _show)
    if done.newly_withheld or done.broken:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['queued']} queued, {document['already']} there already, {document['lapsed']} no longer needed.")
    for one in document["withheld"]:
        about = f"{one['about']}, {one['kind']} to {one['to']}" if "to" in one else one["about"]
        print(f"  kept back: {about}. {one['why']}")
