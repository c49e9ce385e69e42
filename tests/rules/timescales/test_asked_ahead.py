"""A looked-after child's health assessment is asked for three months before its last day; a commissioner's visit is no review."""

from datetime import UTC, date, datetime

import pytest

from rules.people import Circle, Person
from rules.reviews import VISIT, Review, last_of, next_of
from rules.timescales import Event, Facts, next_due
from rules.timescales.history import could_be, facts_about
from rules.timescales.unbooked import Unbooked, climb
from rules.timescales.values import Pathway
from store.packs import book, timetable_in_force, unbooked_ladder

BOOK, LADDER = book(), unbooked_ladder()
LEE = Person(1, "L4CC", "Lee", born=date(2016, 4, 2))
COORDINATOR = 9
ASSESSED = Event("health_assessment", date(2025, 12, 15))  # a Monday; R75: the next one by Tuesday 15 December 2026


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 9, 14), []),  # a Monday
        (date(2026, 9, 15), ["unbooked:1:R75:asked:20261215:+0:9"]),  # a Tuesday, three months before
        (date(2026, 10, 30), ["unbooked:1:R75:asked:20261215:+0:9"]),  # a Friday: the same notice, which is told once
        (date(2026, 11, 17), ["unbooked:1:R75:dated:20261215:-28:9"]),  # a Tuesday, four weeks before
    ],
)
def test_it_is_asked_for_three_months_ahead_once_and_then_climbs(today: date, said: list[str]) -> None:
    facts = Facts(today, Pathway.LOOKED_AFTER_HEALTH, LEE.born, events=(ASSESSED,))
    found = next_due(facts, BOOK)
    assert (found.due, found.rule and found.rule.id, found.ask and found.ask.id) == (date(2026, 12, 15), "R75", "R79")
    assert [notice.key for notice in climb(Unbooked(found, LEE, Circle(), COORDINATOR, today), LADDER)] == said


def test_what_is_no_review_health_assessment_is_not_asked_for_ahead() -> None:
    admitted = Facts(date(2026, 3, 3), Pathway.CETR, date(1990, 1, 1), events=(Event("admitted", date(2026, 3, 2)),))  # a Monday
    assert next_due(admitted, BOOK).ask is None


@pytest.mark.parametrize(
    ("kind", "steps"),
    [
        ("review_health_assessment", ["assent", "held", "actions", "returned", "recommendations"]),
        ("initial_health_assessment", ["assent", "held", "actions", "returned", "recommendations"]),
        (VISIT, ["told_of_visit", "held", "actions"]),
        ("meeting", ["free_day", "agenda", "held", "actions", "notes"]),
        ("community", ["consent", "advocate", "planner", "panel", "papers", "held", "actions", "feedback", "report"]),
    ],
)
def test_each_kind_has_the_timetable_that_was_made_for_it(kind: str, steps: list[str]) -> None:
    assert [step.id for step in timetable_in_force(None, kind).steps] == steps


def test_a_visit_is_nobodys_next_or_last_review_and_answers_none() -> None:
    now = datetime(2026, 6, 1, 9, tzinfo=UTC)  # a Monday
    visit = Review(1, "K7Q2-V1", VISIT, person=1, starts_at=datetime(2026, 6, 8, 10, tzinfo=UTC), minutes=60)  # a Monday
    held = Review(2, "K7Q2-V0", VISIT, person=1, held_on=date(2026, 4, 13))  # a Monday
    assert next_of([visit], now) is None
    assert last_of([held], now) is None
    admitted = Event("admitted", date(2026, 3, 2))  # a Monday
    (facts,) = facts_about(LEE, [admitted], [held], now.date())
    assert [one.what for one in facts.events] == ["admitted", VISIT]
    assert not could_be(visit, next_due(facts, BOOK))
