"""What a person may do to an action, and what becomes of it."""

from dataclasses import replace
from datetime import date

import pytest

from rules.actions import Action, Request, State, Wants
from rules.acts import Act, Decision, Scene, Standing, Wish, decide, standings
from rules.hearers import Around
from rules.people import Circle, Contact, Place, Role

KIM = Contact(1, "kim", "Kim Osei", email="kim@example.org", manager=2, deputy=3)
MO = Contact(2, "mo", "Mo Adeyemi", email="mo@example.org")
LEE = Contact(3, "lee", "Lee Marsh", email="lee@example.org")
ADA = Contact(4, "ada", "Ada Byrne", email="ada@example.org")
ANA = Contact(5, "ana", "Ana Reyes", email="ana@example.com")
PAT = Contact(6, "pat", "Pat Nobody", email="pat@example.org")
EXCLUDED = Contact(7, "zed", "Zed Former", email="zed@example.org")
JO = Contact(9, "coordinator", "Jo Bright", email="jo@example.org")
AROUND = Around(coordinator=JO, owner=KIM, deputy=LEE, manager=MO, chair=(ADA,))
CIRCLE = Circle((
    Place(1, ANA.id, Role.FAMILY), Place(1, KIM.id, Role.CARE_COORDINATOR), Place(1, EXCLUDED.id, Role.FAMILY, may_know=False),
))  # fmt: skip
TODAY = date(2026, 5, 18)  # a Monday
FRIDAY = date(2026, 5, 22)
ACTION = Action(3, "K7Q2-3", "Arrange a health check", owner=KIM.id, person=1, due=FRIDAY, first_due=FRIDAY)


def scene(by: Contact, action: Action = ACTION, request: Request | None = None, today: date = TODAY, **more: int) -> Scene:
    around = replace(AROUND, asked={c.id: c for c in (MO, LEE, ADA, JO)}.get(request.waits_for or 0)) if request else AROUND
    held = standings(by.id, around, CIRCLE, request, today)
    return Scene(action, by.id, held, around, CIRCLE, today, request, **more)


def told(decision: Decision) -> set[tuple[str, int]]:
    return {(tell.kind, tell.contact) for tell in decision.tells}


def test_done_is_checked_at_once_where_no_check_is_wanted_and_the_family_is_told() -> None:
    decision = decide(Wish(Act.DONE), scene(KIM))
    assert (decision.outcome, decision.change["state"]) == ("completed", State.CHECKED)
    assert told(decision) == {("thank_you", KIM.id), ("done_news", ANA.id)}


def test_done_that_needs_a_check_asks_a_second_person_and_tells_no_family_yet() -> None:
    decision = decide(Wish(Act.DONE), scene(KIM, replace(ACTION, needs_check=True)))
    assert decision.change["state"] is State.DONE
    assert decision.ask is not None
    assert (decision.ask.wants, decision.ask.waits_for) == (Wants.CHECK, ADA.id)
    assert told(decision) == {("thank_you", KIM.id)}


@pytest.mark.parametrize(
    ("by", "outcome"), [(KIM, "not_allowed"), (MO, "not_allowed"), (ADA, "checked"), (ANA, "checked"), (PAT, "not_allowed")]
)
def test_a_second_person_checks_never_the_owner_nor_who_called_it_done(by: Contact, outcome: str) -> None:
    done = replace(ACTION, state=State.DONE, needs_check=True)
    assert decide(Wish(Act.CHECK), scene(by, done, said_done=MO.id)).outcome == outcome


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("by", [PAT, EXCLUDED])
def test_a_stranger_and_an_excluded_one_can_do_nothing_and_hear_the_same(act: Act, by: Contact) -> None:
    for state in State:
        decision = decide(Wish(act, until=FRIDAY), scene(by, replace(ACTION, state=state)))
        assert (decision.outcome, decision.tells, decision.ask, dict(decision.change)) == ("not_allowed", (), None, {})


def test_an_excluded_owner_has_no_standing() -> None:
    circle = Circle((Place(1, KIM.id, Role.OTHER, may_know=False),))
    assert standings(KIM.id, AROUND, circle, None, TODAY) == frozenset()


@pytest.mark.mode("U7")
def test_more_time_is_asked_of_the_chair_and_changes_no_day_by_itself() -> None:
    decision = decide(Wish(Act.MORE_TIME, until=date(2026, 6, 3)), scene(KIM))
    assert decision.outcome == "extension_asked"
    assert "due" not in decision.change
    assert decision.ask is not None
    assert (decision.ask.waits_for, decision.ask.until) == (ADA.id, date(2026, 6, 3))


@pytest.mark.mode("U7")
def test_the_chairs_yes_moves_the_day_keeps_the_first_one_and_tells_owner_and_family() -> None:
    request = Request(7, 3, Wants.MORE_TIME, TODAY, KIM.id, ADA.id, until=date(2026, 6, 3))
    decision = decide(Wish(Act.APPROVE), scene(ADA, request=request))
    assert decision.change["due"] == date(2026, 6, 3)
    assert "first_due" not in decision.change
    assert told(decision) == {("more_time_answered", KIM.id), ("date_changed", ANA.id)}


