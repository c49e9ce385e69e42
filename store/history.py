"""What was ever told, asked and answered about one action, review or message, oldest first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy
from sqlmodel import Session, col, select

from store.tables import InboxRow, MessageRow, NoticeRow, RequestRow

LARGEST_ID = 2**31 - 1
LETTER = re.compile(r"[Ll][0-9]{1,9}")
"""Our number for a letter, as it stands on it."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One message, as it went or did not go."""

    id: int
    to: int
    channel: str
    address: str | None
    day: date
    state: str
    mail_id: str
    token: str
    tries: int
    first_try_at: datetime | None
    sent_at: datetime | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """A notice and the message that carried it, if one did."""

    kind: str
    to: int
    due_on: date
    state: str
    why: str | None
    rung: str | None
    action: int | None
    person: int | None
    number: int | None
    settled_on: date | None
    mail: Mail | None


@dataclass(frozen=True, slots=True)
class Asking:
    """A request for somebody's answer, and what became of it."""

    wants: str
    asked_on: date
    asked_by: int | None
    waits_for: int | None
    until: date | None
    to: int | None
    words: str | None
    state: str
    answered_on: date | None


@dataclass(frozen=True, slots=True)
class Reply:
    at: datetime
    door: str
    by: int | None
    kind: str | None
    state: str
    message: int


def tellings(
    session: Session, *, action: int | None = None, review: int | None = None, message: int | None = None, person: int | None = None
) -> list[Telling]:  # fmt: skip
    """Of a person what was told about none of their actions and reviews: those have histories of their own."""
    query: Any = sqlalchemy.select(NoticeRow, MessageRow).outerjoin(MessageRow, col(MessageRow.id) == NoticeRow.message_id)
    for column, wanted in ((NoticeRow.action_id, action), (NoticeRow.review_id, review), (NoticeRow.message_id, message)):
        if wanted is not None:
            query = query.where(column == wanted)
    if person is not None:
        loose = col(NoticeRow.action_id).is_(None), col(NoticeRow.review_id).is_(None)
        query = query.where(NoticeRow.person_id == person, *loose)
    return [_telling(notice, mail) for notice, mail in session.exec(query.order_by(col(NoticeRow.id)))]


def askings(session: Session, action_id: int) -> list[Asking]:
    rows = session.exec(select(RequestRow).where(RequestRow.action_id == action_id).order_by(col(RequestRow.id)))
    return [
        Asking(row.wants, row.asked_on, row.asked_by_id, row.waits_for_id, row.until, row.to_id, row.words, row.state, row.answered_on)
        for row in rows
    ]  # fmt: skip


def replies(session: Session, messages: Iterable[int]) -> list[Reply]:
    """Whatever came in answer to these messages."""
    rows = session.exec(select(InboxRow).where(col(InboxRow.message_id).in_(sorted(set(messages)))).order_by(col(InboxRow.id)))
    return [Reply(row.received_at, row.door, row.contact_id, row.kind, row.state, row.message_id or 0) for row in rows]


def find_message(session: Session, ref: str) -> Mail | None:
    """By its Message-ID, with or without its brackets, by its token, or by our number for it, as it stands on a letter or bare."""
    written = ref.strip()
    written = written[1:] if LETTER.fullmatch(written) else written
    named = [col(MessageRow.mail_id) == f"<{written.strip('<>')}>", col(MessageRow.token) == written.casefold()]
    if written.isascii() and written.isdigit() and int(written) <= LARGEST_ID:
        named.append(col(MessageRow.id) == int(written))
    row = session.exec(select(MessageRow).where(sqlalchemy.or_(*named))).first()
    return None if row is None else _mail(row)


def _telling(notice: NoticeRow, mail: MessageRow | None) -> Telling:
    return Telling(
        kind=notice.kind, to=notice.contact_id, due_on=notice.due_on, state=notice.state, why=notice.why, rung=notice.rung,
        action=notice.action_id, person=notice.person_id, number=notice.number, settled_on=notice.settled_on,
        mail=None if mail is None else _mail(mail),
    )  # fmt: skip


def _mail(row: MessageRow) -> Mail:
    return Mail(
        id=row.id or 0, to=row.contact_id, channel=row.channel, address=row.address, day=row.day, state=row.state,
        mail_id=row.mail_id, token=row.token, tries=row.attempts, first_try_at=row.first_try_at, sent_at=row.sent_at,
        code=row.answer_code,
    )  # fmt: skip
