"""A review in the calendar, from booking to a cleared calendar, through a real mail server."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from email.message import Message

import icalendar
import pytest
from sqlmodel import select

from app.cli.booking import document
from bot.bookings import Booked, Office, Refused, Why, book, cancel, change_attendees, look, move
from bot.stops import stop
from rules.people import Role, Stop
from rules.reviews import Attendee
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, notices, send
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 26)  # a Tuesday
NOW = at(TODAY)
SLOT = Slot(at(date(2026, 6, 16), 10), 90, "Northbank House")  # a Tuesday


@pytest.fixture
def office(database: Database) -> Office:
    """Beside the house's own people, Kim coordinates the care, Rob is shut out and Dee is on the panel only."""
    furnish(database)
    with database.write() as session:
        more = {ref: ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("kim", "rob", "dee")}
        session.add_all(more.values())
        session.flush()
        sam = session.exec(select(PersonRow.id)).one()
        session.add(PlaceRow(person_id=sam or 0, contact_id=more["kim"].id or 0, role="care_coordinator"))
        session.add(PlaceRow(person_id=sam or 0, contact_id=more["rob"].id or 0, role="family", may_know=False, why_not="court"))
    return Office(database, HOUSE, NOW, "cli")


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def booked(office: Office, *coming: Attendee, slot: Slot = SLOT) -> Booked:
    return book(office, "K7Q2-R2", "community", "K7Q2", slot, who(office, "ada"), coming)


async def sent(office: Office, moment: datetime = NOW) -> dict[str, Message]:
    async with Sink() as sink:
        await send(office.database, moment, sink.port)
        return {mail["To"]: mail for mail in sink.read()}


def entry(mail: Message) -> icalendar.Calendar | None:
    parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return icalendar.Calendar.from_ical(parts[0].get_payload(decode=True)) if parts else None


async def test_everybody_who_may_know_is_asked_at_once(office: Office) -> None:
    night = at(TODAY, 23)
    done = booked(replace(office, now=night))
    assert {done.contacts[one.contact].ref for one in done.attendees} == {"ada", "kim", "ana"}
    mails = await sent(office, night)
    assert set(mails) == {"ada@example.org", "kim@example.org", "ana@example.com"}
    for address in ("ada@example.org", "kim@example.org"):
        calendar = entry(mails[address])
        assert calendar is not None
        (event,) = calendar.walk("VEVENT")
        assert str(event["ATTENDEE"]) == f"mailto:{address}"
        assert str(event["LOCATION"]) == "Northbank House"
        types = [part.get_content_type() for part in mails[address].walk()]
        assert types.index("text/html") < types.index("text/calendar")
        (file,) = [part for part in mails[address].walk() if part.get_content_type() == "application/ics"]
        assert file["Content-Disposition"] == 'attachment; filename="invite.ics"'
        assert (
            dict(next(p for p in mails[address].walk() if p.get_content_type() == "text/calendar").get_params() or ())["method"]
            == "REQUEST"
        )


async def test_an_easy_letter_is_the_invitation_itself(office: Office) -> None:
    booked(office)
    assert entry((await sent(office))["ana@example.com"]) is None


async def test_whoever_is_outside_the_circle_gets_the_reference_and_the_time_only(office: Office) -> None:
    booked(office, Attendee(who(office, "dee"), Role.PANEL))
    mails = await sent(office)
    raw = mails["dee@example.org"].as_bytes()
    calendar = entry(mails["dee@example.org"])
    assert calendar is not None
    assert b"Northbank House" not in calendar.to_ical()
    assert b"Sam" not in raw


@pytest.mark.mode("U2")
async def test_without_consent_no_invitation_goes_and_with_it_they_go(office: Office) -> None:
    with office.database.write() as session:
        session.exec(select(PersonRow)).one().consent = "declined"
    done = booked(office)
    assert done.queued == 0
    assert {why for _, why in done.withheld} == {"gate.no_consent"}
    assert not await sent(office)


def test_nobody_who_is_shut_out_can_be_asked(office: Office) -> None:
    for refused in (
        lambda: booked(office, Attendee(who(office, "rob"), Role.PANEL)),
        lambda: book(office, "X", "community", "K7Q2", SLOT, who(office, "rob")),
    ):
        with pytest.raises(Refused):
            refused()
    assert notices(office.database) == []


@pytest.mark.mode(42)
async def test_five_moves_leave_one_event_at_the_last_hour(office: Office) -> None:
    booked(office)
    kept: dict[str, tuple[int, bytes]] = {}
    for day in (17, 18, 19, 22, 23):
        for mail in (await sent(office)).values():
            calendar = entry(mail)
            if calendar is not None:
                (event,) = calendar.walk("VEVENT")
                kept[str(event["UID"])] = max(
                    kept.get(str(event["UID"]), (-1, b"")), (int(event["SEQUENCE"]), event["DTSTART"].to_ical())
                )
        moved = move(office, "K7Q2-R2", at(date(2026, 6, day), 14), Why("The chair is ill."))
    for mail in (await sent(office)).values():
        if calendar := entry(mail):
            (event,) = calendar.walk("VEVENT")
            kept[str(event["UID"])] = max(kept[str(event["UID"])], (int(event["SEQUENCE"]), event["DTSTART"].to_ical()))
    assert moved.review.sequence == 5
    assert kept == {"k7q2-r2@kept": (5, b"20260623T140000")}


