"""What a message asked of its reader, for the page on which it can be answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from rules.notices import Outcome
from store.tables import MessageRow, NoticeRow, TokenRow

SEEN = (Outcome.SENT, Outcome.SENDING, Outcome.WAITING)
"""Also what may have arrived without our knowing."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`actions` are the ids of the actions under each number, with the kind of notice that spoke of it."""

    message: int
    contact: int
    tried_at: datetime
    actions: Sequence[tuple[int, str, int]]


def asked(session: Session, token: str) -> Asked | None:
    """None for a token that no message which left us has."""
    known = session.get(TokenRow, token)
    message = session.get(MessageRow, known.message_id) if known and known.message_id is not None else None
    tried_at = (message.sent_at or message.first_try_at) if message else None
    if message is None or tried_at is None:
        return None
    query = select(NoticeRow.number, NoticeRow.kind, NoticeRow.action_id).where(
        NoticeRow.message_id == message.id, col(NoticeRow.state).in_(SEEN), col(NoticeRow.action_id).is_not(None)
    )
    rows = session.exec(query.order_by(col(NoticeRow.number))).all()
    actions = [(number, kind, action) for number, kind, action in rows if number is not None and action is not None]
    return Asked(message.id or 0, message.contact_id, tried_at, actions)
