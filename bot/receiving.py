"""A mail comes in: kept before it is read, read once, acted on once, in one transaction."""

import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from bot import absences, alarms, replying, senders
from bot.mail.mail import Mail
from bot.mail.reading import read
from bot.results import Result
from rules.acts import Facts
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.reasons import Reason, because
from rules.replies.danger import Danger, danger_in
from store import actions, inbox, journal, outbox, people, waiting
from store.answering import sent_words
from store.database import Database
from templates.say import say

log = logging.getLogger(__name__)

DOOR = "mail"
WORDS_ALONE = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
"""What makes the words of a message of ours a mail again."""

STAYS = "held"
"""What is said of a mail that is not decided yet: nobody acts on it."""
ASKED_FOR = timedelta(hours=1)
MOST_UNANSWERED = 10
"""In one look: each costs seconds, and other mail waits behind them."""

IGNORED = frozenset({"receipt", "reaction", "list"})


@dataclass(frozen=True, slots=True)
class Received:
    """The contract's document of one mail."""

    inbox_id: int
    kind: str
    outcome: str
    why: str
    actions: tuple[str, ...] = ()
    did: tuple[Mapping[str, Any], ...] = ()
    again: bool = False

    def document(self) -> dict[str, Any]:
        return {
            "inbox_id": self.inbox_id, "kind": self.kind, "outcome": self.outcome, "why": self.why, "actions": list(self.actions),
            "did": [dict(one) for one in self.did], "again": self.again,
        }  # fmt: skip


def receive(database: Database, raw: bytes, now: datetime, deployment: Deployment, *, looks_again: bool = False) -> Received:
    """Stored first, in a transaction of its own: a crash after it loses nothing, and the next reading finds it. `looks_again`:
    whoever calls this reads what was left behind, too."""
    own_id = outside_id(raw)
    with database.write() as session:
        inbox_id = inbox.keep(session, DOOR, own_id, raw, now)
        if inbox_id is None:
            known = inbox.find(session, DOOR, own_id)
            assert known is not None  # noqa: S101 it was there before
            if known.state != inbox.KEPT:
                return replace(_from(known), again=True)
            inbox_id = known.id
    return read_kept(database, inbox_id, raw, now, deployment, looks_again=looks_again)


def read_kept(
    database: Database, inbox_id: int, raw: bytes, now: datetime, deployment: Deployment, *, looks_again: bool = False
) -> Received:
    """Read, outside of any transaction, and act. Whoever was faster in between has done it: their answer is the answer."""
    mail = _read_knowing(database, raw, deployment)
    for _ in range(3):
        try:
            with database.write() as session:
                known = inbox.get(session, inbox_id)
                assert known is not None  # noqa: S101 it was kept
                if known.state != inbox.KEPT:
                    return replace(_from(known), again=True)
                if looks_again and mail is not None and _may_wait(mail, known.received_at, now, deployment):
                    return Received(inbox_id, mail.kind, STAYS, say(because("inbox.asks_again")))
                return _act(session, inbox_id, mail, now, deployment)
        except actions.Changed:
            continue
    with database.write() as session:
        held = Result("held", because("inbox.changed"))
        return _store(session, inbox_id, "reply", held, now, deployment)


def read_left_behind(database: Database, now: datetime, deployment: Deployment) -> int:
    """What was kept before a crash and never read, or whose sender nobody could vouch for yet. Kept is kept: it is read now."""
    with database.read() as session:
        left = inbox.unread(session, DOOR)
    unanswered = 0
    for one in left:
        if unanswered == MOST_UNANSWERED:
            break
        try:
            unanswered += read_kept(database, one.id, one.raw, now, deployment, looks_again=True).outcome == STAYS
        except OperationalError:
            raise
        except Exception as error:  # noqa: BLE001 the inbox's edge: what breaks whoever reads it must not keep the next one waiting
            log.error("inbox %s could not be read: %s", one.id, type(error).__name__)
            hold_unread(database, one.raw, outside_id(one.raw), because("inbox.unreadable"), now, deployment)
    return len(left)


def _may_wait(mail: Mail, received_at: datetime, now: datetime, deployment: Deployment) -> bool:
    """Where nobody answers who sent it, it is asked again with the next look, for an hour. Danger never waits."""
    return now - received_at < ASKED_FOR and senders.nobody_answered(mail, deployment) and danger_in(mail.answers) is Danger.NONE


def hold_unread(database: Database, raw: bytes, own_id: str, why: Reason, now: datetime, deployment: Deployment) -> Received:
    """What could not be fetched whole, or breaks whoever reads it: kept as it is, and a person looks at it."""
    with database.write() as session:
        inbox_id = inbox.keep(session, DOOR, own_id, raw, now)
        if inbox_id is None:
            known = inbox.find(session, DOOR, own_id)
            assert known is not None  # noqa: S101 it was there before
            if known.state != inbox.KEPT:
                return replace(_from(known), again=True)
            inbox_id = known.id
        return _store(session, inbox_id, "unreadable", Result("held", why), now, deployment)


