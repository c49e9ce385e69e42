"""Which of the offered times somebody can come to, read from their words."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from rules.slots import Slots, numbers_in, offered_to, only_chooses

SLOTS = Slots({number: datetime(2026, 6, 15 + number, 10, tzinfo=ZoneInfo("Europe/London")) for number in (1, 2, 3)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 and 3", {1, 3}),
        ("1, 2", {1, 2}),
        ("Number 2 please, thank you", {2}),
        ("2", {2}),
        ("I can come to 1 and 2.\nKim", {1, 2}),
        ("All of them", {1, 2, 3}),
        ("Any day is fine", {1, 2, 3}),
        ("None", set()),
        ("No", set()),
        ("No idea", None),
        ("Hi, 1 and 3.\nThanks, Ana", {1, 3}),
        ("none of these I'm afraid", set()),
        ("1 but not 2", None),
        ("all except 3", None),
        ("maybe 2", None),
        ("2 or 3", None),
        ("2?", None),
        ("7", None),
        ("I can't do 1", None),
        ("16/6 at 10am", None),
        ("the 2nd of June", None),
        ("2pm", None),
        ("", None),
        ("Who else is coming?", None),
        ("1 and 3. Sam was hurt last night.", None),
        ("I will let you know. All the best, Kim", None),
        ("All the best\nKim", None),
        ("Hello\nI can do 2 and 3\nAll the best\nKim Osei", {2, 3}),
        ("We can make 1. Ring me about 2", None),
        ("3 works for us.", {3}),
        ("I'm free for 1, 2 and 3", {1, 2, 3}),
        ("Yes", None),
        ("None of them would stop him hitting her", None),
        ("Sorry, I can't make any of them", set()),
        ("1 and 9", None),
    ],
)
def test_only_plain_numbers_are_read(text: str, expected: set[int] | None) -> None:
    found = numbers_in(text, SLOTS)
    assert found == (None if expected is None else frozenset(expected))


@pytest.mark.parametrize("piece", ["1 and ", " ", "not ", "\n", "9"])
def test_long_rubbish_is_cut_off(piece: str) -> None:
    numbers_in(piece * 20_000, SLOTS)


def test_whoever_was_told_of_three_times_can_only_choose_those() -> None:
    five = Slots(dict.fromkeys(range(1, 6), SLOTS.times[1]))
    family = offered_to(five, own_life=True)
    assert numbers_in("all", family) == {1, 2, 3}
    assert numbers_in("4", family) is None
    assert numbers_in("4", offered_to(five, own_life=False)) == {4}


def test_one_time_is_answered_with_yes() -> None:
    assert numbers_in("Yes please", Slots({1: SLOTS.times[1]})) == {1}


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("1 and 3", True), ("All of them.", True), ("NO", True), ("2 please, thanks", True), ("", False), ("1. Help me", False),
        ("1 and 3. He hits me", False), ("I am afraid", False), ("1" + " " * 400, False),
    ],
)  # fmt: skip
def test_nothing_but_numbers_is_no_cry_for_help(text: str, only: bool) -> None:
    assert only_chooses(text) is only
