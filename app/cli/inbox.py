"""`kept inbox`: what came, and what waits for a person."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse
from app.clock import LONDON

if TYPE_CHECKING:
    from rules.settling import What
    from store.inbox import Came

Number = Annotated[int, typer.Argument(metavar="ID", min=1, max=2**31 - 1)]

group = typer.Typer(add_completion=False, help="What came, and what waits for a person.")


@group.callback(invoke_without_command=True)
def command(
    ctx: typer.Context,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only what waits for a person, oldest first.")] = False,
    as_json: Json = False,
) -> None:
    if ctx.invoked_subcommand is not None:
        return
    from app import wiring
    from store import alarms, inbox, people

    call = this(ctx)
    with wiring.database(call).read() as session:
        came = inbox.waiting(session, call.today) if waiting else inbox.listed(session)
        known = people.contacts(session, [one.contact for one in came])
        taken = alarms.of_inbox(session, [one.id for one in came if one.urgent])
        known |= people.contacts(session, [alarm.taken_by for alarm in taken.values()])
    listed = [
        {
            **_listed(one, known[one.contact].ref if one.contact in known else None),
            "taken_by": known[alarm.taken_by].ref if (alarm := taken.get(one.id)) and alarm.taken_by is not None else None,
        }
        for one in came
    ]
    tell({"inbox": listed}, as_json, _show)


@group.command("show", help="One of them with its words: whom it claims to come from, what it says, what was done.")
def show(ctx: typer.Context, inbox_id: Number, as_json: Json = False) -> None:
    from app import wiring
    from store import inbox, people

    call = this(ctx)
    with wiring.database(call).read() as session:
        came = inbox.get(session, inbox_id)
        if came is None or came.door == "slack":
            raise WrongUse("There is nothing of that number. `kept inbox` lists what came.")
        writer = people.contacts(session, [came.contact]).get(came.contact or 0)
    document = {**_listed(came, writer.ref if writer else None), "words": came.words, "did": came.answer.get("did", [])}
    tell(document, as_json, _show_one)


@group.command("settle", help="Say what it meant; or ignore it, once somebody has read it. One act settles it.")
def settle(
    ctx: typer.Context,
    inbox_id: Number,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WHAT",
            help="done, partly-done, not-done, more-time, not-mine, blocked or another act; about REF; ignore, will-call, called.",
        ),
    ],
    action: Annotated[str | None, typer.Option(metavar="REF", help="Which action it is about.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    to: Annotated[str | None, typer.Option(metavar="EMAIL", help="The new owner, with not-mine and hand-over.")] = None,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who read it. Without it: the coordinator.")] = None,
    note: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot import settling
    from rules.settling import Verdict
    from templates.say import say

    call = this(ctx)
    what, named = _meant(words)
    day = read_day(until, "--until", call.today) if until else None
    verdict = Verdict(what, action or named, day)
    database, deployment = wiring.database(call, changes=True), wiring.deployment(call.settings)
    try:
        done = settling.settle(database, inbox_id, verdict, by=by, now=call.now, deployment=deployment, to=to, note=note)
    except settling.Unsettled as nothing:
        raise WrongUse(say(nothing.why)) from None
    document = {
        "inbox_id": inbox_id, "settled": what.value, "outcome": done.outcome, "action": done.action, "waits": done.waits, "again": done.again
    }  # fmt: skip
    tell(document, as_json, _show_settled)
    if done.waits:
        raise typer.Exit(1)


def _meant(words: list[str]) -> "tuple[What, str | None]":
    """ "about K7Q2-3 done", "will call", "more_time": the words as somebody would type them."""
    from rules.acts import Act
    from rules.settling import Verb

    typed = " ".join(words).casefold().replace("_", "-").split()
    named = None
    if typed[:1] == [Verb.ABOUT] and len(typed) > 1:
        named, typed = typed[1].upper(), typed[2:] or [Verb.ABOUT.value]
    spoken = "-".join(typed)
    for kind in (Verb, Act):
        if spoken in set(kind):
            return kind(spoken), named
    known = ", ".join([*Verb, *Act])
    raise WrongUse(f"Say what it meant: {known}. Example: kept inbox settle 17 about K7Q2-3.")


def _listed(one: "Came", contact: str | None) -> dict[str, Any]:
    return {
        "inbox_id": one.id, "received_at": one.received_at, "kind": one.kind, "state": one.state, "urgent": one.urgent,
        "from": contact, "outcome": one.answer.get("outcome"), "actions": one.refs, "why": one.answer.get("why"), "settled_by": one.settled_by,
        "waits_for": one.wants or ("read" if one.state == "held" else None), "sender": one.sender, "settled_as": one.settled_as,
        "settled_at": one.settled_at, "note": one.note, "ask_on": one.ask_on,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    for one in document["inbox"]:
        print(_line(one))
    if not document["inbox"]:
        print("Nothing is there.")


def _line(one: dict[str, Any]) -> str:
    flag = _flag(one)
    about = ", ".join(one["actions"]) or "?"
    became = f"{one['settled_as']} by {one['settled_by']}" if one["settled_as"] else one["outcome"] or "-"
    when = f"{one['received_at'].astimezone(LONDON):%a %d %b %Y %H:%M}"
    return f"{one['inbox_id']:>5}  {when}  {flag}{one['state']:8} {became:16} {about}: {one['why']}"


def _flag(one: dict[str, Any]) -> str:
    if one["urgent"]:
        return f"URGENT, {one['taken_by']} has it " if one.get("taken_by") else "URGENT "
    return "RING " if one["waits_for"] == "call" and one["state"] != "settled" else ""


def _show_one(document: dict[str, Any]) -> None:
    print(_line(document))
    print(f"From {document['sender'] or 'nobody'}, proved to be {document['from'] or 'nobody we know'}.")
    print("\n".join(f"  | {line}" for line in (document["words"] or "(no words)").splitlines()))
    if document["note"]:
        print(f"Note: {document['note']}")


def _show_settled(document: dict[str, Any]) -> None:
    about = f", {document['action']}" if document["action"] else ""
    again = " You had said so before." if document["again"] else ""
    waits = " It waits on: say what it means." if document["waits"] else ""
    print(f"{document['inbox_id']}{about}: {document['outcome']}.{again}{waits}")
