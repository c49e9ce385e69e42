"""`kept meeting`: a community of practice, a board or a panel, which is about no one person and meets again and again."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import clock
from app.cli import booking
from app.cli.call import Json, read_day, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.bookings import Office
    from bot.meetings import Shown, Wish
    from rules.meetings import Kind, Member

REF = re.compile(r"[A-Za-z0-9]{2,10}")
MONTHS = "january february march april may june july august september october november december".split()


def command(
    ctx: typer.Context,
    ref: Annotated[str | None, typer.Argument(help="Its own reference, for example COP. Without it: all of them.")] = None,
    name: Annotated[str | None, typer.Option(metavar="TEXT", help="As those who belong to it call it.")] = None,
    kind: Annotated[
        str | None, typer.Option(metavar="KIND", help="community_of_practice, board, oversight_panel or other.")
    ] = None,
    recurs: Annotated[
        str | None, typer.Option(metavar="TEXT", help="When it meets: “second Tuesday of each month at 10:00”.")
    ] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="It is counted from this day.")] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="The last day on which it may meet.")] = None,
    skip: Annotated[list[str] | None, typer.Option(metavar="MONTH", help="It does not meet in August. Again for each.")] = None,
    minutes: Annotated[int | None, typer.Option(metavar="N")] = None,
    where: Annotated[str | None, typer.Option(metavar="TEXT", help="The place, or the link.")] = None,
    chair: Annotated[str | None, typer.Option(metavar="EMAIL")] = None,
    attendee: Annotated[
        list[str] | None, typer.Option(metavar="EMAIL:ROLE:HOW", help="Belongs to it. Again for each.")
    ] = None,
    remove: Annotated[list[str] | None, typer.Option(metavar="EMAIL", help="Belongs to it no more. Again for each.")] = None,
    because: Annotated[str | None, typer.Option(metavar="TEXT", help="Why its times change, as people will read it.")] = None,
    end: Annotated[bool, typer.Option("--end", help="It does not meet any more.")] = False,
    as_json: Json = False,
) -> None:  # fmt: skip
    from bot import meetings

    office = booking.office(this(ctx))
    told = {"name": name, "recurs": recurs, "where": where, "because": because}
    wish = meetings.Wish(
        **{key: words.strip() for key, words in told.items() if words and words.strip()}, kind=_kind(kind), minutes=minutes, ends=end,
        since=_day(ctx, first, "--from"), until=_day(ctx, until, "--until"), skips=_months(skip),
        chair=booking.contact_id(office.database, chair, "--chair") if chair else None, joining=_members(office, attendee),
        leaving=tuple(booking.contact_id(office.database, one, "--remove") for one in remove or ()),
    )  # fmt: skip
    if ref is None:
        if wish != meetings.Wish():
            raise WrongUse("Say which meeting: its reference comes first, for example COP.")
        tell({"meetings": [document(one) for one in meetings.every(office)]}, as_json, _show_all)
        return
    tell_of(booking.allowed(lambda: _done(office, ref, wish)), as_json)


def tell_of(shown: "Shown", as_json: bool) -> None:
    tell(document(shown), as_json, _show)
    if shown.done.queued.withheld:
        raise typer.Exit(1)


def document(shown: "Shown") -> dict[str, Any]:
    meeting, people = shown.meeting, shown.contacts

    def who(one: int | None) -> str | None:
        return (people[one].email or people[one].ref) if one in people else None

    return {
        "meeting": meeting.ref, "outcome": shown.outcome, "name": meeting.name, "kind": meeting.kind, "chair": who(meeting.chair),
        "minutes": meeting.minutes, "where": meeting.where, "recurs": meeting.recurs, "from": meeting.since, "until": meeting.until,
        "skips": [MONTHS[month - 1] for month in sorted(meeting.skips)], "ended_on": meeting.ended_on,
        "attendees": [
            {"contact": who(one.contact), "name": people[one.contact].name, "as": one.role, "how": one.how}
            for one in meeting.members if one.ended_on is None and one.contact in people
        ],
        "dates": [
            {"review": one.ref, "starts_at": begins, "ends_at": begins and begins + timedelta(minutes=one.minutes or 0), "where": one.where,
             "cancelled": one.cancelled}
            for one in shown.dates for begins in [one.starts_at.astimezone(clock.LONDON) if one.starts_at else None]
        ],
        "actions": [{"ref": one.ref, "what": one.what, "state": one.state, "owner": who(one.owner), "due": one.due} for one in shown.actions],
        "booked": [one.ref for one in shown.done.booked], "moved": [one.ref for one in shown.done.moved],
        "cancelled": [one.ref for one in shown.done.cancelled], "queued": shown.done.queued.queued,
        "withheld": len(shown.done.queued.withheld),
    }  # fmt: skip


def _done(office: "Office", ref: str, wish: "Wish") -> "Shown":
    from bot import meetings

    if wish == meetings.Wish():
        return meetings.look(office, ref)
    if not REF.fullmatch(ref.strip()):
        raise WrongUse("The reference of a meeting is from 2 to 10 letters and figures, for example COP.")
    return meetings.arrange(office, ref.strip(), wish)


def _kind(written: str | None) -> "Kind | None":
    from rules.meetings import Kind

    if written is None:
        return None
    named = written.strip().casefold().replace("-", "_")
    if named not in set(Kind):
        raise WrongUse(f"--kind is one of: {', '.join(Kind)}.")
    return Kind(named)


def _day(ctx: typer.Context, written: str | None, option: str) -> Any:
    return None if written is None else read_day(written, option, this(ctx).today)


def _months(written: list[str] | None) -> tuple[int, ...] | None:
    from rules.rhythms import month_from

    if not written:
        return None
    found = [month_from(one) for one in written]
    if None in found:
        raise WrongUse("--skip takes a month, for example --skip August. Give it again for each.")
    return tuple(one for one in found if one is not None)


def _members(office: "Office", written: list[str] | None) -> "tuple[Member, ...]":
    from rules.meetings import Member

    return tuple(Member(one.contact, one.role, one.how) for one in booking.read_attendees(office.database, written or []))


def _show_all(shown: dict[str, Any]) -> None:
    if not shown["meetings"]:
        print("There are no meetings yet. `kept meeting --help` says how to set one up.")
    for one in shown["meetings"]:
        _show(one)


def _show(shown: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from templates.filters import clock_time, long_date

    skipped = f", not in {' or '.join(month.title() for month in shown['skips'])}" if shown["skips"] else ""
    rhythm = f"{shown['recurs']}{skipped}" if shown["recurs"] else "each date is agreed by itself"
    ended = f" Ended on {long_date(shown['ended_on'])}." if shown["ended_on"] else ""
    print(f"{shown['meeting']}: {shown['name']}. {rhythm}. {len(shown['attendees'])} belong to it.{ended}")
    table = Table("Date", "When", "Where")
    for one in shown["dates"]:
        when = (
            f"{long_date(one['starts_at'].date())}, {clock_time(one['starts_at'])}" if one["starts_at"] else "times are offered"
        )
        table.add_row(one["review"], f"{when}{' (cancelled)' if one['cancelled'] else ''}", one["where"] or "")
    if shown["dates"]:
        Console().print(table)
    for one in shown["actions"]:
        due = f", by {long_date(one['due'])}" if one["due"] else ""
        print(f"{one['ref']}: {one['what']} {one['owner'] or 'Nobody'}{due}.")
    for word in ("booked", "moved", "cancelled"):
        if shown[word]:
            print(f"{word.title()}: {', '.join(shown[word])}.")
    if shown["queued"]:
        print(f"{shown['queued']} messages wait to be sent.")
