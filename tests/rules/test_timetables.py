"""A review's timetable: what is asked on which day, and of whom."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.people import Contact, Role
from rules.reviews import Answer, Attendee, Review
from rules.timetables import Sight, due, missing_roles, standings, timetable_from
from store.packs import timetable_in_force

LONDON = ZoneInfo("Europe/London")
PLAN = timetable_in_force()
ADA, JO = Contact(1, "ada", "Ada", email="ada@example.org"), Contact(2, "jo", "Jo", email="jo@example.org")
BOOKED = Sight(
    Review(
        9, "K7Q2-R2", "community", person=1, starts_at=datetime(2026, 6, 16, 10, tzinfo=LONDON), minutes=90,  # a Tuesday
        booked_at=datetime(2026, 5, 12, 9, tzinfo=LONDON),
    ),
    (Attendee(5, Role.FAMILY), Attendee(6, Role.PANEL, Answer.ACCEPTED)), ADA, JO, consent=True,
    told={5: date(2026, 5, 12), 6: date(2026, 5, 12)},
)  # fmt: skip


def asked(today: date, sight: Sight = BOOKED) -> set[tuple[str, str, int]]:
    return {(one.kind, str(one.facts.get("step", "")), one.contact) for one in due(PLAN, sight, today)}


@pytest.mark.mode("U1")
def test_the_steps_stand_on_working_days_around_the_review() -> None:
    days = {one.step.id: one.day for one in standings(PLAN, BOOKED)}
    assert days == {
        "consent": date(2026, 6, 2),  # a Tuesday
        "advocate": date(2026, 6, 5),  # a Friday: ten days before would be a Saturday
        "planner": date(2026, 6, 9),  # a Tuesday
        "panel": date(2026, 6, 9),
        "papers": date(2026, 6, 15),  # a Monday
        "held": date(2026, 6, 17),  # a Wednesday
        "actions": date(2026, 6, 18),  # a Thursday
        "feedback": date(2026, 6, 23),  # a Tuesday
        "report": date(2026, 6, 30),  # a Tuesday
    }


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 6, 4), set()),  # a Thursday: consent stands, so nothing is asked
        (date(2026, 6, 5), {("review_step", "advocate", 1)}),  # a Friday
        (
            date(2026, 6, 9),  # a Tuesday, two working days later the coordinator hears
            {("review_step", "advocate", 2), ("review_step", "planner", 1), ("review_step", "panel", 1), ("who_comes", "", 1), ("invitation_again", "", 5)},
        ),
    ],
)  # fmt: skip
def test_what_is_asked_on_a_day(today: date, expected: set[tuple[str, str, int]]) -> None:
    assert asked(today) == expected


@pytest.mark.mode("U1")
@pytest.mark.parametrize(
    ("held", "before", "after"),
    [
        # on a Tuesday after Easter 2026: Good Friday is 3 April, Easter Monday 6 April
        (date(2026, 4, 7), {"consent": date(2026, 3, 24), "planner": date(2026, 3, 31), "papers": date(2026, 4, 2)},
         {"held": date(2026, 4, 8), "feedback": date(2026, 4, 14), "report": date(2026, 4, 21)}),
        # on Christmas Eve 2026, a Thursday: Friday is Christmas Day, Monday 28 December for Boxing Day
        (date(2026, 12, 24), {"consent": date(2026, 12, 10), "advocate": date(2026, 12, 14), "papers": date(2026, 12, 23)},
         {"held": date(2026, 12, 29), "actions": date(2026, 12, 29), "feedback": date(2026, 12, 31), "report": date(2027, 1, 7)}),
        # on Wednesday 30 December 2026: a week later is a Wednesday, New Year's Day 2027 a Friday
        (date(2026, 12, 30), {"consent": date(2026, 12, 16), "planner": date(2026, 12, 23), "papers": date(2026, 12, 29)},
         {"held": date(2026, 12, 31), "actions": date(2027, 1, 4), "feedback": date(2027, 1, 6), "report": date(2027, 1, 13)}),
        # on Tuesday 14 March 2028: over the leap day
        (date(2028, 3, 14), {"consent": date(2028, 2, 29), "advocate": date(2028, 3, 3), "papers": date(2028, 3, 13)},
         {"held": date(2028, 3, 15), "report": date(2028, 3, 28)}),
    ],
)  # fmt: skip
def test_over_easter_christmas_and_a_leap_day(held: date, before: dict[str, date], after: dict[str, date]) -> None:
    starts = datetime(held.year, held.month, held.day, 10, tzinfo=LONDON)
    days = {one.step.id: one.day for one in standings(PLAN, replace(BOOKED, review=replace(BOOKED.review, starts_at=starts)))}
    assert {step: days[step] for step in (*before, *after)} == {**before, **after}


def test_a_step_that_somebody_has_done_is_not_asked_about() -> None:
    done = replace(BOOKED, done={"advocate": date(2026, 6, 1), "planner": date(2026, 6, 1), "panel": date(2026, 6, 1)})
    assert asked(date(2026, 6, 9), done) == {("who_comes", "", 1), ("invitation_again", "", 5)}


@pytest.mark.mode("U2")
def test_papers_are_never_asked_for_without_consent() -> None:
    without = replace(BOOKED, consent=False)
    steps = {step for _, step, _ in asked(date(2026, 6, 15), without)}
    assert "papers" not in steps
    assert "consent" in steps


def test_nobody_is_asked_again_on_the_day_of_their_invitation() -> None:
    late = replace(BOOKED, told={5: date(2026, 6, 9)})
    assert ("invitation_again", "", 5) not in asked(date(2026, 6, 9), late)
    assert ("invitation_again", "", 5) in asked(date(2026, 6, 12), late)  # a Friday: two days before is a Sunday


def test_whoever_has_answered_or_was_not_told_or_is_shut_out_is_not_asked_again() -> None:
    for sight in (replace(BOOKED, told={}), replace(BOOKED, excluded=frozenset({5}))):
        assert not [one for one in asked(date(2026, 6, 9), sight) if one[0] == "invitation_again"]


@pytest.mark.parametrize("chair", [None, replace(ADA, email=None), replace(ADA, away_until=date(2026, 6, 30))])
def test_without_a_chair_who_can_hear_the_coordinator_is_asked(chair: Contact | None) -> None:
    assert {who for _, _, who in asked(date(2026, 6, 5), replace(BOOKED, chair=chair))} == {2}


def test_a_cancelled_review_and_one_long_past_ask_nothing() -> None:
    assert asked(date(2026, 6, 9), replace(BOOKED, review=replace(BOOKED.review, cancelled=True))) == set()
    assert asked(date(2026, 8, 17), BOOKED) == set()


def test_a_moved_review_has_its_timetable_again() -> None:
    keys = {one.key for one in due(PLAN, BOOKED, date(2026, 6, 9))}
    moved = replace(BOOKED, review=replace(BOOKED.review, sequence=1))
    assert not keys & {one.key for one in due(PLAN, moved, date(2026, 6, 9))}


def test_a_role_whose_holder_cannot_come_is_missing() -> None:
    coming = (
        Attendee(1, Role.CHAIR),
        Attendee(2, Role.ADVOCATE, Answer.DECLINED),
        Attendee(3, Role.CLINICAL_EXPERT, Answer.ACCEPTED),
    )
    assert missing_roles(coming) == [Role.ADVOCATE, Role.EXPERT_BY_EXPERIENCE]


@pytest.mark.parametrize(
    "pack",
    [
        {},
        {"name": "x", "version": "1", "step": 3},
        {"name": "x", "version": "1", "step": [{"id": "a", "days": 900, "confidence": "D", "source": "s"}]},
    ],
)
def test_a_broken_pack_is_named(pack: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"timetable|days"):
        timetable_from(pack)
