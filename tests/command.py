"""The command line as others call it: a process of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


def kept(folder: Path, *words: str, now: str | None = "2026-05-01", given: str = "", **settings: str) -> Ran:
    """Runs `kept` in this folder, with its own database there and `given` on standard input. `settings` by their names without KEPT_."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KEPT_", "SLACK_"))}
    environment |= {f"KEPT_{name.upper()}": value for name, value in settings.items()} | {"PYTHONPATH": str(ROOT)}
    pretended = ["--now", now] if now else []
    command = [sys.executable, "-c", "from app.cli.main import run; run()", *pretended, *words]
    done = subprocess.run(
        command, input=given, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    return Ran(done.returncode, done.stdout, done.stderr)
