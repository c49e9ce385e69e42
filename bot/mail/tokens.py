"""The token by which we know what is answered: in the address, or in the Message-ID of ours that is referred to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.mail.headers import Headers

SENT_TO = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to")
IN_ADDRESS = re.compile(r"(?:(?<![\w.+-])kept\.|(?<![\w.+-])[\w.-]{1,40}\+)([a-z2-7]{20})@", re.IGNORECASE)
IN_MESSAGE_ID = re.compile(r"<([a-z2-7]{20})\.[\w.-]{1,80}@", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tokens:
    """`one` is the token to trust. It is None where there is none, and where they contradict each other: then `found` has several."""

    found: tuple[str, ...]
    one: str | None

    @property
    def disagree(self) -> bool:
        return self.one is None and len(self.found) > 1


def tokens_in(headers: Headers) -> Tokens:
    """The address decides, the references must not speak against it: a mail that is addressed about one message and
    answers another is about neither. Without an address it is the message answered, else the only one referred to."""
    addressed = _unique(IN_ADDRESS, headers, SENT_TO)
    answered = _unique(IN_MESSAGE_ID, headers, ("in-reply-to",))
    referred = _unique(IN_MESSAGE_ID, headers, ("references",))
    found = tuple(dict.fromkeys((*addressed, *answered, *referred)))
    if addressed:
        fits = len(addressed) == 1 and addressed[0] in (answered or referred or addressed)
        return Tokens(found, addressed[0] if fits else None)
    for several in (answered, referred):
        if several:
            return Tokens(found, several[0] if len(several) == 1 else None)
    return Tokens((), None)


def _unique(pattern: re.Pattern[str], headers: Headers, names: tuple[str, ...]) -> tuple[str, ...]:
    found: Iterator[str] = (match[1].lower() for value in headers.every(*names) for match in pattern.finditer(value))
    return tuple(dict.fromkeys(found))
