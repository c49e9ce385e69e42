"""The headers of a message or a part: read by hand within limits, decoded only where somebody asks."""

import re
from binascii import Error as BadBase64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import collapse_rfc2231_value, parsedate_to_datetime
from functools import cached_property

from bot.mail.charsets import decoded

MOST_IN_ONE = 64 * 1024
MOST_IN_ALL = 1024 * 1024
MOST_DECODED = 4000
"""How much of one header is decoded: more is no subject and no name."""

LINE = re.compile(rb"(?:[!-9;-~]{1,200}[ \t]{0,9}:|[ \t]|>?From )[^\n]*(?:\n|\Z)")
NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,9}:")
BLANK = re.compile(rb"[ \t]*\r?\n")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
ANGLED = re.compile(r"<\s*([^<>\s]{1,320}@[^<>\s]{1,255})\s*>")
BARE = re.compile(r"[^\s<>,;:\"()\[\]]{1,64}@[^\s<>,;:\"()\[\]]{1,255}")


YEARS = range(1900, 2200)


class HeaderTooLong(Exception):
    """One header is over 64 KB, or all of them over 1 MB."""


@dataclass(frozen=True)
class Headers:
    """In the order in which they stand. Names in small letters, values unfolded and not decoded."""

    all: Sequence[tuple[str, str]]

    def every(self, *names: str) -> Iterator[str]:
        return (value for name, value in self.all if name in names)

    def first(self, *names: str) -> str | None:
        return next(self.every(*names), None)

    def has(self, *names: str) -> bool:
        return self.first(*names) is not None

    def words(self, name: str) -> str:
        """A header's decoded words, without line ends; empty where it is missing."""
        return words_in(self.first(name) or "")

    @cached_property
    def content_type(self) -> str:
        return self._message.get_content_type()

    def parameter(self, name: str, header: str = "content-type") -> str | None:
        """A parameter of the content type: charset, boundary, method, …"""
        value = self._message.get_param(name, None, header)
        return collapse_rfc2231_value(value)[:1000] if value else None

    @cached_property
    def file_name(self) -> str | None:
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        return " ".join(words_in(name).split()) or None if name else None

    @cached_property
    def _message(self) -> Message:
        """The standard library knows how parameters are written, encoded and continued."""
        message = Message()
        for name in ("content-type", "content-disposition"):
            value = self.first(name)
            if value is not None:
                message[name] = value[:MOST_DECODED]
        return message


def headers_at(raw: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers that begin here, and where the body begins: after the blank line, or at the first line that is no header."""
    found: list[tuple[str, list[bytes]]] = []
    at, size = start, 0
    while line := LINE.match(raw, at, end):
        at = line.end()
        name = NAME.match(line[0])
        if name:
            found.append((name[1].decode("ascii").lower(), [line[0][name.end() :]]))
            size = 0
        elif found and line[0][:1] in b" \t":
            if not line[0].strip():
                break
            found[-1][1].append(line[0])
        size += len(line[0])
        if size > MOST_IN_ONE or at - start > MOST_IN_ALL:
            raise HeaderTooLong
    blank = BLANK.match(raw, at, end)
    return Headers([(name, _unfolded(lines)) for name, lines in found]), blank.end() if blank else at


def words_in(value: str) -> str:
    """Encoded words become words. What cannot be decoded stays as it was written."""
    value = value[:MOST_DECODED]
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value)
    except (HeaderParseError, BadBase64, ValueError):
        return value
    words = (piece if isinstance(piece, str) else _decoded_piece(piece, charset) for piece, charset in pieces)
    return " ".join("".join(words).split("\n"))


def addresses_in(value: str) -> list[str]:
    """Bare addresses in small letters. A name in quotation marks that looks like an address is none."""
    plain = QUOTED.sub(" ", value)
    return [match[1].lower() for match in ANGLED.finditer(plain)] or [match[0].lower() for match in BARE.finditer(plain)]


def name_in(value: str) -> str | None:
    """The name that stands before the address."""
    before = words_in(value.partition("<")[0]) if "<" in value else ""
    return " ".join(before.replace('"', " ").split()) or None


def moment_in(value: str | None) -> datetime | None:
    """An aware moment; one without a zone is taken as UTC. None where there is none that can be read."""
    if not value:
        return None
    try:
        moment = parsedate_to_datetime(value[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if moment.year not in YEARS:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _unfolded(lines: Sequence[bytes]) -> str:
    value = b"".join(line.rstrip(b"\r\n") for line in lines).strip()
    return value.decode("ascii") if value.isascii() else decoded(value, None)


def _decoded_piece(piece: bytes, charset: str | None) -> str:
    return decoded(piece, charset) if charset else piece.decode("latin-1")
