"""The whole database in a file of its own, to play on or to keep, and back from such a file."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, inspect, select, text, update

from store.database import Database
from store.tables import METADATA

ROWS = 5_000


def copy_to(database: Database, path: Path) -> Database:
    """As it is at one moment, whatever is written meanwhile."""
    copy = Database(f"sqlite:///{path}")
    if database.is_sqlite:
        with closing(database.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(path),))
        return copy
    METADATA.create_all(copy.engine)
    at_one_moment = database.engine.connect().execution_options(isolation_level="REPEATABLE READ")
    with at_one_moment as source, copy.write() as target:
        _stamp(source, target.connection())
        _pour(source, target.connection())
    return copy


def copy_back(copy: Database, database: Database) -> None:
    """Into a database that is up to date and in which nobody has written anything. The copy stands at the same step."""
    with copy.read() as source, database.write() as target:
        connection = target.connection()
        for table in reversed(METADATA.sorted_tables):
            connection.execute(delete(table))
        _pour(source.connection(), connection)
        if not database.is_sqlite:
            _count_on(connection)


def is_in_use(database: Database) -> bool:
    """Whether anybody stands in it, or anything has happened."""
    with database.engine.connect() as connection:
        if not inspect(connection).has_table("journal"):
            return False
        used = (METADATA.tables[name] for name in ("people", "actions", "notices", "inbox", "journal"))
        return any(connection.execute(select(table).limit(1)).first() is not None for table in used)


def is_whole(copy: Database) -> bool:
    """A file that was cut, or in which anything was overwritten, is not."""
    with copy.engine.connect() as connection:
        sound = connection.execute(text("PRAGMA integrity_check")).scalars().all() == ["ok"]
        return sound and not connection.execute(text("PRAGMA foreign_key_check")).all()


def _pour(source: Connection, target: Connection) -> None:
    """Table by table, those that are pointed at first. What points into its own table is filled in when all of it is there."""
    for table in METADATA.sorted_tables:
        inward = [key.parent.name for key in table.foreign_keys if key.column.table is table]
        pointing: list[dict[str, Any]] = []
        for part in source.execute(select(table)).mappings().partitions(ROWS):
            rows = [dict(row) for row in part]
            pointing += [
                {"row": row["id"], **{name: row[name] for name in inward}} for row in rows if any(row[name] for name in inward)
            ]
            target.execute(insert(table), [{**row, **dict.fromkeys(inward)} for row in rows])
        if pointing:
            _point(target, table, inward, pointing)


def _point(target: Connection, table: Table, inward: Sequence[str], rows: Sequence[dict[str, Any]]) -> None:
    values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in inward}
    given = [{"row": row["row"], **{f"to_{name}": row[name] for name in inward}} for row in rows]
    target.execute(update(table).where(table.c.id == bindparam("row")).values(values), given)


def _count_on(target: Connection) -> None:
    """PostgreSQL numbers the next row after the last one that was copied."""
    for table in METADATA.sorted_tables:
        if "id" in table.c and (last := target.execute(select(func.max(table.c.id))).scalar()):
            sequence = func.pg_get_serial_sequence(table.name, "id")
            target.execute(select(func.setval(sequence, last)))


def _stamp(source: Connection, target: Connection) -> None:
    step = source.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    target.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    target.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (step,))
