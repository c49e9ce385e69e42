"""`kept hold`: the red button."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Everything.")] = False,
    person: Annotated[str | None, typer.Option(metavar="REF")] = None,
    contact: Annotated[str | None, typer.Option(metavar="EMAIL")] = None,
    kind: Annotated[str | None, typer.Option(metavar="KIND", help="One kind of message; `kept catalogue` lists them.")] = None,
    because: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="The last day of the hold; without it, until it is ended.")
    ] = None,
    end: Annotated[bool, typer.Option("--end", help="End every hold.")] = False,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot import stops
    from rules.notices import LANES

    call = this(ctx)
    chosen: list[tuple[str, str | None]] = [
        (scope, what) for scope, what in (("person", person), ("contact", contact), ("kind", kind)) if what
    ]
    chosen += [("all", None)] if everything else []
    if end:
        ended = stops.release(wiring.database(call, changes=True), call.now)
        tell({"ended": ended}, as_json, lambda document: print(f"{document['ended']} holds ended."))
        return
    if len(chosen) != 1 or not because:
        raise WrongUse("Say what to hold (--all, --person REF, --contact EMAIL or --kind KIND) and --because; or --end.")
    if kind and kind not in LANES:
        raise WrongUse("There is no such kind of message. `kept catalogue` lists them.")
    last = read_day(until, "--until", call.today) if until else None
    if last is not None and last < call.today:
        raise WrongUse("--until is a day that has passed, so nothing would be held. Name today or a later day.")
    scope, what = chosen[0]
    if not stops.hold(wiring.database(call, changes=True), scope, what, because, last, call.now):
        raise WrongUse("Kept knows nobody of that name.")
    tell({"held": scope, "what": what, "until": last}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    end = f" up to and with {document['until']}" if document["until"] else ", until `kept hold --end`"
    print(f"Held: {document['what'] or 'everything'}{end}.")
