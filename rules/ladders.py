"""The ladder: on which day who hears of an action. Policy as data; a pack brings it, an action keeps the one it began with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rules.working_days import add_working_days, on_or_after, on_or_before


class Hearer(StrEnum):
    OWNER = "owner"
    DEPUTY = "deputy"
    MANAGER = "manager"
    CHAIR = "chair"
    COORDINATOR = "coordinator"
    ASKED = "asked"


CLIMB = (Hearer.MANAGER, Hearer.CHAIR, Hearer.COORDINATOR)
"""The way up: whoever is missing, the next one hears instead."""


@dataclass(frozen=True, slots=True)
class Rung:
    """`days` up to 0 are calendar days before the agreed day; above 0, working days after it."""

    days: int
    hears: tuple[Hearer, ...]

    @property
    def name(self) -> str:
        return f"{self.days:+d}" if self.days else "0"

    @property
    def climbs(self) -> bool:
        return any(hearer in CLIMB for hearer in self.hears)


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs in order. `safety` is climbed by safety actions, `proposed` while something is missing, `request` while
    somebody's answer is awaited."""

    name: str
    version: str
    action: tuple[Rung, ...]
    safety: tuple[Rung, ...]
    proposed: tuple[Rung, ...]
    request: tuple[Rung, ...]

    @property
    def key(self) -> str:
        return f"{self.name}@{self.version}"


def day_of(rung: Rung, due: date, climbs_from: date) -> date:
    """Before the day: back to a working day. After it: working days from the day on which the climb began."""
    if rung.days <= 0:
        return on_or_before(due + timedelta(days=rung.days))
    return add_working_days(climbs_from, rung.days)


def day_counted(rung: Rung, start: date) -> date:
    """For ladders that only count on from a day: proposed and request."""
    return on_or_after(start) if rung.days == 0 else add_working_days(start, rung.days)


def ladder_from(pack: Mapping[str, object]) -> Ladder:
    """A pack's mapping as a Ladder; a ValueError names what is wrong with it."""
    try:
        return Ladder(
            str(pack["name"]), str(pack["version"]), *(_rungs(pack[part]) for part in ("action", "safety", "proposed", "request"))
        )
    except (KeyError, TypeError) as missing:
        raise ValueError(f"the ladder has no usable {missing}") from None


def _rungs(listed: object) -> tuple[Rung, ...]:
    if not isinstance(listed, list):
        raise TypeError("list of rungs")
    rungs = tuple(Rung(int(rung["days"]), tuple(Hearer(who) for who in rung["hears"])) for rung in listed)
    if not rungs or [rung.days for rung in rungs] != sorted({rung.days for rung in rungs}):
        raise ValueError("the rungs of a ladder rise, and no day stands twice")
    return rungs
