"""`kept act`: what a reply or a button does."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Call, Json, read_day, tell, this
from app.cli.failures import WrongUse
from rules.acts import Act, Wish
from rules.forms import FORMS

if TYPE_CHECKING:
    from bot.actions import Did
    from rules.recurring import Recurring

RECUR = "recur"
"""No reply says it: a chair or coordinator does."""


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The action, for example K7Q2-3.")],
    what: Annotated[
        str,
        typer.Argument(help=f"{', '.join(form.name for form in FORMS.values() if form.act)}, {RECUR}"),
    ],
    by: Annotated[
        str | None, typer.Option(metavar="EMAIL", help="Who acts. Without it: the owner; for approve and refuse, who was asked.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    to: Annotated[str | None, typer.Option(metavar="EMAIL", help="The new owner.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    evidence: Annotated[str | None, typer.Option(metavar="TEXT", help="A link or a reference that shows it.")] = None,
    every: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With recur: “every 6 weeks”, “each month”, “never”. Until a day: --until.")
    ] = None,
    after: Annotated[
        str | None, typer.Option(metavar="TEXT", help="With recur: looked at again once, “3 months” after it is done, by --to.")
    ] = None,
    as_json: Json = False,
) -> None:  # fmt: skip
    from app import wiring
    from bot.actions import act

    call = this(ctx)
    if what == RECUR:
        _recur(call, ref, _recurring(call, every, after, until), by, to, as_json)
        return
    wanted = _act(what)
    database = wiring.database(call, changes=True)
    day = read_day(until, "--until", call.today) if until else None
    wish = Wish(wanted, until=day, to=_contact(database, to, "--to"), words=note, evidence=evidence)
    acting, deployment = _contact(database, by, "--by"), wiring.deployment(call.settings)
    did = act(database, ref, wish, by=acting, door="cli", now=call.now, deployment=deployment)
    tell(_document(what, did), as_json, _show)
    if did.outcome in {"not_allowed", "changed", "ask_day", "held"}:
        raise typer.Exit(1)


def _recurring(call: Call, every: str | None, after: str | None, until: str | None) -> "Recurring":
    from rules.recurring import ONCE, Recurring
    from rules.rhythms import every_from

    if (every is None) == (after is None):
        raise WrongUse("recur needs --every (“6 weeks”, “each month”, “never”) or --after (“3 months”), one of the two.")
    if every is not None and every.strip().casefold() == "never":
        return ONCE
    found = every_from(every or after or "")
    if found is None:
        raise WrongUse("How often it comes round cannot be read. Write it like “every 6 weeks”, “each month” or “never”.")
    return Recurring(found, read_day(until, "--until", call.today) if until else None, looks_again=after is not None)


def _recur(call: Call, ref: str, wanted: "Recurring", by: str | None, to: str | None, as_json: bool) -> None:
    from app import wiring
    from bot.recurring import recur

    if to is not None and not wanted.looks_again:
        raise WrongUse("--to says who looks at it again, so it goes with --after.")
    database = wiring.database(call, changes=True)
    wanted = replace(wanted, looker=_contact(database, to, "--to"))
    deployment = wiring.deployment(call.settings)
    did = recur(database, ref, wanted, by=_contact(database, by, "--by"), door="cli", now=call.now, deployment=deployment)
    tell(_document(RECUR, did), as_json, _show)
    if did.outcome in {"not_allowed", "changed", "held"}:
        raise typer.Exit(1)


def _act(what: str) -> Act:
    try:
        return Act(what)
    except ValueError:
        raise WrongUse(f"There is no act of that name. Use one of: {', '.join(one.value for one in Act)}.") from None


def _document(what: str, did: "Did") -> dict[str, Any]:
    from templates.say import say

    action = did.action
    came_round: dict[str, Any] = {}
    if action is not None and action.recurs is not None:
        came_round = {
            "round": action.round,
            "recurs": action.recurs.words,
            "recurs_until": action.recurs_until,
            "looks_again": action.looks_again,
        }
    return {
        **came_round,
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
