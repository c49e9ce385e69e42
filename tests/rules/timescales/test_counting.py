"""Each rule of the packs, counted from a day to its last day: weekdays written beside the dates."""

from datetime import date, timedelta

import pytest

from rules.months import add_months
from rules.timescales import Confidence
from rules.timescales.counting import age_on, counted, due_day
from rules.timescales.values import Unit
from store.packs import book

RULES = book().rules

CASES = (
    # rule, counted from, last day
    ("R01", "2019-12-02 Monday", "2019-12-30 Monday"),  # across Christmas: nothing is moved
    ("R02", "2019-04-08 Monday", "2019-04-22 Monday"),  # Easter Monday stays
    ("R03", "2019-08-31 Saturday", "2020-02-29 Saturday"),  # cut to the end of a leap February
    ("R03", "2018-08-31 Friday", "2019-02-28 Thursday"),
    ("R04", "2020-02-29 Saturday", "2021-02-28 Sunday"),
    ("R05", "2019-11-30 Saturday", "2020-02-29 Saturday"),
    ("R06", "2021-03-29 Monday", "2021-03-15 Monday"),  # before, across the spring clock change
    ("R07", "2021-10-25 Monday", "2021-11-08 Monday"),
    ("R08", "2021-12-20 Monday", "2021-12-27 Monday"),
    ("R09", "2022-03-01 Tuesday", "2022-02-28 Monday"),
    ("R10", "2022-03-01 Tuesday", None),
    ("R11", "2021-07-12 Monday", "2021-07-17 Saturday"),  # "days" without a word which: counted as they come
    ("R12", "2021-12-20 Monday", "2021-12-27 Monday"),
    ("R13", "2021-10-31 Sunday", "2022-04-30 Saturday"),
    ("R14", "2021-11-15 Monday", "2022-11-15 Tuesday"),
    ("R15", "2021-11-30 Tuesday", "2022-02-28 Monday"),
    ("R20", "2026-02-16 Monday", "2026-03-30 Monday"),
    ("R21", "2026-03-23 Monday", "2026-04-06 Monday"),  # Easter Monday stays
    ("R22", "2026-03-02 Monday", "2026-03-30 Monday"),
    ("R22", "2026-11-30 Monday", "2026-12-28 Monday"),  # a bank holiday stays
    ("R22", "2028-02-10 Thursday", "2028-03-09 Thursday"),  # across 29 February
    ("R23", "2025-11-30 Sunday", "2026-02-28 Saturday"),
    ("R24", "2026-03-31 Tuesday", "2026-09-30 Wednesday"),
    ("R25", "2028-02-29 Tuesday", "2029-02-28 Wednesday"),
    ("R26", "2026-03-02 Monday", None),
    ("R27", "2026-07-10 Friday", "2026-07-09 Thursday"),
    ("R27", "2026-03-01 Sunday", "2026-02-28 Saturday"),
    ("R28", "2026-03-02 Monday", None),
    ("R29", "2026-03-02 Monday", None),
    ("R30", "2026-11-02 Monday", "2026-10-19 Monday"),  # before, across the autumn clock change
    ("R31", "2026-06-16 Tuesday", "2026-06-15 Monday"),
    ("R32", "2026-06-16 Tuesday", None),
    ("R33", "2026-06-16 Tuesday", None),
    ("R34", "2026-06-16 Tuesday", "2026-06-15 Monday"),
    ("R35", "2026-06-16 Tuesday", None),
    ("R36", "2026-06-16 Tuesday", None),
    ("R37", "2026-06-16 Tuesday", None),
    ("R38", "2026-06-16 Tuesday", None),
    ("R40", "2026-11-02 Monday", "2026-11-15 Sunday"),  # the day itself is the first
    ("R41", "2026-11-02 Monday", "2026-11-29 Sunday"),
    ("R42", "2026-11-18 Wednesday", "2027-11-17 Wednesday"),
    ("R43", "2026-11-18 Wednesday", "2026-12-01 Tuesday"),
    ("R50", "2026-02-23 Monday", "2026-04-06 Monday"),
    ("R51", "2026-03-02 Monday", "2026-04-27 Monday"),
    ("R60", "2026-03-02 Monday", "2026-03-30 Monday"),
    ("R61", "2026-03-02 Monday", "2026-03-16 Monday"),
    ("R62", "2026-03-02 Monday", "2026-03-16 Monday"),
    ("R63", "2026-03-02 Monday", "2026-04-13 Monday"),
    ("R64", "2026-03-27 Friday", "2026-03-29 Sunday"),  # 48 hours into the spring clock change: two days
    ("R65", "2026-03-02 Monday", "2026-03-16 Monday"),
    ("R70", "2026-03-23 Monday", "2026-04-22 Wednesday"),  # Good Friday and Easter Monday are none
    ("R70", "2026-12-14 Monday", "2027-01-14 Thursday"),  # Christmas, its substitute day, New Year
    ("R71", "2025-11-30 Sunday", "2026-02-28 Saturday"),
    ("R72", "2026-04-22 Wednesday", "2026-10-22 Thursday"),
    ("R73", "2026-05-01 Friday", "2026-06-02 Tuesday"),  # two bank holidays in May
    ("R74", "2026-08-31 Monday", "2027-02-28 Sunday"),
    ("R75", "2028-02-29 Tuesday", "2029-02-28 Wednesday"),
    ("R76", "2026-03-30 Monday", "2026-04-15 Wednesday"),
    ("R77", "2026-04-01 Wednesday", "2026-04-10 Friday"),
    ("R78", "2026-08-10 Monday", "2026-09-08 Tuesday"),
    ("R79", "2026-05-31 Sunday", "2026-02-28 Saturday"),
    ("R80", "2026-03-02 Monday", "2026-03-12 Thursday"),
    ("R81", "2026-03-02 Monday", "2026-03-30 Monday"),
    ("R82", "2012-03-26 Monday", "2012-06-25 Monday"),  # Easter, two in May and two for the Jubilee
    ("R83", "2012-03-11 Sunday", "2012-04-10 Tuesday"),
    ("R83", "2012-03-10 Saturday", "2012-03-10 Saturday"),
)  # fmt: skip


