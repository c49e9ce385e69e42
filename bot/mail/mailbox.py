"""A mailbox: what is new is taken and marked only after it was kept. Watched without end, whatever its server does."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Event
from typing import Generic, Protocol, TypeVar

log = logging.getLogger(__name__)

MOST_AT_ONCE = 200
MOST_BYTES = 25 * 2**20
"""A larger mail is not fetched: its headers are kept, and a person looks at it."""

MOST_HEADERS = 2**20
LOOK_EVERY = 30
"""Seconds. A server that says when something comes is asked all the same: not every one says it each time."""

FIRST_GAP, LONGEST_GAP = 2, 300


class NoMailbox(Exception):
    """The mail server did not answer, or did not let us in. `code` is safe to log."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it lies in the mailbox. Of one that is too large, or that the server cannot give, `raw` has the headers at
    most, and `lacks` says why. `place` is its own name in this mailbox."""

    raw: bytes
    place: str
    lacks: str | None = None


Id = TypeVar("Id")
Take = Callable[[Letter], object]


class Mailbox(Protocol[Id]):
    """Each raises NoMailbox. `letter` gives None for a mail that is gone meanwhile, or must wait for the next look."""

    def new(self) -> Sequence[Id]: ...
    def letter(self, one: Id) -> Letter | None: ...
    def mark(self, one: Id) -> None: ...
    def wait(self, seconds: float, stop: Event) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Collected:
    """`left` are still there and unmarked: the next look finds them again."""

    taken: int = 0
    left: int = 0


def collect(mailbox: Mailbox[Id], take: Take, passing: Callable[[str], object] = str) -> Collected:
    """What `take` raises leaves that mail as it is, so it comes again; the next one is taken all the same. Raises NoMailbox."""
    found = mailbox.new()
    taken = left = 0
    for one in found:
        letter = mailbox.letter(one)
        if letter is None:
            left += 1
            continue
        passing("fetched")
        try:
            take(letter)
        except Exception as error:  # noqa: BLE001 the inbox's edge: one mail that cannot be kept must not stop the next
            log.error("a mail could not be kept: %s", type(error).__name__)
            left += 1
            continue
        passing("kept")
        mailbox.mark(one)
        passing("marked")
        taken += 1
    return Collected(taken, left)


@dataclass
class Watch(Generic[Id]):
    """One mailbox, looked at again and again in a thread of its own. `looked` is told what came, `failed` a code."""

    mailbox: Mailbox[Id]
    take: Take
    looked: Callable[[Collected], object]
    failed: Callable[[str], object]
    look_every: float = LOOK_EVERY

    def run(self, stop: Event) -> None:
        failures = 0
        while not stop.is_set():
            try:
                self._look(stop)
                failures = 0
            except NoMailbox as error:
                failures += 1
                self._broken(error.code, failures, stop)
            except Exception as error:  # noqa: BLE001 the inbox's edge: whatever breaks, the next look is made
                failures += 1
                self._broken(type(error).__name__, failures, stop)
        self.mailbox.close()

    def _look(self, stop: Event) -> None:
        """A mailbox that is full to the brim is emptied without waiting."""
        collected = collect(self.mailbox, self.take)
        self.looked(collected)
        if collected.taken < MOST_AT_ONCE:
            self.mailbox.wait(self.look_every, stop)

    def _broken(self, code: str, failures: int, stop: Event) -> None:
        self.mailbox.close()
        self.failed(code)
        stop.wait(gap(failures))


def gap(failures: int) -> float:
    """Seconds until a broken line is tried again: longer each time, five minutes at most."""
    return float(min(FIRST_GAP * 2 ** min(failures - 1, 20), LONGEST_GAP))
