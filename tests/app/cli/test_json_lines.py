"""Many questions on standard input: whatever stands in a line, it is answered in its place and the next one is read."""

import json
from pathlib import Path

import pytest

from tests.caseloads import sam
from tests.command import kept

DEEP = "[" * 100_000
GOOD = '{"phrase": "tomorrow", "today": "2026-06-02"}'  # a Tuesday
BAD = {
    "brackets without end": DEEP,
    "an object that never ends": '{"phrase": ' + '{"a": ' * 50_000,
    "a number that is none": '{"phrase": "by Friday", "today": "2026-06-02", "at": NaN}',
    "a number of thousands of figures": '{"phrase": "by Friday", "today": ' + "9" * 5_000 + "}",
    "a key that stands twice": '{"phrase": "by Monday", "phrase": "by Friday", "today": "2026-06-02"}',
    "half a letter": '{"phrase": "by \\ud800 Friday", "today": "2026-06-02"}',
    "half a letter as a key": '{"phrase": "by Friday", "\\udc00": 1}',
    "nothing": "null",
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_a_bad_line_is_an_error_and_the_next_one_is_answered(tmp_path: Path, bad: str) -> None:
    done = kept(tmp_path, "read-date", "--jsonl", given=f"{bad}\n{GOOD}\n")
    first, second = map(json.loads, done.out.splitlines())
    assert (done.code, list(first), second["date"]) == (0, ["error"], "2026-06-03")
    assert first["error"].startswith("Each line needs a JSON object")


def test_bytes_that_are_no_letters_are_a_bad_line_too(tmp_path: Path) -> None:
    done = kept(tmp_path, "read-date", "--jsonl", given=b'\xff\xfe{"phrase": "x"}\n' + GOOD.encode())
    assert [next(iter(json.loads(line))) for line in done.out.splitlines()] == ["error", "phrase"]


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_facts_that_cannot_be_read_are_one_sentence(tmp_path: Path, bad: str) -> None:
    (tmp_path / "facts.json").write_text(bad)
    done = kept(tmp_path, "next-review", "facts.json", "--json")
    assert done.code == 3
    assert done.document == {"error": done.err.strip()}


ASKED = [
    '{"question": "my actions", "as": "\\ud800"}',
    '{"question": "\\udfff", "as": "kim@example.org"}',
    '{"question": "what is due next week?", "as": "kim@example.org", "now": "9999-12-31T23:59"}',
    '{"question": "what is due next week?", "as": "kim@example.org", "now": "0001-01-01"}',
    '{"question": "my actions", "as": "kim@example.org", "now": 20260601}',
    '{"question": "x\\u0000", "as": "kim\\u0000"}',
    '{"question": "my actions", "as": "kim@example.org", "now": "2026-05-01"}',
]


def test_odd_questions_lose_none_of_the_others(tmp_path: Path) -> None:
    (tmp_path / "caseload.json").write_text(json.dumps(sam()))
    kept(tmp_path, "load", "caseload.json")
    done = kept(tmp_path, "ask", "--jsonl", given="\n".join(ASKED))
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert (done.code, len(answers)) == (0, len(ASKED))
    assert answers[-1]["intent"] == "my_actions"
    assert all("codec" not in answer.get("error", "") for answer in answers)


def test_a_moment_that_nobody_plans_for_is_refused(tmp_path: Path) -> None:
    done = kept(tmp_path, "round", "--json", now="9999-12-31T23:59")
    assert (done.code, "--now needs a day" in done.document["error"]) == (2, True)
