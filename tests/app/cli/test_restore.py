"""`kept backup` and `kept restore`, as an operator on the worst day uses them."""

import json
from pathlib import Path

import pytest

from tests.command import Ran, kept

CASELOAD = {
    "contacts": [{"ref": "kim", "email": "kim@example.org", "name": "Kim Osei"}],
    "people": [{"ref": "K7Q2", "known_as": "Sam"}],
    "circles": [{"person": "K7Q2", "contact": "kim", "as": "care_coordinator"}],
    "actions": [{"ref": "K7Q2-3", "person": "K7Q2", "what": "Arrange a health check", "owner": "kim", "due": "2026-05-22"}],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    made = kept(tmp_path, "backup", "kept.backup", "--json", now="2026-05-07")
    assert (made.code, made.document["ok"], made.document["whole"]) == (0, True, True)
    return tmp_path


def restored(folder: Path, *words: str, now: str = "2026-05-11") -> Ran:
    """On the new machine, whose database is another file."""
    return kept(folder, "restore", *words, "--json", now=now, database_url="sqlite:///new.sqlite")


def test_a_backup_can_be_looked_at_and_nothing_is_touched(folder: Path) -> None:
    looked = restored(folder, "kept.backup", "--verify")
    assert (looked.code, looked.document["ok"], looked.document["journal"]) == (0, True, "whole")
    assert not (folder / "new.sqlite").exists()


def test_the_worst_day(folder: Path) -> None:
    back = restored(folder, "kept.backup")
    assert (back.code, back.document["paused"]) == (0, True)
    assert [(one["due_on"], one["to"], one["about"]) for one in back.document["since"]] == [("2026-05-08", "kim", "K7Q2-3")]
    planned = kept(folder, "round", "--json", now="2026-05-11", database_url="sqlite:///new.sqlite")
    assert "restored from the backup of Thursday 7 May 2026" in planned.document["withheld"][0]["why"]
    released = restored(folder, "--release", "--went-until", "2026-05-10")
    assert (released.code, released.document) == (0, {"released": True, "went": 1})
    after = kept(folder, "round", "--json", now="2026-05-11", database_url="sqlite:///new.sqlite")
    assert (after.code, after.document["queued"], after.document["withheld"]) == (0, 0, [])


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ((), 2, "Say which backup"),
        (("kept.backup", "--release"), 2, "takes no file"),
        (("--release",), 2, "Nothing is paused"),
        (("--release", "--went-until", "yesterday"), 2, "such as 2026-06-16"),
        (("--release", "--went-until", "2026-05-12"), 2, "still to come"),
        (("kept.backup", "--went-until", "2026-05-09"), 2, "goes with --release"),
        (("nowhere.backup",), 3, "cannot be read"),
        ((".",), 3, "cannot be read"),
        (("caseload.json",), 3, "cannot be read"),
        (("kept.sqlite", "--verify"), 3, "cannot be read"),
    ],
)
def test_wrong_use_and_rubbish_get_a_sentence(folder: Path, words: tuple[str, ...], code: int, says: str) -> None:
    refused = restored(folder, *words)
    assert refused.code == code
    assert says in refused.document["error"]


def test_a_database_that_is_there_is_never_written_over(folder: Path) -> None:
    refused = kept(folder, "restore", "kept.backup", "--json", now="2026-05-11")
    assert refused.code == 2
    assert "takes nobody's place" in refused.document["error"]
    again = kept(folder, "backup", "kept.backup", "--json", now="2026-05-11")
    assert again.code == 2
    assert kept(folder, "backup", "no/such/folder/kept.backup", "--json").code == 3


@pytest.mark.parametrize("words", [("backup", "second.backup"), ("restore", "kept.backup", "--verify")])
def test_a_person_is_told_in_words(folder: Path, words: tuple[str, ...]) -> None:
    told = kept(folder, *words, now="2026-05-11")
    assert told.code == 0
    assert "whole" in told.out
