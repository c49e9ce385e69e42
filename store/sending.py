"""What becomes of a message that goes: begun, then sent, put off, failed or given back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, or_, select, update
from sqlmodel import Session, col

from rules.notices import Lane, Outcome
from store.books import Books, Prepared
from store.journal import EDITION
from store.messages import LEASE, UNSETTLED, Sent
from store.tables import ContactRow, MarkRow, MessageRow, NoticeRow

UNKNOWN = "unknown"
"""The answer code where the connection broke and nobody can say whether the server took the message."""

FREE = {"leased_by": None, "leased_until": None}

OURS = update(MessageRow).where(col(MessageRow.id) == bindparam("mine"))
UNCHANGED = bindparam("seen") == select(col(MarkRow.number)).where(col(MarkRow.name) == EDITION).scalar_subquery()
HELD = OURS.where(col(MessageRow.state) == Outcome.SENDING, col(MessageRow.leased_by) == bindparam("worker"), UNCHANGED)
AGAIN = HELD.values(leased_until=bindparam("lease"), attempts=bindparam("tries"), words=bindparam("words"))
THEIRS = update(NoticeRow).where(
    col(NoticeRow.message_id) == bindparam("mine"), or_(*(col(NoticeRow.state) == outcome for outcome in UNSETTLED))
)  # fmt: skip
ITS_OWN = update(NoticeRow).where(col(NoticeRow.id) == bindparam("notice"))

BEGIN_AGAIN = Prepared(AGAIN)
BEGIN = Prepared(AGAIN.values(first_try_at=bindparam("tried")))
SENT = Prepared(
    OURS.values(state=Outcome.SENT, sent_at=bindparam("at"), address=bindparam("to"), outside_id=bindparam("theirs"), **FREE)
)
EMPTY = Prepared(OURS.values(state=Outcome.LAPSED, **FREE))
NOTICES = Prepared(THEIRS.values(state=bindparam("outcome"), settled_on=bindparam("day")))
LAPSED = Prepared(ITS_OWN.values(state=Outcome.LAPSED, why=bindparam("because"), settled_on=bindparam("day")))
WITHHELD = Prepared(ITS_OWN.values(state=Outcome.WITHHELD, why=bindparam("because"), message_id=None, number=None))
FACTS = Prepared(ITS_OWN.values(facts=bindparam("said")))


def begin(books: Books, sending: Sent, worker: str, now: datetime, seen: int, words: str | None) -> bool:
    """The last look before it goes: are the facts those it was written from, is it still ours? Holding the lock to the
    end of this transaction, nobody can change a fact without seeing that this message is on its way."""
    books.lock_facts()
    message = sending.message
    ours = {"mine": message.id, "worker": worker, "seen": seen, "lease": now + LEASE, "tries": message.tries + 1, "words": words}
    begun = books.say(BEGIN_AGAIN, **ours) if message.in_doubt else books.say(BEGIN, **ours, tried=now)
    if begun != 1:
        return False
    _drop(books, sending, now)
    books.say(NOTICES, mine=message.id, outcome=Outcome.SENDING, day=None)
    return True


def settle_sent(books: Books, sending: Sent, now: datetime, address: str, outside_id: str | None) -> None:
    books.say(SENT, mine=sending.message.id, at=now, to=address, theirs=outside_id)
    for notice, facts in sending.facts.items():
        books.say(FACTS, notice=notice, said=dict(facts))
    books.say(NOTICES, mine=sending.message.id, outcome=Outcome.SENT, day=now.date())


def settle_empty(books: Books, sending: Sent, now: datetime) -> None:
    """Nothing is left to say: a message without notices is not sent."""
    _drop(books, sending, now)
    books.say(EMPTY, mine=sending.message.id)


def settle_later(session: Session, sending: Sent, code: str, at: datetime, *, tried: bool = True) -> None:
    """Back to waiting. A try that the server itself refused was none of the message's; after one that was refused
    nobody has seen it, unless an earlier one is in doubt."""
    unseen: dict[str, Any] = {"first_try_at": None, "words": None} if _unseen(sending, code) else {}
    tries = sending.message.tries + tried
    _settle(session, sending, Outcome.WAITING, next_try_at=at, answer_code=code, attempts=tries, **unseen)
    waiting = update(NoticeRow).where(col(NoticeRow.message_id) == sending.message.id, col(NoticeRow.state).in_(UNSETTLED))
    session.connection().execute(waiting.values(state=Outcome.WAITING, settled_on=None))


def settle_failed(session: Session, sending: Sent, code: str, now: datetime) -> None:
    """For good: also for what would have been left out of it."""
    unseen: dict[str, Any] = {"words": None} if _unseen(sending, code) else {}
    _settle(session, sending, Outcome.FAILED, answer_code=code, **unseen)
    failed = update(NoticeRow).where(col(NoticeRow.message_id) == sending.message.id, col(NoticeRow.state).in_(UNSETTLED))
    session.connection().execute(failed.values(state=Outcome.FAILED, why=f"smtp.{code}", settled_on=now.date()))


def settle_by_mail(session: Session, sending: Sent, now: datetime) -> None:
    """Slack cannot reach this reader: the same message goes by mail."""
    settle_later(session, sending, "slack", now, tried=False)
    session.connection().execute(update(MessageRow).where(col(MessageRow.id) == sending.message.id).values(channel="mail"))


def mail_instead(session: Session) -> None:
    """Slack is not set up: what waits for it goes by mail to whoever has an address. An alarm goes by mail besides anyhow."""
    reached = select(col(ContactRow.id)).where(col(ContactRow.email).is_not(None), col(ContactRow.address_stopped).is_(False))
    waiting = update(MessageRow).where(
        col(MessageRow.channel) == "slack", col(MessageRow.state) == Outcome.WAITING, col(MessageRow.lane) != Lane.ALARM
    )
    session.connection().execute(waiting.where(col(MessageRow.contact_id).in_(reached)).values(channel="mail"))


def give_back(session: Session, message_ids: Iterable[int], worker: str) -> None:
    """Not sent and not tried: free for the next claim."""
    ours = update(MessageRow).where(col(MessageRow.id).in_(message_ids), col(MessageRow.leased_by) == worker)
    given = session.connection().execute(ours.values(state=Outcome.WAITING, **FREE).returning(col(MessageRow.id))).scalars()
    begun = update(NoticeRow).where(col(NoticeRow.message_id).in_(given.all()), col(NoticeRow.state) == Outcome.SENDING)
    session.connection().execute(begun.values(state=Outcome.WAITING))


def _settle(session: Session, sending: Sent, outcome: Outcome, **values: Any) -> None:
    settled = update(MessageRow).where(col(MessageRow.id) == sending.message.id)
    session.connection().execute(settled.values(state=outcome, **FREE, **values))


def _unseen(sending: Sent, code: str) -> bool:
    return code != UNKNOWN and not sending.message.in_doubt


def _drop(books: Books, sending: Sent, now: datetime) -> None:
    """A lapsed notice stays with the message that would have carried it; a withheld one is free for a later one."""
    for notice, (outcome, why) in sending.dropped.items():
        if outcome is Outcome.LAPSED:
            books.say(LAPSED, notice=notice, because=why, day=now.date())
        else:
            books.say(WITHHELD, notice=notice, because=why)
