"""`kept read-date`: the day that a phrase means, or why none can be read."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

import typer

from app.cli.call import Document, Json, read_day, read_json_lines, tell, this
from app.cli.failures import WrongUse
from rules.dates import Reading, read_date
from templates.filters import long_date
from templates.say import say

LINE = 'Each line needs a JSON object such as {"phrase": "by Friday", "today": "2026-06-16"}.'


def command(
    ctx: typer.Context,
    phrase: Annotated[str | None, typer.Argument(help="The words as they were written.")] = None,
    today: Annotated[str | None, typer.Option(metavar="DATE", help="The day on which they were written.")] = None,
    lines: Annotated[bool, typer.Option("--jsonl", help="Many phrases on standard input, one JSON object a line.")] = False,
    as_json: Json = False,
) -> None:
    day = read_day(today, "--today", this(ctx).today)
    if lines and phrase is not None:
        raise WrongUse("Give a phrase, or --jsonl and the phrases on standard input, not both.")
    if lines:
        tell(_answers(day), True, print)
    elif phrase is None:
        raise WrongUse('Give the phrase to be read, such as `kept read-date "by Friday"`, or --jsonl.')
    else:
        tell(_facts(read_date(phrase, day)), as_json, _show)


def _facts(reading: Reading) -> Document:
    return {"phrase": reading.phrase, "date": reading.date, "exact": reading.exact, "why": say(reading.why)}


def _answers(today: date) -> Iterator[Document]:
    for line in read_json_lines():
        question = _question(line, today)
        yield _facts(read_date(*question)) if question else {"error": LINE}


def _question(line: object, today: date) -> tuple[str, date] | None:
    match line:
        case {"phrase": str(phrase), "today": str(day)}:
            try:
                return phrase, date.fromisoformat(day)
            except ValueError:
                return None
        case {"phrase": str(phrase), **others} if others.get("today") is None:
            return phrase, today
    return None


def _show(facts: Document) -> None:
    if facts["date"]:
        print(long_date(facts["date"]) if facts["exact"] else f"{long_date(facts['date'])} (not exact)")
    print(facts["why"])
