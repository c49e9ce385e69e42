"""What asks somebody else first: more time, not mine, blocked; and a pause."""

from rules.actions import Request, State, Wants
from rules.acts.answering import moved
from rules.acts.doing import noted_receipt
from rules.acts.hearing import dedup, first
from rules.acts.wishes import Act, Decision, Scene, Standing, Tell, Wish
from rules.reasons import because

MOST_EXTENSIONS = 3
"""Asked more often than this, an action needs a conversation, not another date."""


def more_time(wish: Wish, scene: Scene) -> Decision:
    action = scene.action
    if wish.until is None or wish.until <= scene.today:
        return Decision("ask_day", tells=(Tell("not_understood", scene.by),), why=because("acts.which_day"))
    if action.due is not None and wish.until <= action.due:
        return Decision("noted", tells=(noted_receipt(wish, scene),))
    if scene.asked_before >= MOST_EXTENSIONS:
        return Decision("held", why=because("acts.asked_often", times=scene.asked_before))
    if Standing.CHAIR in scene.standings:
        return moved(wish.until, scene)
    chair = first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    ask = Request(0, action.id, Wants.MORE_TIME, scene.today, scene.by, chair, wish.until, words=wish.words)
    receipt = Tell("more_time_receipt", scene.by, {"until": wish.until.isoformat(), "decider": chair})
    return Decision("extension_asked", ask=ask, lapses=True, tells=(receipt,))


def not_mine(wish: Wish, scene: Scene) -> Decision:
    """The one named is asked and nobody is burdened before they accept; where nobody is named, the chair is asked who."""
    action = scene.action
    if wish.to is not None and wish.to == action.owner:
        return Decision("noted", tells=(noted_receipt(wish, scene),))
    shut_out = wish.to is not None and scene.circle.excludes(wish.to, scene.today)
    if shut_out and wish.act is Act.HAND_OVER:
        return Decision("not_allowed", why=because("acts.not_to_them"))
    named = wish.to is not None and not shut_out
    chair = first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    waits_for = wish.to if named else chair
    ask = Request(
        0, action.id, Wants.HAND_OVER, scene.today, scene.by, waits_for, to=wish.to if named else None, words=wish.words
    )
    facts = {"to": wish.to} if named else {}
    tells = (Tell("handed_over_told", contact, facts) for contact in dedup(scene.by, chair if named else None))
    return Decision("handed_over", ask=ask, lapses=True, tells=tuple(tells))


def blocked(wish: Wish, scene: Scene) -> Decision:
    chair = first(scene.around.chair, besides=scene.by) or scene.around.coordinator.id
    ask = Request(0, scene.action.id, Wants.BLOCKED, scene.today, scene.by, chair, words=wish.words)
    return Decision("blocked", {"state": State.BLOCKED}, ask=ask, lapses=True, tells=(noted_receipt(wish, scene),))


def pause(wish: Wish, scene: Scene) -> Decision:
    if wish.until is None or wish.until <= scene.today or not wish.words:
        return Decision("ask_day", why=because("acts.pause_needs"))
    return Decision("paused", {"paused_until": wish.until}, lapses=True)
