"""The day that a number of days, weeks or months leads to, as each source counts."""

from datetime import date, timedelta

from rules.months import add_months, in_month, months_on
from rules.timescales.values import Count, Counts, Rule, Unit
from rules.working_days import add_working_days

ONE_DAY = timedelta(days=1)
HOURS_A_DAY = 24


def due_day(rule: Rule, anchor: date) -> date | None:
    """The last day on which the rule is still kept; None where nobody knows the number. Nothing is moved to a working day."""
    if rule.number is None:
        return anchor - ONE_DAY if rule.has_day else None
    number = -rule.number if rule.counts is Counts.BEFORE else rule.number
    day = counted(anchor, number, rule.unit)
    return day - ONE_DAY if rule.count is Count.INCL and rule.counts is Counts.AFTER else day


def counted(anchor: date, number: int, unit: Unit) -> date:
    match unit:
        case Unit.WEEK:
            return anchor + timedelta(weeks=number)
        case Unit.MONTH:
            return add_months(anchor, number)
        case Unit.WORK_DAY:
            return add_working_days(anchor, number)
        case Unit.HOUR:  # days are all that is known of both ends, so a part of a day counts as a whole one
            return anchor + timedelta(days=-(-abs(number) // HOURS_A_DAY) * (1 if number > 0 else -1))
        case Unit.DAY_OF_MONTH:
            here = in_month(anchor.year, anchor.month, number)
            return here if here >= anchor else in_month(*months_on(anchor, 1), number)
        case _:
            return anchor + timedelta(days=number)


def age_on(born: date, day: date) -> int:
    """Whoever was born on 29 February is a year older on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
