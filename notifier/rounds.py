"""The round: what is due today goes into the outbox, in short transactions, each notice once."""

from dataclasses import dataclass, field
from datetime import datetime

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
    total = outbox.Queued()
    after = 0
    while True:
        with database.write() as session:
            batch = actions.stepping(session, today, after, BATCH)
            if not batch:
                journal.set_mark(session, journal.LAST_ROUND, now.isoformat())
                journal.seal(session)
                break
            total += steps.take(session, batch, now, today, deployment)
            after = batch[-1].id
    return Round(
        queued=total.queued + released,
        already=total.already,
        withheld=(*still, *total.withheld),
        newly_withheld=len(total.withheld),
    )
