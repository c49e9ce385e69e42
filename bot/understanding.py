"""All that one answer says: of the list of what waits, of a call that is asked for, and of the actions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot import attending, calling, digest, heeding, slots
from bot.answering import written_on
from bot.mail.mail import Mail
from bot.results import Result
from rules.attending import Coming, attendance
from rules.calls import call_asked, polite
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Contact
from rules.reasons import Reason, because
from rules.replies import Intent, meaning
from rules.waiting import Wants
from store import reviews
from store.answering import Answered, Invited

Answer = Callable[[Mail], Result]
"""What the rest of it does to actions."""


def understood(
    session: Session, inbox_id: int, mail: Mail, sent: Answered, writer: Contact, now: datetime, deployment: Deployment, answer: Answer
) -> Result:  # fmt: skip
    if sent.review is not None and not sent.lines and not sent.pen and (said := attendance(mail.answers)):
        return _attends(session, mail, sent.review, said, writer, sent, now, deployment)
    if (
        sent.offers is not None
        and not sent.lines
        and not sent.pen
        and (chosen := _chooses(session, inbox_id, mail, sent.offers, writer, sent, now, deployment))
    ):
        return chosen
    settled = digest.settle_by_number(session, inbox_id, mail, sent, writer, now, deployment)
    result = _besides(mail, settled.rest, sent, now, answer, settled=bool(settled.did))
    if settled.did:
        result = together(settled.did, result, because("inbox.settled"))
    elif sent.pen and not sent.lines and result.needs_person:
        digest.ask_back(session, inbox_id, sent, writer, now, deployment)
    heard = meaning(mail.answers, written_on(mail, now), None)
    if result.wants is Wants.CALL and not heeding.is_urgent(session, heard, writer, local_day(now, LONDON)):
        calling.promise(session, inbox_id, writer, sent.person, now, deployment)
    return result


def _attends(
    session: Session, mail: Mail, invited: Invited, said: Coming, writer: Contact, sent: Answered, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    """What a calendar would have said for them; the chair hears who is late. Whoever answers for another is read by a person."""
    if writer.id != sent.contact:
        return Result("held", because("inbox.needs_person"))
    review = reviews.reviews(session, [invited.review]).get(invited.review)
    if review is None:
        return Result("held", because("inbox.rsvp_unknown"))
    counted = attending.answered(
        session, review, writer.id, said.value, now=now, deployment=deployment, door="mail", words=mail.visible_text or None,
        sequence=invited.sequence,
    )  # fmt: skip
    late = counted is attending.Counted.RECORDED and said is Coming.LATE
    outcome = "held" if counted in attending.FOR_A_PERSON else "rsvp_recorded"
    return Result(outcome, because("inbox.running_late" if late else attending.WHY[counted]))


def _chooses(
    session: Session, inbox_id: int, mail: Mail, offered: Invited, writer: Contact, sent: Answered, now: datetime, deployment: Deployment
) -> Result | None:  # fmt: skip
    """The times to which they can come. Whoever answers for another is read by a person, and so is all that says more."""
    review = reviews.reviews(session, [offered.review]).get(offered.review)
    if review is None or writer.id != sent.contact:
        return None
    outcome = slots.answered(
        session, review.ref, writer.id, mail.answers, now=now, deployment=deployment, door="mail", occasion=f":{inbox_id}",
        sequence=offered.sequence,
    )  # fmt: skip
    if outcome == "recorded":
        return Result("rsvp_recorded", because("inbox.times_recorded"))
    return Result("asked_back", because("inbox.which_times")) if outcome else None


def _besides(mail: Mail, text: str, sent: Answered, now: datetime, answer: Answer, *, settled: bool) -> Result:
    """What is said apart from the numbers of the list of what waits."""
    call = call_asked(text if text.strip() or settled else mail.subject)
    text = call.rest if call.asked else text
    if call.asked and (not text.strip() or _needs_person(text, mail, now)):
        return _held(sent, "inbox.call", Wants.CALL)
    if settled and polite(text):
        return Result("noted", because("inbox.settled"))
    if not sent.lines:
        if (
            not sent.asks_consent
            and not _needs_person(text, mail, now)
            and all(one is Intent.ACKNOWLEDGED for one in _intents(text, mail, now))
        ):
            return Result("noted", because("inbox.noted"))
        return replace(_held(sent, "inbox.needs_person", Wants.CALL if call.asked else None), needs_person=True)
    result = answer(replace(mail, answers=text))
    return replace(result, needs_person=True, wants=Wants.CALL) if call.asked else result


def together(did: Sequence[Mapping[str, Any]], besides: Result, why: Reason) -> Result:
    """What came of one part of a mail, and of the others."""
    everything = (*did, *besides.did)
    outcomes = {str(one["outcome"]) for one in everything} | ({"held"} if besides.needs_person else set())
    refs = tuple(dict.fromkeys([*(str(one["action"]) for one in did if one["action"]), *besides.refs]))
    whole = outcomes.pop() if len(outcomes) == 1 else "mixed"
    needs_person = besides.needs_person or besides.outcome == "held"
    return replace(besides, outcome=whole, why=why, refs=refs, did=everything, needs_person=needs_person)


def _held(sent: Answered, code: str, wants: Wants | None) -> Result:
    refs = tuple(dict.fromkeys(line.ref for line in sent.lines.values()))
    did = tuple({"action": ref, "intent": Intent.NEEDS_PERSON, "outcome": "held", "date": None} for ref in refs)
    return Result("held", because(code), refs, did, wants=wants)


def _needs_person(text: str, mail: Mail, now: datetime) -> bool:
    return Intent.NEEDS_PERSON in _intents(text, mail, now)


def _intents(text: str, mail: Mail, now: datetime) -> list[Intent]:
    return [one.intent for one in meaning(text, written_on(mail, now), None).says]
