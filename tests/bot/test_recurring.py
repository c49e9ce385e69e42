"""An action that comes round again: each round with its own evidence, state and ladder, and no round twice."""

from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from sqlmodel import col, select

from bot.actions import Did, act
from bot.answers import Where, answer
from bot.recurring import recur
from bot.stops import stop
from notifier.proof import prove
from rules.acts import Act, Wish
from rules.people import Stop
from rules.recurring import ONCE, Recurring
from rules.rhythms import Every, Unit
from store import people, recurring
from store.database import Database
from store.tables import ActionRow, ActRow, NoticeRow
from tests.command import kept
from tests.fresh import fresh_database
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.loading import all_of, loaded
from tests.postgres import BOTH
from tests.sink import Sink, text_of

NOW = at(date(2026, 5, 20))  # a Wednesday
SIX_WEEKS = Every(6, Unit.WEEK)


@pytest.fixture
def house(database: Database) -> Database:
    furnish(database)
    return database


def comes_round(database: Database, wanted: Recurring = Recurring(SIX_WEEKS)) -> Did:  # noqa: B008 a value that never changes
    return recur(database, "K7Q2-1", wanted, by=None, door="cli", now=NOW, deployment=HOUSE)


def done(database: Database, ref: str = "K7Q2-1", what: Act = Act.DONE, days: int = 0, **more: Any) -> Did:
    return act(database, ref, Wish(what, **more), by=None, door="cli", now=NOW + timedelta(days=days), deployment=HOUSE)


def rounds(database: Database) -> list[tuple[str, int, str, str, str | None]]:
    with database.read() as session:
        rows = session.exec(select(ActionRow).order_by(col(ActionRow.id)))
        return [(row.ref, row.round, row.state, f"{row.due_on:%a %d %b}", row.evidence) for row in rows]


def test_a_round_that_is_done_opens_the_next_with_nothing_of_its_own_past(house: Database) -> None:
    comes_round(house)
    done(house, evidence="letter 12")
    assert rounds(house) == [("K7Q2-1", 1, "checked", "Fri 22 May", "letter 12"), ("K7Q2-2", 2, "open", "Fri 03 Jul", None)]
    done(house, "K7Q2-2", days=40)
    assert rounds(house)[2] == ("K7Q2-3", 3, "open", "Fri 14 Aug", None)


def test_the_same_word_again_and_every_later_round_open_nothing_more(house: Database) -> None:
    comes_round(house)
    for _ in range(3):
        done(house)
    done(house, what=Act.REOPEN)
    done(house)
    for day in range(3):
        plan(house, NOW + timedelta(days=day))
    assert [ref for ref, *_ in rounds(house)] == ["K7Q2-1", "K7Q2-2"]


def test_a_round_that_waits_for_a_check_has_a_next_one_and_the_check_opens_no_other(house: Database) -> None:
    with house.write() as session:
        session.exec(select(ActionRow)).one().needs_check = True
    comes_round(house)
    done(house)
    with house.read() as session:
        ada = people.find_contact(session, "ada")
    assert ada is not None
    checked = act(house, "K7Q2-1", Wish(Act.CHECK), by=ada.id, door="cli", now=NOW, deployment=HOUSE)
    assert checked.outcome == "checked"
    assert [(ref, state) for ref, _, state, *_ in rounds(house)] == [("K7Q2-1", "checked"), ("K7Q2-2", "open")]


def test_each_round_climbs_a_ladder_of_its_own(house: Database) -> None:
    comes_round(house)
    plan(house, NOW)
    done(house)
    plan(house, at(date(2026, 6, 19)))  # a Friday, 14 days before
    plan(house, at(date(2026, 7, 6)))  # the Monday after
    with house.read() as session:
        of_second = (
            select(NoticeRow.kind).join(ActionRow, col(ActionRow.id) == NoticeRow.action_id).where(ActionRow.ref == "K7Q2-2")
        )
        assert list(session.exec(of_second.order_by(col(NoticeRow.id)))) == ["reminder", "late"]


async def test_the_family_hears_of_one_time_and_of_the_next_in_easy_words(house: Database) -> None:
    comes_round(house)
    done(house)
    async with Sink() as sink:
        await send(house, NOW + timedelta(hours=2), sink.port)
        letter = next(text_of(mail) for mail in sink.read() if mail["To"] == "ana@example.com")
    assert "This was time number 1." in letter
    assert "It will happen again by Friday 3 July 2026." in letter


