"""`kept outbox`: what went, waits or failed. References and kinds only: no person's name, no words."""

import sys
from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse

SHOWN = 100
WIDE = 160
"""Signs in a line where no terminal says how many it has."""


def command(
    ctx: typer.Context,
    state: Annotated[str | None, typer.Option(help="Only these: waiting, sending, sent, failed, withheld or lapsed.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from rules.notices import Outcome
    from store import listing, outbox

    if state is not None and state not in set(Outcome):
        raise WrongUse(f"--state needs one of: {', '.join(Outcome)}.")
    only = Outcome(state) if state else None
    call = this(ctx)
    with wiring.database(call).read() as session:
        counted = outbox.counts(session)
        document = {
            "messages": [asdict(message) for message in listing.messages(session, only)],
            "notices": [_with_words(asdict(notice)) for notice in listing.notices(session, call.today, only)],
            "counts": {outcome.value: counted[outcome] for outcome in Outcome},
        }
    tell(document, as_json, _show)


def _with_words(notice: dict[str, Any]) -> dict[str, Any]:
    """`because` says `why` in a sentence, with the words of the hold where one keeps it back."""
    from app.cli.explained import explained

    held_because = notice.pop("held_because")
    return {**notice, "because": explained(notice["why"], held_because)}


def _show(document: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console(width=None if sys.stdout.isatty() else WIDE)
    messages = Table("Day", "To", "By", "What", "About", "State", "Tries", "Sent or next try", "Code", title="Messages")
    for one in document["messages"][-SHOWN:]:
        moment = _moment(one["sent_at"] or one["next_try_at"])
        messages.add_row(
            str(one["day"]), one["to"], one["channel"], ", ".join(one["kinds"]), ", ".join(one["about"]), one["state"],
            str(one["tries"]), moment, one["code"] or "",
        )  # fmt: skip
    loose = [one for one in document["notices"] if one["message_id"] is None]
    notices = Table("Due", "To", "What", "About", "State", "Why", title="Notices that no message carries")
    for one in loose[-SHOWN:]:
        notices.add_row(
            str(one["due_on"]), one["to"], one["kind"], one["about"] or "", one["state"], one["because"] or one["why"] or ""
        )
    for table in (messages, notices):
        if table.row_count:
            console.print(table)
    if max(len(document["messages"]), len(loose)) > SHOWN:
        print(f"The last {SHOWN} are shown; --json lists all.")
    print("Notices: " + ", ".join(f"{number} {outcome}" for outcome, number in document["counts"].items()) + ".")


def _moment(moment: datetime | None) -> str:
    from app.clock import LONDON

    return f"{moment.astimezone(LONDON):%Y-%m-%d %H:%M}" if moment else ""
