"""Real worker processes, killed and at once with others: nothing is lost, nothing goes twice but what a kill left in doubt."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from notifier.proof import prove
from store.database import Database
from store.messages import LEASE
from tests.fresh import fresh_database
from tests.house import DUE, HOUSE, at, furnish, messages, notices, plan, send
from tests.postgres import BOTH
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
NOW = at(DAY)
LATER = NOW + LEASE + timedelta(minutes=1)
WORKER = Path(__file__).parent / "worker.py"
ROOT = WORKER.parents[2]
OWNERS = 12

POINTS = {"claimed": 1, "written": OWNERS, "begun": OWNERS, "accepted": OWNERS, "settled": OWNERS}
"""How often a delivery to so many owners passes each point."""

EVERY_DAY = [("begun", 1), ("accepted", 1)]
"""On both sides of the moment at which it is in doubt whether a message has gone."""

SELDOM = [
    pytest.param(point, seed, marks=pytest.mark.slow)
    for seed in range(1, 22)
    for point in POINTS
    if (point, seed) not in EVERY_DAY
]

VERBS = ("MAIL", "RCPT", "DATA", "BODY")


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        yield database


async def start(does: str, database: Database, **more: str | int) -> Process:
    url = database.engine.url.render_as_string(hide_password=False)
    job = json.dumps({"does": does, "url": url, "moment": NOW.isoformat(), **more})
    return await asyncio.create_subprocess_exec(
        sys.executable, str(WORKER), job, stdout=PIPE, stderr=PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )  # fmt: skip


async def finished(*processes: Process) -> list[str]:
    """What each printed; none may have complained."""
    said = await asyncio.gather(*(process.communicate() for process in processes))
    for process, (_, errors) in zip(processes, said, strict=True):
        assert (process.returncode, errors.decode()) == (0, "")
    return [printed.decode().strip() for printed, _ in said]


def nothing_lost_and_at_most_repeated(database: Database, sink: Sink, owners: int, kills: int) -> None:
    assert {kind[:2] for kind in notices(database)} == {("reminder", "sent")}
    assert {message.state for message in messages(database)} == {"sent"}
    names = Counter((mail["To"], mail["Message-ID"]) for mail in sink.read())
    assert len(names) == owners == len({to for to, _ in names})
    assert sum(names.values()) - owners <= kills
    assert prove(database, LATER, HOUSE).ok


@pytest.mark.mode(2, 5)
@pytest.mark.parametrize(("point", "seed"), [*EVERY_DAY, *SELDOM])
async def test_a_worker_killed_at_a_point_loses_nothing_and_repeats_at_most_one(
    database: Database, point: str, seed: int
) -> None:
    nth = Random(f"{point}{seed}").randint(1, POINTS[point])
    furnish(database, owners=OWNERS)
    plan(database, NOW)
    async with Sink() as sink:
        killed = await start("deliver", database, port=sink.port, point=point, nth=nth)
        _, errors = await killed.communicate()
        assert (killed.returncode, errors) == (-9, b"")
        before = len(sink.mails)
        assert (await send(database, NOW + LEASE / 2, sink.port, worker="too early")).sent <= OWNERS - before
        await send(database, LATER, sink.port, worker="another")
        nothing_lost_and_at_most_repeated(database, sink, OWNERS, kills=1)


@pytest.mark.mode(2)
@pytest.mark.slow
@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("seed", range(1, 11))
async def test_a_worker_killed_at_an_answer_of_the_server_repeats_at_most_one(database: Database, verb: str, seed: int) -> None:
    left = Random(f"{verb}{seed}").randint(1, OWNERS)
    furnish(database, owners=OWNERS)
    plan(database, NOW)

    def kill(sink: Sink, said: str, argument: str) -> str | None:
        nonlocal left
        left -= said == verb
        if left == 0 and worker.returncode is None:
            worker.kill()
        return None

    async with Sink(kill) as sink:
        worker = await start("deliver", database, port=sink.port)
        await worker.communicate()
        left = 0
        await send(database, LATER, sink.port, worker="another")
        nothing_lost_and_at_most_repeated(database, sink, OWNERS, kills=1)


@pytest.mark.mode(2)
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 6))
async def test_worker_after_worker_is_killed_and_each_kill_repeats_at_most_one(database: Database, seed: int) -> None:
    chance, moment, kills = Random(seed), NOW, 0
    furnish(database, owners=OWNERS)
    plan(database, NOW)
    async with Sink() as sink:
        while any(message.state != "sent" for message in messages(database)) or not messages(database):
            point = chance.choice(sorted(POINTS))
            nth = chance.randint(1, 4)
            worker = await start("deliver", database, port=sink.port, point=point, nth=nth, moment=moment.isoformat())
            await worker.communicate()
            kills += worker.returncode == -9
            moment += LEASE + timedelta(minutes=1)
        nothing_lost_and_at_most_repeated(database, sink, OWNERS, kills)


@pytest.mark.mode(1)
async def test_four_workers_send_five_hundred_reminders_exactly_once(database: Database) -> None:
    furnish(database, owners=500)
    plan(database, NOW)
    async with Sink() as sink:
        await finished(*[await start("deliver", database, port=sink.port) for _ in range(4)])
        assert len(sink.mails) == 500
        nothing_lost_and_at_most_repeated(database, sink, 500, kills=0)


@pytest.mark.mode(1)
async def test_rounds_at_the_same_time_queue_each_notice_once(database: Database) -> None:
    furnish(database, owners=300)
    queued = await finished(*[await start("round", database) for _ in range(2)])
    assert sum(map(int, queued)) == 300
    assert len(notices(database)) == 300


@pytest.mark.mode(45)
@pytest.mark.parametrize("times", [40, pytest.param(1000, marks=pytest.mark.slow)])
async def test_four_writers_at_once_never_find_the_database_locked(database: Database, times: int) -> None:
    furnish(database, owners=4)
    did = await finished(*[await start("act", database, ref=f"K7Q2-{one}", times=times) for one in range(1, 5)])
    assert did == [str(times)] * 4
    plan(database, NOW)
    assert prove(database, NOW, HOUSE).ok
