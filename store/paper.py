"""Letters on paper: what may not go by mail because its reader asked for letters is made known to the coordinator."""

from datetime import date, datetime

from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.notices import Notice
from rules.paper import letter_wanted
from store import outbox, people
from store.gatekeeper import LETTER_WANTED
from store.tables import NoticeRow


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """One notice to the coordinator for each that is withheld, once for ever by its key."""
    rows = session.exec(
        select(NoticeRow)
        .where(*outbox.KEPT_BACK, NoticeRow.why == LETTER_WANTED, col(NoticeRow.shown_on).is_(None))
        .order_by(col(NoticeRow.id))
    ).all()
    if not rows:
        return outbox.Queued()
    coordinator = people.coordinator(session, deployment.coordinator)
    readers = people.contacts(session, [row.contact_id for row in rows])
    wanted: list[Notice] = [letter_wanted(outbox.notice_of(row), readers[row.contact_id], coordinator, today) for row in rows]
    return outbox.queue(session, wanted, now, today, deployment)
