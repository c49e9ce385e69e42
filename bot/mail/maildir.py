"""A mailbox that is a folder: what a mail server delivers into new/ is taken, and moved to cur/ only after it was kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from bot.mail.mailbox import MOST_AT_ONCE, MOST_BYTES, MOST_HEADERS, Letter, NoMailbox

LOOK_EVERY = 5.0
"""Seconds. A look at a folder costs nothing, and nobody calls when something comes."""

READ_BY_US = ":2,S"


@dataclass
class Maildir:
    folder: Path
    most_bytes: int = MOST_BYTES

    def new(self) -> Sequence[Path]:
        """Plain files only: whatever else lies there is no mail."""
        try:
            there = [path for path in (self.folder / "new").iterdir() if path.is_file() and not path.is_symlink()]
        except OSError:
            raise NoMailbox("no_folder") from None
        return sorted((path for path in there if not path.name.startswith(".")), key=lambda path: path.name)[:MOST_AT_ONCE]

    def letter(self, one: Path) -> Letter | None:
        try:
            with one.open("rb") as mail:
                raw = mail.read(self.most_bytes + 1)
        except OSError:
            return None
        if len(raw) <= self.most_bytes:
            return Letter(raw, one.name)
        return Letter(_headers(raw[:MOST_HEADERS]), one.name, "too_large")

    def mark(self, one: Path) -> None:
        read = self.folder / "cur" / (one.name.partition(":")[0] + READ_BY_US)
        try:
            read.parent.mkdir(exist_ok=True)
            one.rename(read)
        except OSError:
            raise NoMailbox("read_only") from None

    def wait(self, seconds: float, stop: Event) -> None:
        stop.wait(min(seconds, LOOK_EVERY))

    def close(self) -> None:
        """A folder is always there."""


def _headers(raw: bytes) -> bytes:
    ends = [raw.find(blank) for blank in (b"\r\n\r\n", b"\n\n")]
    return raw[: min((end for end in ends if end >= 0), default=len(raw))] + b"\n\n"
