"""The proof: what is due, worked out anew from actions, ladders and calendar, stands in the outbox with an outcome."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from rules.actions import Action
from rules.deployment import Deployment
from rules.hours import LONDON, MORNING, local_day, zone
from rules.notices import Notice, Outcome
from rules.working_days import is_working_day, on_or_before
from store import actions, journal, outbox, people, steps
from store.database import Database

BATCH = 500


@dataclass(frozen=True, slots=True)
class Missing:
    """Something due that nobody was told and that no outcome explains."""

    about: str
    kind: str
    to: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Proof:
    """`broken_at` is the first journal entry of a seal that no longer holds; `late_round` that a live machine missed a working day."""

    counts: dict[str, int]
    unaccounted: tuple[Missing, ...]
    last_round: str | None
    broken_at: int | None
    late_round: bool

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
            unaccounted=tuple(_missing(session, day, deployment)),
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


def _missing(session: Session, day: date, deployment: Deployment) -> Iterator[Missing]:
    after = 0
    while batch := actions.unfinished(session, after, BATCH):
        after = batch[-1].id
        followed = _followed(session, batch)
        decided = steps.decide(session, followed, day, deployment)
        offered = {notice.key: (action, notice) for action in followed for notice in decided[action.id].notices}
        known = outbox.known(session, list(offered))
        for key, (action, notice) in offered.items():
            if key not in known:
                yield _named(session, action, notice)


def _followed(session: Session, batch: Sequence[Action]) -> list[Action]:
    """Not the actions of a person about whom nothing more is sent."""
    stopped = {person.id for person in people.people(session, [one.person for one in batch]).values() if person.stopped}
    return [action for action in batch if action.person not in stopped]


def _named(session: Session, action: Action, notice: Notice) -> Missing:
    reader = people.contacts(session, [notice.contact]).get(notice.contact)
    return Missing(action.ref, notice.kind, reader.ref if reader else people.COORDINATOR, notice.due_on)
