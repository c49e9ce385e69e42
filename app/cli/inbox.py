"""`kept inbox`: what came, and what waits for a person."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

group = typer.Typer(add_completion=False, help="What came, and what waits for a person.")


@group.callback(invoke_without_command=True)
def command(
    ctx: typer.Context,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only what waits for a person.")] = False,
    as_json: Json = False,
) -> None:
    if ctx.invoked_subcommand is not None:
        return
    from app import wiring
    from store import inbox, people

    call = this(ctx)
    with wiring.database(call).read() as session:
        came = inbox.listed(session, inbox.HELD if waiting else None)
        known = people.contacts(session, [one.contact for one in came])
    listed = [
        {"inbox_id": one.id, "received_at": one.received_at, "kind": one.kind, "state": one.state, "urgent": one.urgent,
         "from": known[one.contact].ref if one.contact in known else None, "outcome": one.answer.get("outcome"),
         "actions": one.answer.get("actions", []), "why": one.answer.get("why"), "settled_by": one.settled_by}
        for one in came
    ]  # fmt: skip
    tell({"inbox": listed}, as_json, _show)


@group.command("settle", help="Say what a held reply meant; or ignore it, once somebody has read it.")
def settle(
    ctx: typer.Context,
    inbox_id: Annotated[int, typer.Argument(metavar="ID", min=1, max=2**31 - 1)],
    what: Annotated[str, typer.Argument(help="An act (done, more-time, …), or: ignore, will-call")] = "ignore",
    action: Annotated[str | None, typer.Option(metavar="REF", help="Which action it is about.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who read it.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from app.cli.call import read_day
    from bot.settling import NothingHeld, settle_held
    from rules.acts import Act

    call = this(ctx)
    if what not in {"ignore", "will-call", *Act}:
        raise WrongUse(f"Say what it meant: ignore, will-call, or one of {', '.join(one.value for one in Act)}.")
    day = read_day(until, "--until", call.today) if until else None
    deployment = wiring.deployment(call.settings)
    try:
        outcome = settle_held(wiring.database(call, changes=True), inbox_id, what, action, day, by, call.now, deployment)
    except NothingHeld as nothing:
        raise WrongUse(str(nothing)) from None
    tell(
        {"inbox_id": inbox_id, "settled": what, "outcome": outcome},
        as_json,
        lambda one: print(f"{one['inbox_id']}: {one['outcome']}."),
    )


def _show(document: dict[str, Any]) -> None:
    for one in document["inbox"]:
        flag = "URGENT " if one["urgent"] else ""
        about = ", ".join(one["actions"]) or "?"
        print(
            f"{one['inbox_id']:>5}  {one['received_at']:%a %d %b %Y %H:%M}  {flag}{one['state']:8} {one['outcome'] or '-':16} {about}: {one['why']}"
        )
    if not document["inbox"]:
        print("Nothing is there.")
