"""What a person may do to an action, and what becomes of it: from an act to new values, requests and notices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from rules.actions import CLOSED, Action, Request, State, Wants
from rules.escalation import opened
from rules.hearers import Around
from rules.people import Circle, Contact, Role
from rules.reasons import Reason, because

MOST_EXTENSIONS = 3
"""Asked more often than this, an action needs a conversation, not another date."""


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


WORKING = frozenset({Standing.OWNER, Standing.DEPUTY, Standing.MANAGER, Standing.CHAIR, Standing.COORDINATOR})
MAY: Mapping[Act, frozenset[Standing]] = {
    **dict.fromkeys((Act.DONE, Act.PARTLY_DONE, Act.MORE_TIME, Act.NOT_MINE, Act.BLOCKED, Act.HAND_OVER), WORKING),
    Act.CHECK: frozenset({Standing.MANAGER, Standing.CHAIR, Standing.COORDINATOR, Standing.ASKED, Standing.CIRCLE}),
    Act.NOT_DONE: WORKING | {Standing.ASKED, Standing.CIRCLE},
    Act.REOPEN: WORKING | {Standing.ASKED, Standing.CIRCLE},
    Act.APPROVE: frozenset({Standing.ASKED, Standing.CHAIR, Standing.COORDINATOR}),
    Act.REFUSE: frozenset({Standing.ASKED, Standing.CHAIR, Standing.COORDINATOR}),
    Act.PAUSE: frozenset({Standing.CHAIR, Standing.COORDINATOR}),
    Act.SEEN: WORKING | {Standing.ASKED, Standing.CIRCLE},
}


def standings(by: int, around: Around, circle: Circle, request: Request | None, today: date) -> frozenset[Standing]:
    """An excluded contact has none, whatever else they are."""
    if circle.excludes(by, today):
        return frozenset()
    held = {
        Standing.OWNER: around.owner is not None and around.owner.id == by,
        Standing.DEPUTY: around.deputy is not None and around.deputy.id == by,
        Standing.MANAGER: around.manager is not None and around.manager.id == by,
        Standing.CHAIR: any(chair.id == by for chair in around.chair),
        Standing.COORDINATOR: around.coordinator.id == by,
        Standing.ASKED: request is not None and request.waits_for == by,
        Standing.CIRCLE: circle.knows(by, today),
    }
    return frozenset(standing for standing, holds in held.items() if holds)


def decide(wish: Wish, scene: Scene) -> Decision:
    if not scene.standings & MAY[wish.act]:
        return Decision("not_allowed", why=because("acts.not_allowed"))
    if scene.action.state in CLOSED and wish.act not in {Act.CHECK, Act.REOPEN, Act.APPROVE, Act.REFUSE, Act.SEEN, Act.NOT_DONE}:
        return Decision("already", why=because("acts.closed"))
    return DECIDERS[wish.act](wish, scene)


def _done(wish: Wish, scene: Scene) -> Decision:
    thanks = Tell(
        "thank_you", scene.by, {"evidence_wanted": scene.action.needs_check and not (wish.evidence or scene.action.evidence)}
    )
    change: dict[str, Any] = {"state": State.DONE, "paused_until": None}
    if wish.evidence:
        change["evidence"] = wish.evidence
    if not scene.action.needs_check:
        change["state"] = State.CHECKED
        return Decision("completed", change, answered="lapsed", lapses=True, tells=(thanks, *_news(scene)))
    checker = _second_person(scene)
    ask = Request(0, scene.action.id, Wants.CHECK, scene.today, asked_by=scene.by, waits_for=checker)
    return Decision("completed", change, ask=ask, lapses=True, tells=(thanks,))


def _check(wish: Wish, scene: Scene) -> Decision:
    action = scene.action
    if action.state is State.CHECKED:
        return Decision("already", why=because("acts.closed"))
    if action.state is not State.DONE:
        return Decision("not_allowed", why=because("acts.not_done_yet"))
    if scene.by in {action.owner, scene.said_done}:
        return Decision("not_allowed", why=because("acts.own_check"))
    change: dict[str, Any] = {"state": State.CHECKED}
    if wish.evidence:
        change["evidence"] = wish.evidence
    return Decision("checked", change, answered="approved", lapses=True, tells=_news(scene))


def _reopen(wish: Wish, scene: Scene) -> Decision:
    """Nobody needs proof to say that it has not happened."""
    action = scene.action
    if action.state not in CLOSED:
        return _noted(wish, scene)
    change = {"state": State.OPEN, "turn": action.turn + 1, "climbs_from": opened(action.due, scene.today)}
    said = {Standing.OWNER: "undone", Standing.CIRCLE: "not_happened"}
    whose = next((said[standing] for standing in said if standing in scene.standings), "not_agreed")
    hearing = _dedup(action.owner, _first(scene.around.chair), scene.by)
    tells = tuple(Tell("reopened", contact, {"because": whose}) for contact in hearing)
    return Decision("reopened", change, answered="lapsed", lapses=True, tells=tells)


def _not_done(wish: Wish, scene: Scene) -> Decision:
    return _reopen(wish, scene) if scene.action.state in CLOSED else _noted(wish, scene)


def _noted(wish: Wish, scene: Scene) -> Decision:
    return Decision("noted", tells=() if wish.act is Act.SEEN else (_noted_receipt(wish, scene),))


def _noted_receipt(wish: Wish, scene: Scene) -> Tell:
    understood = wish.act.value.replace("-", "_")
    return Tell("noted", scene.by, {"understood": understood, **({"until": wish.until.isoformat()} if wish.until else {})})


def _more_time(wish: Wish, scene: Scene) -> Decision:
    action = scene.action
    if wish.until is None or wish.until <= scene.today:
        return Decision("ask_day", tells=(Tell("not_understood", scene.by),), why=because("acts.which_day"))
    if action.due is not None and wish.until <= action.due:
        return Decision("noted", tells=(_noted_receipt(wish, scene),))
    if scene.asked_before >= MOST_EXTENSIONS:
        return Decision("held", why=because("acts.asked_often", times=scene.asked_before))
    if Standing.CHAIR in scene.standings:
        return _moved(wish.until, scene)
    chair = _first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    ask = Request(0, action.id, Wants.MORE_TIME, scene.today, scene.by, chair, wish.until, words=wish.words)
    receipt = Tell("more_time_receipt", scene.by, {"until": wish.until.isoformat(), "decider": chair})
    return Decision("extension_asked", ask=ask, lapses=True, tells=(receipt,))


def _not_mine(wish: Wish, scene: Scene) -> Decision:
    """The one named is asked and nobody is burdened before they accept; where nobody is named, the chair is asked who."""
    action = scene.action
    if wish.to is not None and wish.to == action.owner:
        return Decision("noted", tells=(_noted_receipt(wish, scene),))
    named = wish.to is not None and not scene.circle.excludes(wish.to, scene.today)
    chair = _first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    waits_for = wish.to if named else chair
    ask = Request(
        0, action.id, Wants.HAND_OVER, scene.today, scene.by, waits_for, to=wish.to if named else None, words=wish.words
    )
    facts = {"to": wish.to} if named else {}
    tells = (Tell("handed_over_told", contact, facts) for contact in _dedup(scene.by, chair if named else None))
    return Decision("handed_over", ask=ask, lapses=True, tells=tuple(tells))


def _blocked(wish: Wish, scene: Scene) -> Decision:
    chair = _first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    ask = Request(0, scene.action.id, Wants.BLOCKED, scene.today, scene.by, chair, words=wish.words)
    return Decision("blocked", {"state": State.BLOCKED}, ask=ask, lapses=True, tells=(_noted_receipt(wish, scene),))


def _approve(wish: Wish, scene: Scene) -> Decision:
    request = scene.request
    if request is None:
        return Decision("already", why=because("acts.nothing_asked"))
    match request.wants:
        case Wants.CHECK:
            return _check(wish, scene)
        case Wants.MORE_TIME:
            until = wish.until or request.until
            if until is None or until <= scene.today:
                return Decision("ask_day", why=because("acts.which_day"))
            return _moved(until, scene)
        case Wants.HAND_OVER:
            return _accepted(request, scene)
        case Wants.BLOCKED:
            change = {"state": State.OPEN, **_resumed(scene)}
            return Decision("approved", change, answered="approved", tells=_unblocked(scene, request))


def _refuse(wish: Wish, scene: Scene) -> Decision:
    request = scene.request
    if request is None:
        return Decision("already", why=because("acts.nothing_asked"))
    if request.wants is Wants.CHECK:
        return _reopen(wish, scene)
    change = {"state": State.OPEN, **_resumed(scene)}
    kind, facts = REFUSALS[request.wants]
    tells = tuple(Tell(kind, contact, {**facts, "decider": scene.by}) for contact in _dedup(request.asked_by))
    return Decision("refused", change, answered="refused", tells=tells)


def _pause(wish: Wish, scene: Scene) -> Decision:
    if wish.until is None or wish.until <= scene.today or not wish.words:
        return Decision("ask_day", why=because("acts.pause_needs"))
    return Decision("paused", {"paused_until": wish.until}, lapses=True)


def _moved(until: date, scene: Scene) -> Decision:
    """A new agreed day. The first one stays beside it."""
    request = scene.request
    asker = request.asked_by if request else scene.action.owner
    answered: Facts = {"answer": "yes", "until": until.isoformat(), "decider": scene.by}
    tells = [Tell("more_time_answered", contact, answered) for contact in _dedup(asker, scene.action.owner)]
    was = scene.action.due.isoformat() if scene.action.due else None
    tells += [Tell("date_changed", contact, {"was": was, "until": until.isoformat()}) for contact in _family(scene)]
    change = {"due": until, "state": State.OPEN, "climbs_from": None, "paused_until": None}
    return Decision("approved", change, answered="approved", lapses=True, tells=tuple(tells))


def _accepted(request: Request, scene: Scene) -> Decision:
    if request.to is None or scene.by != request.to:
        return Decision("not_allowed", why=because("acts.only_they_accept"))
    action = scene.action
    change = {
        "owner": request.to, "turn": action.turn + 1, "climbs_from": opened(action.due, scene.today), "state": State.OPEN,
    }  # fmt: skip
    told = _dedup(request.asked_by, action.owner, _first(scene.around.chair), request.to)
    tells = tuple(Tell("hand_over_answered", contact, {"answer": "yes", "to": request.to}) for contact in told)
    return Decision("approved", change, answered="approved", lapses=True, tells=tells)


def _resumed(scene: Scene) -> dict[str, Any]:
    """A late action whose ladder rested begins at the owner's first rung again: a warning of weeks ago is not fair."""
    action = scene.action
    if action.due is None or scene.today <= action.due:
        return {}
    return {"turn": action.turn + 1, "climbs_from": opened(action.due, scene.today)}


