"""A mailbox behind IMAP: one connection in one thread, used again and again, and never trusted to be still alive."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event
from time import monotonic

from imapclient import IMAPClient
from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

from bot.mail.account import Account, connect, hang_up, open_folder
from bot.mail.mailbox import MOST_AT_ONCE, MOST_BYTES, MOST_HEADERS, Letter, NoMailbox, collect

SLICE = 1.0
"""Seconds between two looks at whether we shall stop, while we wait for the server to speak."""

REFUSALS = 3
"""So often a server may refuse one mail before its headers alone are kept: Exchange refuses what it cannot convert."""

SEEN = rb"\Seen"
SIZE = b"RFC822.SIZE"


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where a folder has been read. With another `validity` the same numbers mean other mails."""

    validity: int
    uid: int


@dataclass
class ImapMailbox:
    """What is unseen, and what came after `place` though somebody has opened it by hand meanwhile. A number is believed
    only while the folder is the same; what comes twice is told by its Message-ID, by whoever takes it."""

    account: Account
    place: Place | None = None
    remember: Callable[[Place], object] = field(default=id)
    most_bytes: int = MOST_BYTES
    _client: IMAPClient | None = field(default=None, init=False)
    _remembered: Place | None = field(default=None, init=False)
    _validity: int = field(default=0, init=False)
    _sizes: dict[int, int] = field(default_factory=dict, init=False)
    _done: set[int] = field(default_factory=set, init=False)
    _refused: dict[int, int] = field(default_factory=dict, init=False)

    def new(self) -> Sequence[int]:
        """The folder is opened each time: some servers show what has come only then, and it may be another folder by now."""
        with self._line() as client:
            self._open(client)
            unread = set(client.search("UNSEEN"))
            if self.place is not None:
                after = self.place.uid
                unread |= {uid for uid in client.search(f"UID {after + 1}:*") if uid > after}
            found = sorted(unread - self._done)[:MOST_AT_ONCE]
            self._sizes = _sizes(client, found)
        return found

    def letter(self, one: int) -> Letter | None:
        if one not in self._sizes:
            return None
        try:
            return self._fetched(one)
        except _Refused:
            return self._after_refusal(one)

    def mark(self, one: int) -> None:
        with suppress(_Refused), self._line() as client:
            client.add_flags([one], [SEEN], silent=True)
        self._done.add(one)

    def wait(self, seconds: float, stop: Event) -> None:
        self._settle()
        with self._line() as client:
            if not client.has_capability("IDLE"):
                stop.wait(seconds)
                return
            client.idle()
            _listen(client, seconds, stop)
            client.idle_done()

    def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            with suppress(IMAPClientError, OSError):
                client.logout()
            hang_up(client)

    @contextmanager
    def _line(self) -> Iterator[IMAPClient]:
        """The connection, made anew where it is gone. Raises NoMailbox, _Refused where the server only said no."""
        if self._client is None:
            self._client = connect(self.account)
        client = self._client
        try:
            yield client
        except (IMAPClientAbortError, OSError):
            self._client = None
            hang_up(client)
            raise NoMailbox("broke_off") from None
        except IMAPClientError:
            raise _Refused from None

    def _open(self, client: IMAPClient) -> None:
        """Mails that lay there before the first look count only while they are unread."""
        folder = open_folder(client, self.account)
        self._validity = int(folder.get(b"UIDVALIDITY") or 0)
        if self.place is None or self.place.validity != self._validity:
            self._done.clear()
            self._refused.clear()
            following = int(folder.get(b"UIDNEXT") or 0)
            self.place = Place(self._validity, following - 1) if following else None

    def _settle(self) -> None:
        """The place moves up to the first mail after it that has not been taken."""
        if self.place is None:
            return
        later = sorted(uid for uid in {*self._sizes, *self._done} if uid > self.place.uid)
        taken_to = self.place.uid
        for uid in later:
            if uid not in self._done:
                break
            taken_to = uid
        if taken_to > self.place.uid:
            self.place = Place(self._validity, taken_to)
            self._done = {uid for uid in self._done if uid > taken_to}
        if self.place != self._remembered:
            self.remember(self.place)
            self._remembered = self.place

    def _fetched(self, one: int) -> Letter | None:
        """A server may misjudge the size: no more is asked for than is taken."""
        place = f"{self._validity}:{one}"
        if self._sizes[one] <= self.most_bytes:
            raw = self._part(one, "BODY.PEEK[]", self.most_bytes + 1)
            if raw is None or len(raw) <= self.most_bytes:
                return None if raw is None else Letter(raw, place)
        headers = self._part(one, "BODY.PEEK[HEADER]", MOST_HEADERS)
        return None if headers is None else Letter(headers, place, "too_large")

    def _part(self, one: int, what: str, most: int) -> bytes | None:
        """None where the mail was taken away meanwhile."""
        with self._line() as client:
            facts = client.fetch([one], [f"{what}<0.{most}>"]).get(one, {})
        return next((value for name, value in facts.items() if name.startswith(b"BODY[") and isinstance(value, bytes)), None)

    def _after_refusal(self, one: int) -> Letter | None:
        self._refused[one] = self._refused.get(one, 0) + 1
        if self._refused[one] < REFUSALS:
            return None
        headers: bytes | None = None
        with suppress(_Refused):
            headers = self._part(one, "BODY.PEEK[HEADER]", MOST_HEADERS)
        return Letter(headers or b"", f"{self._validity}:{one}", "not_given")


def take_unseen(account: Account, take: Callable[[bytes], object]) -> int:
    """One look, and how many were taken. Raises NoMailbox."""
    mailbox = ImapMailbox(account)
    try:
        return collect(mailbox, lambda letter: take(letter.raw)).taken
    finally:
        mailbox.close()


def _sizes(client: IMAPClient, found: Sequence[int]) -> dict[int, int]:
    """Those that are still there. A server that refuses them all because of one is asked for each mail without its size."""
    try:
        return {uid: int(facts.get(SIZE) or 0) for uid, facts in client.fetch(found, [SIZE]).items()}
    except IMAPClientAbortError:
        raise
    except IMAPClientError:
        return dict.fromkeys(found, 0)


def _listen(client: IMAPClient, seconds: float, stop: Event) -> None:
    """Until the server says something, or has hung up, which the library tells by an empty answer that comes too early."""
    end = monotonic() + seconds
    while not stop.is_set() and (left := min(end - monotonic(), SLICE)) > 0:
        began = monotonic()
        if client.idle_check(timeout=left) or monotonic() - began < left / 2:
            return


class _Refused(NoMailbox):
    """The server said no to one command; the line is still there."""

    def __init__(self) -> None:
        super().__init__("refused")
