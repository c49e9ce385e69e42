"""`kept event`: something happened to a person; what is now due, why, and who is told."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.events import Happened
    from rules.timescales import Event


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The person, for example K7Q2.")],
    what: Annotated[str, typer.Argument(help="admitted, moved, discharged, review_held, rating_changed, …")],
    on: Annotated[str, typer.Option(metavar="DATE", help="The day on which it happened, or is planned for.")],
    setting: Annotated[str | None, typer.Option(metavar="WHERE", help="community, hospital or secure_hospital.")] = None,
    rating: Annotated[str | None, typer.Option(metavar="COLOUR", help="red, amber, green or blue.")] = None,
    detained: Annotated[bool | None, typer.Option("--detained/--not-detained", help="With an admission.")] = None,
    planned: Annotated[bool, typer.Option("--planned", help="An admission that is still to come.")] = False,
    by: Annotated[str | None, typer.Option(metavar="WHO", help="With a request: who asked.")] = None,
    decision: Annotated[str | None, typer.Option(metavar="WHAT", help="With a request: agreed or refused.")] = None,
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why it was decided so, or declined.")] = None,
    information: Annotated[str | None, typer.Option(metavar="TEXT", help="With consent_declined: what was explained.")] = None,
    form: Annotated[str | None, typer.Option(metavar="TEXT", help="In what form, for example easy read.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot.events import Office, Refused, happened
    from templates.say import say

    call = this(ctx)
    event = _event(what, read_day(on, "--on", call.today), setting, rating, planned, call.today)
    told = _told(event.what, {"asked_by": by, "decision": decision, "reason": because, "information": information, "form": form})
    database = wiring.database(call, changes=True)
    office = Office(database, wiring.deployment(call.settings), call.now, "cli")
    try:
        did = happened(office, ref, event, detained=detained, told=told)
    except Refused as refused:
        raise WrongUse(say(refused.why)) from None
    tell(_document(did, event), as_json, _show)
    if did.withheld:
        raise typer.Exit(1)


def _event(what: str, on: date, setting: str | None, rating: str | None, planned: bool, today: date) -> "Event":
    from rules.caseload.sections import EVENTS
    from rules.timescales import Unclear, facts_from

    named = what.strip().casefold().replace("-", "_")
    if named not in EVENTS:
        raise WrongUse(f"Nothing that happens has that name here. Use one of: {', '.join(EVENTS)}.")
    if planned and named != "admitted":
        raise WrongUse("--planned goes with an admission that is still to come.")
    if named == "rating_changed" and rating is None:
        raise WrongUse("A new rating needs --rating: red, amber, green or blue.")
    written = {"what": named, "on": on, "setting": setting, "rating": rating and rating.strip().casefold(), "planned": planned}
    try:
        return facts_from({"pathway": "cetr", "events": [written]}, today).events[0]
    except Unclear as unclear:
        option = unclear.reason.facts["where"]
        raise WrongUse(f"--{str(option).rpartition('.')[2]} cannot be that. `kept event --help` says what it takes.") from None


AROUND = {
    "review_requested": {"asked_by": "--by", "decision": "--decision", "reason": "--because"},
    "consent_declined": {"information": "--information", "form": "--form", "reason": "--because"},
}
"""What may be said around an event, and with which option."""


def _told(what: str, given: dict[str, str | None]) -> dict[str, str]:
    from rules.caseload.around import DECISIONS, LONGEST

    told = {name: words.strip() for name, words in given.items() if words is not None}
    known = AROUND.get(what, {})
    if told.keys() - known.keys():
        raise WrongUse("--by and --decision go with review_requested, --information and --form with consent_declined.")
    wrong = [known[name] for name, words in told.items() if not words or len(words) > LONGEST]
    if wrong:
        raise WrongUse(f"{wrong[0]} needs up to {LONGEST} letters.")
    if "decision" in told:
        told["decision"] = told["decision"].casefold()
        if told["decision"] not in DECISIONS:
            raise WrongUse("--decision is agreed or refused.")
        if "reason" not in told:
            raise WrongUse("A decision needs its reason: --because.")
    return told


def _document(did: "Happened", event: "Event") -> dict[str, Any]:
    from app.cli.next_review import decided
    from rules.reasons import because
    from templates.say import say

    return {
        "person": did.person.ref,
        "what": event.what,
        "on": event.on,
        "outcome": did.outcome,
        "due": [decided(found) for found in did.due],
        "told": [contact.ref for contact in did.told],
        "withheld": [{"contact": contact.ref, "why": say(because(why))} for contact, why in did.withheld],
        "action": did.action,
    }


def _show(document: dict[str, Any]) -> None:
    from templates.filters import listed, long_date

    known = document["outcome"] == "already"
    print("That was recorded before. Nothing has changed." if known else f"Recorded for {document['person']}.")
    for found in document["due"]:
        if agreed := found.get("agreed"):
            print(agreed["words"])
        print(found["because"])
        for step in found["prepare"]:
            print(f"  by {long_date(step['by'])}: {step['what']}")
    if document["action"]:
        print(f"Action {document['action']} has been opened: why was there no community review before the admission?")
    if document["told"]:
        print(f"Told: {listed(document['told'])}.")
