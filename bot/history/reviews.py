"""A review from first to last."""

from sqlmodel import Session

from bot.history.lines import History, Names, in_order, journal_lines, local, mails, reply_lines, told_lines
from rules.reviews import Review
from store import actions, history, holds, journal, reviews


def of_review(session: Session, review: Review) -> History:
    told = history.tellings(session, review=review.id)
    held = holds.holds(session)
    coming = reviews.attendees(session, review.id)
    agreed = actions.of_review(session, review.id)
    replies = history.replies(session, mails(told))
    kept = journal.entries_of(session, "review", review.id)
    names = Names(
        session, [review.chair, *(one.to for one in told), *(one.contact for one in coming), *(one.by for one in replies)]
    )
    names.learn(by for *_, by in kept)
    lines = [*told_lines(told, held, names), *reply_lines(replies, told, names), *journal_lines(kept, set(), names)]
    facts = {
        "review": review.kind, "held_on": review.held_on, "starts_at": review.starts_at and local(review.starts_at),
        "minutes": review.minutes, "where": review.where, "chair": names.of(review.chair), "cancelled": review.cancelled,
        "actions": [{"ref": one.ref, "state": one.state} for one in agreed],
        "attendees": [{"contact": names.of(one.contact), "as": one.role, "how": one.how, "answer": one.answer} for one in coming],
    }  # fmt: skip
    return in_order("review", review.ref, facts, lines, told, names, review.person)
