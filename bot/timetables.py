"""A review's timetable: what is done, what is late, and somebody's word that a step is done."""

from dataclasses import dataclass
from datetime import date, datetime

from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.reviews import Review
from rules.timetables import Standing, kind_of, standings
from store import journal, outbox, reviews, timetables
from store.database import Database
from store.packs import timetable_in_force


@dataclass(frozen=True, slots=True)
class Shown:
    """`outcome`: shown, recorded, already, or no_step where the timetable has none of that name."""

    outcome: str
    review: Review
    steps: tuple[Standing, ...]


def timetable(
    database: Database, ref: str, step: str | None, on: date | None, by: int | None, now: datetime, deployment: Deployment
) -> Shown | None:  # fmt: skip
    """None where there is no such review. With `step`, that it was done on that day."""
    today = local_day(now, LONDON)
    with database.write() as session:
        review = reviews.find_review(session, ref)
        if review is None:
            return None
        plan, outcome = timetable_in_force(deployment.packs, kind_of(review)), "shown"
        if step is not None:
            if plan.step(step) is None:
                return Shown("no_step", review, ())
            outcome = "recorded" if timetables.mark_done(session, review.id, step, on or today, by) else "already"
        if outcome == "recorded":
            journal.facts_change(session)
            journal.record(session, now, journal.Entry(f"step:{step}", "review", review.id, "cli", by))
            outbox.lapse_step(session, review.id, step or "", today)
            if step == "held":
                reviews.set_held(session, review.id, on or local_day(review.starts_at or now, LONDON))
        review = reviews.find_review(session, ref) or review
        seen = timetables.sights(session, [review], today, deployment)
        return Shown(outcome, review, tuple(standings(plan, seen[0])) if seen else ())
