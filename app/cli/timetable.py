"""`kept timetable`: what is to be done before and after a review, and what is done."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review, for example K7Q2-R2.")],
    done: Annotated[
        str | None, typer.Option(metavar="STEP", help="This step is done: consent, advocate, planner and so on.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day on which it was done. Without it: today.")] = None,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who says so.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from app.cli.booking import contact_id
    from bot.timetables import timetable

    call = this(ctx)
    database = wiring.database(call, changes=True)
    said_by = contact_id(database, by, "--by") if by else None
    day = read_day(on, "--on", call.today) if on else None
    if day is not None and day > call.today:
        raise WrongUse("--on is the day on which it was done, so it cannot be in the future.")
    shown = timetable(database, ref, done, day, said_by, call.now, wiring.deployment(call.settings))
    if shown is None:
        raise WrongUse("There is no such review. Check the reference, or book it with `kept book`.")
    if shown.outcome == "no_step":
        raise WrongUse("The timetable has no step of that name. `kept timetable` without --done lists them.")
    steps = [
        {"step": one.step.id, "day": one.day, "done": one.done, "done_on": one.done_on, "late": one.late(call.today),
         "confidence": one.step.confidence, "source": one.step.source}
        for one in shown.steps
    ]  # fmt: skip
    tell({"review": shown.review.ref, "outcome": shown.outcome, "held_on": shown.review.held_on, "steps": steps}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from templates.filters import long_date
    from templates.say import phrase

    table = Table("Day", "Step", "What", "State", title=f"Review {document['review']}")
    for one in document["steps"]:
        state = "done" if one["done"] else "late" if one["late"] else ""
        table.add_row(long_date(one["day"]), one["step"], phrase(f"bookings.step_{one['step']}"), state)
    Console().print(table)
