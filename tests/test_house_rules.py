"""The house rules that no other tool watches: rules alone, each code with its phrase, each command loadable, no path of a machine."""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.main import COMMANDS, load

HOUSE = Path(__file__).parents[1]
ROOMS = ("app", "bot", "notifier", "rules", "store", "templates")
PHRASES = HOUSE / "templates" / "phrases" / "en"
SAYING = frozenset({"because", "phrase", "Reason"})
"""Functions whose first argument is a phrase's code."""

OF_A_MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home|Users|tmp)/\w")


def sources() -> list[Path]:
    return [path for room in ROOMS for path in sorted((HOUSE / room).rglob("*.py"))]


def test_rules_are_imported_with_nothing_else_of_ours_and_no_clock_server_or_database() -> None:
    look = (
        "import importlib, pkgutil, sys, rules\n"
        "for found in pkgutil.walk_packages(rules.__path__, 'rules.'): importlib.import_module(found.name)\n"
        "strangers = {'app', 'bot', 'notifier', 'store', 'templates', 'sqlalchemy', 'sqlmodel', 'jinja2', 'aiohttp', 'asyncio'}\n"
        "print(sorted(strangers & set(sys.modules)))"
    )
    seen = subprocess.run([sys.executable, "-c", look], cwd=HOUSE, capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "[]"


def test_each_code_that_is_said_has_its_phrase() -> None:
    known = {f"{file.stem}.{code}" for file in PHRASES.glob("*.toml") for code in tomllib.loads(file.read_text(encoding="utf-8"))}
    missing = [f"{path.relative_to(HOUSE)}: {code}" for path in sources() for code in _codes(path) if code not in known]
    assert missing == []


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_loads_and_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    command = load(name)
    with command.make_context(name, [], resilient_parsing=True) as context:
        written = command.get_help(context)
    assert "Usage" in written + capsys.readouterr().out


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=HOUSE, capture_output=True, text=True, check=False
    )
    files = [HOUSE / name for name in listed.stdout.splitlines()] or sources()
    written = [
        path for path in files if path.is_file() and path != Path(__file__) and path.suffix not in {".png", ".docx", ".xlsx"}
    ]
    assert [str(path.relative_to(HOUSE)) for path in written if OF_A_MACHINE.search(path.read_text("utf-8", "ignore"))] == []


def _codes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[ast.Constant(value=str(code)), *_]) if name in SAYING and "." in code:
                yield code
