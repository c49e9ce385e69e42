"""A mail as it was understood: who wrote it, what it answers, what it says; nothing of it has been believed yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.mail.bounces import Bounce
from bot.mail.rsvps import Rsvp
from bot.mail.tokens import Tokens
from rules.reasons import Reason
from rules.replies import About, HandTo
from rules.senders import Author, Evidence


class Kind(StrEnum):
    UNREADABLE = "unreadable"
    BOUNCE = "bounce"
    COMPLAINT = "complaint"
    RECEIPT = "receipt"
    REACTION = "reaction"
    RSVP = "rsvp"
    AUTO_REPLY = "auto_reply"
    LIST = "list"
    REPLY = "reply"

    @property
    def by_person(self) -> bool:
        """Whether a person's words stand in it, in which danger may be spoken of."""
        return self in {Kind.REPLY, Kind.RSVP, Kind.LIST}


@dataclass(frozen=True, slots=True)
class Attachment:
    """Named, never opened. `bytes` is its size once decoded."""

    name: str | None
    type: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Mail:
    """`visible_text` is what was newly written, `answers` the same as the reader of meanings should have it.
    `sender` is the address as it is shown; `author` is who may be believed to have written, `evidence` what speaks for them.
    `listed` are the numbers of the list that is answered and `about` their words, None where the sent message is not known.
    `why` says what is wrong: why it is unreadable, or that its tokens contradict each other."""

    kind: Kind
    sender: str | None
    sender_name: str | None
    message_id: str | None
    tokens: Tokens
    date: datetime | None
    subject: str
    visible_text: str
    answers: str
    attachments: Sequence[Attachment]
    author: Author
    evidence: Evidence
    listed: Sequence[int] | None = None
    about: About | None = None
    rsvp: Rsvp | None = None
    bounce: Bounce | None = None
    deputy: HandTo | None = None
    why: Reason | None = None

    @property
    def token(self) -> str | None:
        return self.tokens.one
