"""`kept cancel`: a booked review will not take place; whoever was told of it hears why."""

from typing import Annotated

import typer

from app.cli import booking
from app.cli.call import Json, this


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review, for example K7Q2-R2.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why, as professionals will read it.")],
    easy: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in easy words.")] = None,
    as_json: Json = False,
) -> None:
    from bot import bookings

    office = booking.office(this(ctx))
    why = bookings.Why(because, easy)
    booking.show(booking.allowed(lambda: bookings.cancel(office, ref, why)), as_json)
