"""A letter is taken from the mailbox: our own proof that the way in is open, or a mail to keep. None is lost, none blocks the next."""

import logging
import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import OperationalError

from bot.mail.headers import Headers, HeaderTooLong, headers_at
from bot.mail.mailbox import Letter
from bot.receiving import content_id, hold_unread, outside_id, receive
from rules import way_in
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.reasons import because
from rules.way_in import State
from store import way_in as remembered
from store.database import Database

log = logging.getLogger(__name__)

PROOF = "kept-proof"
IN_A_REPORT = re.compile(rb"^kept-proof:([^\r\n]{1,200})", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of it: our own `proof` of the way in, or the outcome of the mail that it was."""

    outcome: str
    again: bool = False


def take(database: Database, letter: Letter, now: datetime, deployment: Deployment) -> Taken:
    """Raises OperationalError where the database does not answer: then the mail is not kept, and must come again."""
    proof = _proof_in(database, letter.raw, now)
    if proof:
        return Taken(proof)
    if letter.lacks:
        own_id = content_id(letter.raw or letter.place.encode())
        received = hold_unread(database, letter.raw, own_id, because(f"inbox.{letter.lacks}"), now, deployment)
        return Taken(received.outcome, received.again)
    try:
        received = receive(database, letter.raw, now, deployment, looks_again=True)
    except OperationalError:
        raise
    except Exception as error:  # noqa: BLE001 the inbox's edge: what breaks whoever reads it is held for a person
        log.error("a mail could not be read: %s", type(error).__name__)
        received = hold_unread(database, letter.raw, outside_id(letter.raw), because("inbox.unreadable"), now, deployment)
    return Taken(received.outcome, received.again)


def _proof_in(database: Database, raw: bytes, now: datetime) -> str | None:
    """Only one that bears our seal; whatever merely says that it is one is a mail like any other. A server's report that
    ours could not be delivered proves nothing, and is nobody's answer."""
    headers = _headers(raw)
    said = headers.first(PROOF)
    reported = IN_A_REPORT.search(raw) if said is None and headers.content_type == "multipart/report" else None
    if said is None and reported is None:
        return None
    with database.read() as session:
        sent_at = way_in.sent_at(remembered.key(session), said or (reported[1].decode("latin-1") if reported else ""))
    if sent_at is None:
        return None
    if said is None:
        return "proof_came_back"
    with database.write() as session:
        remembered.proved(session, sent_at)
        if way_in.state(remembered.load(session), now) is State.OPEN:
            remembered.open_again(session, local_day(now, LONDON))
    return "proof"


def _headers(raw: bytes) -> Headers:
    try:
        return headers_at(raw, 0, len(raw))[0]
    except HeaderTooLong:
        return Headers(())
