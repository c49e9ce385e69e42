"""Which of our messages is answered, and what stood under each of its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlmodel import Session, col, select

from store.tables import ActionRow, MessageRow, NoticeRow, TokenRow

INVITING_KINDS = ("invitation", "review_moved", "invitation_again")
OFFERING_KINDS = ("find_date",)
CONSENT_KINDS = ("consent_asked", "reoffered")
PEN_KINDS = ("held", "held_long", "call_wanted", "settled")


@dataclass(frozen=True, slots=True)
class Numbered:
    """One line of a message that was sent: the kind of its notice and the action that it spoke of."""

    kind: str
    ref: str
    action: int | None
    person: int | None


@dataclass(frozen=True, slots=True)
class Waits:
    """One line that spoke of something that waits for a person: its notice's kind, and its number in the inbox."""

    kind: str
    inbox: int


@dataclass(frozen=True, slots=True)
class Invited:
    """The review to which a message invited, and the edition of its time."""

    review: int
    sequence: int | None


@dataclass(frozen=True, slots=True)
class Answered:
    """A message of ours. `lines`, and those of the `pen`, are read only against this message: the numbers of another one
    mean other things. `offers`: the review for which it alone offered times. `asks_consent`: whatever is answered to it, a person
    writes down who said what."""

    message: int
    mail_id: str
    contact: int
    lines: Mapping[int, Numbered]
    pen: Mapping[int, Waits] = field(default_factory=dict)
    review: Invited | None = None
    offers: Invited | None = None
    asks_consent: bool = False

    @property
    def person(self) -> int | None:
        """The one person whom it was about, None where there were several."""
        about = {line.person for line in self.lines.values()}
        return about.pop() if len(about) == 1 else None


def answered_by_token(session: Session, token: str) -> Answered | None:
    row = session.get(TokenRow, token.casefold())
    message = session.get(MessageRow, row.message_id) if row and row.message_id is not None else None
    return None if message is None else _answered(session, message)


def refs_in(session: Session, message_id: int | None) -> list[str]:
    """The actions of which a message of ours spoke."""
    message = session.get(MessageRow, message_id) if message_id is not None else None
    return [] if message is None else list(dict.fromkeys(line.ref for line in _answered(session, message).lines.values()))


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
    return Answered(
        message.id or 0, message.mail_id, message.contact_id, lines, _pen(session, message),
        _invited(session, message, INVITING_KINDS), _invited(session, message, OFFERING_KINDS), _asks_consent(session, message),
    )  # fmt: skip


def _asks_consent(session: Session, message: MessageRow) -> bool:
    ours = NoticeRow.message_id == message.id, col(NoticeRow.kind).in_(CONSENT_KINDS)
    return session.exec(select(NoticeRow.id).where(*ours)).first() is not None


def _pen(session: Session, message: MessageRow) -> dict[int, Waits]:
    ours = NoticeRow.message_id == message.id, col(NoticeRow.kind).in_(PEN_KINDS)
    query = select(NoticeRow.number, NoticeRow.kind, NoticeRow.inbox_id).where(*ours).order_by(col(NoticeRow.number))
    found = session.exec(query).all()
    return {number: Waits(kind, one) for number, kind, one in found if number is not None and one is not None}


def _invited(session: Session, message: MessageRow, kinds: tuple[str, ...]) -> Invited | None:
    """None where it invited to none, or to several."""
    ours = NoticeRow.message_id == message.id, col(NoticeRow.kind).in_(kinds)
    found = session.exec(select(NoticeRow.review_id, NoticeRow.facts).where(*ours)).all()
    reviews = {(review, facts.get("sequence")) for review, facts in found if review is not None}
    return Invited(*reviews.pop()) if len(reviews) == 1 else None
