"""An answer in words, and where it is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from rules.questions import Intent

PAGE = 10
"""So many lines at a time are shown where there is little room; the whole answer has all of them."""


@dataclass(frozen=True, slots=True)
class Where:
    """The door through which a question came, and the mail address that it is answered at, if it is one. Without `details` it
    shows no more than our own references, days, and whose turn it is."""

    door: str
    address: str | None = None
    details: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `ref` and `value` are there where the asker can say that this action is done: the value is opaque, it
    carries reference, version and act."""

    words: str
    ref: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """`value` is a question that gets the answer: references only, no name."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Answer:
    """`person` is our reference, `about` the id for the journal. `in_open` is what may be said where others could read it."""

    intent: Intent
    head: str
    in_open: str
    person: str | None = None
    about: int | None = None
    lines: tuple[Line, ...] = ()
    after: str | None = None
    choices: tuple[Choice, ...] = ()
    page: int = 1

    @property
    def text(self) -> str:
        return "\n".join([self.head, *(line.words for line in self.lines), *([self.after] if self.after else [])])

    @property
    def shown(self) -> Sequence[Line]:
        """The lines of its page."""
        return self.lines[(self.page - 1) * PAGE : self.page * PAGE]

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.lines) // PAGE))
