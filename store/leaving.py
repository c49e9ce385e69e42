"""What a contact holds: their places in circles, who looks to them, the reviews they chair or attend."""

from datetime import date, datetime, timedelta

from sqlalchemy import or_, update
from sqlmodel import Session, col, select

from rules.people import Place
from store import looks
from store.tables import AttendeeRow, ContactRow, PlaceRow, ReviewRow


def end_places(session: Session, contact: int, today: date) -> list[int]:
    """Every place of theirs that allows them something ends today; an exclusion stays. The people concerned."""
    rows = session.exec(select(PlaceRow).where(PlaceRow.contact_id == contact, col(PlaceRow.may_know).is_(True)))
    ended = [row for row in rows if row.until is None or row.until >= today]
    for row in ended:
        row.until = today - timedelta(days=1)
    people = sorted({row.person_id for row in ended})
    looks.again(session, people)
    return people


def add_places(session: Session, places: list[Place], contact: int, today: date) -> None:
    """A place of theirs that had ended begins again."""
    for place in places:
        same = select(PlaceRow).where(
            PlaceRow.person_id == place.person, PlaceRow.contact_id == contact, PlaceRow.role == place.role
        )
        row = session.exec(same).first() or PlaceRow(person_id=place.person, contact_id=contact, role=place.role)
        row.may_know, row.since, row.until = True, today, place.until
        session.add(row)
    looks.again(session, [place.person for place in places])


def look_to(session: Session, contact: int, after: int) -> int:
    """Whoever had them as manager or deputy has the other one now, who looks to nobody instead of themselves. How many."""
    rows = session.exec(
        select(ContactRow).where(or_(col(ContactRow.manager_id) == contact, col(ContactRow.deputy_id) == contact))
    )
    found = list(rows)
    for row in found:
        theirs = None if row.id == after else after
        row.manager_id = theirs if row.manager_id == contact else row.manager_id
        row.deputy_id = theirs if row.deputy_id == contact else row.deputy_id
    session.flush()
    return len(found)


def coming_reviews(session: Session, contact: int, now: datetime) -> list[str]:
    """References of reviews still to come that they chair or are asked to."""
    asked = select(AttendeeRow.review_id).where(AttendeeRow.contact_id == contact)
    query = select(ReviewRow.ref).where(
        col(ReviewRow.id).in_(asked) | (col(ReviewRow.chair_id) == contact), col(ReviewRow.cancelled).is_(False),
        col(ReviewRow.held_on).is_(None), col(ReviewRow.starts_at) > now,
    )  # fmt: skip
    return list(session.exec(query.order_by(col(ReviewRow.starts_at))))


def set_chair(session: Session, review_id: int, chair: int) -> None:
    session.connection().execute(update(ReviewRow).where(col(ReviewRow.id) == review_id).values(chair_id=chair))
    session.expire_all()
