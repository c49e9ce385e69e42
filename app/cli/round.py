"""`kept round`: plan all that is due today."""

from typing import Any

import typer

from app.cli.call import Json, tell, this


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import wiring
    from notifier.rounds import plan_round
    from templates.say import phrase

    call = this(ctx)
    database = wiring.database(call, changes=True)
    done = plan_round(database, call.now, wiring.deployment(call.settings))
    with database.read() as session:
        refs = wiring.references(session, [notice for notice, _ in done.withheld])
    withheld = [{"about": ref, "why": phrase(code)} for ref, (_, code) in zip(refs, done.withheld, strict=True)]
    withheld += [{"about": ref, "why": phrase("gate.unplanned")} for ref in done.broken]
    document = {"queued": done.queued, "already": done.already, "withheld": withheld, "lapsed": done.lapsed}
    tell(document, as_json, _show)
    if done.newly_withheld or done.broken:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['queued']} queued, {document['already']} there already, {document['lapsed']} no longer needed.")
    for one in document["withheld"]:
        print(f"  kept back: {one['about']}. {one['why']}")
