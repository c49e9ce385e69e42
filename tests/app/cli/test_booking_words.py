"""What is typed to book a review: a reference that names nobody, and a moment of our time."""

import pytest

from app.cli.booking import read_kind, read_moment, read_ref
from app.cli.failures import WrongUse


@pytest.mark.parametrize("ref", ["K7Q2-R2", " K7Q2-R2 ", "2026/14"])
def test_a_reference_is_letters_and_figures(ref: str) -> None:
    assert read_ref(ref) == ref.strip()


@pytest.mark.mode(8)
@pytest.mark.parametrize("ref", ["", " ", "Sam is autistic", "A8\r\nBcc: a@b.example", "x" * 41, "-"])
def test_no_sentence_and_no_line_of_its_own_becomes_a_reference(ref: str) -> None:
    with pytest.raises(WrongUse):
        read_ref(ref)


@pytest.mark.parametrize("moment", ["9999-12-31T23:59", "0001-01-01T00:00+05:00", "1800-01-01T10:00"])
def test_a_moment_out_of_all_time_is_refused_in_one_sentence(moment: str) -> None:
    with pytest.raises(WrongUse, match="1900 to 2100"):
        read_moment(moment)


def test_a_kind_that_no_rule_knows_is_refused() -> None:
    assert read_kind("After-discharge") == "after_discharge"
    with pytest.raises(WrongUse, match="one of: "):
        read_kind("party")
