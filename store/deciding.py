"""What waits for somebody's word: requests put to them, actions that they should complete, invitations and offered times."""

from datetime import datetime

from sqlmodel import Session, col, or_, select

from rules.actions import Action, State
from rules.reviews import Answer, Review
from store.actions import actions
from store.reviews import reviews
from store.tables import ActionRow, AttendeeRow, ChoiceRow, PlanRow, RequestRow, ReviewRow, SlotRow

WAITING = "waiting"
MOST = 200


def asked_of(session: Session, contact: int) -> list[Action]:
    """Actions with a request that waits for this contact's answer, the longest waiting first."""
    query = select(RequestRow.action_id).where(RequestRow.waits_for_id == contact, RequestRow.state == WAITING)
    ids = list(dict.fromkeys(session.exec(query.order_by(col(RequestRow.id)).limit(MOST))))
    found = actions(session, ids)
    return [found[one] for one in ids]


def to_complete(session: Session, chair: int) -> list[Action]:
    """Proposed actions of the reviews and plans that this contact chairs."""
    chaired = select(ReviewRow.id).where(ReviewRow.chair_id == chair)
    planned = select(PlanRow.id).where(PlanRow.chair_id == chair)
    query = select(ActionRow.id).where(
        ActionRow.state == State.PROPOSED, or_(col(ActionRow.review_id).in_(chaired), col(ActionRow.plan_id).in_(planned))
    )
    ids = list(session.exec(query.order_by(col(ActionRow.id)).limit(MOST)))
    found = actions(session, ids)
    return [found[one] for one in ids if one is not None]


def invited_to(session: Session, contact: int, now: datetime) -> list[Review]:
    """Reviews still to come whose invitation this contact has not answered, the soonest first."""
    theirs = select(AttendeeRow.review_id).where(AttendeeRow.contact_id == contact, AttendeeRow.answer == Answer.NEEDS_ACTION)
    ahead = select(ReviewRow.id).where(
        col(ReviewRow.id).in_(theirs),
        col(ReviewRow.starts_at) > now,
        col(ReviewRow.cancelled).is_(False),
        col(ReviewRow.held_on).is_(None),
    )
    ids = list(session.exec(ahead.order_by(col(ReviewRow.starts_at)).limit(MOST)))
    found = reviews(session, ids)
    return [found[one] for one in ids if one is not None]


def offered_to(session: Session, contact: int) -> list[Review]:
    """Reviews with times on offer, to none of which this contact has said anything."""
    theirs = select(AttendeeRow.review_id).where(AttendeeRow.contact_id == contact)
    said = select(SlotRow.review_id).join(ChoiceRow, col(ChoiceRow.slot_id) == SlotRow.id).where(ChoiceRow.contact_id == contact)
    query = select(SlotRow.review_id).where(col(SlotRow.review_id).in_(theirs), col(SlotRow.review_id).not_in(said)).distinct()
    ids = sorted(session.exec(query.limit(MOST)))
    found = reviews(session, ids)
    return [found[one] for one in ids if not found[one].cancelled]
