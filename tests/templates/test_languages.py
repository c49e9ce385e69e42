"""A language is a folder of words: what it has is used, what it lacks is said in English and called English."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SAYS = """
import json, sys
from datetime import date
from rules.people import Style
from templates.catalogue import Frame, Line, Section, write
line = Line(1, "K7Q2-3", date(2026, 12, 2), "Arrange a check", "Sam will see a nurse.", "Sam")
frame = Frame("Ana Reyes", Style(sys.argv[2]), sys.argv[1], date(2026, 11, 25), help_phone="01632 960123")
written = write([Section("reminder", (line,))], frame)
print(json.dumps({"subject": written.subject, "text": written.text, "html": written.html}))
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates with two Welsh files: one phrase, and the subject of one message."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(HOUSE / "templates", folder / "templates", ignore=shutil.ignore_patterns("__pycache__", "fonts"))
    (folder / "templates" / "phrases" / "cy").mkdir()
    (folder / "templates" / "phrases" / "cy" / "mail.toml").write_text('what_to_do = "Beth i\'w wneud"', encoding="utf-8")
    welsh = folder / "templates" / "messages" / "cy" / "reminder"
    welsh.mkdir(parents=True)
    (welsh / "subject.txt").write_text("Nodyn atgoffa", encoding="utf-8")
    return folder


def said(house: Path, language: str, style: str = "easy") -> dict[str, str]:
    look = [sys.executable, "-c", f"import sys; sys.path[:0] = [{str(house)!r}, {str(HOUSE)!r}]\n{SAYS}", language, style]
    done = subprocess.run(look, cwd=house, capture_output=True, text=True, encoding="utf-8", check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("language", ["cy", "cy-GB", "CY"])
def test_what_a_language_has_is_used_and_the_rest_is_english(house: Path, language: str) -> None:
    welsh = said(house, language)
    assert welsh["subject"] == "Nodyn atgoffa"
    assert "Beth i'w wneud" in welsh["text"]
    assert "Sam will see a nurse." in welsh["text"]
    assert '<html lang="cy">' in welsh["html"]


@pytest.mark.parametrize("language", ["en", "en-GB", "ur", "..", "../../etc", ""])
def test_a_language_without_words_is_written_to_in_english_and_called_so(house: Path, language: str) -> None:
    english = said(house, language)
    assert english["subject"].startswith("1 action is due")
    assert "What to do" in english["text"]
    assert '<html lang="en">' in english["html"]
