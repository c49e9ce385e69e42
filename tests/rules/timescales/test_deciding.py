"""Which review is due next: the latest unanswered event, the soonest of its rules, and everything that is said beside it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.caseload.sections import EVENTS
from rules.timescales import Confirmation, Decision, Unit, facts_from, next_due
from rules.timescales.facts import ORDER
from store.packs import book
from templates.say import say

GROWN, YOUNG = "1990-05-05", "2012-05-05"
BOOK = book()


def decide(today: str, *events: str, rules: Any = BOOK, **facts: Any) -> Decision:
    """Events as "what day", with a rating after it where there is one."""
    listed = [dict(zip(("what", "on", "rating"), one.split(), strict=False)) for one in events]
    written = {"today": today, "pathway": "cetr", "born": GROWN, "setting": "hospital", **facts, "events": listed}
    return next_due(facts_from(written, date(2000, 1, 1)), rules)


def shown(found: Decision) -> str:
    rule = found.rule.id if found.rule else None
    return f"{found.review} {rule} {found.due or found.not_later_than or '-'}{'' if found.due else '?'}"


CASES = (
    # an admission: adult, child, adult with a plan, with and without a community review before it
    ("inpatient R22 2026-03-30", {}, "2026-03-05", ["admitted 2026-03-02"]),
    ("inpatient R21 2026-03-16", {"born": YOUNG}, "2026-03-05", ["admitted 2026-03-02"]),
    ("inpatient R21 2026-03-16", {"born": "2005-01-01", "ehc_plan": True}, "2026-03-05", ["admitted 2026-03-02"]),
    ("inpatient R22 2026-03-30", {"born": "2005-01-01"}, "2026-03-05", ["admitted 2026-03-02"]),
    ("inpatient R22 2026-03-30", {"born": "2001-03-02", "ehc_plan": True}, "2026-03-05", ["admitted 2026-03-02"]),  # 25 that day
    ("inpatient R21 2026-03-16", {"born": "2001-03-03", "ehc_plan": True}, "2026-03-05", ["admitted 2026-03-02"]),  # 25 the day after
    ("inpatient R22 2026-03-30", {"born": "2008-03-02"}, "2026-03-05", ["admitted 2026-03-02"]),  # 18 that day
    ("inpatient R21 2026-03-16", {"born": "2008-03-03"}, "2026-04-05", ["admitted 2026-03-02"]),  # 18 since, but not then
    ("inpatient R20 2026-04-13", {}, "2026-03-05", ["community_review 2026-01-12", "admitted 2026-03-02"]),
    ("inpatient R20 2026-04-13", {"born": YOUNG}, "2026-03-05", ["community_review 2026-01-12", "admitted 2026-03-02"]),
    ("inpatient R20 2026-04-13", {}, "2026-03-05", ["community_review 2025-03-02", "admitted 2026-03-02"]),  # 12 months to the day
    ("inpatient R22 2026-03-30", {}, "2026-03-05", ["community_review 2025-03-01", "admitted 2026-03-02"]),
    ("inpatient R22 2026-03-30", {}, "2026-03-05", ["community_review 2026-01-12", "discharged 2026-02-01", "admitted 2026-03-02"]),
    ("inpatient R20 2026-04-13", {}, "2026-03-05", ["discharged 2026-01-02", "community_review 2026-01-12", "admitted 2026-03-02"]),
    ("inpatient R20 2026-04-13", {}, "2026-03-05", ["community_review 2026-03-02", "admitted 2026-03-02"]),
    # the pack in force on the day decides
    ("inpatient R01 2023-05-28", {}, "2023-06-05", ["admitted 2023-04-30"]),
    ("inpatient R22 2023-05-29", {}, "2023-06-05", ["admitted 2023-05-01"]),
    ("inpatient R01 2021-08-09", {}, "2021-07-15", ["admitted 2021-07-12"]),
    ("inpatient R02 2021-07-26", {"born": YOUNG}, "2021-07-15", ["admitted 2021-07-12"]),
    ("inpatient R12 2021-11-08", {"born": YOUNG}, "2021-11-02", ["admitted 2021-11-01"]),
    ("inpatient R02 2021-11-15", {"born": YOUNG}, "2021-11-02", ["community_review 2021-09-01", "admitted 2021-11-01"]),
    # repeats
    ("repeat R24 2026-09-20", {}, "2026-04-01", ["admitted 2026-03-02", "review_held 2026-03-20"]),
    ("repeat R25 2027-03-20", {"setting": "secure_hospital"}, "2026-04-01", ["admitted 2026-03-02", "review_held 2026-03-20"]),
    ("repeat R23 2026-06-20", {"born": YOUNG}, "2026-04-01", ["admitted 2026-03-02", "review_held 2026-03-20"]),
    ("repeat R23 2026-06-20", {"born": YOUNG, "setting": "secure_hospital"}, "2026-04-01", ["review_held 2026-03-20"]),
    ("repeat R24 2026-09-20", {}, "2026-04-01", ["review_held 2025-09-20", "review_held 2026-03-20"]),
    ("repeat R03 2021-05-10", {}, "2020-12-01", ["review_held 2020-11-10"]),
    ("repeat R03 2022-05-10", {}, "2021-12-01", ["review_held 2021-11-10"]),
    # no number: said with the soonest other day
    ("moved R26 2026-03-30?", {}, "2026-03-20", ["admitted 2026-03-02", "moved 2026-03-10"]),
    ("moved R26 2026-09-20?", {}, "2026-05-20", ["admitted 2026-03-02", "review_held 2026-03-20", "moved 2026-05-10"]),
    ("on_request R29 2026-09-20?", {}, "2026-05-20", ["admitted 2026-03-02", "review_held 2026-03-20", "review_requested 2026-05-10"]),
    ("reoffer R33 2026-03-30?", {}, "2026-03-20", ["admitted 2026-03-02", "consent_declined 2026-03-10"]),
    ("after_discharge R28 -?", {}, "2026-06-01", ["admitted 2026-03-02", "review_held 2026-03-20", "discharged 2026-05-10"]),
    ("community R35 -?", {"setting": "community"}, "2026-06-01", ["rating_changed 2026-05-10 red"]),
    ("community R36 -?", {"setting": "community"}, "2026-06-01", ["rating_changed 2026-05-10 amber"]),
    ("community R37 -?", {"setting": "community"}, "2026-06-01", ["self_referred 2026-05-10"]),
    ("community R38 -?", {"setting": "community"}, "2026-06-01", ["laep_held 2026-05-10"]),
    ("community R10 -?", {"setting": "community"}, "2022-06-01", ["laep_held 2022-05-10"]),
    # before something that is planned
    ("before_diagnosis_removal R27 2026-07-09", {"setting": "community"}, "2026-06-01", ["diagnosis_removal_planned 2026-07-10"]),
    ("before_diagnosis_removal R27 2026-07-09", {}, "2026-06-01", ["review_held 2026-05-20", "diagnosis_removal_planned 2026-07-10"]),
    ("None None -?", {"setting": "community"}, "2026-08-01", ["diagnosis_removal_planned 2026-07-10", "review_held 2026-07-10"]),
    # what still lies ahead has not happened
    ("inpatient R22 2026-03-30", {}, "2026-03-05", ["admitted 2026-03-02", "review_held 2026-03-20", "discharged 2026-03-06"]),
    ("None None -?", {"setting": "community"}, "2026-03-01", ["admitted 2026-03-02"]),
    # answered, or nothing to answer
    ("None None -?", {"setting": "community"}, "2026-06-01", ["rating_changed 2026-05-10 red", "community_review 2026-05-20"]),
    ("None None -?", {"setting": "community"}, "2026-06-01", ["rating_changed 2026-05-10 red", "rating_changed 2026-05-20 green"]),
    ("None None -?", {"setting": "community"}, "2026-06-01", ["discharged 2026-05-10", "community_review 2026-05-20"]),
    ("None None -?", {"setting": "community"}, "2026-06-01", ["review_held 2026-05-10"]),
    ("None None -?", {"setting": "community"}, "2026-06-01", []),
    ("None None -?", {}, "2016-06-01", ["admitted 2016-05-10"]),  # before any policy that is known here
)  # fmt: skip


@pytest.mark.parametrize(("due", "facts", "today", "events"), CASES)
def test_what_is_due_next(due: str, facts: dict[str, Any], today: str, events: list[str]) -> None:
    assert shown(decide(today, *events, **facts)) == due


LOOKED_AFTER = (
    ("initial_health_assessment R73 2026-04-22", {}, ["became_looked_after 2026-03-23"]),
    ("case_review R70 2026-04-22", {}, ["health_assessment 2026-01-10", "became_looked_after 2026-03-23"]),  # spared by a full one
    ("initial_health_assessment R73 2026-04-22", {}, ["health_assessment 2025-12-22", "became_looked_after 2026-03-23"]),
    ("review_health_assessment R74 2026-10-10", {"born": "2021-04-11"}, ["health_assessment 2026-04-10"]),  # 5 the day after
    ("review_health_assessment R75 2027-04-10", {"born": "2021-04-10"}, ["health_assessment 2026-04-10"]),  # 5 that day
    ("case_review R71 2026-07-20", {}, ["became_looked_after 2026-03-23", "health_assessment 2026-04-10", "case_review 2026-04-20"]),
    ("case_review R72 2026-11-20", {}, ["became_looked_after 2026-01-05", "case_review 2026-02-01", "case_review 2026-05-20"]),
    ("case_review R71 2026-08-20", {}, ["case_review 2025-02-01", "became_looked_after 2026-05-01", "case_review 2026-05-20"]),
    ("review_health_assessment R75 2027-04-10", {}, ["became_looked_after 2026-03-23", "case_review 2026-04-08", "health_assessment 2026-04-10"]),
)  # fmt: skip


@pytest.mark.parametrize(("due", "facts", "events"), LOOKED_AFTER)
def test_what_is_due_for_a_child_who_is_looked_after(due: str, facts: dict[str, Any], events: list[str]) -> None:
    about = {"pathway": "looked_after_health", "born": YOUNG, "setting": "community", **facts}
    assert shown(decide("2026-06-01", *events, **about)) == due


def others(found: Decision) -> dict[str, str | None]:
    return {one.rule.id: one.due.isoformat() if one.due else None for one in found.alternatives}


def test_a_disputed_rule_stands_beside_until_somebody_confirms_it() -> None:
    found = decide("2021-07-15", "admitted 2021-07-12")  # a Monday
    assert others(found) == {"R11": "2021-07-17"}
    ours = book(confirmed=[Confirmation("R11", "Ada Byrne", date(2021, 7, 1))])
    assert shown(decide("2021-07-15", "admitted 2021-07-12", rules=ours)) == "inpatient R11 2021-07-17"


def test_the_act_that_is_not_in_force_stands_beside() -> None:
    grown = decide("2026-11-20", "admitted 2026-11-02", detained=True)
    young = decide("2026-11-20", "admitted 2026-11-02", "detained 2026-11-04", born=YOUNG)
    assert (others(grown), others(young)) == ({"R41": "2026-11-29"}, {"R40": "2026-11-17"})
    again = decide("2028-01-10", "detained 2026-11-02", "review_held 2026-11-18", "review_held 2027-11-20")
    assert others(again)["R42"] == "2029-11-17"  # a Saturday: periods begin with the first meeting, the second was in the second


def test_what_one_area_does_stands_beside() -> None:
    found = decide("2026-03-05", "coordinator_requested 2026-03-02", setting="community")
    assert (found.due, others(found)) == (None, {"R80": "2026-03-12"})
    assert others(decide("2026-03-20", "coordinator_requested 2026-03-02", "coordinator_allocated 2026-03-09")) == {}


def test_a_rule_without_a_number_stands_beside_and_says_who_must_give_it() -> None:
    found = decide("2026-03-20", "admitted 2026-03-02", "moved 2026-03-10")
    assert others(found) == {"R22": "2026-03-30", "R26": None}
    assert "the commissioner must say" in say(found.because)
    ours = book(confirmed=[Confirmation("R26", "Ada Byrne", date(2026, 1, 5), 10, Unit.CAL_DAY)])
    supplied = decide("2026-03-20", "admitted 2026-03-02", "moved 2026-03-10", rules=ours)
    assert shown(supplied) == "moved R26 2026-03-20"
    assert "confirmed by Ada Byrne on Monday 5 January 2026" in say(supplied.because)


def test_a_sooner_day_of_something_earlier_is_never_hidden() -> None:
    found = decide("2026-03-10", "admitted 2026-03-02", "diagnosis_removal_planned 2026-07-10")
    assert (found.due, found.not_later_than) == (date(2026, 7, 9), date(2026, 3, 30))
    assert found.soonest == date(2026, 3, 30)


def test_a_planned_removal_is_answered_by_a_review_held_for_it() -> None:
    written = {
        "today": "2026-07-01", "pathway": "cetr", "events": [
            {"what": "review_held", "on": "2026-06-20", "kind": "before_diagnosis_removal"},
            {"what": "diagnosis_removal_planned", "on": "2026-07-10"},
        ],
    }  # fmt: skip
    assert next_due(facts_from(written, date(2026, 7, 1)), BOOK).due is None


def test_a_planned_admission_calls_for_a_community_review_the_day_before() -> None:
    planned = {"what": "admitted", "on": "2026-07-10", "planned": True}
    written = {"today": "2026-07-01", "pathway": "cetr", "setting": "community", "events": [planned]}
    assert shown(next_due(facts_from(written, date(2026, 7, 1)), BOOK)) == "community R34 2026-07-09"  # a Thursday


def test_where_nobody_knows_the_age_the_sooner_rule_counts_and_that_is_said() -> None:
    found = decide("2026-03-05", "admitted 2026-03-02", born=None)
    assert (shown(found), others(found)) == ("inpatient R21 2026-03-16", {"R22": "2026-03-30"})
    assert "when the person was born" in say(found.because)


@pytest.mark.parametrize("rule", ["R22", "R24", "R25"])
def test_what_is_unconfirmed_says_so_in_every_answer(rule: str) -> None:
    events = ["admitted 2026-03-02"] + ([] if rule == "R22" else ["review_held 2026-03-20"])
    found = decide("2026-04-01", *events, setting="secure_hospital" if rule == "R25" else "hospital")
    assert found.rule is not None
    assert found.rule.id == rule
    assert "unconfirmed" in say(found.because)
    ours = book(confirmed=[Confirmation(rule, "Ada Byrne", date(2026, 1, 5))])
    confirmed = decide("2026-04-01", *events, setting="secure_hospital" if rule == "R25" else "hospital", rules=ours)
    assert "unconfirmed" not in say(confirmed.because)


def test_steps_that_should_have_been_done_are_for_today() -> None:
    found = decide("2026-03-20", "admitted 2026-03-02")
    assert [(step.what.code, step.by.isoformat()) for step in found.prepare] == [
        ("timescales.step_consent", "2026-03-20"), ("timescales.step_papers", "2026-03-29"),
    ]  # fmt: skip


def test_an_assessment_is_asked_for_three_months_ahead() -> None:
    about = {"pathway": "looked_after_health", "born": YOUNG}
    found = decide("2026-06-01", "health_assessment 2026-04-10", **about)
    assert [step.by for step in found.prepare] == [date(2027, 1, 10)]


def test_every_sentence_can_be_said_of_every_event_and_rule() -> None:
    for what in EVENTS:
        for born in (GROWN, YOUNG, None):
            for pathway in ("cetr", "looked_after_health"):
                event = f"{what} 2026-03-02" + (" red" if what == "rating_changed" else "")
                found = decide("2026-03-20", event, pathway=pathway, born=born, detained=True)
                said = [found.because, *(one.why_not for one in found.alternatives), *(one.what for one in found.prepare)]
                assert all(say(one).endswith(".") for one in said)
    assert set(ORDER) == set(EVENTS)


UNRELATED = ("oversight_visit", "coordinator_requested", "coordinator_allocated", "undetained")


@given(
    st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 900)), max_size=9),
    st.sampled_from(UNRELATED),
    st.integers(0, 900),
    st.randoms(),
)
def test_a_day_never_moves_when_something_unrelated_happens_or_the_order_changes(
    story: list[tuple[str, int]], what: str, on: int, dice: Any
) -> None:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + past).isoformat() for _, past in story]
    events = [f"{one} {day}" + (" red" if one == "rating_changed" else "") for (one, _), day in zip(story, days, strict=True)]
    more = [*events, f"{what} {date.fromordinal(date(2024, 1, 1).toordinal() + on).isoformat()}"]
    dice.shuffle(more)
    before, after = decide("2026-06-01", *events), decide("2026-06-01", *more)
    assert (shown(before), before.not_later_than) == (shown(after), after.not_later_than)


def test_a_rule_that_is_not_in_force_never_decides() -> None:
    over = replace(BOOK.rules["R22"], until=date(2026, 1, 1))
    assert not over.in_force(date(2026, 3, 2))
    assert all(not BOOK.rules[rule].in_force(date(2099, 1, 1)) for rule in ("R40", "R41", "R42", "R43"))


def test_a_day_that_comes_from_another_rule_is_called_unconfirmed_too() -> None:
    for found in (
        decide("2026-03-20", "admitted 2026-03-02", "moved 2026-03-10"),
        decide("2026-03-20", "admitted 2026-03-02", "diagnosis_removal_planned 2026-07-10"),
    ):
        assert found.unconfirmed
        assert "by rule R22, which is unconfirmed" in say(found.because)
        assert "Monday 30 March 2026" in say(found.because)
