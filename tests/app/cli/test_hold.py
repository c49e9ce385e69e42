"""`kept hold` and the round under a hold, as an operator sees them."""

import json
from pathlib import Path

from tests.command import kept

CASELOAD = {
    "contacts": [{"ref": "kim", "email": "kim@example.org", "name": "Kim Osei"}],
    "people": [{"ref": "K7Q2", "known_as": "Sam"}],
    "circles": [{"person": "K7Q2", "contact": "kim", "as": "care_coordinator"}],
    "actions": [{"ref": "K7Q2-3", "person": "K7Q2", "what": "Arrange a health check", "owner": "kim", "due": "2026-05-22"}],
}


def test_a_round_under_a_hold_says_what_is_kept_back_and_why(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    assert kept(tmp_path, "load", "caseload.json", "--json", now="2026-05-01").code == 0
    assert kept(tmp_path, "hold", "--contact", "kim@example.org", "--because", "ill", "--json", now="2026-05-07").code == 0
    done = kept(tmp_path, "round", "--json", now="2026-05-08")
    assert (done.code, json.loads(done.out)["withheld"][0]["about"]) == (1, "K7Q2-3")
    assert "held" in json.loads(done.out)["withheld"][0]["why"]


def test_a_hold_that_ended_before_it_began_is_refused(tmp_path: Path) -> None:
    refused = kept(tmp_path, "hold", "--all", "--because", "x", "--until", "2020-01-01", "--json", now="2026-05-07")
    assert refused.code == 2
    assert "passed" in json.loads(refused.out)["error"]


def test_what_an_act_was_not_let_through_the_next_round_shows_once(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    kept(tmp_path, "hold", "--person", "K7Q2", "--because", "a complaint", now="2026-05-04")
    assert kept(tmp_path, "act", "K7Q2-3", "partly-done", "--note", "Half of it", now="2026-05-05").code == 0
    first = kept(tmp_path, "round", "--json", now="2026-05-05")
    assert (first.code, first.document["queued"]) == (1, 0)
    assert first.document["withheld"] == [
        {"about": "K7Q2-3", "why": "Sending is held: a complaint", "kind": "noted", "to": "kim"}
    ]
    second = kept(tmp_path, "round", "--json", now="2026-05-05")
    assert (second.code, len(second.document["withheld"])) == (0, 1)


def test_the_words_of_a_hold_stand_in_the_outbox_and_in_the_history(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    kept(tmp_path, "hold", "--all", "--because", "a complaint", "--until", "2026-05-12", now="2026-05-07")
    kept(tmp_path, "round", now="2026-05-08")
    (notice,) = kept(tmp_path, "outbox", "--json", now="2026-05-08").document["notices"]
    assert (notice["kind"], notice["why"], notice["because"]) == ("reminder", "gate.held", "Sending is held: a complaint")
    assert "a complaint" in kept(tmp_path, "outbox", now="2026-05-08").out
    lines = kept(tmp_path, "history", "K7Q2-3", "--json", now="2026-05-08").document["lines"]
    assert [(line["what"], line["name"], line["became"], line["words"]) for line in lines] == [
        ("act", "loaded", "open", None),
        ("hold", "all", "holds", "a complaint"),
        ("notice", "reminder", "withheld", "a complaint"),
    ]
    kept(tmp_path, "hold", "--end", now="2026-05-11")
    kept(tmp_path, "round", now="2026-05-11")
    (notice,) = kept(tmp_path, "outbox", "--json", now="2026-05-11").document["notices"]
    assert (notice["state"], notice["because"]) == ("waiting", None)
    assert "hold all, until 2026-05-12: ended" in kept(tmp_path, "history", "K7Q2-3", now="2026-05-11").out
