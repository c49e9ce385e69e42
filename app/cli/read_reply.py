"""`kept read-reply`: what a reply says. Touches nothing, needs no database."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, tell, this
from app.cli.failures import Unreadable

if TYPE_CHECKING:
    from bot.mail.mail import Mail
    from rules.replies import HandTo, Meaning


def command(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE|FOLDER...", help="Raw messages; standard input where none is given.")
    ] = None,
    sent: Annotated[Path | None, typer.Option(metavar="FILE", help="The message that is answered, raw.")] = None,
    as_json: Json = False,
) -> None:
    today = this(ctx).today
    answered = _bytes(sent) if sent else None
    if paths is None or not paths:
        tell(_document(sys.stdin.buffer.read(), answered, today), as_json, _show)
    elif len(paths) == 1 and not paths[0].is_dir():
        tell(_document(_bytes(paths[0]), answered, today), as_json, _show)
    else:
        reading = _Reading()
        tell(reading.documents(_files(paths), answered, today), as_json, _show_all)
        if reading.failed:
            raise typer.Exit(Unreadable.code)


class _Reading:
    """Several files: one that cannot be opened is told in its place, and the others are read."""

    def __init__(self) -> None:
        self.failed = False

    def documents(self, files: Sequence[Path], answered: bytes | None, today: date) -> Iterator[Mapping[str, Any]]:
        for path in files:
            try:
                yield {"file": str(path), **_document(_bytes(path), answered, today)}
            except Unreadable as error:
                self.failed = True
                print(error, file=sys.stderr)
                yield {"file": str(path), "error": str(error)}


def _document(raw: bytes, answered: bytes | None, today: date) -> dict[str, Any]:
    from bot.mail.reading import read
    from rules.hours import LONDON, local_day
    from rules.replies import Meaning, meaning

    mail = read(raw, answered)
    written = local_day(mail.date, LONDON) if mail.date else today
    said = meaning(mail.answers, written, mail.listed, mail.about) if mail.kind.by_person else Meaning((), urgent=False)
    return _facts(mail, said)


def _facts(mail: "Mail", said: "Meaning") -> dict[str, Any]:
    from bot.mail.mail import Kind

    facts: dict[str, Any] = {
        "kind": mail.kind,
        "from": mail.sender,
        "message_id": mail.message_id,
        "token": mail.token,
        "visible_text": mail.visible_text,
        "says": [_said(one) for one in said.says] if mail.kind is Kind.REPLY else [],
        "urgent": said.urgent,
        "attachments": [{"name": one.name, "type": one.type, "bytes": one.bytes} for one in mail.attachments],
    }
    if mail.rsvp:
        facts["rsvp"] = {name: getattr(mail.rsvp, name) for name in ("uid", "sequence", "attendee", "answer")}
    if mail.bounce:
        facts["bounce"] = {name: getattr(mail.bounce, name) for name in ("address", "status", "permanent")}
    if mail.kind is Kind.AUTO_REPLY:
        facts["deputy"] = _person(mail.deputy)
    if mail.why:
        from templates.say import say

        facts["why"] = say(mail.why)
    return facts


def _said(one: Any) -> dict[str, Any]:
    return {"action": one.action, "intent": one.intent, "date": one.date, "note": one.note, "hand_to": _person(one.hand_to)}


def _person(person: "HandTo | None") -> dict[str, Any] | None:
    return {"name": person.name, "email": person.email} if person else None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise Unreadable(f"{path} cannot be opened. Name a file that holds one raw message.") from None


def _files(paths: Sequence[Path]) -> list[Path]:
    """Folders are read recursively, sorted by path."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(one for one in path.rglob("*") if one.is_file() and not one.name.startswith("."))
        found += inside if path.is_dir() else [path]
    if not found:
        raise Unreadable("There is no file in that folder. Name a folder that holds raw messages.")
    return found


def _show_all(documents: Iterator[Mapping[str, Any]]) -> None:
    for document in documents:
        _show(document)


def _show(document: Mapping[str, Any]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console()
    if "file" in document:
        console.print(Text(document["file"], style="bold"))
    if "error" in document:
        console.print(Text(document["error"]))
        return
    console.print(Text(f"{document['kind'].replace('_', ' ')} from {document['from'] or 'nobody'}", style="bold"))
    console.print(Text(document["visible_text"], style="italic"))
    if document["urgent"]:
        console.print(Text("Urgent: somebody must read this now.", style="bold red"))
    for one in document["says"]:
        what = f"{one['action']}: " if one["action"] is not None else ""
        until = f", {one['date']}" if one["date"] else ""
        console.print(Text(f"  {what}{one['intent'].replace('_', ' ')}{until}"))
    if "why" in document:
        console.print(Text(document["why"]))
