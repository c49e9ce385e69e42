"""Dates as people write them: a phrase becomes a day, or the reason why it names none. Nothing is guessed."""

from rules.dates.finding import Found, find_dates
from rules.dates.reading import PROBLEMS, Problem, Reading, read_date

__all__ = ["PROBLEMS", "Found", "Problem", "Reading", "find_dates", "read_date"]
