"""An invitation's entry against the same event by icalendar alone, and a feed of 500 events; as JSON, in one run."""

import json
import statistics
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from time import perf_counter
from zoneinfo import ZoneInfo

from icalendar import Event, vCalAddress, vText

from rules.feeds import ActionEntry, Feed, ReviewEntry
from rules.invites import Invite, Method
from templates.calendar import ZONE, feed, ics

STARTS = datetime(2026, 6, 16, 10, tzinfo=ZoneInfo("Europe/London"))
WRITTEN = datetime(2026, 5, 26, 8, tzinfo=UTC)
INVITE = Invite(
    Method.REQUEST, "K7Q2-R2", "k7q2-r2@kept", 3, STARTS, 90, WRITTEN, "kept@example.org", "Northbank", "kim@example.org", "Kim Osei",
    "Northbank House",
)  # fmt: skip
SHOWN = Feed(
    WRITTEN,
    tuple(ReviewEntry(f"K7Q2-R{n}", STARTS + timedelta(days=n), 90) for n in range(250)),
    tuple(ActionEntry(f"K7Q2-{n}", date(2026, 5, 22) + timedelta(days=n)) for n in range(250)),
)


def by_icalendar_alone() -> bytes:
    event = Event()
    for name, value in (("uid", INVITE.uid), ("sequence", 3), ("dtstamp", WRITTEN), ("dtstart", STARTS), ("class", "PRIVATE")):
        event.add(name, value)
    event.add("dtend", STARTS + timedelta(minutes=90))
    event.add("summary", "Review K7Q2-R2")
    event.add("description", "The message that brought this entry says more.")
    event.add("location", "Northbank House")
    event.add("status", "CONFIRMED")
    organiser, attendee = vCalAddress("mailto:kept@example.org"), vCalAddress("mailto:kim@example.org")
    organiser.params["CN"] = vText("Northbank")
    for name, words in (("CN", "Kim Osei"), ("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "NEEDS-ACTION"), ("RSVP", "TRUE")):
        attendee.params[name] = vText(words)
    event.add("organizer", organiser)
    event.add("attendee", attendee)
    return b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n" + ZONE + event.to_ical() + b"END:VCALENDAR\r\n"


def seconds(work: Callable[[], object], times: int) -> float:
    began = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - began) / times


def main(times: int) -> None:
    ours, theirs = [], []
    for _ in range(5):
        ours.append(seconds(lambda: ics(INVITE), times))
        theirs.append(seconds(by_icalendar_alone, times))
    ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
    whole = min(seconds(lambda: feed(SHOWN), 20) for _ in range(3))
    figures = {
        "invites_a_second": round(1 / min(ours)),
        "times_icalendar_alone": round(ratio, 2),
        "feed_of_500_ms": round(1000 * whole, 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
