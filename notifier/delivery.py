"""Delivery: claim, still true?, write, send, settle. Nothing else takes a notice out of the outbox."""

import asyncio
from collections import deque
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime

from notifier import failing
from notifier.letter import mail_bytes
from notifier.naming import new_name
from notifier.transports import TransportError
from notifier.transports.ways import Parcel, Way
from notifier.window import HandedOver, Window
from notifier.writing import Answering, Page, pages
from rules.consent import AddressClass
from rules.deployment import Deployment
from store import gathering, messages, sending
from store.books import Books
from store.database import Database, Unusable
from store.messages import Message
from templates.catalogue import write, write_slack

BATCH = 500
MOST_LOOKS = 50
"""Facts that change between every look and the next, fifty times, are somebody's bulk load: the message waits for it."""


@dataclass
class Delivered:
    """Counts messages. `deferred` were tried and put off."""

    sent: int = 0
    waiting: int = 0
    deferred: int = 0
    failed: int = 0
    lapsed: int = 0


@dataclass
class Office:
    """What the tasks of one worker share. `passing` is told each point that is passed; `answering` knows what to say to
    somebody who asked by mail."""

    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    worker: str
    window: Window = field(default_factory=Window)
    done: Delivered = field(default_factory=Delivered)
    closed: set[str] = field(default_factory=set)
    passing: Callable[[str], object] = str
    answering: Answering | None = None
    leaving: bool = False
    """Set from outside: what is begun is finished, nothing more is begun."""


async def deliver(office: Office, ways: Mapping[str, Sequence[Way]]) -> Delivered:
    """Send what may go now, once, and stop. The books are kept between two awaits, without a thread: it wants a loop for
    which nobody else waits."""
    try:
        with closing(Books(office.database)) as books:
            _gather(office, ways)
            while not office.leaving and not office.closed and (claimed := _claim(office, list(ways))):
                office.passing("claimed")
                await _deliver_batch(office, books, ways, *claimed)
        with office.database.read() as session:
            office.done.waiting = messages.waiting(session)
        return office.done
    finally:
        for way in (way for lines in ways.values() for way in lines):
            await way.close()


async def _deliver_batch(
    office: Office, books: Books, ways: Mapping[str, Sequence[Way]], seen: int, written: Sequence[Page]
) -> None:  # fmt: skip
    queues: dict[str, deque[Page]] = {channel: deque() for channel in ways}
    for page in written:
        queues[page.sent.message.channel].append(page)
    clerks = [Clerk(office, books, way, queues[channel], seen) for channel, lines in ways.items() for way in lines]
    serving = [asyncio.create_task(clerk.serve()) for clerk in clerks]
    try:
        await asyncio.gather(*serving)
    finally:
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)
        _settle(office, books)


@dataclass
class Clerk:
    """Serves one way out: a task of its own."""

    office: Office
    books: Books
    way: Way
    queue: deque[Page]
    seen: int

    async def serve(self) -> None:
        while self.queue:
            page = self.queue.popleft()
            if self.office.leaving or page.sent.message.channel in self.office.closed:
                _give_back(self.office, [page, *self.queue])
                self.queue.clear()
                return
            try:
                await self._send(page, self.seen)
            except TransportError as error:
                failing.refused(self.office, page, error)
            except Unusable:
                raise
            except Exception as error:  # noqa: BLE001 one message that cannot be written must not stop the others
                failing.broken(self.office, page, error)

    async def _send(self, page: Page, seen: int) -> None:
        """Raises TransportError."""
        office = self.office
        for _ in range(MOST_LOOKS):
            if page.broken is not None:
                raise page.broken
            if not page.sections:
                _settle_empty(office, self.books, page)
                return
            parcel = wrap(page, office.clock(), office.deployment)
            office.passing("written")
            await self.way.offer(parcel)
            async with office.window.turn():
                if begun := _begin(office, self.books, page, parcel, seen):
                    await self._hand_over(page, parcel)
            if begun:
                await asyncio.sleep(0)  # whoever is next begins before this one writes: the server answers meanwhile
                return
            await self.way.withdraw()
            looked = _look_again(office, page.sent.message)
            if looked is None:
                return
            seen, page = looked
        _give_back(office, [page])

    async def _hand_over(self, page: Page, parcel: Parcel) -> None:
        self.office.passing("begun")
        outside_id = await self.way.hand_over(parcel)
        self.office.passing("accepted")
        self.office.window.unsettled = HandedOver(page, outside_id)
        if not self.office.window.somebody_waits:
            _settle(self.office, self.books)


