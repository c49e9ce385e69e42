"""`kept next-review`: which review is due when, under which rule."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, read_json_lines, strict_json, tell, this
from app.cli.failures import Unreadable, WrongUse

if TYPE_CHECKING:
    from rules.timescales import Decision, Rulebook

LARGEST = 10_000_000
LINE = 'Each line needs a JSON object such as {"today": "2026-03-05", "pathway": "cetr", "events": []}.'


def command(
    ctx: typer.Context,
    facts: Annotated[Path | None, typer.Argument(metavar="FACTS", help="A JSON file; - is standard input.")] = None,
    lines: Annotated[bool, typer.Option("--jsonl", help="Many facts on standard input, one JSON object a line.")] = False,
    as_json: Json = False,
) -> None:
    from app.cli.policy import book_of

    call = this(ctx)
    if lines and facts is not None:
        raise WrongUse("Give a file of facts, or --jsonl and the facts on standard input, not both.")
    if lines:
        tell(_answers(book_of(call), call.today), True, print)
        return
    if facts is None:
        raise WrongUse("Give the facts: a JSON file, or - for standard input, or --jsonl for many at once.")
    try:
        document = _document(_read(facts), book_of(call), call.today)
    except ValueError as wrong:
        raise Unreadable(str(wrong)) from None
    tell(document, as_json, _show)


def _answers(book: "Rulebook", today: date) -> Iterator[Mapping[str, Any]]:
    for line in read_json_lines():
        try:
            yield {"error": LINE} if isinstance(line, Exception) else _document(line, book, today)
        except ValueError as wrong:
            yield {"error": str(wrong)}


def _document(written: object, book: "Rulebook", today: date) -> dict[str, Any]:
    """Raises ValueError with a sentence."""
    from rules.timescales import Unclear, facts_from, next_due
    from templates.say import say

    try:
        return decided(next_due(facts_from(written, today), book))
    except Unclear as unclear:
        raise ValueError(say(unclear.reason)) from None


def decided(found: "Decision") -> dict[str, Any]:
    """`due` is the rule's own day; `agreed` stands beside it where another counts for this person."""
    from templates.say import say

    return {
        "due": found.due,
        "review": found.review,
        "because": say(found.because),
        "rule": found.rule.id if found.rule else None,
        "pack": found.rule.pack if found.rule else None,
        "confidence": found.confidence,
        "not_later_than": found.not_later_than,
        "alternatives": [{"due": one.due, "rule": one.rule.id, "why_not": say(one.why_not)} for one in found.alternatives],
        "prepare": [{"what": say(one.what), "by": one.by} for one in found.prepare],
        **_agreed(found),
    }


def _agreed(found: "Decision") -> dict[str, Any]:
    from rules.timescales.agreed import agreed_words
    from templates.say import say

    day = found.agreed
    if day is None:
        return {}
    return {"agreed": {"on": day.on, "because": day.because, "commissioner": day.commissioner, "words": say(agreed_words(day))}}


def _read(path: Path) -> object:
    try:
        raw = sys.stdin.buffer.read(LARGEST + 1) if str(path) == "-" else _bytes(path)
    except OSError:
        raise Unreadable(f"{path.name} cannot be read. Check the path and who may read it.") from None
    if len(raw) > LARGEST:
        raise Unreadable("These facts are too large for one person's. Give many people's with --jsonl.")
    try:
        return strict_json(raw)
    except ValueError:
        raise Unreadable(
            "The facts are no JSON that can be read. Check the file, or look at `kept next-review --help`."
        ) from None


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _show(facts: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    from templates.filters import long_date

    console = Console(highlight=False, markup=False)
    console.print(facts["because"])
    if facts["prepare"]:
        steps = Table("By", "What to prepare")
        for step in facts["prepare"]:
            steps.add_row(long_date(step["by"]), step["what"])
        console.print(steps)
    if facts["alternatives"]:
        others = Table("Rule", "Day", "Why not")
        for other in facts["alternatives"]:
            others.add_row(other["rule"], long_date(other["due"]) if other["due"] else "nobody knows", other["why_not"])
        console.print(others)
