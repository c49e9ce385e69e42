"""Is a notice still so? Asked again in the moment before it goes."""

from datetime import date

from rules.actions import CLOSED, REMINDED, Action, Request, State
from rules.notices import ASKING_KINDS, STATUS_KINDS, Notice
from rules.paper import stands_for


def overtaken(notice: Notice, action: Action | None, request: Request | None, today: date) -> str | None:
    """The code of why it need not be said any more, None while it is still so."""
    if action is None:
        return None
    notice = stands_for(notice)
    if notice.kind in STATUS_KINDS:
        return _status_overtaken(notice, action, request, today)
    if notice.kind in ASKING_KINDS:
        waits = request is not None and request.id == notice.facts.get("request")
        return None if waits else "lapsed.answered"
    match notice.kind:
        case "gaps" | "gap_unclear":
            return None if action.state is State.PROPOSED else "lapsed.completed"
        case "thank_you":
            return None if action.state in CLOSED else "lapsed.reopened"
        case "done_news":
            return None if action.state is State.CHECKED else "lapsed.reopened"
        case "easy_words_wanted":
            return "lapsed.completed" if action.what_easy else None
        case _:
            return None


def _status_overtaken(notice: Notice, action: Action, request: Request | None, today: date) -> str | None:
    if action.state not in REMINDED:
        return f"lapsed.{action.state}"
    if not notice.key.startswith(action.climb + ":"):
        return "lapsed.moved"
    if request is not None:
        return "lapsed.rests"
    if action.paused_until is not None and today <= action.paused_until:
        return "lapsed.paused"
    return None
