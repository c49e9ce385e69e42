"""The holding pen: what waits is told, settled by one act, and by nobody twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from bot import settling
from bot.settling import Settled, Unsettled
from notifier.proof import prove
from rules.acts import Act
from rules.settling import Verb, Verdict
from store import actions, inbox
from store.database import Database
from store.tables import AddressRow, ContactRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, database_in, notices, plan, send
from tests.postgres import BOTH, empty_database
from tests.replying import DAY, reply, sent, state, take
from tests.sink import Sink

NEXT = DAY + timedelta(days=3)  # Monday 11 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return database_in(tmp_path)


async def held(database: Database, words: str = "I thought this was done?") -> int:
    message = await sent(database)
    received = take(database, reply(message, words))
    assert received.outcome == "held"
    return received.inbox_id


def settle(
    database: Database, inbox_id: int, what: Verb | Act, *, by: str | None = None, until: date | None = None, action: str | None = None,
    note: str | None = None, to: str | None = None,
) -> Settled:  # fmt: skip
    verdict = Verdict(what, action, until)
    return settling.settle(database, inbox_id, verdict, by=by, now=at(DAY, 11), deployment=HOUSE, note=note, to=to)


def told(database: Database, inbox_id: int) -> list[tuple[str, str]]:
    with database.read() as session:
        rows = session.exec(select(NoticeRow, ContactRow.ref).join(ContactRow).where(NoticeRow.inbox_id == inbox_id))
        return [(row.kind, ref) for row, ref in rows]


@pytest.mark.parametrize(
    ("what", "outcome", "becomes"),
    [(Act.DONE, "completed", "checked"), (Act.BLOCKED, "blocked", "blocked"), (Act.NOT_MINE, "handed_over", "open"),
     (Act.PARTLY_DONE, "noted", "open"), (Verb.IGNORE, "ignored", "open"), (Verb.CALLED, "called", "open")],
)  # fmt: skip
async def test_one_act_settles_it_in_the_writers_name(database: Database, what: Verb | Act, outcome: str, becomes: str) -> None:
    inbox_id = await held(database)
    assert settle(database, inbox_id, what, note="by phone").outcome == outcome
    assert state(database) == becomes
    with database.read() as session:
        came = inbox.get(session, inbox_id)
        action = actions.find_action(session, "K7Q2-1")
        assert came is not None
        assert action is not None
        acts = actions.acts(session, action.id)
    assert (came.state, came.settled_as, came.note) == ("settled", what.value, "by phone")
    assert [one.door for one in acts] == (["settled"] if isinstance(what, Act) else [])


async def test_the_same_again_is_the_same_and_another_hears_that_it_is_settled(database: Database) -> None:
    inbox_id = await held(database)
    settle(database, inbox_id, Act.DONE)
    before = notices(database)
    assert settle(database, inbox_id, Act.DONE).again
    for what, by in ((Verb.IGNORE, None), (Act.DONE, "mo@example.org")):
        with pytest.raises(Unsettled) as second:
            settle(database, inbox_id, what, by=by)
        assert second.value.why.code == "settling.before"
    assert notices(database) == before


@pytest.mark.parametrize("server", BOTH)
def test_of_six_who_settle_at_once_one_does(server: str, tmp_path: Path) -> None:
    with empty_database(server, tmp_path) as database:
        database.bring_up_to_date()
        with database.write() as session:
            session.add_all([ContactRow(ref=f"r{n}", name=f"Reader {n}", email=f"r{n}@example.org") for n in range(6)])
            inbox_id = inbox.keep(session, "mail", "<1@example.org>", b"", at(DAY), kind="reply", state=inbox.HELD)
        assert inbox_id is not None

        def one(number: int) -> str:
            try:
                return settle(database, inbox_id, Verb.IGNORE, by=f"r{number}@example.org").outcome
            except Unsettled as unsettled:
                return unsettled.why.code

        with ThreadPoolExecutor(6) as pool:
            assert sorted(pool.map(one, range(6))) == ["ignored", *["settling.before"] * 5]


async def test_what_is_missing_is_said_and_nothing_changes(database: Database) -> None:
    inbox_id = await held(database)
    before = notices(database)
    for what, by, action, code in (
        (Act.MORE_TIME, None, None, "acts.which_day"), (Act.DONE, None, "K7Q2-99", "settling.not_theirs"),
        (Verb.ABOUT, None, "K7Q2-99", "settling.no_action"), (Verb.IGNORE, "nobody@example.net", None, "settling.nobody"),
    ):  # fmt: skip
        with pytest.raises(Unsettled) as nothing:
            settle(database, inbox_id, what, by=by, action=action)
        assert nothing.value.why.code == code
    with pytest.raises(Unsettled):
        settle(database, 999, Verb.IGNORE)
    with database.read() as session:
        assert [one.id for one in inbox.waiting(session, DAY)] == [inbox_id]
    assert notices(database) == before


async def test_who_is_shut_out_finds_nothing_there(database: Database) -> None:
    inbox_id = await held(database)
    with database.write() as session:
        sam, mo = (
            session.exec(select(row.id).where(row.ref == ref)).one() for row, ref in ((PersonRow, "K7Q2"), (ContactRow, "mo"))
        )
        session.add(PlaceRow(person_id=sam or 0, contact_id=mo or 0, role="other", may_know=False))
    with pytest.raises(Unsettled) as nothing:
        settle(database, inbox_id, Verb.IGNORE, by="mo@example.org")
    assert nothing.value.why.code == "settling.nothing"


@pytest.mark.mode(28)
async def test_settling_teaches_nothing(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "Done", sender="kim.private@example.net"))
    settle(database, received.inbox_id, Act.DONE)
    assert state(database) == "checked"
    with database.read() as session:
        assert session.exec(select(AddressRow)).all() == []
    again = take(database, reply(message, "Done again", sender="kim.private@example.net"))
    assert again.outcome == "held"


async def test_what_it_is_about_lets_its_own_words_count_where_its_writer_is_proved(database: Database) -> None:
    await sent(database)
    plain = b"From: owner0@example.org\nMessage-ID: <n@example.org>\n\nThe health check was done on Tuesday."
    received = take(database, plain)
    assert (received.outcome, received.actions) == ("held", ())
    assert settle(database, received.inbox_id, Verb.ABOUT, action="k7q2-1") == Settled("completed", Verb.ABOUT, "K7Q2-1")
    assert state(database) == "checked"


@pytest.mark.mode(29)
async def test_words_of_nobody_proved_only_learn_what_they_are_about(database: Database) -> None:
    await sent(database)
    received = take(database, b"From: x@example.net\nMessage-ID: <n@example.net>\n\nThe health check was done on Tuesday.")
    done = settle(database, received.inbox_id, Verb.ABOUT, action="K7Q2-1")
    assert (done.outcome, done.waits, state(database)) == ("linked", True, "open")


@pytest.mark.mode(17)
async def test_a_promised_call_is_asked_about_after_a_working_day_until_it_was_made(database: Database) -> None:
    inbox_id = await held(database)
    settle(database, inbox_id, Verb.WILL_CALL)
    with database.read() as session:
        assert [inbox.waiting(session, day) != [] for day in (DAY, NEXT)] == [False, True]
    plan(database, at(NEXT))
    assert ("call_wanted", "coordinator") in told(database, inbox_id)
    assert settle(database, inbox_id, Verb.CALLED).outcome == "called"
    with database.read() as session:
        assert inbox.waiting(session, NEXT) == []


async def test_a_reply_that_waits_is_told_again_and_the_proof_misses_it_until_then(database: Database) -> None:
    inbox_id = await held(database)
    async with Sink() as sink:
        await send(database, at(DAY, 10), sink.port)
    assert prove(database, at(DAY, 10), HOUSE).ok
    assert [one.about for one in prove(database, at(NEXT), HOUSE).unaccounted if one.kind == "held"] == [str(inbox_id)]
    plan(database, at(NEXT))
    assert plan(database, at(NEXT)).queued == 0
    assert prove(database, at(NEXT), HOUSE).ok
    assert told(database, inbox_id).count(("held", "coordinator")) == 2


async def test_after_a_working_day_the_chair_hears_where_nobody_stands_above_the_coordinator(database: Database) -> None:
    inbox_id = await held(database)
    for day in (NEXT, NEXT + timedelta(days=1)):
        plan(database, at(day))
    assert ("held_long", "ada") in told(database, inbox_id)


async def test_what_was_settled_is_not_told_any_more(database: Database) -> None:
    inbox_id = await held(database)
    settle(database, inbox_id, Verb.IGNORE)
    assert [(kind, outcome, why) for kind, outcome, why in notices(database) if kind == "held"] == [
        ("held", "lapsed", "lapsed.settled")
    ]
    plan(database, at(NEXT))
    assert told(database, inbox_id).count(("held", "coordinator")) == 1
