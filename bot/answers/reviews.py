"""Answers about reviews: when the next one is, who comes, what was agreed at the last one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.answers.answer import Answer, Line
from bot.answers.asked import Asked, name_of
from bot.answers.choosing import about_whom
from bot.answers.due import due_lines, unbooked_lines
from bot.answers.meetings import next_dates, of_date
from rules.actions import CLOSED, Action, State
from rules.people import Contact, Person
from rules.questions import Intent
from rules.reviews import Attendee, Review, last_of, next_of
from store import actions as stored_actions
from store import people
from store import reviews as stored


def next_review(asked: Asked) -> Answer | None:
    if asked.person is None:
        return _next_of_everybody(asked)
    found = next_of(_reviews(asked, asked.person), asked.now)
    return _next(asked, asked.person, found)


def coming(asked: Asked) -> Answer | None:
    person = _only(asked)
    if person is None:
        return about_whom(asked)
    return _coming(asked, person, next_of(_reviews(asked, person), asked.now))


def decisions(asked: Asked) -> Answer | None:
    person = _only(asked)
    if person is None:
        return about_whom(asked)
    return _decided(asked, person, last_of(_reviews(asked, person), asked.now))


def of_review(asked: Asked) -> Answer | None:
    """Of the review with that reference, if the asker may know of its person."""
    review = stored.find_review(asked.session, asked.question.reference or "")
    if review is not None and review.meeting is not None:
        return of_date(asked, review) if asked.where.details else None
    person = asked.known.get(review.person) if review and review.person is not None else None
    if review is None or person is None:
        return None
    asked = replace(asked, question=replace(asked.question, person=person.id))
    over = review.held_on is not None or (review.ends_at is not None and review.ends_at < asked.now)
    if not asked.where.details:
        return replace(_next(asked, person, None if review.cancelled or over else review), intent=Intent.NEXT_REVIEW)
    if asked.question.intent is Intent.LAST_DECISIONS or over:
        return replace(_decided(asked, person, review), intent=Intent.LAST_DECISIONS)
    if asked.question.intent is Intent.WHO_IS_COMING:
        return _coming(asked, person, review)
    return replace(_next(asked, person, None if review.cancelled else review), intent=Intent.NEXT_REVIEW)


def _next(asked: Asked, person: Person, review: Review | None) -> Answer:
    due = due_lines(asked, person, review) if asked.where.details else []
    if review is None or review.starts_at is None:
        return asked.answered(asked.say("next_review_none", name=person.known_as), due)
    starts, days = asked.local(review.starts_at), asked.question.days
    when = {"name": person.known_as, "day": starts.date(), "time": starts}
    if days is not None and not days.holds(starts.date()):
        return asked.answered(asked.say("next_review_other_days", span=asked.span(days), **when))
    count = len(stored_actions.outstanding(asked.session, people=[person.id], proposed=False))
    after = asked.say("next_review_open", count=count, name=person.known_as) if count else None
    where = review.where if asked.where.details else None
    return asked.answered(asked.say("next_review", where=where, **when), due, after=after)


def _next_of_everybody(asked: Asked) -> Answer:
    """What nobody knows the day of stands first: somebody has to decide it."""
    gatherings = next_dates(asked)
    if not asked.known and not gatherings:
        return asked.answered(asked.say("nobody"))
    held = stored.reviews_of(asked.session, asked.known)
    days = asked.question.days
    dated: list[tuple[datetime, Person]] = []
    without: list[Person] = []
    for person in asked.known.values():
        found = next_of(held[person.id], asked.now)
        if found is None or found.starts_at is None:
            without.append(person)
        elif days is None or days.holds(asked.day(found.starts_at)):
            dated.append((asked.local(found.starts_at), person))
    soon = [(at, one.id, Line(asked.say("review_line", name=one.known_as, day=at.date(), time=at))) for at, one in dated]
    soon += [one for one in gatherings if days is None or days.holds(one[0].date())]
    undecided, unbooked = unbooked_lines(asked, without)
    lines = [*undecided, *(line for *_, line in sorted(soon, key=lambda one: one[:2])), *unbooked]
    return asked.answered(asked.say("reviews" if lines else "reviews_none", span=asked.span(days)), lines)


def _coming(asked: Asked, person: Person, review: Review | None) -> Answer:
    if review is None or review.starts_at is None:
        return asked.answered(asked.say("next_review_none", name=person.known_as))
    invited = stored.attendees(asked.session, review.id)
    ring = people.circle(asked.session, person.id)
    invited = [one for one in invited if not ring.excludes(one.contact, asked.today)]
    who = people.contacts(asked.session, [review.chair, *(one.contact for one in invited)])
    lines = [Line(_invited(asked, one, who[one.contact].name)) for one in invited]
    facts = {"name": person.known_as, "day": asked.day(review.starts_at)}
    chaired_by = name_of(review.chair, who)
    chair = asked.say("chair_line", who=chaired_by) if chaired_by else None
    head = asked.say("coming", count=len(lines), **facts) if lines else asked.say("coming_none", **facts)
    return asked.answered(head, lines, after=chair)


def _decided(asked: Asked, person: Person, review: Review | None) -> Answer:
    if review is None or review.day is None:
        return asked.answered(asked.say("decisions_no_review", name=person.known_as))
    agreed = [
        one
        for one in stored_actions.of_person(asked.session, person.id)
        if one.review == review.id and one.state is not State.DROPPED
    ]
    owners = people.contacts(asked.session, [one.owner for one in agreed])
    lines = [Line(_agreed(asked, one, owners)) for one in agreed]
    day = review.held_on or asked.day(review.starts_at or asked.now)
    facts = {"name": person.known_as, "day": day}
    return asked.answered(
        asked.say("decisions", count=len(lines), **facts) if lines else asked.say("decisions_none", **facts), lines
    )


def _agreed(asked: Asked, action: Action, owners: Mapping[int, Contact]) -> str:
    owner = name_of(action.owner, owners) or action.owner_as_written
    due = None if action.state in CLOSED else action.due
    state = asked.say(f"state_{action.state}")
    return asked.say("decision_line", ref=action.ref, what=action.what, due=due, owner=owner, state=state)


def _invited(asked: Asked, one: Attendee, name: str) -> str:
    role, answer = asked.say(f"role_{one.role}"), asked.say(f"answer_{one.answer}")
    return asked.say("coming_line", who=name, role=role, answer=answer, how=one.how)


def _reviews(asked: Asked, person: Person) -> Sequence[Review]:
    return stored.reviews_of(asked.session, [person.id])[person.id]


def _only(asked: Asked) -> Person | None:
    """The person of the question; where none is named, the only one whom the asker supports."""
    return asked.person or (next(iter(asked.known.values())) if len(asked.known) == 1 else None)
