"""`kept find-date`: a few times are offered, each says to which they can come, and one is chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from app import clock
from app.cli import booking
from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.bookings import Booked, Office
    from bot.slots import Offered


class Wish(NamedTuple):
    """What is to be done about the times; nothing of it: they are shown."""

    slot: Sequence[str] = ()
    everybody: bool = False
    choose: int | None = None
    who: str | None = None
    can: str | None = None
    withdraw: bool = False
    because: str | None = None
    easy: str | None = None


class Offer(NamedTuple):
    """Whose review it is, or of which meeting a date, and how it is to be."""

    person: str | None
    chair: str | None
    where: str | None
    minutes: int
    kind: str
    attendees: Sequence[str]


def command(
    ctx: typer.Context,
    ref: Annotated[str, typer.Argument(help="The review's own reference, for example K7Q2-R2.")],
    slot: Annotated[list[str] | None, typer.Option(metavar="MOMENT", help="A time that is offered. Again for each, up to 5.")] = None,
    person: Annotated[str | None, typer.Option(metavar="REF", help="Whose review it is.")] = None,
    meeting: Annotated[str | None, typer.Option(metavar="REF", help="Of which meeting it is a date.")] = None,
    chair: Annotated[str | None, typer.Option(metavar="EMAIL")] = None,
    where: Annotated[str | None, typer.Option(metavar="TEXT", help="The place, or the link.")] = None,
    minutes: Annotated[int, typer.Option(metavar="N")] = 60,
    kind: Annotated[str, typer.Option(metavar="KIND")] = "community",
    attendee: Annotated[list[str] | None, typer.Option(metavar="EMAIL:ROLE:HOW", help="Again for each. Without it: the circle.")] = None,
    everybody: Annotated[bool, typer.Option("--everybody", help="Ask the panel too, after the person and family.")] = False,
    choose: Annotated[int | None, typer.Option(metavar="N", help="Book the time of this number.")] = None,
    who: Annotated[str | None, typer.Option("--from", metavar="EMAIL", help="Who said by phone when they can come: with --can.")] = None,
    can: Annotated[str | None, typer.Option(metavar="TEXT", help="The numbers that they said, for example '1 and 3', or 'no'.")] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Offer none of the times any more: with --because.")] = False,
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, as professionals will read it.")] = None,
    easy: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in easy words.")] = None,
    as_json: Json = False,
) -> None:  # fmt: skip
    wish = Wish(slot or (), everybody, choose, who, can, withdraw, (because or "").strip() or None, easy)
    _check(wish)
    if slot and ((person is None and meeting is None) or chair is None):
        raise WrongUse("Times are offered for somebody: say --person and --chair, or --meeting and --chair.")
    about = booking.about_one(person, meeting) if person and meeting else person or meeting
    office, offer = booking.office(this(ctx)), Offer(about, chair, where, minutes, kind, attendee or ())
    _tell(booking.allowed(lambda: _done(office, ref, wish, offer)), as_json)


def _check(wish: Wish) -> None:
    if sum((bool(wish.slot), wish.everybody, wish.choose is not None, bool(wish.who or wish.can), wish.withdraw)) > 1:
        raise WrongUse("One thing at a time: --slot, --everybody, --from, --choose or --withdraw.")
    if (wish.who is None) != (wish.can is None):
        raise WrongUse("--from says who, --can what they said: give both.")
    if wish.withdraw != bool(wish.because):
        raise WrongUse("--withdraw needs --because: why are these times not offered any more? They go together.")


def _done(office: "Office", ref: str, wish: Wish, offer: Offer) -> "Booked | Offered":
    from bot import slots
    from bot.bookings import Why

    if wish.choose is not None:
        return slots.choose(office, ref, wish.choose)
    if wish.withdraw:
        return slots.withdraw(office, ref, Why(wish.because or "", wish.easy))
    if wish.who is not None:
        return slots.record(office, ref, booking.contact_id(office.database, wish.who, "--from"), wish.can or "")
    if wish.slot:
        moments = [booking.read_moment(one, "--slot") for one in wish.slot]
        return slots.offer(
            office, booking.read_ref(ref), booking.read_kind(offer.kind), offer.person or "", moments,
            (offer.minutes, offer.where), booking.contact_id(office.database, offer.chair or "", "--chair"),
            booking.read_attendees(office.database, offer.attendees),
        )  # fmt: skip
    return slots.ask_everybody(office, ref) if wish.everybody else slots.look(office, ref)


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
        "review": shown.review.ref, "outcome": shown.outcome, "minutes": shown.review.minutes, "where": shown.review.where,
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

    if document["outcome"] == "withdrawn":
        print(f"{document['review']}: these times are not offered any more. {document['queued']} messages wait to be sent.")
        return
    table = Table("Number", "When", "Who can come", title=f"Review {document['review']}")
    for one in document["slots"]:
        when = f"{long_date(one['starts_at'].date())}, {clock_time(one['starts_at'])}"
        table.add_row(str(one["number"]), when, f"{len(one['can'])} of {len(document['attendees'])}: {', '.join(one['can'])}")
    Console().print(table)
    print(
        f"{len(document['answered'])} of {len(document['attendees'])} have answered. {document['queued']} messages wait to be sent."
    )
