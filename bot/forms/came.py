"""What came of a form."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.actions import Action
from rules.forms import Filled
from rules.reasons import Reason


@dataclass(frozen=True, slots=True)
class Came:
    """What came of it, in words, and the action as it now is. `done`: something was changed by it."""

    why: Reason
    outcome: str
    action: Action | None = None
    done: bool = True


Doer = Callable[[Session, Subject, Filled, Seat], Came]
