"""`kept feed`: a private address for somebody's own calendar."""

from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    email: Annotated[str, typer.Argument(metavar="EMAIL", help="Whose calendar.")],
    end: Annotated[bool, typer.Option("--end", help="The address ends and no new one is given out.")] = False,
    as_json: Json = False,
) -> None:
    from app import wiring
    from app.cli.booking import contact_id
    from bot import feeds

    call = this(ctx)
    if not end and not call.settings.web_url:
        raise WrongUse("KEPT_WEB_URL is not set, so a calendar could not reach Kept. Set it first.")
    database = wiring.database(call, changes=True)
    contact = contact_id(database, email, "EMAIL")
    if end:
        tell({"contact": email, "ended": feeds.end(database, contact, call.now), "url": None}, as_json, _show)
        return
    _, _, rest = str(call.settings.web_url).rstrip("/").partition("://")
    url = f"webcal://{rest}/calendar/{feeds.give_out(database, contact, call.now)}.ics"
    tell({"contact": email, "ended": False, "url": url}, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    if document["url"] is None:
        print("The address has ended." if document["ended"] else "There was no address to end.")
        return
    print(
        f"{document['url']}\nWhoever has this address sees the calendar: pass it to {document['contact']} alone. It is not shown again."
    )
