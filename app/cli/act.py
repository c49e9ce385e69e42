"""`kept act`: what a reply or a button does."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The action, for example K7Q2-3.")],
    what: Annotated[
        str,
        typer.Argument(help="done, partly-done, more-time, not-mine, blocked, check, reopen, hand-over, approve, refuse, pause"),
    ],
    by: Annotated[
        str | None, typer.Option(metavar="EMAIL", help="Who acts. Without it: the owner; for approve and refuse, who was asked.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    to: Annotated[str | None, typer.Option(metavar="EMAIL", help="The new owner.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    evidence: Annotated[str | None, typer.Option(metavar="TEXT", help="A link or a reference that shows it.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot.actions import act
    from rules.acts import Act, Wish
    from store.database import Database
    from templates.say import say

    call = this(ctx)
    try:
        wanted = Act(what)
    except ValueError:
        raise WrongUse(f"There is no act of that name. Use one of: {', '.join(one.value for one in Act)}.") from None
    database: Database = wiring.database(call, changes=True)
    wish = Wish(
        wanted,
        until=read_day(until, "--until", call.today) if until else None,
        to=_contact(database, to, "--to"),
        words=note,
        evidence=evidence,
    )
    did = act(
        database,
        ref,
        wish,
        by=_contact(database, by, "--by"),
        door="cli",
        now=call.now,
        deployment=wiring.deployment(call.settings),
    )
    document = {
        "action": did.action.ref if did.action else None, "act": what, "outcome": did.outcome, "why": say(did.why) if did.why else None,
        "state": did.action.state if did.action else None, "due": did.action.due if did.action else None, "date": did.day,
        "version": did.action.version if did.action else None,
    }  # fmt: skip
    tell(document, as_json, _show)
    if did.outcome in {"not_allowed", "changed", "ask_day", "held"}:
        raise typer.Exit(1)


def _contact(database: Any, pointer: str | None, option: str) -> int | None:
    from store import people

    if pointer is None:
        return None
    with database.read() as session:
        found = people.find_contact(session, pointer)
    if found is None:
        raise WrongUse(f"{option} names nobody whom Kept knows, or an address that several share. `kept load` adds contacts.")
    return found.id


def _show(document: dict[str, Any]) -> None:
    print(f"{document['action'] or 'No action'}: {document['outcome']}." + (f" {document['why']}" if document["why"] else ""))
