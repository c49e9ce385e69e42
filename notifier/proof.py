"""The proof: what is due, worked out anew from actions, ladders and calendar, stands in the outbox with an outcome."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from rules.actions import Action
from rules.deployment import Deployment
from rules.hours import LONDON, MORNING, local_day, zone
from rules.notices import Notice, Outcome
from rules.timescales.ahead import week_of
from rules.timescales.unbooked import REVIEW_UNBOOKED
from rules.working_days import is_working_day, on_or_before
from store import (
    actions,
    ahead,
    alarms,
    journal,
    looks,
    meetings,
    outbox,
    people,
    recurring,
    reviews,
    steps,
    timetables,
    unbooked,
    waiting,
)
from store.database import Database
from store.opened import opened_since

BATCH = 500
A_TICK_LATE = timedelta(minutes=2)
"""A machine that lives looks every half minute."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something due that nobody was told and that no outcome explains."""

    about: str
    kind: str
    to: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Proof:
    """`broken_at` is the first journal entry of a seal that no longer holds; `late_round` that a live machine missed a working
    day. `urgent`: what came in, is urgent, and nobody has said that they have it."""

    counts: dict[str, int]
    unaccounted: tuple[Missing, ...]
    last_round: str | None
    broken_at: int | None
    late_round: bool
    urgent: tuple[int, ...] = ()

    @property
    def ok(self) -> bool:
        return not self.unaccounted and self.broken_at is None and not self.late_round

    @property
    def due(self) -> int:
        return sum(self.counts.values()) + len(self.unaccounted)


def prove(database: Database, now: datetime, deployment: Deployment) -> Proof:
    day = _due_by(now)
    with database.read() as session:
        found = outbox.counts(session)
        last_round = journal.mark(session, journal.LAST_ROUND)
        late = journal.mark(session, journal.LIVE) is not None and _missed(last_round, day)
        return Proof(
            counts={outcome.value: found.get(outcome, 0) for outcome in Outcome},
            unaccounted=(
                *_missing(session, day, last_round, deployment),
                *_waiting(session, day, deployment),
                *_stuck(session, now),
                *_timetables(session, day, last_round, deployment),
                *_meetings(session, day, deployment),
                *_recurring(session, day, last_round, deployment),
                *_unbooked(session, day, last_round, deployment),
                *_ahead(session, day, deployment),
            ),
            urgent=tuple(alarm.inbox for alarm in alarms.nobody_has(session)),
            last_round=last_round,
            broken_at=journal.broken_at(session),
            late_round=late,
        )


def _due_by(now: datetime) -> date:
    """The last day whose morning has come: before 08:00 nothing of today is due yet."""
    today = local_day(now, LONDON)
    morning_came = now.astimezone(zone(LONDON)).time() >= MORNING
    return today if is_working_day(today) and morning_came else on_or_before(today - timedelta(days=1))


def _missed(last_round: str | None, day: date) -> bool:
    return last_round is None or local_day(datetime.fromisoformat(last_round), LONDON) < on_or_before(day - timedelta(days=1))


def _missing(session: Session, day: date, last_round: str | None, deployment: Deployment) -> Iterator[Missing]:
    after = 0
    todays_round = _on(day, last_round)
    while batch := actions.unfinished(session, after, BATCH):
        after = batch[-1].id
        followed = _followed(session, batch)
        decided = steps.decide(session, followed, day, deployment)
        offered = {notice.key: (action, notice) for action in followed for notice in decided[action.id].notices}
        known = outbox.known(session, list(offered))
        missing = [due for key, due in offered.items() if key not in known]
        opened = opened_since(session, [action for action, _ in missing], todays_round) if missing and todays_round else set()
        for action, notice in missing:
            if action.id not in opened:
                yield _named(session, action, notice)


