"""Counts what has grown long: files over 250 lines, functions over 40. A measure, not a fence."""

import ast
from collections.abc import Iterator
from pathlib import Path

HOUSE = Path(__file__).parents[1]
ROOMS = ("app", "bot", "notifier", "rules", "store", "templates")
LONGEST_FILE, LONGEST_FUNCTION = 250, 40


def long_ones() -> Iterator[str]:
    for path in sorted(path for room in ROOMS for path in (HOUSE / room).rglob("*.py") if "versions" not in path.parts):
        source, name = path.read_text(encoding="utf-8"), path.relative_to(HOUSE)
        if (lines := len(source.splitlines())) > LONGEST_FILE:
            yield f"{name}: {lines} lines"
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    yield f"{name}:{node.lineno} {node.name}: {lines} lines"


for one in long_ones():
    print(f"  long: {one}")
