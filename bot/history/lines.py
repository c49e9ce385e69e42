"""What a history is made of: who was told, asked and answered, what was done, in the order in which it happened."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session

from rules.hours import LONDON, zone
from rules.notices import Outcome
from rules.people import Contact
from store import history, holds, people
from store.holds import Hold

CAUSES = ("hold", "reply", "event", "consent", "agreed_day", "review", "act", "journal", "request", "answer", "notice")
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
    """`sent_to`: the references of everyone who was ever sent it. `about`: the person, where it is about one."""

    kind: str
    ref: str
    facts: Mapping[str, Any]
    lines: Sequence[Line]
    sent_to: Sequence[str]
    about: int | None = None


class Names:
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


def in_order(
    kind: str, ref: str, facts: Mapping[str, Any], lines: Iterable[Line], told: Iterable[history.Telling], names: Names,
    about: int | None = None,
) -> History:  # fmt: skip
    sent = dict.fromkeys(names.of(one.to) for one in told if one.state == Outcome.SENT)
    ordered = sorted(
        (replace(line, at=local(line.at)) for line in lines), key=lambda line: (moment(line.at), CAUSES.index(line.what))
    )
    return History(kind, ref, facts, ordered, [one for one in sent if one is not None], about)


def told_lines(told: Iterable[history.Telling], held: Iterable[Hold], names: Names) -> Iterator[Line]:
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


def hold_lines(held: Iterable[Hold], told: Iterable[history.Telling], since: datetime) -> Iterator[Line]:
    """The holds that kept back anything of what was to be told."""
    for hold in held:
        lasted = hold.ended_at is None or hold.ended_at >= since
        if lasted and any(hold.keeps_back(one.kind, one.to, one.person) for one in told):
            became = "ended" if hold.ended_at else "holds"
            yield Line(hold.set_at, "hold", hold.scope, became=became, day=hold.until, words=hold.because)


def asked_lines(one: history.Asking, names: Names) -> Iterator[Line]:
    yield Line(
        one.asked_on, "request", one.wants, names.of(one.asked_by), names.of(one.waits_for), became=one.state, day=one.until,
        words=one.words, about=names.of(one.to),
    )  # fmt: skip
    if one.answered_on is not None:
        yield Line(one.answered_on, "answer", one.wants, became=one.state)


def reply_lines(replies: Iterable[history.Reply], told: Iterable[history.Telling], names: Names) -> Iterator[Line]:
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


def journal_lines(
    kept: Iterable[tuple[datetime, str, str, int | None]], shown: set[tuple[datetime, str]], names: Names
) -> Iterator[Line]:
    """The journal's entries that are not shown already as the act that they prove."""
    for at, act, door, by in kept:
        if (at, act) not in shown:
            yield Line(at, "journal", act, names.of(by), via=door)


def mails(told: Iterable[history.Telling]) -> list[int]:
    return [one.mail.id for one in told if one.mail is not None]


def local(at: datetime | date) -> datetime | date:
    return at.astimezone(zone(LONDON)) if isinstance(at, datetime) else at


def moment(at: datetime | date) -> datetime:
    """What has only a day comes after what is known to the minute: it waits for its moment, or follows from an act."""
    return at if isinstance(at, datetime) else datetime.combine(at, time.max, zone(LONDON))
