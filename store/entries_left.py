"""Calendars that still have a review though their owner was shut out since: nothing may go to them, so the coordinator hears."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.notices import Notice
from rules.people import Circle
from rules.reviews import Review
from store import outbox
from store import people as stored_people
from store.bookings import told
from store.reviews import reviews
from store.tables import NoticeRow, PlaceRow, ReviewRow

ENTRY_LEFT = "entry_left"


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    return outbox.queue(session, decide(session, now, today, deployment), now, today, deployment)


def decide(session: Session, now: datetime, today: date, deployment: Deployment) -> list[Notice]:
    """Once for each review and reader; cancelled ones too, because they have not heard of it."""
    ahead = reviews(session, _with_exclusions(session, now))
    circles = stored_people.circles(session, [one.person for one in ahead.values()])
    people = stored_people.people(session, circles)
    coordinator = stored_people.coordinator(session, deployment.coordinator)
    return [
        notice
        for review in ahead.values()
        if review.person is not None and not people[review.person].stopped
        for notice in _left(session, review, circles[review.person], coordinator.id, today)
    ]


def _with_exclusions(session: Session, now: datetime) -> list[int]:
    """Reviews still to come, of people from whose circle somebody is shut out who was written to about it."""
    query = (
        select(ReviewRow.id)
        .join(PlaceRow, col(PlaceRow.person_id) == col(ReviewRow.person_id))
        .join(
            NoticeRow, (col(NoticeRow.review_id) == col(ReviewRow.id)) & (col(NoticeRow.contact_id) == col(PlaceRow.contact_id))
        )
        .where(col(ReviewRow.starts_at) > now, col(PlaceRow.may_know).is_(False))
    )
    return sorted({one for one in session.exec(query) if one is not None})


def _left(session: Session, review: Review, circle: Circle, coordinator: int, today: date) -> Iterator[Notice]:
    for contact in told(session, review.id):
        if contact != coordinator and circle.excludes(contact, today):
            facts: dict[str, str | int | bool | None] = {"from": contact, **({"cancelled": True} if review.cancelled else {})}
            key = f"review:{review.id}:{ENTRY_LEFT}:{contact}:{coordinator}"
            yield Notice(key, ENTRY_LEFT, coordinator, today, person=review.person, review=review.id, facts=facts)
