"""`kept ask`: the bot's answer, without Slack."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app import clock
from app.cli.call import Call, Json, read_json_lines, tell, this
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from store.database import Database

Document = Mapping[str, Any]


def command(
    ctx: typer.Context,
    question: Annotated[str | None, typer.Argument(help="In your own words.")] = None,
    by: Annotated[str | None, typer.Option("--as", metavar="EMAIL", help="Who asks: their answer is shown.")] = None,
    as_json: Json = False,
    lines: Annotated[
        bool, typer.Option("--jsonl", help='Many at once: {"question", "as", "now"} a line on standard input.')
    ] = False,
) -> None:
    from app import wiring

    call = this(ctx)
    if lines:
        tell(_each(call, wiring.database(call)), True, print)
        return
    if question is None or by is None:
        raise WrongUse('Write the question and who asks it: kept ask "When is the next review?" --as you@example.org')
    tell(_answered(call, wiring.database(call), question, by, call.now), as_json, _show)


def _each(call: Call, database: "Database") -> Iterator[Document]:
    for line in read_json_lines():
        try:
            yield _answered(call, database, *_read(line, call))
        except ValueError as error:
            yield {"error": str(error)}


def _read(line: object, call: Call) -> tuple[str, str, datetime]:
    match line:
        case {"question": str(question), "as": str(by), **more}:
            now = more.get("now")
        case _:
            raise ValueError("A line needs to be a JSON object with question and as, both text.")
    try:
        return question, by, call.now if now is None else clock.pretended(str(now))
    except ValueError:
        raise ValueError("now needs a day such as 2026-06-16 or a moment such as 2026-06-16T09:30.") from None


def _answered(call: Call, database: "Database", question: str, by: str, now: datetime) -> Document:
    from app import wiring
    from bot.answers import Where, answer
    from bot.slack.blocks import of_answer
    from store import people

    with database.read() as session:
        asker = people.find_contact(session, by)
    found = answer(database, question, asker, now, wiring.deployment(call.settings), Where("cli"))
    return {
        "intent": found.intent,
        "person": found.person,
        "text": found.text,
        "blocks": of_answer(found, asker.language if asker else "en"),
        "choices": [{"label": choice.label, "value": choice.value} for choice in found.choices],
    }


def _show(document: Document) -> None:
    print(document["text"])
    for choice in document["choices"]:
        print(f'  {choice["label"]}: kept ask "{choice["value"]}"')
