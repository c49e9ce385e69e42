"""What becomes of a message that could not go: tried again, stopped, its address stopped; and who is told."""

import logging
import random
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlmodel import Session

from notifier.transports import Fault, TransportError
from notifier.writing import Page
from rules.blocker import identifying
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.retries import next_try
from store import journal, outbox, people, sending

if TYPE_CHECKING:
    from notifier.delivery import Office

log = logging.getLogger(__name__)

SERVER_RESTS = timedelta(minutes=2)
ABOUT_FAILING = frozenset({"address_stopped", "not_delivered", "refused"})
"""A notice that tells of a failure and fails itself is shown, but told to nobody: the circle would have no end. Nor does
a stranger's address concern anybody."""


class Blocked(Exception):
    """The words would have named somebody where no name may stand."""


def check_words(page: Page, *outside: str) -> None:
    """The last look at what strangers see: a mail's subject and the names of its files, what Slack shows on a locked phone."""
    if identifying("\n".join(outside), page.case):
        raise Blocked


def refused(office: "Office", page: Page, error: TransportError) -> None:
    """A whole server that does not answer is nobody's fault: no try is counted and its channel rests."""
    now, message = office.clock(), page.sent.message
    log.warning("message %s %s", message.id, error)
    with office.database.write() as session:
        if error.fault is Fault.SERVER:
            office.closed.add(message.channel)
            office.done.deferred += 1
            sending.settle_later(session, page.sent, error.code, now + SERVER_RESTS, tried=False)
            return
        if message.channel == "slack" and error.fault is not Fault.FOR_NOW and page.reader.email:
            sending.settle_by_mail(session, page.sent, now)
            return
        again = next_try(message.tries + 1, now, random.random()) if error.fault is Fault.FOR_NOW else None
        if again is not None:
            office.done.deferred += 1
            sending.settle_later(session, page.sent, error.code, again)
            return
        _give_up(session, office, page, error.code, now, address=error.fault is Fault.ADDRESS)


def broken(office: "Office", page: Page, error: Exception) -> None:
    """A message that cannot be written: shown as failed, told, and the next one goes."""
    log.error("message %s cannot be written: %s", page.sent.message.id, type(error).__name__)
    code = "identifying" if isinstance(error, Blocked) else "unwritable"
    with office.database.write() as session:
        _give_up(session, office, page, code, office.clock(), address=False)


def _give_up(session: Session, office: "Office", page: Page, code: str, now: datetime, *, address: bool) -> None:
    office.done.failed += 1
    if address and page.kinds != {"refused"}:
        journal.facts_change(session)
        people.stop_address(session, page.reader.id)
    sending.settle_failed(session, page.sent, code, now)
    today = local_day(now, LONDON)
    journal.record(session, now, journal.Entry("failed", "message", page.sent.message.id, "outbox", None, {"code": code}))
    if page.kinds <= ABOUT_FAILING:
        return
    coordinator = people.coordinator(session, office.deployment.coordinator)
    told = [coordinator.id, *([page.reader.manager] if address and page.reader.manager else [])]
    notices = [_told(page, contact, code, today, address=address) for contact in dict.fromkeys(told) if contact != page.reader.id]
    outbox.queue(session, notices, now, today, office.deployment)


def _told(page: Page, contact: int, code: str, today: date, *, address: bool) -> Notice:
    kind = "address_stopped" if address else "not_delivered"
    facts: dict[str, str | int | bool | None] = {"why_code": code}
    if address:
        facts |= {"ref": page.reader.ref, "whose": page.reader.id, "since": today.isoformat()}
    else:
        facts |= {"ref": page.first_ref, "to": page.reader.id, "tried_on": today.isoformat()}
    return Notice(f"{kind}:{page.sent.message.id}:{contact}", kind, contact, today, facts=facts)
