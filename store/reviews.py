"""Reviews and their attendees, read as values."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.people import Contact, Role
from rules.reviews import Answer, Attendee, Review
from store import looks
from store import people as stored_people
from store.reading import BATCH
from store.tables import AttendeeRow, ReviewRow


def reviews_of(session: Session, people: Iterable[int]) -> dict[int, list[Review]]:
    """The reviews of each person, oldest reference first; cancelled ones too."""
    wanted = sorted(set(people))
    found: dict[int, list[Review]] = {one: [] for one in wanted}
    for start in range(0, len(wanted), BATCH):
        part = col(ReviewRow.person_id).in_(wanted[start : start + BATCH])
        for row in session.exec(select(ReviewRow).where(part).order_by(col(ReviewRow.id))):
            if row.person_id is not None:
                found[row.person_id].append(_review(row))
    return found


def reviews(session: Session, ids: Iterable[int | None]) -> dict[int, Review]:
    wanted = sorted({one for one in ids if one is not None})
    found: dict[int, Review] = {}
    for start in range(0, len(wanted), BATCH):
        for row in session.exec(select(ReviewRow).where(col(ReviewRow.id).in_(wanted[start : start + BATCH]))):
            found[row.id or 0] = _review(row)
    return found


def find_review(session: Session, ref: str) -> Review | None:
    """However its letters are written; as they usually are first, because that has an index."""
    ref = ref.strip()
    usual = session.exec(select(ReviewRow).where(col(ReviewRow.ref).in_({ref, ref.upper()}))).first()
    row = usual or session.exec(select(ReviewRow).where(func.lower(ReviewRow.ref) == ref.casefold())).first()
    return None if row is None else _review(row)


def attendees(session: Session, review_id: int) -> list[Attendee]:
    return attendees_of(session, [review_id]).get(review_id, [])


def attendees_of(session: Session, ids: Iterable[int]) -> dict[int, list[Attendee]]:
    found: dict[int, list[Attendee]] = {}
    for row in session.exec(select(AttendeeRow).where(col(AttendeeRow.review_id).in_(sorted(ids))).order_by(col(AttendeeRow.id))):
        found.setdefault(row.review_id, []).append(Attendee(row.contact_id, Role(row.role), Answer(row.answer), row.how))
    return found


def review_of_entry(session: Session, uid: str) -> Review | None:
    """By what the calendar knows it by."""
    row = session.exec(select(ReviewRow).where(ReviewRow.uid == uid)).first()
    return None if row is None else _review(row)


def chair_or_coordinator(
    session: Session, review: Review, today: date, deployment: Deployment, besides: int | None = None
) -> Contact:
    """Who hears what there is to decide about a review: its chair, unless they are away, shut out, without an address, or
    the one who wrote."""
    chair = stored_people.contacts(session, [review.chair]).get(review.chair or 0)
    shut_out = chair is not None and stored_people.circle(session, review.person).excludes(chair.id, today)
    hears = chair is not None and chair.reachable and not shut_out and chair.id != besides and not chair.away_on(today)
    return chair if chair and hears else stored_people.coordinator(session, deployment.coordinator)


def set_answer(session: Session, review_id: int, contact: int, answer: str) -> None:
    theirs = update(AttendeeRow).where(col(AttendeeRow.review_id) == review_id, col(AttendeeRow.contact_id) == contact)
    session.connection().execute(theirs.values(answer=answer))
    session.expire_all()


def set_held(session: Session, review_id: int, on: date) -> None:
    session.connection().execute(update(ReviewRow).where(col(ReviewRow.id) == review_id).values(held_on=on))
    session.expire_all()
    looks.whose(session, review_id)


def _review(row: ReviewRow) -> Review:
    assert row.id is not None  # noqa: S101 it was read
    return Review(
        id=row.id, ref=row.ref, kind=row.kind, person=row.person_id, held_on=row.held_on, starts_at=row.starts_at,
        minutes=row.minutes, where=row.where, chair=row.chair_id, cancelled=row.cancelled, uid=row.uid, sequence=row.sequence, booked_at=row.booked_at,
        meeting=row.meeting_id, falls_on=row.falls_on,
    )  # fmt: skip
