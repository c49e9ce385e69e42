"""`kept act`: what a reply or a button does."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse
from rules.acts import Act, Wish
from rules.forms import FORMS

if TYPE_CHECKING:
    from bot.actions import Did


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The action, for example K7Q2-3.")],
    what: Annotated[
        str,
        typer.Argument(help=", ".join(form.name for form in FORMS.values() if form.act)),
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

    call = this(ctx)
    wanted = _act(what)
    database = wiring.database(call, changes=True)
    day = read_day(until, "--until", call.today) if until else None
    wish = Wish(wanted, until=day, to=_contact(database, to, "--to"), words=note, evidence=evidence)
    acting, deployment = _contact(database, by, "--by"), wiring.deployment(call.settings)
    did = act(database, ref, wish, by=acting, door="cli", now=call.now, deployment=deployment)
    tell(_document(what, did), as_json, _show)
    if did.outcome in {"not_allowed", "changed", "ask_day", "held"}:
        raise typer.Exit(1)


def _act(what: str) -> Act:
    try:
        return Act(what)
    except ValueError:
        raise WrongUse(f"There is no act of that name. Use one of: {', '.join(one.value for one in Act)}.") from None


def _document(what: str, did: "Did") -> dict[str, Any]:
    from templates.say import say

    action = did.action
    return {
        "action": action.ref if action else None, "act": what, "outcome": did.outcome, "why": say(did.why) if did.why else None,
        "state": action.state if action else None, "due": action.due if action else None, "date": did.day,
        "version": action.version if action else None,
    }  # fmt: skip


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
