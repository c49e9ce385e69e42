"""An act as somebody asks for it, what it is judged by, and what becomes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from rules.actions import Action, Request
from rules.hearers import Around
from rules.people import Circle
from rules.reasons import Reason

Facts = Mapping[str, str | int | bool | None]


class Act(StrEnum):
    DONE = "done"
    PARTLY_DONE = "partly-done"
    NOT_DONE = "not-done"
    MORE_TIME = "more-time"
    NOT_MINE = "not-mine"
    BLOCKED = "blocked"
    CHECK = "check"
    REOPEN = "reopen"
    HAND_OVER = "hand-over"
    APPROVE = "approve"
    REFUSE = "refuse"
    PAUSE = "pause"
    SEEN = "seen"
    AGREE = "agree"
    DROP = "drop"
    EASY_WORDS = "easy-words"


@dataclass(frozen=True, slots=True)
class Wish:
    """One act as somebody asks for it. `to` is the id of the contact who should own it; `because` the phrase that decided."""

    act: Act
    until: date | None = None
    to: int | None = None
    words: str | None = None
    evidence: str | None = None
    because: str | None = None


class Standing(StrEnum):
    """What somebody is to an action."""

    OWNER = "owner"
    DEPUTY = "deputy"
    MANAGER = "manager"
    CHAIR = "chair"
    COORDINATOR = "coordinator"
    ASKED = "asked"
    CIRCLE = "circle"


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that an act is judged by. `said_done` is who called it done; `asked_before` how often time was asked for."""

    action: Action
    by: int
    standings: frozenset[Standing]
    around: Around
    circle: Circle
    today: date
    request: Request | None = None
    said_done: int | None = None
    asked_before: int = 0


@dataclass(frozen=True, slots=True)
class Tell:
    """A notice that follows at once from an act."""

    kind: str
    contact: int
    facts: Facts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """`change` holds new values of the action's own fields; `ask` a request that now waits;
    `answered` what becomes of the one that waited; `lapses` whether what waits in the outbox about it is no longer so."""

    outcome: str
    change: Mapping[str, Any] = field(default_factory=dict)
    ask: Request | None = None
    answered: str | None = None
    lapses: bool = False
    tells: tuple[Tell, ...] = ()
    why: Reason | None = None
