"""The day that a number of days, weeks or months leads to, as each source counts."""

from calendar import monthrange
from datetime import date, timedelta

from rules.timescales.values import Count, Counts, Rule, Unit
from rules.working_days import add_working_days

ONE_DAY = timedelta(days=1)
HOURS_A_DAY = 24
SHORTEST_MONTH = 28


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
            here = _in_month(anchor.year, anchor.month, number)
            return here if here >= anchor else _in_month(*_months_on(anchor, 1), number)
        case _:
            return anchor + timedelta(days=number)


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last where it has none."""
    return _in_month(*_months_on(day, months), day.day)


def age_on(born: date, day: date) -> int:
    """Whoever was born on 29 February is a year older on 1 March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _months_on(day: date, months: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + months, 12)
    return day.year + years, month + 1


def _in_month(year: int, month: int, day: int) -> date:
    return date(year, month, day if day <= SHORTEST_MONTH else min(day, monthrange(year, month)[1]))
