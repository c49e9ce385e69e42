"""`kept book`: a review in the calendar."""

from typing import Annotated

import typer

from app.cli import booking
from app.cli.call import Json, this


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review's own reference, for example K7Q2-R2.")],
    at: Annotated[str, typer.Option(metavar="MOMENT", help="When it begins, for example 2026-06-16T10:00.")],
    where: Annotated[str, typer.Option(metavar="TEXT", help="The place, or the link.")],
    chair: Annotated[str, typer.Option(metavar="EMAIL")],
    person: Annotated[str | None, typer.Option(metavar="REF", help="Whose review it is.")] = None,
    meeting: Annotated[str | None, typer.Option(metavar="REF", help="Of which meeting it is a further date.")] = None,
    minutes: Annotated[int, typer.Option(metavar="N")] = 60,
    kind: Annotated[str, typer.Option(metavar="KIND", help="community, inpatient, repeat and so on.")] = "community",
    attendee: Annotated[
        list[str] | None,
        typer.Option(metavar="EMAIL:ROLE:HOW", help="Again for each. Without it: those of the circle who may know."),
    ] = None,
    as_json: Json = False,
) -> None:
    from bot import bookings
    from store.bookings import Slot

    about = booking.about_one(person, meeting)
    office = booking.office(this(ctx))
    slot = Slot(booking.read_moment(at), minutes, where.strip() or None)
    wanted = booking.read_attendees(office.database, attendee or [])
    chaired_by = booking.contact_id(office.database, chair, "--chair")
    booked = booking.allowed(
        lambda: bookings.book(office, booking.read_ref(ref), booking.read_kind(kind), about, slot, chaired_by, wanted)
    )
    booking.show(booked, as_json)
