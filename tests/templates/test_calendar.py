"""The calendar's entry, read back by icalendar and by a reader of lines of our own."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from rules.invites import Invite, Method
from templates.calendar import ics

LONDON = ZoneInfo("Europe/London")


def invite(**changes: object) -> Invite:
    facts: dict[str, object] = {
        "method": Method.REQUEST, "ref": "K7Q2-R2", "uid": "k7q2-r2@kept", "sequence": 3,
        "starts_at": datetime(2026, 6, 16, 10, tzinfo=LONDON), "minutes": 90, "written_at": datetime(2026, 5, 26, 8, tzinfo=UTC),
        "organiser": "kept@example.org", "organiser_name": "Northbank", "attendee": "kim@example.org", "attendee_name": "Kim Osei",
    }  # fmt: skip
    return Invite(**{**facts, **changes})  # type: ignore[arg-type]


def event(found: Invite) -> icalendar.Event:
    (only,) = icalendar.Calendar.from_ical(ics(found)).walk("VEVENT")
    return only


@pytest.mark.mode(43)
@pytest.mark.parametrize(
    ("starts", "utc"),
    [
        (datetime(2026, 6, 16, 10, tzinfo=LONDON), datetime(2026, 6, 16, 9, tzinfo=UTC)),  # a Tuesday in summer time
        (datetime(2026, 12, 1, 10, tzinfo=LONDON), datetime(2026, 12, 1, 10, tzinfo=UTC)),  # a Tuesday in winter
        (
            datetime(2026, 10, 26, 10, tzinfo=LONDON),
            datetime(2026, 10, 26, 10, tzinfo=UTC),
        ),  # the Monday after the clocks went back
        (datetime(2027, 3, 29, 10, tzinfo=LONDON), datetime(2027, 3, 29, 9, tzinfo=UTC)),  # the Monday after they went forward
    ],
)
def test_the_hour_is_londons_in_both_seasons(starts: datetime, utc: datetime) -> None:
    found = event(invite(starts_at=starts.astimezone(UTC)))
    assert found["DTSTART"].params["TZID"] == "Europe/London"
    assert found["DTSTART"].to_ical() == starts.strftime("%Y%m%dT%H%M%S").encode()
    assert found.decoded("DTSTART").astimezone(UTC) == utc
    assert (found.decoded("DTEND") - found.decoded("DTSTART")).total_seconds() == 90 * 60


@pytest.mark.mode(43)
def test_the_zone_comes_with_its_rules() -> None:
    (zone,) = icalendar.Calendar.from_ical(ics(invite())).walk("VTIMEZONE")
    own = zone.to_tz()
    for day in (date(2026, 3, 28), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 26), date(2040, 7, 1)):
        noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 the zone is what is compared
        assert noon.replace(tzinfo=own).utcoffset() == noon.replace(tzinfo=LONDON).utcoffset()


def test_one_attendee_is_asked_for_an_answer() -> None:
    found = event(invite())
    assert str(found["ATTENDEE"]) == "mailto:kim@example.org"
    assert found["ATTENDEE"].params["RSVP"] == "TRUE"
    assert str(found["ORGANIZER"]) == "mailto:kept@example.org"
    assert (str(found["UID"]), int(found["SEQUENCE"]), str(found["STATUS"])) == ("k7q2-r2@kept", 3, "CONFIRMED")


@pytest.mark.mode("U5")
def test_the_title_names_our_reference_and_nothing_else() -> None:
    assert str(event(invite())["SUMMARY"]) == "Review K7Q2-R2"
    assert "LOCATION" not in event(invite())
    assert str(event(invite(where="Northbank House"))["LOCATION"]) == "Northbank House"


@pytest.mark.mode(41)
def test_a_cancelled_review_is_told_apart_from_somebody_who_need_not_come() -> None:
    cancelled, uninvited = invite(method=Method.CANCEL), invite(method=Method.CANCEL, whole=False)
    assert b"METHOD:CANCEL\r\n" in ics(cancelled)
    assert b"METHOD:CANCEL\r\n" in ics(uninvited)
    assert str(event(cancelled)["STATUS"]) == "CANCELLED"
    assert "STATUS" not in event(uninvited)


@pytest.mark.parametrize(
    "words", ["A\r\nATTENDEE:mailto:x@example.com", 'Kim "K" Osei', "Kim\x00\x07", "Zoë 🌳 " + "x" * 500, ";,:\\"]
)
def test_no_name_or_place_can_write_a_line_of_its_own(words: str) -> None:
    found = ics(invite(attendee_name=words, where=words, organiser_name=words))
    assert all(len(line) <= 75 for line in found.split(b"\r\n"))
    only = event(invite(attendee_name=words, where=words, organiser_name=words))
    assert str(only["ATTENDEE"]) == "mailto:kim@example.org"
    assert found.count(b"\r\nATTENDEE") == 1


@pytest.mark.mode(43)
def test_a_review_in_the_hour_that_comes_twice_keeps_its_length() -> None:
    starts = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # a Sunday, 1:30 in the morning for the first time
    found = event(invite(starts_at=starts, minutes=60))
    later = event(invite(starts_at=starts + timedelta(hours=1)))
    read = [one.dt.astimezone(UTC) for one in (found["DTSTART"], found["DTEND"], later["DTSTART"])]
    assert read == [starts, starts + timedelta(minutes=60), starts + timedelta(hours=1)]
