"""What came of one mail, before it is written down and told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rules.reasons import Reason
from rules.waiting import Wants


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one mail. `needs_person`: it was acted on, and somebody should read it all the same. `wants`: what a
    person has to do about it."""

    outcome: str
    why: Reason
    refs: tuple[str, ...] = ()
    did: tuple[Mapping[str, Any], ...] = ()
    contact: int | None = None
    message: int | None = None
    person: int | None = None
    urgent: bool = False
    needs_person: bool = False
    wants: Wants | None = None
