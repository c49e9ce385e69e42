"""People whose circle must be asked about again before a birthday."""

from datetime import date, datetime

from sqlalchemy import or_
from sqlmodel import Session, col, select

from rules.birthdays import born_between, due
from rules.deployment import Deployment
from rules.notices import Notice
from store import outbox, people
from store.reading import apart
from store.tables import PersonRow


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    return outbox.queue(session, decide(session, today, deployment), now, today, deployment)


def decide(session: Session, today: date, deployment: Deployment) -> list[Notice]:
    spans = or_(*(col(PersonRow.born).between(first, last) for first, last in born_between(today)))
    near, _ = apart(
        [one for one in session.exec(select(col(PersonRow.id)).where(spans)) if one], lambda part: people.people(session, part)
    )
    if not near:
        return []
    circles = people.circles(session, near)
    coordinator = people.coordinator(session, deployment.coordinator)
    return [notice for one in near.values() for notice in due(one, circles[one.id], coordinator, today)]
