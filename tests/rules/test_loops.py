"""How many automatic answers one reader gets: enough for every honest slip, and an end for two machines."""

from datetime import date, timedelta

import pytest

from rules.loops import ANSWERS, ASKED_BACK, MOST_A_DAY, MOST_IN_A_WEEK, Answered, counted, enough
from rules.notices import LANES, Lane, Notice

TODAY = date(2026, 5, 12)  # a Tuesday
KIM, LEE = 5, 6


def notice(kind: str = "noted", action: int | None = 1, contact: int = KIM, key: str = "new") -> Notice:
    return Notice(key, kind, contact, TODAY, action=action)


def told(times: int, kind: str = "noted", action: int | None = 1, contact: int = KIM, ago: int = 0) -> list[Answered]:
    return [Answered(contact, kind, action, TODAY - timedelta(days=ago))] * times


@pytest.mark.mode(25)
@pytest.mark.parametrize(
    ("offered", "earlier", "silent"),
    [
        (notice(), [], False),
        (notice(), told(MOST_A_DAY - 1), False),
        (notice(), told(MOST_A_DAY), True),
        (notice("thank_you"), told(MOST_A_DAY), True),
        (notice(), told(MOST_A_DAY, action=2), False),
        (notice(), told(MOST_A_DAY, contact=LEE), False),
        (notice(), told(MOST_A_DAY, ago=1), False),
        (notice(), [*told(4, ago=1), *told(4, ago=2), *told(1, ago=3)], False),
        (notice(), [*told(4, ago=1), *told(4, ago=2), *told(2, ago=3)], True),
        (notice("not_understood"), told(1, "not_understood", action=7), True),
        (notice("not_understood"), told(1, "not_understood", ago=1), False),
        (notice("not_understood"), told(1, "which_one"), False),
        (notice("not_understood"), told(9, "noted"), False),
        (notice("more_time_answered"), told(99), False),
        (notice("urgent_receipt", None), told(99, action=None), False),
    ],
)
def test_an_answer_too_many_is_not_given(offered: Notice, earlier: list[Answered], silent: bool) -> None:
    assert bool(enough([offered], earlier, TODAY)) is silent


def test_what_is_said_together_is_one_answer() -> None:
    of_a_list = [notice("which_one", action, key=str(action)) for action in range(30)]
    assert enough(of_a_list, [], TODAY) == frozenset()
    assert len(enough(of_a_list, told(1, "which_one", action=99), TODAY)) == 30


def test_every_kind_that_is_counted_is_a_receipt_and_what_others_decide_is_not() -> None:
    assert {LANES[kind] for kind in ANSWERS | ASKED_BACK} == {Lane.RECEIPT}
    assert not any(counted(kind) for kind in ("more_time_answered", "hand_over_answered", "unblocked", "reminder", "urgent"))
    assert MOST_A_DAY < MOST_IN_A_WEEK
