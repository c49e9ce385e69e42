"""Reading the same plan again."""

from dataclasses import dataclass

import pytest

from rules.plans import match_rows, same_row


@dataclass(frozen=True)
class Kept:
    number: str | None
    what: str | None


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        (Kept("1", "Ring the GP"), Kept("1", "Ring the doctor"), True),
        (Kept("1", "Ring the GP"), Kept("2", "Ring the GP"), False),
        (Kept("01", "Ring"), Kept("1.", "Write"), True),
        (Kept(None, "Ring the GP"), Kept(None, "ring  the GP."), True),
        (Kept("1", "Ring the GP"), Kept(None, "Ring the GP"), True),
        (Kept(None, None), Kept(None, None), False),
        (Kept(None, "Ring"), Kept(None, "Write"), False),
    ],
)
def test_a_row_is_the_same_by_its_number_or_else_its_words(old: Kept, new: Kept, same: bool) -> None:
    assert same_row(old, new) is same


@pytest.mark.mode(47)
def test_the_same_plan_again_changes_nothing() -> None:
    rows = [Kept("1", "Ring"), Kept("2", "Write"), Kept(None, "Book"), Kept(None, "Book"), Kept("1", "Ring in table 2")]
    matched = match_rows(rows, rows)
    assert matched.same == tuple(zip(rows, rows, strict=True))
    assert (matched.new, matched.gone) == ((), ())


def test_what_is_new_and_what_is_gone_is_told() -> None:
    old = [Kept("1", "Ring"), Kept("2", "Write"), Kept(None, "Book")]
    new = [Kept("2", "Write to school"), Kept(None, "book"), Kept("3", "Order a chair")]
    matched = match_rows(old, new)
    assert matched.same == ((old[1], new[0]), (old[2], new[1]))
    assert matched.new == (new[2],)
    assert matched.gone == (old[0],)


def test_where_two_tables_use_the_same_numbers_the_words_decide() -> None:
    old = [Kept("1", "Ring"), Kept("1", "Write")]
    new = [Kept("1", "Write"), Kept("1", "Ring")]
    assert match_rows(old, new).same == ((old[1], new[0]), (old[0], new[1]))
