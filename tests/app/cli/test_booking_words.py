"""What is typed to book a review: a reference that names nobody, and a moment of our time."""

from datetime import UTC, datetime

import pytest

from app.cli.booking import read_kind, read_moment, read_ref
from app.cli.failures import WrongUse


@pytest.mark.parametrize("ref", ["K7Q2-R2", " K7Q2-R2 ", "2026/14"])
def test_a_reference_is_letters_and_figures(ref: str) -> None:
    assert read_ref(ref) == ref.strip()


@pytest.mark.mode("U5")
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


@pytest.mark.mode(8)
@pytest.mark.parametrize("moment", ["2026-03-29T01:00", "2026-03-29T01:30", "2027-03-28T01:59"])
def test_an_hour_that_the_clocks_skip_is_refused(moment: str) -> None:
    """They go forward on Sunday 29 March 2026 and Sunday 28 March 2027, from 1am to 2am."""
    with pytest.raises(WrongUse, match="does not exist"):
        read_moment(moment)


@pytest.mark.mode(8)
@pytest.mark.parametrize(
    ("moment", "utc"),
    [
        ("2026-03-29T00:59", datetime(2026, 3, 29, 0, 59, tzinfo=UTC)),
        ("2026-03-29T02:00", datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        ("2026-10-25T01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # it comes twice on that Sunday: the first counts
        ("2026-10-25T01:30+00:00", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        ("2026-10-25T02:00", datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_around_a_clock_change_is_londons(moment: str, utc: datetime) -> None:
    assert read_moment(moment) == utc
