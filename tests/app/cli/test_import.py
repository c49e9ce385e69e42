"""`kept import`, as others call it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

KEPT = [sys.executable, "-c", "from app.cli.main import run; run()"]
ROOT = Path(__file__).parents[3]
PLAN = "Held on 2 June 2026\n\nAction\tOwner\tBy when\nRing the GP\tKim Osei\t5 June 2026\n"
GAPS = "Action\tOwner\tBy when\nRing the GP\t\tEnd of 2026\nBook a dentist\tKim Osei and Mo Bell\t\n"


def kept(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {"PYTHONPATH": str(ROOT), "PATH": "", "KEPT_DATABASE_URL": f"sqlite:///{folder / 'none.sqlite'}", "COLUMNS": "100"}
    return subprocess.run([*KEPT, *words], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    (plans / "b").mkdir(parents=True)
    (plans / "a.txt").write_text(PLAN)
    (plans / "b" / "gaps.txt").write_text(GAPS)
    (plans / "b" / "letter.docx").write_bytes(b"%PDF-1.7")
    (plans / "~$a.txt").write_text("kept by an office program")
    return tmp_path


def test_one_file_is_one_document(folder: Path) -> None:
    result = kept(folder, "import", "plans/a.txt", "--today", "2026-06-03", "--json")
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout) == {
        "file": "plans/a.txt",
        "title": None,
        "held_on": "2026-06-02",
        "columns": [
            {"heading": "Action", "meaning": "what", "table": 1},
            {"heading": "Owner", "meaning": "owner", "table": 1},
            {"heading": "By when", "meaning": "due", "table": 1},
        ],
        "rows": [
            {
                "table": 1,
                "row": 1,
                "joined": [],
                "number": None,
                "what": "Ring the GP",
                "how": None,
                "why": None,
                "owner_as_written": "Kim Osei",
                "owners": [{"name": "Kim Osei", "email": None, "kind": "person"}],
                "deputy": None,
                "due_as_written": "5 June 2026",
                "due": "2026-06-05",
                "due_exact": True,
                "status_as_written": None,
                "status": "unknown",
                "evidence": None,
                "progress": None,
                "other": {},
                "problems": [],
            }
        ],
        "skipped": [],
        "saved": False,
    }


def test_problems_are_said_so_that_a_chair_can_act_and_need_a_person(folder: Path) -> None:
    result = kept(folder, "import", "plans/b/gaps.txt", "--today", "2026-06-03", "--json")
    assert result.returncode == 1
    problems = [problem for row in json.loads(result.stdout)["rows"] for problem in row["problems"]]
    assert [(problem["field"], problem["code"]) for problem in problems] == [
        ("owner", "missing"),
        ("due", "not_exact"),
        ("owner", "several"),
        ("due", "missing"),
    ]
    assert [problem["words"] for problem in problems] == [
        "Row 1 has no owner. Who will do it?",
        "Row 1: “End of 2026” is not one day. We read it as by Thursday 31 December 2026. Is that right?",
        "Row 2 names Kim Osei and Mo Bell. Which one of them will see that it is done?",
        "Row 2 has no date. By which day will it be done?",
    ]


@pytest.mark.mode(47)
def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_3(folder: Path) -> None:
    result = kept(folder, "import", "plans/b/letter.docx", "--json")
    sentence = "letter.docx is a PDF, whatever its name says. Save the plan as a Word or Excel file."
    assert (result.returncode, json.loads(result.stdout), result.stderr.strip()) == (3, {"error": sentence}, sentence)
    assert list(folder.glob("*.sqlite")) == []


def test_a_folder_gives_a_line_for_each_file_and_a_bad_one_stops_none(folder: Path) -> None:
    result = kept(folder, "import", "plans", "--today", "2026-06-03", "--json")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert [line["file"] for line in lines] == ["plans/a.txt", "plans/b/gaps.txt", "plans/b/letter.docx"]
    assert [sorted(line)[0:1] == ["columns"] for line in lines] == [True, True, False]
    assert lines[2]["error"].startswith("letter.docx is a PDF")
    assert result.returncode == 3


def test_an_empty_folder_and_a_missing_file_say_what_to_do(folder: Path) -> None:
    (folder / "empty").mkdir()
    for path, sentence in (("empty", "empty is a folder with no file in it."), ("nowhere.docx", "nowhere.docx is not there.")):
        result = kept(folder, "import", path, "--json")
        assert result.returncode == 3
        assert json.loads(result.stdout)["error"].startswith(sentence)


def test_today_is_a_day(folder: Path) -> None:
    result = kept(folder, "import", "plans/a.txt", "--today", "soon", "--json")
    assert (result.returncode, json.loads(result.stdout)["error"]) == (2, "--today needs a day such as 2026-06-16.")


def test_for_a_person_it_shows_a_table_and_numbers_the_questions(folder: Path) -> None:
    result = kept(folder, "import", "plans/b/gaps.txt", "--today", "2026-06-03")
    assert "Book a dentist" in result.stdout
    assert "1. Row 1 has no owner. Who will do it?" in result.stdout
    assert "2 actions, 4 questions, 0 left out." in result.stdout
