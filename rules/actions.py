"""An action: what was agreed, who owns it, by when, and where it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.rhythms import Every


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
class Gap:
    """What is missing or unclear in an action as it was written: a field of the plan, a code of rules.plans, and the
    sentence that was said of it."""

    field: str
    code: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """`due` is the agreed day, `first_due` the day first agreed. Working days after it are counted from `climbs_from`:
    the due day itself, or a later one where the owner could not be told before. `turn` rises when it is opened again
    or changes hands: a ladder climbed in an earlier turn does not count. With a `meeting` it is about no person, and the
    meeting's members may know of it. `recurs`: it comes round again after so long, each round an action of its own, until
    `recurs_until`; or with `looks_again`, once, to be looked at by the `looker`. `series` is the first of its rounds.
    `easy_was` are easy words that were written for what was to be done before it changed."""

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
    easy_was: str | None = None
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
    turn: int = 1
    paused_until: date | None = None
    problems: tuple[Gap, ...] = ()
    meeting: int | None = None
    recurs: Every | None = None
    recurs_until: date | None = None
    looks_again: bool = False
    looker: int | None = None
    series: int | None = None
    round: int = 1

    @property
    def climb(self) -> str:
        """Names the present climb: notices of another day or turn speak of something that is no longer so."""
        return f"action:{self.id}:{self.turn}:{self.due:%Y%m%d}" if self.due else f"action:{self.id}:{self.turn}:undated"

    @property
    def done_value(self) -> str:
        """What a Done button carries: nothing that says who or what. Of another version it no longer counts."""
        return f"{self.ref}|{self.version}|done"

    def late(self, today: date) -> bool:
        """A day-only deadline lasts to the end of its day."""
        return self.state in REMINDED and self.due is not None and today > self.due


class Wants(StrEnum):
    """What somebody's answer is awaited for. While it is, the owner's ladder rests and that person's runs."""

    MORE_TIME = "more_time"
    HAND_OVER = "hand_over"
    BLOCKED = "blocked"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Request:
    """`until` is the day asked for, `to` the owner proposed."""

    id: int
    action: int
    wants: Wants
    asked_on: date
    asked_by: int | None = None
    waits_for: int | None = None
    until: date | None = None
    to: int | None = None
    words: str | None = None


class Became(StrEnum):
    """What can be told of an action afterwards. What still waits for a second person's look is not called done."""

    DONE = "done"
    CHECKING = "checking"
    DROPPED = "dropped"
    OPEN = "open"


def became(action: Action) -> Became:
    if action.state is State.DONE and action.needs_check:
        return Became.CHECKING
    return {State.DONE: Became.DONE, State.CHECKED: Became.DONE, State.DROPPED: Became.DROPPED}.get(action.state, Became.OPEN)
