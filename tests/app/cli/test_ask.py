"""`kept ask`, as others call it."""

import json
from pathlib import Path

import pytest

from tests.caseloads import sam
from tests.command import kept


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    (tmp_path / "caseload.json").write_text(json.dumps(sam()), encoding="utf-8")
    assert kept(tmp_path, "load", "caseload.json").code == 0
    return tmp_path


def test_the_answer_has_the_keys_of_the_contract(loaded: Path) -> None:
    done = kept(loaded, "ask", "When is Sam's next review?", "--as", "kim@example.org", "--json")
    assert (done.code, done.err) == (0, "")
    assert list(done.document) == ["intent", "person", "text", "blocks", "choices"]
    assert (done.document["intent"], done.document["person"], done.document["choices"]) == ("next_review", "K7Q2", [])
    assert "Tuesday 16 June 2026" in done.document["text"]
    assert "Tuesday 16 June 2026" in done.document["blocks"][0]["text"]["text"]


def test_a_refusal_is_no_failure_and_repeats_nothing(loaded: Path) -> None:
    asked = (
        ("When is Zaphod's next review?", "kim@example.org"),
        ("When is Sam's next review?", "mo@example.org"),
        ("help", "who@example.org"),
    )
    done = [kept(loaded, "ask", question, "--as", who, "--json") for question, who in asked]
    assert [one.code for one in done] == [0, 0, 0]
    assert done[0].document["intent"] == "not_allowed"
    assert done[0].document == done[1].document == done[2].document
    assert "Zaphod" not in done[0].out


def test_many_questions_get_a_line_each_in_their_order(loaded: Path) -> None:
    lines = [
        json.dumps({"question": "my actions", "as": "kim@example.org", "now": "2026-05-20"}), "rubbish", json.dumps({"question": 3}),
        json.dumps({"question": "what is overdue", "as": "kim@example.org", "now": "2026-05-26T09:00"}),
        json.dumps({"question": "help", "as": "kim@example.org", "now": "yesterday"}),
    ]  # fmt: skip
    done = kept(loaded, "ask", "--jsonl", given="\n".join(lines))
    found = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [one.get("intent") for one in found] == ["my_actions", None, None, "overdue_actions", None]
    assert all("error" in one for one in found if "intent" not in one)


def test_without_an_asker_it_says_what_is_missing(loaded: Path) -> None:
    done = kept(loaded, "ask", "help", "--json")
    assert (done.code, done.document["error"]) == (2, done.err.strip())


def test_for_a_person_the_text_is_printed(loaded: Path) -> None:
    done = kept(loaded, "ask", "What is overdue?", "--as", "kim@example.org", now="2026-05-26")
    assert done.out.startswith("1 action is late:\nK7Q2-3: Arrange a physical health check.")
