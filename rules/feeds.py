"""What a contact's own calendar shows of Kept: their reviews, and the days of their actions."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

BACK, AHEAD = timedelta(days=90), timedelta(days=400)
MOST = 1000
"""Entries: a calendar of more is nobody's calendar."""


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    ref: str
    starts_at: datetime
    minutes: int
    meeting: bool = False


@dataclass(frozen=True, slots=True)
class ActionEntry:
    ref: str
    due: date


@dataclass(frozen=True, slots=True)
class Feed:
    """`made_at` stands on each entry, so that what has not changed is the same bytes."""

    made_at: datetime
    reviews: tuple[ReviewEntry, ...]
    actions: tuple[ActionEntry, ...]
