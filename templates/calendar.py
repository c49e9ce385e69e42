"""A review becomes the .ics that every calendar understands (RFC 5545, 5546): one event, one attendee, nothing that identifies."""

from datetime import UTC, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Event, vCalAddress, vText

from rules.invites import Invite, Method
from templates.filters import LONGEST_NAME, LONGEST_WORDS, one_line
from templates.say import FALLBACK, phrase

LONDON = ZoneInfo("Europe/London")
FILE = "invite.ics"
ZONE = (
    b"BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"
    b"BEGIN:DAYLIGHT\r\nDTSTART:19810329T010000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n"
    b"TZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\n"
    b"BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
    b"TZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n"
    b"END:VTIMEZONE\r\n"
)
"""By its rules, so that a calendar without our zone names still knows the hour; the zone is always the same, so are its bytes."""


def ics(invite: Invite, language: str = FALLBACK) -> bytes:
    head, tail = _around(invite.method)
    event: bytes = _event(invite, language).to_ical()
    return head + ZONE + event + tail


@cache
def _around(method: Method) -> tuple[bytes, bytes]:
    head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kept//Kept//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:{method}\r\n"
    return head.encode(), b"END:VCALENDAR\r\n"


def _event(invite: Invite, language: str) -> Event:
    event = Event()
    starts = invite.starts_at.astimezone(LONDON)
    event.add("uid", invite.uid)
    event.add("sequence", invite.sequence)
    event.add("dtstamp", invite.written_at.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", (invite.starts_at.astimezone(UTC) + timedelta(minutes=invite.minutes)).astimezone(LONDON))
    event.add("summary", phrase("calendar.title", language, ref=invite.ref))
    event.add("description", phrase("calendar.description", language))
    event.add("class", "PRIVATE")
    if invite.where:
        event.add("location", one_line(invite.where, LONGEST_WORDS))
    organiser = vCalAddress(f"mailto:{invite.organiser}")
    organiser.params["CN"] = vText(_name(invite.organiser_name))
    event.add("organizer", organiser)
    event.add("attendee", _attendee(invite))
    if invite.method is Method.REQUEST:
        event.add("status", "CONFIRMED")
    elif invite.whole:
        event.add("status", "CANCELLED")
    return event


def _attendee(invite: Invite) -> vCalAddress:
    attendee = vCalAddress(f"mailto:{invite.attendee}")
    attendee.params["CN"] = vText(_name(invite.attendee_name))
    attendee.params["ROLE"] = vText("REQ-PARTICIPANT")
    if invite.method is Method.REQUEST:
        attendee.params["PARTSTAT"] = vText("NEEDS-ACTION")
        attendee.params["RSVP"] = vText("TRUE")
    return attendee


def _name(name: str) -> str:
    """A quotation mark cannot stand in a parameter."""
    return one_line(name, LONGEST_NAME).replace('"', "'") or "?"
