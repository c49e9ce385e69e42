"""`kept slack`: what Slack may show, who decided so, and who is who there."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.people import Contact
    from store.database import Database

group = typer.Typer(add_completion=False, help="What Slack may show, who decided so, and who is who there.")

By = Annotated[str, typer.Option(metavar="EMAIL", help="Who decides: a contact whom Kept knows.")]


@group.callback(invoke_without_command=True)
def command(ctx: typer.Context, as_json: Json = False) -> None:
    """Until a named person opens it, Slack shows references and days, and no details."""
    if ctx.invoked_subcommand is None:
        from app import wiring

        tell(_document(wiring.database(this(ctx))), as_json, _show)


@group.command("open", help="Slack may show known-as names and what is to be done, in direct messages, forms and Home.")
def open_(ctx: typer.Context, by: By, as_json: Json = False) -> None:
    _decide(ctx, by, show=True, as_json=as_json)


@group.command(help="Slack shows references and days again, and no details.")
def shut(ctx: typer.Context, by: By, as_json: Json = False) -> None:
    _decide(ctx, by, show=False, as_json=as_json)


@group.command(help="This contact is no longer that Slack user. It is not linked again by itself.")
def unlink(ctx: typer.Context, contact: Annotated[str, typer.Argument(metavar="EMAIL")], by: By, as_json: Json = False) -> None:
    from app import wiring
    from store import links

    call = this(ctx)
    database = wiring.database(call, changes=True)
    whom, decider = _contact(database, contact, "The address"), _contact(database, by, "--by")
    with database.write() as session:
        if not links.unlink(session, whom.id, call.now, "cli", decider.id):
            raise WrongUse("Nobody in Slack is linked to that contact. `kept slack` lists who is.")
    tell(_document(database), as_json, _show)


def _decide(ctx: typer.Context, by: str, *, show: bool, as_json: bool) -> None:
    from app import wiring
    from store import details

    call = this(ctx)
    database = wiring.database(call, changes=True)
    decider = _contact(database, by, "--by")
    with database.write() as session:
        details.decide(session, show=show, by=decider.ref, by_id=decider.id, now=call.now)
    tell(_document(database), as_json, _show)


def _contact(database: "Database", pointer: str, option: str) -> "Contact":
    from store import people

    with database.read() as session:
        found = people.find_contact(session, pointer)
    if found is None:
        raise WrongUse(f"{option} names nobody whom Kept knows, or an address that several share. `kept load` adds contacts.")
    return found


def _document(database: "Database") -> dict[str, Any]:
    from store import details, links, people

    with database.read() as session:
        decided, linked = details.decided(session), links.standing(session)
        known = people.contacts(session, [one.contact for one in linked])
    return {
        "details": decided.show if decided else False, "by": decided.by if decided else None, "since": decided.at if decided else None,
        "linked": [
            {
                "contact": known[one.contact].ref, "user": one.user, "team": one.team, "enterprise": one.enterprise,
                "address": one.address, "since": one.linked_at,
            }
            for one in linked
        ],
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    state = "names and what is to be done" if document["details"] else "references and days, and no details"
    print(f"Slack shows {state}." + (f" Decided by {document['by']}." if document["by"] else " Nobody has decided otherwise."))
    for one in document["linked"]:
        print(f"  {one['contact']} is {one['user']}, by {one['address']}.")