def test_nobody_but_the_one_who_was_asked_can_say_yes() -> None:
    request = Request(7, 3, Wants.MORE_TIME, TODAY, KIM.id, ADA.id, until=date(2026, 6, 3))
    for by in (KIM, LEE, MO, ANA):
        assert decide(Wish(Act.APPROVE), scene(by, request=request)).outcome == "not_allowed"


@pytest.mark.parametrize("until", [None, TODAY, date(2026, 5, 1)])
def test_more_time_without_a_day_ahead_asks_which_day(until: date | None) -> None:
    decision = decide(Wish(Act.MORE_TIME, until=until), scene(KIM))
    assert (decision.outcome, decision.ask) == ("ask_day", None)


def test_more_time_up_to_the_agreed_day_changes_nothing() -> None:
    assert decide(Wish(Act.MORE_TIME, until=FRIDAY), scene(KIM)).outcome == "noted"


@pytest.mark.mode(17)
def test_asked_too_often_it_needs_a_conversation() -> None:
    assert decide(Wish(Act.MORE_TIME, until=date(2026, 6, 3)), scene(KIM, asked_before=3)).outcome == "held"


def test_not_mine_asks_the_one_named_and_burdens_nobody_before_they_accept() -> None:
    decision = decide(Wish(Act.NOT_MINE, to=LEE.id), scene(KIM))
    assert decision.outcome == "handed_over"
    assert "owner" not in decision.change
    assert decision.ask is not None
    assert (decision.ask.waits_for, decision.ask.to) == (LEE.id, LEE.id)
    request = replace(decision.ask, id=8)
    accepted = decide(Wish(Act.APPROVE), scene(LEE, request=request))
    assert (accepted.change["owner"], accepted.change["turn"]) == (LEE.id, 2)
    assert decide(Wish(Act.APPROVE), scene(ADA, request=request)).outcome == "not_allowed"


@pytest.mark.parametrize("to", [None, EXCLUDED.id])
def test_not_mine_without_somebody_who_may_have_it_asks_the_chair(to: int | None) -> None:
    decision = decide(Wish(Act.NOT_MINE, to=to), scene(KIM))
    assert decision.ask is not None
    assert (decision.ask.waits_for, decision.ask.to) == (ADA.id, None)


def test_the_family_says_that_it_has_not_happened_and_no_proof_is_asked() -> None:
    done = replace(ACTION, state=State.CHECKED)
    decision = decide(Wish(Act.NOT_DONE, words="No, it has not happened"), scene(ANA, done))
    assert (decision.outcome, decision.change["state"], decision.change["turn"]) == ("reopened", State.OPEN, 2)
    assert ("reopened", KIM.id) in told(decision)
    assert next(tell.facts["because"] for tell in decision.tells) == "not_happened"


@pytest.mark.mode(36)
@pytest.mark.parametrize("act", [Act.DONE, Act.MORE_TIME, Act.BLOCKED, Act.NOT_MINE, Act.PARTLY_DONE])
@pytest.mark.parametrize("state", [State.DONE, State.CHECKED, State.DROPPED])
def test_what_comes_after_the_end_changes_nothing(act: Act, state: State) -> None:
    decision = decide(Wish(act, until=date(2026, 6, 3)), scene(KIM, replace(ACTION, state=state)))
    assert (decision.outcome, dict(decision.change), decision.ask) == ("already", {}, None)


def test_a_late_action_taken_up_again_begins_at_the_owners_first_rung() -> None:
    late = date(2026, 6, 8)
    request = Request(7, 3, Wants.BLOCKED, TODAY, KIM.id, ADA.id)
    blocked = replace(ACTION, state=State.BLOCKED)
    decision = decide(Wish(Act.APPROVE), scene(ADA, blocked, request, late))
    assert (decision.change["state"], decision.change["turn"]) == (State.OPEN, 2)
    assert decision.change["climbs_from"] == date(2026, 6, 5)  # Friday: Monday 8 June is the first working day after it


def test_a_manager_can_answer_an_escalation_with_any_act() -> None:
    for act in (Act.DONE, Act.PARTLY_DONE, Act.NOT_DONE, Act.MORE_TIME, Act.NOT_MINE, Act.BLOCKED):
        assert decide(Wish(act, until=date(2026, 6, 3), to=LEE.id), scene(MO)).outcome != "not_allowed"


@pytest.mark.parametrize("standing", list(Standing))
def test_every_standing_can_be_held(standing: Standing) -> None:
    request = Request(7, 3, Wants.CHECK, TODAY, KIM.id, ADA.id)
    around = replace(AROUND, asked=ADA)
    everybody = frozenset().union(*(standings(c.id, around, CIRCLE, request, TODAY) for c in (KIM, LEE, MO, ADA, JO, ANA)))
    assert standing in everybody
