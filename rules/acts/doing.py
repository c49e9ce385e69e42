"""Done, checked, opened again, noted."""

from typing import Any

from rules.actions import CLOSED, Request, State, Wants
from rules.acts.hearing import dedup, family, first, news, second_person
from rules.acts.wishes import Act, Decision, Scene, Standing, Tell, Wish
from rules.escalation import opened
from rules.reasons import because


def done(wish: Wish, scene: Scene) -> Decision:
    wanted = scene.action.needs_check
    thanks = Tell(
        "thank_you", scene.by, {"to_check": wanted, "evidence_wanted": wanted and not (wish.evidence or scene.action.evidence)}
    )
    change: dict[str, Any] = {"state": State.DONE, "paused_until": None}
    if wish.evidence:
        change["evidence"] = wish.evidence
    if not scene.action.needs_check:
        change["state"] = State.CHECKED
        return Decision("completed", change, answered="lapsed", lapses=True, tells=(thanks, *news(scene)))
    checker = second_person(scene)
    ask = Request(0, scene.action.id, Wants.CHECK, scene.today, asked_by=scene.by, waits_for=checker)
    return Decision("completed", change, ask=ask, lapses=True, tells=(thanks,))


def check(wish: Wish, scene: Scene) -> Decision:
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
    return Decision("checked", change, answered="approved", lapses=True, tells=news(scene))


def reopen(wish: Wish, scene: Scene) -> Decision:
    """Nobody needs proof to say that it has not happened."""
    action = scene.action
    if action.state not in CLOSED:
        return noted(wish, scene)
    change = {"state": State.OPEN, "turn": action.turn + 1, "climbs_from": opened(action.due, scene.today)}
    by_whom = "not_happened" if scene.by in family(scene) else "not_agreed"
    whose = "undone" if Standing.OWNER in scene.standings else by_whom
    hearing = dedup(action.owner, first(scene.around.chair), scene.by)
    tells = tuple(Tell("reopened", contact, {"because": whose}) for contact in hearing)
    return Decision("reopened", change, answered="lapsed", lapses=True, tells=tells)


def not_done(wish: Wish, scene: Scene) -> Decision:
    return reopen(wish, scene) if scene.action.state in CLOSED else noted(wish, scene)


def noted(wish: Wish, scene: Scene) -> Decision:
    return Decision("noted", tells=() if wish.act is Act.SEEN else (noted_receipt(wish, scene),))


def noted_receipt(wish: Wish, scene: Scene) -> Tell:
    understood = wish.act.value.replace("-", "_")
    return Tell("noted", scene.by, {"understood": understood, **({"until": wish.until.isoformat()} if wish.until else {})})
