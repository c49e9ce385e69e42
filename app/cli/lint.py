"""`kept lint`: the words' own checker, over every message in every style with every example."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, tell
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from templates.lint import Finding


def command(
    names: Annotated[list[str] | None, typer.Argument(metavar="KIND...", help="Only these kinds of message.")] = None,
    hints: Annotated[bool, typer.Option("--hints", help="Show hints too, which are worth a look but no error.")] = False,
    as_json: Json = False,
) -> None:
    from templates.kinds import kinds
    from templates.lint import check_all

    wanted = names or list(kinds())
    if unknown := [name for name in wanted if name not in kinds()]:
        raise WrongUse(f"There is no kind of message called {unknown[0]}. `kept catalogue` lists them.")
    found = list(check_all(wanted))
    errors = [one for one in found if not one.is_hint]
    document = {
        "ok": not errors, "kinds": len(wanted), "errors": len(errors), "hints": len(found) - len(errors),
        "findings": [described(one) for one in (found if hints or as_json else errors)],
    }  # fmt: skip
    tell(document, as_json, _show)
    if errors:
        raise typer.Exit(1)


def described(found: "Finding") -> dict[str, Any]:
    return {
        "rule": found.rule, "level": "hint" if found.is_hint else "error", "kind": found.kind, "style": found.style,
        "example": found.example, "place": found.place, "sentence": found.sentence, "advice": found.advice,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    show_findings(document["findings"])
    print(f"{document['kinds']} kinds of message: {document['errors']} errors, {document['hints']} hints.")


def show_findings(findings: Sequence[dict[str, Any]]) -> None:
    for one in findings:
        where = ", ".join(filter(None, (one["kind"], one["style"], one["place"], one["example"])))
        print(f"{one['rule']} {one['level']}{': ' if where else ''}{where}")
        if one["sentence"]:
            print(f"    {one['sentence']}")
        print(f"    → {one['advice']}")
