"""Until when somebody says they are away, and whether they say that they have left."""

from datetime import date

import pytest

from rules.absences import away_until, has_left

FRIDAY = date(2026, 5, 8)


@pytest.mark.mode("U13")
@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("I am away until 18 May and have no access to mail.", date(2026, 5, 18)),
        ("I am out of the office from 8 May to 15 May. I will be back on Monday 18 May.", date(2026, 5, 17)),
        ("I'm on leave returning Monday 1st June 2026", date(2026, 5, 31)),
        ("Away till Friday", date(2026, 5, 8)),
        ("I will return on 20/05/2026.", date(2026, 5, 19)),
        ("On annual leave 8 May - 22 May", date(2026, 5, 22)),
        ("I am on maternity leave until January 2027", date(2027, 1, 31)),
        ("I'll be back in the office on Tuesday.", date(2026, 5, 11)),
        ("I am not in work today, back tomorrow", date(2026, 5, 8)),
        ("I am out of office.", date(2026, 5, 15)),
        ("I am away from 4 May until 7 May", date(2026, 5, 15)),
        ("I return on 1 June 2040", date(2026, 5, 15)),
        ("The clinic moves on 30 June. I am away until 12 May.", date(2026, 5, 12)),
    ],
)
def test_the_last_day_away_is_read_or_a_week_is_taken(text: str, until: date) -> None:
    assert away_until(text, FRIDAY) == until


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I no longer work for Northbank.", True), ("Kim has left the trust.", True), ("I have now retired.", True),
        ("This mailbox is no longer monitored.", True), ("I have left the office for today.", False), ("I am away, please leave a message.", False),
        ("I left my phone at home and am out of the office until Monday.", False), ("Kim no longer at this address", True),
    ],
)  # fmt: skip
def test_whoever_has_left_does_not_come_back(text: str, left: bool) -> None:
    assert has_left(text) is left


@pytest.mark.parametrize("text", ["until " * 4000, "back " * 4000, "- " * 10_000, "no longer " * 3000, "have now " * 3000])
def test_no_text_keeps_us_reading(text: str) -> None:
    away_until(text, FRIDAY)
    has_left(text)
