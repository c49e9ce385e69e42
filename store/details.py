"""Whether Slack may show more than our own references and days. It may not, until somebody by name has opened it."""

from datetime import datetime

from sqlmodel import Session

from store import journal

MARK = "slack_details"
OPEN, SHUT = "open", "shut"


def open_to_slack(session: Session) -> bool:
    said = journal.mark(session, MARK)
    return said is not None and said.startswith(f"{OPEN}|")


def decided(session: Session) -> tuple[bool, str, str] | None:
    """Whether it is open, who decided so, and when; None where nobody ever did."""
    said = journal.mark(session, MARK)
    if said is None:
        return None
    state, by, at = said.split("|", 2)
    return state == OPEN, by, at


def decide(session: Session, *, show: bool, by: str, by_id: int | None, now: datetime) -> bool:
    """False where it was so before. What waits to go is looked at once more."""
    if open_to_slack(session) is show and journal.mark(session, MARK) is not None:
        return False
    journal.facts_change(session)
    journal.set_mark(session, MARK, f"{OPEN if show else SHUT}|{by}|{now.isoformat()}")
    journal.record(session, now, journal.Entry("slack_opened" if show else "slack_shut", "deployment", None, "cli", by_id))
    return True
