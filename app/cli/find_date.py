"""`kept find-date`: a few times are offered, each says to which they can come, and one is chosen."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import clock
from app.cli import booking
from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.bookings import Booked
    from bot.slots import Offered


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review's own reference, for example K7Q2-R2.")],
    slot: Annotated[
        list[str] | None, typer.Option(metavar="MOMENT", help="A time that is offered. Again for each, up to 5.")
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="REF", help="Whose review it is.")] = None,
    chair: Annotated[str | None, typer.Option(metavar="EMAIL")] = None,
    where: Annotated[str | None, typer.Option(metavar="TEXT", help="The place, or the link.")] = None,
    minutes: Annotated[int, typer.Option(metavar="N")] = 60,
    kind: Annotated[str, typer.Option(metavar="KIND")] = "community",
    attendee: Annotated[
        list[str] | None, typer.Option(metavar="EMAIL:ROLE:HOW", help="Again for each. Without it: the circle.")
    ] = None,
    everybody: Annotated[bool, typer.Option("--everybody", help="Ask the panel too, after the person and family.")] = False,
    choose: Annotated[int | None, typer.Option(metavar="N", help="Book the time of this number.")] = None,
    as_json: Json = False,
) -> None:
    office = booking.office(this(ctx))
    if choose is None and slot and (person is None or chair is None):
        raise WrongUse("Times are offered for somebody: say --person and --chair.")

    def done() -> "Booked | Offered":
        from bot import slots

        if choose is not None:
            return slots.choose(office, ref, choose)
        if slot and person and chair:
            return slots.offer(
                office, booking.read_ref(ref), booking.read_kind(kind), person, [booking.read_moment(one) for one in slot], (minutes, where),
                booking.contact_id(office.database, chair, "--chair"), booking.read_attendees(office.database, attendee or []),
            )  # fmt: skip
        return slots.ask_everybody(office, ref) if everybody else slots.look(office, ref)

    _tell(booking.allowed(done), as_json)


def _tell(done: "Booked | Offered", as_json: bool) -> None:
    from bot.bookings import Booked

    if isinstance(done, Booked):
        booking.show(done, as_json)
        return
    tell(_document(done), as_json, _show)
    if done.withheld:
        raise typer.Exit(1)


def _document(shown: "Offered") -> dict[str, Any]:
    people = shown.contacts
    return {
        "review": shown.review.ref, "minutes": shown.review.minutes, "where": shown.review.where,
        "slots": [
            {"number": number, "starts_at": moment.astimezone(clock.LONDON),
             "can": sorted(people[one].email or people[one].ref for one in shown.slots.who(number) if one in people)}
            for number, moment in sorted(shown.slots.times.items())
        ],
        "answered": sorted(people[one].email or people[one].ref for one in shown.slots.can if one in people),
        "attendees": [people[one.contact].email or people[one.contact].ref for one in shown.attendees],
        "queued": shown.queued, "withheld": shown.withheld,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from templates.filters import clock_time, long_date

    table = Table("Number", "When", "Who can come", title=f"Review {document['review']}")
    for one in document["slots"]:
        when = f"{long_date(one['starts_at'].date())}, {clock_time(one['starts_at'])}"
        table.add_row(str(one["number"]), when, f"{len(one['can'])} of {len(document['attendees'])}: {', '.join(one['can'])}")
    Console().print(table)
    print(
        f"{len(document['answered'])} of {len(document['attendees'])} have answered. {document['queued']} messages wait to be sent."
    )
