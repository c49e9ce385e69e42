"""Delivering due reminders from SQLite to a local mail server, against a bare loop that renders and sends the same messages.

`python bench/delivery.py [REMINDERS]` prints JSON. The bare loop has its pages in memory, as many connections, and keeps no
books. Both run in this process, a slice of the one and a slice of the other in turn, so that whatever else the machine does
meets both; the mail server has a process of its own. `ratio` is by the clock, `ratio_of_work` by this process's own time.
"""

import asyncio
import gc
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from sqlmodel import Session

from notifier.delivery import BATCH, Office, deliver, wrap
from notifier.naming import new_name
from notifier.transports.smtp import Server, SmtpLine
from notifier.transports.ways import MailWay
from notifier.writing import Page, pages
from store import gathering, messages
from store.database import Database
from tests.house import DUE, HOUSE, at, database_in, furnish, plan

REMINDERS, SLICE, CONNECTIONS = 20_000, 10 * BATCH, 8
ANSWERS = {b"EHLO": b"250 bench\r\n", b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}
NOW = at(DUE - timedelta(days=14))  # Friday 8 May 2026


def main(reminders: int = REMINDERS) -> None:
    here, there = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(there,), daemon=True)
    server.start()
    port = here.recv()
    ours, bare = Spent(), Spent()
    with tempfile.TemporaryDirectory() as folder:
        database = database_in(Path(folder))
        furnish(database, owners=reminders)
        plan(database, NOW)
        written = loaded(database, reminders)
        for start in range(0, reminders, SLICE):
            part = written[start : start + SLICE]
            bare.add(lambda: send_bare(part, port))  # noqa: B023 called at once
            ours.add(lambda: send_with_books(database, port, len(part)))  # noqa: B023
        here.send("count")
        assert here.recv() == 2 * reminders
        with database.read() as session:
            assert messages.waiting(session) == 0
        database.close()
    server.kill()
    figures = {
        "bench": "delivery",
        "goal": "0.7 or better of the bare loop",
        "reminders": reminders,
        "connections": CONNECTIONS,
        "messages_a_second": round(reminders / ours.seconds),
        "bare_loop_a_second": round(reminders / bare.seconds),
        "ratio": round(bare.seconds / ours.seconds, 2),
        "ratio_of_work": round(bare.work / ours.work, 2),
        "load_of_the_machine": round(os.getloadavg()[0], 1),
    }
    print(json.dumps(figures))


@dataclass
class Spent:
    seconds: float = 0
    work: float = 0

    def add(self, part: Callable[[], Coroutine[None, None, None]]) -> None:
        gc.collect()
        gc.freeze()  # what the other of the two left in memory is not looked through again and again
        seconds, work = time.perf_counter(), time.process_time()
        asyncio.run(part())
        self.seconds += time.perf_counter() - seconds
        self.work += time.process_time() - work


def loaded(database: Database, reminders: int) -> list[Page]:
    """The pages of every message, as a delivery would write them, on a transaction that is taken back."""
    with database.engine.connect() as connection, Session(bind=connection) as session:
        gathering.gather(session, NOW, lambda: new_name(HOUSE), limit=reminders)
        claimed = messages.claim(session, NOW, "bench", reminders, ["mail"])
        _, written = pages(session, claimed, NOW, HOUSE)
        session.rollback()
    return written


async def send_bare(written: list[Page], port: int) -> None:
    left = iter(written)

    async def serve_one(way: MailWay) -> None:
        for page in left:
            mail = wrap(page, NOW, HOUSE)
            await way.offer(mail)
            await way.hand_over(mail)
        await way.close()

    await asyncio.gather(*map(serve_one, ways(port)))


async def send_with_books(database: Database, port: int, part: int) -> None:
    """So many messages, which are whole batches, and then it leaves."""
    office = Office(database, HOUSE, lambda: NOW, "bench")

    def leave(point: str) -> None:
        office.leaving = point == "settled" and office.done.sent == part

    office.passing = leave
    await deliver(office, {"mail": ways(port)})


def ways(port: int) -> list[MailWay]:
    return [MailWay(SmtpLine(Server("127.0.0.1", port, tls="none")), HOUSE.mail_from) for _ in range(CONNECTIONS)]


class Takes(asyncio.Protocol):
    """A mail server that takes everything, and counts."""

    taken = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport, self.buffer, self.in_mail = transport, b"", False
        transport.write(b"220 bench\r\n")

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while (end := self.buffer.find(b"\r\n.\r\n" if self.in_mail else b"\r\n")) >= 0:
            line, self.buffer = self.buffer[:end], self.buffer[end + (5 if self.in_mail else 2) :]
            self.transport.write(self.answer(line))

    def answer(self, line: bytes) -> bytes:
        if self.in_mail:
            self.in_mail = False
            Takes.taken += 1
            return b"250 2.0.0 taken\r\n"
        self.in_mail = line[:4].upper() == b"DATA"
        return ANSWERS.get(line[:4].upper(), b"250 2.0.0 ok\r\n")


def serve(pipe: Connection) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(Takes, "127.0.0.1", 0)
        loop.add_reader(pipe.fileno(), lambda: (pipe.recv(), pipe.send(Takes.taken), setattr(Takes, "taken", 0)))
        pipe.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
