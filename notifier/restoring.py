"""A backup and the way back: what was lost is named, and nothing leaves until a person has looked."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from notifier.proof import Proof, prove
from notifier.rounds import plan_round
from rules.deployment import Deployment
from rules.hours import LONDON, local_day, zone
from rules.notices import Outcome
from rules.reasons import Reason
from store import holds, journal, listing, migrations, outbox
from store.copying import copy_back, copy_to, is_in_use, is_whole
from store.database import Database, Unusable
from store.listing import ListedNotice
from templates.say import say

BACKED_UP_AT = "backed_up_at"
PLANNED_AT = time(9)


class NoBackup(Exception):
    """The file is not a backup of Kept."""


class InUse(Exception):
    """There is something in the database already."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds. `proof` is as of the moment at which it was made."""

    made_at: datetime
    step: str
    whole: bool
    proof: Proof

    @property
    def ok(self) -> bool:
        return self.whole and self.proof.broken_at is None


@dataclass(frozen=True, slots=True)
class Restored:
    """`since` is what fell due between the backup and now, and may have gone already."""

    backup: Backup
    since: tuple[ListedNotice, ...]


def back_up(database: Database, path: Path, now: datetime) -> None:
    """Into a new file that only its owner may read, and that stands there whole or not at all. Raises FileExistsError."""
    if path.exists():
        raise FileExistsError
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    copy = copy_to(database, part)
    try:
        with copy.write() as session:
            journal.set_mark(session, BACKED_UP_AT, now.isoformat())
    finally:
        copy.close()
    with part.open("rb") as file:
        os.fsync(file.fileno())
    os.link(part, path)  # unlike a renaming, it takes nobody's place
    part.unlink()


def look_at(path: Path, deployment: Deployment) -> Backup:
    """The backup as it would be restored, tried on a copy. Raises NoBackup."""
    with _opened(path) as (copy, step):
        return _backup(copy, step, deployment)


def restore(path: Path, database: Database, now: datetime, deployment: Deployment) -> Restored:
    """Into a database in which nothing has happened yet. Sending is paused until `release`. Raises NoBackup, InUse."""
    if is_in_use(database):
        raise InUse
    with _opened(path) as (copy, step):
        backup = _backup(copy, step, deployment)
        if not backup.whole:
            raise NoBackup
        _pause(copy, backup.made_at, now)
        since = _fell_due(copy, backup.made_at, now, deployment)
        database.bring_up_to_date()
        copy_back(copy, database)
    return Restored(backup, since)


def release(database: Database, now: datetime, went_until: date | None = None) -> tuple[bool, int]:
    """Whether sending was paused, and how many notices are taken to have gone by the end of that day. Alarms are said again."""
    with database.write() as session:
        if not holds.is_restored(session):
            return False, 0
        went = outbox.lapse_gone(session, went_until, local_day(now, LONDON)) if went_until is not None else 0
        journal.facts_change(session)
        holds.end_holds(session, now, holds.RESTORED)
        journal.record(session, now, journal.Entry("released", "database", None, "cli", facts={"went": went}))
    return True, went


def _pause(copy: Database, made_at: datetime, now: datetime) -> None:
    with copy.write() as session:
        journal.facts_change(session)
        words = say(Reason("hold.restored", {"day": local_day(made_at, LONDON)}))
        holds.set_hold(session, holds.RESTORED, None, words, None, now)
        journal.record(session, now, journal.Entry("restored", "database", None, "cli"))


def _fell_due(copy: Database, made_at: datetime, now: datetime, deployment: Deployment) -> tuple[ListedNotice, ...]:
    """The days that were lost are planned once more, each as of itself; all of it is held back."""
    with copy.read() as session:
        before = {notice.key for notice in listing.notices(session, local_day(made_at, LONDON))}
    first, today = local_day(made_at, LONDON), local_day(now, LONDON)
    for day in range((today - first).days + 1):
        morning = datetime.combine(first + timedelta(days=day), PLANNED_AT, zone(LONDON))
        if made_at < morning <= now:
            plan_round(copy, morning, deployment)
    with copy.read() as session:
        return tuple(one for one in listing.notices(session, today, Outcome.WITHHELD) if one.key not in before)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Database, str]]:
    """A copy at today's step, and the step at which the backup stood."""
    with tempfile.TemporaryDirectory(prefix="kept-restore-") as folder:
        copy = Database(f"sqlite:///{Path(folder) / 'copy.sqlite'}")
        try:
            shutil.copyfile(path, Path(folder) / "copy.sqlite")
            with copy.engine.connect() as connection:
                step = migrations.version(connection)
            if step is None:
                raise NoBackup
            copy.bring_up_to_date()
            yield copy, step
        except Unusable:
            raise NoBackup from None
        finally:
            copy.close()


def _backup(copy: Database, step: str, deployment: Deployment) -> Backup:
    with copy.read() as session:
        made_at = journal.mark(session, BACKED_UP_AT)
    if made_at is None:
        raise NoBackup
    moment = datetime.fromisoformat(made_at)
    return Backup(moment, step, is_whole(copy), prove(copy, moment, deployment))
