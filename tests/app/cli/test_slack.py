"""`kept slack`, as an operator sees it: closed at the start, opened by somebody by name."""

import json
from pathlib import Path

from tests.command import kept

CASELOAD = {"contacts": [{"ref": "kim", "email": "kim@example.org", "name": "Kim Osei", "slack": "U0KIM000001"}]}


def test_slack_shows_no_details_until_a_contact_opens_it(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    assert kept(tmp_path, "slack", "--json").document == {"details": False, "by": None, "since": None, "linked": []}
    opened = kept(tmp_path, "slack", "open", "--by", "kim@example.org", "--json", now="2026-05-26")
    assert (opened.code, opened.document["details"], opened.document["by"]) == (0, True, "kim")
    shut = kept(tmp_path, "slack", "shut", "--by", "kim@example.org", "--json", now="2026-05-27")
    assert (shut.document["details"], shut.document["since"][:10]) == (False, "2026-05-27")


def test_nobody_unknown_opens_it(tmp_path: Path) -> None:
    refused = kept(tmp_path, "slack", "open", "--by", "nobody@example.org", "--json")
    assert refused.code == 2
    assert "--by names nobody" in refused.document["error"]
    assert kept(tmp_path, "slack", "open", "--json").code == 2


def test_somebody_is_unlinked_by_name(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(CASELOAD))
    kept(tmp_path, "load", "caseload.json")
    assert kept(tmp_path, "slack", "unlink", "kim@example.org", "--by", "kim@example.org", "--json").code == 0
    again = kept(tmp_path, "slack", "unlink", "kim@example.org", "--by", "kim@example.org", "--json")
    assert (again.code, "Nobody in Slack" in again.document["error"]) == (2, True)
