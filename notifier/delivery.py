"""Delivery: claim, still true?, write, send, settle. Nothing else takes a notice out of the outbox."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from sqlmodel import Session

from notifier import failing
from notifier.letter import mail_bytes
from notifier.naming import new_name
from notifier.transports import TransportError
from notifier.transports.ways import Parcel, Way
from notifier.window import HandedOver, Window
from notifier.writing import Page, pages
from rules.deployment import Deployment
from store import gathering, messages
from store.database import Database, Unusable
from store.messages import Message
from templates.catalogue import write, write_slack

P = ParamSpec("P")
R = TypeVar("R")

BATCH = 200
MOST_LOOKS = 50
"""Facts that change between every look and the next, fifty times, are somebody's bulk load: the message waits for it."""


@dataclass
class Delivered:
    """Counts messages."""

    sent: int = 0
    waiting: int = 0
    failed: int = 0
    lapsed: int = 0


@dataclass
class Office:
    """What the tasks of one worker share. `passing` is told each point that is passed."""

    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    worker: str
    window: Window = field(default_factory=Window)
    done: Delivered = field(default_factory=Delivered)
    closed: set[str] = field(default_factory=set)
    passing: Callable[[str], object] = str
    books: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "books"))

    async def aside(self, work: Callable[Concatenate[Database, "Office", P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The books are kept by one thread: several would only wait for each other."""
        keep = partial(work, self.database, self, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self.books, keep)


async def deliver(office: Office, ways: Mapping[str, Sequence[Way]]) -> Delivered:
    """Send what may go now, once, and stop. Each way is served by a task of its own."""
    try:
        await office.aside(_gather)
        while batch := await office.aside(_claim, list(ways)):
            office.passing("claimed")
            await _deliver_batch(office, ways, *batch)
            if office.closed:
                break
        office.done.waiting = await office.aside(_waiting)
        return office.done
    finally:
        for way in (way for lines in ways.values() for way in lines):
            await way.close()
        office.books.shutdown(wait=False)


async def _deliver_batch(office: Office, ways: Mapping[str, Sequence[Way]], seen: int, written: list[Page]) -> None:
    queues: dict[str, asyncio.Queue[Page]] = {channel: asyncio.Queue() for channel in ways}
    for page in written:
        queues[page.sent.message.channel].put_nowait(page)
    serving = [
        asyncio.create_task(_serve(office, way, queues[channel], seen)) for channel, lines in ways.items() for way in lines
    ]
    try:
        await asyncio.gather(*serving)
    finally:
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)


async def _serve(office: Office, way: Way, queue: "asyncio.Queue[Page]", seen: int) -> None:
    while not queue.empty():
        page = queue.get_nowait()
        if page.sent.message.channel in office.closed:
            await office.aside(_give_back, page.sent.message)
            continue
        try:
            await _send(office, way, page, seen)
        except TransportError as error:
            await office.aside(failing.refused, page, error)
        except Unusable:
            raise
        except Exception as error:  # noqa: BLE001 one message that cannot be written must not stop the others
            await office.aside(failing.broken, page, error)


async def _send(office: Office, way: Way, page: Page, seen: int) -> None:
    """Raises TransportError."""
    for _ in range(MOST_LOOKS):
        if page.broken is not None:
            raise page.broken
        if not page.sections:
            await office.aside(_settle_empty, page)
            return
        parcel = wrap(page, office.clock(), office.deployment)
        office.passing("written")
        await way.offer(parcel)
        async with office.window.turn():
            if await office.aside(_begin, page, parcel, seen):
                await _hand_over(office, way, page, parcel)
                return
        await way.withdraw()
        looked = await office.aside(_look_again, page.sent.message)
        if looked is None:
            return
        seen, page = looked
    await office.aside(_give_back, page.sent.message)


async def _hand_over(office: Office, way: Way, page: Page, parcel: Parcel) -> None:
    office.passing("begun")
    outside_id = await way.hand_over(parcel)
    office.passing("accepted")
    office.window.unsettled = HandedOver(page, outside_id)
    if not office.window.somebody_waits:
        await office.aside(_settle)


def wrap(page: Page, now: datetime, deployment: Deployment) -> Parcel:
    """The words as they leave the house. Raises failing.Blocked."""
    if page.sent.message.channel == "slack":
        message = write_slack(page.sections, page.frame)
        return Parcel(page.address, text=message.text, blocks=message.blocks)
    written = write(page.sections, page.frame)
    failing.check_words(page, written)
    name = page.sent.message
    mail = mail_bytes(
        written, to=page.address, mail_id=name.mail_id, token=name.token, now=now, deployment=deployment, invite=page.invite
    )
    return Parcel(page.address, mail=mail, words=written.text)


def _claim(database: Database, office: Office, channels: list[str]) -> tuple[int, list[Page]] | None:
    """What was queued meanwhile is gathered once nothing else is left."""
    now = office.clock()
    claimed = _lease(database, office, channels, now)
    if not claimed:
        _gather(database, office)
        claimed = _lease(database, office, channels, now)
    if not claimed:
        return None
    with database.read() as session:
        return pages(session, claimed, now, office.deployment)


def _lease(database: Database, office: Office, channels: list[str], now: datetime) -> list[Message]:
    with database.write() as session:
        return messages.claim(session, now, office.worker, BATCH, channels)


def _gather(database: Database, office: Office) -> None:
    """In short transactions, and before anything is claimed: what waits for a reader goes in one message."""
    reader: int | None = 0
    while reader is not None:
        with database.write() as session:
            reader = gathering.gather(session, office.clock(), lambda: new_name(office.deployment), after=reader)


def _look_again(database: Database, office: Office, message: Message) -> tuple[int, Page] | None:
    """The message as the facts now have it, None where another worker has it."""
    now = office.clock()
    with database.read() as session:
        ours = messages.still_ours(session, message.id, office.worker)
        if ours is None:
            return None
        seen, (page,) = pages(session, [ours], now, office.deployment)
        return seen, page


def _begin(database: Database, office: Office, page: Page, parcel: Parcel, seen: int) -> bool:
    """One transaction: what the one before handed over is written down, and this one begins."""
    with database.write() as session:
        _settle_last(session, office)
        begun = messages.begin(session, page.sent, office.worker, office.clock(), seen, parcel.words)
    _settled(office)
    return begun


def _settle(database: Database, office: Office) -> None:
    with database.write() as session:
        _settle_last(session, office)
    _settled(office)


def _settle_last(session: Session, office: Office) -> None:
    last = office.window.unsettled
    if last is not None:
        messages.settle_sent(session, last.page.sent, office.clock(), last.page.address, last.outside_id)


def _settled(office: Office) -> None:
    if office.window.unsettled is not None:
        office.window.unsettled = None
        office.done.sent += 1
        office.passing("settled")


def _settle_empty(database: Database, office: Office, page: Page) -> None:
    with database.write() as session:
        messages.settle_empty(session, page.sent, office.clock())
    office.done.lapsed += 1


def _give_back(database: Database, office: Office, message: Message) -> None:
    with database.write() as session:
        messages.give_back(session, message.id, office.worker)


def _waiting(database: Database, _office: Office) -> int:
    with database.read() as session:
        return messages.waiting(session)
