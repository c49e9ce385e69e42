"""`kept go`: somebody has read what will be sent, and lets it begin."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who has read the forecast. Without it, it is shown.")] = None,
    as_json: Json = False,
) -> None:
    from app import going, wiring
    from notifier.forecast import forecast
    from rules.going import Going
    from rules.reasons import because
    from store import going as remembered
    from templates.say import say

    call = this(ctx)
    database = wiring.database(call, changes=by is not None)
    found = going.state(call.settings, database)
    if found in {Going.REHEARSED, Going.IN_EARNEST}:
        raise WrongUse(say(because(f"going.{found}")))
    if by is not None:
        if not by.strip():
            raise WrongUse("--by needs the name of whoever has read the forecast.")
        with database.write() as session:
            remembered.may_go(session, by.strip(), call.now)
        tell({"may_go": True, "by": by.strip()}, as_json, lambda _: print("It may begin: `kept serve` or `kept deliver` sends."))
        return
    coming = forecast(database, call.now, 7, wiring.deployment(call.settings))
    document = {"may_go": found is Going.MAY, "messages": len(coming), "readers": sorted({one.to for one in coming})}
    tell(document, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    readers = document["readers"]
    print(f"{document['messages']} messages to {len(readers)} readers in the next 7 days. `kept forecast` shows each one.")
    print("It has begun." if document["may_go"] else "When you have read them: `kept go --by NAME`.")
