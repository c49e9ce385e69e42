"""A reply to one of our messages: who says it, of which actions, and what then happens."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot import attending, calling, front_door, heeding, senders
from bot.actions import Did, act_within
from bot.alarms import answered as answer_alarm
from bot.answering import SPECIAL_KINDS, Asked, Wanted, ask_back, asked_for, named, written_on
from bot.mail.mail import Mail
from bot.results import Result
from bot.understanding import together, understood
from rules.acts import Act, Wish
from rules.alarms import Alarm, Says
from rules.calls import polite
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import LANES, Lane, Notice
from rules.people import Contact
from rules.reasons import Reason, because
from rules.replies import About, Action, Intent, Meaning, Said, meaning
from rules.waiting import Wants
from store import actions, alarms, outbox, people, reviews
from store.answering import Answered, answered_by_token

DOOR = "mail"
ACTS: Mapping[Intent, Act] = {
    Intent.DONE: Act.DONE,
    Intent.PARTLY_DONE: Act.PARTLY_DONE,
    Intent.MORE_TIME: Act.MORE_TIME,
    Intent.NOT_DONE: Act.NOT_DONE,
    Intent.NOT_MINE: Act.NOT_MINE,
    Intent.BLOCKED: Act.BLOCKED,
    Intent.ACKNOWLEDGED: Act.SEEN,
}
OUTCOMES = {"already": "noted", "ask_day": "asked_back", "not_allowed": "held", "changed": "held", "checked": "completed"}
"""Where an act's own outcome has another name in the contract's `receive`."""


def answered(session: Session, mail: Mail) -> Answered | None:
    """Which of our messages it answers: by its token, in the address or in the Message-ID that it refers to; never by a subject."""
    return answered_by_token(session, mail.tokens.one) if mail.tokens.one else None


def reply(session: Session, inbox_id: int, mail: Mail, now: datetime, deployment: Deployment) -> Result:
    sent = answered(session, mail)
    said = heeding.heard(meaning(mail.answers, written_on(mail, now), None), mail.answers, sent)
    if sent is None and mail.tokens.disagree:
        return Result("held", because("inbox.several_tokens"), urgent=said.urgent)
    if sent is None:
        return front_door.knock(session, inbox_id, mail, said, now=now, deployment=deployment)
    verdict = senders.writer(session, mail, sent, local_day(now, LONDON), deployment)
    if verdict.writer is None:
        why = verdict.why or because("senders.nobody")
        senders.tell_reader(session, inbox_id, sent, now, deployment)
        return Result("held", why, message=sent.message, person=sent.person, urgent=said.urgent)
    if (alarm := alarms.of_message(session, sent.message)) is not None:
        return _to_an_alarm(session, alarm, mail, sent, verdict.writer, said, now, deployment)
    writer, today = verdict.writer, local_day(now, LONDON)
    silent = outbox.silenced(session, writer.id, today)
    result = understood(
        session, inbox_id, mail, sent, writer, now, deployment,
        lambda rest: _answer(session, inbox_id, rest, sent, writer, now, deployment),
    )  # fmt: skip
    unread = result.needs_person or said.worrying or outbox.silenced(session, writer.id, today) > silent
    urgent = heeding.is_urgent(session, said, writer, today)
    known = replace(result, contact=writer.id, message=sent.message, person=sent.person, urgent=urgent)
    return replace(known, needs_person=unread, why=because("inbox.worrying") if said.worrying else result.why)


def _to_an_alarm(
    session: Session, alarm: Alarm, mail: Mail, sent: Answered, writer: Contact, said: Meaning, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    """Whoever is told of danger may write of it: while the alarm climbs, or when they have it, that is no second alarm."""
    says = answer_alarm(session, alarm, mail.answers, writer, now, deployment)
    known = Result("held", because("inbox.alarm_unclear"), contact=writer.id, message=sent.message, person=alarm.person)
    if says is Says.UNCLEAR:
        return replace(known, urgent=said.urgent and not alarm.open)
    return replace(known, outcome="noted", why=because("inbox.alarm_taken" if says is Says.HAVE else "inbox.alarm_passed"))


def rsvp(session: Session, mail: Mail, now: datetime, deployment: Deployment) -> Result:
    """A calendar's answer counts for the attendee whom it names, and only from them."""
    answer = mail.rsvp
    review = reviews.review_of_entry(session, answer.uid) if answer is not None and answer.uid else None
    if answer is None or review is None or answer.attendee is None:
        return Result("held", because("inbox.rsvp_unknown"))
    if (why := senders.not_theirs(session, mail, answer.attendee, deployment)) is not None:
        return Result("held", why)
    coming = {one.contact for one in reviews.attendees(session, review.id)}
    named = [one.id for one in people.contacts_at(session, answer.attendee) if one.id in coming]
    if len(named) != 1:
        return Result("held", because("inbox.rsvp_unknown"))
    counted = attending.answered(
        session, review, named[0], answer.answer, now=now, deployment=deployment, door=DOOR, words=mail.visible_text or None,
        sequence=answer.sequence,
    )  # fmt: skip
    outcome = "held" if counted in attending.FOR_A_PERSON else "rsvp_recorded"
    return Result(outcome, because(attending.WHY[counted]), contact=named[0], person=review.person)


