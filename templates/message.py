"""What goes into a message and what comes out: lines, sections, a frame; a mail's parts, or a Slack message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rules.notices import Lane
from rules.people import Style


@dataclass(frozen=True, slots=True)
class Line:
    """One action (or gap, or reply) in a message; `number` begins its line in the text part. `what` None is the bare
    form: our reference, the day, whose turn. `what_easy` are easy words that a person wrote; None: the easy letter says
    so honestly. `about` is the person's known-as name, `owner` the owner's where the reader is somebody else; `facts`
    is what only this kind needs, as its example.toml lists it."""

    number: int
    ref: str
    due: date | None = None
    what: str | None = None
    what_easy: str | None = None
    about: str | None = None
    owner: str | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """All notices of one kind in a message."""

    kind: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """What every message needs. `family`: the reader is the person or family, so help and emergency words are added;
    `help_name` is who answers at `help_phone`.
    `page` is where a professional may answer as well, where this deployment has pages; `pictures` a pack of its own."""

    reader: str
    style: Style
    language: str
    today: date
    family: bool = False
    organisation: str = ""
    help_phone: str = ""
    help_name: str = ""
    emergency_words: str = ""
    can_reply: bool = True
    page: str | None = None
    pictures: Path | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    cid: str
    name: str
    bytes: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Written:
    """A mail's words. `html` is empty for a reader who asked for text only."""

    subject: str
    text: str
    html: str
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class SlackMessage:
    """`text` is what a notification shows, so it names nobody; the details stand in `blocks`."""

    text: str
    blocks: tuple[Mapping[str, object], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """`facts` and `private` explain what a line of this kind brings; what is in `private` is never said in the bare form.
    `optional` are the names that may be absent."""

    name: str
    who: str
    why: str
    lane: Lane
    facts: Mapping[str, str]
    private: Mapping[str, str]
    optional: frozenset[str]


Sections = Sequence[Section]
