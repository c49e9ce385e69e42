"""What is watched is true, is about nobody, and stays cheap."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from app.metrics import Metrics, routes
from app.service import Service, _alive
from app.settings import Settings
from store.database import Database
from store.queue import standing
from store.tables import MessageRow
from tests.fresh import database_in
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.sink import Sink

NOW = at(DUE - timedelta(days=14))  # Friday 8 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database, owners=3)
    return database


def shown(database: Database, metrics: Metrics) -> dict[str, float]:
    lines = metrics.page().decode().splitlines()
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines if not line.startswith("#"))}


async def test_the_queue_is_counted_while_it_waits_and_after_it_went(database: Database) -> None:
    later = Metrics(database, lambda: NOW + timedelta(minutes=7))
    plan(database, NOW)
    async with Sink(
        answer=lambda _sink, verb, argument: "451 4.3.0 later" if verb == "RCPT" and "owner1" in argument else None
    ) as sink:
        later.delivered(await send(database, NOW, sink.port))
    found = await asyncio.to_thread(shown, database, later)
    assert found['kept_messages_total{outcome="sent"}'] == 2
    assert found['kept_messages_total{outcome="deferred"}'] == 1
    assert found["kept_messages_due"] == 1
    assert 0 < found["kept_queue_age_seconds"] < 7 * 60
    assert found["kept_leases_expired"] == 0
    assert found["kept_last_round_timestamp_seconds"] == NOW.timestamp()


async def test_a_worker_that_has_not_come_back_is_seen(database: Database) -> None:
    plan(database, NOW)
    async with Sink() as sink:
        await send(database, NOW, sink.port)
    with database.write() as session:
        row = session.get_one(MessageRow, 1)
        row.state, row.sent_at, row.leased_until = "sending", None, NOW - timedelta(minutes=1)
    with database.read() as session:
        assert (standing(session, NOW).lost, standing(session, NOW).sending) == (1, 0)


async def test_the_page_names_nobody(database: Database) -> None:
    plan(database, NOW)
    application = web.Application()
    application.add_routes(routes(database, Metrics(database, lambda: NOW)))
    async with TestClient(TestServer(application)) as client:
        answer = await client.get("/metrics")
        page = await answer.text()
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "kept_messages_due 0.0" in page  # nothing has been gathered yet
    assert not any(word in page for word in ("owner", "K7Q2", "Sam", "example.org"))


async def test_alive_and_ready_are_two_questions(database: Database) -> None:
    service = Service(Settings(_env_file=None), database, HOUSE)  # type: ignore[call-arg]
    application = web.Application()
    application.add_routes(_alive(service))
    async with TestClient(TestServer(application)) as client:
        assert (await client.get("/health/live")).status == 200
        assert (await client.get("/health/ready")).status == 200
        with database.write() as session:
            session.connection().exec_driver_sql("DROP TABLE marks")
        assert (await client.get("/health/live")).status == 200
        assert (await client.get("/health/ready")).status == 503


def test_counting_looks_along_indexes_only(database: Database) -> None:
    wanted = {
        "SELECT count(*) FROM messages WHERE sent_at IS NULL AND state = 'waiting' AND next_try_at <= '2026'": "ix_messages",
        "SELECT count(*) FROM notices WHERE state = 'withheld' AND message_id IS NULL": "ix_notices",
    }
    with database.engine.connect() as connection:
        for query, index in wanted.items():
            planned = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all())
            assert f"USING COVERING INDEX {index}" in planned or f"USING INDEX {index}" in planned, planned
