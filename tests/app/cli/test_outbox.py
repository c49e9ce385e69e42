"""`kept outbox` and `kept history`, as others call them."""

import json
from pathlib import Path

import pytest

from tests.caseloads import sam
from tests.command import kept


@pytest.fixture
def planned(tmp_path: Path) -> Path:
    """Kim's reminder waits: Friday 8 May is a fortnight before the day."""
    (tmp_path / "caseload.json").write_text(json.dumps(sam()), encoding="utf-8")
    kept(tmp_path, "load", "caseload.json")
    kept(tmp_path, "round", now="2026-05-08")
    return tmp_path


def test_the_outbox_says_what_waits_and_counts_each_outcome(planned: Path) -> None:
    done = kept(planned, "outbox", "--json")
    assert done.document["messages"] == []
    assert done.document["notices"] == [
        {
            "key": "action:1:1:20260522:-14:2", "kind": "reminder", "to": "kim", "about": "K7Q2-3", "due_on": "2026-05-08", "rung": "-14",
            "state": "waiting", "why": None, "message_id": None, "because": None,
        }
    ]  # fmt: skip
    assert done.document["counts"] == {"waiting": 1, "sending": 0, "sent": 0, "failed": 0, "withheld": 0, "lapsed": 0}
    assert "1 waiting" in kept(planned, "outbox").out


def test_one_outcome_may_be_asked_for(planned: Path) -> None:
    assert len(kept(planned, "outbox", "--state", "waiting", "--json").document["notices"]) == 1
    assert kept(planned, "outbox", "--state", "sent", "--json").document["notices"] == []
    assert kept(planned, "outbox", "--state", "gone", "--json").code == 2


def test_the_history_of_an_action_begins_with_how_it_came_in(planned: Path) -> None:
    document = kept(planned, "history", "k7q2-3", "--json").document
    assert (document["kind"], document["ref"], document["sent_to"]) == ("action", "K7Q2-3", [])
    assert [(line["at"], line["what"], line["name"]) for line in document["lines"]] == [
        ("2026-05-01T09:00:00+01:00", "act", "loaded"),
        ("2026-05-08", "notice", "reminder"),
    ]
    shown = kept(planned, "history", "K7Q2-3").out
    assert "notice reminder, to kim: waiting" in shown


def test_what_is_not_there_has_no_history(planned: Path) -> None:
    done = kept(planned, "history", "K7Q2-99", "--json")
    assert (done.code, done.document["error"]) == (2, done.err.strip())
