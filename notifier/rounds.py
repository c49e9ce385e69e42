"""The round: what is due today goes into the outbox, in short transactions, each notice once."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlmodel import Session

from notifier import interpreters
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from store import (
    actions,
    ahead,
    birthdays,
    climbing,
    entries_left,
    gatherings,
    journal,
    offers,
    outbox,
    paper,
    recurring,
    steps,
    timetables,
    unbooked,
    waiting,
)
from store.database import Database, Unusable

log = logging.getLogger(__name__)

BATCH = 500
Take = Callable[[Database, datetime, date, Deployment], outbox.Queued]
TakeAtOnce = Callable[[Session, datetime, date, Deployment], outbox.Queued]


def _at_once(take: TakeAtOnce) -> Take:
    """A ladder that is short enough for one transaction."""

    def taken(database: Database, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
        with database.write() as session:
            return take(session, now, today, deployment)

    return taken


LADDERS_BESIDES: Mapping[str, Take] = {
    "inbox": _at_once(waiting.take),
    "alarm": _at_once(lambda session, now, _today, deployment: climbing.climb(session, now, deployment)),
    "meeting": _at_once(gatherings.take),
    "recurring": _at_once(recurring.take),
    "timetable": _at_once(timetables.take),
    "entry": _at_once(entries_left.take),
    "offer": _at_once(offers.take),
    "review": unbooked.take,
    "birthday": _at_once(birthdays.take),
    "week": ahead.take,
    "language": _at_once(interpreters.take),
}
"""Replies that wait for a person, alarms that nobody has, meetings and actions that come round again, reviews that were booked, and those that are due and
not booked, circles before a birthday, the week's look ahead: each has a ladder of its own."""


@dataclass(frozen=True, slots=True)
class Round:
    """Counts notices. `withheld` are those that the gate keeps back now, with the code of why."""

    queued: int = 0
    already: int = 0
    withheld: tuple[tuple[Notice, str], ...] = field(default_factory=tuple)
    newly_withheld: int = 0
    lapsed: int = 0
    broken: tuple[str, ...] = field(default_factory=tuple)
    """References of actions that could not be planned, and of people who could not be judged: each is shown, and stops none of
    the others."""


def plan_round(database: Database, now: datetime, deployment: Deployment) -> Round:
    today = local_day(now, LONDON)
    with database.write() as session:
        released, still = outbox.look_again(session, today, deployment)
        stepping = actions.stepping(session, today)
    total, broken = _besides(database, now, today, deployment)
    for start in range(0, len(stepping), BATCH):
        part = stepping[start : start + BATCH]
        try:
            total += _take(database, part, now, today, deployment)
        except Unusable:
            raise
        except Exception:  # noqa: BLE001 one bad action must not stop the round: the batch is taken again, one by one
            queued, failed = _one_by_one(database, part, now, today, deployment)
            total, broken = total + queued, broken + failed
    with database.write() as session:
        total += paper.take(session, now, today, deployment)
        total += paper.ask_about(session, now, today, deployment)
        newly_withheld = outbox.show_withheld(session, today)
        _close(session, now)
    return Round(
        queued=total.queued + released,
        already=total.already,
        withheld=(*still, *total.withheld),
        newly_withheld=newly_withheld,
        broken=(*broken, *total.broken),
    )


def _besides(database: Database, now: datetime, today: date, deployment: Deployment) -> tuple[outbox.Queued, list[str]]:
    """All that has a ladder of its own. What cannot be planned is shown, and stops nothing else."""
    total = outbox.Queued()
    broken: list[str] = []
    for noun, take in LADDERS_BESIDES.items():
        try:
            total += take(database, now, today, deployment)
        except Unusable:
            raise
        except Exception as error:  # noqa: BLE001 the round's edge
            log.error("%s: what is due of it cannot be planned: %s", noun, type(error).__name__)
            broken.append(noun)
    return total, broken


def _take(database: Database, part: Sequence[int], now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    with database.write() as session:
        return steps.take(session, actions.still_stepping(session, today, part), now, today, deployment)


def _one_by_one(
    database: Database, part: Sequence[int], now: datetime, today: date, deployment: Deployment
) -> tuple[outbox.Queued, list[str]]:
    total = outbox.Queued()
    broken: list[str] = []
    for one in part:
        try:
            total += _take(database, [one], now, today, deployment)
        except Unusable:
            raise
        except Exception as error:  # noqa: BLE001 the round's edge: what cannot be planned is logged, shown, and tried again
            log.error("action %s cannot be planned: %s", one, type(error).__name__)
            with database.read() as session:
                broken.append(actions.ref_of(session, one))
    return total, broken


def _close(session: Session, now: datetime) -> None:
    """A round that was broken off is not the last round."""
    journal.set_mark(session, journal.LAST_ROUND, now.isoformat())
    journal.seal(session)
