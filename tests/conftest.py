"""What any test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.database import Database
from tests.fresh import fresh_database


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
