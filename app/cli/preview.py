"""`kept preview`: a message as its reader sees it, with invented facts."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.call import Call, Json, tell, this, to_json
from app.cli.failures import WrongUse

if TYPE_CHECKING:
    from templates.catalogue import Example

GALLERY = Path("kept-gallery")
STYLES = ("plain", "easy", "large", "text", "slack")


def command(
    ctx: typer.Context,
    kind: Annotated[str | None, typer.Argument(metavar="KIND", help="As `kept catalogue` lists them.")] = None,
    style: Annotated[str | None, typer.Argument(metavar="STYLE", help="plain, easy, large, text or slack.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write files to look at.")] = None,
    gallery: Annotated[
        bool, typer.Option("--gallery", help="One page: each message, or KIND, beside its easy-read twin.")
    ] = False,
    as_json: Json = False,
) -> None:
    from app.cli.readers import readings_of, standing_of
    from templates.catalogue import examples, kinds

    if kind is not None and kind not in kinds():
        raise WrongUse(f"There is no kind of message called {kind}. `kept catalogue` lists them.")
    if gallery:
        if style is not None:
            raise WrongUse("A gallery shows plain words beside easy read. Leave the style out.")
        tell(_gallery(this(ctx), [kind] if kind else list(kinds()), out or GALLERY), as_json, _show_gallery)
        return
    if kind is None or style is None:
        raise WrongUse("Say which message and which style, as in `kept preview reminder easy`; or --gallery for all of them.")
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
    from templates.gallery import standing_alone

    if style == "slack":
        slack = write_slack([example.section], example.frame(Style.PLAIN))
        return {"title": example.title, "subject": slack.text, "text": slack.text, "blocks": slack.blocks}
    written = write([example.section], example.frame(Style(style)))
    pictures = [{"name": picture.name, "alt": picture.alt} for picture in written.pictures]
    return {
        "title": example.title, "subject": written.subject, "text": written.text, "html": standing_alone(written), "pictures": pictures,
    }  # fmt: skip


def _gallery(call: Call, names: list[str], folder: Path) -> dict[str, Any]:
    from app.cli.readers import readings_of, standing_of
    from templates.gallery import gallery

    known = readings_of(call)
    notes = {name: standing_of(name, known)["note"] for name in names}
    path = folder / "gallery.html"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as page:
            page.writelines(gallery(notes))
    except OSError:
        raise WrongUse(f"Nothing can be written to {folder}. Choose another folder with --out.") from None
    return {"kinds": len(names), "file": str(path)}


def _show_gallery(document: dict[str, Any]) -> None:
    print(f"{document['kinds']} kinds of message, each beside its easy-read twin: {document['file']}")


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
