"""A review becomes the .ics that every calendar understands (RFC 5545, 5546): one event, one attendee, nothing that identifies."""

from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Event, vCalAddress, vText

from rules.feeds import Feed
from rules.invites import Invite, Method
from templates.filters import LONGEST_NAME, LONGEST_WORDS, one_line
from templates.say import FALLBACK, phrase

LONDON = ZoneInfo("Europe/London")
FILE = "invite.ics"
LONGEST_LINE = 75
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
    event.add("uid", invite.uid)
    event.add("sequence", invite.sequence)
    event.add("dtstamp", invite.written_at.astimezone(UTC))
    event.add("dtstart", _clear(invite.starts_at))
    event.add("dtend", _clear(invite.starts_at.astimezone(UTC) + timedelta(minutes=invite.minutes)))
    event.add("summary", _title(invite.ref, language, meeting=invite.meeting))
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


def _title(ref: str, language: str, *, meeting: bool) -> str:
    """Our reference alone, whatever it is about."""
    return phrase("calendar.meeting" if meeting else "calendar.title", language, ref=ref)


def _clear(moment: datetime) -> datetime:
    """London's wall clock; where that shows the same time twice, the second one needs UTC to be told apart."""
    local = moment.astimezone(LONDON)
    return moment.astimezone(UTC) if local.fold else local


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


def feed(shown: Feed, language: str = FALLBACK) -> bytes:
    """Every entry by our reference alone. Written by hand, because icalendar takes five times as long for each."""
    stamp = shown.made_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kept//Kept//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Kept"]
    for review in shown.reviews:
        starts = review.starts_at.astimezone(UTC)
        lines += _entry(review.ref, "review", stamp, _title(review.ref, language, meeting=review.meeting))
        lines += [
            f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
            f"DTEND:{starts + timedelta(minutes=review.minutes):%Y%m%dT%H%M%SZ}",
            "END:VEVENT",
        ]
    for action in shown.actions:
        lines += _entry(action.ref, "action", stamp, phrase("calendar.action", language, ref=action.ref))
        lines += [f"DTSTART;VALUE=DATE:{action.due:%Y%m%d}", f"DTEND;VALUE=DATE:{action.due + timedelta(days=1):%Y%m%d}"]
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    return "\r\n".join((*lines, "END:VCALENDAR", "")).encode()


def _entry(ref: str, noun: str, stamp: str, title: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        _folded(f"UID:{noun}-{_escaped(ref).lower()}@kept"),
        f"DTSTAMP:{stamp}",
        _folded(f"SUMMARY:{_escaped(title)}"),
    ]


def _escaped(words: str) -> str:
    plain = one_line(words, LONGEST_WORDS)
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """At most 75 octets to a line, never within a letter."""
    if len(line) <= LONGEST_LINE and line.isascii():
        return line
    parts, room = [""], LONGEST_LINE
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append("")
            room = LONGEST_LINE - 1
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts)
