"""Somebody leaves: what passes to whoever comes after them, and what cannot."""

from dataclasses import dataclass
from datetime import date

from rules.actions import CLOSED, Action
from rules.escalation import opened
from rules.people import NEVER_CLIMBED, Circle, Place
from rules.reasons import Reason, because


@dataclass(frozen=True, slots=True)
class Left:
    """What stays behind, because the one who comes after may not have it: a person looks for somebody else."""

    ref: str
    why: Reason


def shut_out(circle: Circle, after: int, today: date) -> Reason | None:
    """Why nothing of this person can pass to them; None where it can."""
    return because("leaving.shut_out") if circle.excludes(after, today) else None


def passed(action: Action, after: int, today: date) -> dict[str, object]:
    """The change that makes the action theirs: they begin at the owner's first rung, the day that was agreed stays."""
    change: dict[str, object] = {"owner": after, "turn": action.turn + 1}
    return change if action.state in CLOSED or action.due is None else {**change, "climbs_from": opened(action.due, today)}


def places_passed(circle: Circle, leaver: int, after: int, today: date) -> list[Place]:
    """The leaver's places of work that are in force, and that the one after does not hold yet. Nobody can be made somebody's
    mother, and nobody who is shut out is let in."""
    held = {place.role for place in circle.places if place.contact == after and place.in_force(today)}
    return [
        place
        for place in circle.places
        if place.contact == leaver and place.in_force(today) and place.may_know and place.role not in NEVER_CLIMBED
        and place.role not in held and not circle.excludes(after, today)
    ]  # fmt: skip
