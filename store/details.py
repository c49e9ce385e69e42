"""Whether Slack may show more than our own references and days. It may not, until somebody by name has opened it."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from store import journal

MARK = "slack_details"
OPEN, SHUT = "open", "shut"


@dataclass(frozen=True, slots=True)
class Decided:
    show: bool
    by: str
    at: datetime


def open_to_slack(session: Session) -> bool:
    found = decided(session)
    return found is not None and found.show


def decided(session: Session) -> Decided | None:
    """None where nobody ever decided."""
    said = journal.mark(session, MARK)
    if said is None:
        return None
    state, at, by = said.split("|", 2)
    return Decided(state == OPEN, by, datetime.fromisoformat(at))


def decide(session: Session, *, show: bool, by: str, by_id: int | None, now: datetime) -> bool:
    """False where it was so before. Whatever waits to go is looked at once more."""
    before = decided(session)
    if before is not None and before.show is show:
        return False
    journal.facts_change(session)
    journal.set_mark(session, MARK, written(show=show, by=by, now=now))
    journal.record(session, now, journal.Entry("slack_opened" if show else "slack_shut", "deployment", None, "cli", by_id))
    return True


def written(*, show: bool, by: str, now: datetime) -> str:
    return f"{OPEN if show else SHUT}|{now.isoformat()}|{by}"
