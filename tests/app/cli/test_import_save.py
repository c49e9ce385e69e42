"""`kept import --save`, as others call it."""

import json
from pathlib import Path

import pytest

from tests.caseloads import sam
from tests.command import kept

PLAN = "Held on 2 June 2026\n\nAction\tOwner\tBy when\nRing the GP\tKim Osei\t12 June 2026\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.txt").write_text(PLAN)
    return tmp_path


def load(folder: Path, *, may_know: bool) -> None:
    place = {"person": "K7Q2", "contact": "kim", "as": "care_coordinator", "may_know": may_know}
    (folder / "caseload.json").write_text(json.dumps(sam(circles=[place], actions=[])))
    assert kept(folder, "load", "caseload.json").code == 0


SAVE = ("import", "plan.txt", "--today", "2026-06-03", "--person", "K7Q2", "--chair", "mo@example.org", "--save", "--json")


def test_a_plan_is_kept_with_its_rows(folder: Path) -> None:
    load(folder, may_know=True)
    done = kept(folder, *SAVE, now="2026-06-03")
    assert (done.code, done.document["saved"], len(done.document["added"])) == (0, True, 1)
    assert "warnings" not in done.document


def test_an_owner_who_may_not_be_told_is_not_taken_and_the_chair_is_asked_for_another(folder: Path) -> None:
    load(folder, may_know=False)
    done = kept(folder, *SAVE, now="2026-06-03")
    (ref,) = done.document["added"]
    assert done.code == 1
    assert [warning["ref"] for warning in done.document["warnings"]] == [ref]
    history = kept(folder, "history", ref, "--json", now="2026-06-03").document
    assert (history["state"], history["owner"], history["sent_to"]) == ("proposed", None, [])
    round_ = kept(folder, "round", "--json", now="2026-06-03")
    assert round_.code == 0
    notices = kept(folder, "outbox", "--json", now="2026-06-03").document["notices"]
    assert {(one["kind"], one["to"]) for one in notices} >= {("gaps", "mo@example.org")}
    assert "kim" not in {one["to"] for one in notices}
