"""`kept history`: one action, review, person or message from first to last, with everyone who was ever sent it."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import WrongUse


def command(
    ctx: typer.Context,
    ref: Annotated[
        str, typer.Argument(metavar="REF", help="An action, a review, a person, or a message by its Message-ID, token or number.")
    ],
    reader: Annotated[str | None, typer.Option("--as", metavar="EMAIL", help="Only what this reader may know.")] = None,
    as_json: Json = False,
) -> None:
    from app import wiring
    from bot.history import as_read_by, history_of
    from store import people

    call = this(ctx)
    with wiring.database(call).read() as session:
        found = history_of(session, ref)
        if reader is not None:
            who, coordinator = people.find_contact(session, reader), people.coordinator(session, call.settings.coordinator)
            found = as_read_by(session, found, who, coordinator, call.today) if found and who else None
    if found is None and reader is not None:
        raise WrongUse("There is nothing of that name that this reader may know.")
    if found is None:
        raise WrongUse("Kept knows no action, review, person or message of that name. `kept outbox` lists the messages.")
    document = {
        "kind": found.kind, "ref": found.ref, **found.facts, "sent_to": list(found.sent_to), "lines": [asdict(line) for line in found.lines],
    }  # fmt: skip
    tell(document, as_json, _show)


def _show(document: dict[str, Any]) -> None:
    from app.cli.explained import explained

    for name, value in document.items():
        if value and not isinstance(value, list):
            print(f"{name.replace('_', ' '):<12}{value}")
    for one in document.get("rounds", ()):
        print(
            f"{'round':<12}{one['round']}: {one['ref']}, {one['state']}, due {one['due']}"
            + (f", {one['evidence']}" if one["evidence"] else "")
        )
    print(f"{'sent to':<12}{', '.join(document['sent_to']) or 'nobody'}\n")
    for line in document["lines"]:
        print(f"{_when(line['at']):<18}{_told(line)}")
        for words in (line["words"], explained(line["why"]) or line["why"], line["message_id"]):
            if words:
                print(f"{'':<18}{words}")


def _told(line: dict[str, Any]) -> str:
    parts = [f"{line['what']} {line['name']}"]
    for word, name in (("about", "about"), ("by", "by"), ("to", "to"), ("through", "via"), ("until", "day")):
        if line[name]:
            parts.append(f"{word} {line[name]}")
    return ", ".join(parts) + (f": {line['became']}" if line["became"] else "")


def _when(at: Any) -> str:
    return f"{at:%Y-%m-%d %H:%M}" if isinstance(at, datetime) else str(at)
