"""A database that is up to date: migrated once a run, then copied, because hundreds of tests want one of their own."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from store.database import Database
from tests.postgres import copied_database

NAME = "kept.sqlite"


def database_in(folder: Path) -> Database:
    shutil.copyfile(_migrated(), folder / NAME)
    return Database(f"sqlite:///{folder / NAME}")


@contextmanager
def fresh_database(kind: str, folder: Path) -> Iterator[Database]:
    """SQLite or PostgreSQL, closed afterwards."""
    database = Database(copied_database()) if kind == "postgres" else database_in(folder)
    yield database
    database.close()


@cache
def _migrated() -> Path:
    """Closed, so that all of it stands in the one file. The folder goes when the run ends."""
    folder = tempfile.TemporaryDirectory(prefix="kept-fresh-")
    _kept_to_the_end.append(folder)
    path = Path(folder.name) / NAME
    database = Database(f"sqlite:///{path}")
    database.bring_up_to_date()
    database.close()
    return path


_kept_to_the_end: list[tempfile.TemporaryDirectory[str]] = []
