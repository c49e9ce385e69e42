"""`kept hand-over`: a leaver's actions, circles and invitations, in one step."""

from typing import Annotated, Any

import typer

from app.cli import booking
from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    leaver: Annotated[str, typer.Option("--from", metavar="EMAIL", help="Who leaves.")],
    after: Annotated[str, typer.Option("--to", metavar="EMAIL", help="Who has it from now on.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why.")],
    as_json: Json = False,
) -> None:
    from bot.leaving import hand_over
    from store import people
    from templates.say import say

    call = this(ctx)
    office = booking.office(call)
    ids = [booking.contact_id(office.database, one, option) for one, option in ((leaver, "--from"), (after, "--to"))]
    if ids[0] == ids[1]:
        raise WrongUse("--from and --to are the same person. Name whoever comes after.")
    with office.database.read() as session:
        known = people.contacts(session, ids)
    passed = hand_over(office, known[ids[0]], known[ids[1]], because[:2000], call.today)
    left = [{"ref": one.ref, "why": say(one.why)} for one in passed.left]
    document = {
        "from": leaver, "to": after, "actions": passed.actions, "people": passed.people, "reviews": passed.reviews,
        "looked_to": passed.looked_to, "queued": passed.queued, "left": left,
    }  # fmt: skip
    tell(document, as_json, _show)
    if left:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print(f"{document['to']} has from now on what {document['from']} had:")
    for noun in ("actions", "people", "reviews"):
        print(f"  {len(document[noun])} {noun}: {', '.join(document[noun]) or 'none'}")
    for one in document["left"]:
        print(f"Left: {one['ref']}. {one['why']}")
