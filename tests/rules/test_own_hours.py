"""The hours in which somebody wishes to be written to: within ours, by their own clock, and never none at all."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from rules.hours import WHOLE_DAY, hours, may_go
from rules.notices import Lane
from rules.timescales.ahead import week_of

LONDON, NEW_YORK = "Europe/London", "America/New_York"


@pytest.mark.parametrize(
    ("lane", "at", "zone", "wished", "goes"),
    [
        (Lane.REMINDING, "2026-05-26T09:00", LONDON, (None, None), True),  # a Tuesday
        (Lane.REMINDING, "2026-05-26T09:00", LONDON, (10, None), False), (Lane.REMINDING, "2026-05-26T10:00", LONDON, (10, None), True),
        (Lane.REMINDING, "2026-05-26T15:59", LONDON, (10, 16), True), (Lane.REMINDING, "2026-05-26T16:00", LONDON, (10, 16), False),
        (Lane.NEWS, "2026-05-26T09:00", LONDON, (10, 16), False), (Lane.RECEIPT, "2026-05-26T03:00", LONDON, (10, 16), True),
        (Lane.ALARM, "2026-05-30T03:00", LONDON, (10, 16), True),  # a Saturday
        (Lane.REMINDING, "2026-05-30T11:00", LONDON, (10, 16), False), (Lane.REMINDING, "2026-05-26T15:00", NEW_YORK, (10, 16), True),
        (Lane.REMINDING, "2026-05-26T14:59", NEW_YORK, (11, 16), False),
        (Lane.REMINDING, "2026-05-26T07:30", LONDON, (6, None), False), (Lane.REMINDING, "2026-05-26T19:00", LONDON, (None, 22), False),
        (Lane.REMINDING, "2026-03-30T10:00", LONDON, (10, None), True),  # the Monday after the clocks went forward
    ],
)  # fmt: skip
def test_what_may_wait_goes_in_the_hours_that_its_reader_wished_for(
    lane: Lane, at: str, zone: str, wished: tuple[int | None, int | None], goes: bool
) -> None:
    now = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(LONDON))
    assert may_go(lane, now, zone, hours(*wished)) is goes


@pytest.mark.parametrize(("first", "last"), [(16, 10), (18, None), (None, 8), (20, 23), (0, 3)])
def test_hours_in_which_nothing_could_ever_go_are_none(first: int | None, last: int | None) -> None:
    assert hours(first, last) == WHOLE_DAY
    assert hours(9, 17) == (time(9), time(17))


@pytest.mark.parametrize(
    ("today", "weekday", "week"),
    [
        (date(2026, 6, 1), 0, date(2026, 6, 1)), (date(2026, 6, 3), 2, date(2026, 6, 1)), (date(2026, 6, 1), 2, None),
        (date(2026, 6, 4), 2, date(2026, 6, 1)), (date(2026, 5, 25), 0, None),  # a bank holiday on a Monday
        (date(2026, 5, 26), 0, date(2026, 5, 25)), (date(2026, 6, 5), 4, date(2026, 6, 1)),
    ],
)  # fmt: skip
def test_the_weeks_ahead_are_told_on_the_day_that_the_coordinator_chose(today: date, weekday: int, week: date | None) -> None:
    assert week_of(today, weekday) == week
