"""Yes or no to what was asked: a new day, a new owner, nothing in the way any more."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rules.actions import Request, State, Wants
from rules.acts.doing import check, reopen
from rules.acts.hearing import dedup, family, first
from rules.acts.wishes import Decision, Facts, Scene, Tell, Wish
from rules.escalation import opened
from rules.reasons import because

REFUSALS: Mapping[Wants, tuple[str, Mapping[str, str]]] = {
    Wants.MORE_TIME: ("more_time_answered", {"answer": "no"}),
    Wants.HAND_OVER: ("hand_over_answered", {"answer": "no"}),
    Wants.BLOCKED: ("unblocked", {"answer": "no"}),
}


def approve(wish: Wish, scene: Scene) -> Decision:
    request = scene.request
    if request is None:
        return Decision("already", why=because("acts.nothing_asked"))
    match request.wants:
        case Wants.CHECK:
            return check(wish, scene)
        case Wants.MORE_TIME:
            until = wish.until or request.until
            if until is None or until <= scene.today:
                return Decision("ask_day", why=because("acts.which_day"))
            return moved(until, scene)
        case Wants.HAND_OVER:
            return accepted(request, scene)
        case Wants.BLOCKED:
            change = {"state": State.OPEN, **resumed(scene)}
            return Decision("approved", change, answered="approved", tells=unblocked(scene, request))


def refuse(wish: Wish, scene: Scene) -> Decision:
    request = scene.request
    if request is None:
        return Decision("already", why=because("acts.nothing_asked"))
    if request.wants is Wants.CHECK:
        return reopen(wish, scene)
    change = {"state": State.OPEN, **resumed(scene)}
    kind, facts = REFUSALS[request.wants]
    tells = tuple(Tell(kind, contact, {**facts, "decider": scene.by}) for contact in dedup(request.asked_by))
    return Decision("refused", change, answered="refused", tells=tells)


def moved(until: date, scene: Scene) -> Decision:
    """A new agreed day. The first one stays beside it."""
    request = scene.request
    asker = request.asked_by if request else scene.action.owner
    answered: Facts = {"answer": "yes", "until": until.isoformat(), "decider": scene.by}
    tells = [Tell("more_time_answered", contact, answered) for contact in dedup(asker, scene.action.owner)]
    was = scene.action.due.isoformat() if scene.action.due else None
    tells += [Tell("date_changed", contact, {"was": was, "until": until.isoformat()}) for contact in family(scene)]
    change = {"due": until, "state": State.OPEN, "climbs_from": None, "paused_until": None}
    return Decision("approved", change, answered="approved", lapses=True, tells=tuple(tells))


def accepted(request: Request, scene: Scene) -> Decision:
    if request.to is None or scene.by != request.to:
        return Decision("not_allowed", why=because("acts.only_they_accept"))
    action = scene.action
    change = {
        "owner": request.to, "turn": action.turn + 1, "climbs_from": opened(action.due, scene.today), "state": State.OPEN,
    }  # fmt: skip
    told = dedup(request.asked_by, action.owner, first(scene.around.chair), request.to)
    tells = tuple(Tell("hand_over_answered", contact, {"answer": "yes", "to": request.to}) for contact in told)
    return Decision("approved", change, answered="approved", lapses=True, tells=tells)


def resumed(scene: Scene) -> dict[str, Any]:
    """A late action whose ladder rested begins at the owner's first rung again: a warning of weeks ago is not fair."""
    action = scene.action
    if action.due is None or scene.today <= action.due:
        return {}
    return {"turn": action.turn + 1, "climbs_from": opened(action.due, scene.today)}


def unblocked(scene: Scene, request: Request) -> tuple[Tell, ...]:
    return tuple(Tell("unblocked", contact, {"answer": "yes"}) for contact in dedup(request.asked_by, scene.action.owner))
