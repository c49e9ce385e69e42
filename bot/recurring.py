"""Somebody says that an action comes round again, is looked at again later, or does neither any more."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.actions import Did
from rules.acts import Standing, standings
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.reasons import because
from rules.recurring import Recurring, refused
from store import actions, journal, recurring, steps
from store.circles import circle_about
from store.database import Database

ACT = "recur"
MAY = frozenset({Standing.CHAIR, Standing.COORDINATOR})


def recur(
    database: Database, ref: str, wanted: Recurring, *, by: int | None, door: str, now: datetime, deployment: Deployment
) -> Did:
    """One transaction. `by` None: an operator at the command line. What is done already opens its next round at once."""
    try:
        with database.write() as session:
            return _recur(session, ref, wanted, by, door, now, deployment)
    except actions.Changed:
        return Did("changed", None, why=because("acts.changed"))


def _recur(
    session: Session, ref: str, wanted: Recurring, by: int | None, door: str, now: datetime, deployment: Deployment
) -> Did:  # fmt: skip
    today, action = local_day(now, LONDON), actions.find_action(session, ref)
    circle = circle_about(session, action) if action else None
    if action is None or circle is None:
        return Did("not_allowed", None, why=because("acts.not_allowed"))
    asked = actions.requests(session, [action.id])
    around = steps.arounds(session, [action], asked, today, deployment)[action.id]
    if by is not None and not standings(by, around, circle, asked.get(action.id), today) & MAY:
        journal.record(session, now, journal.Entry("refused", "action", action.id, door, by, {"act": ACT}))
        return Did("not_allowed", None, why=because("acts.not_allowed"))
    why = refused(action, wanted, circle, today)
    if why is not None:
        return Did("already" if wanted.every is None else "held", action, why=why)
    journal.facts_change(session)
    change: dict[str, Any] = {
        "recurs": wanted.every, "recurs_until": wanted.until, "looks_again": wanted.looks_again, "looker": wanted.looker,
    }  # fmt: skip
    next_on = steps.next_day(session, replace(action, **change), deployment, asked.get(action.id))
    after = actions.change(session, action, next_on, change, today)
    words = wanted.every.words if wanted.every else None
    actions.record_act(session, action, after.state, at=now, by=by, door=door, act=ACT, day=wanted.until, words=words)
    journal.record(session, now, journal.Entry(ACT, "action", action.id, door, by, {"every": words, "version": after.version}))
    recurring.open_next(session, recurring.waiting(session, today, [after.id]), now, today, deployment)
    return Did("noted", after, wanted.until)
