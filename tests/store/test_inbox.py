"""What comes in is kept once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from store import inbox
from store.database import Database
from tests.fresh import fresh_database
from tests.postgres import BOTH

NOW = datetime(2026, 5, 26, 9, tzinfo=UTC)  # a Tuesday


@pytest.fixture(params=BOTH)
def both(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        yield database


def keep(database: Database, door: str = "slack", outside_id: str = "Ev1") -> int | None:
    with database.write() as session:
        return inbox.keep(session, door, outside_id, b"{}", NOW, kind="question")


@pytest.mark.mode(20)
def test_the_same_thing_is_kept_once_for_each_door(both: Database) -> None:
    first = keep(both)
    assert first is not None
    assert keep(both) is None
    assert keep(both, door="mail") not in {None, first}
    assert keep(both, outside_id="Ev2") not in {None, first}


@pytest.mark.mode(20)
def test_of_eight_who_bring_it_at_once_one_keeps_it(both: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda _: keep(both), range(8)))
    assert len([one for one in kept if one is not None]) == 1
