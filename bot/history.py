"""One action, review or message from first to last, for an operator: what was told to whom, asked, answered and done."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from rules.actions import Action
from rules.hours import LONDON, zone
from rules.notices import Outcome
from rules.people import Contact
from rules.reviews import Review
from store import actions, history, holds, journal, people, reviews
from store.holds import Hold

CAUSES = ("hold", "reply", "act", "journal", "request", "answer", "notice")
"""At one moment what brought something about stands before it."""


@dataclass(frozen=True, slots=True)
class Line:
    """`what` is one of CAUSES; `name` which one of them. A day where no moment is known. `by` did it, `to` was told or is
    asked."""

    at: datetime | date
    what: str
    name: str
    by: str | None = None
    to: str | None = None
    via: str | None = None
    became: str | None = None
    day: date | None = None
    words: str | None = None
    why: str | None = None
    address: str | None = None
    message_id: str | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class History:
    """`sent_to`: the references of everyone who was ever sent it."""

    kind: str
    ref: str
    facts: Mapping[str, Any]
    lines: Sequence[Line]
    sent_to: Sequence[str]


def history_of(session: Session, ref: str) -> History | None:
    """None where there is nothing of that name."""
    action = actions.find_action(session, ref)
    if action is not None:
        return _of_action(session, action)
    review = reviews.find_review(session, ref)
    if review is not None:
        return _of_review(session, review)
    message = history.find_message(session, ref)
    return _of_message(session, message) if message is not None else None


def _of_action(session: Session, action: Action) -> History:
    told = history.tellings(session, action=action.id)
    held = holds.holds(session)
    acts = actions.acts(session, action.id)
    asked = history.askings(session, action.id)
    replies = history.replies(session, _mails(told))
    kept = journal.entries_of(session, "action", action.id)
    names = _Names(session, [action.owner, *(one.to for one in told), *(one.by for one in acts), *(one.by for one in replies)])
    names.learn(who for one in asked for who in (one.asked_by, one.waits_for, one.to))
    names.learn(by for *_, by in kept)
    lines = [
        *(Line(one.at, "act", one.act, names.of(one.by), via=one.door, became=one.became, day=one.day, words=one.words) for one in acts),
        *_told(told, held, names),
        *(line for one in asked for line in _asked(one, names)),
        *_replied(replies, told, names),
        *_kept(kept, {(one.at, one.act) for one in acts}, names),
        *_held(held, told, acts[0].at if acts else _moment(action.agreed_on or date.min)),
    ]  # fmt: skip
    facts = {
        "what": action.what, "state": action.state, "version": action.version, "owner": names.of(action.owner), "due": action.due,
        "first_due": action.first_due, "agreed_on": action.agreed_on, "ladder": action.ladder,
    }  # fmt: skip
    return _history("action", action.ref, facts, lines, told, names)


def _of_review(session: Session, review: Review) -> History:
    told = history.tellings(session, review=review.id)
    held = holds.holds(session)
    coming = reviews.attendees(session, review.id)
    about = actions.of_person(session, review.person) if review.person is not None else []
    agreed = [one for one in about if one.review == review.id]
    replies = history.replies(session, _mails(told))
    kept = journal.entries_of(session, "review", review.id)
    names = _Names(
        session, [review.chair, *(one.to for one in told), *(one.contact for one in coming), *(one.by for one in replies)]
    )
    names.learn(by for *_, by in kept)
    lines = [*_told(told, held, names), *_replied(replies, told, names), *_kept(kept, set(), names)]
    facts = {
        "review": review.kind, "held_on": review.held_on, "starts_at": review.starts_at and _local(review.starts_at),
        "minutes": review.minutes, "where": review.where, "chair": names.of(review.chair), "cancelled": review.cancelled,
        "actions": [{"ref": one.ref, "state": one.state} for one in agreed],
        "attendees": [{"contact": names.of(one.contact), "as": one.role, "how": one.how, "answer": one.answer} for one in coming],
    }  # fmt: skip
    return _history("review", review.ref, facts, lines, told, names)


def _of_message(session: Session, mail: history.Mail) -> History:
    told = history.tellings(session, message=mail.id)
    held = holds.holds(session)
    replies = history.replies(session, [mail.id])
    kept = journal.entries_of(session, "message", mail.id)
    names = _Names(session, [mail.to, *(one.by for one in replies), *(by for *_, by in kept)])
    about = {one.id: one.ref for one in actions.actions(session, [one.action for one in told]).values()}
    carried = [replace(line, about=about.get(one.action or 0)) for line, one in zip(_told(told, held, names), told, strict=True)]
    lines = [*carried, *_replied(replies, told, names), *_kept(kept, set(), names)]
    facts = {
        "to": names.of(mail.to), "address": mail.address, "channel": mail.channel, "day": mail.day, "state": mail.state,
        "tries": mail.tries, "code": mail.code, "sent_at": mail.sent_at and _local(mail.sent_at), "token": mail.token,
    }  # fmt: skip
    return _history("message", mail.mail_id, facts, lines, told, names)


class _Names:
    """Contacts as an operator knows them: by reference."""

    def __init__(self, session: Session, ids: Iterable[int | None]) -> None:
        self._session = session
        self._known: dict[int, Contact] = {}
        self.learn(ids)

    def learn(self, ids: Iterable[int | None]) -> None:
        self._known |= people.contacts(self._session, [one for one in ids if one not in self._known])

    def of(self, contact: int | None) -> str | None:
        known = self._known.get(contact) if contact is not None else None
        return known.ref if known else None


def _history(
    kind: str, ref: str, facts: Mapping[str, Any], lines: Iterable[Line], told: Iterable[history.Telling], names: _Names
) -> History:
    sent = dict.fromkeys(names.of(one.to) for one in told if one.state == Outcome.SENT)
    ordered = sorted(
        (replace(line, at=_local(line.at)) for line in lines), key=lambda line: (_moment(line.at), CAUSES.index(line.what))
    )
    return History(kind, ref, facts, ordered, [one for one in sent if one is not None])


def _told(told: Iterable[history.Telling], held: Iterable[Hold], names: _Names) -> Iterator[Line]:
    open_holds = [hold for hold in held if hold.ended_at is None]
    for one in told:
        mail = one.mail
        at = (mail.sent_at or mail.first_try_at) if mail else None
        why = one.why or (mail.code if mail and one.state != Outcome.SENT else None)
        yield Line(
            at or one.settled_on or one.due_on, "notice", one.kind, to=names.of(one.to), via=mail.channel if mail else None,
            became=one.state, why=why, address=mail.address if mail else None, message_id=mail.mail_id if mail else None,
            words=_held_because(one, open_holds),
        )  # fmt: skip


def _held_because(one: history.Telling, held: Iterable[Hold]) -> str | None:
    hold = holds.holding(held, one.kind, one.to, one.person) if one.why == "gate.held" else None
    return hold.because if hold else None


def _held(held: Iterable[Hold], told: Iterable[history.Telling], since: datetime) -> Iterator[Line]:
    """The holds that kept back anything of what was to be told."""
    for hold in held:
        lasted = hold.ended_at is None or hold.ended_at >= since
        if lasted and any(hold.keeps_back(one.kind, one.to, one.person) for one in told):
            became = "ended" if hold.ended_at else "holds"
            yield Line(hold.set_at, "hold", hold.scope, became=became, day=hold.until, words=hold.because)


def _asked(one: history.Asking, names: _Names) -> Iterator[Line]:
    yield Line(
        one.asked_on, "request", one.wants, names.of(one.asked_by), names.of(one.waits_for), became=one.state, day=one.until,
        words=one.words, about=names.of(one.to),
    )  # fmt: skip
    if one.answered_on is not None:
        yield Line(one.answered_on, "answer", one.wants, became=one.state)


def _replied(replies: Iterable[history.Reply], told: Iterable[history.Telling], names: _Names) -> Iterator[Line]:
    sent = {one.mail.id: one.mail.mail_id for one in told if one.mail is not None}
    for one in replies:
        yield Line(
            one.at,
            "reply",
            one.kind or "unread",
            names.of(one.by),
            via=one.door,
            became=one.state,
            message_id=sent.get(one.message),
        )


def _kept(
    kept: Iterable[tuple[datetime, str, str, int | None]], shown: set[tuple[datetime, str]], names: _Names
) -> Iterator[Line]:
    """The journal's entries that are not shown already as the act that they prove."""
    for at, act, door, by in kept:
        if (at, act) not in shown:
            yield Line(at, "journal", act, names.of(by), via=door)


def _mails(told: Iterable[history.Telling]) -> list[int]:
    return [one.mail.id for one in told if one.mail is not None]


def _local(at: datetime | date) -> datetime | date:
    return at.astimezone(zone(LONDON)) if isinstance(at, datetime) else at


def _moment(at: datetime | date) -> datetime:
    """What has only a day comes after what is known to the minute: it waits for its moment, or follows from an act."""
    return at if isinstance(at, datetime) else datetime.combine(at, time.max, zone(LONDON))
