"""Alarms on both databases: of many workers at once one takes the step, and one person has it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from store import alarms, climbing, inbox
from store.database import Database
from tests.house import DUE, HOUSE, at, furnish
from tests.postgres import BOTH, empty_database

RAISED = at(DUE, 22, 40)


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with empty_database(request.param, tmp_path) as database:
        database.bring_up_to_date()
        furnish(database)
        with database.write() as session:
            number = inbox.keep(session, "mail", "<u@example.org>", b"x", RAISED)
            assert number is not None
            climbing.sound(session, number, person=1, action=1, writer=None, words="", now=RAISED, deployment=HOUSE)
        yield database


def climb(database: Database) -> int:
    with database.write() as session:
        return climbing.climb(session, RAISED + timedelta(minutes=15), HOUSE).queued


def take(database: Database, by: int) -> bool:
    with database.write() as session:
        (alarm,) = alarms.of_inbox(session, [1]).values()
        return alarms.take(session, alarm, by, RAISED, DUE)


@pytest.mark.mode(1)
def test_of_four_workers_at_once_one_takes_the_step(database: Database) -> None:
    with ThreadPoolExecutor(4) as workers:
        assert sorted(workers.map(climb, [database] * 4)) == [0, 0, 0, 1]
    with database.read() as session:
        (alarm,) = alarms.nobody_has(session)
        assert (alarm.rung, len(alarms.told(session, alarm))) == (2, 2)


@pytest.mark.mode(1)
def test_of_four_who_have_it_at_once_one_has_it(database: Database) -> None:
    with ThreadPoolExecutor(4) as workers:
        taken = list(workers.map(lambda by: take(database, by), [1, 2, 3, 4]))
    assert sorted(taken) == [False, False, False, True]
    assert climb(database) == 0


def test_whoever_has_it_can_give_it_back_and_nobody_else_can(database: Database) -> None:
    assert take(database, 2)
    with database.write() as session:
        (alarm,) = alarms.of_inbox(session, [1]).values()
        assert not alarms.give_back(session, alarm, 3, RAISED)
        assert alarms.give_back(session, alarm, 2, RAISED)
        assert [one.id for one in alarms.nobody_has(session)] == [alarm.id]
