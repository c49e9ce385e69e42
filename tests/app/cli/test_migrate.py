"""`kept migrate`, as others call it."""

import sqlite3
from pathlib import Path

from store.migrations import HEAD
from tests.command import kept


def test_it_says_whether_anything_had_to_be_done_and_where_the_database_stands(tmp_path: Path) -> None:
    assert kept(tmp_path, "migrate", "--json").document == {"migrated": True, "from": None, "step": HEAD}
    assert kept(tmp_path, "migrate", "--json").document == {"migrated": False, "from": HEAD, "step": HEAD}
    assert HEAD in kept(tmp_path, "migrate").out


def test_the_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    kept(tmp_path, "migrate")
    connection = sqlite3.connect(tmp_path / "kept.sqlite")
    connection.execute("UPDATE alembic_version SET version_num = '9999_tomorrow'")
    connection.commit()
    connection.close()
    done = kept(tmp_path, "migrate", "--json")
    assert (done.code, "9999_tomorrow" in done.document["error"]) == (2, True)


def test_what_is_no_database_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "kept.sqlite").write_text("a letter, and no database at all" * 100, encoding="utf-8")
    assert kept(tmp_path, "migrate", "--json").code == 4
    assert kept(tmp_path, "migrate", "--json", database_url="mysql://there").code == 2
