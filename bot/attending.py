"""Somebody answers an invitation: it is recorded, and the chair hears in time where they cannot come."""

from datetime import date, datetime

from sqlmodel import Session

from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.notices import Notice
from rules.reviews import Answer, Review
from store import journal, outbox, people
from store import reviews as stored_reviews

COUNTER, LATE = "counter", "late"
NO_ANSWER = frozenset({COUNTER, LATE})
"""They say nothing about whether somebody comes."""
TOLD = frozenset({Answer.DECLINED.value, Answer.DELEGATED.value, *NO_ANSWER})
"""Answers that leave the chair something to mend."""
LONGEST = 300


def answered(
    session: Session, review: Review, contact: int, answer: str, *, now: datetime, deployment: Deployment, door: str,
    words: str | None = None, sequence: int | None = None,
) -> bool:  # fmt: skip
    """Whether they are asked to that review. An answer to an earlier time of it says nothing about the new one."""
    coming = {one.contact: one for one in stored_reviews.attendees(session, review.id)}
    if contact not in coming:
        return False
    if (sequence is not None and sequence < review.sequence) or review.cancelled:
        return True
    today = local_day(now, LONDON)
    if answer not in NO_ANSWER:
        if coming[contact].answer == answer:
            return True
        journal.facts_change(session)
        stored_reviews.set_answer(session, review.id, contact, answer)
        outbox.lapse_asking_again(session, review.id, contact, today)
    journal.record(session, now, journal.Entry(f"attendance:{answer}", "review", review.id, door, contact))
    if answer in TOLD:
        _tell_chair(session, review, contact, answer, words, now, today, deployment)
    return True


def _tell_chair(
    session: Session, review: Review, contact: int, answer: str, words: str | None, now: datetime, today: date, deployment: Deployment
) -> None:  # fmt: skip
    coordinator = people.coordinator(session, deployment.coordinator)
    chair = people.contacts(session, [review.chair]).get(review.chair or 0)
    reader = chair if chair and chair.reachable and chair.id != contact and not chair.away_on(today) else coordinator
    facts: dict[str, str | int | bool | None] = {"sequence": review.sequence, "from": contact, "answer": answer}
    if words:
        facts["words"] = words[:LONGEST]
    key = f"review:{review.id}:{review.sequence}:{answer}:{contact}:{now:%Y%m%dT%H%M%S%f}:{reader.id}"
    notice = Notice(key, "cannot_come", reader.id, today, person=review.person, review=review.id, facts=facts)
    outbox.queue(session, [notice], now, today, deployment)
