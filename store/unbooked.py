"""Reviews that are due and that nobody has booked: each person is looked at on the day that is kept for it, or after a change."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.notices import Notice, Outcome
from rules.people import Person
from rules.timescales import Facts, Rulebook
from rules.timescales.agreed import Agreed
from rules.timescales.history import booked_for, decisions, facts_about
from rules.timescales.reoffering import REOFFER_WANTED, REOFFERED, SAID_NO, Declined, offered_again, telling
from rules.timescales.unbooked import REVIEW_UNBOOKED, Unbooked, UnbookedLadder, climb, next_look, stands
from rules.timescales.waits import WAIT_DUE, next_days, waits
from rules.timescales.waits import climb as climb_waits
from store import consents, journal, looks, outbox, packs
from store import people as stored_people
from store.agreed_days import agreed_days
from store.database import Database, lock_facts
from store.events import events_of, last_told, rules_here
from store.reading import apart
from store.reviews import reviews_of
from store.tables import NoticeRow

EDITION = 3
"""Rises when this looks at more people, or for more, than before: then everybody is looked at again."""
PART = 200
"""People whose outcome is written in one transaction."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one person's facts say today, and on which day they may say something else. `besides` is told of a review
    that was declined and is offered again, and of what else has a last day."""

    unbooked: tuple[Unbooked, ...]
    besides: tuple[Notice, ...]
    next_on: date | None


@dataclass(frozen=True, slots=True)
class Policy:
    """By what everybody is judged, and who hears of it."""

    book: Rulebook
    ladder: UnbookedLadder
    coordinator: int


def take(database: Database, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Facts are read and judged before the writer's turn is taken; in it they are only held against what may have changed since."""
    policy = _policy(deployment)
    with database.read() as session:
        if looks.is_quiet(session, today, policy):
            return outbox.Queued()
        changed = journal.mark(session, looks.MARK) != policy
    if changed:
        with database.write() as session:
            looks.everybody(session)
            journal.set_mark(session, looks.MARK, policy)
    total, after = outbox.Queued(), 0
    while part := _waiting(database, today, after):
        total, after = total + _take(database, part, now, today, deployment), part[-1]
    return total


def decide(
    session: Session, today: date, deployment: Deployment, besides: Collection[int] = frozenset()
) -> tuple[list[Notice], list[str]]:
    """What the ladder says today of everybody, whenever they were looked at; and who cannot be judged. Nothing is stored."""
    ids = sorted(set(looks.happened_to(session)) - set(besides))
    found, spoilt = _look(session, ids, today, deployment)
    notices = _said(found.values(), packs.unbooked_ladder(deployment.packs))
    return notices, stored_people.refs(session, spoilt)


