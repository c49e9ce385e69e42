"""What becomes of an action that a caseload brings: begun, renewed, never reopened."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.actions import Action, Gap, State
from rules.caseload.agreed import begun, renewed
from tests.caseloads import TODAY

DUE = date(2026, 5, 22)  # a Friday
LATE = date(2026, 4, 17)  # a Friday
GIVEN = {"what": "Ring the school", "owner": 7, "due": DUE, "status": "open"}
OPEN = Action(1, "A1", "Ring the school", owner=7, due=DUE, first_due=DUE, agreed_on=TODAY)
SAID = {"owner": 7, "due": DUE, "status": "open"}


def test_an_action_begins_as_the_file_says() -> None:
    fields = begun(GIVEN, TODAY, date(2026, 4, 21))
    assert fields["state"] is State.OPEN
    assert fields["first_due"] == fields["due"] == DUE
    assert fields["agreed_on"] == date(2026, 4, 21)
    assert fields["climbs_from"] is None


@pytest.mark.mode(18)
def test_an_action_that_is_late_when_it_is_loaded_begins_at_its_owners_first_rung() -> None:
    assert begun({**GIVEN, "due": LATE}, TODAY)["climbs_from"] == date(2026, 4, 30)  # the working day before


@pytest.mark.parametrize(("lacking", "fields"), [("owner", ["owner"]), ("due", ["due"])])
def test_an_action_without_owner_or_day_is_proposed_and_says_what_is_missing(lacking: str, fields: list[str]) -> None:
    found = begun({**GIVEN, lacking: None}, TODAY, date(2026, 1, 5))
    assert found["state"] is State.PROPOSED
    assert [gap.field for gap in found["problems"]] == fields
    assert found["agreed_on"] == TODAY  # the chair is asked from now on, not from a review long past


def test_a_proposed_action_always_says_what_is_asked_about_it() -> None:
    assert begun({**GIVEN, "status": "proposed"}, TODAY)["problems"] == (Gap("other", "missing"),)


@pytest.mark.parametrize(
    ("status", "needs_check", "state"),
    [("done", False, State.CHECKED), ("done", True, State.DONE), ("checked", True, State.CHECKED), ("dropped", False, State.DROPPED), ("blocked", False, State.BLOCKED)],
)  # fmt: skip
def test_an_action_may_be_loaded_in_any_state(status: str, needs_check: bool, state: State) -> None:
    assert begun({**GIVEN, "status": status, "needs_check": needs_check}, TODAY)["state"] is state


def test_the_same_again_changes_nothing() -> None:
    assert renewed(OPEN, GIVEN, SAID, TODAY) == {}
    assert renewed(OPEN, GIVEN, {}, TODAY) == {}


@pytest.mark.parametrize("state", [State.DONE, State.CHECKED, State.DROPPED])
@pytest.mark.parametrize("status", ["open", "blocked", "proposed", ...])
def test_no_action_is_reopened(state: State, status: Any) -> None:
    says = {key: value for key, value in {**GIVEN, "status": status, "due": date(2026, 6, 5)}.items() if value is not ...}
    assert renewed(replace(OPEN, state=state), says, {}, TODAY) == {}


def test_a_new_day_moves_the_agreed_day_and_keeps_the_first() -> None:
    moved = date(2026, 6, 5)  # a Friday
    assert renewed(OPEN, {**GIVEN, "due": moved}, SAID, TODAY) == {
        "due": moved,
        "first_due": DUE,
        "paused_until": None,
        "climbs_from": None,
    }


def test_a_new_owner_begins_a_new_climb() -> None:
    late = replace(OPEN, due=LATE, first_due=LATE)
    assert renewed(late, {**GIVEN, "owner": 8, "due": LATE}, SAID, TODAY) == {
        "owner": 8,
        "turn": 2,
        "climbs_from": date(2026, 4, 30),
    }


@pytest.mark.mode(13)
def test_a_file_that_says_nothing_new_undoes_no_extension_and_no_hand_over() -> None:
    since = replace(OPEN, due=date(2026, 6, 5), owner=8, state=State.BLOCKED)
    assert renewed(since, GIVEN, SAID, TODAY) == {}


def test_nobodys_owner_or_day_is_taken_away() -> None:
    assert renewed(OPEN, {**GIVEN, "owner": None, "due": None}, SAID, TODAY) == {}


def test_an_action_that_is_complete_at_last_opens_and_is_agreed_today() -> None:
    proposed = Action(1, "A1", "Ring the school", State.PROPOSED, owner=7, agreed_on=LATE, problems=(Gap("due", "missing"),))
    assert renewed(proposed, GIVEN, {"owner": 7, "due": None, "status": "open"}, TODAY) == {
        "due": DUE, "state": State.OPEN, "agreed_on": TODAY, "problems": (), "first_due": DUE, "paused_until": None, "climbs_from": None,
    }  # fmt: skip


def test_an_action_that_still_lacks_something_stays_proposed_with_one_question_less() -> None:
    both = (Gap("owner", "missing"), Gap("due", "missing"))
    proposed = Action(1, "A1", "Ring the school", State.PROPOSED, agreed_on=LATE, problems=both)
    says = {"owner": 7, "due": None, "status": "open"}
    assert renewed(proposed, says, {"owner": None, "due": None, "status": "open"}, TODAY) == {"owner": 7, "problems": both[1:]}


def test_news_of_an_end_closes_the_action() -> None:
    assert renewed(OPEN, {**GIVEN, "status": "done"}, SAID, TODAY) == {"state": State.CHECKED, "paused_until": None}
    assert renewed(replace(OPEN, state=State.DONE), {"status": "checked"}, {"status": "done"}, TODAY) == {"state": "checked"}
