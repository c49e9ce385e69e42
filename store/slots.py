"""Times at which a review could be, and who can come to which."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from rules.slots import Slots, Times
from store.tables import ChoiceRow, ReviewRow, SlotRow


def offer(session: Session, review_id: int, moments: Sequence[datetime]) -> None:
    session.add_all(SlotRow(review_id=review_id, number=number, starts_at=moment) for number, moment in enumerate(moments, 1))
    session.flush()


def offered(session: Session, review_ids: Iterable[int]) -> dict[int, Slots]:
    """What each review offers, with every answer so far; a review without offered times is left out."""
    times: dict[int, Times] = {}
    slots: dict[int, tuple[int, int]] = {}
    for row in session.exec(select(SlotRow).where(col(SlotRow.review_id).in_(sorted(review_ids))).order_by(col(SlotRow.number))):
        times.setdefault(row.review_id, {})[row.number] = row.starts_at
        slots[row.id or 0] = (row.review_id, row.number)
    can: dict[int, dict[int, frozenset[int]]] = {review: {} for review in times}
    for choice in session.exec(select(ChoiceRow).where(col(ChoiceRow.slot_id).in_(list(slots)))):
        review, number = slots[choice.slot_id]
        theirs = can[review].get(choice.contact_id, frozenset())
        can[review][choice.contact_id] = theirs | {number} if choice.can else theirs
    return {review: Slots(times[review], can[review]) for review in times}


def choose(session: Session, review_id: int, contact: int, numbers: Collection[int]) -> None:
    """The latest answer counts."""
    rows = list(session.exec(select(SlotRow).where(SlotRow.review_id == review_id)))
    ids = [row.id or 0 for row in rows]
    session.connection().execute(delete(ChoiceRow).where(col(ChoiceRow.slot_id).in_(ids), col(ChoiceRow.contact_id) == contact))
    session.add_all(ChoiceRow(slot_id=row.id or 0, contact_id=contact, can=row.number in numbers) for row in rows)
    session.flush()


def withdraw(session: Session, review_id: int) -> None:
    """One was chosen: nothing is asked about the others any more."""
    ids = select(SlotRow.id).where(SlotRow.review_id == review_id)
    session.connection().execute(delete(ChoiceRow).where(col(ChoiceRow.slot_id).in_(ids)))
    session.connection().execute(delete(SlotRow).where(col(SlotRow.review_id) == review_id))


def add_unbooked(session: Session, ref: str, kind: str, person: int, minutes: int, where: str | None, chair: int) -> int:
    row = ReviewRow(ref=ref, kind=kind, person_id=person, minutes=minutes, where=where, chair_id=chair, uid=f"{ref.lower()}@kept")
    session.add(row)
    session.flush()
    return row.id or 0
