"""What the commands about a booked review share: moments, attendees, and how a booking is shown."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from app import clock
from app.cli.call import Call, tell
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from bot.bookings import Booked, Office
    from rules.reviews import Attendee
    from store.database import Database

T = TypeVar("T")


FIRST_YEAR, LAST_YEAR = 1900, 2100
REF = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{0,39}")


def read_ref(text: str) -> str:
    """It stands in subjects and calendars, so no name and no sentence may be one."""
    if not REF.fullmatch(text.strip()):
        raise WrongUse("A reference is letters, figures and hyphens without a space, at most 40, for example K7Q2-R2.")
    return text.strip()


def read_kind(text: str) -> str:
    from rules.caseload.sections import REVIEW_KINDS

    kind = text.strip().casefold().replace("-", "_")
    if kind not in REVIEW_KINDS:
        raise WrongUse(f"--kind is one of: {', '.join(REVIEW_KINDS)}.")
    return kind


def about_one(person: str | None, meeting: str | None) -> str:
    """A review is about a person, or it is a date of a meeting."""
    if (person is None) == (meeting is None):
        raise WrongUse("Say whose review it is with --person, or of which meeting it is a date with --meeting.")
    return (person or meeting or "").strip()


def office(call: Call) -> "Office":
    from app import wiring
    from bot.bookings import Office

    return Office(wiring.database(call, changes=True), wiring.deployment(call.settings), call.now, "cli")


def read_moment(text: str, option: str = "--at") -> datetime:
    """A moment without a zone is London's wall clock; one that the clocks skip is refused, of one that comes twice the first counts."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise WrongUse(f"{option} needs a moment such as 2026-06-16T10:00.") from None
    if "T" not in text and ":" not in text:
        raise WrongUse(f"{option} needs a time of day as well, for example 2026-06-16T10:00.")
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise WrongUse(f"{option} needs a year from {FIRST_YEAR} to {LAST_YEAR}.")
    if moment.tzinfo is not None:
        return moment.astimezone(UTC)
    local = moment.replace(tzinfo=clock.LONDON)
    if local.astimezone(UTC).astimezone(clock.LONDON).replace(tzinfo=None) != moment:
        raise WrongUse("That time does not exist: the clocks go forward in that night. Give another one.")
    return local.astimezone(UTC)


def contact_id(database: "Database", pointer: str, option: str) -> int:
    from store import people

    with database.read() as session:
        found = people.find_contact(session, pointer)
    if found is None:
        raise WrongUse(f"{option} names nobody whom Kept knows, or an address that several share. `kept load` adds contacts.")
    return found.id


def read_attendees(database: "Database", given: Sequence[str]) -> "list[Attendee]":
    """EMAIL, EMAIL:ROLE or EMAIL:ROLE:HOW; each person once."""
    from rules.bookings import How
    from rules.people import Role
    from rules.reviews import Attendee

    found: dict[int, Attendee] = {}
    for words in given:
        pointer, _, rest = words.strip().partition(":")
        role, _, how = rest.partition(":")
        if role and role not in set(Role):
            raise WrongUse(f"--attendee has a role that Kept does not know. Use one of: {', '.join(Role)}.")
        if how and how not in set(How):
            raise WrongUse(f"--attendee says how somebody takes part: {', '.join(How)}.")
        one = contact_id(database, pointer, "--attendee")
        found[one] = Attendee(one, Role(role or Role.OTHER), how=how or None)
    return list(found.values())


def show(booked: "Booked", as_json: bool) -> None:
    tell(document(booked), as_json, _show)
    if booked.withheld:
        raise typer.Exit(1)


def allowed(work: Callable[[], T]) -> T:
    """What it came to. Raises WrongUse with the sentence of a refusal, or that somebody was faster."""
    from bot.bookings import SOMEBODY_WAS_FASTER, Refused
    from store.bookings import Changed

    try:
        return work()
    except Refused as refused:
        raise refuse(refused.why) from None
    except Changed:
        raise refuse(SOMEBODY_WAS_FASTER) from None


def refuse(why: Any) -> WrongUse:
    from templates.say import say

    return WrongUse(say(why))


def document(booked: "Booked") -> dict[str, Any]:
    from templates.say import phrase, say

    review, people = booked.review, booked.contacts
    starts = review.starts_at.astimezone(clock.LONDON) if review.starts_at else None
    chair = people.get(review.chair) if review.chair is not None else None
    return {
        "review": review.ref, "outcome": booked.outcome, "kind": review.kind, "starts_at": starts,
        "ends_at": review.ends_at.astimezone(clock.LONDON) if review.ends_at else None, "minutes": review.minutes, "where": review.where,
        "chair": chair.email or chair.ref if chair else None, "sequence": review.sequence, "cancelled": review.cancelled,
        "attendees": [
            {
                "contact": people[one.contact].email or people[one.contact].ref, "name": people[one.contact].name, "as": one.role,
                "how": one.how, "answer": one.answer,
            }
            for one in booked.attendees
        ],
        "warnings": [{"code": why.code.rpartition(".")[2], "words": say(why)} for why in booked.warnings],
        "queued": booked.queued,
        "withheld": [{"contact": contact.email or contact.ref, "why": phrase(why)} for contact, why in booked.withheld],
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from templates.filters import clock_time, long_date

    starts = document["starts_at"]
    when = (
        f"{long_date(starts.date())}, {clock_time(starts)} to {clock_time(document['ends_at'])}"
        if starts
        else "not in the calendar"
    )
    print(
        f"{document['review']}: {'cancelled' if document['cancelled'] else document['outcome']}. {when}. {document['where'] or ''}".rstrip()
    )
    table = Table("Who", "As", "How", "Answer")
    for one in document["attendees"]:
        table.add_row(
            one["name"], one["as"].replace("_", " "), (one["how"] or "").replace("_", " "), one["answer"].replace("_", " ")
        )
    Console().print(table)
    for warning in document["warnings"]:
        print(f"Look: {warning['words']}")
    if document["queued"]:
        print(f"{document['queued']} messages wait to be sent.")
    for kept_back in document["withheld"]:
        print(f"Nothing goes to {kept_back['contact']} yet. {kept_back['why']}")
