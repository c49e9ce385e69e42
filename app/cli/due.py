"""`kept due`: by when a person's review is due; another day for this one person, with who agreed and why."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.agreed_days import DueDays


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The person, for example K7Q2.")],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="Another day. Later than the rule's own: with --commissioner.")] = None,
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why.")] = None,
    commissioner: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who of the person's commissioners agreed.")] = None,
    review: Annotated[str | None, typer.Option(metavar="KIND", help="Which review, where several are due.")] = None,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who records it.")] = None,
    undo: Annotated[bool, typer.Option("--undo", help="The rule's own day counts again.")] = False,
    as_json: Json = False,
) -> None:  # fmt: skip
    from app import wiring
    from app.cli.booking import contact_id
    from bot.agreed_days import Wish, agree, shown
    from bot.events import Office, Refused
    from templates.say import say

    call = this(ctx)
    if on is not None and undo:
        raise WrongUse("Give another day with --on, or take it back with --undo, not both.")
    if on is None and not undo and (because or commissioner):
        raise WrongUse("--because and --commissioner go with --on: which day was agreed?")
    changes = undo or on is not None
    database = wiring.database(call, changes=changes)
    writer = contact_id(database, by, "--by") if by else None
    office = Office(database, wiring.deployment(call.settings), call.now, "cli", writer)
    try:
        if not changes:
            found = shown(office, ref)
        else:
            name = contact_id(database, commissioner, "--commissioner") if commissioner else None
            day = read_day(on, "--on", call.today) if on is not None else None
            found = agree(office, ref, Wish(day, (because or "").strip(), name, review))
    except Refused as refused:
        raise WrongUse(say(refused.why)) from None
    tell(_document(found), as_json, _show)


def _document(found: "DueDays") -> dict[str, Any]:
    from app.cli.next_review import decided

    return {"person": found.person.ref, "outcome": found.outcome, "due": [decided(one) for one in found.due]}


def _show(document: dict[str, Any]) -> None:
    from templates.filters import long_date

    if not document["due"]:
        print("Nothing that is recorded calls for a review.")
    if document["outcome"] in {"agreed", "undone"}:
        print(f"Recorded for {document['person']}.")
    for found in document["due"]:
        if agreed := found.get("agreed"):
            print(agreed["words"])
        print(found["because"])
        for step in found["prepare"]:
            print(f"  by {long_date(step['by'])}: {step['what']}")
