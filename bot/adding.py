"""A new action, as it is agreed in the review: with an owner and a day from the start, so that its ladder begins at once."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import Action, State
from rules.deployment import Deployment
from rules.escalation import opened
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Person
from rules.reviews import last_of
from store import actions, events, journal, outbox, packs, reviews, steps


@dataclass(frozen=True, slots=True)
class Agreed:
    """What was agreed, who will do it and by when."""

    what: str
    owner: int
    due: date
    easy: str | None = None
    safety: bool = False


def add(session: Session, person: Person, agreed: Agreed, *, by: int, door: str, now: datetime, deployment: Deployment) -> Action:
    """Its owner hears of it. It belongs to the review that was held last."""
    today = local_day(now, LONDON)
    last = last_of(reviews.reviews_of(session, [person.id])[person.id], now)
    journal.facts_change(session)
    made = events.add_action(
        session, person,
        {
            "what": agreed.what, "what_easy": agreed.easy, "owner_id": agreed.owner, "due_on": agreed.due, "first_due_on": agreed.due,
            "safety": agreed.safety, "review_id": last.id if last else None, "climbs_from": opened(agreed.due, today),
        },
        packs.ladder_in_force(deployment.packs), today,
    )  # fmt: skip
    action = actions.action(session, made)
    actions.set_step(session, action, steps.next_day(session, action, deployment), action.climbs_from)
    actions.record_act(session, action, State.OPEN, at=now, by=by, door=door, act="added")
    journal.record(session, now, journal.Entry("added", "action", action.id, door, by))
    told = Notice(f"{action.climb}:agreed:{agreed.owner}", "agreed", agreed.owner, today, action=action.id, person=person.id)
    outbox.queue(session, [told], now, today, deployment)
    return action
