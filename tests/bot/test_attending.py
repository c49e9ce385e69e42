"""Answers to an invitation, as each calendar sends them: recorded for the one who sent them, and told to the chair in time."""

from dataclasses import replace
from datetime import date, timedelta
from email.message import EmailMessage

import pytest
from sqlmodel import select

from bot.bookings import Office, Why, book, cancel, change_attendees, look, move
from bot.receiving import Received, receive
from rules.people import Role
from rules.reasons import because
from rules.reviews import Attendee
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PlaceRow
from templates.say import say
from tests.house import HOUSE, at, furnish, notices, send
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 26)  # a Tuesday
NOW = at(TODAY)
OUTLOOK = """BEGIN:VCALENDAR
METHOD:{method}
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT={answer};CN=Owner 0:mailto:{attendee}
UID:{uid}
DTSTART;TZID=GMT Standard Time:20260616T100000
DTEND;TZID=GMT Standard Time:20260616T110000
SEQUENCE:{sequence}
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:{method}
BEGIN:VEVENT
DTSTART:20260616T090000Z
DTEND:20260616T100000Z
ORGANIZER;CN=Northbank:mailto:kept@example.org
UID:{uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={answer};CN=Own
 er 0;X-NUM-GUESTS=0:mailto:{attendee}
SEQUENCE:{sequence}
STATUS:CONFIRMED
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR
CALSCALE:GREGORIAN
METHOD:{method}
PRODID:-//Apple Inc.//macOS 14.5//EN
VERSION:2.0
BEGIN:VEVENT
ATTENDEE;CN="Owner 0";CUTYPE=INDIVIDUAL;EMAIL="{attendee}";PARTSTAT={answer}:mailto:{attendee}
DTEND;TZID=Europe/London:20260616T110000
DTSTART;TZID=Europe/London:20260616T100000
SEQUENCE:{sequence}
UID:{uid}
END:VEVENT
END:VCALENDAR
"""


SHAPES = (OUTLOOK, GOOGLE, APPLE)


@pytest.fixture
def office(database: Database) -> Office:
    furnish(database)
    made = Office(database, HOUSE, NOW, "cli")
    coming = [Attendee(who(database, "owner0"), Role.CLINICAL_EXPERT), Attendee(who(database, "ana"), Role.FAMILY)]
    book(made, "K7Q2-R2", "community", "K7Q2", Slot(at(date(2026, 6, 16), 10), 60, None), who(database, "ada"), coming)
    return made


def who(database: Database, ref: str) -> int:
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def rsvp(
    office: Office, shape: str, answer: str, *, method: str = "REPLY", sequence: int = 0, sender: str = "owner0@example.org",
    attendee: str = "owner0@example.org", uid: str = "k7q2-r2@kept",
) -> Received:  # fmt: skip
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, "kept@example.org", f"{answer.title()}: Review K7Q2-R2"
    told = f"{answer}.{method}.{sequence}.{sender}.{attendee}.{SHAPES.index(shape)}"
    mail["Message-ID"] = f"<{told.replace('@', '.')}@example.org>"
    mail["Date"] = "Tue, 26 May 2026 10:00:00 +0100"
    mail.set_content("")
    entry = shape.format(method=method, answer=answer, sequence=sequence, attendee=attendee, uid=uid)
    mail.add_alternative(entry.encode(), maintype="text", subtype="calendar", params={"method": method, "charset": "utf-8"})
    return receive(office.database, mail.as_bytes(), NOW + timedelta(hours=1), HOUSE)


def answers(office: Office) -> dict[str, str]:
    shown = look(office, "K7Q2-R2")
    return {shown.contacts[one.contact].ref: one.answer.value for one in shown.attendees}


@pytest.mark.mode(44)
@pytest.mark.parametrize("shape", SHAPES, ids=["outlook", "google", "apple"])
@pytest.mark.parametrize("answer", ["ACCEPTED", "TENTATIVE", "DECLINED", "DELEGATED"])
def test_each_answer_of_each_calendar_is_recorded_for_its_attendee(office: Office, shape: str, answer: str) -> None:
    received = rsvp(office, shape, answer)
    assert (received.kind, received.outcome) == ("rsvp", "rsvp_recorded")
    assert answers(office) == {"owner0": answer.lower(), "ana": "needs_action"}


async def test_the_chair_hears_who_cannot_come_and_what_is_missing_now(office: Office) -> None:
    rsvp(office, OUTLOOK, "ACCEPTED")
    assert "cannot_come" not in {kind for kind, _, _ in notices(office.database)}
    rsvp(office, OUTLOOK, "DECLINED")
    async with Sink() as sink:
        await send(office.database, NOW + timedelta(hours=2), sink.port)
    (mail,) = [mail for mail in sink.read() if mail["To"] == "ada@example.org"]
    assert "Owner 0 cannot come." in " ".join(text_of(mail).split())
    assert "No clinical expert is asked to come." in " ".join(text_of(mail).split())


@pytest.mark.mode(44)
def test_an_answer_to_an_earlier_time_says_nothing_about_the_new_one(office: Office) -> None:
    rsvp(office, OUTLOOK, "ACCEPTED")
    move(office, "K7Q2-R2", at(date(2026, 6, 17), 10), Why("The room is taken."))
    assert answers(office)["owner0"] == "needs_action"
    earlier = rsvp(office, GOOGLE, "ACCEPTED", sequence=0)
    assert (earlier.outcome, earlier.why) == ("rsvp_recorded", say(because("inbox.rsvp_earlier")))
    assert answers(office)["owner0"] == "needs_action"
    rsvp(office, APPLE, "ACCEPTED", sequence=1)
    assert answers(office)["owner0"] == "accepted"


