"""A review: when and where it is, who chairs it, and who said that they would come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from rules.people import Role

VISIT = "oversight_visit"
"""A commissioner's visit is booked, moved and answered like a review, and is none."""


class Answer(StrEnum):
    """What somebody said to their invitation."""

    ACCEPTED = "accepted"
    TENTATIVE = "tentative"
    DECLINED = "declined"
    DELEGATED = "delegated"
    NEEDS_ACTION = "needs_action"


@dataclass(frozen=True, slots=True)
class Review:
    """`held_on` is set once it was held, `starts_at` once it was booked. With a `meeting` it is one date of a meeting about no
    one person, which falls on `falls_on` by the meeting's own rhythm."""

    id: int
    ref: str
    kind: str
    person: int | None = None
    held_on: date | None = None
    starts_at: datetime | None = None
    minutes: int | None = None
    where: str | None = None
    chair: int | None = None
    cancelled: bool = False
    uid: str = ""
    sequence: int = 0
    booked_at: datetime | None = None
    meeting: int | None = None
    falls_on: date | None = None

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.minutes or 0) if self.starts_at else None

    @property
    def day(self) -> date | None:
        return self.held_on or (self.starts_at.date() if self.starts_at else None)


@dataclass(frozen=True, slots=True)
class Attendee:
    """`how` is in person, virtual or whatever was written; None where nobody said."""

    contact: int
    role: Role
    answer: Answer = Answer.NEEDS_ACTION
    how: str | None = None


def next_of(reviews: Iterable[Review], now: datetime) -> Review | None:
    """The soonest that is booked and not over."""
    ahead = [(one.starts_at, one.id, one) for one in reviews if _is_ahead(one, now) and one.starts_at]
    return min(ahead)[2] if ahead else None


def last_of(reviews: Iterable[Review], now: datetime) -> Review | None:
    """The latest that was held, or whose time is over."""
    past = [
        (one.day, one.id, one) for one in reviews if one.day and not one.cancelled and one.kind != VISIT and _is_over(one, now)
    ]
    return max(past)[2] if past else None


def _is_ahead(review: Review, now: datetime) -> bool:
    open_still = not review.cancelled and review.held_on is None and review.kind != VISIT
    return open_still and review.ends_at is not None and review.ends_at >= now


def _is_over(review: Review, now: datetime) -> bool:
    if review.held_on is not None:
        return review.held_on <= now.date()
    return review.ends_at is not None and review.ends_at < now
