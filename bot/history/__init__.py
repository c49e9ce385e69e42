"""One action, review, person or message from first to last, for an operator: what was told to whom, asked, answered and done."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlmodel import Session

from bot.history.actions import of_action
from bot.history.lines import History, Line
from bot.history.messages import of_message
from bot.history.people import of_person
from bot.history.reviews import of_review
from rules.people import Contact
from store import actions, history, people, reviews

__all__ = ["History", "Line", "as_read_by", "history_of"]


def history_of(session: Session, ref: str) -> History | None:
    """None where there is nothing of that name."""
    action = actions.find_action(session, ref)
    if action is not None:
        return of_action(session, action)
    review = reviews.find_review(session, ref)
    if review is not None:
        return of_review(session, review)
    person = people.find_person(session, ref)
    if person is not None:
        return of_person(session, person)
    message = history.find_message(session, ref)
    return of_message(session, message) if message is not None else None


def as_read_by(session: Session, found: History, reader: Contact, coordinator: Contact, today: date) -> History | None:
    """What somebody of the person's circle may be shown: without addresses, and without whoever is shut out of it. None where
    they may know nothing of it."""
    if reader.id == coordinator.id:
        return found
    circle = people.circle(session, found.about)
    if found.about is None or not circle.knows(reader.id, today):
        return None
    shut_out = {place.contact for place in circle.places if circle.excludes(place.contact, today)}
    unnamed = {one.ref for one in people.contacts(session, shut_out).values()}
    lines = [replace(line, address=None) for line in found.lines if not {line.by, line.to} & unnamed]
    facts = {name: _without(value, unnamed) for name, value in found.facts.items()}
    return replace(found, facts=facts, lines=lines, sent_to=[one for one in found.sent_to if one not in unnamed])


def _without(value: Any, unnamed: set[str]) -> Any:
    if isinstance(value, list):
        return [one for one in value if one.get("contact") not in unnamed]
    return None if isinstance(value, str) and value in unnamed else value
