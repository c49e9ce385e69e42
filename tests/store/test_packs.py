"""Packs as files: ours can be read, a deployment's own come over them, and a broken one is named with what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from rules.timescales import Confidence, pack_from
from store.packs import BrokenPack, book, timescales

OWN = """
name = "NORTHBANK-2026"
title = "Northbank's own timescales"
from = 2026-01-01
pathway = "cetr"
decides = "commissioner"

[[rule]]
id = "R22"
review = "inpatient"
trigger = "admitted"
route = "adult"
number = 21
unit = "cal_day"
count = "excl"
force = "policy"
confidence = "A"
source = "Northbank, board paper 12"
"""


def test_every_pack_that_is_shipped_names_a_source_for_each_rule() -> None:
    rules = [rule for pack in timescales() for rule in pack.rules]
    assert len({rule.id for rule in rules}) == len(rules)
    assert all(rule.source and (rule.number is None or rule.confidence is not Confidence.N) for rule in rules)
    assert {pack.name for pack in timescales()} >= {
        "CTR-2017", "COVID-ADD", "COVID-ADD-OCT21", "DSR-CETR-2023", "MHA-2025", "CarePlanRegs-2010", "OVERSIGHT-2020",
    }  # fmt: skip


def test_a_deployments_own_rule_replaces_ours(tmp_path: Path) -> None:
    (tmp_path / "northbank.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "ladder-own.toml").write_text("of another kind", encoding="utf-8")
    rule = book(tmp_path).rules["R22"]
    assert (rule.number, rule.pack, rule.since) == (21, "NORTHBANK-2026", date(2026, 1, 1))
    assert book(tmp_path).rules["R21"] == book().rules["R21"]


@pytest.mark.parametrize(
    ("was", "became", "said"),
    [
        ("number = 21", "number = 0", "R22: number needs a whole number from 1 to 1000"),
        ("number = 21\n", "", "R22 has a unit that needs a number"),
        ('unit = "cal_day"\n', "", "R22 has a number without a unit"),
        ('unit = "cal_day"', 'unit = "fortnight"', "R22: unit needs one of"),
        ('trigger = "admitted"\n', "", "R22 needs a trigger or a step"),
        ('trigger = "admitted"', 'trigger = "arrived"', "R22: trigger needs one of"),
        ('confidence = "A"', 'confidence = "N"', "R22 has a number that nobody found"),
        ('source = "Northbank, board paper 12"', "", "R22 has no source"),
        ('route = "adult"', "age = 18", "R22 has age, which no pack has"),
        ("from = 2026-01-01", "from = 2026-01-01\nuntil = 2025-01-01", "R22 ends before it begins"),
        ("from = 2026-01-01", 'from = "soon"', "R22: from needs a day such as 2026-06-16"),
        ('id = "R22"', 'id = "R 22"', "a rule: id needs letters, figures and hyphens"),
        ("[[rule]]", "[rule]", "the pack has no [[rule]]"),
        ('name = "NORTHBANK-2026"', "name = ", "northbank.toml"),
    ],
)
def test_what_is_wrong_with_a_pack_is_said(tmp_path: Path, was: str, became: str, said: str) -> None:
    assert was in OWN
    (tmp_path / "northbank.toml").write_text(OWN.replace(was, became), encoding="utf-8")
    with pytest.raises(BrokenPack) as broken:
        timescales(tmp_path)
    assert str(broken.value).startswith("northbank.toml")
    assert said in str(broken.value)


def test_a_folder_that_is_not_there_is_no_empty_one(tmp_path: Path) -> None:
    with pytest.raises(BrokenPack, match="no folder"):
        timescales(tmp_path / "gone")


def test_a_rule_may_not_stand_twice_in_one_pack() -> None:
    rule = {
        "id": "X1", "trigger": "admitted", "pathway": "cetr", "count": "unk", "force": "policy", "confidence": "B", "source": "s",
        "decides": "commissioner",
    }  # fmt: skip
    with pytest.raises(ValueError, match="X1 stands twice"):
        pack_from({"name": "X", "title": "X", "rule": [rule, rule]})
