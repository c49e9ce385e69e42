"""Delivery: claim, still true?, write, send, settle. Nothing else takes a notice out of the outbox."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from notifier import failing
from notifier.letter import mail_bytes
from notifier.naming import new_name
from notifier.transports import TransportError
from notifier.transports.ways import Parcel, Way
from notifier.writing import Page, pages
from rules.deployment import Deployment
from store import messages
from store.database import Database
from store.messages import Message
from templates.catalogue import write, write_slack

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
    """What the tasks of one worker share. `window` lets one message at a time be handed over and not yet written down:
    whenever the process is killed, at most one message goes twice. `passing` is told each point that is passed."""

    database: Database
    deployment: Deployment
    clock: Callable[[], datetime]
    worker: str
    window: asyncio.Lock = field(default_factory=asyncio.Lock)
    done: Delivered = field(default_factory=Delivered)
    closed: set[str] = field(default_factory=set)
    passing: Callable[[str], object] = str


async def deliver(office: Office, ways: Mapping[str, Sequence[Way]]) -> Delivered:
    """Send what may go now, once, and stop. Each way is served by a task of its own."""
    try:
        while batch := await office.database.aside(_claim, office, list(ways)):
            office.passing("claimed")
            await _deliver_batch(office, ways, *batch)
            if office.closed:
                break
        office.done.waiting = await office.database.aside(_waiting)
        return office.done
    finally:
        for way in (way for lines in ways.values() for way in lines):
            await way.close()


async def _deliver_batch(office: Office, ways: Mapping[str, Sequence[Way]], seen: int, written: list[Page]) -> None:
    queues: dict[str, asyncio.Queue[Page]] = {channel: asyncio.Queue() for channel in ways}
    for page in written:
        queues[page.sent.message.channel].put_nowait(page)
    serving = [_serve(office, way, queues[channel], seen) for channel, lines in ways.items() for way in lines]
    await asyncio.gather(*serving)


async def _serve(office: Office, way: Way, queue: "asyncio.Queue[Page]", seen: int) -> None:
    while not queue.empty():
        page = queue.get_nowait()
        if page.sent.message.channel in office.closed:
            await office.database.aside(_give_back, office, page.sent.message)
            continue
        try:
            if page.broken is not None:
                raise page.broken
            await _send(office, way, page, seen)
        except TransportError as error:
            await office.database.aside(failing.refused, office, page, error)
        except Exception as error:  # noqa: BLE001 one message that cannot be written must not stop the others
            await office.database.aside(failing.broken, office, page, error)


async def _send(office: Office, way: Way, page: Page, seen: int) -> None:
    """Raises TransportError. Begun and settled inside the window, so nothing is in doubt but this one message."""
    looks = 0
    while page.sections:
        parcel = _parcel(office, page)
        office.passing("written")
        await way.offer(parcel)
        async with office.window:
            if await office.database.aside(_begin, office, page, seen):
                office.passing("begun")
                outside_id = await way.hand_over(parcel)
                office.passing("accepted")
                await office.database.aside(_settle, office, page, outside_id)
                office.passing("settled")
                return
        await way.withdraw()
        looked = await office.database.aside(_look_again, office, page.sent.message)
        looks += 1
        if looked is None or looks > MOST_LOOKS:
            await office.database.aside(_give_back, office, page.sent.message)
            return
        seen, page = looked
    await office.database.aside(_settle_empty, office, page)


def _parcel(office: Office, page: Page) -> Parcel:
    if page.sent.message.channel == "slack":
        message = write_slack(page.sections, page.frame)
        return Parcel(page.address, text=message.text, blocks=message.blocks)
    written = write(page.sections, page.frame)
    failing.check_words(page, written)
    name = page.sent.message
    mail = mail_bytes(
        written, to=page.address, mail_id=name.mail_id, token=name.token, now=office.clock(), deployment=office.deployment
    )  # fmt: skip
    return Parcel(page.address, mail=mail)


def _claim(database: Database, office: Office, channels: list[str]) -> tuple[int, list[Page]] | None:
    now = office.clock()
    with database.write() as session:
        messages.gather(session, now, lambda: new_name(office.deployment))
        claimed = messages.claim(session, now, office.worker, BATCH, channels)
    if not claimed:
        return None
    with database.read() as session:
        return pages(session, claimed, now, office.deployment)


def _look_again(database: Database, office: Office, message: Message) -> tuple[int, Page] | None:
    """The message as the facts now have it, None where another worker has it."""
    now = office.clock()
    with database.read() as session:
        ours = messages.still_ours(session, message.id, office.worker)
        if ours is None:
            return None
        seen, (page,) = pages(session, [ours], now, office.deployment)
        return seen, page


def _begin(database: Database, office: Office, page: Page, seen: int) -> bool:
    with database.write() as session:
        return messages.begin(session, page.sent, office.worker, office.clock(), seen)


def _settle(database: Database, office: Office, page: Page, outside_id: str | None) -> None:
    with database.write() as session:
        messages.settle_sent(session, page.sent, office.clock(), page.address, outside_id)
    office.done.sent += 1


def _settle_empty(database: Database, office: Office, page: Page) -> None:
    with database.write() as session:
        messages.settle_empty(session, page.sent, office.clock())
    office.done.lapsed += 1


def _give_back(database: Database, office: Office, message: Message) -> None:
    with database.write() as session:
        messages.give_back(session, message.id, office.worker)


def _waiting(database: Database) -> int:
    with database.read() as session:
        return messages.waiting(session)