def _answer(
    session: Session, inbox_id: int, mail: Mail, sent: Answered, writer: Contact, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    asked = asked_for(session, sent, mail, writer, now)
    if asked.for_person:
        return _held(session, sent, writer, "inbox.needs_person", now, deployment)
    back = ask_back(session, inbox_id, sent, asked.unclear, writer, now, deployment)
    if back and not asked.wishes and polite(asked.rest):
        return Result("asked_back", because("inbox.gap_unclear"), tuple(str(one["action"]) for one in back), back)
    done = _acts(session, inbox_id, mail, sent, writer, asked, now, deployment)
    return together(back, done, because("inbox.mixed")) if back else done


def _acts(
    session: Session, inbox_id: int, mail: Mail, sent: Answered, writer: Contact, asked: Asked, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    wishes, rest = list(asked.wishes), asked.rest
    if wishes and polite(rest):
        return _do(session, wishes, writer, mail, now, deployment)
    listed = sorted(number for number, line in sent.lines.items() if line.kind not in SPECIAL_KINDS) or sorted(sent.lines)
    for one in meaning(rest, written_on(mail, now), listed, _about(session, sent)).says:
        refs = _spoken_of(one, sent)
        if refs is None:
            return _held(session, sent, writer, "inbox.other_action", now, deployment, ask=False)
        if one.intent is Intent.NEEDS_PERSON or (_of_a_page(sent) and one.intent not in {Intent.NOT_DONE, Intent.ACKNOWLEDGED}):
            return _held(session, sent, writer, "inbox.needs_person", now, deployment)
        if one.action is None and len(refs) > 1 and one.intent is not Intent.ACKNOWLEDGED:
            if _is_receipt(sent):
                return _held(session, sent, writer, "inbox.needs_person", now, deployment)
            return _ask_which(session, inbox_id, sent, writer, one.intent, now, deployment)
        wishes += [(ref, one.intent, _wish(session, one, mail)) for ref in refs]
    return _do(session, wishes, writer, mail, now, deployment)


def _about(session: Session, sent: Answered) -> About:
    """What each line of the message asked for: a "done" of something else closes nothing."""
    asked = actions.actions(session, {line.action for line in sent.lines.values()})
    whats = [(number, line.ref, asked[line.action].what) for number, line in sent.lines.items() if line.action in asked]
    about: dict[Action | None, str] = {key: what for number, ref, what in whats for key in (number, ref)}
    return {**about, None: " ".join(what for _, _, what in whats)} if whats else {}


def _do(
    session: Session, wishes: Sequence[Wanted], writer: Contact, mail: Mail, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    did, outcomes = [], []
    for ref, intent, wish in wishes:
        worded = wish if wish.words else replace(wish, words=mail.visible_text[:4_000])
        done = act_within(session, ref, worded, by=writer.id, door=DOOR, now=now, deployment=deployment)
        if done.outcome == "already":
            _too_late(session, done, writer, now, deployment)
        outcome = OUTCOMES.get(done.outcome, done.outcome)
        outcomes.append(outcome)
        did.append({"action": ref, "intent": intent, "outcome": outcome, "date": done.day.isoformat() if done.day else None})
    refs = tuple(ref for ref, _, _ in wishes)
    whole = outcomes[0] if len(set(outcomes)) == 1 else "mixed"
    return Result(whole, _why(whole, did), refs, tuple(did), needs_person="held" in outcomes)


def _spoken_of(one: Said, sent: Answered) -> tuple[str, ...] | None:
    """The actions that it speaks of; None for one that was not in the message it answers."""
    if one.action is None:
        return tuple(dict.fromkeys(line.ref for line in sent.lines.values()))
    if isinstance(one.action, int):
        line = sent.lines.get(one.action)
        return (line.ref,) if line else None
    ref = next((line.ref for line in sent.lines.values() if line.ref.casefold() == one.action.casefold()), None)
    return (ref,) if ref else None


def _wish(session: Session, one: Said, mail: Mail) -> Wish:
    evidence = ", ".join(attached.name for attached in mail.attachments if attached.name)
    return Wish(
        ACTS[one.intent], until=one.date, to=named(session, one.hand_to), evidence=evidence[:300] or None, because=one.because or None
    )  # fmt: skip


def _ask_which(
    session: Session, inbox_id: int, sent: Answered, writer: Contact, intent: Intent, now: datetime, deployment: Deployment
) -> Result:  # fmt: skip
    today = local_day(now, LONDON)
    notices = [
        Notice(
            f"which:{inbox_id}:{line.action}",
            "which_one",
            writer.id,
            today,
            action=line.action,
            person=line.person,
            inbox=inbox_id,
        )
        for line in sent.lines.values()
    ]
    outbox.queue(session, notices, now, today, deployment)
    refs = tuple(line.ref for line in sent.lines.values())
    did = tuple({"action": ref, "intent": intent, "outcome": "asked_back", "date": None} for ref in refs)
    return Result("asked_back", because("inbox.which_one"), refs, did)


def _held(
    session: Session, sent: Answered, writer: Contact, code: str, now: datetime, deployment: Deployment, *, ask: bool = True
) -> Result:  # fmt: skip
    """The writer is asked once what they meant; a person reads it in any case. An answer to our own question or receipt
    is not asked about again: two machines would never end."""
    today = local_day(now, LONDON)
    refs = tuple(line.ref for line in sent.lines.values())
    did = tuple({"action": ref, "intent": Intent.NEEDS_PERSON, "outcome": "held", "date": None} for ref in refs)
    persons = frozenset(line.person for line in sent.lines.values() if line.person is not None)
    if ask and calling.is_rung(session, writer, persons, today):
        return Result("held", because("inbox.call_unclear"), refs, did, wants=Wants.CALL)
    if ask and not _is_receipt(sent):
        notices = [
            Notice(
                f"meant:{sent.message}:{line.action}", "not_understood", writer.id, today, action=line.action, person=line.person
            )
            for line in sent.lines.values()
            if line.action is not None
        ]
        outbox.queue(session, notices, now, today, deployment)
    return Result("held", because(code), refs, did)


def _of_a_page(sent: Answered) -> bool:
    """It told of an answer by web page: "it was not me" is for a person to undo, and hands nothing over."""
    return any(line.kind == "answered_on_page" for line in sent.lines.values())


def _is_receipt(sent: Answered) -> bool:
    return all(LANES[line.kind] is Lane.RECEIPT for line in sent.lines.values())


def _too_late(session: Session, done: Did, writer: Contact, now: datetime, deployment: Deployment) -> None:
    """Told once, however often a closed action is answered."""
    if done.action is not None:
        today = local_day(now, LONDON)
        key = f"too_late:{done.action.climb}:{writer.id}"
        notice = Notice(key, "too_late", writer.id, today, action=done.action.id, person=done.action.person)
        outbox.queue(session, [notice], now, today, deployment)


def _why(whole: str, did: Sequence[Mapping[str, Any]]) -> Reason:
    if whole == "mixed" and did:
        return because("inbox.mixed")
    codes = {"noted": "noted", "asked_back": "which_day", "held": "needs_person"}
    return because(f"inbox.{codes.get(whole, 'understood')}")
