"""`kept --help` against an empty typer program, each in a process of its own, in turn. Prints JSON."""

import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
TIMES = 15
KEPT = "import sys; sys.argv = ['kept', '--help']; from app.cli.main import run; run()"
EMPTY = "import sys; sys.argv = ['empty', '--help']; import typer; app = typer.Typer(); app.callback()(lambda: None); app()"


def main(times: int = TIMES) -> None:
    ours, empty = [], []
    for _ in range(times):
        ours.append(timed(KEPT))
        empty.append(timed(EMPTY))
    figures = {
        "bench": "start",
        "goal": "at most 2 times an empty typer program",
        "kept_help_ms": round(min(ours) * 1000),
        "empty_typer_ms": round(min(empty) * 1000),
        "ratio": round(min(ours) / min(empty), 2),
    }
    print(json.dumps(figures))


def timed(program: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
