"""What any test may ask for."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.database import Database
from tests.fresh import fresh_database

AT_ONCE = 8


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow tests may be cut short: each has had some of its cases before any has had all. A few together share their servers."""
    cases: Counter[str] = Counter()

    def turn(item: pytest.Item) -> int:
        if item.get_closest_marker("slow") is None:
            return 0
        name = item.nodeid.partition("[")[0]
        cases[name] += 1
        return 1 + cases[name] // AT_ONCE

    items.sort(key=turn)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Empty and brought up to date."""
    with fresh_database("sqlite", tmp_path) as opened:
        yield opened


@pytest.fixture
def postgres_url() -> str:
    """An empty PostgreSQL database. Its server is started for the first test that asks and stopped after the last."""
    from tests.postgres import new_database

    return new_database()
