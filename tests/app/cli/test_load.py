"""`kept load`, as others call it."""

import json
from pathlib import Path

import pytest

from tests.caseloads import sam, with_action
from tests.command import kept


@pytest.fixture
def caseload(tmp_path: Path) -> Path:
    path = tmp_path / "caseload.json"
    path.write_text(json.dumps(sam()), encoding="utf-8")
    return path


def test_a_caseload_is_loaded_once_and_twice_changes_nothing(tmp_path: Path, caseload: Path) -> None:
    first, second = (kept(tmp_path, "load", str(caseload), "--json") for _ in range(2))
    read = {"contacts": 2, "people": 1, "circles": 1, "reviews": 2, "events": 1, "actions": 1}
    assert first.document == {"read": read, "added": 8, "changed": 0, "problems": []}
    assert second.document == {"read": read, "added": 0, "changed": 0, "problems": []}
    assert (first.code, second.code, first.err) == (0, 0, "")


def test_problems_are_listed_and_nothing_is_stored(tmp_path: Path, caseload: Path) -> None:
    caseload.write_text(json.dumps(with_action(owner="nobody@example.org")), encoding="utf-8")
    done = kept(tmp_path, "load", str(caseload), "--json")
    assert done.code == 1
    assert done.document["problems"] == [
        {"where": "actions[0].owner", "words": "Nobody in the file or in Kept is “nobody@example.org”. Add this contact, or mend the spelling."}
    ]  # fmt: skip
    assert kept(tmp_path, "history", "K7Q2-3", "--json").code == 2


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text("Dear Kim,", encoding="utf-8")
    done = kept(tmp_path, "load", "letter.json", "--json")
    sentence = "letter.json is neither a JSON object nor TOML. Kept reads a caseload from these."
    assert (done.code, done.document, done.err.strip()) == (3, {"error": sentence}, sentence)
    assert not (tmp_path / "kept.sqlite").exists()


def test_for_a_person_it_says_how_much_there_was_and_what_to_mend(tmp_path: Path, caseload: Path) -> None:
    assert "Added 8, changed 0." in kept(tmp_path, "load", str(caseload)).out
    caseload.write_text(json.dumps({"actions": [{"ref": "A1", "what": "Ring", "due": "soon"}]}), encoding="utf-8")
    done = kept(tmp_path, "load", str(caseload))
    assert "actions[0].due" in done.out
    assert "Nothing was stored: 1 to mend first." in done.out


def test_what_was_loaded_late_is_said_to_its_owner_first(tmp_path: Path, caseload: Path) -> None:
    kept(tmp_path, "load", str(caseload), now="2026-07-13", coordinator="jo@example.org")  # a Monday, 7 weeks after the day
    assert kept(tmp_path, "round", "--json", now="2026-07-13").code == 0
    told = kept(tmp_path, "outbox", "--json", now="2026-07-13").document["notices"]
    assert [(one["kind"], one["to"]) for one in told if one["about"] == "K7Q2-3"] == [("late", "kim")]


def test_an_owner_who_may_not_be_told_is_pointed_out_and_stops_nothing(tmp_path: Path, caseload: Path) -> None:
    shut_out = [{"person": "K7Q2", "contact": "kim@example.org", "as": "care_coordinator", "may_know": False, "why_not": "court"}]
    caseload.write_text(json.dumps(sam(circles=shut_out)), encoding="utf-8")
    done = kept(tmp_path, "load", str(caseload), "--json")
    assert (done.code, done.document["problems"], done.document["added"]) == (0, [], 8)
    (warning,) = done.document["warnings"]
    assert warning["where"] == "actions[0].owner"
    assert "kept act K7Q2-3 hand-over --to EMAIL" in warning["words"]
    assert "actions[0].owner" in kept(tmp_path, "load", str(caseload)).out
    caseload.write_text(json.dumps({"circles": shut_out}), encoding="utf-8")
    assert kept(tmp_path, "load", str(caseload), "--json").document["warnings"][0]["where"] == "circles[0].may_know"
