"""What happened to a person, and what is due because of it: read as values from events, reviews held and confirmations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from rules.actions import Gap, State
from rules.caseload.around import TOLD
from rules.deployment import Deployment
from rules.ladders import Ladder
from rules.people import Person
from rules.reviews import Review
from rules.timescales import Decision, Event, Facts, Rulebook
from rules.timescales.history import could_be, decisions, facts_about
from rules.timescales.values import Setting
from store import looks, packs
from store.agreed_days import agreed_days
from store.confirmations import confirmations
from store.people import people
from store.plans import next_ref
from store.reading import BATCH
from store.reviews import reviews_of
from store.tables import ActionRow, EventRow, PersonRow

REFUSED = "refused"


def events_of(session: Session, about: Iterable[int]) -> dict[int, list[Event]]:
    wanted = sorted(set(about))
    found: dict[int, list[Event]] = {one: [] for one in wanted}
    for start in range(0, len(wanted), BATCH):
        part = col(EventRow.person_id).in_(wanted[start : start + BATCH])
        for row in session.exec(select(EventRow).where(part).order_by(col(EventRow.on), col(EventRow.id))):
            found[row.person_id].extend(_events(row))
    return found


def add_event(session: Session, person: int, event: Event, detained: bool | None = None) -> int | None:
    """Its id, None where the same has been recorded before: it then stays as it is."""
    same = select(EventRow.id).where(EventRow.person_id == person, EventRow.what == event.what, EventRow.on == event.on)
    if session.exec(same).first() is not None:
        return None
    told = {"setting": event.setting, "rating": event.rating, "detained": detained, "planned": event.planned or None}
    row = EventRow(
        person_id=person, what=event.what, on=event.on, facts={key: one for key, one in told.items() if one is not None}
    )
    session.add(row)
    looks.again(session, [person])
    return row.id


def add_told(session: Session, person: int, event: Event, told: Mapping[str, str]) -> bool:
    """What was said around it: who asked, what was decided and why, what information was given. Whether any of it is news."""
    same = select(EventRow).where(EventRow.person_id == person, EventRow.what == event.what, EventRow.on == event.on)
    row = session.exec(same).first()
    if row is None or all(row.facts.get(name) == words for name, words in told.items()):
        return False
    row.facts = {**row.facts, **told}
    looks.again(session, [person])
    return True


@dataclass(frozen=True, slots=True)
class Recorded:
    """As it was recorded, with all that was said around it."""

    what: str
    on: date
    facts: Mapping[str, Any]


def recorded(session: Session, person: int) -> list[Recorded]:
    rows = session.exec(select(EventRow).where(EventRow.person_id == person).order_by(col(EventRow.on), col(EventRow.id)))
    return [Recorded(row.what, row.on, row.facts) for row in rows]


def last_told(session: Session, person: int, what: str) -> tuple[date, Mapping[str, str | None]] | None:
    """The day of the latest of its kind, and what was said around it; None where nothing was."""
    query = select(EventRow).where(EventRow.person_id == person, EventRow.what == what).order_by(col(EventRow.on).desc())
    row = session.exec(query).first()
    if row is None or not any(row.facts.get(name) for name in TOLD):
        return None
    return row.on, {name: row.facts.get(name) for name in TOLD}


def rules_here(session: Session, deployment: Deployment) -> Rulebook:
    return packs.book(deployment.packs, confirmations(session))


def facts_for(session: Session, about: Iterable[Person], today: date) -> dict[int, tuple[Facts, ...]]:
    """What is known of each person, by id. Nothing is asked of anybody who is stopped."""
    listed = [one for one in about if not one.stopped]
    ids = [one.id for one in listed]
    happened, held = events_of(session, ids), reviews_of(session, ids)
    return {one.id: facts_about(one, happened[one.id], held[one.id], today) for one in listed}


def due_for(session: Session, about: Iterable[Person], today: date, deployment: Deployment) -> Mapping[int, tuple[Decision, ...]]:
    """What is due for each person, by id."""
    book, known = rules_here(session, deployment), facts_for(session, about, today)
    agreed = agreed_days(session, known)
    return {one: decisions(facts, book, agreed[one]) for one, facts in known.items()}


def last_day(session: Session, review: Review, today: date, deployment: Deployment) -> date | None:
    """By when a review of this person's is due that this one could be."""
    person = people(session, [review.person]).get(review.person or 0)
    found = due_for(session, [person], today, deployment).get(person.id, ()) if person else ()
    days = [one.soonest for one in found if one.soonest and could_be(review, one)]
    return min(days, default=None)


def set_rating(session: Session, person_id: int, rating: str) -> None:
    session.get_one(PersonRow, person_id).rating = rating


def open_action(
    session: Session, person: Person, words: tuple[str, str], owner: int, gap: Gap, ladder: Ladder, today: date
) -> int:
    """An action that no plan brought, in plain and in easy words: proposed, because somebody must say by when."""
    what, what_easy = words
    row = ActionRow(
        ref=next_ref(session, person.ref), person_id=person.id, what=what, what_easy=what_easy, owner_id=owner, state=State.PROPOSED,
        problems=[{"field": gap.field, "code": gap.code, "words": gap.words}], ladder=ladder.key, pack=ladder.version, agreed_on=today,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id or 0


def add_action(session: Session, person: Person, fields: Mapping[str, Any], ladder: Ladder, today: date) -> int:
    """One that was agreed with an owner and a day."""
    row = ActionRow(
        ref=next_ref(session, person.ref), person_id=person.id, state=State.OPEN, ladder=ladder.key, pack=ladder.version, agreed_on=today,
        **fields,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id or 0


def _events(row: EventRow) -> list[Event]:
    """An admission that says that the person was detained is both; a request that was refused calls for nothing more."""
    if row.what == "review_requested" and row.facts.get("decision") == REFUSED:
        return []
    setting, rating = row.facts.get("setting"), row.facts.get("rating")
    event = Event(
        row.what, row.on, rating=str(rating).casefold() if rating else None, setting=Setting(setting) if setting else None,
        planned=bool(row.facts.get("planned")),
    )  # fmt: skip
    return [event, Event("detained", row.on)] if row.what == "admitted" and row.facts.get("detained") else [event]
