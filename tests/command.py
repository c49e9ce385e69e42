"""The command line as others call it: words in, an exit code and what it printed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from app.cli.main import called

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


def kept(folder: Path, *words: str, now: str | None = "2026-05-01", given: str | bytes = "", **settings: str) -> Ran:
    """Runs `kept` as if called in this folder, with its own database there and `given` on standard input. `settings` by
    their names without KEPT_. In this process, because starting one takes longer than most commands; see `kept_alone`."""
    streams = [TextIOWrapper(BytesIO(), encoding="utf-8", errors="backslashreplace") for _ in range(2)]
    with (
        _environment(settings), chdir(folder), redirect_stdout(streams[0]), redirect_stderr(streams[1]),
        _standard_input(given if isinstance(given, bytes) else given.encode()),
    ):  # fmt: skip
        code = called(_words(words, now))
    return Ran(code, *(_written(stream) for stream in streams))


def kept_alone(folder: Path, *words: str, now: str | None = "2026-05-01", given: str = "", **settings: str) -> Ran:
    """The same in a process of its own, as others call it."""
    with _environment(settings):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "from app.cli.main import run; run()", *_words(words, now)]
    done = subprocess.run(
        command, input=given, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def _words(words: Sequence[str], now: str | None) -> list[str]:
    return ["--now", now, *words] if now else [*words]


@contextmanager
def _environment(settings: Mapping[str, str]) -> Iterator[None]:
    """Only these settings, whatever those of the machine are."""
    before = dict(os.environ)
    for name in before:
        if name.startswith(("KEPT_", "SLACK_")):
            del os.environ[name]
    os.environ.update({f"KEPT_{name.upper()}": value for name, value in settings.items()})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _standard_input(given: bytes) -> Iterator[None]:
    before, sys.stdin = sys.stdin, TextIOWrapper(BytesIO(given), encoding="utf-8", errors="surrogateescape")
    try:
        yield
    finally:
        sys.stdin = before


def _written(stream: TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
