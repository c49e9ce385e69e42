"""An action that a caseload brings or changes: its next step, its history, and what waits about it."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session

from rules.actions import Request, State, Wants
from rules.notices import Outcome
from rules.people import Stop
from store import actions, people, steps
from store.database import Database
from store.tables import (
    ActionRow,
    ActRow,
    ContactRow,
    JournalRow,
    NoticeRow,
    PersonRow,
    RequestRow,
)
from tests.caseloads import sam, with_action
from tests.fresh import fresh_database
from tests.loading import DUE, HERE, MOVED, TODAY, all_of, loaded, the_action
from tests.postgres import BOTH


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        yield database


def test_an_action_is_stored_with_its_ladder_and_the_day_of_its_next_step(database: Database) -> None:
    loaded(database, sam())
    action = the_action(database)
    assert (action.state, action.due_on, action.first_due_on, action.agreed_on) == ("open", DUE, DUE, date(2026, 4, 21))
    assert (action.ladder, action.ladder.endswith(action.pack), action.version, action.turn) == ("default@2026-11", True, 1, 1)
    assert action.next_step_on == DUE - timedelta(days=14)
    with database.read() as session:
        assert steps.next_day(session, actions.action(session, action.id or 0), HERE) == action.next_step_on


def test_an_action_with_gaps_is_proposed_with_the_question_in_words(database: Database) -> None:
    loaded(database, with_action(owner=None, due=None))
    action = the_action(database)
    assert (action.state, action.agreed_on, action.next_step_on) == ("proposed", TODAY, TODAY)
    assert action.problems == [
        {"field": "owner", "code": "missing", "words": "caseload.no_owner"},
        {"field": "due", "code": "missing", "words": "caseload.no_due"},
    ]
    assert loaded(database, sam()).changed == 1
    action = the_action(database)
    assert (action.state, action.problems, action.first_due_on, action.version) == ("open", [], DUE, 2)
    assert action.next_step_on == DUE - timedelta(days=14)


@pytest.mark.mode(18)
def test_an_action_that_is_late_when_loaded_begins_with_its_owner(database: Database) -> None:
    loaded(database, sam(), date(2026, 7, 13))  # a Monday, 36 working days after the day
    action = the_action(database)
    assert (action.climbs_from, action.next_step_on) == (date(2026, 7, 10), DUE - timedelta(days=14))
    with database.write() as session:
        taken = steps.decide(session, [actions.action(session, action.id or 0)], date(2026, 7, 13), HERE)[action.id or 0]
    assert [notice.kind for notice in taken.notices] == ["late"]


def test_an_action_about_somebody_who_is_stopped_has_no_next_step(database: Database) -> None:
    loaded(database, sam(actions=[]))
    with database.write() as session:
        people.set_stop(session, all_of(database, PersonRow)[0].id, Stop.DIED, TODAY)
    loaded(database, sam())
    assert the_action(database).next_step_on is None
    loaded(database, with_action(due="2026-06-05"))
    assert the_action(database).next_step_on is None


def waiting(session: Session, action: ActionRow) -> None:
    """A reminder that waits in the outbox, and more time that was asked for."""
    session.add(
        NoticeRow(key="k", kind="reminder", lane="reminding", contact_id=action.owner_id or 0, action_id=action.id, due_on=TODAY, state="waiting")
    )  # fmt: skip
    actions.ask(session, Request(0, action.id or 0, Wants.MORE_TIME, TODAY, until=date(2026, 7, 1)))


@pytest.mark.mode(12, 13)
def test_a_changed_day_moves_the_next_step_and_takes_back_what_waits(database: Database) -> None:
    loaded(database, sam())
    with database.write() as session:
        waiting(session, the_action(database))
    done = loaded(database, with_action(due=MOVED.isoformat()))
    action = the_action(database)
    assert (done.changed, action.due_on, action.first_due_on, action.version) == (1, MOVED, DUE, 2)
    assert action.next_step_on == MOVED - timedelta(days=14)
    assert [(row.state, row.why) for row in all_of(database, NoticeRow)] == [(Outcome.LAPSED, "lapsed.moved")]
    assert [row.state for row in all_of(database, RequestRow)] == ["lapsed"]


def test_a_changed_owner_begins_a_new_turn(database: Database) -> None:
    loaded(database, sam())
    loaded(database, with_action(owner="mo@example.org"))
    action = the_action(database)
    assert (action.owner_id, action.turn, action.version) == (all_of(database, ContactRow)[1].id, 2, 2)


def test_new_words_leave_the_ladder_alone(database: Database) -> None:
    loaded(database, sam())
    with database.write() as session:
        waiting(session, the_action(database))
    loaded(database, with_action(what_easy="Sam sees a nurse."))
    action = the_action(database)
    assert (action.what_easy, action.turn, action.version) == ("Sam sees a nurse.", 1, 2)
    assert [row.state for row in all_of(database, NoticeRow)] == ["waiting"]
    assert [row.state for row in all_of(database, RequestRow)] == ["waiting"]


@pytest.mark.parametrize("state", [State.DONE, State.CHECKED, State.DROPPED])
def test_no_action_is_reopened(database: Database, state: State) -> None:
    loaded(database, sam())
    with database.write() as session:
        action = actions.action(session, the_action(database).id or 0)
        actions.change(session, action, None, {"state": state}, TODAY)
    assert loaded(database, sam()).changed == 0
    assert loaded(database, with_action(due=MOVED.isoformat(), status="blocked")).changed == 0
    assert the_action(database).state == state


@pytest.mark.mode(13)
def test_an_extension_survives_the_same_file(database: Database) -> None:
    loaded(database, sam())
    with database.write() as session:
        action = actions.action(session, the_action(database).id or 0)
        actions.change(session, action, MOVED, {"due": MOVED}, TODAY)
    assert loaded(database, sam()).changed == 0
    assert the_action(database).due_on == MOVED
    assert loaded(database, with_action(due=MOVED.isoformat())).changed == 0
    assert loaded(database, sam()).changed == 1  # the file went back to the first day, and now that is news
    assert the_action(database).due_on == DUE


def test_each_change_is_in_the_actions_history_and_each_load_in_the_journal(database: Database) -> None:
    loaded(database, sam())
    loaded(database, sam())
    loaded(database, with_action(due=MOVED.isoformat()))
    assert [(row.act, row.door, row.was, row.became, row.day) for row in all_of(database, ActRow)] == [
        ("loaded", "cli", "open", "open", DUE),
        ("loaded", "cli", "open", "open", MOVED),
    ]
    assert [(row.act, row.noun, row.noun_id, row.door) for row in all_of(database, JournalRow)] == [
        ("loaded", "caseload", None, "cli")
    ] * 2
