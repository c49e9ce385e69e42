"""The calendar's entries, read back by ical.js: a reader that shares nothing with the one we write with."""

import json
import shutil
import subprocess
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rules.feeds import ActionEntry, Feed, ReviewEntry
from rules.invites import Invite, Method
from templates.calendar import feed, ics

READER = Path(__file__).parents[2] / ".ci" / "npm" / "ical.mjs"
LONDON = ZoneInfo("Europe/London")
WRITTEN = datetime(2026, 5, 26, 8, tzinfo=UTC)

pytestmark = pytest.mark.skipif(
    shutil.which("node") is None or not (READER.parent / "node_modules" / "ical.js").is_dir(),
    reason="Node or ical.js is not there; .ci/install gets it where npm may be asked",
)


def read(calendar: bytes) -> Any:
    ran = subprocess.run(["node", READER.name], input=calendar, cwd=READER.parent, capture_output=True, check=True)
    return json.loads(ran.stdout)


@pytest.mark.mode(43)
@pytest.mark.parametrize("method", list(Method))
@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize(
    "starts",
    [
        datetime(2026, 6, 16, 10, tzinfo=LONDON),  # a Tuesday in summer time
        datetime(2026, 12, 1, 10, tzinfo=LONDON),  # a Tuesday in winter
        datetime(2026, 3, 30, 0, 30, tzinfo=LONDON),  # the Monday after the clocks went forward
        datetime(2026, 10, 25, 23, 30, tzinfo=LONDON),  # the Sunday on which they go back
    ],
)
def test_an_entry_says_the_same_to_another_reader(method: Method, whole: bool, starts: datetime) -> None:
    invite = Invite(
        method, "K7Q2-R2", "k7q2-r2@kept", 3, starts, 90, WRITTEN, "kept@example.org", 'North, "Bank"; Trust', "kim@example.org",
        "Kim Osei", "House 2; room B, left", whole,
    )  # fmt: skip
    found = read(ics(invite))
    (event,) = found["events"]
    utc = starts.astimezone(UTC)
    assert (found["method"], found["version"]) == (method, "2.0")
    assert event == {
        "uid": "k7q2-r2@kept", "sequence": 3, "summary": "Review K7Q2-R2", "location": "House 2; room B, left",
        "status": "CONFIRMED" if method is Method.REQUEST else "CANCELLED" if whole else None,
        "starts": f"{utc:%Y-%m-%dT%H:%M:%SZ}", "ends": f"{utc + timedelta(minutes=90):%Y-%m-%dT%H:%M:%SZ}", "zone": "Europe/London",
        "organizer": "mailto:kept@example.org",
        "attendees": [{"address": "mailto:kim@example.org", "name": "Kim Osei", "rsvp": "TRUE" if method is Method.REQUEST else None}],
    }  # fmt: skip


def test_a_feed_says_the_same_to_another_reader() -> None:
    shown = Feed(
        WRITTEN, (ReviewEntry("K7Q2-R2", datetime(2026, 6, 16, 9, tzinfo=UTC), 90),), (ActionEntry("K7Q2-3", date(2026, 5, 22)),)
    )
    review, action = read(feed(shown))["events"]
    assert (review["summary"], review["starts"], review["ends"]) == (
        "Review K7Q2-R2",
        "2026-06-16T09:00:00Z",
        "2026-06-16T10:30:00Z",
    )
    assert (action["summary"], action["starts"], action["ends"]) == ("Action K7Q2-3 is due", "2026-05-22", "2026-05-23")
