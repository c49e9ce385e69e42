"""`kept words`: the words' own checker over what somebody is about to write, such as an action's easy words."""

from typing import Annotated, Any, Literal

import typer

from app.cli.call import Json, tell
from app.cli.lint import described, show_findings


def command(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="One sentence or several.")],
    style: Annotated[Literal["easy", "plain"], typer.Option(help="For whom it is written.")] = "easy",
    as_json: Json = False,
) -> None:
    from rules.people import Style
    from templates.lint import check_words
    from templates.lint.sentence import reading_grade

    findings = [described(found) for found in check_words(sentence, Style(style))]
    errors = [one for one in findings if one["level"] == "error"]
    document = {
        "ok": not errors, "style": style, "sentence": sentence, "reading_grade": reading_grade(sentence), "findings": findings,
    }  # fmt: skip
    tell(document, as_json, _show)
    if errors:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    show_findings(document["findings"])
    print("These words pass." if document["ok"] else "These words do not pass yet.")
    print(f"Reading grade {document['reading_grade']} (a hint only: readers are the test).")
