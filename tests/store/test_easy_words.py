"""Easy words are those of what was to be done when they were written: once that changes they are out of date."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.actions import act
from rules.acts import Act, Wish
from rules.people import Style
from store.actions import find_action
from store.database import Database
from store.people import find_contact
from store.tables import NoticeRow
from templates.catalogue import Frame, Line, Section, write
from tests.caseloads import with_action
from tests.fresh import fresh_database
from tests.loading import HERE, TODAY, all_of, at, loaded, the_action
from tests.postgres import BOTH

BEFORE, AFTER = "Arrange a physical health check", "Arrange a dental check"
NURSE, DENTIST = "Sam will see a nurse.", "Sam will see a dentist."


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        loaded(database, with_action(what=BEFORE, what_easy=NURSE))
        yield database


def easy(database: Database) -> tuple[str | None, str | None]:
    action = the_action(database)
    return action.what_easy, action.easy_was


def asked(database: Database) -> list[str]:
    return [row.state for row in all_of(database, NoticeRow) if row.kind == "easy_words_wanted"]


def without_easy(**fields: Any) -> dict[str, Any]:
    return with_action(what_easy=..., **fields)


@pytest.mark.parametrize("repeats_the_old_words", [True, False])
def test_when_what_is_to_be_done_changes_its_easy_words_are_out_of_date_and_the_chair_is_asked(
    database: Database, repeats_the_old_words: bool
) -> None:
    changed = with_action(what=AFTER, what_easy=NURSE) if repeats_the_old_words else without_easy(what=AFTER)
    loaded(database, changed)
    assert easy(database) == (None, NURSE)
    assert asked(database) == ["waiting"]
    loaded(database, changed, TODAY + timedelta(days=1))
    assert easy(database) == (None, NURSE)
    assert asked(database) == ["waiting"]


def test_new_words_in_the_file_are_current_at_once(database: Database) -> None:
    loaded(database, with_action(what=AFTER, what_easy=DENTIST))
    assert easy(database) == (DENTIST, None)
    assert asked(database) == []


@pytest.mark.parametrize("words", [DENTIST, NURSE])
def test_a_person_writes_them_anew_or_says_that_they_still_hold(database: Database, words: str) -> None:
    loaded(database, with_action(what=AFTER, what_easy=NURSE))
    with database.read() as session:
        chair = find_contact(session, "mo@example.org")
    assert chair is not None
    wish = Wish(Act.EASY_WORDS, words=words)
    act(database, the_action(database).ref, wish, by=chair.id, door="cli", now=at(TODAY), deployment=HERE)
    assert easy(database)[0] == words
    loaded(database, with_action(what=AFTER, what_easy=NURSE), TODAY + timedelta(days=1))
    assert easy(database)[0] == words


def test_each_change_is_asked_about_once(database: Database) -> None:
    for what in (AFTER, "Arrange an eye test", AFTER):
        loaded(database, without_easy(what=what))
    assert easy(database) == (None, NURSE)
    assert len(asked(database)) == 2


def test_a_letter_says_honestly_that_there_are_no_easy_words(database: Database) -> None:
    loaded(database, with_action(what=AFTER, what_easy=NURSE))
    with database.read() as session:
        action = find_action(session, the_action(database).ref)
    assert action is not None
    line = Line(1, action.ref, action.due, action.what, action.what_easy, "Sam")
    said = write([Section("agreed", (line,))], Frame("Ana Reyes", Style.EASY, "en", TODAY, family=True)).text
    assert "We do not have easy words for this yet. We have asked for them." in said
    assert NURSE not in said
    assert AFTER not in said
