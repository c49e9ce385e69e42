"""Which of our messages is answered, and what stood under each of its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from store.tables import ActionRow, MessageRow, NoticeRow, TokenRow


@dataclass(frozen=True, slots=True)
class Numbered:
    """One line of a message that was sent: the kind of its notice and the action that it spoke of."""

    kind: str
    ref: str
    action: int | None
    person: int | None


@dataclass(frozen=True, slots=True)
class Answered:
    """A message of ours. `lines` are read only against this message: the numbers of another one mean other actions."""

    message: int
    mail_id: str
    contact: int
    lines: Mapping[int, Numbered]

    @property
    def person(self) -> int | None:
        """The one person whom it was about, None where there were several."""
        about = {line.person for line in self.lines.values()}
        return about.pop() if len(about) == 1 else None


def answered_by_token(session: Session, token: str) -> Answered | None:
    row = session.get(TokenRow, token.casefold())
    message = session.get(MessageRow, row.message_id) if row and row.message_id is not None else None
    return None if message is None else _answered(session, message)


def sent_words(session: Session, token: str) -> str | None:
    """The text part of our message as its reader has it; None where no such mail has gone."""
    query = select(MessageRow.words).join(TokenRow, col(TokenRow.message_id) == MessageRow.id)
    return session.exec(query.where(TokenRow.token == token.casefold())).first()


def _answered(session: Session, message: MessageRow) -> Answered:
    query = select(NoticeRow, ActionRow.ref).join(ActionRow, col(ActionRow.id) == NoticeRow.action_id)
    query = query.where(NoticeRow.message_id == message.id, col(NoticeRow.number).is_not(None)).order_by(col(NoticeRow.number))
    lines = {
        row.number: Numbered(row.kind, ref, row.action_id, row.person_id)
        for row, ref in session.exec(query).all()
        if row.number is not None
    }  # fmt: skip
    return Answered(message.id or 0, message.mail_id, message.contact_id, lines)
