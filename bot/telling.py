"""A letter that a person decides on: a welcome, getting ready for a review, its report, and what became of what was agreed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlmodel import Session

from rules.actions import State
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.people import Contact, Role
from rules.reasons import Reason, because
from rules.reviews import Review
from store import actions, journal, outbox, people, reviews
from store.database import Database
from store.outbox import Queued

READERS = (Role.PERSON, Role.FAMILY)


@dataclass(frozen=True, slots=True)
class Told:
    """`readers` are all whom it is for; who of them is kept back stands in `queued`."""

    readers: tuple[Contact, ...] = ()
    queued: Queued = field(default_factory=Queued)
    refused: Reason | None = None


def tell(database: Database, kind: str, ref: str, now: datetime, deployment: Deployment, door: str = "cli") -> Told:
    """Each reader hears each of it once: a second time changes nothing."""
    today = local_day(now, LONDON)
    with database.write() as session:
        notices = LETTERS[kind](session, ref, today)
        if isinstance(notices, Reason):
            return Told(refused=notices)
        done = outbox.queue(session, notices, now, today, deployment)
        if done.queued or done.withheld:
            journal.record(session, now, journal.Entry("told", "letter", None, door, None, {"kind": kind, "ref": ref}))
        found = people.contacts(session, {notice.contact for notice in notices})
        return Told(tuple(found[one] for one in sorted(found)), done)


def _welcome(session: Session, ref: str, today: date) -> list[Notice] | Reason:
    reader = people.find_contact(session, ref)
    if reader is None:
        return because("telling.no_contact")
    return [Notice(f"welcome:{reader.id}", "welcome", reader.id, today, facts={"ref": reader.ref})]


def _get_ready(session: Session, ref: str, today: date) -> list[Notice] | Reason:
    review = reviews.find_review(session, ref)
    if review is None:
        return because("telling.no_review")
    if review.starts_at is None or review.cancelled or review.held_on or local_day(review.starts_at, LONDON) < today:
        return because("telling.not_booked")
    return _to_their_own(session, "get_ready", review, today)


def _report(session: Session, ref: str, today: date) -> list[Notice] | Reason:
    review = reviews.find_review(session, ref)
    if review is None:
        return because("telling.no_review")
    return _to_their_own(session, "report", review, today) if review.held_on else because("telling.not_held")


def _you_said(session: Session, ref: str, today: date) -> list[Notice] | Reason:
    review = reviews.find_review(session, ref)
    if review is None:
        return because("telling.no_review")
    agreed = [
        one for one in actions.of_review(session, review.id) if one.person == review.person and one.state is not State.PROPOSED
    ]
    if review.person is None or not agreed:
        return because("telling.nothing_agreed")
    return [
        Notice(f"you_said:{action.id}:{reader}:{today}", "you_said", reader, today, action=action.id, person=review.person)
        for reader in _readers(session, review.person, today)
        for action in agreed
    ] or because("telling.no_reader")


def _to_their_own(session: Session, kind: str, review: Review, today: date) -> list[Notice] | Reason:
    if review.person is None:
        return because("telling.no_person")
    key = f"{kind}:{review.id}:{review.sequence}"
    return [
        Notice(f"{key}:{reader}", kind, reader, today, person=review.person, review=review.id)
        for reader in _readers(session, review.person, today)
    ] or because("telling.no_reader")


def _readers(session: Session, person: int, today: date) -> Iterable[int]:
    circle = people.circle(session, person)
    return dict.fromkeys(reader for role in READERS for reader in circle.holding(role, today))


LETTERS: Mapping[str, Callable[[Session, str, date], list[Notice] | Reason]] = {
    "welcome": _welcome,
    "get_ready": _get_ready,
    "report": _report,
    "you_said": _you_said,
}
