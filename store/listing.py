"""What stands in the outbox, listed for a person: references and kinds, never names or words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy
from sqlmodel import Session, col, select

from rules.consent import AddressClass
from rules.notices import Outcome
from store.holds import holding, in_force
from store.outbox import KEPT_BACK
from store.tables import ActionRow, ContactRow, MessageRow, NoticeRow, PersonRow, ReviewRow


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that went: when, to whose reference, of which kinds, about which of our references, and in which way it left."""

    at: datetime
    to: str
    time_zone: str
    channel: str
    kinds: tuple[str, ...]
    about: tuple[str, ...]
    address: str = ""
    leaves: AddressClass = AddressClass.ANY


@dataclass(frozen=True, slots=True)
class ListedMessage:
    """A message, whatever became of it. `message_id` is that of the mail; `code` the server's last answer."""

    id: int
    to: str
    address: str | None
    channel: str
    kinds: tuple[str, ...]
    lane: str
    day: date
    state: str
    message_id: str
    tries: int
    next_try_at: datetime | None
    sent_at: datetime | None
    code: str | None
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedNotice:
    """A notice, whatever became of it. `why` is the code of what keeps it or let it lapse, `held_because` the words of the
    hold that keeps it back now."""

    key: str
    kind: str
    to: str
    about: str | None
    due_on: date
    rung: str | None
    state: str
    why: str | None
    message_id: str | None
    held_because: str | None = None


def messages(session: Session, state: Outcome | None = None) -> list[ListedMessage]:
    kinds: dict[int, dict[str, None]] = {}
    about: dict[int, dict[str, None]] = {}
    query = _referenced(NoticeRow.message_id, NoticeRow.kind).where(col(NoticeRow.message_id).is_not(None))
    for message, kind, *refs in session.exec(query.order_by(col(NoticeRow.number))):
        kinds.setdefault(message, {})[kind] = None
        if (ref := _first(refs)) is not None:
            about.setdefault(message, {})[ref] = None
    listed = select(MessageRow, ContactRow.ref).join(ContactRow, col(ContactRow.id) == MessageRow.contact_id)
    if state is not None:
        listed = listed.where(MessageRow.state == state)
    return [
        _message(row, to, tuple(kinds.get(row.id or 0, ())), tuple(about.get(row.id or 0, ())))
        for row, to in session.exec(listed.order_by(col(MessageRow.id)))
    ]


def notices(session: Session, today: date, state: Outcome | None = None) -> Iterator[ListedNotice]:
    held = in_force(session, today)
    listed = _referenced(NoticeRow, ContactRow.ref, MessageRow.mail_id)
    listed = listed.join(ContactRow, col(ContactRow.id) == NoticeRow.contact_id)
    listed = listed.outerjoin(MessageRow, col(MessageRow.id) == NoticeRow.message_id)
    if state is not None:
        listed = listed.where(NoticeRow.state == state)
    if state is Outcome.WITHHELD:
        listed = listed.where(*KEPT_BACK)
    for row, to, mail_id, *refs in session.exec(listed.order_by(col(NoticeRow.id))):
        hold = holding(held, row.kind, row.contact_id, row.person_id) if row.why == "gate.held" else None
        because = hold.because if hold else None
        yield ListedNotice(row.key, row.kind, to, _first(refs), row.due_on, row.rung, row.state, row.why, mail_id, because)


def sent_ids(session: Session) -> set[int]:
    return {one for one in session.exec(select(col(MessageRow.id)).where(MessageRow.state == Outcome.SENT)) if one is not None}


def sent_besides(session: Session, before: set[int]) -> list[SentMessage]:
    """What went, in its order, except the messages named."""
    query = select(MessageRow, ContactRow).join(ContactRow, col(ContactRow.id) == MessageRow.contact_id)
    query = query.where(MessageRow.state == Outcome.SENT)
    found = []
    for message, contact in session.exec(query.order_by(col(MessageRow.sent_at), col(MessageRow.id))).all():
        if message.id in before or message.sent_at is None:
            continue
        kinds, about = _carried(session, message.id or 0)
        found.append(
            SentMessage(message.sent_at, contact.ref, contact.time_zone, message.channel, kinds, about, message.address or "")
        )
    return found


def _carried(session: Session, message_id: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    query = _referenced(NoticeRow.kind).where(NoticeRow.message_id == message_id, NoticeRow.state == Outcome.SENT)
    rows = [(kind, _first(refs)) for kind, *refs in session.exec(query.order_by(col(NoticeRow.number)))]
    return tuple(dict.fromkeys(kind for kind, _ in rows)), tuple(dict.fromkeys(ref for _, ref in rows if ref))


def _referenced(*columns: Any) -> Any:
    """A query of notices with the references of what each is about, the nearest first."""
    wanted: list[Any] = [*columns, ActionRow.ref, ReviewRow.ref, PersonRow.ref]
    query: Any = sqlalchemy.select(*wanted).select_from(NoticeRow)
    for row, pointer in ((ActionRow, NoticeRow.action_id), (ReviewRow, NoticeRow.review_id), (PersonRow, NoticeRow.person_id)):
        query = query.outerjoin(row, row.id == pointer)
    return query


def _first(refs: list[str | None]) -> str | None:
    return next((ref for ref in refs if ref is not None), None)


def _message(row: MessageRow, to: str, kinds: tuple[str, ...], about: tuple[str, ...]) -> ListedMessage:
    unsettled = row.state in {Outcome.WAITING, Outcome.SENDING}
    return ListedMessage(
        id=row.id or 0, to=to, address=row.address, channel=row.channel, kinds=kinds, lane=row.lane, day=row.day, state=row.state,
        message_id=row.mail_id, tries=row.attempts, next_try_at=row.next_try_at if unsettled else None, sent_at=row.sent_at,
        code=row.answer_code, about=about,
    )  # fmt: skip