def _unblocked(scene: Scene, request: Request) -> tuple[Tell, ...]:
    return tuple(Tell("unblocked", contact, {"answer": "yes"}) for contact in _dedup(request.asked_by, scene.action.owner))


def _news(scene: Scene) -> tuple[Tell, ...]:
    """The person, family and advocate are told when it is checked; never the one who did it about their own deed."""
    return tuple(Tell("done_news", contact) for contact in _family(scene) if contact != scene.action.owner)


def _family(scene: Scene) -> tuple[int, ...]:
    holding = (scene.circle.holding(role, scene.today) for role in (Role.PERSON, Role.FAMILY, Role.ADVOCATE))
    return _dedup(*(contact for held in holding for contact in held))


def _second_person(scene: Scene) -> int:
    """Who checks: the chair, unless it is theirs or their own word; then the next; at last the coordinator."""
    not_these = {scene.action.owner, scene.by}
    candidates = [*scene.around.chair, *([scene.around.manager] if scene.around.manager else [])]
    return next((one.id for one in candidates if one.id not in not_these), scene.around.coordinator.id)


def _first(contacts: tuple[Contact, ...], besides: int | None = None) -> int | None:
    return next((contact.id for contact in contacts if contact.id != besides), None)


def _dedup(*contacts: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(contact for contact in contacts if contact is not None))


REFUSALS: Mapping[Wants, tuple[str, Mapping[str, str]]] = {
    Wants.MORE_TIME: ("more_time_answered", {"answer": "no"}),
    Wants.HAND_OVER: ("hand_over_answered", {"answer": "no"}),
    Wants.BLOCKED: ("unblocked", {"answer": "no"}),
}

DECIDERS: Mapping[Act, Callable[[Wish, Scene], Decision]] = {
    Act.DONE: _done,
    Act.PARTLY_DONE: _noted,
    Act.NOT_DONE: _not_done,
    Act.MORE_TIME: _more_time,
    Act.NOT_MINE: _not_mine,
    Act.HAND_OVER: _not_mine,
    Act.BLOCKED: _blocked,
    Act.CHECK: _check,
    Act.REOPEN: _reopen,
    Act.APPROVE: _approve,
    Act.REFUSE: _refuse,
    Act.PAUSE: _pause,
    Act.SEEN: _noted,
}
