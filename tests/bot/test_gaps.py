"""A chair answers what a plan lacks, by number and tired."""

from datetime import date
from email.message import Message
from pathlib import Path

import pytest
from sqlmodel import select

from rules.actions import Action
from store import actions
from store.database import Database
from store.tables import ActionRow
from tests.house import at, database_in, furnish, notices, plan, send
from tests.replying import DAY, reply, take
from tests.sink import Sink

OWNER_GAP = {"field": "owner", "code": "missing", "words": "Row 1 has no owner. Who will do it?"}
FIFTH = date(2026, 6, 5)  # a Friday


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return database_in(tmp_path)


async def asked(database: Database, *, due: bool = False) -> Message:
    """Ada chairs; three rows of her plan have no owner, and no day unless `due`."""
    furnish(database, owners=2, each=3)
    with database.write() as session:
        for row in session.exec(select(ActionRow).where(ActionRow.ref.in_(["K7Q2-1", "K7Q2-2", "K7Q2-3"]))):  # type: ignore[attr-defined]
            row.state, row.owner_id, row.agreed_on, row.next_step_on, row.problems = "proposed", None, DAY, DAY, [OWNER_GAP]
            row.due_on = row.due_on if due else None
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    return next(one for one in sink.read() if one["To"] == "ada@example.org")


def action(database: Database, number: int) -> Action:
    with database.read() as session:
        found = actions.find_action(session, f"K7Q2-{number}")
    assert found is not None
    return found


def owners(database: Database) -> list[tuple[str, int | None, date | None]]:
    with database.read() as session:
        found = [actions.find_action(session, f"K7Q2-{number}") for number in (1, 2, 3)]
    return [(one.state, one.owner, one.due) for one in found if one is not None]


@pytest.mark.mode(35)
async def test_one_answer_may_fill_several_and_drop_another(database: Database) -> None:
    message = await asked(database)
    received = take(database, reply(message, "1 and 2 Owner 1, 5 June; 3 drop", sender="ada@example.org"))
    assert [one["outcome"] for one in received.did] == ["agreed", "agreed", "dropped"]
    first, second, third = owners(database)
    assert first == second
    assert (first[0], first[2], third[0]) == ("open", FIFTH, "dropped")


async def test_all_to_the_chair_herself(database: Database) -> None:
    message = await asked(database)
    take(database, reply(message, "all: me, by 5 June", sender="ada@example.org"))
    assert {state for state, _, _ in owners(database)} == {"open"}
    assert len({owner for _, owner, _ in owners(database)}) == 1


@pytest.mark.mode(34)
async def test_an_unknown_name_is_asked_back_with_its_number_and_nothing_else_is_lost(database: Database) -> None:
    message = await asked(database, due=True)
    received = take(database, reply(message, "1 Kimberley Unknown\n2 owner1@example.org\n3 drop", sender="ada@example.org"))
    assert {one["action"]: one["outcome"] for one in received.did} == {
        "K7Q2-1": "asked_back", "K7Q2-2": "agreed", "K7Q2-3": "dropped",
    }  # fmt: skip
    assert [state for state, _, _ in owners(database)] == ["proposed", "open", "dropped"]
    assert [kind for kind, _, _ in notices(database)].count("gap_unclear") == 1


async def test_the_answer_to_what_was_asked_back_counts_and_a_second_riddle_goes_to_a_person(database: Database) -> None:
    message = await asked(database, due=True)
    take(database, reply(message, "1 Kimberley", sender="ada@example.org"))
    async with Sink() as sink:
        await send(database, at(DAY, 10), sink.port)
    again = next(one for one in sink.read() if one["To"] == "ada@example.org")
    assert take(database, reply(again, "1 Kimbo then", sender="ada@example.org")).outcome == "held"
    assert action(database, 1).owner is None
    assert take(database, reply(again, "1 Owner 1", sender="ada@example.org")).outcome == "agreed"
    assert action(database, 1).state == "open"
