"""What the coordinator is told once a week of the reviews of the next six weeks."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import update
from sqlmodel import Session, col, select

from rules.deployment import Deployment
from rules.hours import LONDON, zone
from rules.notices import Notice, Outcome
from rules.timescales.ahead import AHEAD, REVIEWS_AHEAD, Outlook, telling, week_of
from store import events, journal, looks, outbox
from store import people as stored_people
from store.database import Database
from store.reading import apart
from store.reviews import reviews_of
from store.tables import NoticeRow, ReviewRow

MARK = "reviews_ahead"
"""The Monday of the last week that was told of."""


def take(database: Database, now: datetime, today: date, deployment: Deployment) -> outbox.Queued:
    """Read before the writer's turn is taken."""
    with database.read() as session:
        week = _week(session, today, deployment)
        if week is None or is_told(session, week):
            return outbox.Queued()
        notices = decide(session, today, deployment)
    with database.write() as session:
        if is_told(session, week):
            return outbox.Queued()
        journal.set_mark(session, MARK, week.isoformat())
        _lapse(session, today)
        return outbox.queue(session, notices, now, today, deployment)


def decide(session: Session, today: date, deployment: Deployment) -> list[Notice]:
    """Nothing is stored. Nothing is said where nothing has happened to anybody and Kept has booked no review."""
    week = _week(session, today, deployment)
    if week is None:
        return []
    coordinator = stored_people.coordinator(session, deployment.coordinator)
    return telling(_outlooks(session, today, deployment), coordinator.id, week, today)


def is_told(session: Session, week: date) -> bool:
    return journal.mark(session, MARK) == week.isoformat()


def _week(session: Session, today: date, deployment: Deployment) -> date | None:
    """On the day that the coordinator wished for."""
    return week_of(today, stored_people.coordinator(session, deployment.coordinator).digest_day or 0)


def _outlooks(session: Session, today: date, deployment: Deployment) -> Iterator[Outlook]:
    """Whoever cannot be judged is named by the round that looks for what is not booked."""
    found, _ = apart(
        {*looks.happened_to(session), *_booked(session, today)},
        lambda part: dict(_looking_out(session, part, today, deployment)),
    )
    yield from found.values()


def _looking_out(session: Session, part: Sequence[int], today: date, deployment: Deployment) -> Iterator[tuple[int, Outlook]]:
    people = stored_people.people(session, part)
    due = events.due_for(session, people.values(), today, deployment)
    circles, reviews = stored_people.circles(session, due), reviews_of(session, due)
    for one in due:
        yield one, Outlook(people[one], circles[one], due[one], reviews[one])


def _booked(session: Session, today: date) -> list[int]:
    first = datetime.combine(today, time(), zone(LONDON))
    query = select(ReviewRow.person_id).where(
        col(ReviewRow.starts_at).between(first, first + AHEAD + timedelta(days=1)), col(ReviewRow.booked_at).is_not(None)
    )
    return [one for one in session.exec(query) if one is not None]


def _lapse(session: Session, today: date) -> None:
    """Last week's, where it did not go."""
    waiting = update(NoticeRow).where(col(NoticeRow.kind) == REVIEWS_AHEAD, col(NoticeRow.state).in_(outbox.PENDING))
    session.connection().execute(waiting.values(state=Outcome.LAPSED, why="lapsed.review_changed", settled_on=today))
