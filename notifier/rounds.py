"""The round: what is due today goes into the outbox, in short transactions, each notice once."""

from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from store import actions, journal, outbox, steps
from store.database import Database

BATCH = 500


@dataclass(frozen=True, slots=True)
class Round:
    """Counts notices. `withheld` are those that the gate keeps back now, with the code of why."""

    queued: int = 0
    already: int = 0
    withheld: tuple[tuple[Notice, str], ...] = field(default_factory=tuple)
    newly_withheld: int = 0
    lapsed: int = 0


def plan_round(database: Database, now: datetime, deployment: Deployment) -> Round:
    today = local_day(now, LONDON)
    with database.write() as session:
        released, still = outbox.look_again(session, today, deployment)
        stepping = actions.stepping(session, today)
        if not stepping:
            _close(session, now)
    total = outbox.Queued()
    for start in range(0, len(stepping), BATCH):
        with database.write() as session:
            batch = actions.still_stepping(session, today, stepping[start : start + BATCH])
            total += steps.take(session, batch, now, today, deployment)
            if start + BATCH >= len(stepping):
                _close(session, now)
    return Round(
        queued=total.queued + released,
        already=total.already,
        withheld=(*still, *total.withheld),
        newly_withheld=len(total.withheld),
    )


def _close(session: Session, now: datetime) -> None:
    """A round that was broken off is not the last round."""
    journal.set_mark(session, journal.LAST_ROUND, now.isoformat())
    journal.seal(session)
