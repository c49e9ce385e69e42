"""`kept lint`, `words`, `preview` and `catalogue`."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from app.cli.failures import WrongUse
from app.cli.main import main


def kept(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def document(result: Result) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_lint_is_clean() -> None:
    result = kept("lint", "reminder", "late", "--json")
    assert (result.exit_code, document(result)["errors"], document(result)["kinds"]) == (0, 0, 2)


def test_words_that_pass() -> None:
    result = kept("words", "Sam will see a nurse.", "--json")
    assert result.exit_code == 0
    assert document(result)["ok"] is True


def test_words_that_do_not_pass_say_what_would() -> None:
    result = kept("words", "We can't touch base.", "--json")
    assert result.exit_code == 1
    assert [(one["rule"], one["level"]) for one in document(result)["findings"]] == [("L07", "error"), ("L08", "error")]
    assert "→ Write “can't” in full." in kept("words", "We can't come.").stdout


def test_a_hint_does_not_fail() -> None:
    result = kept("words", "The room was booked.", "--json")
    assert (result.exit_code, document(result)["findings"][0]["level"]) == (0, "hint")


def test_the_catalogue_says_who_gets_each_kind_and_why() -> None:
    found = document(kept("catalogue", "--json"))["kinds"]
    assert all(one["who"] and one["why"] and one["lane"] for one in found)
    assert "reminder" in kept("catalogue").stdout


@pytest.mark.parametrize("style", ["plain", "easy", "large", "text", "slack"])
def test_a_preview_shows_each_style_and_writes_files_that_stand_alone(style: str, tmp_path: Path) -> None:
    result = kept("preview", "reminder", style, "--out", str(tmp_path), "--json")
    found = document(result)
    assert result.exit_code == 0
    assert found["examples"][0]["subject"] == "1 action is due on Wednesday 2 December"
    pages = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*.html")]
    assert bool(pages) == (style in {"plain", "easy", "large"})
    assert not any("cid:" in page for page in pages)
    assert bool(found["note"]) == (style == "easy")
    assert "Subject: 1 action is due" in kept("preview", "reminder", style).stdout


@pytest.mark.parametrize("arguments", [("preview", "nothing", "easy"), ("preview", "late", "loud"), ("lint", "nothing")])
def test_a_kind_or_style_that_does_not_exist_is_said_in_a_sentence(arguments: tuple[str, ...]) -> None:
    result = kept(*arguments)
    assert isinstance(result.exception, WrongUse)
    assert str(result.exception).endswith(".")
