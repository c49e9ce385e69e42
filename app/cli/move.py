"""`kept move`: a booked review gets another time; everybody who was asked hears why."""

from typing import Annotated

import typer

from app.cli import booking
from app.cli.call import Json, this


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review, for example K7Q2-R2.")],
    at: Annotated[str, typer.Option(metavar="MOMENT", help="When it begins now, for example 2026-06-23T10:00.")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="Why, as professionals will read it.")],
    easy: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in easy words.")] = None,
    minutes: Annotated[int | None, typer.Option(metavar="N")] = None,
    where: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    as_json: Json = False,
) -> None:
    from bot import bookings

    office = booking.office(this(ctx))
    to, why = booking.read_moment(at), bookings.Why(because, easy)
    booking.show(booking.allowed(lambda: bookings.move(office, ref, to, why, minutes, where)), as_json)