async def test_the_owner_reads_which_time_it_is(house: Database) -> None:
    comes_round(house)
    done(house)
    friday = at(date(2026, 6, 19))
    plan(house, friday)
    async with Sink() as sink:
        await send(house, friday, sink.port)
        words = next(text_of(mail) for mail in sink.read() if mail["To"] == "owner0@example.org" and "due" in mail["Subject"])
    assert "It is time number 2." in words


def test_somebody_else_looks_at_it_again_after_three_months(house: Database) -> None:
    with house.read() as session:
        mo = people.find_contact(session, "mo")
    assert mo is not None
    comes_round(house, Recurring(Every(3, Unit.MONTH), looks_again=True, looker=mo.id))
    done(house)
    assert rounds(house)[1] == ("K7Q2-2", 2, "open", "Thu 20 Aug", None)
    with house.read() as session:
        second = session.exec(select(ActionRow).where(ActionRow.ref == "K7Q2-2")).one()
        told = session.exec(
            select(NoticeRow.contact_id).where(NoticeRow.action_id == second.id, NoticeRow.kind == "agreed")
        ).one()
    assert (second.owner_id, told, second.recurs) == (mo.id, mo.id, None)
    done(house, "K7Q2-2", days=90)
    assert len(rounds(house)) == 2


async def test_where_nobody_is_named_to_look_the_chair_is_asked_who(house: Database) -> None:
    comes_round(house, Recurring(Every(3, Unit.MONTH), looks_again=True))
    done(house)
    assert rounds(house)[1][2] == "proposed"
    plan(house, NOW)
    async with Sink() as sink:
        await send(house, NOW, sink.port)
        words = next(text_of(mail) for mail in sink.read() if mail["To"] == "ada@example.org")
    assert "It was to be looked at again after a time. Who will do that?" in words.replace("\n   ", " ")


def test_a_question_is_answered_by_times_and_not_as_one_promise(house: Database) -> None:
    comes_round(house)
    done(house)
    with house.read() as session:
        ana = people.find_contact(session, "ana")
    outstanding = answer(house, "What is outstanding for Sam?", ana, NOW, HOUSE, Where("cli")).text
    assert "K7Q2-2: Arrange a health check." in outstanding
    assert "this is time number 2" in outstanding
    history = answer(house, "What happened with K7Q2-2?", ana, NOW, HOUSE, Where("cli")).text
    assert "Time number 1, K7Q2-1" in history


def test_what_is_dropped_or_comes_round_no_more_opens_nothing(house: Database) -> None:
    comes_round(house)
    comes_round(house, ONCE)
    done(house)
    assert len(rounds(house)) == 1
    assert comes_round(house, ONCE).outcome == "already"


def test_nothing_opens_for_a_person_about_whom_nothing_more_is_sent(house: Database) -> None:
    comes_round(house)
    stop(house, "K7Q2", Stop.CLOSED, NOW, HOUSE)
    done(house)
    assert len(rounds(house)) == 1
    stop(house, "K7Q2", None, NOW, HOUSE)
    plan(house, NOW)
    assert len(rounds(house)) == 2


def test_only_the_chair_or_the_coordinator_says_that_it_comes_round(house: Database) -> None:
    with house.read() as session:
        owner, ada = people.find_contact(session, "owner0"), people.find_contact(session, "ada")
    assert owner is not None
    assert ada is not None
    said = {
        who.ref: recur(house, "K7Q2-1", Recurring(SIX_WEEKS), by=who.id, door="mail", now=NOW, deployment=HOUSE).outcome
        for who in (owner, ada)
    }
    assert said == {"owner0": "not_allowed", "ada": "noted"}


def test_what_a_file_calls_done_has_its_next_round_and_the_same_file_again_none(database: Database) -> None:
    document = {
        "contacts": [{"ref": "kim", "email": "kim@example.org"}],
        "actions": [{"ref": "B-1", "what": "Count the beds", "owner": "kim", "due": "2026-05-22", "recurs": "monthly", "recurs_until": "2026-12-31"}],
    }  # fmt: skip
    assert loaded(database, document).problems == ()
    document["actions"][0]["status"] = "done"  # type: ignore[index]
    for _ in range(2):
        loaded(database, document)
    assert [(row.ref, row.due_on, row.recurs_until) for row in all_of(database, ActionRow)] == [
        ("B-1", DUE, date(2026, 12, 31)), ("B-2", date(2026, 6, 22), date(2026, 12, 31)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"recurs": "now and then"}, "caseload.not_every"),
        ({"recurs": "monthly", "look_again": "3 months"}, "caseload.recurs_or_looks"),
        ({"look_again": "3 months", "look_again_by": "kim"}, "caseload.looks_at_own"),
        ({"look_again": "3 months", "look_again_by": "nobody"}, "caseload.no_contact"),
    ],
)
def test_a_file_that_says_it_unclearly_is_not_stored(database: Database, given: dict[str, str], code: str) -> None:
    action = {"ref": "B-1", "what": "Count the beds", "owner": "kim", "due": "2026-05-22", **given}
    found = loaded(database, {"contacts": [{"ref": "kim", "email": "kim@example.org"}], "actions": [action]})
    assert [problem.why.code for problem in found.problems] == [code]
    assert all_of(database, ActionRow) == []


