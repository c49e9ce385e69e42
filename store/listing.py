"""What stands in the outbox, listed for a person: references and kinds, never names or words."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from rules.notices import Outcome
from store.tables import ActionRow, ContactRow, MessageRow, NoticeRow, PersonRow


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that went: when, to whose reference, of which kinds, about which of our references."""

    at: datetime
    to: str
    time_zone: str
    channel: str
    kinds: tuple[str, ...]
    about: tuple[str, ...]


def sent_since(session: Session, moment: datetime) -> list[SentMessage]:
    query = select(MessageRow, ContactRow).join(ContactRow, col(ContactRow.id) == MessageRow.contact_id)
    query = query.where(MessageRow.state == Outcome.SENT, col(MessageRow.sent_at) >= moment)
    found = []
    for message, contact in session.exec(query.order_by(col(MessageRow.sent_at), col(MessageRow.id))).all():
        kinds, about = _carried(session, message.id or 0)
        at = message.sent_at or moment
        found.append(SentMessage(at, contact.ref, contact.time_zone, message.channel, kinds, about))
    return found


def _carried(session: Session, message_id: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    query = select(NoticeRow.kind, ActionRow.ref, PersonRow.ref)
    query = query.outerjoin(ActionRow, col(ActionRow.id) == NoticeRow.action_id).outerjoin(
        PersonRow, col(PersonRow.id) == NoticeRow.person_id
    )
    query = query.where(NoticeRow.message_id == message_id, NoticeRow.state == Outcome.SENT).order_by(col(NoticeRow.number))
    rows = session.exec(query).all()
    return tuple(dict.fromkeys(kind for kind, _, _ in rows)), tuple(
        dict.fromkeys(action or person or "" for _, action, person in rows)
    )
