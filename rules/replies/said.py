"""What a reply says: the intents of the contract, one `Said` for each action spoken of."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Intent(StrEnum):
    DONE = "done"
    PARTLY_DONE = "partly_done"
    MORE_TIME = "more_time"
    NOT_DONE = "not_done"
    NOT_MINE = "not_mine"
    BLOCKED = "blocked"
    ACKNOWLEDGED = "acknowledged"
    NEEDS_PERSON = "needs_person"


@dataclass(frozen=True, slots=True)
class HandTo:
    """Who should have it instead, as far as the writer says."""

    name: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Said:
    """`action` is a number of the list that was answered, a reference such as K7Q2-3, or None for the whole message.
    `because` is the phrase that decided, in its normal form; empty where nothing was understood."""

    action: int | str | None
    intent: Intent
    date: dt.date | None = None
    note: str | None = None
    hand_to: HandTo | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """`urgent`: it speaks of danger. `worrying`: it may, and a person reads it today whatever else it says."""

    says: tuple[Said, ...]
    urgent: bool
    worrying: bool = False
