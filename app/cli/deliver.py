"""`kept deliver`: send what may go now, once, and stop."""

import asyncio
from typing import Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import NoServer


def command(ctx: typer.Context, as_json: Json = False) -> None:
    from app import going, wiring
    from notifier.delivery import Office, deliver

    call = this(ctx)
    ways = wiring.ways(call.settings)
    database = wiring.database(call, changes=True)
    going.ask(call.settings, database, call.now)
    deployment = wiring.deployment(call.settings)
    office = Office(database, deployment, wiring.moments(call), wiring.worker_name(), answering=wiring.answering(deployment))
    done = asyncio.run(deliver(office, ways))
    if office.closed and not done.sent:
        raise NoServer("The mail server did not answer. What waits will be tried again. Check KEPT_SMTP_HOST, then `kept check`.")
    tell({"sent": done.sent, "waiting": done.waiting, "failed": done.failed, "lapsed": done.lapsed}, as_json, _show)
    if done.failed:
        raise typer.Exit(1)


def _show(document: dict[str, Any]) -> None:
    print("{sent} sent, {waiting} waiting, {failed} failed, {lapsed} no longer needed.".format(**document))
