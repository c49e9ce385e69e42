"""A letter each working day that says what the proof found, so that silence is never taken for "nothing due"."""

from datetime import datetime

from notifier.proof import prove
from rules.deployment import Deployment
from rules.hours import LONDON, MORNING, local_day, zone
from rules.notices import Notice
from rules.working_days import is_working_day
from store import outbox, people
from store.database import Database
from store.queue import failed_since, standing


def is_due(now: datetime) -> bool:
    return is_working_day(local_day(now, LONDON)) and now.astimezone(zone(LONDON)).time() >= MORNING


def say_alive(database: Database, now: datetime, deployment: Deployment) -> bool:
    """Whether it was queued: once for each day, whoever asks, and only where there is a coordinator to read it."""
    today = local_day(now, LONDON)
    with database.read() as session:
        reader = people.coordinator(session, deployment.coordinator)
        if not reader.id or outbox.known(session, [f"alive:{today}"]):
            return False
        held, failed = standing(session, now).held, failed_since(session, today)
    proof = prove(database, now, deployment)
    facts: dict[str, str | int | bool | None] = {
        "ref": "proof", "day": today.isoformat(), "missing": len(proof.unaccounted), "failed": failed, "held": held,
        "sound": proof.broken_at is None,
    }  # fmt: skip
    with database.write() as session:
        notice = Notice(f"alive:{today}", "alive", reader.id, today, facts=facts)
        return bool(outbox.queue(session, [notice], now, today, deployment).queued)