def _on(day: date, last_round: str | None) -> datetime | None:
    """The day's last round. What was opened after it is due with the next one; without it, everything should be there."""
    moment = datetime.fromisoformat(last_round) if last_round else None
    return moment if moment is not None and local_day(moment, LONDON) == day else None


def _waiting(session: Session, day: date, deployment: Deployment) -> Iterator[Missing]:
    """Replies that wait for a person, and of which nobody was told."""
    for notice in waiting.decide(session, day, deployment):
        yield _to(session, str(notice.inbox), notice)


def _timetables(session: Session, day: date, last_round: str | None, deployment: Deployment) -> Iterator[Missing]:
    """What should have been asked about a review that was booked before the last round."""
    offered = timetables.decide(session, day, deployment, datetime.fromisoformat(last_round) if last_round else None)
    known = outbox.known(session, [notice.key for notice in offered])
    named = reviews.reviews(session, [notice.review for notice in offered])
    for notice in offered:
        if notice.key not in known and notice.review is not None:
            yield _to(session, named[notice.review].ref, notice)


def _meetings(session: Session, day: date, deployment: Deployment) -> Iterator[Missing]:
    """A date that should be in everybody's calendar by now. What was changed since the last round is due with the next one."""
    for one in meetings.meetings(session, meetings.waiting(session, day, changed=False)).values():
        yield Missing(one.ref, "invitation", people.coordinator(session, deployment.coordinator).ref, day)


def _recurring(session: Session, day: date, last_round: str | None, deployment: Deployment) -> Iterator[Missing]:
    """A round that is done, and whose next one is not there. What was loaded since the last round is due with the next one."""
    if _on(day, last_round) is None:
        return
    for done, coming in recurring.waiting(session, day):
        reader = people.contacts(session, [coming.owner]).get(coming.owner or 0) or people.coordinator(
            session, deployment.coordinator
        )
        yield Missing(done.ref, "agreed", reader.ref, day)


def _unbooked(session: Session, day: date, last_round: str | None, deployment: Deployment) -> Iterator[Missing]:
    """Reviews that are due and not booked, and people of whom nobody can say. What became known after the day's last round is due
    with the next one."""
    since = looks.changed_since(session) if _on(day, last_round) else frozenset()
    offered, spoilt = unbooked.decide(session, day, deployment, besides=since)
    yield from (Missing(ref, REVIEW_UNBOOKED, people.COORDINATOR, day) for ref in spoilt)
    known = outbox.known(session, [notice.key for notice in offered])
    for notice in offered:
        if notice.key not in known:
            yield _to(session, str(notice.facts["ref"]), notice)


def _ahead(session: Session, day: date, deployment: Deployment) -> Iterator[Missing]:
    """The week's look ahead, where no round has taken it. What changes later belongs to the next week's."""
    week = week_of(day)
    if week is None or ahead.is_told(session, week):
        return
    for notice in ahead.decide(session, day, deployment):
        yield _to(session, str(notice.facts["ref"]), notice)


def _stuck(session: Session, now: datetime) -> Iterator[Missing]:
    """An alarm whose next named person should have been told by now."""
    for alarm in alarms.nobody_has(session):
        if alarm.next_at is not None and alarm.next_at + A_TICK_LATE < now:
            yield Missing(str(alarm.inbox), "urgent", people.COORDINATOR, local_day(alarm.next_at, LONDON))


def _followed(session: Session, batch: Sequence[Action]) -> list[Action]:
    """Not the actions of a person about whom nothing more is sent."""
    stopped = {person.id for person in people.people(session, [one.person for one in batch]).values() if person.stopped}
    return [action for action in batch if action.person not in stopped]


def _named(session: Session, action: Action, notice: Notice) -> Missing:
    return _to(session, action.ref, notice)


def _to(session: Session, about: str, notice: Notice) -> Missing:
    reader = people.contacts(session, [notice.contact]).get(notice.contact)
    return Missing(about, notice.kind, reader.ref if reader else people.COORDINATOR, notice.due_on)