async def test_a_move_before_the_invitation_went_is_an_invitation(office: Office) -> None:
    booked(office)
    move(office, "K7Q2-R2", at(date(2026, 6, 17), 10), Why("The room is taken."))
    mails = await sent(office)
    assert len(mails) == 3
    assert {kind for kind, state, _ in notices(office.database) if state == "sent"} == {"invitation"}


@pytest.mark.mode(41)
async def test_a_cancelled_review_is_told_to_whoever_knew_of_it(office: Office) -> None:
    booked(office)
    await sent(office)
    cancel(office, "K7Q2-R2", Why("The ward is closed."))
    mails = await sent(office)
    calendar = entry(mails["kim@example.org"])
    assert calendar is not None
    assert str(calendar["METHOD"]) == "CANCEL"
    assert int(calendar.walk("VEVENT")[0]["SEQUENCE"]) == 1
    assert len(mails) == 3


def test_a_review_nobody_was_told_of_is_cancelled_in_silence(office: Office) -> None:
    booked(office)
    assert cancel(office, "K7Q2-R2", Why("A slip.")).queued == 0
    assert {state for _, state, _ in notices(office.database)} == {"lapsed"}
    with pytest.raises(Refused):
        move(office, "K7Q2-R2", SLOT.starts_at + timedelta(days=1), Why("x"))


async def test_whoever_need_not_come_is_told_and_the_others_are_not(office: Office) -> None:
    booked(office)
    await sent(office)
    changed = change_attendees(office, "K7Q2-R2", [Attendee(who(office, "dee"), Role.PANEL)], [who(office, "kim")])
    assert changed.review.sequence == 0
    mails = await sent(office)
    assert set(mails) == {"kim@example.org", "dee@example.org"}
    calendar = entry(mails["kim@example.org"])
    assert calendar is not None
    assert "STATUS" not in calendar.walk("VEVENT")[0]
    again = change_attendees(
        replace(office, now=NOW + timedelta(hours=1)), "K7Q2-R2", [Attendee(who(office, "kim"), Role.PANEL)], []
    )
    assert again.queued == 1


@pytest.mark.mode(41)
async def test_after_a_death_calendars_are_cleared_without_a_reason_and_the_family_hears_nothing(office: Office) -> None:
    booked(office)
    await sent(office)
    stop(office.database, "K7Q2", Stop.DIED, NOW, HOUSE)
    mails = await sent(office, NOW + timedelta(minutes=1))
    assert "ana@example.com" not in mails
    calendar = entry(mails["kim@example.org"])
    assert calendar is not None
    assert str(calendar["METHOD"]) == "CANCEL"
    with pytest.raises(Refused):
        move(office, "K7Q2-R2", SLOT.starts_at + timedelta(days=1), Why("x"))


@pytest.mark.parametrize("change", [move, cancel])
def test_without_a_reason_nothing_is_moved_or_cancelled(office: Office, change: Callable[..., Booked]) -> None:
    booked(office)
    with pytest.raises(Refused):
        change(office, "K7Q2-R2", *([at(date(2026, 6, 17), 10)] if change is move else []), Why(" "))
    assert (look(office, "K7Q2-R2").review.sequence, look(office, "K7Q2-R2").review.cancelled) == (0, False)


@pytest.mark.mode(43)
def test_a_review_over_the_end_of_summer_time_lasts_as_long_as_was_said(office: Office) -> None:
    """On Sunday 25 October 2026 the hour from 1am comes twice."""
    starts = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    shown = document(booked(office, slot=Slot(starts, 60, "Northbank House")))
    assert (shown["starts_at"].isoformat(), shown["ends_at"].isoformat()) == (
        "2026-10-25T01:30:00+01:00",
        "2026-10-25T01:30:00+00:00",
    )


def test_booking_twice_changes_nothing_and_another_booking_of_that_name_is_refused(office: Office) -> None:
    assert booked(office).queued == 3
    assert (booked(office).outcome, booked(office).queued) == ("already", 0)
    with pytest.raises(Refused):
        booked(office, slot=Slot(SLOT.starts_at + timedelta(days=1), 90, None))


@pytest.mark.parametrize(
    "slot", [Slot(at(TODAY, 8), 60, None), Slot(SLOT.starts_at, 0, None), Slot(SLOT.starts_at, 10_000, None)]
)
def test_an_impossible_slot_is_refused(office: Office, slot: Slot) -> None:
    with pytest.raises(Refused):
        booked(office, slot=slot)


def test_a_clash_is_said_and_does_not_forbid(office: Office) -> None:
    booked(office)
    clash = book(
        office, "K7Q2-R3", "community", "K7Q2", Slot(SLOT.starts_at + timedelta(minutes=89), 60, None), who(office, "ada")
    )
    assert "bookings.busy" in {why.code for why in clash.warnings}
    assert "bookings.busy" in {why.code for why in look(office, "K7Q2-R2").warnings}


async def test_whoever_hears_of_several_moves_at_once_reads_the_time_that_they_knew(office: Office) -> None:
    booked(office, Attendee(who(office, "owner0"), Role.PANEL), Attendee(who(office, "ana"), Role.FAMILY))
    await sent(office)
    for day in (23, 24):  # a Tuesday and a Wednesday
        move(office, "K7Q2-R2", at(date(2026, 6, day), 10), Why("The room is taken."))
    told = " ".join(text_of((await sent(office))["ana@example.com"]).split())
    assert "Wednesday 24 June 2026" in told
    assert "The old day was Tuesday 16 June 2026" in told
