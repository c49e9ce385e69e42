"""A person from first to last: what happened and what was said around it, consent, days that were agreed, reviews."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlmodel import Session

from bot.history.lines import History, Line, Names, in_order, journal_lines, local, told_lines
from rules.caseload.around import TOLD
from rules.people import Person
from rules.reviews import Review
from store import agreed_days, consents, events, history, holds, journal, reviews
from templates.say import phrase

SAYS = {"review_requested": "answers.told_review_requested", "consent_declined": "answers.told_consent_declined"}
"""What was said around an event is said as an answer says it."""


def of_person(session: Session, person: Person) -> History:
    told = history.tellings(session, person=person.id)
    days, said = agreed_days.all_said(session, person.id), consents.history(session, person.id)
    kept = journal.entries_of(session, "person", person.id)
    names = Names(session, [*(one.to for one in told), *(one.commissioner for one in days), *(one.by for one in days)])
    names.learn(by for *_, by in kept)
    shown = {(one.at, act) for one in days for act in ("day_agreed", "day_undone")} | {(at, "consent") for at, *_ in said}
    lines = [
        *_events(events.recorded(session, person.id)),
        *(Line(at, "consent", one.state, via=giver, day=one.until, words=one.explained_in) for at, one, giver in said),
        *_days(days, names),
        *_reviews(reviews.reviews_of(session, [person.id])[person.id]),
        *told_lines(told, holds.holds(session), names),
        *journal_lines(kept, shown, names),
    ]
    facts = {
        "rating": person.rating, "consent": person.consent.state, "consent_until": person.consent.until, "stopped": person.stopped,
        "stopped_on": person.stopped_on,
    }  # fmt: skip
    return in_order("person", person.ref, facts, lines, told, names, person.id)


def _events(recorded: Iterable[events.Recorded]) -> Iterator[Line]:
    for one in recorded:
        yield Line(one.on, "event", one.what, words=_said(one) or None)


def _said(one: events.Recorded) -> str:
    told: Mapping[str, Any] = {name: one.facts.get(name) for name in TOLD}
    around = phrase(SAYS[one.what], on=one.on, told=told) if one.what in SAYS and any(told.values()) else ""
    return " ".join(words for words in (phrase("events.recorded", facts=one.facts), around) if words)


def _days(days: Iterable[agreed_days.Said], names: Names) -> Iterator[Line]:
    for one in days:
        yield Line(
            one.at, "agreed_day", one.what, names.of(one.by), names.of(one.commissioner), day=one.on, words=one.because or None,
            became="agreed" if one.on else "undone", about=one.happened_on.isoformat(),
        )  # fmt: skip


def _reviews(listed: Iterable[Review]) -> Iterator[Line]:
    for one in listed:
        at = one.held_on or (local(one.starts_at) if one.starts_at else None)
        if at is not None:
            became = "cancelled" if one.cancelled else "held" if one.held_on else "booked"
            yield Line(at, "review", one.kind, became=became, about=one.ref)
