"""`kept attendees`: who comes to a review, who has not answered, and who is missing."""

from typing import Annotated

import typer

from app.cli import booking
from app.cli.call import Json, this


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review, for example K7Q2-R2.")],
    attendee: Annotated[
        list[str] | None, typer.Option(metavar="EMAIL:ROLE:HOW", help="Ask this one as well. Again for each.")
    ] = None,
    remove: Annotated[
        list[str] | None, typer.Option(metavar="EMAIL", help="This one need not come any more. Again for each.")
    ] = None,
    as_json: Json = False,
) -> None:
    from bot import bookings

    office = booking.office(this(ctx))
    more = booking.read_attendees(office.database, attendee or [])
    fewer = [booking.contact_id(office.database, one, "--remove") for one in remove or []]
    if more or fewer:
        booked = booking.allowed(lambda: bookings.change_attendees(office, ref, more, fewer))
    else:
        booked = booking.allowed(lambda: bookings.look(office, ref))
    booking.show(booked, as_json)
