"""An action: what was agreed, who owns it, by when, and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """Stored states. Late and at risk are worked out, never stored."""

    PROPOSED = "proposed"
    OPEN = "open"
    BLOCKED = "blocked"
    DONE = "done"
    CHECKED = "checked"
    DROPPED = "dropped"


REMINDED = frozenset({State.OPEN, State.BLOCKED})
CLOSED = frozenset({State.DONE, State.CHECKED, State.DROPPED})


@dataclass(frozen=True, slots=True)
class Action:
    """`due` is the agreed day, `first_due` the day first agreed. `climbs_from` is the day from which working days
    after the due day are counted: the due day itself, or later where the owner was first told after it."""

    id: int
    ref: str
    what: str
    state: State = State.OPEN
    version: int = 1
    person: int | None = None
    review: int | None = None
    plan: int | None = None
    number: str | None = None
    what_easy: str | None = None
    why: str | None = None
    owner: int | None = None
    owner_as_written: str | None = None
    due: date | None = None
    first_due: date | None = None
    due_as_written: str | None = None
    safety: bool = False
    needs_check: bool = False
    evidence: str | None = None
    ladder: str = "default"
    agreed_on: date | None = None
    climbs_from: date | None = None
    rests: bool = False
    paused_until: date | None = None
    problems: tuple[str, ...] = ()

    def late(self, today: date) -> bool:
        """A day-only deadline lasts to the end of its day."""
        return self.state in REMINDED and self.due is not None and today > self.due
