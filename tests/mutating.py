"""Lints a copy of the templates after each of several changes to its files, each in a process of its own.

From standard input: [{kinds, changes: [[file, old, new]]}]. Prints for each the codes that were found: [{code: [kinds]}]; of one
kind all its examples in all shapes are looked at, of several the first as it stands. The copy must come first on PYTHONPATH."""

import json
import os
import sys
from collections import defaultdict
from pathlib import Path

import templates
from templates.kinds import examples
from templates.lint import check_try
from templates.lint.edges import tries

FOLDER = Path(templates.__file__).parent


def main() -> None:
    print(json.dumps([_apart(one["kinds"], one["changes"]) for one in json.load(sys.stdin)]))


def _apart(kinds: list[str], changes: list[tuple[str, str, str]]) -> dict[str, list[str]]:
    """A child reads the changed files; what it has cached dies with it."""
    before = {file: (FOLDER / file).read_text(encoding="utf-8") for file, _, _ in changes}
    for file, old, new in changes:
        _change(FOLDER / file, old, new)
    reading, writing = os.pipe()
    if child := os.fork():
        os.close(writing)
        with os.fdopen(reading) as answer:
            found: dict[str, list[str]] = json.loads(answer.read() or "{}")
        os.waitpid(child, 0)
    else:
        try:
            with os.fdopen(writing, "w") as answer:
                answer.write(json.dumps(_found(kinds)))
        finally:
            os._exit(0)
    for file, words in before.items():
        (FOLDER / file).write_text(words, encoding="utf-8")
    return found


def _change(path: Path, old: str, new: str) -> None:
    words = path.read_text(encoding="utf-8")
    if old not in words:
        raise ValueError(f"{path.name} does not say {old!r}")
    path.write_text(words.replace(old, new), encoding="utf-8")


def _found(kinds: list[str]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind in kinds:
        shapes = [one for example in examples(kind) for one in tries(example)]
        for one in shapes if len(kinds) == 1 else shapes[:1]:
            for each in check_try(one):
                found[each.code].add(kind)
    return {code: sorted(kinds) for code, kinds in found.items()}


if __name__ == "__main__":
    main()
