"""Somebody answers an invitation: it is recorded, and the chair hears in time where they cannot come."""

from datetime import date, datetime
from enum import StrEnum

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


class Counted(StrEnum):
    """What an answer came to. EARLIER, CANCELLED: it is about what is so no more. NOT_SENT: about a version that Kept never sent.
    NOT_ASKED: nobody has asked them, or they may not know any more."""

    RECORDED = "recorded"
    EARLIER = "earlier"
    CANCELLED = "cancelled"
    NOT_SENT = "not_sent"
    NOT_ASKED = "not_asked"


WHY = {
    Counted.RECORDED: "inbox.rsvp_recorded",
    Counted.EARLIER: "inbox.rsvp_earlier",
    Counted.CANCELLED: "inbox.rsvp_cancelled",
    Counted.NOT_SENT: "inbox.rsvp_not_sent",
    Counted.NOT_ASKED: "inbox.rsvp_unknown",
}
FOR_A_PERSON = frozenset({Counted.NOT_SENT, Counted.NOT_ASKED})


def answered(
    session: Session, review: Review, contact: int, answer: str, *, now: datetime, deployment: Deployment, door: str,
    words: str | None = None, sequence: int | None = None,
) -> Counted:  # fmt: skip
    """`sequence` is the version of the calendar's entry that is answered."""
    coming, today = {one.contact: one for one in stored_reviews.attendees(session, review.id)}, local_day(now, LONDON)
    if contact not in coming or people.circle(session, review.person).excludes(contact, today):
        return Counted.NOT_ASKED
    if sequence is not None and sequence > review.sequence:
        return Counted.NOT_SENT
    if review.cancelled:
        return Counted.CANCELLED
    if sequence is not None and sequence < review.sequence:
        return Counted.EARLIER
    if answer not in NO_ANSWER:
        if coming[contact].answer == answer:
            return Counted.RECORDED
        journal.facts_change(session)
        stored_reviews.set_answer(session, review.id, contact, answer)
        outbox.lapse_asking_again(session, review.id, contact, today)
    journal.record(session, now, journal.Entry(f"attendance:{answer}", "review", review.id, door, contact))
    if answer in TOLD:
        _tell_chair(session, review, contact, answer, words, now, today, deployment)
    return Counted.RECORDED


def _tell_chair(
    session: Session, review: Review, contact: int, answer: str, words: str | None, now: datetime, today: date, deployment: Deployment
) -> None:  # fmt: skip
    reader = stored_reviews.chair_or_coordinator(session, review, today, deployment, besides=contact)
    facts: dict[str, str | int | bool | None] = {"sequence": review.sequence, "from": contact, "answer": answer}
    if words:
        facts["words"] = words[:LONGEST]
    key = f"review:{review.id}:{review.sequence}:{answer}:{contact}:{now:%Y%m%dT%H%M%S%f}:{reader.id}"
    notice = Notice(key, "cannot_come", reader.id, today, person=review.person, review=review.id, facts=facts)
    outbox.queue(session, [notice], now, today, deployment)
