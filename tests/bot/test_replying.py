"""Replies to real messages of ours, taken in as raw mail: what happens."""

import pytest

from bot.actions import act
from rules.acts import Act, Wish
from store import actions
from store.database import Database
from store.tables import ActionRow
from tests.house import DUE, HOUSE, at, furnish, notices, plan, send
from tests.replying import DAY, inbox_state, reply, sent, state, take
from tests.sink import Sink


@pytest.mark.parametrize(
    ("words", "outcome", "becomes"),
    [
        ("Done", "completed", "checked"),
        ("Hi, this has been done. Thanks, Kim", "completed", "checked"),
        ("Not done yet, sorry.", "noted", "open"),
        ("I need until 3 June please", "extension_asked", "open"),
        ("Blocked: the clinic has no nurse this month.", "blocked", "blocked"),
        ("Not mine, this should go to Ada Byrne", "handed_over", "open"),
        ("Thanks, will do.", "noted", "open"),
        ("I thought this was done?", "held", "open"),
        ("", "held", "open"),
    ],
)
@pytest.mark.mode(32, 33)
async def test_an_owner_answers_in_their_own_words(database: Database, words: str, outcome: str, becomes: str) -> None:
    message = await sent(database)
    received = take(database, reply(message, words))
    assert (received.outcome, state(database)) == (outcome, becomes)


@pytest.mark.mode(35)
async def test_a_digest_is_answered_by_its_numbers(database: Database) -> None:
    message = await sent(database, each=3)
    received = take(database, reply(message, "1 done\n2 need until 3 June\n3 not mine"))
    assert received.outcome == "mixed"
    assert [(one["action"], one["outcome"], one["date"]) for one in received.did] == [
        ("K7Q2-1", "completed", None), ("K7Q2-2", "extension_asked", "2026-06-03"), ("K7Q2-3", "handed_over", None),
    ]  # fmt: skip


@pytest.mark.mode(35)
async def test_a_bare_done_to_a_list_of_several_closes_nothing_and_is_asked_back(database: Database) -> None:
    message = await sent(database, each=3)
    received = take(database, reply(message, "Done"))
    assert received.outcome == "asked_back"
    assert [state(database, f"K7Q2-{n}") for n in (1, 2, 3)] == ["open"] * 3
    assert [kind for kind, _, _ in notices(database)].count("which_one") == 3


async def test_not_done_after_done_opens_it_again_and_no_good_news_leaves(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, "Done"))
    received = take(database, reply(message, "Sorry, that is NOT DONE."))
    assert (received.outcome, state(database)) == ("reopened", "open")
    assert ("done_news", "lapsed", "lapsed.reopened") in notices(database)


@pytest.mark.mode(36)
async def test_a_reply_to_a_closed_action_changes_nothing_and_is_told_once(database: Database) -> None:
    message = await sent(database)
    act(database, "K7Q2-1", Wish(Act.DONE), by=None, door="cli", now=at(DAY, 9, 30), deployment=HOUSE)
    for words in ("I need until 3 June", "Blocked: no nurse", "Done"):
        take(database, reply(message, words))
    assert state(database) == "checked"
    assert [kind for kind, _, _ in notices(database)].count("too_late") == 1


async def test_the_chair_says_yes_and_the_day_is_moved(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, "I need until 3 June please"))
    async with Sink() as sink:
        await send(database, at(DAY, 11), sink.port)
    asked = next(mail for mail in sink.read() if mail["To"] == "ada@example.org")
    received = take(database, reply(asked, "Yes, that is fine.", sender="ada@example.org"))
    assert received.outcome == "approved"
    with database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
    assert action is not None
    assert action.due is not None
    assert (action.due.isoformat(), action.first_due) == ("2026-06-03", DUE)


async def test_somebody_in_danger_is_told_at_once_whatever_else_it_says(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "Done. But Sam told me that he does not want to live any more."))
    assert inbox_state(database, received) == ("held", True)
    kinds = {kind for kind, _, _ in notices(database)}
    assert {"urgent", "urgent_receipt"} <= kinds


async def test_a_chair_answers_what_is_missing_by_number(database: Database) -> None:
    furnish(database, each=3)
    with database.write() as session:
        for number in (1, 2, 3):
            row = session.get_one(ActionRow, number)
            row.state, row.owner_id, row.agreed_on, row.next_step_on = "proposed", None, DAY, DAY
            row.problems = [{"field": "owner", "code": "missing", "words": f"Row {number} has no owner. Who will do it?"}]
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    asked = next(mail for mail in sink.read() if mail["To"] == "ada@example.org")
    received = take(database, reply(asked, "1 Owner 0, 5 June; 2 drop\n3 owner0@example.org", sender="ada@example.org"))
    assert [(one["action"], one["outcome"]) for one in received.did] == [
        ("K7Q2-1", "agreed"),
        ("K7Q2-2", "dropped"),
        ("K7Q2-3", "agreed"),
    ]
    assert [state(database, f"K7Q2-{number}") for number in (1, 2, 3)] == ["open", "dropped", "open"]
    with database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
    assert action is not None
    assert (action.owner, action.due and action.due.isoformat()) == (5, "2026-06-05")


@pytest.mark.parametrize(
    "words", ["1 Somebody Unknown, 5 June", "1 who could do this?", "1 Owner 0, 5 June or 6 June", "1 Owner 0, 5 May 2020"]
)
async def test_a_gap_filled_with_something_unclear_is_asked_back(database: Database, words: str) -> None:
    furnish(database)
    with database.write() as session:
        row = session.get_one(ActionRow, 1)
        row.state, row.owner_id, row.agreed_on, row.next_step_on = "proposed", None, DAY, DAY
        row.problems = [{"field": "owner", "code": "missing", "words": "Row 1 has no owner. Who will do it?"}]
    plan(database, at(DAY))
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert take(database, reply(sink.read()[0], words, sender="ada@example.org")).outcome == "asked_back"
    assert state(database) == "proposed"


@pytest.mark.mode(33)
@pytest.mark.parametrize(
    "words", ["Done!! (just kidding)", "Done. JK", "ok done by end of play", "99999999999999 done", "done for Sam's brother"]
)
async def test_what_only_sounds_like_done_is_read_by_a_person(database: Database, words: str) -> None:
    message = await sent(database)
    assert take(database, reply(message, words)).outcome == "held"
    assert state(database) == "open"
