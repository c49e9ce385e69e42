"""Whatever somebody writes into a form may say that somebody is not safe: then a named person hears of it at once."""

from sqlmodel import Session

from bot import alarms, heeding
from bot.forms.came import Came
from bot.forms.seat import Seat
from bot.forms.subject import Subject
from rules.forms import Filled
from rules.replies import meaning
from store import inbox
from templates.say import say


def watch(session: Session, inbox_id: int, subject: Subject, filled: Filled, came: Came, seat: Seat) -> bool:
    """Whether an alarm was sounded. What was done stays done; a person reads the words all the same."""
    words = filled.words
    if not words or not heeding.is_urgent(session, meaning(words, seat.today), seat.reader, seat.today):
        return False
    action, person = subject.action, subject.person
    refs = [action.ref] if action is not None else []
    did = [{"action": ref, "intent": subject.form.name.replace("-", "_"), "outcome": came.outcome, "date": None} for ref in refs]
    document = {
        "inbox_id": inbox_id, "kind": "reply", "outcome": "held", "why": say(came.why), "actions": refs, "did": did,
        "language": seat.reader.language,
    }  # fmt: skip
    inbox.describe(session, inbox_id, seat.reader.email, words)
    inbox.decide(
        session, inbox_id, kind="reply", state=inbox.HELD, answer=document, contact=seat.reader.id, message=None, urgent=True
    )
    alarms.sound(
        session, inbox_id, person=person.id if person else None, about=refs[0] if refs else None, writer=seat.reader.id, words=words,
        now=seat.now, deployment=seat.deployment,
    )  # fmt: skip
    return True
