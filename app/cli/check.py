"""`kept check`: is every setting there, does every server answer, in one table."""

import sys
from typing import Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import NoServer, WrongUse


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app.checks import Check, checks
    from rules.reasons import because
    from templates.say import say

    call = this(ctx)
    try:
        found = list(checks(call.settings, call.today, call.now))
    except WrongUse as failure:
        found = [Check("settings", ok=False, why=because("checks.settings", words=str(failure)))]
    failed = [check for check in found if not check.ok]
    unreachable = bool(failed) and all(check.unreachable for check in failed)
    document: dict[str, Any] = {
        "ok": not failed, "checks": [{"what": check.what, "ok": check.ok, "words": say(check.why)} for check in found],
    }  # fmt: skip
    if unreachable:
        document["error"] = f"No answer from: {', '.join(check.what for check in failed)}. Everything else is in order."
        print(document["error"], file=sys.stderr)
    tell(document, as_json, _show)
    if failed:
        raise typer.Exit(NoServer.code if unreachable else 1)


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("", "What", "Finding")
    for check in document["checks"]:
        table.add_row("ok" if check["ok"] else "[bold]mend[/bold]", check["what"], check["words"])
    Console().print(table)
