"""What comes round again: when the next round is due, whose it is, and when there is none."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.actions import Action, State
from rules.people import Circle, Place, Role
from rules.recurring import ONCE, Recurring, next_round, refused
from rules.rhythms import Every, Unit

KIM, ADA = 1, 2
FIRST = date(2026, 1, 31)  # a Saturday
MONTHLY = Action(
    9, "K7Q2-3", "Check the hearing aids", State.CHECKED, owner=KIM, due=FIRST, first_due=FIRST, recurs=Every(1, Unit.MONTH)
)


@pytest.mark.parametrize(
    ("round_no", "scheduled", "closed", "coming"),
    [
        (1, "2026-01-31", "2026-01-30", "Sat 28 Feb 2026"),
        (2, "2026-02-28", "2026-03-02", "Tue 31 Mar 2026"),
        (2, "2026-02-28", "2026-02-28", "Tue 31 Mar 2026"),
        (3, "2026-03-31", "2026-05-05", "Sun 31 May 2026"),
        (1, "2026-01-31", "2025-12-24", "Sat 28 Feb 2026"),
    ],
    ids=["in time", "the 31st comes back", "on its day", "late by a month: nothing is caught up", "early"],
)
def test_the_next_round_follows_the_first_ones_day(round_no: int, scheduled: str, closed: str, coming: str) -> None:
    action = replace(MONTHLY, round=round_no, first_due=date.fromisoformat(scheduled), series=9 if round_no > 1 else None)
    found = next_round(action, FIRST, date.fromisoformat(closed))
    assert found is not None
    assert (f"{found.due:%a %d %b %Y}", found.number, found.series, found.owner) == (coming, round_no + 1, 9, KIM)


def test_six_weeks_after_a_friday_is_a_friday() -> None:
    action = replace(MONTHLY, first_due=date(2026, 5, 22), recurs=Every(6, Unit.WEEK))
    found = next_round(action, date(2026, 5, 22), date(2026, 5, 20))  # a Wednesday
    assert found is not None
    assert f"{found.due:%a %d %b}" == "Fri 03 Jul"


@pytest.mark.parametrize("state", [State.PROPOSED, State.OPEN, State.BLOCKED, State.DROPPED])
def test_only_what_is_done_has_a_next_round(state: State) -> None:
    assert next_round(replace(MONTHLY, state=state), FIRST, FIRST) is None


def test_it_ends_with_its_last_day() -> None:
    assert next_round(replace(MONTHLY, recurs_until=date(2026, 2, 27)), FIRST, FIRST) is None  # a Friday
    assert next_round(replace(MONTHLY, recurs_until=date(2026, 2, 28)), FIRST, FIRST) is not None  # a Saturday


def test_somebody_else_looks_at_it_again_and_once() -> None:
    action = replace(MONTHLY, recurs=Every(3, Unit.MONTH), looks_again=True, looker=ADA)
    found = next_round(action, FIRST, date(2026, 2, 3))  # a Tuesday
    assert found is not None
    assert (found.due, found.owner, found.state) == (date(2026, 5, 3), ADA, State.OPEN)  # a Sunday
    assert next_round(replace(action, recurs=None, series=9, round=2), FIRST, FIRST) is None


@pytest.mark.parametrize("looker", [None, KIM])
def test_where_nobody_else_is_named_a_person_is_asked(looker: int | None) -> None:
    found = next_round(replace(MONTHLY, looks_again=True, looker=looker), FIRST, FIRST)
    assert found is not None
    assert (found.owner, found.state) == (None, State.PROPOSED)


@given(
    st.integers(1, 60), st.sampled_from([Unit.WEEK, Unit.MONTH]), st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.lists(st.integers(-40, 400), min_size=1, max_size=8),
)  # fmt: skip
def test_rounds_follow_each_other_and_never_stand_on_one_day_twice(
    number: int, unit: Unit, first: date, waits: list[int]
) -> None:
    every = Every(min(number, 36), unit)
    action = replace(MONTHLY, recurs=every, first_due=first)
    days = [first]
    for round_no, wait in enumerate(waits, 1):
        closed = days[-1] + timedelta(days=wait)
        found = next_round(replace(action, round=round_no, first_due=days[-1], series=9), first, closed)
        assert found is not None
        assert found.number == round_no + 1
        assert found.due > max(days[-1], closed)
        days.append(found.due)
    assert len(set(days)) == len(days)
    assert set(days) <= {every.after(first, times) for times in range(400)}


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (Recurring(Every(1, Unit.MONTH)), None),
        (Recurring(Every(3, Unit.MONTH), looks_again=True, looker=ADA), None),
        (Recurring(Every(3, Unit.MONTH), looks_again=True, looker=KIM), "recurring.somebody_else"),
        (Recurring(Every(3, Unit.MONTH), looks_again=True, looker=7), "acts.not_to_them"),
        (Recurring(Every(1, Unit.MONTH), until=FIRST), "recurring.over"),
        (ONCE, None),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(wanted: Recurring, code: str | None) -> None:
    circle = Circle((Place(1, 7, Role.FAMILY, may_know=False),))
    why = refused(MONTHLY, wanted, circle, FIRST)
    assert (why.code if why else None) == code
