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
