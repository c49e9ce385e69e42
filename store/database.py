"""The engine, and the only commit: one short transaction around each thing a person does."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.exc import DBAPIError as Unusable
from sqlmodel import Session

from store import migrations

P = ParamSpec("P")
R = TypeVar("R")

__all__ = ["Database", "NotADatabase", "Unusable", "Within", "lock_facts"]

BUSY_MS = 120_000
"""SQLite gives the writer's turn to whoever asks at the right moment, so one of several that never pause may wait long."""
CHECKPOINT_PAGES = 10_000
"""SQLite's write-ahead log grows to about 40 MB before it is worked in: each time the disk is waited for."""

EDITION_LOCK = 0x4B455054
"""PostgreSQL's advisory lock between those who change facts and those who are about to send them."""


class NotADatabase(ValueError):
    """KEPT_DATABASE_URL is not the address of a SQLite file or a PostgreSQL server."""


class Database:
    def __init__(self, url: str) -> None:
        self.engine = _engine(url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._turn = RLock()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one moment of the database and changes nothing."""
        with self.engine.connect() as connection, Session(bind=connection, autoflush=False) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """All or nothing. On SQLite the writer's turn is taken at the start, so two processes wait and never fail; within one
        process they queue, because SQLite itself would have each sleep and try again."""
        connecting = self.engine.connect().execution_options(kept_write=True)
        turn = self._turn if self.is_sqlite else nullcontext()
        with turn, connecting as connection, connection.begin(), Session(bind=connection) as session:
            yield session
            session.flush()

    async def aside(self, work: "Callable[Concatenate[Database, P], R]", *args: P.args, **kwargs: P.kwargs) -> R:
        """The one way from async code to the store: the work runs in a thread, so nothing is awaited inside it."""
        return await asyncio.to_thread(work, self, *args, **kwargs)

    def bring_up_to_date(self) -> bool:
        """Whether anything had to be migrated. Cheap where nothing has."""
        with self.engine.connect() as connection:
            if migrations.version(connection) == migrations.HEAD:
                return False
        migrations.upgrade(self.engine)
        return True

    def close(self) -> None:
        self.engine.dispose()


class Within(Database):
    """A database in the middle of a transaction: what is written through it stands with that one, or goes with it; where it
    is refused, it alone is undone."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @contextmanager
    def read(self) -> Iterator[Session]:
        yield self._session

    @contextmanager
    def write(self) -> Iterator[Session]:
        with self._session.begin_nested():
            yield self._session


def lock_facts(session: Session, *, change: bool) -> None:
    """Held to the end of the transaction: many may be about to send, one may change what is true.
    SQLite needs none, its writers come one by one."""
    if session.get_bind().dialect.name == "postgresql":
        function = "pg_advisory_xact_lock" if change else "pg_advisory_xact_lock_shared"
        session.connection().execute(text(f"SELECT {function}(:key)"), {"key": EDITION_LOCK})


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
    except ArgumentError:
        raise NotADatabase from None
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise NotADatabase
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise NotADatabase  # it would forget everything at once
    if address.get_backend_name() == "postgresql":
        return create_engine(address, pool_pre_ping=True)
    engine = create_engine(address, connect_args={"timeout": BUSY_MS / 1000})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    checkpoint = f"wal_autocheckpoint={CHECKPOINT_PAGES}"
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", f"busy_timeout={BUSY_MS}", "synchronous=NORMAL", checkpoint):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("kept_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
