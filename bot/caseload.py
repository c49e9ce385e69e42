"""A caseload's document is loaded: read, resolved against what is known, stored as a whole, its problems said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rules.caseload import Problem, Section, read_caseload
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from store import caseload as stored_caseload
from store.caseload.actions import Loading
from store.database import Database
from templates.say import say


@dataclass(frozen=True, slots=True)
class Loaded:
    """`problems` and `warnings` are where and in which words. Nothing was stored where there are problems; a warning stops nothing."""

    read: Mapping[Section, int]
    added: int
    changed: int
    problems: tuple[tuple[str, str], ...]
    warnings: tuple[tuple[str, str], ...] = ()


def load(database: Database, document: Mapping[str, object], *, door: str, now: datetime, deployment: Deployment) -> Loaded:
    """One transaction. It queues nothing and sends nothing: the next round sees what is due."""
    today = local_day(now, LONDON)
    caseload = read_caseload(document, today)
    with database.write() as session:
        done = stored_caseload.load(session, caseload, Loading(now, today, deployment, door, say))
    return Loaded(done.read, done.added, done.changed, _said(done.problems), _said(done.warnings))


def _said(problems: Iterable[Problem]) -> tuple[tuple[str, str], ...]:
    return tuple((problem.where, say(problem.why)) for problem in problems)
