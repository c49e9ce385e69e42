"""Who said it: the rule of senders, with everybody whom it asks about at hand."""

from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from bot.mail.mail import Kind, Mail
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Contact
from rules.reasons import Reason, because
from rules.senders import Trust, Verdict, domain_of, unproved, who
from store import outbox, people
from store.answering import Answered
from store.database import Database

BY_PEOPLE = frozenset({Kind.REPLY, Kind.AUTO_REPLY, Kind.RSVP})
"""What may change something because of who sent it."""


def with_our_check(database: Database, raw: bytes, mail: Mail, deployment: Deployment) -> Mail:
    """Asks the domain name system, where the settings want that, about somebody whom we know. Never inside a transaction."""
    if deployment.resolver is None or mail.author.address is None or mail.kind not in BY_PEOPLE:
        return mail
    with database.read() as session:
        known = people.contacts_at(session, mail.author.address)
    if not known:
        return mail
    from bot.mail.checking import checked  # its libraries take as long to load as all else of a command

    return replace(mail, evidence=replace(mail.evidence, checked=checked(raw, mail.author, deployment)))


def nobody_answered(mail: Mail, deployment: Deployment) -> bool:
    """Whether only the silence of the domain name system stands against its sender: asked again, it may still prove them."""
    return unproved(mail.author, mail.evidence, trust(deployment)) == because("senders.no_answer")


def writer(session: Session, mail: Mail, sent: Answered, today: date, deployment: Deployment) -> Verdict:
    """The reader of the message that is answered, by any address of theirs, or their deputy; never one who is shut out."""
    reader = people.contact(session, sent.contact)
    deputy = people.contacts(session, [reader.deputy_on(today)]).get(reader.deputy_on(today) or 0)
    rings = people.circles(session, [line.person for line in sent.lines.values()])
    standing_in = [deputy] if deputy and not any(ring.excludes(deputy.id, today) for ring in rings.values()) else []
    return _proved(mail, who(mail.author, [reader, *standing_in], _shared(session, mail)), deployment)


def known_writer(session: Session, mail: Mail, deployment: Deployment) -> Verdict:
    """Whoever of those whom we know wrote a mail that answers nothing of ours."""
    known = people.contacts_at(session, mail.author.address) if mail.author.address else []
    return _proved(mail, who(mail.author, known, _shared(session, mail)), deployment)


def not_theirs(session: Session, mail: Mail, address: str | None, deployment: Deployment) -> Reason | None:
    """Why this mail cannot speak for the one at that address; None where it can."""
    verdict = known_writer(session, mail, deployment)
    if verdict.writer is None or address is None or verdict.writer.owns_address(address):
        return verdict.why if address is not None else None
    return because("senders.not_them")


def tell_reader(session: Session, inbox_id: int, sent: Answered, now: datetime, deployment: Deployment) -> None:
    """Whoever we wrote to hears that an answer in their name was not believed; whoever sent it hears nothing."""
    today = local_day(now, LONDON)
    notices = [
        Notice(
            f"in_your_name:{inbox_id}:{line.action}", "in_your_name", sent.contact, today, action=line.action, person=line.person,
            inbox=inbox_id,
        )
        for line in sent.lines.values()
        if line.action is not None
    ]  # fmt: skip
    outbox.queue(session, notices, now, today, deployment)


def trust(deployment: Deployment) -> Trust:
    profile = deployment.profile
    return Trust(
        server=deployment.authserv_id,
        nameless=profile.nameless_results,
        colleagues=domain_of(deployment.mail_from) if profile.internal_is_proved else None,
        own_check=deployment.resolver is not None,
    )


def _proved(mail: Mail, verdict: Verdict, deployment: Deployment) -> Verdict:
    if verdict.writer is None:
        return verdict
    missing = unproved(mail.author, mail.evidence, trust(deployment))
    return verdict if missing is None else Verdict(None, missing)


def _shared(session: Session, mail: Mail) -> frozenset[str]:
    shown = [one for one in (mail.author.address, mail.author.on_behalf) if one]
    return frozenset(one for one in shown if len(_holders(session, one)) > 1)


def _holders(session: Session, address: str) -> list[Contact]:
    return [one for one in people.contacts_at(session, address) if one.ref != people.COORDINATOR]
