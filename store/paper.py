"""Letters on paper: made of what waits for them, printed, then posted by a person. Each step is one short transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import and_, or_, text, update
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Lane, Notice, Outcome
from rules.paper import PREFIX, letter_wanted, unposted
from rules.people import Channel
from store import journal, outbox, people
from store.gatekeeper import LETTER_WANTED
from store.gathering import GATHERING_LOCK, Name
from store.messages import Sent
from store.tables import MessageRow, NoticeRow, TokenRow

WANTED = (*outbox.KEPT_BACK, col(NoticeRow.why) == LETTER_WANTED)
"""What waits for paper and is in no letter yet."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What waits for one reader to be printed: the notices, and since when."""

    contact: int
    notices: Sequence[Notice]
    since: date


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """One notice to the coordinator for each that is withheld, once for ever by its key."""
    rows = session.exec(select(NoticeRow).where(*WANTED, col(NoticeRow.shown_on).is_(None)).order_by(col(NoticeRow.id))).all()
    if not rows:
        return outbox.Queued()
    coordinator = people.coordinator(session, deployment.coordinator)
    readers = people.contacts(session, [row.contact_id for row in rows])
    wanted: list[Notice] = [letter_wanted(outbox.notice_of(row), readers[row.contact_id], coordinator, today) for row in rows]
    return outbox.queue(session, wanted, now, today, deployment)


