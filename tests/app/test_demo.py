"""The demo, as a person runs it: a month of real mails, played in a folder of its own."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from rules.replies.danger import speaks_of_danger

STORY = (
    "Mail to Kim Osei: 1 action is due on Tuesday 19 May",
    "Row 2 has no owner. Who will do it?",
    "M3XA-2: agreed",
    "K7Q2-1: completed",
    "K7Q2-2: extension_asked",
    "K7Q2-2: approved",
    "M3XA-3: asked_back",
    "Without your answer, we tell Mo Adeyemi",
    "Mail to Mo Adeyemi: 1 action was due on Monday 11 May and needs your help",
    "K7Q2-4: recorded as done.",
    "Mail to Ana Reyes: K7Q2-1: this has been done",
    "0 unaccounted for, journal whole",
)
REFUSAL = "I cannot answer that."
SECONDS = 120


def shown_in_the_readme() -> list[str]:
    """The readme's lines of the demo: nothing there is invented."""
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = readme.split("## What `make demo` prints")[1].split("```")[1]
    return [line for line in shown.splitlines() if line not in {"", "…"}]


def _demo(folder: Path) -> subprocess.CompletedProcess[str]:
    house = Path(__file__).parents[2]
    told = {
        **os.environ,
        "PYTHONPATH": str(house),
        "COLUMNS": "80",
        "KEPT_DATABASE_URL": "nonsense",
        "KEPT_SMTP_HOST": "192.0.2.1",
    }
    command = [sys.executable, "-c", "from app.cli.main import run; run()", "demo", "--once"]
    return subprocess.run(command, cwd=folder, env=told, capture_output=True, text=True, timeout=SECONDS, check=False)


def test_nothing_that_is_said_in_the_month_wakes_anybody() -> None:
    scenes = tomllib.loads((Path(__file__).parents[2] / "app" / "demo" / "story.toml").read_text(encoding="utf-8"))["scene"]
    words = [scene["words"] for scene in scenes if "words" in scene]
    assert len(words) > 10
    assert [said for said in words if speaks_of_danger(said)] == []


@pytest.mark.slow
def test_a_month_goes_by_and_each_promise_is_followed_to_its_end_whatever_the_settings_of_this_machine(tmp_path: Path) -> None:
    done = _demo(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert [words for words in STORY if words not in done.stdout] == []
    assert done.stdout.count(REFUSAL) == 2
    assert [line for line in shown_in_the_readme() if line not in done.stdout.splitlines()] == []
    mails = tmp_path / "kept-demo" / "mails"
    assert sorted(one.stem for one in mails.glob("*.eml")) == sorted(one.stem for one in mails.glob("*.html"))
    assert [
        one.name for one in mails.iterdir() if any(name in one.name.casefold() for name in ("kim", "sam", "ana", "robin"))
    ] == []


def test_a_folder_that_no_demo_made_is_not_emptied(tmp_path: Path) -> None:
    own = tmp_path / "kept-demo" / "thesis.txt"
    own.parent.mkdir()
    own.write_text("years of work")
    done = _demo(tmp_path)
    assert done.returncode == 2
    assert "no demo made" in done.stderr
    assert own.read_text() == "years of work"
