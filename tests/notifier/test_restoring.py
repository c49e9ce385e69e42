"""A backup comes back whole, on either database, and nothing leaves before a person has looked at what was lost."""

import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot.stops import hold
from notifier.proof import prove
from notifier.restoring import InUse, NoBackup, back_up, look_at, release, restore
from store.database import Database
from store.tables import METADATA, ContactRow, NoticeRow
from tests.fresh import database_in, fresh_database
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.postgres import BOTH
from tests.sink import Sink

BACKUP = date(2026, 5, 7)  # a Thursday, the day before the first reminders
FIRST = DUE - timedelta(days=14)  # Friday 8 May 2026
LOST = date(2026, 5, 11)  # a Monday
LATER = DUE - timedelta(days=7)  # Friday 15 May 2026


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        furnish(database, owners=3)
        plan(database, at(BACKUP))
        yield database


@pytest.fixture(params=BOTH)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    (tmp_path / "other").mkdir()
    with fresh_database(request.param, tmp_path / "other") as database:
        yield database


@pytest.fixture
def file(database: Database, tmp_path: Path) -> Path:
    back_up(database, tmp_path / "kept.backup", at(BACKUP))
    return tmp_path / "kept.backup"


def everything(database: Database) -> dict[str, list[tuple[object, ...]]]:
    with database.engine.connect() as connection:
        return {table.name: sorted(map(tuple, connection.execute(table.select())), key=str) for table in METADATA.sorted_tables}


async def sent(database: Database, moment: date) -> list[str]:
    async with Sink() as sink:
        plan(database, at(moment))
        await send(database, at(moment), sink.port)
        return sorted(recipient for recipient, _ in sink.mails)


def test_every_row_comes_back_and_a_manager_stands_where_they_stood(database: Database, other: Database, file: Path) -> None:
    before = everything(database)
    restore(file, other, at(BACKUP, 12), HOUSE)
    after = everything(other)
    assert {name for name in before if before[name] != after[name]} <= {"marks", "holds", "journal"}
    assert len(before["contacts"]) == 7
    with other.read() as session:
        managers = {row.manager_id for row in session.exec(select(ContactRow).where(ContactRow.ref.startswith("owner")))}
        assert managers == {session.exec(select(ContactRow.id).where(ContactRow.ref == "mo")).one()}


def test_the_file_is_the_owners_alone_and_takes_nobodys_place(database: Database, file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    whole = file.read_bytes()
    with pytest.raises(FileExistsError):
        back_up(database, file, at(LOST))
    assert file.read_bytes() == whole
    assert [one.name for one in file.parent.iterdir() if one.name.endswith(".part")] == []


def test_a_database_in_use_is_never_written_over(database: Database, file: Path) -> None:
    before = everything(database)
    with pytest.raises(InUse):
        restore(file, database, at(LOST), HOUSE)
    assert everything(database) == before


@pytest.mark.parametrize("damage", [b"", b"not a backup", "cut", "overwritten"], ids=["empty", "rubbish", "cut", "overwritten"])
def test_a_damaged_backup_is_said_to_be_one_and_nothing_is_restored(tmp_path: Path, damage: bytes | str) -> None:
    database = database_in(tmp_path)
    furnish(database, owners=50)
    plan(database, at(FIRST))
    file = tmp_path / "kept.backup"
    back_up(database, file, at(FIRST))
    raw = file.read_bytes()
    file.chmod(0o600)
    match damage:
        case "cut":
            file.write_bytes(raw[: len(raw) // 2])
        case "overwritten":
            middle = len(raw) // 2
            file.write_bytes(raw[:middle] + b"\xff" * 20_000 + raw[middle + 20_000 :])
        case bytes():
            file.write_bytes(damage)
    (tmp_path / "other").mkdir()
    other = Database(f"sqlite:///{tmp_path / 'other' / 'kept.sqlite'}")
    with pytest.raises(NoBackup):
        restore(file, other, at(LOST), HOUSE)
    with suppress(NoBackup):
        assert not look_at(file, HOUSE).ok
    assert not other.engine.connect().exec_driver_sql("SELECT name FROM sqlite_master").all()


@pytest.mark.mode(3)
async def test_nothing_leaves_a_restored_database_until_somebody_says_so(other: Database, file: Path) -> None:
    done = restore(file, other, at(LOST), HOUSE)
    assert sorted(one.to for one in done.since) == ["owner0", "owner1", "owner2"]
    assert {one.due_on for one in done.since} == {FIRST}
    assert await sent(other, LOST) == []
    assert prove(other, at(LOST), HOUSE).ok
    assert release(other, at(LOST)) == (True, 0)
    assert len(await sent(other, LOST)) == 3


@pytest.mark.mode(3)
async def test_what_had_gone_is_not_said_twice_and_what_comes_later_is_not_lost(other: Database, file: Path) -> None:
    restore(file, other, at(LOST), HOUSE)
    plan(other, at(LOST))  # the program has run meanwhile, paused
    assert release(other, at(LOST, 11), went_until=FIRST) == (True, 3)
    assert await sent(other, LOST) == []
    assert prove(other, at(LOST, 12), HOUSE).ok
    assert len(await sent(other, LATER)) == 3
    with other.read() as session:
        assert {row.why for row in session.exec(select(NoticeRow).where(NoticeRow.state == "lapsed"))} == {"lapsed.went_before"}


def test_a_hold_that_somebody_had_set_outlives_the_release(database: Database, other: Database, tmp_path: Path) -> None:
    hold(database, "contact", "owner0", "on leave", None, at(BACKUP))
    back_up(database, tmp_path / "second.backup", at(BACKUP))
    restore(tmp_path / "second.backup", other, at(LOST), HOUSE)
    release(other, at(LOST))
    withheld = plan(other, at(LOST)).withheld
    assert len(withheld) == 1


def test_nothing_is_released_twice(other: Database, file: Path) -> None:
    restore(file, other, at(LOST), HOUSE)
    assert release(other, at(LOST))[0]
    assert not release(other, at(LOST))[0]


def test_a_row_that_is_written_after_the_restoring_gets_a_number_of_its_own(other: Database, file: Path) -> None:
    restore(file, other, at(LOST), HOUSE)
    with other.write() as session:
        session.add(ContactRow(ref="new", name="Noor Khan", email="noor@example.org"))
    with other.read() as session:
        assert session.exec(select(ContactRow).where(ContactRow.ref == "new")).one().id not in {None, 1}
