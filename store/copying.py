"""A copy of the whole database in a file of its own, to play on."""

from contextlib import closing
from pathlib import Path

from sqlalchemy import insert, select

from store.database import Database
from store.tables import METADATA

ROWS = 5_000


def copy_to(database: Database, path: Path) -> Database:
    if database.is_sqlite:
        with closing(database.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(path),))
        return Database(f"sqlite:///{path}")
    copy = Database(f"sqlite:///{path}")
    METADATA.create_all(copy.engine)
    with database.read() as source, copy.write() as target:
        target.connection().exec_driver_sql("PRAGMA defer_foreign_keys=ON")
        for table in METADATA.sorted_tables:
            for part in source.connection().execute(select(table)).mappings().partitions(ROWS):
                target.connection().execute(insert(table), [dict(row) for row in part])
    return copy
