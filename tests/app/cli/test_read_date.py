"""`kept read-date`, as others call it."""

import json
import subprocess
import sys

import pytest

KEPT = [sys.executable, "-c", "from app.cli.main import run; run()"]


def kept(*words: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run([*KEPT, *words], input=lines, capture_output=True, text=True, encoding="utf-8", check=False)


def test_it_says_the_day_whether_it_is_exact_and_why() -> None:
    result = kept("read-date", "by Friday", "--today", "2026-06-02", "--json")  # a Tuesday
    assert json.loads(result.stdout) == {
        "phrase": "by Friday",
        "date": "2026-06-05",
        "exact": True,
        "why": "The first Friday from Tuesday 2 June 2026 on is Friday 5 June 2026.",
    }
    assert (result.returncode, result.stderr) == (0, "")


def test_a_phrase_that_names_no_day_is_an_answer_too() -> None:
    result = kept("read-date", "ongoing", "--today", "2026-06-02", "--json")
    assert json.loads(result.stdout) == {"phrase": "ongoing", "date": None, "exact": False, "why": "These words name no day."}
    assert result.returncode == 0


def test_today_is_that_of_the_call_where_none_is_given() -> None:
    result = kept("--now", "2026-06-02", "read-date", "tomorrow", "--json")
    assert json.loads(result.stdout)["date"] == "2026-06-03"


def test_for_a_person_it_prints_the_day_in_words() -> None:
    result = kept("read-date", "end of June", "--today", "2026-06-02")
    assert result.stdout.splitlines() == [
        "Tuesday 30 June 2026 (not exact)",
        "The last day of June 2026 is Tuesday 30 June 2026.",
    ]


LINES = [
    '{"phrase": "by Friday", "today": "2026-06-02"}',
    "no JSON",
    '{"phrase": "tomorrow", "today": "2026-12-31"}',
    '{"phrase": 12, "today": "2026-06-02"}',
    '{"phrase": "12 June", "today": "2 June"}',
    '{"phrase": "12 June", "today": 2}',
    "[]",
    '{"phrase": "mañana “Friday”"}',
]


def test_many_phrases_are_answered_line_by_line_in_order() -> None:
    result = kept("--now", "2026-06-02", "read-date", "--jsonl", lines="\n".join(LINES))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [answer.get("date", "error" in answer) for answer in answers] == [
        "2026-06-05",
        True,
        "2027-01-01",
        True,
        True,
        True,
        True,
        "2026-06-05",
    ]
    assert answers[-1]["phrase"] == "mañana “Friday”"
    assert result.returncode == 0


@pytest.mark.parametrize(
    "words",
    [
        ["read-date"],
        ["read-date", "Friday", "--today", "soon"],
        ["read-date", "Friday", "--jsonl"],
    ],
)
def test_wrong_use_is_one_sentence_on_both_streams(words: list[str]) -> None:
    result = kept(*words)
    assert result.returncode == 2
    assert json.loads(result.stdout) == {"error": result.stderr.strip()}
    assert result.stderr.strip().endswith(".")
