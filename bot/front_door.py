"""The second front door: a mail that answers nothing of ours is a question, a call for a call, or for a person to read."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sqlmodel import Session

from bot import calling, heeding, senders
from bot.answers import Where
from bot.answers.answer import Answer
from bot.answers.asking import entry, find
from bot.mail.mail import Mail
from bot.mail.reading import read
from bot.results import Result
from rules.calls import call_asked
from rules.deployment import Deployment
from rules.front_door import asked_in
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Contact
from rules.questions import Intent
from rules.reasons import because
from rules.replies import Meaning
from rules.senders import domain_of, unproved
from rules.waiting import Wants
from store import inbox, journal, outbox, people

DOOR = "mail"
MOST_ANSWERS = 20
"""To one asker in a day. Whoever asks more often is a machine."""
MOST_REFUSALS = 50
"""In a day, to all strangers together: nobody shall use us to write to others."""
NEVER_ANSWERED = ("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply", "do-not-reply", "bounce", "abuse")


def knock(session: Session, inbox_id: int, mail: Mail, said: Meaning, *, now: datetime, deployment: Deployment) -> Result:
    """Nothing is changed by it. Whatever is not a question of somebody whom we know waits for a person."""
    held = Result("held", because("inbox.no_token"), urgent=said.urgent)
    verdict = senders.known_writer(session, mail, deployment)
    writer = verdict.writer
    if writer is None:
        if not said.urgent and mail.sender and not people.contacts_at(session, mail.sender):
            _refuse(session, inbox_id, mail, now, deployment)
        return held
    urgent = heeding.is_urgent(session, said, writer, local_day(now, LONDON))
    held = Result("held", because("inbox.no_token"), contact=writer.id, urgent=urgent)
    if urgent:
        return held
    if call_asked(_words(mail)).asked:
        return _rung(session, inbox_id, writer, now, deployment, "inbox.call")
    asked = asked_in(mail.answers, mail.subject)
    if asked.questions and _answer_goes(session, inbox_id, asked.questions, writer, now, deployment):
        why = because("inbox.asked") if asked.alone else because("inbox.asked_and_more")
        return Result("answered", why, contact=writer.id, needs_person=not asked.alone or said.worrying)
    if calling.is_rung(session, writer, frozenset(), local_day(now, LONDON)):
        return _rung(session, inbox_id, writer, now, deployment, "inbox.call_unclear")
    return held


def answering(deployment: Deployment) -> Callable[[Session, int, Contact, datetime], Mapping[str, object]]:
    """What delivery asks in the moment before an answer goes: it is found by the circles of that moment, and for the
    address that it goes to."""

    def found(session: Session, inbox_id: int, reader: Contact, now: datetime) -> Mapping[str, object]:
        kept = inbox.get(session, inbox_id)
        mail = read(kept.raw if kept else b"")
        questions = asked_in(mail.answers, mail.subject).questions
        return _facts(_answers(session, questions, reader, now, deployment))

    return found


def _answer_goes(
    session: Session, inbox_id: int, questions: Sequence[str], asker: Contact, now: datetime, deployment: Deployment
) -> bool:  # fmt: skip
    """False where it is no question that the bot knows: a person reads it."""
    found = _answers(session, questions, asker, now, deployment)
    if any(one.intent is Intent.UNCLEAR for one in found):
        return False
    today = local_day(now, LONDON)
    if outbox.count_of_day(session, "answer", today, asker.id) >= MOST_ANSWERS:
        return False
    journal.record(session, now, *(entry(one, asker, _where(asker)) for one in found))
    notice = Notice(f"answer:{inbox_id}", "answer", asker.id, today, inbox=inbox_id, facts={"ref": str(inbox_id)})
    outbox.queue(session, [notice], now, today, deployment)
    return True


def _answers(
    session: Session, questions: Sequence[str], asker: Contact, now: datetime, deployment: Deployment
) -> list[Answer]:  # fmt: skip
    return [find(session, question, asker, now, deployment, _where(asker)) for question in questions]


def _where(asker: Contact) -> Where:
    """The answer goes to the address that we know, wherever the question came from: a forged one learns nothing."""
    return Where(DOOR, asker.email)


def _facts(found: Sequence[Answer]) -> Mapping[str, object]:
    first, others = found[0], found[1:]
    points = [line.words for line in first.lines]
    for other in others:
        points += [other.head, *(line.words for line in other.lines), *([other.after] if other.after else [])]
    return {"head": first.head, "points": points, "after": first.after}


def _rung(session: Session, inbox_id: int, writer: Contact, now: datetime, deployment: Deployment, code: str) -> Result:
    calling.promise(session, inbox_id, writer, None, now, deployment)
    return Result("held", because(code), contact=writer.id, wants=Wants.CALL)


def _words(mail: Mail) -> str:
    return mail.answers if mail.answers.strip() else mail.subject


def _refuse(session: Session, inbox_id: int, mail: Mail, now: datetime, deployment: Deployment) -> None:
    """Once a day for each address, and only where nothing speaks against its being the writer's own."""
    address, today = mail.sender or "", local_day(now, LONDON)
    if address.startswith(NEVER_ANSWERED) or _is_ours(address, deployment):
        return
    if unproved(mail.author, mail.evidence, senders.trust(deployment)) is not None:
        return
    if outbox.count_of_day(session, "refused", today) >= MOST_REFUSALS:
        return
    key = f"refused:{hashlib.sha256(address.encode()).hexdigest()[:20]}:{today}"
    facts = {"ref": str(inbox_id), "address": address}
    stranger = people.stranger(session)
    outbox.queue(session, [Notice(key, "refused", stranger, today, inbox=inbox_id, facts=facts)], now, today, deployment)


def _is_ours(address: str, deployment: Deployment) -> bool:
    return address == deployment.mail_from.casefold() or domain_of(address) == (deployment.reply_domain or "").casefold()
