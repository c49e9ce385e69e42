"""How a tired chair answers the gaps of a plan."""

import time
from datetime import date

import pytest

from rules.gaps import Filled, filled, labelled

TODAY = date(2026, 5, 8)  # a Friday
FIFTH = date(2026, 6, 5)
KIM, DROP = Filled("Kim Osei"), Filled(drop=True)


def read(text: str) -> dict[int, Filled | None]:
    return {number: filled(words, TODAY) for number, words in labelled(text, [1, 2, 3, 4])[0].items()}


@pytest.mark.mode(35)
@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("3 Kim Osei, 5 June; 4 drop", {3: Filled("Kim Osei", FIFTH), 4: DROP}),
        ("3: Kim, by end of June", {3: Filled("Kim", date(2026, 6, 30))}),
        ("3 kim@example.org 5 June", {3: Filled("kim@example.org", FIFTH)}),
        ("1 Kim Osei\n2 5 June", {1: KIM, 2: Filled(due=FIFTH)}),
        ("1 Kim Osei\n  by 5 June", {1: Filled("Kim Osei", FIFTH)}),
        ("all to Kim Osei", dict.fromkeys((1, 2, 3, 4), KIM)),
        ("1-3 Kim Osei", dict.fromkeys((1, 2, 3), KIM)),
        ("1 and 2 Kim Osei, 5 June", dict.fromkeys((1, 2), Filled("Kim Osei", FIFTH))),
        ("1 Kim, 5 June, 2 Ada, 12 June", {1: Filled("Kim", FIFTH), 2: Filled("Ada", date(2026, 6, 12))}),
        ("1 Kim. 2 Ada", {1: Filled("Kim"), 2: Filled("Ada")}),
        ("1 owner: Kim Osei, due: 5 June", {1: Filled("Kim Osei", FIFTH)}),
        ("1 Kim Osei will do this by 5 June.", {1: Filled("Kim Osei", FIFTH)}),
        ("1 Dr Kim Osei (nurse)", {1: KIM}),
        ("1 me, by 5 June", {1: Filled(due=FIFTH, myself=True)}),
        ("1 yes that is right", {1: Filled(right=True)}),
        ("No 1: not needed any more", {1: DROP}),
        ("1 & 2 drop", dict.fromkeys((1, 2), DROP)),
        ("1 Kim or Ada", {1: None}),
        ("1 I don't know", {1: None}),
        ("1 Kim, 5 April", {1: None}),  # a day that has gone
        ("5 June", {}),
        ("Kim", {}),
    ],
)
def test_many_shapes_are_read(text: str, means: dict[int, Filled | None]) -> None:
    assert read(text) == means


def test_what_stands_behind_no_number_of_ours_is_given_back() -> None:
    assert labelled("Hello\n1 Kim\n9 Ada", [1, 2]) == ({1: "Kim"}, "Hello\n\n9 Ada")


@pytest.mark.parametrize(
    "text", ["1," * 10_000, "1 to " * 4_000, "1 " + "to " * 9_000, "1 " + "will do it " * 2_000, "1 " + "(" * 9_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    for words in labelled(text, [1, 2, 3])[0].values():
        filled(words, TODAY)
    assert time.process_time() - began < 2
