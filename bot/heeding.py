"""Words that may speak of danger, by who writes them."""

from datetime import date

from sqlmodel import Session

from rules.people import NEVER_CLIMBED, Contact, Style
from rules.replies import Meaning
from store import people


def is_urgent(session: Session, said: Meaning, writer: Contact, today: date) -> bool:
    """A colleague writes of papers every day: what is only worrying is read that day. The person, their family, advocate or
    expert by experience do not, nor whoever reads easy words: what may be a cry for help of theirs is one."""
    return said.urgent or (said.worrying and _of_their_life(session, writer, today))


def _of_their_life(session: Session, writer: Contact, today: date) -> bool:
    if writer.style is Style.EASY:
        return True
    return any(ring.roles(writer.id, today) & NEVER_CLIMBED for ring in people.own_places(session, writer.id).values())
