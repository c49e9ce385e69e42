"""Words that may speak of danger, by who writes them."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from rules.people import NEVER_CLIMBED, Contact, Style
from rules.replies import Meaning
from rules.slots import only_chooses
from store import people
from store.answering import Answered


def heard(said: Meaning, text: str, sent: Answered | None) -> Meaning:
    """Numbers in answer to offered times are no cry for help, however few words stand around them."""
    chooses = sent is not None and sent.offers is not None and only_chooses(text)
    return replace(said, urgent=False, worrying=False) if chooses else said


def is_urgent(session: Session, said: Meaning, writer: Contact, today: date) -> bool:
    """A colleague writes of papers every day: what is only worrying is read that day. The person, their family, advocate or
    expert by experience do not, nor whoever reads easy words: what may be a cry for help of theirs is one."""
    return said.urgent or (said.worrying and _of_their_life(session, writer, today))


def _of_their_life(session: Session, writer: Contact, today: date) -> bool:
    if writer.style is Style.EASY:
        return True
    return any(ring.roles(writer.id, today) & NEVER_CLIMBED for ring in people.own_places(session, writer.id).values())