@pytest.mark.mode(44)
@pytest.mark.parametrize("answer", ["ACCEPTED", "DECLINED"])
@pytest.mark.parametrize("sequence", [1, 999_999_999])
def test_an_answer_to_a_version_that_was_never_sent_waits_for_a_person(office: Office, answer: str, sequence: int) -> None:
    received = rsvp(office, OUTLOOK, answer, sequence=sequence)
    assert (received.outcome, received.why) == ("held", say(because("inbox.rsvp_not_sent")))
    assert answers(office)["owner0"] == "needs_action"
    assert "cannot_come" not in {kind for kind, _, _ in notices(office.database)}


@pytest.mark.mode("U3")
def test_an_answer_from_somebody_shut_out_since_is_for_a_person_and_never_named_to_the_chair(office: Office) -> None:
    with office.database.write() as session:
        session.add(PlaceRow(person_id=1, contact_id=who(office.database, "owner0"), role="other", may_know=False))
    assert rsvp(office, OUTLOOK, "DECLINED").outcome == "held"
    assert "cannot_come" not in {kind for kind, _, _ in notices(office.database)}


def test_an_answer_to_a_cancelled_review_changes_nothing(office: Office) -> None:
    cancel(office, "K7Q2-R2", Why("The ward is closed."))
    assert rsvp(office, OUTLOOK, "DECLINED", sequence=1).why == say(because("inbox.rsvp_cancelled"))
    assert answers(office)["owner0"] == "needs_action"
    assert "cannot_come" not in {kind for kind, _, _ in notices(office.database)}


@pytest.mark.mode(44)
def test_another_time_that_is_proposed_goes_to_the_chair_and_moves_nothing(office: Office) -> None:
    assert rsvp(office, OUTLOOK, "TENTATIVE", method="COUNTER").outcome == "rsvp_recorded"
    assert answers(office)["owner0"] == "needs_action"
    assert "cannot_come" in {kind for kind, _, _ in notices(office.database)}


@pytest.mark.mode(27)
@pytest.mark.parametrize(
    ("sender", "attendee", "uid"),
    [
        ("mallory@example.net", "owner0@example.org", "k7q2-r2@kept"),  # somebody else answers for them
        ("owner0@example.org", "ana@example.com", "k7q2-r2@kept"),
        ("owner0@example.org", "nobody@example.org", "k7q2-r2@kept"),
        ("mo@example.org", "mo@example.org", "k7q2-r2@kept"),  # known, but not asked
        ("owner0@example.org", "owner0@example.org", "other@kept"),
    ],
)
def test_nobody_answers_for_somebody_else(office: Office, sender: str, attendee: str, uid: str) -> None:
    assert rsvp(office, OUTLOOK, "DECLINED", sender=sender, attendee=attendee, uid=uid).outcome == "held"
    assert set(answers(office).values()) == {"needs_action"}


async def test_the_chair_hears_at_once_who_is_late_also_on_a_day_on_which_they_were_reminded(office: Office) -> None:
    async with Sink() as sink:
        await send(office.database, NOW, sink.port)
        invitation = next(mail for mail in sink.read() if mail["To"] == "owner0@example.org")
    reply = EmailMessage()
    reply["From"], reply["To"], reply["In-Reply-To"] = invitation["To"], invitation["Reply-To"], invitation["Message-ID"]
    reply["Message-ID"], reply["Date"] = "<late@example.org>", "Tue, 16 Jun 2026 09:50:00 +0100"
    reply.set_content("Sorry, running late")
    moment = at(date(2026, 6, 16), 6)  # a Tuesday, before the hours of reminders
    assert receive(office.database, reply.as_bytes(), moment, HOUSE).outcome == "rsvp_recorded"
    assert answers(office)["owner0"] == "needs_action"
    async with Sink() as sink:
        await send(office.database, moment + timedelta(minutes=1), sink.port)
        (told,) = sink.read()
    assert (told["To"], told["Subject"]) == ("ada@example.org", "Review K7Q2-R2 on Tuesday 16 June: somebody will be late")
    assert "Owner 0 will be late." in text_of(told)


async def test_whoever_is_taken_off_and_asked_again_before_they_heard_keeps_one_entry(office: Office) -> None:
    """A cancellation and an invitation of one moment could arrive in either order."""
    kim = who(office.database, "owner0")
    async with Sink() as sink:
        await send(office.database, NOW, sink.port)
        sink.mails.clear()
        change_attendees(office, "K7Q2-R2", [], [kim])
        change_attendees(replace(office, now=NOW + timedelta(seconds=1)), "K7Q2-R2", [Attendee(kim, Role.PANEL)], [])
        await send(office.database, NOW + timedelta(seconds=2), sink.port)
        (mail,) = sink.read()
    assert mail["To"] == "owner0@example.org"
    (entry,) = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    assert b"METHOD:REQUEST" in bytes(entry.get_payload(decode=True))
    assert [state for kind, state, _ in notices(office.database) if kind == "uninvited"] == ["lapsed"]
