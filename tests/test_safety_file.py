"""The safety file names tests, settings and commands that exist: a hazard is not answered by something that is gone."""

import re
from pathlib import Path

import pytest

from app.cli.main import COMMANDS
from app.settings import Settings
from tests.command import ROOT

FOLDER = ROOT / "docs" / "clinical-safety"
LOG = (FOLDER / "hazard-log.md").read_text()
HAZARDS = dict(re.findall(r"^## (H\d+) (.*)$", LOG, re.MULTILINE))
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", LOG)))


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_each_test_that_is_named_exists(file: str, name: str) -> None:
    assert re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text(), re.MULTILINE)


@pytest.mark.parametrize("part", re.split(r"^## ", LOG, flags=re.MULTILINE)[1:], ids=list(HAZARDS))
def test_each_hazard_has_a_test_and_says_what_no_code_can_do(part: str) -> None:
    assert re.search(r"`tests/", part)
    assert all(heading in part for heading in ("*Could happen:*", "*The code:*", "*Tests:*", "*Left to you:*"))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.name)
def test_nothing_is_claimed_and_what_is_named_is_there(path: Path) -> None:
    text = path.read_text()
    assert "Not assessed" in text
    assert set(re.findall(r"\bH\d+\b", text)) <= set(HAZARDS)
    assert set(re.findall(r"`kept ([a-z-]+)", text)) <= set(COMMANDS)
    settings = {f"KEPT_{name.upper()}" for name in Settings.model_fields}
    assert set(re.findall(r"\bKEPT_[A-Z_]+", text)) <= settings
