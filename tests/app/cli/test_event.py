"""`kept event`, as other programs call it."""

import json
from pathlib import Path

import pytest

from tests.command import kept

CASELOAD = {
    "contacts": [
        {"ref": "cora", "email": "cora@example.org", "name": "Cora Lane"}, {"ref": "jo", "email": "jo@example.org", "name": "Jo Bright"},
    ],
    "people": [{"ref": "K7Q2", "known_as": "Sam", "born": "1990-05-05"}],
    "circles": [{"person": "K7Q2", "contact": "cora", "as": "commissioner"}],
}  # fmt: skip
ADMITTED = ("event", "K7Q2", "admitted", "--on", "2026-04-27", "--setting", "hospital", "--json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD), encoding="utf-8")
    assert kept(tmp_path, "load", "caseload.json", coordinator="jo@example.org").code == 0
    return tmp_path


def test_it_says_what_is_due_who_is_told_and_which_action_was_opened(folder: Path) -> None:
    ran = kept(folder, *ADMITTED, coordinator="jo@example.org")
    said = ran.document
    assert (ran.code, said["outcome"], said["told"], said["action"]) == (0, "recorded", ["jo", "cora"], "K7Q2-1")
    (due,) = said["due"]
    assert (due["due"], due["review"], due["rule"]) == ("2026-05-25", "inpatient", "R22")  # 28 days after a Monday, a Monday
    assert [step["by"] for step in due["prepare"]] == ["2026-05-11", "2026-05-24"]


def test_the_same_again_changes_nothing(folder: Path) -> None:
    kept(folder, *ADMITTED, coordinator="jo@example.org")
    again = kept(folder, *ADMITTED, coordinator="jo@example.org").document
    assert (again["outcome"], again["told"], again["action"]) == ("already", [], None)
    assert again["due"][0]["due"] == "2026-05-25"


def test_what_could_not_be_told_needs_a_person(folder: Path) -> None:
    ran = kept(folder, *ADMITTED)  # the coordinator has no address
    assert ran.code == 1
    assert [one["contact"] for one in ran.document["withheld"]] == ["coordinator"]


def test_a_person_gets_sentences(folder: Path) -> None:
    shown = kept(folder, *ADMITTED[:-1], coordinator="jo@example.org")
    assert "Monday 25 May 2026" in shown.out
    assert "K7Q2-1" in shown.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["NOBODY", "admitted", "--on", "2026-04-27"], "nobody"), (["K7Q2", "arrived", "--on", "2026-04-27"], "Use one of"),
        (["K7Q2", "admitted", "--on", "soon"], "--on"), (["K7Q2", "admitted", "--on", "2026-05-27"], "still to come"),
        (["K7Q2", "admitted", "--on", "1980-05-27"], "before"), (["K7Q2", "rating_changed", "--on", "2026-04-27"], "--rating"),
        (["K7Q2", "rating_changed", "--on", "2026-04-27", "--rating", "pink"], "--rating"),
        (["K7Q2", "admitted", "--on", "2026-04-27", "--setting", "home"], "--setting"),
        (["K7Q2", "discharged", "--on", "2026-05-27", "--planned"], "--planned"),
    ],
)  # fmt: skip
def test_wrong_words_get_one_sentence(folder: Path, words: list[str], said: str) -> None:
    ran = kept(folder, "event", *words, "--json")
    assert ran.code == 2
    assert said.casefold() in ran.document["error"].casefold()


def test_a_planned_removal_may_lie_ahead(folder: Path) -> None:
    planned = kept(
        folder, "event", "K7Q2", "diagnosis_removal_planned", "--on", "2026-07-10", "--json", coordinator="jo@example.org"
    )
    assert planned.document["due"][0]["due"] == "2026-07-09"  # a Thursday
