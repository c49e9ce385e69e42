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
    from store.bookings import Changed

    office = booking.office(this(ctx))
    try:
        cancelled = bookings.cancel(office, ref, bookings.Why(because, easy))
    except bookings.Refused as refused:
        raise booking.refuse(refused.why) from None
    except Changed:
        raise booking.refuse(bookings.SOMEBODY_WAS_FASTER) from None
    booking.show(cancelled, as_json)
