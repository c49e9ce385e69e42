"""How the outbox stands at a moment, counted along its indexes: cheap however much has gone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from rules.notices import Outcome
from rules.working_days import on_or_before
from store.inbox import HELD
from store.messages import UNSENT
from store.outbox import KEPT_BACK
from store.tables import AlarmRow, InboxRow, MessageRow, NoticeRow
from store.tables.columns import Moment


@dataclass(frozen=True, slots=True)
class Standing:
    """`due` messages could go now, the oldest since `age`; `lost` ones are leased by a worker that has not come back."""

    due: int
    age: timedelta
    sending: int
    lost: int
    withheld: int
    held: int
    alarms: int


def standing(session: Session, now: datetime) -> Standing:
    waiting = (UNSENT, col(MessageRow.state) == Outcome.WAITING, col(MessageRow.next_try_at) <= now)
    leased = (UNSENT, col(MessageRow.state) == Outcome.SENDING)
    oldest = session.connection().execute(select(func.min(col(MessageRow.next_try_at), type_=Moment())).where(*waiting)).scalar()
    return Standing(
        due=_count(session, MessageRow, *waiting),
        age=now - oldest if oldest else timedelta(),
        sending=_count(session, MessageRow, *leased, col(MessageRow.leased_until) >= now),
        lost=_count(session, MessageRow, *leased, col(MessageRow.leased_until) < now),
        withheld=_count(session, NoticeRow, *KEPT_BACK),
        held=_count(session, InboxRow, col(InboxRow.state) == HELD),
        alarms=_count(session, AlarmRow, col(AlarmRow.next_at).is_not(None)),
    )


def failed_since(session: Session, today: date) -> int:
    """Messages given up since the working day before."""
    since = on_or_before(today - timedelta(days=1))
    gone = (col(NoticeRow.state) == Outcome.FAILED, col(NoticeRow.settled_on) >= since)
    return session.connection().execute(select(func.count(func.distinct(col(NoticeRow.message_id)))).where(*gone)).scalar_one()


def _count(session: Session, table: Any, *where: Any) -> int:
    return session.connection().execute(select(func.count()).select_from(table).where(*where)).scalar_one()
