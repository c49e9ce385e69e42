"""A meeting's dates: which are booked, moved and cancelled so that the calendars say what the meeting says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.consent import Allowed, Errand, gate
from rules.meetings import AHEAD, Kind, Known, Meeting, Member, Settled, begins_at, circle_of, days_of, settle
from rules.people import Contact, Role
from rules.reviews import Attendee, Review

LONDON = ZoneInfo("Europe/London")
TODAY = date(2026, 5, 5)  # a Tuesday
NOW = datetime(2026, 5, 5, 9, tzinfo=LONDON)
ADA, KIM, ROB, MO = 1, 2, 3, 4
MEETING = Meeting(
    7, "COP", "Community of practice", Kind.COMMUNITY_OF_PRACTICE, ADA, 90, "Room 2", "second Tuesday of each month at 10:00",
    date(2026, 1, 1), skips=frozenset({8, 12}), members=(Member(KIM, Role.PANEL), Member(ROB)),
)  # fmt: skip


def booked(day: date, number: int = 1, hour: int = 10, meeting: Meeting = MEETING, cancelled: bool = False) -> Known:
    starts = datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)
    review = Review(
        number, f"COP-M{number}", "community_of_practice", starts_at=starts, minutes=90, where="Room 2", chair=ADA, cancelled=cancelled,
        booked_at=NOW - timedelta(days=30), meeting=7, falls_on=day,
    )  # fmt: skip
    return Known(review, meeting.belonging(TODAY))


def after(found: Settled, there: list[Known], meeting: Meeting) -> list[Known]:
    """What is there once it was carried out."""
    moved = {review.id: begins for review, begins in found.moved}
    stays = [
        replace(
            one,
            review=replace(one.review, starts_at=moved[one.review.id], falls_on=moved[one.review.id].date(), minutes=meeting.minutes, where=meeting.where)
            if one.review.id in moved else replace(one.review, cancelled=True, falls_on=None) if one.review in found.cancelled else one.review,
        )
        for one in there
    ]  # fmt: skip
    fresh = [
        Known(replace(booked(day, 100 + len(there) + place).review, starts_at=begins_at(meeting, day), minutes=meeting.minutes, where=meeting.where))
        for place, day in enumerate(found.booked)
    ]  # fmt: skip
    return [*stays, *fresh]


def test_it_meets_on_its_own_days_and_not_in_skipped_months() -> None:
    days = [f"{day:%a %d %b}" for day in days_of(MEETING, date(2026, 5, 1), date(2027, 1, 31))]
    assert days == ["Tue 12 May", "Tue 09 Jun", "Tue 14 Jul", "Tue 08 Sep", "Tue 13 Oct", "Tue 10 Nov", "Tue 12 Jan"]


def test_dates_are_booked_thirteen_weeks_ahead_and_the_next_look_is_when_one_more_comes_near() -> None:
    found = settle(MEETING, [], NOW)
    assert found.booked == (date(2026, 5, 12), date(2026, 6, 9), date(2026, 7, 14))  # Tuesdays
    assert found.look_on == date(2026, 9, 8) - AHEAD  # Tuesday 9 June: August is skipped
    assert settle(MEETING, after(found, [], MEETING), NOW) == replace(found, booked=())


def test_the_hour_stays_when_the_clocks_change() -> None:
    assert begins_at(MEETING, date(2026, 10, 13)).astimezone(UTC).hour == 9  # a Tuesday in summer time
    assert begins_at(MEETING, date(2026, 11, 10)).astimezone(UTC).hour == 10  # a Tuesday after it


def test_a_date_that_was_cancelled_is_not_booked_again() -> None:
    found = settle(MEETING, [booked(date(2026, 5, 12), cancelled=True)], NOW)
    assert found.booked == (date(2026, 6, 9), date(2026, 7, 14))
    assert not found.moved


def test_a_date_that_somebody_moved_by_hand_stays_where_it_is() -> None:
    there = booked(date(2026, 6, 9))
    by_hand = replace(there, review=replace(there.review, starts_at=datetime(2026, 6, 11, 15, tzinfo=LONDON)))  # a Thursday
    found = settle(replace(MEETING, where="Room 9"), [by_hand, booked(date(2026, 7, 14), 2)], NOW)
    assert [review.id for review, _ in found.moved] == [2]


def test_a_new_rhythm_moves_each_months_date_and_cancels_what_has_no_day_any_more() -> None:
    there = [booked(date(2026, 5, 12), 1), booked(date(2026, 6, 9), 2), booked(date(2026, 7, 14), 3)]
    third = replace(MEETING, recurs="third Tuesday of each month at 14:00", skips=frozenset({7}))
    found = settle(third, there, NOW)
    assert [(review.id, f"{to:%a %d %b %H:%M}") for review, to in found.moved] == [
        (1, "Tue 19 May 14:00"),
        (2, "Tue 16 Jun 14:00"),
    ]
    assert [one.id for one in found.cancelled] == [3]
    assert found.booked == ()


def test_an_ended_meeting_cancels_what_is_ahead_and_touches_nothing_that_is_past() -> None:
    there = [booked(date(2026, 4, 14), 1), booked(date(2026, 6, 9), 2)]
    found = settle(replace(MEETING, ended_on=TODAY), there, NOW)
    assert [one.id for one in found.cancelled] == [2]
    assert (found.booked, found.look_on) == ((), None)


def test_whoever_joins_later_is_asked_to_what_is_booked_and_whoever_leaves_is_taken_off() -> None:
    joined = Member(MO, joined_at=NOW)
    meeting = replace(MEETING, members=(Member(KIM, ended_on=TODAY), Member(ROB), joined))
    found = settle(meeting, [booked(date(2026, 5, 12))], NOW)
    assert [(review.id, [one.contact for one in more]) for review, more in found.seated] == [(1, [MO])]
    assert [(review.id, fewer) for review, fewer in found.unseated] == [(1, (KIM,))]


def test_whoever_was_taken_off_one_date_alone_is_not_asked_to_it_again() -> None:
    there = booked(date(2026, 5, 12))
    found = settle(MEETING, [replace(there, attendees=tuple(one for one in there.attendees if one.contact != ROB))], NOW)
    assert found.seated == ()


def test_a_new_chair_takes_the_old_ones_place() -> None:
    found = settle(replace(MEETING, chair=MO), [booked(date(2026, 5, 12))], NOW)
    assert found.seated[0][1] == (Attendee(MO, Role.CHAIR),)
    assert found.unseated[0][1] == (ADA,)


@given(
    st.dates(date(2026, 1, 1), date(2027, 6, 1)), st.frozensets(st.integers(1, 12), max_size=11),
    st.sampled_from(["second Tuesday of each month at 10:00", "every 6 weeks on Thursday at 14:00", "every Friday at 09:30", "the 31st of each month at 10:00"]),
    st.frozensets(st.integers(1, 12), max_size=11),
)  # fmt: skip
def test_settling_twice_changes_nothing_more_and_no_skipped_month_is_ever_met_in(
    today: date, skips: frozenset[int], recurs: str, then_skips: frozenset[int]
) -> None:
    now, meeting = datetime(today.year, today.month, today.day, 9, tzinfo=LONDON), replace(MEETING, recurs=recurs, skips=skips)
    there = after(settle(meeting, [], now), [], meeting)
    for skipped in (skips, then_skips):
        meeting = replace(meeting, skips=skipped)
        there = after(settle(meeting, there, now), there, meeting)
        again = settle(meeting, there, now)
        assert (again.booked, again.moved, again.cancelled) == ((), (), ())
        ahead = [one.review for one in there if not one.review.cancelled]
        assert all(one.falls_on and one.falls_on.month not in skipped for one in ahead)
        assert len({one.falls_on for one in ahead}) == len(ahead)


@pytest.mark.parametrize(
    ("reader", "own", "allowed"),
    [
        (ADA, False, Allowed.ALL), (ROB, False, Allowed.ALL), (KIM, False, Allowed.BARE), (MO, False, Allowed.BARE), (MO, True, Allowed.ALL), (9, False, Allowed.ALL),
        (10, False, Allowed.BARE),
    ],
)  # fmt: skip
def test_only_who_belongs_to_it_may_know_and_whoever_left_may_no_more(reader: int, own: bool, allowed: Allowed) -> None:
    meeting = replace(MEETING, members=(Member(KIM, ended_on=TODAY), Member(ROB)))
    ring = circle_of(meeting, [Attendee(9, Role.OTHER), Attendee(KIM, Role.OTHER)])
    contact = Contact(reader, "x", "X", email="x@example.org")
    assert gate(None, ring, contact, Errand("invitation", own), contact.email, TODAY).allowed is allowed


def test_at_an_address_that_is_not_secure_a_member_gets_the_bare_form() -> None:
    rob = Contact(ROB, "rob", "Rob", email="rob@example.com")
    assert gate(None, circle_of(MEETING), rob, Errand("reminder"), rob.email, TODAY, ("nhs.net",)).allowed is Allowed.BARE
