"""`kept packs`: the rules in force, their source and confidence, and who stands for them."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.timescales import Confirmation, Rule, Rulebook, Unit

group = typer.Typer(add_completion=False)

LONGEST_NAME = 120


@group.callback(invoke_without_command=True)
def command(
    ctx: typer.Context,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The rules in force on that day; today without it.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Those that are over or not yet in force too.")] = False,
    as_json: Json = False,
) -> None:
    """The rules in force, their source and confidence."""
    if ctx.invoked_subcommand is not None:
        return
    from app.cli.policy import book_of

    call = this(ctx)
    day = read_day(on, "--on", call.today)
    rules = [rule for rule in book_of(call).rules.values() if everything or rule.in_force(day) or not rule.commenced]
    tell({"on": day, "rules": [_facts(rule, day) for rule in sorted(rules, key=lambda rule: rule.id)]}, as_json, _show)


@group.command()
def confirm(
    ctx: typer.Context,
    rule: Annotated[str, typer.Argument(help="The rule, for example R22.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who has read the text, or decided.")],
    on: Annotated[str, typer.Option(metavar="DATE", help="When they did.")],
    value: Annotated[int | None, typer.Option(metavar="N", help="The number, where there is none or another one.")] = None,
    unit: Annotated[str | None, typer.Option(metavar="U", help="cal_day, work_day, week, month or hour.")] = None,
    as_json: Json = False,
) -> None:
    """A named person stands for a rule, or for its number."""
    from app import wiring
    from app.cli.policy import book_of
    from rules.timescales import Confirmation
    from store import confirmations, journal, looks

    call = this(ctx)
    known = _known(book_of(call, ()), rule)
    number, counted = _number(value, unit)
    said = Confirmation(known.id, _name(by), _day(on, call.today), number, counted)
    _stands_for_something(known, said)
    database = wiring.database(call, changes=True)
    with database.write() as session:
        new = confirmations.confirm(session, said, call.now)
        if new:
            journal.facts_change(session)
            looks.everybody(session)
            journal.record(session, call.now, journal.Entry("confirmed", "rule", None, "cli", facts={"rule": said.rule}))
    confirmed = book_of(call).rules[known.id]
    tell({**_facts(confirmed, call.today), "news": new}, as_json, _show_one)


def _known(book: "Rulebook", written: str) -> "Rule":
    found = {rule.casefold(): book.rules[rule] for rule in book.rules}.get(written.strip().casefold())
    if found is None:
        raise WrongUse("There is no rule of that name. `kept packs --all` lists them.")
    from rules.timescales.rulebook import can_be_confirmed

    if not can_be_confirmed(found):
        why = "has not come into force" if not found.commenced else "is another area's own practice"
        raise WrongUse(f"{found.id} {why}, which nobody's word changes. Put a rule of your own into a pack of KEPT_PACKS.")
    return found


def _number(value: int | None, unit: str | None) -> "tuple[int, Unit] | tuple[None, None]":
    from rules.timescales import Unit
    from rules.timescales.reading import whole_number

    if value is None and unit is None:
        return None, None
    if value is None or unit is None:
        raise WrongUse("A number needs both --value and --unit, for example --value 28 --unit cal_day.")
    allowed = [one for one in Unit if one not in {Unit.EVENT, Unit.DAY_UNSPECIFIED, Unit.DAY_OF_MONTH}]
    spelt = {"day": Unit.CAL_DAY, "calendar_day": Unit.CAL_DAY, "working_day": Unit.WORK_DAY} | {str(one): one for one in allowed}
    found = spelt.get(unit.strip().casefold().replace(" ", "_").removesuffix("s"))
    if found is None:
        raise WrongUse(f"--unit needs one of {', '.join(allowed)}.")
    try:
        return whole_number(value), found
    except ValueError as wrong:
        raise WrongUse(f"--value needs {wrong}.") from None


def _name(written: str) -> str:
    name = written.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise WrongUse("--by needs the name of the person who stands for the rule.")
    return name


def _day(written: str, today: date) -> date:
    day = read_day(written, "--on", today)
    if day > today:
        raise WrongUse("--on is still to come. Confirm the rule when somebody has read it.")
    return day


def _stands_for_something(rule: "Rule", said: "Confirmation") -> None:
    if said.number is None and not rule.has_day:
        raise WrongUse(f"{rule.id} has no number that could be confirmed. Give it with --value and --unit.")


def _facts(rule: "Rule", day: date) -> dict[str, Any]:
    from templates.say import phrase

    return {
        "rule": rule.id, "pack": rule.pack, "title": rule.title, "review": rule.review, "trigger": rule.trigger, "step": rule.step,
        "for": rule.route, "number": rule.number, "unit": rule.unit, "count": rule.count, "counts": rule.counts, "force": rule.force,
        "confidence": rule.confidence, "unconfirmed": rule.unconfirmed, "disputed": rule.disputed, "commenced": rule.commenced,
        "in_force": rule.in_force(day), "from": rule.since, "until": rule.until, "source": rule.source,
        "decides": None if rule.has_day else phrase(f"timescales.decider_{rule.decides}"),
        "confirmed": {"by": rule.confirmed_by, "on": rule.confirmed_on} if rule.confirmed_by else None,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("Rule", "Pack", "About", "Number", "Sure", "Source")
    for one in document["rules"]:
        about = (one["review"] or one["step"] or one["trigger"] or "").replace("_", " ")
        table.add_row(one["rule"], one["pack"], about, _shown_number(one), _shown_sure(one), one["source"])
    Console().print(table)
    print("A: the text was read. B: official summaries. C: one local or third-party source. U: unconfirmed. N: nobody found it.")


def _show_one(one: dict[str, Any]) -> None:
    print(f"{one['rule']}: {_shown_number(one)}, {_shown_sure(one)}." + ("" if one["news"] else " That was known already."))


def _shown_number(one: dict[str, Any]) -> str:
    if one["number"] is None:
        return "before the event" if one["decides"] is None else f"{one['decides']} must say"
    from templates.say import phrase

    return phrase(f"timescales.unit_{one['unit']}", number=one["number"])


def _shown_sure(one: dict[str, Any]) -> str:
    if one["confirmed"]:
        return f"confirmed by {one['confirmed']['by']}"
    if not one["commenced"]:
        return "not in force"
    return "disputed" if one["disputed"] else str(one["confidence"].value)
