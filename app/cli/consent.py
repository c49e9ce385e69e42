"""`kept consent`: what was said of consent to the review, by whom, and how it was explained."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from rules.consents import Giver
    from rules.people import ConsentState


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The person's reference.")],
    state: Annotated[str, typer.Argument(help="asked, given, best_interests, declined, withdrawn or not_asked")],
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day on which it was said. Without it: today.")] = None,
    giver: Annotated[str | None, typer.Option(metavar="WHO", help="person, able_child, parent or best_interests")] = None,
    explained_in: Annotated[str | None, typer.Option(metavar="TEXT", help="How it was explained, for example easy read.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE")] = None,
    by: Annotated[str | None, typer.Option(metavar="EMAIL", help="Who records it.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from app.cli.booking import contact_id, refuse
    from bot.consents import record
    from rules.consents import Said

    call = this(ctx)
    said_state, said_giver = _read(state, giver)
    database = wiring.database(call, changes=True)
    said = Said(
        said_state, read_day(on, "--on", call.today), said_giver, (explained_in or "").strip() or None,
        read_day(until, "--until", call.today) if until else None, contact_id(database, by, "--by") if by else None,
    )  # fmt: skip
    person, why = record(database, ref, said, call.now, wiring.deployment(call.settings))
    if person is None or why is not None:
        raise refuse(why)
    tell(
        {
            "person": person.ref,
            "was": person.consent.state,
            "state": said.state,
            "on": said.on,
            "until": said.until,
            "giver": said.giver,
        },
        as_json,
        _show,
    )


def _read(state: str, giver: str | None) -> "tuple[ConsentState, Giver | None]":
    from rules.consents import Giver
    from rules.people import ConsentState

    try:
        return ConsentState(state), Giver(giver) if giver else None
    except ValueError:
        raise WrongUse(f"Consent is one of {', '.join(ConsentState)}; --giver is one of {', '.join(Giver)}.") from None


def _show(document: dict[str, Any]) -> None:
    print(f"{document['person']}: consent is {document['state'].replace('_', ' ')} (it was {document['was'].replace('_', ' ')}).")
