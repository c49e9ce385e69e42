"""A process of its own for the tests: delivers, plans or acts on a database as its one argument (JSON) says.

Where a point is named it ends itself there without a word, as a machine does that loses its power.
"""

import asyncio
import json
import os
import signal
import sys
from dataclasses import dataclass
from datetime import datetime

from bot.actions import act
from rules.acts import Act, Wish
from store.database import Database
from tests.house import HOUSE, plan, send


@dataclass(frozen=True)
class Job:
    """`point` and `nth`: where in its delivery, and at which passing of it, the process is to end. `ref` and `times`: the
    action that it closes and opens again, and how often."""

    does: str
    url: str
    moment: str
    port: int = 0
    lines: int = 3
    point: str = ""
    nth: int = 1
    ref: str = ""
    times: int = 0

    @property
    def now(self) -> datetime:
        return datetime.fromisoformat(self.moment)


def main(job: Job) -> None:
    database = Database(job.url)
    match job.does:
        case "deliver":
            asyncio.run(send(database, job.now, job.port, job.lines, Killer(job), f"worker-{os.getpid()}"))
        case "round":
            print(plan(database, job.now).queued)
        case "act":
            print(act_often(database, job))


class Killer:
    def __init__(self, job: Job) -> None:
        self.job, self.passed = job, 0

    def __call__(self, point: str) -> None:
        self.passed += point == self.job.point
        if self.passed == self.job.nth:
            os.kill(os.getpid(), signal.SIGKILL)


def act_often(database: Database, job: Job) -> int:
    done = 0
    for time in range(job.times):
        wish = Wish(Act.NOT_DONE if time % 2 else Act.DONE)
        did = act(database, job.ref, wish, by=None, door="cli", now=job.now, deployment=HOUSE)
        done += did.outcome in {"completed", "reopened"}
        if time % 20 == 0:
            plan(database, job.now)
    return done


if __name__ == "__main__":
    main(Job(**json.loads(sys.argv[1])))
