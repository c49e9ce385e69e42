"""Months: the same day of another one, cut to its end."""

from calendar import monthrange
from datetime import date

SHORTEST = 28


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last where it has none."""
    return in_month(*months_on(day, months), day.day)


def months_on(day: date, months: int) -> tuple[int, int]:
    years, month = divmod(day.month - 1 + months, 12)
    return day.year + years, month + 1


def in_month(year: int, month: int, day: int) -> date:
    return date(year, month, day if day <= SHORTEST else min(day, monthrange(year, month)[1]))
