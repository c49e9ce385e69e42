"""What a caseload's entry makes of an action: a new one, or what is news about one that is there."""

from datetime import date
from typing import Any

from rules.actions import CLOSED, REMINDED, Action, Gap, State
from rules.caseload.values import Given
from rules.escalation import opened
from rules.reasons import Reason, because
from rules.recurring import UNCLEAR_LOOKER
from rules.rhythms import every_from

PLAIN = ("person", "meeting", "review", "what", "what_easy", "why", "safety", "needs_check")
RHYTHM = ("recurs", "recurs_until", "look_again", "look_again_by")
SAID = ("owner", "due", "status", *RHYTHM)
"""What people change by other doors too. A file that says of these what it said before has no news, and undoes nothing."""

ASKS = {"owner": "no_owner", "due": "no_due"}


def asks(gap: Gap) -> Reason:
    """The question that a gap is."""
    if gap.code == UNCLEAR_LOOKER.code:
        return because("recurring.who_looks")
    return because(f"caseload.{ASKS.get(gap.field, 'not_agreed')}")


def said(given: Given) -> dict[str, Any]:
    return {name: given[name] for name in SAID if name in given}


def begun(given: Given, today: date, held_on: date | None = None) -> dict[str, Any]:
    """The fields of a new action. One that should be open and has no owner or no day is proposed until it has both."""
    owner, due = given.get("owner"), given.get("due")
    state = _state(given.get("status", State.OPEN), given)
    gaps: tuple[Gap, ...] = ()
    if state is State.PROPOSED or (state in REMINDED and _gaps(owner, due)):
        state, gaps = State.PROPOSED, _gaps(owner, due) or (Gap("other", "missing"),)
    agreed_on = today if state is State.PROPOSED else min(held_on or today, today)
    return {
        **{name: given[name] for name in PLAIN if name in given}, "state": state, "owner": owner, "due": due, "first_due": due,
        "agreed_on": agreed_on, "climbs_from": opened(due, today) if state in REMINDED else None, "problems": gaps,
        **comes_round(given),
    }  # fmt: skip


def comes_round(given: Given) -> dict[str, Any]:
    """How an action comes round again, where the file says anything of it."""
    if not given.keys() & set(RHYTHM):
        return {}
    words = given.get("recurs") or given.get("look_again")
    return {
        "recurs": every_from(words) if words else None, "recurs_until": given.get("recurs_until"),
        "looks_again": given.get("look_again") is not None, "looker": given.get("look_again_by"),
    }  # fmt: skip


def renewed(action: Action, given: Given, before: Given, today: date) -> dict[str, Any]:
    """The fields that change. `before` is what the last file said. What is closed stays as it was closed, and nobody's
    owner or day is taken away."""
    plain = _reworded(action, {name: given[name] for name in PLAIN if name in given and given[name] != getattr(action, name)})
    told = {name: value for name, value in said(given).items() if name not in RHYTHM}
    news = {name: value for name, value in told.items() if value is not None and before.get(name) != value}
    if action.round == 1 and any(given.get(name) != before.get(name) for name in RHYTHM if name in given):
        plain |= {name: value for name, value in comes_round(given).items() if value != getattr(action, name)}
    if action.state in CLOSED:
        return plain | _closed_further(action, news)
    fields: dict[str, Any] = {
        name: news[name] for name in ("owner", "due") if name in news and news[name] != getattr(action, name)
    }
    state = _becomes(action, given, news, {"owner": action.owner, "due": action.due} | fields)
    return plain | _consequences(action, state, fields, today)


def _reworded(action: Action, plain: dict[str, Any]) -> dict[str, Any]:
    """Easy words are those of what was to be done when they were written: for other words they are out of date, also where
    a file goes on repeating them, until a person writes new ones."""
    if plain.get("what_easy") is not None and plain["what_easy"] == action.easy_was:
        del plain["what_easy"]
    if "what" in plain and "what_easy" not in plain and action.what_easy:
        plain |= {"what_easy": None, "easy_was": action.what_easy}
    return plain


def _closed_further(action: Action, news: Given) -> dict[str, Any]:
    further = action.state is State.DONE and news.get("status") in {State.CHECKED, State.DROPPED}
    return {"state": news["status"]} if further else {}


def _becomes(action: Action, given: Given, news: Given, agreed: Given) -> State:
    wanted = news.get("status")
    completed = action.state is State.PROPOSED and news and given.get("status") != State.PROPOSED
    if wanted is None:
        wanted = given.get("status", State.OPEN) if completed else action.state
    state = _state(wanted, {"needs_check": action.needs_check} | dict(given))
    return State.PROPOSED if state in REMINDED and _gaps(agreed["owner"], agreed["due"]) else state


def _consequences(action: Action, state: State, fields: dict[str, Any], today: date) -> dict[str, Any]:
    """A new day or owner begins a new climb; an action that is complete at last is agreed today."""
    found = dict(fields)
    due = fields.get("due", action.due)
    if state is not action.state:
        found["state"] = state
    if state is State.PROPOSED:
        left = tuple(gap for gap in action.problems if gap.field not in fields)
        return found | ({"problems": left} if left != action.problems else {})
    if state in CLOSED:
        return found | {"paused_until": None}
    if action.state is State.PROPOSED:
        found |= {"agreed_on": today, "problems": ()}
    if "owner" in fields and action.owner is not None:
        found["turn"] = action.turn + 1
    if "due" in fields:
        found |= {"first_due": action.first_due or due, "paused_until": None}
    if fields or action.state is State.PROPOSED:
        found["climbs_from"] = opened(due, today)
    return found


def _state(status: str, given: Given) -> State:
    """Where no second person has to agree, done is checked in the same step."""
    state = State(status)
    return State.CHECKED if state is State.DONE and not given.get("needs_check", False) else state


def _gaps(owner: int | None, due: date | None) -> tuple[Gap, ...]:
    return tuple(Gap(name, "missing") for name, value in (("owner", owner), ("due", due)) if value is None)