def day(written: str) -> date:
    found, weekday = date.fromisoformat(written[:10]), written[11:]
    assert f"{found:%A}" == weekday
    return found


@pytest.mark.parametrize(("rule", "anchor", "due"), CASES)
@pytest.mark.mode(8, 10)
def test_each_rule_leads_to_its_last_day(rule: str, anchor: str, due: str | None) -> None:
    assert due_day(RULES[rule], day(anchor)) == (day(due) if due else None)


def test_every_rule_of_the_packs_is_in_the_table() -> None:
    assert set(RULES) == {rule for rule, _, _ in CASES}


def test_what_nobody_found_has_no_number() -> None:
    assert {rule.id for rule in RULES.values() if rule.confidence is Confidence.N} == {"R32", "R33"}
    assert all(RULES[rule].number is None for rule in ("R26", "R28", "R29", "R32", "R33"))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2026-12-31", 2, "2027-02-28"),
        ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -12, "2025-01-15"), ("2026-05-31", -3, "2026-02-28"),
    ],
)  # fmt: skip
def test_months_keep_the_day_or_are_cut_to_the_end(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18), ("2008-06-02", "2026-06-01", 17),
        ("2008-06-02", "2026-06-02", 18), ("2021-06-02", "2026-06-02", 5), ("2001-06-02", "2026-06-01", 24),
    ],
)  # fmt: skip
def test_a_birthday_counts_from_its_own_day(born: str, on: str, age: int) -> None:
    assert age_on(date.fromisoformat(born), date.fromisoformat(on)) == age


def test_a_part_of_a_day_counts_as_a_whole_one() -> None:
    start = date(2026, 6, 16)  # a Tuesday
    assert counted(start, -24, Unit.HOUR) == start - timedelta(days=1)
    assert counted(start, -25, Unit.HOUR) == start - timedelta(days=2)
