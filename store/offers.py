"""Times that are offered and not yet answered: whoever is silent is asked again, and the chair sees who has answered."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlmodel import Session, col, select

from rules.bookings import telling
from rules.deployment import Deployment
from rules.hours import LONDON, MORNING, zone
from rules.notices import Notice
from rules.reviews import Review
from rules.slots import ASKED_AGAIN, CHAIR_SEES, Slots, silent
from rules.working_days import is_working_day
from store import outbox, slots
from store import people as stored_people
from store.reviews import attendees, chair_or_coordinator, reviews
from store.tables import SlotRow


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """In the morning of a working day: an offer goes at once, whatever the hour, and nobody is pressed at night."""
    if not is_working_day(today) or now.astimezone(zone(LONDON)).time() < MORNING:
        return outbox.Queued()
    return outbox.queue(session, decide(session, today, deployment), now, today, deployment)


def decide(session: Session, today: date, deployment: Deployment) -> list[Notice]:
    offered = slots.offered(session, set(session.exec(select(col(SlotRow.review_id)))))
    open_still = reviews(session, offered)
    stopped = {
        one.id for one in stored_people.people(session, [one.person for one in open_still.values()]).values() if one.stopped
    }
    return [
        notice
        for one in open_still.values()
        if one.person not in stopped and not one.cancelled
        for notice in _of(session, one, offered[one.id], today, deployment)
    ]


def _of(session: Session, review: Review, there: Slots, today: date, deployment: Deployment) -> Iterator[Notice]:
    circle = stored_people.circle(session, review.person)
    coming = {one.contact for one in attendees(session, review.id) if not circle.excludes(one.contact, today)}
    asked = {one: on for one, on in slots.asked_on(session, review).items() if one in coming}
    yield from telling(review, "find_date", silent(there, asked, today, ASKED_AGAIN), today, occasion=":again")
    if late := silent(there, asked, today, CHAIR_SEES):
        chair = chair_or_coordinator(session, review, today, deployment)
        yield from telling(review, "times_answered", [chair.id], today, occasion=f":silent:{max(late.values()):%Y%m%d}")
