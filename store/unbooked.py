"""Reviews that are due and that nobody has booked: looked at once a day, and whenever something has changed."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.notices import Notice, Outcome
from rules.timescales.history import booked_for, decisions, facts_about
from rules.timescales.unbooked import REVIEW_UNBOOKED, Unbooked, climb, stands
from store import journal, outbox
from store import people as stored_people
from store.events import events_of, rules_here
from store.packs import unbooked_ladder
from store.reading import BATCH
from store.reviews import reviews_of
from store.tables import EventRow, NoticeRow, PersonRow

MARK = "unbooked"


def take(session: Session, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    if is_settled(session, today):
        return outbox.Queued()
    around = list(_unbooked(session, today, deployment))
    _lapse(session, around, today)
    queued = outbox.queue(session, _climbed(around, deployment), now, today, deployment)
    journal.set_mark(session, MARK, _as_of(session, today))
    return queued


def decide(session: Session, today: date, deployment: Deployment) -> list[Notice]:
    """What the ladder says today; nothing is stored."""
    return _climbed(list(_unbooked(session, today, deployment)), deployment)


def is_settled(session: Session, today: date) -> bool:
    """Whether everything has been looked at today, and nothing has changed since."""
    return journal.mark(session, MARK) == _as_of(session, today)


def _as_of(session: Session, today: date) -> str:
    return f"{today}:{journal.edition(session)}"


def _climbed(around: list[Unbooked], deployment: Deployment) -> list[Notice]:
    ladder = unbooked_ladder(deployment.packs)
    return [notice for one in around for notice in climb(one, ladder)]


def _unbooked(session: Session, today: date, deployment: Deployment) -> Iterator[Unbooked]:
    book, coordinator = rules_here(session, deployment), stored_people.coordinator(session, deployment.coordinator)
    told = _told_on(session)
    wanted = select(col(EventRow.person_id)).join(PersonRow, col(PersonRow.id) == EventRow.person_id)
    ids = sorted(set(session.exec(wanted.where(col(PersonRow.stopped_because).is_(None)))))
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        people, circles = stored_people.people(session, part), stored_people.circles(session, part)
        happened, reviews = events_of(session, part), reviews_of(session, part)
        for one in part:
            person = people[one]
            for found in decisions(facts_about(person, happened[one], reviews[one], today), book):
                if booked_for(found, reviews[one], today) is None:
                    yield Unbooked(found, person, circles[one], coordinator.id, today, told.get(one))


def _told_on(session: Session) -> dict[int, date]:
    """The day on which each person's circle was last told what is due because of something that happened."""
    query = select(NoticeRow.person_id, func.max(NoticeRow.due_on)).where(NoticeRow.kind == "review_due")
    rows = session.exec(query.group_by(col(NoticeRow.person_id)))
    return {person: day for person, day in rows if person is not None and day is not None}


def _lapse(session: Session, around: list[Unbooked], today: date) -> None:
    """What waits and is no longer so: it was booked, held, or another day is due now."""
    waiting = select(NoticeRow.id, NoticeRow.key).where(
        NoticeRow.kind == REVIEW_UNBOOKED, col(NoticeRow.state).in_(outbox.PENDING)
    )
    standing = {beginning for one in around for beginning in stands(one)}
    stale = [one for one, key in session.exec(waiting) if ":".join(key.split(":")[:5]) + ":" not in standing]
    if stale:
        lapsing = update(NoticeRow).where(col(NoticeRow.id).in_(stale))
        session.connection().execute(lapsing.values(state=Outcome.LAPSED, why="lapsed.review_changed", settled_on=today))
