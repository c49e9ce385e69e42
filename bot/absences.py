"""An automatic reply that says who is away: noted, and whoever it names stands in. The ladder goes on as it was."""

from datetime import datetime

from sqlmodel import Session

from bot import senders
from bot.answering import named, written_on
from bot.mail.mail import Mail
from bot.results import Result
from rules.absences import away_until, has_left
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Contact
from rules.reasons import because
from store import actions, journal, people
from store.answering import Answered, answered_by_token

DOOR = "mail"
ACT = "away"


def heard(session: Session, mail: Mail, now: datetime, deployment: Deployment) -> Result:
    """Believed as a reply would be: of a message of ours, from the one to whom it went. Never answered."""
    noted = Result("noted", because("inbox.auto_reply"))
    sent = answered_by_token(session, mail.tokens.one) if mail.tokens.one else None
    if sent is None:
        return noted
    today = local_day(now, LONDON)
    writer = senders.writer(session, mail, sent, today, deployment).writer
    if writer is None or writer.id != sent.contact:
        return noted
    words = f"{mail.subject}\n{mail.visible_text}"
    if has_left(words):
        refs = tuple(dict.fromkeys(line.ref for line in sent.lines.values()))
        why = because("inbox.has_left")
        return Result("noted", why, refs, contact=writer.id, message=sent.message, person=sent.person, needs_person=True)
    until = away_until(words, written_on(mail, now))
    if until < today:
        return noted
    stand_in = _stand_in(session, mail, writer, sent, now)
    journal.facts_change(session)
    people.set_away(session, writer.id, until, stand_in)
    _write_down(session, mail, writer, sent, now)
    code = "inbox.away_with_deputy" if stand_in is not None else "inbox.away"
    return Result("noted", because(code, until=until), contact=writer.id, message=sent.message, person=sent.person)


def _stand_in(session: Session, mail: Mail, writer: Contact, sent: Answered, now: datetime) -> int | None:
    """Somebody whom we know, who is not the writer, and who may hear of every person whom the message was about."""
    found = named(session, mail.deputy)
    today = local_day(now, LONDON)
    rings = people.circles(session, [line.person for line in sent.lines.values()]).values()
    if found is None or found == writer.id or any(ring.excludes(found, today) for ring in rings):
        return None
    return found


def _write_down(session: Session, mail: Mail, writer: Contact, sent: Answered, now: datetime) -> None:
    known = actions.actions(session, [line.action for line in sent.lines.values()])
    for action in known.values():
        words = mail.visible_text[:2_000]
        actions.record_act(session, action, action.state, at=now, by=writer.id, door=DOOR, act=ACT, words=words)
        journal.record(session, now, journal.Entry(ACT, "action", action.id, DOOR, writer.id))
