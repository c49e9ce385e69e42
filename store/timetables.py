"""The timetables of reviews that were booked here: what is asked of whom today, and which steps are done."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.hours import LONDON, zone
from rules.notices import Notice
from rules.people import Contact
from rules.reviews import Review
from rules.timetables import FOLLOWED_FOR, Sight, Timetable, due, kind_of
from store import outbox
from store import people as stored_people
from store.bookings import told
from store.packs import timetable_in_force
from store.reviews import attendees_of, reviews
from store.tables import ActionRow, ReviewRow, ReviewStepRow


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    return outbox.queue(session, decide(session, today, deployment), now, today, deployment)


def decide(session: Session, today: date, deployment: Deployment, before: datetime | None = None) -> list[Notice]:
    """What the timetables say today, of reviews that were booked before that moment; nothing is stored."""
    near = [one for one in reviews(session, _near(session, today)).values() if not one.cancelled and _is_before(one, before)]
    if not near:
        return []
    found = sights(session, near, today, deployment)
    return [notice for sight in found for notice in due(_plan(sight, deployment), sight, today)]


def _plan(sight: Sight, deployment: Deployment) -> Timetable:
    return timetable_in_force(deployment.packs, kind_of(sight.review))


def sights(session: Session, listed: Iterable[Review], today: date, deployment: Deployment) -> list[Sight]:
    """Each review as its timetable sees it. One of a person about whom nothing more is sent is left out."""
    near = list(listed)
    people = stored_people.people(session, [one.person for one in near])
    circles = stored_people.circles(session, people)
    contacts = stored_people.contacts(session, [one.chair for one in near])
    coming = attendees_of(session, [one.id for one in near])
    done = steps_done(session, [one.id for one in near])
    counted = _actions(session, [one.id for one in near])
    coordinator = stored_people.coordinator(session, deployment.coordinator)
    found = []
    for one in near:
        person = people.get(one.person) if one.person is not None else None
        if person and person.stopped:
            continue
        circle = circles.get(one.person) if one.person is not None else None
        around: list[Contact] = [contacts[one.chair]] if one.chair in contacts and one.chair is not None else []
        everybody = {contact.id for contact in around} | {each.contact for each in coming.get(one.id, ())}
        found.append(
            Sight(
                one, tuple(coming.get(one.id, ())), around[0] if around else None, coordinator,
                consent=person is None or person.consent.stands(today), actions=counted.get(one.id, 0), done=done.get(one.id, {}),
                excluded=frozenset(each for each in everybody if circle and circle.excludes(each, today)),
                told=told(session, one.id),
            )
        )  # fmt: skip
    return found


def steps_done(session: Session, ids: Iterable[int]) -> dict[int, dict[str, date]]:
    found: dict[int, dict[str, date]] = {}
    for row in session.exec(select(ReviewStepRow).where(col(ReviewStepRow.review_id).in_(sorted(ids)))):
        found.setdefault(row.review_id, {})[row.step] = row.done_on
    return found


def mark_done(session: Session, review_id: int, step: str, on: date, by: int | None) -> bool:
    """False where it was done before."""
    there = select(ReviewStepRow).where(ReviewStepRow.review_id == review_id, ReviewStepRow.step == step)
    if session.exec(there).first() is not None:
        return False
    session.add(ReviewStepRow(review_id=review_id, step=step, done_on=on, by_id=by))
    session.flush()
    return True


def followed(today: date) -> tuple[datetime, datetime]:
    """Between which moments a review begins whose timetable may have something to say."""
    return _midnight(today - timedelta(days=FOLLOWED_FOR + 1)), _midnight(today + timedelta(days=FOLLOWED_FOR + 1))


def _is_before(review: Review, before: datetime | None) -> bool:
    return before is None or review.booked_at is None or review.booked_at < before


def _near(session: Session, today: date) -> list[int]:
    """Reviews whose timetable may have something to say: answered from the index of beginnings."""
    query = select(ReviewRow.id).where(col(ReviewRow.starts_at).between(*followed(today)), col(ReviewRow.booked_at).is_not(None))
    return [one for one in session.exec(query) if one is not None]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), zone(LONDON))


def _actions(session: Session, ids: Iterable[int]) -> Mapping[int, int]:
    query = (
        select(ActionRow.review_id, func.count())
        .where(col(ActionRow.review_id).in_(sorted(ids)))
        .group_by(col(ActionRow.review_id))
    )
    return {review: number for review, number in session.exec(query) if review is not None}
