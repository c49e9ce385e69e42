"""The calendar feed, read back by icalendar."""

from datetime import UTC, date, datetime

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from rules.feeds import ActionEntry, Feed, ReviewEntry
from templates.calendar import feed

MADE = datetime(2026, 5, 26, 8, tzinfo=UTC)
STARTS = datetime(2026, 6, 16, 9, tzinfo=UTC)


def test_each_entry_shows_our_reference_and_its_time_alone() -> None:
    shown = Feed(MADE, (ReviewEntry("K7Q2-R2", STARTS, 90),), (ActionEntry("K7Q2-3", date(2026, 5, 22)),))
    review, action = icalendar.Calendar.from_ical(feed(shown)).walk("VEVENT")
    assert (str(review["SUMMARY"]), review.decoded("DTSTART"), review.decoded("DTEND").hour) == ("Review K7Q2-R2", STARTS, 10)
    assert (str(action["SUMMARY"]), action.decoded("DTSTART")) == ("Action K7Q2-3 is due", date(2026, 5, 22))
    assert {name for one in (review, action) for name in one} <= {"UID", "DTSTAMP", "SUMMARY", "DTSTART", "DTEND", "TRANSP"}


def test_what_has_not_changed_is_the_same_bytes() -> None:
    shown = Feed(MADE, (ReviewEntry("K7Q2-R2", STARTS, 90),), ())
    assert feed(shown) == feed(shown)


@given(st.text(min_size=1, max_size=120))
def test_no_reference_can_break_a_line(ref: str) -> None:
    found = feed(Feed(MADE, (ReviewEntry(ref, STARTS, 60),), (ActionEntry(ref, date(2026, 5, 22)),)))
    assert all(len(line) <= 75 for line in found.split(b"\r\n"))
    assert len(icalendar.Calendar.from_ical(found).walk("VEVENT")) == 2