def outside_id(raw: bytes) -> str:
    """The Message-ID, else a hash of the content: the same mail is the same, however often it comes."""
    mail = _read(raw)
    known = mail.message_id[:500] if mail and mail.message_id else ""
    return known if known and known.isprintable() else content_id(raw)


def content_id(raw: bytes) -> str:
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


def _read_knowing(database: Database, raw: bytes, deployment: Deployment) -> Mail | None:
    """Read against the words of ours that it answers, and with our own look at who sent it."""
    mail = _read(raw)
    if mail is None:
        return None
    with database.read() as session:
        words = sent_words(session, mail.tokens.one) if mail.kind == "reply" and mail.tokens.one else None
    if words:
        mail = _read(raw, WORDS_ALONE + words.encode()) or mail
    return senders.with_our_check(database, raw, mail, deployment)


def _read(raw: bytes, sent: bytes | None = None) -> Mail | None:
    try:
        return read(raw, sent)
    except Exception as error:  # noqa: BLE001 the inbox takes mails one by one; what breaks the reader is held for a person
        log.error("a mail could not be read: %s", type(error).__name__)
        return None


def _act(session: Session, inbox_id: int, mail: Mail | None, now: datetime, deployment: Deployment) -> Received:
    if mail is not None:
        inbox.describe(session, inbox_id, mail.sender, mail.visible_text)
    if mail is None or mail.kind == "unreadable":
        return _store(session, inbox_id, "unreadable", Result("held", because("inbox.unreadable")), now, deployment)
    if mail.kind in IGNORED:
        result = Result("ignored", because("inbox.ignored"))
    elif mail.kind == "bounce":
        result = _bounced(session, mail, now, deployment)
    elif mail.kind == "auto_reply":
        result = absences.heard(session, mail, now, deployment)
    elif mail.kind == "rsvp":
        result = replying.rsvp(session, mail, now, deployment)
    elif mail.kind == "reply":
        result = replying.reply(session, inbox_id, mail, now, deployment)
    else:
        result = Result("held", because("inbox.complaint"))
    return _store(session, inbox_id, mail.kind, result, now, deployment)


def _bounced(session: Session, mail: Mail, now: datetime, deployment: Deployment) -> Result:
    """Believed only of a message of ours and the address that it went to: a forged one stops nobody's mail."""
    bounce = mail.bounce
    if bounce is None or not bounce.permanent:
        return Result("noted", because("inbox.bounced_for_now"))
    sent = replying.answered(session, mail)
    reader = people.contact(session, sent.contact) if sent else None
    if reader is None or not bounce.address or not reader.owns_address(bounce.address):
        return Result("held", because("inbox.bounce_of_what"))
    journal.facts_change(session)
    people.stop_address(session, reader.id)
    today = local_day(now, LONDON)
    coordinator = people.coordinator(session, deployment.coordinator)
    told = [contact for contact in dict.fromkeys((coordinator.id, reader.manager)) if contact not in {None, reader.id}]
    facts: Facts = {"ref": reader.ref, "whose": reader.id, "since": today.isoformat()}
    notices = [
        Notice(f"bounced:{reader.id}:{today}:{one}", "address_stopped", one, today, facts=facts)
        for one in told
        if one is not None
    ]
    outbox.queue(session, notices, now, today, deployment)
    return Result("address_stopped", because("inbox.address_stopped"), contact=reader.id, message=sent.message if sent else None)


def _store(session: Session, inbox_id: int, kind: str, result: Result, now: datetime, deployment: Deployment) -> Received:
    received = Received(inbox_id, kind, result.outcome, say(result.why), result.refs, result.did)
    state = inbox.HELD if result.outcome in {"held", "mixed_held"} or result.urgent or result.needs_person else inbox.READ
    inbox.decide(
        session, inbox_id, kind=kind, state=state, answer=received.document(), contact=result.contact, message=result.message,
        urgent=result.urgent, wants=result.wants,
    )  # fmt: skip
    journal.record(session, now, journal.Entry(f"received:{result.outcome}", "inbox", inbox_id, DOOR, result.contact))
    if state == inbox.HELD:
        _tell_of_held(session, inbox_id, result, now, deployment)
    return received


def _tell_of_held(session: Session, inbox_id: int, result: Result, now: datetime, deployment: Deployment) -> None:
    """Nobody's words wait unseen: the coordinator hears, at once where somebody may not be safe."""
    today = local_day(now, LONDON)
    if not result.urgent:
        waiting.take(session, now, today, deployment, only=inbox_id)
        return
    came = inbox.get(session, inbox_id)
    words = (came.words if came else None) or ""
    about = next(iter(result.refs), None)
    alarms.sound(
        session, inbox_id, person=result.person, about=about, writer=result.contact, words=words, now=now, deployment=deployment
    )


def _from(known: inbox.Came) -> Received:
    answer = known.answer
    refs: Sequence[str] = answer.get("actions", ())
    did: Sequence[Mapping[str, Any]] = answer.get("did", ())
    return Received(
        known.id, known.kind or "", str(answer.get("outcome", "")), str(answer.get("why", "")), tuple(refs), tuple(did)
    )  # fmt: skip