def _take(database: Database, part: Sequence[int], now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    with database.read() as session:
        edition = journal.edition(session)
        seen, spoilt = _look(session, part, today, deployment)
    with database.write() as session:
        lock_facts(session, change=False)
        if journal.edition(session) != edition:
            seen, spoilt = _look(session, part, today, deployment)
        judged = [one for one in part if one not in spoilt]
        around = [one for look in seen.values() for one in look.unbooked]
        ladder = packs.unbooked_ladder(deployment.packs)
        standing = {beginning for one in around for beginning in stands(one, ladder)}
        _lapse(session, judged, standing | {notice.key for look in seen.values() for notice in look.besides}, today)
        days = {one: seen[one].next_on if one in seen else None for one in judged}
        looks.settle(session, {**days, **dict.fromkeys(spoilt, today)})
        queued = outbox.queue(session, _said(seen.values(), ladder), now, today, deployment)
        return replace(queued, broken=stored_people.refs(session, spoilt))


def _waiting(database: Database, today: date, after: int) -> list[int]:
    with database.read() as session:
        return looks.waiting(session, today, after, PART)


def _policy(deployment: Deployment) -> str:
    """Files and settings by which everybody is judged; who confirms a rule says so to everybody at once."""
    return f"{packs.policy(deployment.packs)}:{deployment.coordinator}:{EDITION}"


def _said(seen: Iterable[Look], ladder: UnbookedLadder) -> list[Notice]:
    return [
        notice for look in seen for notice in (*(each for one in look.unbooked for each in climb(one, ladder)), *look.besides)
    ]


def _look(session: Session, ids: Sequence[int], today: date, deployment: Deployment) -> tuple[dict[int, Look], list[int]]:
    """By person, and who cannot be judged: that stops nobody else. Whoever is stopped is left out."""
    policy = Policy(
        rules_here(session, deployment), packs.unbooked_ladder(deployment.packs),
        stored_people.coordinator(session, deployment.coordinator).id,
    )  # fmt: skip
    return apart(ids, lambda part: dict(_looked_at(session, part, today, policy)))


def _looked_at(session: Session, part: Sequence[int], today: date, policy: Policy) -> Iterator[tuple[int, Look]]:
    people, circles = stored_people.people(session, part), stored_people.circles(session, part)
    happened, reviews, told = events_of(session, part), reviews_of(session, part), _told_on(session, part)
    agreed = agreed_days(session, part)
    for one in part:
        person = people[one]
        if person.stopped:
            continue
        facts = facts_about(person, happened[one], reviews[one], today)
        around = [
            Unbooked(found, person, circles[one], policy.coordinator, today, told.get(one))
            for found in decisions(facts, policy.book, agreed[one])
        ]
        unbooked = tuple(each for each in around if booked_for(each.found, reviews[one], today) is None)
        events = [event for each in facts for event in each.events]
        declined, wait = _declined(session, person, facts, policy, agreed[one]), waits(facts, policy.book)
        besides = [
            *(telling(declined, person, circles[one], policy.coordinator, today) if declined else ()),
            *climb_waits(wait, person, circles[one], policy.coordinator, policy.ladder, today),
        ]
        next_on = next_look(around, circles[one], events, reviews[one], policy.ladder, today)
        days = [next_on, declined and declined.again_on, *next_days(wait, policy.ladder)]
        yield one, Look(unbooked, tuple(besides), min((day for day in days if day and day > today), default=None))


def _declined(session: Session, person: Person, facts: Sequence[Facts], policy: Policy, agreed: Agreed) -> Declined | None:
    if person.consent.state not in SAID_NO or (days := offered_again(facts, policy.book, agreed)) is None:
        return None
    told = last_told(session, person.id, "consent_declined")
    said = [giver for _, consent, giver in consents.history(session, person.id) if consent.state in SAID_NO]
    return Declined(*days, giver=said[-1] if said else None, told=told[1] if told and told[0] == days[0] else None)


def _told_on(session: Session, part: Sequence[int]) -> dict[int, date]:
    """The day on which each person's circle was last told what is due because of something that happened."""
    query = select(NoticeRow.person_id, func.max(NoticeRow.due_on)).where(NoticeRow.kind == "review_due")
    rows = session.exec(query.where(col(NoticeRow.person_id).in_(part)).group_by(col(NoticeRow.person_id)))
    return {person: day for person, day in rows if person is not None and day is not None}


def _lapse(session: Session, part: Sequence[int], standing: AbstractSet[str], today: date) -> None:
    """What waits and is no longer so: it was booked, held, or another day is due now."""
    waiting = select(NoticeRow.id, NoticeRow.key).where(
        col(NoticeRow.person_id).in_(part),
        col(NoticeRow.kind).in_((REVIEW_UNBOOKED, REOFFERED, REOFFER_WANTED, WAIT_DUE)),
        col(NoticeRow.state).in_(outbox.PENDING),
    )
    stale = [one for one, key in session.exec(waiting) if standing.isdisjoint({key, ":".join(key.split(":")[:5]) + ":"})]
    if stale:
        lapsing = update(NoticeRow).where(col(NoticeRow.id).in_(stale))
        session.connection().execute(lapsing.values(state=Outcome.LAPSED, why="lapsed.review_changed", settled_on=today))
