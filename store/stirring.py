"""Whether a round would find anything at all, asked in one statement along the indexes."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, bindparam, exists, func, or_, select
from sqlmodel import col

from store.books import Books, Prepared
from store.inbox import HELD, PROMISED
from store.journal import EDITION
from store.outbox import KEPT_BACK
from store.tables import ActionRow, AlarmRow, InboxRow, JournalRow, MarkRow, MeetingRow, NoticeRow, PersonRow, ReviewRow, SealRow
from store.timetables import followed

TODAY: ColumnElement[date] = bindparam("today")
NOW_AT = select(col(MarkRow.number)).where(col(MarkRow.name) == EDITION).scalar_subquery()
NEXT_ALARM = select(func.max(AlarmRow.next_at)).scalar_subquery()
LAST_SEALED = select(col(SealRow.last)).order_by(col(SealRow.id).desc()).limit(1).scalar_subquery()
STIRS = or_(
    exists().where(col(ActionRow.next_step_on) <= TODAY),
    NEXT_ALARM.is_not(None),
    exists().where(col(InboxRow.state) == HELD),
    exists().where(col(InboxRow.state) == PROMISED, col(InboxRow.ask_on) <= TODAY),
    exists().where(
        col(ReviewRow.starts_at).between(bindparam("first"), bindparam("last")), col(ReviewRow.booked_at).is_not(None)
    ),
    exists().where(col(PersonRow.look_on) <= TODAY),
    exists().where(col(MeetingRow.look_on) <= TODAY),
    exists().where(*KEPT_BACK, col(NoticeRow.shown_on).is_(None)),
    exists().where(col(JournalRow.id) > func.coalesce(LAST_SEALED, 0)),
)
"""What moves with other things than the day and the edition of the facts, or by itself: a step that has come, an alarm that
nobody has, what waits for a person, a booked review that is near, who, or which meeting, is to be looked at again, what is kept back and was not
shown, acts not yet sealed."""
LOOK = Prepared(select(NOW_AT, STIRS))

Answer = Sequence[tuple[Any, ...]]
"""One row: the edition of the facts, and whether anything stirs."""


def question(books: Books, today: date) -> Callable[[], Answer]:
    """To be asked as often as one likes on that day."""
    first, last = followed(today)
    return books.asking(LOOK, today=today, first=first, last=last)


def nothing(answer: Answer) -> Answer:
    """What would be answered if nothing stirred, at the same edition."""
    return [(answer[0][0], False)]
