"""From a question to its answer: read, decided, worded, and kept in the journal without its words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from bot.answers import actions, circle, history, reviews
from bot.answers.answer import Answer, Where
from bot.answers.asked import Asked, permitted, refused
from bot.answers.choosing import help_with, unclear
from bot.answers.sparing import SPARING, no_details, sparingly
from rules.consent import Allowed
from rules.deployment import Deployment
from rules.hours import LONDON, local_day
from rules.people import Circle, Contact, Person
from rules.questions import Intent, Question, understand
from store import actions as stored_actions
from store import people
from store.database import Database
from store.journal import Entry, record

Finder = Callable[[Asked], Answer | None]
"""None: the asker may not know."""

FINDERS: Mapping[Intent, Finder] = {
    Intent.NEXT_REVIEW: reviews.next_review,
    Intent.OUTSTANDING_ACTIONS: actions.outstanding,
    Intent.MY_ACTIONS: actions.mine,
    Intent.OVERDUE_ACTIONS: actions.overdue,
    Intent.DUE_SOON: actions.due_soon,
    Intent.WHO_IS_INVOLVED: circle.involved,
    Intent.WHO_IS_COMING: reviews.coming,
    Intent.ACTION_HISTORY: history.of_words,
    Intent.LAST_DECISIONS: reviews.decisions,
    Intent.CHANGES: history.changes,
    Intent.HELP: help_with,
    Intent.UNCLEAR: unclear,
    Intent.NOT_ALLOWED: lambda _asked: None,
}


def answer(database: Database, text: str, asker: Contact | None, now: datetime, deployment: Deployment, where: Where) -> Answer:
    """`asker` is None for somebody whom we do not know. They are told what those are told who may not know."""
    with database.read() as session:
        found = find(session, text, asker, now, deployment, where)
    with database.write() as session:
        record(session, now, entry(found, asker, where))
    return found


def find(session: Session, text: str, asker: Contact | None, now: datetime, deployment: Deployment, where: Where) -> Answer:
    asked = asked_by(session, asker, now, deployment, where)
    if asked is None:
        return refused(asker.language if asker else "en")
    question = understand(text, asked.today, list(asked.known.values()))
    asked = replace(asked, question=question)
    if question.intent is Intent.NOT_ALLOWED:
        asked = _asked_again(asked, text)
    if not where.details:
        asked = sparingly(asked)
    return finder(asked)(asked) or refused(asked.asker.language)


def asked_by(session: Session, asker: Contact | None, now: datetime, deployment: Deployment, where: Where) -> Asked | None:
    """Whoever asks, with those of whom they may be told. None for a stranger, and for one who is told what strangers are told."""
    if asker is None:
        return None
    today = local_day(now, asker.time_zone or LONDON)
    places = people.own_places(session, asker.id)
    if _only_excluded(places, asker.id, today):
        return None
    asked = Asked(session, asker, now, today, where, deployment.secure_domains, places, deployment=deployment)
    return replace(asked, known=permitted(asked))


def finder(asked: Asked) -> Finder:
    if asked.question.reference and not asked.question.wants_change:
        return history.of_reference
    return FINDERS[asked.question.intent] if asked.where.details or asked.question.intent in SPARING else no_details


def _only_excluded(places: Mapping[int, Circle], asker: int, today: date) -> bool:
    """Somebody who is shut out and let in nowhere gets the stranger's answer, whatever they ask."""
    shut_out = any(ring.excludes(asker, today) for ring in places.values())
    return shut_out and not any(ring.knows(asker, today) for ring in places.values())


def entry(found: Answer, asker: Contact | None, where: Where) -> Entry:
    act = "refused" if found.intent is Intent.NOT_ALLOWED else "asked"
    return Entry(act, "person", found.about, where.door, asker.id if asker else None, {"intent": found.intent})


def _asked_again(asked: Asked, text: str) -> Asked:
    """A name that is no permitted person's may be a colleague's, or that of somebody for whom the asker has something to do."""
    circles = people.circles(asked.session, asked.known)
    around = {place.contact for ring in circles.values() for place in ring.places if ring.knows(place.contact, asked.today)}
    colleagues = people.contacts(asked.session, around - {asked.asker.id})
    owned = {one.person for one in stored_actions.outstanding(asked.session, owner=asked.asker.id)} - set(asked.known)
    own = people.people(asked.session, owned)
    tellable = [one for one in own.values() if asked.allowed(one, own=True) is Allowed.ALL]
    question: Question = understand(text, asked.today, list(asked.known.values()), tellable, list(colleagues.values()))
    return replace(asked, question=question, known={**asked.known, **_named(question, tellable)})


def _named(question: Question, own: list[Person]) -> dict[int, Person]:
    """Somebody known by the asker's own actions alone is named only in an answer about these."""
    meant = {one.person for one in (question, *question.either) if one.intent is Intent.MY_ACTIONS}
    return {one.id: one for one in own if one.id in meant}
