"""`kept serve`: bot, notifier, mail reader and web pages in one process."""

import asyncio
import logging
from typing import Annotated

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    only: Annotated[
        str | None, typer.Option(metavar="PARTS", help="bot,notifier,mail,web: to spread them over machines.")
    ] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from app.service import PARTS, serve

    call = this(ctx)
    if call.pretended is not None:
        raise WrongUse("`kept serve` runs in real time. --now is for the other commands.")
    parts = [part.strip() for part in only.split(",")] if only else list(PARTS)
    if strange := [part for part in parts if part not in PARTS]:
        raise WrongUse(f"--only knows {', '.join(PARTS)}; not {', '.join(strange)}.")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for chatty in ("slack_bolt", "slack_sdk", "apscheduler", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    database = wiring.database(call, changes=True)
    asyncio.run(serve(call.settings, database, parts))
    tell({"served": parts}, as_json, lambda _: None)
