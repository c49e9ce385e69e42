"""The books of a worker that writes for each of thousands: one connection kept, each statement compiled once, nothing between
it and the driver."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect, func, select
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

from store.database import EDITION_LOCK, Database, Unusable

Fit = Callable[[Any], Any]
"""Makes a value what the driver takes: a day is text on SQLite."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement in one dialect: its words, what it says by itself, and how each value that it is given is fitted."""

    words: str
    places: tuple[str, ...] | None
    constants: Mapping[str, Any]
    fits: Mapping[str, Fit]

    def values(self, given: Mapping[str, Any]) -> tuple[Any, ...] | dict[str, Any]:
        known = {**self.constants, **given}
        for name, fit in self.fits.items():
            known[name] = fit(known[name])
        return known if self.places is None else tuple([known[place] for place in self.places])


class Prepared:
    """It takes single values by the names of its `bindparam`s, never a list, whose length would change its words."""

    def __init__(self, statement: ClauseElement) -> None:
        self._statement = statement
        self._said: dict[str, Said] = {}

    def said(self, dialect: Dialect) -> Said:
        return self._said.get(dialect.name) or self._compile(dialect)

    def _compile(self, dialect: Dialect) -> Said:
        compiled = self._statement.compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 it is no definition of a table
        binds = {name: compiled.binds[name] for name in compiled.params}
        constants = {name: bind.value for name, bind in binds.items() if not bind.required}
        fits = {name: fit for name, bind in binds.items() if (fit := bind.type.dialect_impl(dialect).bind_processor(dialect))}
        places = tuple(compiled.positiontup) if compiled.positiontup is not None else None
        self._said[dialect.name] = Said(str(compiled), places, constants, fits)
        return self._said[dialect.name]


class Books:
    """For one thread, which says what it has to say between `write` and its end."""

    def __init__(self, database: Database) -> None:
        self._dialect = database.engine.dialect
        self._connection = database.engine.raw_connection()
        self._cursor = self._connection.cursor()
        self._is_sqlite = database.is_sqlite

    @contextmanager
    def write(self) -> Iterator[None]:
        """All or nothing. On SQLite the writer's turn is taken at the start, so two processes wait and never fail."""
        try:
            if self._is_sqlite:
                self._cursor.execute("BEGIN IMMEDIATE")
            yield
            self._connection.commit()
        except BaseException as error:
            self._connection.rollback()
            if isinstance(error, self._dialect.loaded_dbapi.Error):
                raise Unusable(None, None, error) from error
            raise

    def lock_facts(self) -> None:
        """Held to the end of the transaction: many may be about to send, and meanwhile nobody changes what is true."""
        if not self._is_sqlite:
            self.say(LOCK_FACTS)

    def say(self, prepared: Prepared, **given: Any) -> int:
        """How many rows it changed."""
        said = prepared.said(self._dialect)
        self._cursor.execute(said.words, said.values(given))
        return self._cursor.rowcount

    def asking(self, prepared: Prepared, **given: Any) -> Callable[[], list[tuple[Any, ...]]]:
        """A question that is put again and again, outside of `write`: its words and values are made ready once."""
        said = prepared.said(self._dialect)
        values = said.values(given)

        def ask() -> list[tuple[Any, ...]]:
            try:
                self._cursor.execute(said.words, values)
                found = list(self._cursor.fetchall())
                self._connection.rollback()  # it holds nothing, and the next time sees what is then there
            except self._dialect.loaded_dbapi.Error as error:
                raise Unusable(None, None, error) from error
            return found

        return ask

    def close(self) -> None:
        self._connection.close()


LOCK_FACTS = Prepared(select(func.pg_advisory_xact_lock_shared(EDITION_LOCK)))
