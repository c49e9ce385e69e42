"""A form: what it is about, and its fields."""

from dataclasses import dataclass
from enum import StrEnum

from rules.acts import Act

MOST_WORDS = 1_000
MOST_IN_LINE = 300


class Shape(StrEnum):
    """CONTACT is one of those who may be chosen there. CHOICES are several at once."""

    LINE = "line"
    WORDS = "words"
    DAY = "day"
    MOMENT = "moment"
    CONTACT = "contact"
    CHOICE = "choice"
    CHOICES = "choices"


class When(StrEnum):
    """AHEAD is after today, SO_FAR today or before."""

    ANY = "any"
    AHEAD = "ahead"
    SO_FAR = "so_far"


class About(StrEnum):
    ACTION = "action"
    PERSON = "person"
    REVIEW = "review"
    INBOX = "inbox"
    OWN = "own"
    """Of whoever fills it in."""


@dataclass(frozen=True, slots=True)
class Field:
    """Without `choices` those of a CHOICE depend on what the form is about. `most` is how many letters it may hold."""

    name: str
    shape: Shape = Shape.WORDS
    needed: bool = False
    choices: tuple[str, ...] = ()
    when: When = When.ANY
    most: int = MOST_WORDS


@dataclass(frozen=True, slots=True)
class Form:
    """`act` is there where it ends in an act on an action. `confirmed`: it is hard to undo, so its last button says so."""

    name: str
    about: About
    fields: tuple[Field, ...]
    act: Act | None = None

    def field(self, name: str) -> Field | None:
        return next((one for one in self.fields if one.name == name), None)
