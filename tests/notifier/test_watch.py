"""The look between two rounds: what ends the quiet, and that a quiet look opens and writes nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlmodel import SQLModel, select

from notifier.rounds import Round
from notifier.watch import Watch
from store import journal
from store.database import Database
from store.tables import ActionRow, AlarmRow, InboxRow, JournalRow, MarkRow, NoticeRow, PersonRow, ReviewRow
from tests.fresh import fresh_database
from tests.house import HOUSE, at, furnish
from tests.postgres import BOTH

FIRST = date(2026, 5, 8)  # a Friday, on which the first step of the house's action is taken


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        furnish(database)
        yield database


def looked(watch: Watch, now: datetime, minutes: int = 1) -> Round | None:
    return watch.round(now + timedelta(minutes=minutes))


def test_a_quiet_look_writes_nothing_and_opens_no_transaction(database: Database) -> None:
    watch, now = Watch(database, HOUSE), at(date(2026, 5, 7))  # a Thursday, the day before the first step
    said: list[str] = []
    assert watch.round(now) == Round()
    event.listen(database.engine, "before_cursor_execute", lambda _c, _k, words, *_: said.append(words))
    assert looked(watch, now) is None
    assert said == []
    watch.close()


def test_a_whole_round_is_made_every_hour_so_that_its_mark_is_true(database: Database) -> None:
    watch, now = Watch(database, HOUSE), at(date(2026, 5, 7))
    found = [(minute, watch.round(now + timedelta(minutes=minute)) is not None) for minute in (0, 1, 59, 60, 61, 180)]
    assert found == [(0, True), (1, False), (59, False), (60, True), (61, False), (180, True)]
    with database.read() as session:
        assert journal.mark(session, journal.LAST_ROUND) == (now + timedelta(hours=3)).isoformat()
    watch.close()


def test_the_first_look_of_a_process_is_a_whole_round_because_its_settings_may_be_others(database: Database) -> None:
    now = at(date(2026, 5, 7))
    for house in (HOUSE, replace(HOUSE, secure_domains=("example.org",))):
        watch = Watch(database, house)
        assert looked(watch, now) is not None
        assert looked(watch, now, 2) is None
        watch.close()


def test_a_round_in_which_something_could_not_be_planned_is_made_again(database: Database) -> None:
    now = at(FIRST)
    with database.write() as session:
        session.connection().execute(text("UPDATE actions SET state = 'nonsense'"))
    watch = Watch(database, HOUSE)
    for minute in range(3):
        again = looked(watch, now, minute)
        assert again is not None
        assert again.broken == ("K7Q2-1",)
    watch.close()


def test_after_the_connection_is_lost_the_next_look_has_a_new_one(database: Database) -> None:
    watch, now = Watch(database, HOUSE), at(date(2026, 5, 7))
    watch.round(now)
    assert watch._books is not None
    connection = watch._books._connection.dbapi_connection
    assert connection is not None
    connection.close()
    assert looked(watch, now) == Round()
    assert looked(watch, now, 2) is None
    watch.close()


CAME = {"door": "mail", "outside_id": "<1@example.net>", "received_at": at(FIRST), "raw": b"x"}
NOTICE = {"key": "n", "kind": "held", "lane": "digest", "contact_id": 1, "due_on": FIRST}


@pytest.mark.parametrize(
    "rows",
    [
        [ActionRow(ref="K7Q2-9", what="Ring the clinic", owner_id=2, state="open", ladder="", pack="", next_step_on=FIRST)],
        [InboxRow(**CAME, id=1, state="settled"), AlarmRow(inbox_id=1, raised_at=at(FIRST), next_at=at(FIRST, 11))],
        [InboxRow(**CAME, state="held")],
        [InboxRow(**CAME, state="promised", ask_on=FIRST)],
        [ReviewRow(ref="K7Q2-R9", kind="community", starts_at=at(date(2026, 7, 7)), uid="r9", booked_at=at(FIRST))],
        [PersonRow(ref="A1B2", known_as="Lee", look_on=FIRST)],
        [NoticeRow(**NOTICE, state="withheld", why="gate.held")],
        [JournalRow(at=at(FIRST), door="cli", act="held", noun="all", digest="")],
    ],
    ids=["action", "alarm", "held", "promised", "review", "person", "withheld", "journal"],
)
def test_whatever_may_come_due_without_a_change_of_the_facts_ends_the_quiet(database: Database, rows: list[SQLModel]) -> None:
    watch, now = Watch(database, HOUSE), at(FIRST, 11)
    watch.round(now)
    assert looked(watch, now) is None
    with database.write() as session:
        for row in rows:
            session.add(type(row)(**row.model_dump()))
            session.flush()
    assert looked(watch, now, 2) is not None
    watch.close()


def test_a_change_of_the_facts_ends_the_quiet(database: Database) -> None:
    watch, now = Watch(database, HOUSE), at(date(2026, 5, 7))
    watch.round(now)
    with database.write() as session:
        journal.facts_change(session)
        assert session.exec(select(MarkRow.number).where(MarkRow.name == journal.EDITION)).one() == 1
    assert looked(watch, now) is not None
    assert looked(watch, now, 2) is None
    watch.close()