def ask_about(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """What has waited too long since a round showed it, or since it was printed: asked about once a week."""
    printed = select(MessageRow.first_try_at).where(
        MessageRow.channel == Channel.LETTER, MessageRow.state == Outcome.SENDING, col(MessageRow.first_try_at).is_not(None)
    )
    desk = [local_day(moment, LONDON) for moment in session.exec(printed) if moment is not None]
    shown = [row.shown_on for row in session.exec(select(NoticeRow).where(*WANTED)) if row.shown_on is not None]
    coordinator = people.coordinator(session, deployment.coordinator)
    notice = unposted([*shown, *desk], len(desk), coordinator.id, today)
    if notice is None or outbox.known(session, [notice.key]):
        return outbox.Queued()
    return outbox.queue(session, [notice], now, today, deployment)


def wanted(session: Session) -> list[Wanted]:
    """By reader, who has waited longest first; also what was made into a letter that was never printed."""
    made = select(col(MessageRow.id)).where(MessageRow.channel == Channel.LETTER, MessageRow.state == Outcome.WAITING)
    unprinted = and_(col(NoticeRow.state) == Outcome.WAITING, col(NoticeRow.message_id).in_(made))
    query = select(NoticeRow).where(or_(and_(*WANTED), unprinted))
    rows = session.exec(query.order_by(col(NoticeRow.contact_id), col(NoticeRow.id))).all()
    found = []
    for contact, theirs in groupby(rows, key=lambda row: row.contact_id):
        listed = list(theirs)
        found.append(Wanted(contact, [outbox.notice_of(row) for row in listed], min(row.due_on for row in listed)))
    return sorted(found, key=lambda one: (one.since, one.contact))


def make(session: Session, now: datetime, today: date, name: Name) -> int:
    """A letter to each reader of what waits and whose hour has come, how many. An invitation has a letter of its own."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": GATHERING_LOCK})
    due = or_(col(NoticeRow.not_before).is_(None), col(NoticeRow.not_before) <= now)
    rows = session.exec(select(NoticeRow).where(*WANTED, due)).all()
    made = 0
    for _, theirs in groupby(sorted(rows, key=_envelope), key=_envelope):
        _make(session, list(theirs), now, today, name)
        made += 1
    _need_not_ask(session, [row.key for row in rows], today)
    return made


def printed(
    session: Session, letters: Iterable[tuple[Sent, str]], now: datetime, today: date, *, again: bool = False
) -> frozenset[int]:  # fmt: skip
    """State first: what may go is on its way, with its words as they are printed; what may not is taken out. Which are ours:
    what somebody else has printed meanwhile is theirs, unless it is printed again."""
    ours = set()
    for sent, words in letters:
        message = session.get_one(MessageRow, sent.message.id, with_for_update=True, populate_existing=True)
        if message.state != Outcome.WAITING and not (again and message.state == Outcome.SENDING):
            continue
        ours.add(sent.message.id)
        rows = _carried(session, [sent.message.id])
        for row in rows:
            _settle(row, sent, today)
        message.words, message.first_try_at = (words, now) if sent.going else (None, None)
        message.state = Outcome.SENDING if sent.going else Outcome.LAPSED
        message.attempts += bool(sent.going)
    session.flush()
    return frozenset(ours)


def posted(session: Session, letters: Sequence[int], now: datetime, today: date, by: int | None) -> None:
    """A person says so, once."""
    for row in _carried(session, letters):
        row.state, row.settled_on = Outcome.SENT, today
    for message in _messages(session, letters):
        message.state, message.sent_at = Outcome.SENT, now
        journal.record(session, now, journal.Entry("posted", "message", message.id, "cli", by))
    journal.facts_change(session)


def taken_back(session: Session, letters: Sequence[int], now: datetime, today: date, by: int | None) -> None:
    """Printed and not posted: what stood in it waits for paper again, and is looked at again."""
    for row in _carried(session, letters):
        row.state, row.why, row.message_id, row.number, row.shown_on = Outcome.WITHHELD, LETTER_WANTED, None, None, today
    for message in _messages(session, letters):
        message.state, message.words = Outcome.LAPSED, None
        journal.record(session, now, journal.Entry("not_posted", "message", message.id, "cli", by))
    journal.facts_change(session)


def printed_at(session: Session, letters: Iterable[int]) -> Mapping[int, datetime]:
    rows = session.exec(select(MessageRow.id, MessageRow.first_try_at).where(col(MessageRow.id).in_(list(letters))))
    return {one: moment for one, moment in rows if one is not None and moment is not None}


def _envelope(row: NoticeRow) -> tuple[int, int]:
    return row.contact_id, (row.id or 0) if row.lane == Lane.CALENDAR else 0


def _make(session: Session, rows: Sequence[NoticeRow], now: datetime, today: date, name: Name) -> None:
    mail_id, token = name()
    message = MessageRow(
        key=f"letter:{rows[0].id}:{token}", contact_id=rows[0].contact_id, channel=Channel.LETTER, lane=Lane.RECEIPT, day=today,
        state=Outcome.WAITING, mail_id=mail_id, token=token, next_try_at=now,
    )  # fmt: skip
    session.add(message)
    session.flush()
    session.add(TokenRow(token=token, message_id=message.id, contact_id=message.contact_id, made_on=today))
    for number, row in enumerate(sorted(rows, key=lambda one: (one.due_on, one.id)), 1):
        row.state, row.why, row.message_id, row.number = Outcome.WAITING, None, message.id, number
    session.flush()


def _need_not_ask(session: Session, keys: Sequence[str], today: date) -> None:
    """The coordinator need not hear of a letter that is being printed."""
    asked = update(NoticeRow).where(
        col(NoticeRow.key).in_([PREFIX + key for key in keys]), col(NoticeRow.state).in_(outbox.PENDING)
    )
    session.connection().execute(asked.values(state=Outcome.LAPSED, why="lapsed.printed", settled_on=today))


def _settle(row: NoticeRow, sent: Sent, today: date) -> None:
    outcome, why = sent.dropped.get(row.id or 0, (Outcome.SENDING, None))
    row.state, row.why = outcome, why
    if outcome is Outcome.LAPSED:
        row.settled_on = today
    elif outcome is Outcome.WITHHELD:
        row.message_id, row.number, row.shown_on = None, None, None
    else:
        row.facts = dict(sent.facts.get(row.id or 0, row.facts))


def _carried(session: Session, letters: Sequence[int]) -> Sequence[NoticeRow]:
    unsettled = col(NoticeRow.state).in_([Outcome.WAITING, Outcome.SENDING])
    return session.exec(select(NoticeRow).where(col(NoticeRow.message_id).in_(letters), unsettled)).all()


def _messages(session: Session, letters: Sequence[int]) -> Sequence[MessageRow]:
    rows: Any = select(MessageRow).where(col(MessageRow.id).in_(letters)).order_by(col(MessageRow.id))
    return list(session.exec(rows))
