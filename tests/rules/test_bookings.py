"""What a booking should be mended of first, and who is asked to come."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.bookings import Diary, Said, clears_for, invited, overtaken, telling, warnings
from rules.people import Circle, Contact, Place, Role
from rules.reviews import Attendee, Review
from templates.say import say

LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 5, 26)  # a Tuesday
STAFF = tuple(Attendee(n, role) for n, role in enumerate((Role.ADVOCATE, Role.EXPERT_BY_EXPERIENCE, Role.CLINICAL_EXPERT), 1))
PEOPLE = {n: Contact(n, f"c{n}", f"Contact {n}") for n in range(1, 9)}


def review(day: date = date(2026, 6, 16), hour: int = 10, **more: object) -> Review:  # a Tuesday
    starts = datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
    return Review(1, "K7Q2-R2", "community", person=1, starts_at=starts, minutes=90, **{"where": "Northbank House", **more})  # type: ignore[arg-type]


def codes(found: Review, coming: tuple[Attendee, ...] = STAFF, **diary: object) -> list[str]:
    known = Diary(**{"contacts": PEOPLE, "busy": {}, **diary})  # type: ignore[arg-type]
    reasons = warnings(found, coming, known, TODAY)
    assert all(say(reason) for reason in reasons)
    return [reason.code.removeprefix("bookings.") for reason in reasons]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 6, 16), []),  # a Tuesday, three weeks off
        (date(2026, 6, 9), []),  # a Tuesday, exactly two weeks off
        (date(2026, 6, 8), ["short_notice"]),  # a Monday
        (date(2026, 6, 20), ["weekend"]),  # a Saturday
        (date(2026, 8, 31), ["bank_holiday"]),  # a Monday, the summer bank holiday
        (date(2026, 12, 28), ["bank_holiday"]),  # a Monday, instead of Boxing Day
    ],
)
def test_the_day_is_looked_at(day: date, expected: list[str]) -> None:
    assert codes(review(day)) == expected


def test_a_day_after_the_last_one_is_said() -> None:
    assert codes(review(), last_day=date(2026, 6, 15)) == ["after_last_day"]
    assert codes(review(), last_day=date(2026, 6, 16)) == []


def test_who_is_missing_is_said() -> None:
    assert codes(review(), ()) == ["no_advocate", "no_expert_by_experience", "no_clinical_expert"]


@pytest.mark.parametrize(
    ("where", "how", "expected"),
    [
        (None, None, ["no_place"]), ("  ", "virtual", ["no_place"]), ("Northbank House", "face_to_face", []),
        ("Northbank House", "virtual", ["no_link"]), ("Northbank House, room 2", "hybrid", ["no_link"]),
        ("https://meet.example.org/k7q2", "virtual", []), ("Northbank House, or ring 01632 960123", "hybrid", []),
    ],
)  # fmt: skip
def test_a_place_and_a_way_in_from_elsewhere_are_missed(where: str | None, how: str | None, expected: list[str]) -> None:
    coming = (*STAFF[:2], Attendee(3, Role.CLINICAL_EXPERT, how=how))
    assert codes(review(where=where), coming) == expected


def test_a_chair_who_is_not_asked_is_missed() -> None:
    assert codes(review(chair=7)) == ["chair_not_asked"]
    assert codes(review(chair=2)) == []


def test_whoever_is_elsewhere_at_that_time_is_named() -> None:
    assert codes(review(), busy={2: "M3B8-R1"}) == ["busy"]


def test_an_interpreter_is_missed_until_one_comes() -> None:
    people = PEOPLE | {1: Contact(1, "c1", "Ana", language="pl"), 4: Contact(4, "c4", "Ewa", role="Interpreter (Polish)")}
    assert codes(review(), contacts=people) == ["no_interpreter"]
    assert codes(review(), (*STAFF, Attendee(4, Role.OTHER)), contacts=people) == []


def test_whoever_of_the_circle_may_know_is_asked_once() -> None:
    circle = Circle(
        (
            Place(1, 1, Role.FAMILY), Place(1, 2, Role.ADVOCATE), Place(1, 2, Role.PANEL), Place(1, 3, Role.OTHER, may_know=False),
            Place(1, 3, Role.FAMILY), Place(1, 4, Role.PANEL, until=TODAY - timedelta(days=1)),
        )
    )  # fmt: skip
    assert invited(circle, 5, TODAY) == (Attendee(5, Role.CHAIR), Attendee(1, Role.FAMILY), Attendee(2, Role.ADVOCATE))
    assert Attendee(3, Role.CHAIR) not in invited(circle, 3, TODAY)


@pytest.mark.parametrize(
    ("said", "now", "change", "expected"),
    [
        (Said.INVITATION, datetime(2026, 6, 1, tzinfo=LONDON), {}, None),
        (Said.INVITATION, datetime(2026, 6, 1, tzinfo=LONDON), {"sequence": 1}, "lapsed.review_changed"),
        (Said.MOVED, datetime(2026, 6, 1, tzinfo=LONDON), {"cancelled": True}, "lapsed.review_cancelled"),
        (Said.CANCELLED, datetime(2026, 6, 1, tzinfo=LONDON), {"cancelled": True}, None),
        (Said.INVITATION, datetime(2026, 6, 16, 11, 31, tzinfo=LONDON), {}, "lapsed.review_over"),
        (Said.UNINVITED, datetime(2026, 6, 1, tzinfo=LONDON), {"sequence": 3}, None),
    ],
)
def test_what_the_calendar_overtook_is_not_said(
    said: Said, now: datetime, change: dict[str, object], expected: str | None
) -> None:
    (notice,) = telling(review(), said, [1], TODAY)
    assert overtaken(notice, review(**change), now) == expected  # type: ignore[arg-type]


def test_a_family_hears_nothing_when_calendars_are_cleared() -> None:
    circle = Circle((Place(1, 1, Role.FAMILY), Place(1, 2, Role.ADVOCATE), Place(1, 3, Role.PERSON)))
    coming = [Attendee(1, Role.PANEL), Attendee(2, Role.ADVOCATE), Attendee(3, Role.OTHER), Attendee(4, Role.FAMILY)]
    assert clears_for(coming, circle, TODAY) == [2]
