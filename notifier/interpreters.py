"""Readers whose language has no words here: they are written to in English, and the coordinator hears of each, once."""

from datetime import date, datetime

from sqlmodel import Session

from rules.deployment import Deployment
from rules.languages import KNOWN, language_of
from rules.notices import Notice
from store import outbox, people
from templates.say import FALLBACK, spoken


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Of whoever may be told of somebody. Another language later is another question."""
    readers = [one for one in people.speaking(session, today, besides=FALLBACK) if not spoken_here(one.language)]
    if not readers:
        return outbox.Queued()
    coordinator = people.coordinator(session, deployment.coordinator)
    wanted = {f"interpreter:{one.id}:{language_of(one.language)}": one for one in readers}
    there = outbox.known(session, list(wanted))
    notices = [
        Notice(key, "interpreter_wanted", coordinator.id, today, facts={"ref": one.ref, "to": one.id, **_tongue(one.language)})
        for key, one in wanted.items()
        if key not in there
    ]
    return outbox.queue(session, notices, now, today, deployment)


def spoken_here(code: str) -> bool:
    return spoken(code) != FALLBACK or language_of(code) == FALLBACK


def _tongue(code: str) -> dict[str, str | int | bool | None]:
    known = language_of(code)
    return {"tongue": known if known in KNOWN else "other", "tag": code}
