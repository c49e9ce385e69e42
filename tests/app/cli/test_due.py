"""`kept due`, as other programs call it."""

import json
from pathlib import Path

import pytest

from tests.command import Ran, kept

CASELOAD = {
    "contacts": [{"ref": "cora", "email": "cora@example.org", "name": "Cora Lane"}],
    "people": [{"ref": "K7Q2", "known_as": "Sam", "born": "1990-05-05"}],
    "circles": [{"person": "K7Q2", "contact": "cora", "as": "commissioner"}],
    "events": [{"person": "K7Q2", "what": "admitted", "on": "2026-04-27"}],  # a Monday: due by Monday 25 May 2026
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD), encoding="utf-8")
    assert kept(tmp_path, "load", "caseload.json", coordinator="jo@example.org").code == 0
    return tmp_path


def due(folder: Path, *words: str) -> Ran:
    return kept(folder, "due", "K7Q2", *words, "--json", coordinator="jo@example.org")


def test_without_a_day_it_says_what_is_due(folder: Path) -> None:
    said = due(folder).document
    assert (said["outcome"], [found["due"] for found in said["due"]]) == ("shown", ["2026-05-25"])
    assert "agreed" not in said["due"][0]


def test_a_day_that_is_agreed_stands_beside_the_rules_own(folder: Path) -> None:
    words = ("--on", "2026-06-08", "--because", "Sam asked for June", "--commissioner", "cora@example.org")
    said = due(folder, *words).document
    assert (said["outcome"], said["due"][0]["due"], said["due"][0]["agreed"]["on"]) == ("agreed", "2026-05-25", "2026-06-08")
    assert said["due"][0]["agreed"]["commissioner"] == "Cora Lane"
    assert due(folder, *words).document["outcome"] == "already"
    assert due(folder, "--undo").document["outcome"] == "undone"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--on", "2026-06-08", "--because", "June"), "The rule's own day is Monday 25 May 2026."),
        (("--on", "2026-05-20"), "--because"),
        (("--on", "soon", "--because", "x"), "--on needs a day"),
        (("--on", "2026-05-20", "--undo"), "not both"),
        (("--because", "x"), "go with --on"),
        (("--undo",), "nothing to take back"),
        (("--on", "2026-06-08", "--because", "x", "--commissioner", "ghost@example.org"), "names nobody"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(folder: Path, words: tuple[str, ...], says: str) -> None:
    ran = due(folder, *words)
    assert ran.code == 2
    assert says in ran.document["error"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("review_requested", "--decision", "perhaps", "--because", "x"), "agreed or refused"),
        (("review_requested", "--decision", "refused"), "needs its reason"),
        (("review_requested", "--by", " "), "--by needs"),
        (("admitted", "--by", "Sam"), "go with review_requested"),
        (("review_requested", "--form", "easy read"), "go with review_requested"),
    ],
)
def test_what_is_said_around_an_event_belongs_to_it(folder: Path, words: tuple[str, ...], says: str) -> None:
    ran = kept(folder, "event", "K7Q2", *words, "--on", "2026-04-30", "--json", coordinator="jo@example.org")
    assert (ran.code, says in ran.document["error"]) == (2, True)
