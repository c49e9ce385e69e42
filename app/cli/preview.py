"""`kept preview`: a message as its reader sees it, with invented facts."""

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Json, tell, this, to_json
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from templates.catalogue import Example, Written

STYLES = ("plain", "easy", "large", "text", "slack")


def command(
    ctx: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="As `kept catalogue` lists them.")],
    style: Annotated[str, typer.Argument(metavar="STYLE", help="plain, easy, large, text or slack.")],
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write files to look at.")] = None,
    as_json: Json = False,
) -> None:
    from app.cli.readers import readings_of, standing_of
    from templates.catalogue import examples, kinds

    if kind not in kinds():
        raise WrongUse(f"There is no kind of message called {kind}. `kept catalogue` lists them.")
    if style not in STYLES:
        raise WrongUse(f"There is no style called {style}. Choose plain, easy, large, text or slack.")
    shown = [_shown(example, style) for example in examples(kind)]
    if out:
        for number, one in enumerate(shown, 1):
            one["files"] = [str(path) for path in _write(out, f"{kind}-{style}-{number}", one)]
        if style != "slack":
            for one, path in zip(shown, _print(out, kind, style), strict=True):
                one["files"].append(str(path))
    note = standing_of(kind, readings_of(this(ctx)))["note"] if style == "easy" else None
    document = {"kind": kind, "style": style, "note": note, "examples": shown}
    tell(document, as_json, _show)


def _shown(example: "Example", style: str) -> dict[str, Any]:
    from rules.people import Style
    from templates.catalogue import write, write_slack

    if style == "slack":
        slack = write_slack([example.section], example.frame(Style.PLAIN))
        return {"title": example.title, "subject": slack.text, "text": slack.text, "blocks": slack.blocks}
    written = write([example.section], example.frame(Style(style)))
    pictures = [{"name": picture.name, "alt": picture.alt} for picture in written.pictures]
    return {
        "title": example.title, "subject": written.subject, "text": written.text, "html": _standing_alone(written), "pictures": pictures,
    }  # fmt: skip


def _standing_alone(written: "Written") -> str:
    """The HTML with its pictures inside, so that a browser shows it without the mail around it."""
    html = written.html
    for picture in written.pictures:
        inside = f"data:image/png;base64,{base64.b64encode(picture.bytes).decode()}"
        html = html.replace(f"cid:{picture.cid}", inside)
    return html


def _write(folder: Path, name: str, shown: dict[str, Any]) -> Iterator[Path]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for ending, words in ((".txt", shown["text"]), (".html", shown.get("html")), (".json", shown.get("blocks"))):
            if words:
                path = folder / f"{name}{ending}"
                path.write_text(words if isinstance(words, str) else to_json({"blocks": words}), encoding="utf-8")
                yield path
    except OSError:
        raise WrongUse(f"Nothing can be written to {folder}. Choose another folder with --out.") from None


def _print(folder: Path, kind: str, style: str) -> Iterator[Path]:
    """The same as letters on paper."""
    from notifier.pdf import Press
    from rules.people import Style
    from templates.catalogue import examples
    from templates.paper import Posting, letter

    with Press() as press:
        for number, example in enumerate(examples(kind), 1):
            posting = Posting(f"L{number}", example.today, example.reader, "12 Elm Road\nNorthbank\nNB3 4CD")
            path = folder / f"{kind}-{style}-{number}.pdf"
            path.write_bytes(press.print(letter([example.section], example.frame(Style(style)), posting)).pdf)
            yield path


def _show(document: dict[str, Any]) -> None:
    for one in document["examples"]:
        print(f"── {one['title']} ──\nSubject: {one['subject']}\n")
        print(one["text"] if "blocks" not in one else "\n\n".join(block["text"]["text"] for block in one["blocks"]))
        print("".join(f"{path}\n" for path in one.get("files", [])))
    if document["note"]:
        print(document["note"])
