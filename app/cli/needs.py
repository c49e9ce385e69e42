"""`kept needs`: what people need to read our letters and to take part, who may know it, and whom nobody has asked."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.people import Contact, Person


def command(
    ctx: typer.Context,
    ref: Annotated[str | None, typer.Argument(metavar="[REF]", help="One person; without it, everybody.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from store import needs

    call = this(ctx)
    with wiring.database(call).read() as session:
        found = needs.recorded(session, call.today, ref)
    if ref is not None and not found:
        raise WrongUse("There is no such person. `kept load` adds people.")
    listed = [
        {"person": around.person.ref, **_facts(around.person),
         "circle": [{"contact": one.ref, "as": sorted(roles), **_facts(one)} for one, roles in around.others]}
        for around in found
    ]  # fmt: skip
    not_asked = sum(not one["asked"] for around in listed for one in (around, *around["circle"]))
    tell({"people": listed, "not_asked": not_asked}, as_json, _show)


def _facts(who: "Contact | Person") -> dict[str, Any]:
    from rules.needs import asked, needs_of_contact, needs_of_person
    from rules.people import Person
    from templates.say import say

    needs = needs_of_person(who) if isinstance(who, Person) else needs_of_contact(who)
    return {
        "needs": [say(one) for one in needs], "asked": asked(who), "asked_on": who.needs_on, "share": who.share_needs,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("Person", "Who", "Needs", "Asked", "The chair may know")
    for around in document["people"]:
        for one in (around, *around["circle"]):
            who = one.get("contact", "")
            asked = str(one["asked_on"] or "yes") if one["asked"] else "not yet"
            table.add_row(around["person"], who, "\n".join(one["needs"]), asked, "yes" if one["share"] else "no")
    if table.row_count:
        Console().print(table)
    print(
        f"{document['not_asked']} have not been asked yet. Their needs go into the caseload: style, language, needs, needs_on, share_needs."
    )
