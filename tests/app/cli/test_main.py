"""`kept` itself: how a call ends, whatever its words."""

import json
from pathlib import Path

import pytest

from app.cli.main import COMMANDS
from tests.command import kept, kept_alone

WRONG = {
    "lod caseload.json": "No such command 'lod'. Did you mean `kept load`? `kept --help` lists the commands.",
    "sing": "No such command 'sing'. `kept --help` lists the commands.",
    "act": "Missing argument 'ref'. `kept act --help` shows how it is used.",
    "act K7Q2-3 done --bye kim": "No such option: --bye (Possible options: --by). `kept act --help` shows how it is used.",
    "round today": "Got unexpected extra argument(s) (today). `kept round --help` shows how it is used.",
    "hold --until": "Option '--until' requires an argument. `kept hold --help` shows how it is used.",
    "--loud round": "No such option: --loud. `kept --help` shows how it is used.",
    "inbox settel 1": "No such command 'settel'. Did you mean `kept inbox settle`? `kept inbox --help` lists the commands.",
    "--loud": "No such option: --loud. `kept --help` shows how it is used.",
}


@pytest.mark.parametrize("typed", WRONG)
def test_wrong_use_says_what_to_do_next(tmp_path: Path, typed: str) -> None:
    ran = kept(tmp_path, *typed.split(), now=None)
    assert (ran.code, ran.err.strip(), ran.document) == (2, WRONG[typed], {"error": WRONG[typed]})


def test_json_gets_one_document_and_standard_error_the_same_sentence(tmp_path: Path) -> None:
    ran = kept_alone(tmp_path, "act", "--json")
    assert ran.code == 2
    assert json.loads(ran.out)["error"] == ran.err.strip()


def test_without_a_command_it_shows_them_all(tmp_path: Path) -> None:
    ran = kept(tmp_path, now=None)
    assert ran.code == 0
    assert all(command in ran.out for command in COMMANDS)


def test_each_command_says_how_it_is_used(tmp_path: Path) -> None:
    for command in COMMANDS:
        ran = kept(tmp_path, command, "--help")
        assert (ran.code, ran.err) == (0, ""), command
        assert f"kept {command}" in ran.out


@pytest.mark.parametrize(
    "words", [("--now", "", "outbox"), ("--database", "sqlite://", "outbox"), ("--database", "sqlite:///:memory:", "outbox")]
)
def test_an_empty_moment_and_a_database_that_forgets_are_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    ran = kept(tmp_path, *words, "--json", now=None)
    assert ran.code == 2
    assert ran.document["error"].endswith((".", "kept.sqlite"))
