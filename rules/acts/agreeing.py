"""What was missing in an action is filled in, or the action is dropped."""

from typing import Any

from rules.actions import State
from rules.acts.doing import noted_receipt
from rules.acts.wishes import Decision, Scene, Tell, Wish
from rules.escalation import opened
from rules.reasons import because


def agree(wish: Wish, scene: Scene) -> Decision:
    """What was missing is filled in. With an owner and a day it is agreed, and its owner hears of it."""
    action = scene.action
    owner, due = wish.to or action.owner, wish.until or action.due
    if action.state is not State.PROPOSED:
        return Decision("already", why=because("acts.agreed_before"))
    if wish.to is not None and scene.circle.excludes(wish.to, scene.today):
        return Decision("not_allowed", why=because("acts.not_allowed"))
    change: dict[str, Any] = {"owner": owner, "due": due, "first_due": action.first_due or due}
    if owner is None or due is None:
        missing = "owner" if owner is None else "due"
        left = tuple(gap for gap in action.problems if gap.field == missing)
        return Decision("noted", {**change, "problems": left}, tells=(noted_receipt(wish, scene),))
    agreed = {"state": State.OPEN, "problems": (), "agreed_on": scene.today, "climbs_from": opened(due, scene.today)}
    return Decision("agreed", {**change, **agreed}, lapses=True, tells=(Tell("agreed", owner), noted_receipt(wish, scene)))


def drop(wish: Wish, scene: Scene) -> Decision:
    return Decision("dropped", {"state": State.DROPPED}, answered="lapsed", lapses=True, tells=(noted_receipt(wish, scene),))


def easy_words(wish: Wish, scene: Scene) -> Decision:
    words = " ".join((wish.words or "").split())
    if not words or words == scene.action.what_easy:
        return Decision("noted")
    return Decision("noted", {"what_easy": words[:500]}, tells=(noted_receipt(wish, scene),))