def test_the_command_says_each_round_and_its_history(tmp_path: Path) -> None:
    (tmp_path / "load.json").write_text(
        '{"contacts": [{"ref": "kim", "email": "kim@example.org"}], "people": [{"ref": "K7Q2", "known_as": "Sam"}],'
        ' "actions": [{"ref": "K7Q2-1", "person": "K7Q2", "what": "Count the tablets", "owner": "kim", "due": "2026-05-22"}]}'
    )
    assert kept(tmp_path, "load", "load.json").code == 0
    said = kept(tmp_path, "act", "K7Q2-1", "recur", "--every", "each month", "--json").document
    assert (said["outcome"], said["recurs"], said["round"]) == ("noted", "1 month", 1)
    assert kept(tmp_path, "act", "K7Q2-1", "recur", "--every", "often").code == 2
    assert kept(tmp_path, "act", "K7Q2-1", "recur").code == 2
    kept(tmp_path, "act", "K7Q2-1", "done", "--evidence", "chart 4")
    told = kept(tmp_path, "history", "K7Q2-2", "--json").document
    assert [(one["ref"], one["round"], one["state"], one["evidence"]) for one in told["rounds"]] == [
        ("K7Q2-1", 1, "checked", "chart 4"), ("K7Q2-2", 2, "open", None),
    ]  # fmt: skip


def test_the_proof_misses_a_round_that_nobody_opened(house: Database) -> None:
    comes_round(house)
    plan(house, NOW)
    with house.write() as session:
        row = session.exec(select(ActionRow)).one()
        row.state, row.closed_on, row.next_step_on = "checked", NOW.date(), None
    assert [one.about for one in prove(house, NOW + timedelta(hours=1), HOUSE).unaccounted] == ["K7Q2-1"]
    plan(house, NOW + timedelta(hours=2))
    assert prove(house, NOW + timedelta(hours=3), HOUSE).ok


@pytest.mark.mode(1)
@pytest.mark.parametrize("kind", BOTH)
def test_two_workers_at_once_open_each_round_once(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as database:
        furnish(database, owners=5)
        with database.write() as session:
            for row in session.exec(select(ActionRow)):
                row.recurs, row.state, row.closed_on = "6 weeks", "checked", NOW.date()

        def work() -> None:
            with database.write() as session:
                recurring.take(session, NOW, NOW.date(), HOUSE)

        workers = [Thread(target=work) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert sorted(number for _, number, *_ in rounds(database)) == [1] * 5 + [2] * 5
        with database.read() as session:
            assert len(session.exec(select(ActRow.id).where(ActRow.act == "round_opened")).all()) == 5


def test_a_plans_row_that_says_monthly_comes_round_and_one_that_says_regularly_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "load.json").write_text('{"contacts": [{"ref": "kim", "name": "Kim Osei", "email": "kim@example.org"}]}')
    kept(tmp_path, "load", "load.json")
    (tmp_path / "plan.csv").write_text(
        "Action,Owner,By when\nCount the tablets in the house,Kim Osei,Monthly from 1 June 2026\nWrite to the council,Kim Osei,5 June 2026; review in 3 months\n"
        "Visit the day centre,Kim Osei,regularly\n"
    )
    ran = kept(tmp_path, "import", "plan.csv", "--save", "--json")
    rows = ran.document["rows"]
    assert [(row["due"], row.get("recurs"), row.get("look_again")) for row in rows] == [
        ("2026-06-01", "1 month", None), ("2026-06-05", None, "3 months"), (None, None, None),
    ]  # fmt: skip
    assert [problem["code"] for row in rows for problem in row["problems"]] == ["not_a_date"]
    kept(tmp_path, "act", "P1-1", "done", now="2026-05-30")
    assert [(one["round"], one["due"]) for one in kept(tmp_path, "history", "P1-4", "--json").document["rounds"]] == [
        (1, "2026-06-01"), (2, "2026-07-01"),
    ]  # fmt: skip
    assert kept(tmp_path, "import", "plan.csv", "--save", "--json").document["added"] == []
