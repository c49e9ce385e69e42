"""What is said of consent to a review: by whom, how it was explained, until when; and whether that can be."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rules.people import Consent, ConsentState, Person
from rules.reasons import Reason, because

ADULT = 16
"""From the 16th birthday the person decides for themselves, or others decide in their best interests: no parent does."""


class Giver(StrEnum):
    PERSON = "person"
    ABLE_CHILD = "able_child"
    PARENT = "parent"
    BEST_INTERESTS = "best_interests"


@dataclass(frozen=True, slots=True)
class Said:
    state: ConsentState
    on: date
    giver: Giver | None = None
    explained_in: str | None = None
    until: date | None = None
    recorded_by: int | None = None


def refused(said: Said, person: Person, today: date) -> Reason | None:
    """Why it cannot be recorded so; None where it can."""
    if said.on > today:
        return because("consents.future")
    if said.until is not None and said.until < said.on:
        return because("consents.until")
    if said.state is ConsentState.GIVEN and said.giver is Giver.BEST_INTERESTS:
        return because("consents.best_interests_is_its_own")
    if said.state is ConsentState.BEST_INTERESTS and said.giver not in {None, Giver.BEST_INTERESTS}:
        return because("consents.best_interests_is_its_own")
    if person.born is None or said.giver not in {Giver.PARENT, Giver.ABLE_CHILD}:
        return None
    return because("consents.of_age", age=ADULT) if age_on(person.born, said.on) >= ADULT else None


def age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def as_before(said: Said, consent: Consent) -> bool:
    return (said.state, said.on, said.until, said.explained_in) == (
        consent.state,
        consent.on,
        consent.until,
        consent.explained_in,
    )
