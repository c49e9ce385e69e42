"""What each person and those around them need to read and to take part, as it is recorded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from rules.needs import needs_of_contact
from rules.people import NEVER_CLIMBED, Circle, Contact, Person, Role
from store import people
from store.tables import PersonRow


@dataclass(frozen=True, slots=True)
class Around:
    """A person, and who of their circle reads our letters in their own right, or needs something."""

    person: Person
    others: Sequence[tuple[Contact, frozenset[Role]]]


def recorded(session: Session, today: date, ref: str | None = None) -> list[Around]:
    """Of everybody about whom letters may leave, or of one. Whoever is shut out is in no list."""
    if ref is None:
        found = people.people(session, session.exec(select(col(PersonRow.id)).where(col(PersonRow.stopped_because).is_(None))))
    else:
        one = people.find_person(session, ref)
        found = {one.id: one} if one else {}
    circles = people.circles(session, found)
    contacts = people.contacts(session, [place.contact for circle in circles.values() for place in circle.places])
    return [
        Around(person, list(_others(circles[person.id], contacts, today)))
        for person in sorted(found.values(), key=lambda person: person.ref)
    ]


def _others(circle: Circle, contacts: Mapping[int, Contact], today: date) -> Iterator[tuple[Contact, frozenset[Role]]]:
    for one in dict.fromkeys(place.contact for place in circle.places):
        roles = circle.roles(one, today)
        if circle.knows(one, today) and (roles & NEVER_CLIMBED or any(needs_of_contact(contacts[one]))):
            yield contacts[one], roles
