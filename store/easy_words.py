"""Easy words that are out of date, because what is to be done has changed: the chair is asked for new ones."""

import hashlib
from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import CLOSED, Action
from rules.deployment import Deployment
from rules.notices import Notice
from store import outbox, steps


def ask_again(
    session: Session, changed: Iterable[Action], now: datetime, today: date, deployment: Deployment
) -> outbox.Queued:  # fmt: skip
    """Once for each wording."""
    stale = [
        one for one in changed if one.easy_was and one.what_easy is None and one.person is not None and one.state not in CLOSED
    ]
    standing = steps.arounds(session, stale, {}, today, deployment)
    wanted = []
    for action in stale:
        around = standing[action.id]
        chair = (around.chair or (around.coordinator,))[0].id
        key = f"easy:{action.id}:{chair}:{hashlib.sha256(action.what.encode()).hexdigest()[:12]}"
        wanted.append(Notice(key, "easy_words_wanted", chair, today, action=action.id, person=action.person))
    return outbox.queue(session, wanted, now, today, deployment)
