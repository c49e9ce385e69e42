"""One attendee's copy of a review, as a calendar is told of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Method(StrEnum):
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Invite:
    """`whole`: a CANCEL of the review itself; without it, only this attendee need not come. `where` None: they may not know.
    `written_at` orders two copies of one sequence."""

    method: Method
    ref: str
    uid: str
    sequence: int
    starts_at: datetime
    minutes: int
    written_at: datetime
    organiser: str
    organiser_name: str
    attendee: str
    attendee_name: str
    where: str | None = None
    whole: bool = True
    meeting: bool = False
