"""`kept readers`: which messages people with a learning disability have read and changed, when and with whom."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Call, Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.readings import Reading

group = typer.Typer(add_completion=False, help="Which messages people with a learning disability have read.")

LONGEST_NAME, LONGEST_WORDS = 200, 2000
LANGUAGE = "en"


@group.callback(invoke_without_command=True)
def command(ctx: typer.Context, as_json: Json = False) -> None:
    if ctx.invoked_subcommand is not None:
        return
    from templates.kinds import kinds

    known = readings_of(this(ctx))
    listed = [{"kind": kind, **standing_of(kind, known)} for kind in kinds()]
    read = [_facts(one) for one in known]
    tell({"kinds": listed, "readings": read}, as_json, _show)


@group.command("record", help="People have read a message.")
def record(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="As `kept catalogue` lists them.")],
    by: Annotated[str, typer.Option(metavar="NAMES", help="Who read it, as they want to be called; a group is enough.")],
    on: Annotated[str, typer.Option(metavar="DATE", help="When they did.")],
    with_whom: Annotated[str | None, typer.Option("--with", metavar="NAMES", help="Who read it with them.")] = None,
    changed: Annotated[str | None, typer.Option(metavar="TEXT", help="What they had changed.")] = None,
    as_json: Json = False,
) -> None:
    """What counts is the words as they stand now: change them first, then record who has read them."""
    from app import wiring
    from rules.readings import Reading
    from store import readings
    from templates.kinds import kinds
    from templates.readings import mark_of

    call = this(ctx)
    if kind not in kinds():
        raise WrongUse(f"There is no kind of message called {kind}. `kept catalogue` lists them.")
    said = Reading(
        kind, LANGUAGE, mark_of(kind, LANGUAGE), _day(on, call.today), _words(by, "--by", LONGEST_NAME) or "",
        _words(with_whom, "--with", LONGEST_NAME), _words(changed, "--changed", LONGEST_WORDS),
    )  # fmt: skip
    with wiring.database(call, changes=True).write() as session:
        new = readings.record(session, said, call.now)
    tell({**_facts(said), "news": new}, as_json, _show_one)


def readings_of(call: Call) -> "tuple[Reading, ...]":
    """Those of the database, if there is one. None is made only to ask it."""
    from app.cli.policy import is_there

    if not is_there(call.settings.database_url):
        return ()
    from app import wiring
    from store.readings import readings

    with wiring.database(call).read() as session:
        return readings(session)


def standing_of(kind: str, known: "tuple[Reading, ...]") -> dict[str, Any]:
    """Whether the easy words that stand now have been read, in a word and in a sentence."""
    from rules.readings import standing, told
    from templates.readings import mark_of
    from templates.say import say

    stands, reading = standing(known, kind, LANGUAGE, mark_of(kind, LANGUAGE))
    return {"read": stands, "read_on": reading.on if reading else None, "note": say(told(stands, reading))}


def _facts(said: "Reading") -> dict[str, Any]:
    return {"kind": said.kind, "on": said.on, "readers": said.readers, "with": said.with_whom, "changed": said.changed}


def _day(written: str, today: date) -> date:
    day = read_day(written, "--on", today)
    if day > today:
        raise WrongUse("--on is still to come. Record it when they have read it.")
    return day


def _words(written: str | None, option: str, longest: int) -> str | None:
    if written is None:
        return None
    words = " ".join(written.split())
    if not words or len(words) > longest or not words.isprintable():
        raise WrongUse(f"{option} needs one line of up to {longest} letters.")
    return words


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("Read on", "Message", "By", "With", "What they changed")
    for one in document["readings"]:
        table.add_row(str(one["on"]), one["kind"], one["readers"], one["with"] or "", one["changed"] or "")
    if table.row_count:
        Console().print(table)
    waiting = [one["kind"] for one in document["kinds"] if one["read"] != "read"]
    print(f"{len(document['kinds']) - len(waiting)} of {len(document['kinds'])} messages have been read as they stand now.")
    if waiting:
        print(f"Not read yet: {', '.join(waiting)}.")


def _show_one(one: dict[str, Any]) -> None:
    print(f"{one['kind']}: read by {one['readers']} on {one['on']}." + ("" if one["news"] else " That was known already."))