def wrap(page: Page, now: datetime, deployment: Deployment) -> Parcel:
    """The words as they leave the house. Raises failing.Blocked."""
    if page.sent.message.channel == "slack":
        message = write_slack(page.sections, page.frame)
        failing.check_words(page, message.text)
        return Parcel(page.address, text=message.text, blocks=message.blocks, leaves=page.leaves)
    written = write(page.sections, page.frame)
    if page.leaves is AddressClass.ENCRYPT:
        written = replace(written, subject=f"{deployment.encrypt_tag} {written.subject}")
    failing.check_words(page, written.subject, *(picture.name for picture in written.pictures))
    name = page.sent.message
    mail = mail_bytes(
        written, to=page.address, mail_id=name.mail_id, token=name.token, now=now, deployment=deployment, invite=page.invite
    )
    return Parcel(page.address, mail=mail, words=written.text, leaves=page.leaves)


def _claim(office: Office, channels: Sequence[str]) -> tuple[int, list[Page]] | None:
    """What was queued meanwhile is gathered once nothing else is left."""
    now = office.clock()
    claimed = _lease(office, channels, now)
    if not claimed:
        _gather(office, channels)
        claimed = _lease(office, channels, now)
    if not claimed:
        return None
    with office.database.read() as session:
        return pages(session, claimed, now, office.deployment, office.answering)


def _lease(office: Office, channels: Sequence[str], now: datetime) -> list[Message]:
    with office.database.write() as session:
        return messages.claim(session, now, office.worker, BATCH, channels)


def _gather(office: Office, channels: Container[str]) -> None:
    """In short transactions, and before anything is claimed: what waits for a reader goes in one message."""
    reader: int | None = 0
    while reader is not None:
        with office.database.write() as session:
            reader = gathering.gather(session, office.clock(), lambda: new_name(office.deployment), after=reader)
    if "slack" not in channels:
        with office.database.write() as session:
            sending.mail_instead(session)


def _look_again(office: Office, message: Message) -> tuple[int, Page] | None:
    """The message as the facts now have it, None where another worker has it."""
    now = office.clock()
    with office.database.read() as session:
        ours = messages.still_ours(session, message.id, office.worker)
        if ours is None:
            return None
        seen, (page,) = pages(session, [ours], now, office.deployment, office.answering)
        return seen, page


def _begin(office: Office, books: Books, page: Page, parcel: Parcel, seen: int) -> bool:
    """One transaction: what the one before handed over is written down, and this one begins."""
    with books.write():
        _settle_last(office, books)
        begun = sending.begin(books, page.sent, office.worker, office.clock(), seen, parcel.words)
    _settled(office)
    return begun


def _settle(office: Office, books: Books) -> None:
    if office.window.unsettled is not None:
        with books.write():
            _settle_last(office, books)
        _settled(office)


def _settle_last(office: Office, books: Books) -> None:
    last = office.window.unsettled
    if last is not None:
        sending.settle_sent(books, last.page.sent, office.clock(), last.page.address, last.outside_id)


def _settled(office: Office) -> None:
    if office.window.unsettled is not None:
        office.window.unsettled = None
        office.done.sent += 1
        office.passing("settled")


def _settle_empty(office: Office, books: Books, page: Page) -> None:
    with books.write():
        sending.settle_empty(books, page.sent, office.clock())
    office.done.lapsed += 1


def _give_back(office: Office, unsent: Iterable[Page]) -> None:
    with office.database.write() as session:
        sending.give_back(session, [page.sent.message.id for page in unsent], office.worker)
