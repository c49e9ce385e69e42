"""Numbered steps from an empty database to today's tables."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

HEAD = "0018_slack_links"
FOLDER = Path(__file__).parent
LOCK = 0x4B455055


class NewerDatabase(Exception):
    """A newer program brought the database to a step that this one does not know; the message names it."""


def version(connection: Connection) -> str | None:
    """Which step the database stands at, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(engine: Engine) -> None:
    """To HEAD. Two processes that start at once take turns. Raises NewerDatabase."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    with engine.connect().execution_options(kept_write=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        if (step := version(connection)) != HEAD:
            if step is not None and not (FOLDER / "versions" / f"{step}.py").is_file():
                raise NewerDatabase(step)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
