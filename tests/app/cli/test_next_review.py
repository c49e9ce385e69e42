"""`kept next-review` and `kept packs`, as other programs call them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command import kept

FACTS = {
    "today": "2026-03-05", "pathway": "cetr", "born": "1990-05-05", "ehc_plan": False, "setting": "hospital", "detained": False,
    "events": [{"what": "admitted", "on": "2026-03-02"}],
}  # fmt: skip
KEYS = ["due", "review", "because", "rule", "pack", "confidence", "not_later_than", "alternatives", "prepare"]


def asked(folder: Path, facts: Any = FACTS, **settings: str) -> Any:
    ran = kept(folder, "next-review", "-", "--json", given=json.dumps(facts), **settings)
    assert ran.code == 0, ran.err
    return ran.document


def test_it_answers_without_a_database_and_makes_none(tmp_path: Path) -> None:
    found = asked(tmp_path)
    assert list(found) == KEYS
    assert (found["due"], found["review"], found["rule"], found["pack"]) == ("2026-03-30", "inpatient", "R22", "DSR-CETR-2023")
    assert (found["confidence"], found["not_later_than"]) == ("U", None)
    assert "R22" in found["because"]
    assert found["prepare"][0] == {"what": "Ask for consent, and let the person choose who comes.", "by": "2026-03-16"}
    assert list(tmp_path.iterdir()) == []


def test_facts_may_stand_in_a_file_and_a_person_gets_a_table(tmp_path: Path) -> None:
    (tmp_path / "sam.json").write_text(json.dumps(FACTS), encoding="utf-8")
    assert kept(tmp_path, "next-review", "sam.json", "--json").document == asked(tmp_path)
    shown = kept(tmp_path, "next-review", "sam.json")
    assert shown.code == 0
    assert "Monday 30 March 2026" in shown.out


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "no JSON"), ("{", "no JSON"), ("[" * 100_000, "no JSON"), ("[]", "facts"), ("{}", "pathway"), ("7", "facts"),
        (json.dumps({**FACTS, "pathway": "other"}), "pathway"), (json.dumps({**FACTS, "born": "2026-13-01"}), "born"),
        (json.dumps({**FACTS, "born": "2026-04-01"}), "born"), (json.dumps({**FACTS, "setting": "home"}), "setting"),
        (json.dumps({**FACTS, "ehc_plan": "no"}), "ehc_plan"), (json.dumps({**FACTS, "events": {}}), "events"),
        (json.dumps({**FACTS, "events": ["admitted"]}), "events[0]"),
        (json.dumps({**FACTS, "events": [{"what": "arrived", "on": "2026-03-02"}]}), "events[0].what"),
        (json.dumps({**FACTS, "events": [{"what": "admitted"}]}), "events[0].on"),
        (json.dumps({**FACTS, "events": [{"what": "admitted", "on": 20260302}]}), "events[0].on"),
        (json.dumps({**FACTS, "events": [{"what": "admitted", "on": "1989-03-02"}]}), "events[0].on"),
        (json.dumps({**FACTS, "events": [{"what": "rating_changed", "on": "2026-03-02"}]}), "events[0].rating"),
    ],
)  # fmt: skip
def test_facts_that_cannot_be_read_get_one_sentence(tmp_path: Path, written: str, said: str) -> None:
    ran = kept(tmp_path, "next-review", "-", "--json", given=written)
    assert ran.code == 3
    assert said in ran.document["error"]
    assert ran.document["error"].strip() == ran.err.strip()


def test_wrong_words_on_the_command_line(tmp_path: Path) -> None:
    assert kept(tmp_path, "next-review").code == 2
    assert kept(tmp_path, "next-review", "sam.json", "--jsonl").code == 2
    assert kept(tmp_path, "next-review", "gone.json").code == 3


def test_many_at_once_are_answered_in_order_and_a_bad_line_stops_none(tmp_path: Path) -> None:
    lines = [
        json.dumps(FACTS).encode(),
        b"x",
        b"\xff\xfe",
        b"[" * 100_000,
        b"{}",
        json.dumps({**FACTS, "born": "2012-05-05"}).encode(),
    ]
    ran = kept(tmp_path, "next-review", "--jsonl", given=b"\n".join(lines))
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert [one.get("rule", "error") for one in answers] == ["R22", "error", "error", "error", "error", "R21"]


def test_a_rule_is_confirmed_by_a_named_person_and_then_no_longer_called_unconfirmed(tmp_path: Path) -> None:
    assert "unconfirmed" in asked(tmp_path)["because"]
    said = kept(tmp_path, "packs", "confirm", "r22", "--by", "Ada Byrne", "--on", "2026-04-30", "--json")
    assert (said.code, said.document["news"]) == (0, True)
    assert (
        kept(tmp_path, "packs", "confirm", "R22", "--by", "Ada Byrne", "--on", "2026-04-30", "--json").document["news"] is False
    )
    found = asked(tmp_path)
    assert "unconfirmed" not in found["because"]
    assert "confirmed by Ada Byrne on Thursday 30 April 2026" in found["because"]
    listed = {one["rule"]: one for one in kept(tmp_path, "packs", "--json").document["rules"]}
    assert listed["R22"]["confirmed"] == {"by": "Ada Byrne", "on": "2026-04-30"}


def test_a_number_that_nobody_knew_is_supplied(tmp_path: Path) -> None:
    moved = {**FACTS, "today": "2026-03-20", "events": [*FACTS["events"], {"what": "moved", "on": "2026-03-10"}]}  # type: ignore[misc]
    before = asked(tmp_path, moved)
    assert (before["due"], before["review"], before["not_later_than"]) == (None, "moved", "2026-03-30")
    kept(tmp_path, "packs", "confirm", "R26", "--by", "Ada Byrne", "--on", "2026-04-30", "--value", "10", "--unit", "work_day")
    assert asked(tmp_path, moved)["due"] == "2026-03-24"  # ten working days after Tuesday 10 March, a Tuesday


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["R99"], "no rule of that name"), (["R40"], "not come into force"), (["R60"], "another area"), (["R26"], "--value"),
        (["R22", "--value", "10"], "--unit"), (["R22", "--value", "0", "--unit", "week"], "--value"),
        (["R22", "--value", "1", "--unit", "moon"], "--unit"),
    ],
)  # fmt: skip
def test_what_cannot_be_confirmed_is_refused(tmp_path: Path, words: list[str], said: str) -> None:
    ran = kept(tmp_path, "packs", "confirm", *words, "--by", "Ada Byrne", "--on", "2026-04-30")
    assert ran.code == 2
    assert said in ran.err
    assert kept(tmp_path, "packs", "confirm", "R22", "--by", " ", "--on", "2026-04-30").code == 2
    assert kept(tmp_path, "packs", "confirm", "R22", "--by", "Ada", "--on", "2026-05-30").code == 2


def test_the_rules_of_another_day_are_listed(tmp_path: Path) -> None:
    then = {one["rule"] for one in kept(tmp_path, "packs", "--on", "2021-07-12", "--json").document["rules"]}
    now = {one["rule"] for one in kept(tmp_path, "packs", "--json").document["rules"]}
    assert {"R01", "R11"} <= then
    assert not {"R01", "R11"} & now
    assert {"R22", "R40"} <= now
    assert kept(tmp_path, "packs").code == 0


def test_a_broken_pack_of_ones_own_is_named(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mine.toml").write_text("name = 1", encoding="utf-8")
    ran = kept(tmp_path, "next-review", "-", given=json.dumps(FACTS), packs=str(tmp_path / "own"))
    assert ran.code == 2
    assert "mine.toml" in ran.err
