"""The numbered steps end at exactly the tables that the program uses, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from store import migrations
from store.database import Database
from store.tables import METADATA
from tests.postgres import BOTH, empty_database


@pytest.fixture(params=BOTH)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with empty_database(request.param, tmp_path) as database:
        yield database


def test_the_migrations_make_the_tables_that_the_program_uses(empty: Database) -> None:
    assert empty.bring_up_to_date()
    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, METADATA) == []


def test_an_empty_database_stands_nowhere_and_then_at_the_last_step(empty: Database) -> None:
    with empty.engine.connect() as connection:
        assert migrations.version(connection) is None
    empty.bring_up_to_date()
    with empty.engine.connect() as connection:
        assert migrations.version(connection) == migrations.HEAD


def test_what_is_up_to_date_is_left_alone(empty: Database) -> None:
    assert empty.bring_up_to_date()
    assert not empty.bring_up_to_date()


def test_a_failing_step_leaves_nothing_behind(empty: Database) -> None:
    with empty.write() as session:
        session.connection().execute(text("CREATE TABLE seals (id INTEGER)"))  # in the way of one of the last tables
    with pytest.raises(Exception, match="seals"):
        empty.bring_up_to_date()
    with empty.engine.connect() as connection:
        assert migrations.version(connection) is None
        assert not connection.dialect.has_table(connection, "contacts")


def test_the_last_step_is_the_newest_file() -> None:
    steps = sorted(path.stem for path in (migrations.FOLDER / "versions").glob("[0-9]*.py"))
    assert steps[-1] == migrations.HEAD
