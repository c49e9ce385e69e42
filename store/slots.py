"""Times at which a review could be, and who can come to which."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col, select

from rules.notices import Outcome
from rules.reviews import Review
from rules.slots import Slots, Times
from store.bookings import ARRIVED
from store.gatekeeper import LETTER_WANTED
from store.tables import ChoiceRow, NoticeRow, ReviewRow, SlotRow


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


def told_of(session: Session, review: Review) -> set[int]:
    """Who has heard of the times that are offered now, or is just hearing of them."""
    return {row.contact_id for row in _offers(session, review) if row.state in ARRIVED}


def awaited(session: Session, review: Review) -> set[int]:
    """Whose answer may still come: whoever was asked, will be, or is asked by a letter that the coordinator writes."""
    coming = {*ARRIVED, Outcome.WAITING}
    return {row.contact_id for row in _offers(session, review) if row.state in coming or row.why == LETTER_WANTED}


def asked_on(session: Session, review: Review) -> dict[int, date]:
    """When each of them was first told of the times that are offered now."""
    sent = [row for row in _offers(session, review) if row.state == Outcome.SENT]
    return {row.contact_id: row.settled_on or row.due_on for row in sorted(sent, key=lambda row: -(row.id or 0))}


def choose(session: Session, review_id: int, contact: int, numbers: Collection[int]) -> None:
    """The latest answer counts."""
    rows = list(session.exec(select(SlotRow).where(SlotRow.review_id == review_id)))
    ids = [row.id or 0 for row in rows]
    session.connection().execute(delete(ChoiceRow).where(col(ChoiceRow.slot_id).in_(ids), col(ChoiceRow.contact_id) == contact))
    session.add_all(ChoiceRow(slot_id=row.id or 0, contact_id=contact, can=row.number in numbers) for row in rows)
    session.flush()


def withdraw(session: Session, review_id: int) -> None:
    """Nothing is asked about them any more."""
    ids = select(SlotRow.id).where(SlotRow.review_id == review_id)
    session.connection().execute(delete(ChoiceRow).where(col(ChoiceRow.slot_id).in_(ids)))
    session.connection().execute(delete(SlotRow).where(col(SlotRow.review_id) == review_id))


def add_unbooked(session: Session, ref: str, values: Mapping[str, Any]) -> None:
    session.add(ReviewRow(ref=ref, uid=f"{ref.lower()}@kept", **values))
    session.flush()


def _offers(session: Session, review: Review) -> list[NoticeRow]:
    rows = session.exec(select(NoticeRow).where(NoticeRow.review_id == review.id, NoticeRow.kind == "find_date"))
    return [row for row in rows if row.facts.get("sequence") == review.sequence]
