"""What people with a learning disability have read is recorded; what they have not read is called so, never in a letter."""

from datetime import date
from pathlib import Path

import pytest

from rules.people import Style
from rules.readings import Reading, Standing, standing, told
from templates.catalogue import examples, kinds, write
from templates.readings import mark_of
from templates.say import say
from tests.command import Ran, kept

MONDAY = date(2026, 6, 1)  # Monday 1 June 2026
RECORDED = ("readers", "record", "reminder", "--by", "Northbank People First, 4 people", "--on", "2026-06-01", "--with", "Bea Okoro",
            "--changed", "The word owner")  # fmt: skip


def run(folder: Path, *words: str) -> Ran:
    return kept(folder, *words, "--json", now="2026-06-02")


def easy_words(folder: Path, kind: str) -> dict[str, str]:
    found = next(one for one in run(folder, "catalogue").document["kinds"] if one["kind"] == kind)
    words: dict[str, str] = found["easy_words"]
    return words


def test_nobody_has_read_anything_yet_and_it_is_said_everywhere_and_no_database_is_made(tmp_path: Path) -> None:
    listed = run(tmp_path, "readers").document
    assert {one["read"] for one in listed["kinds"]} == {"never"}
    assert "have not read them yet" in run(tmp_path, "preview", "reminder", "easy").document["note"]
    assert run(tmp_path, "preview", "reminder", "plain").document["note"] is None
    catalogue = run(tmp_path, "catalogue").document
    assert f"{len(catalogue['kinds'])} of these" in catalogue["note"]
    assert not list(tmp_path.iterdir())


def test_a_reading_is_recorded_once_and_shown(tmp_path: Path) -> None:
    first = run(tmp_path, *RECORDED)
    assert (first.code, first.document["news"], first.document["with"]) == (0, True, "Bea Okoro")
    assert run(tmp_path, *RECORDED).document["news"] is False
    assert len(run(tmp_path, "readers").document["readings"]) == 1
    said = "People with a learning disability have read the easy words: Northbank People First, 4 people, Monday 1 June 2026."
    assert run(tmp_path, "preview", "reminder", "easy").document["note"] == said
    assert (easy_words(tmp_path, "reminder")["read"], easy_words(tmp_path, "late")["read"]) == ("read", "never")
    assert "The word owner" in kept(tmp_path, "readers", now="2026-06-02").out


@pytest.mark.parametrize(
    "words",
    [
        ("record", "nothing", "--by", "A", "--on", "2026-06-01"),
        ("record", "reminder", "--by", " ", "--on", "2026-06-01"),
        ("record", "reminder", "--by", "A", "--on", "2026-06-03"),
        ("record", "reminder", "--by", "A", "--on", "soon"),
        ("record", "reminder", "--by", "A" * 500, "--on", "2026-06-01"),
        ("record", "reminder", "--by", "A\x1b[2J", "--on", "2026-06-01"),
    ],
)
def test_what_cannot_be_recorded_gets_a_sentence(tmp_path: Path, words: tuple[str, ...]) -> None:
    ran = run(tmp_path, "readers", *words)
    assert ran.code == 2
    assert ran.document["error"].endswith(".")


@pytest.mark.parametrize(
    ("readings", "stands"),
    [
        ([], Standing.NEVER),
        ([Reading("late", "en", "now", MONDAY, "A")], Standing.NEVER),
        ([Reading("reminder", "cy", "now", MONDAY, "A")], Standing.NEVER),
        ([Reading("reminder", "en", "before", MONDAY, "A")], Standing.CHANGED),
        ([Reading("reminder", "en", "now", MONDAY, "A"), Reading("reminder", "en", "before", MONDAY, "B")], Standing.READ),
    ],
)
def test_words_that_changed_since_have_not_been_read(readings: list[Reading], stands: Standing) -> None:
    found = standing(readings, "reminder", "en", "now")
    assert found[0] is stands
    assert say(told(*found)).endswith(".")


def test_each_kind_has_a_mark_of_its_own_that_is_the_same_tomorrow() -> None:
    marks = {kind: mark_of(kind, "en") for kind in kinds()}
    assert len({marks[kind] for kind in ("reminder", "late", "agreed", "done_news")}) == 4
    mark_of.cache_clear()
    assert marks == {kind: mark_of(kind, "en") for kind in kinds()}


def test_no_letter_says_who_has_read_it() -> None:
    for kind in kinds():
        said = write([examples(kind)[0].section], examples(kind)[0].frame(Style.EASY)).text
        assert "learning disability" not in said
        assert "draft" not in said
