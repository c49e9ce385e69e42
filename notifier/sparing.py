"""What need not be said twice, or must be said of another day or to another end, before a message is written."""

from dataclasses import replace
from datetime import date

from notifier.lines import Desk
from rules.actions import Action
from rules.notices import Notice, Outcome
from rules.working_days import add_working_days
from store.messages import Carried

SPEAK_TO_THE_OWNER = frozenset({"helped", "escalated"})
"""Kinds that ask their reader to ring or speak to the action's owner."""
REMINDS = frozenset({"reminder", "late"})


def said_once(going: list[tuple[Carried, bool]], dropped: dict[int, tuple[Outcome, str]]) -> list[tuple[Carried, bool]]:
    """A message that reminds of an action need not also say that it was agreed; and of the rungs of one ladder that were
    held back together, only the highest is said."""
    reminded = {carried.notice.action for carried, _ in going if carried.notice.kind in REMINDS}
    twice = {carried.id for carried, _ in going if carried.notice.kind == "agreed" and carried.notice.action in reminded}
    highest: dict[tuple[int | None, str], Carried] = {}
    rungs = (one for one, _ in going if one.notice.rung and one.notice.action)
    for carried in sorted(rungs, key=lambda one: (one.notice.due_on, one.id)):
        kind = "reminder" if carried.notice.kind in REMINDS else carried.notice.kind
        lower = highest.get((carried.notice.action, kind))
        twice |= {lower.id} if lower else set()
        highest[carried.notice.action, kind] = carried
    dropped.update(dict.fromkeys(twice, (Outcome.LAPSED, "lapsed.reminded")))
    return [(carried, bare) for carried, bare in going if carried.id not in twice]


def with_fair_day(notice: Notice, today: date) -> Notice:
    """A warning that was delayed names a day that its reader still has before them."""
    tells_on = notice.facts.get("tells_on")
    if not isinstance(tells_on, str) or date.fromisoformat(tells_on) > today:
        return notice
    later = add_working_days(today, 1).isoformat()
    return replace(notice, facts={**notice.facts, "tells_on": later})


def spares_the_shut_out(notice: Notice, action: Action | None, desk: Desk) -> Notice:
    """Nobody is asked to speak to an owner who may not be told: what is wanted of them is a new owner."""
    if notice.kind not in SPEAK_TO_THE_OWNER or action is None or action.owner is None or action.person is None:
        return notice
    shut_out = desk.circles[action.person].excludes(action.owner, desk.today)
    return replace(notice, kind="owner_shut_out") if shut_out else notice
