"""`kept demo`: a month of Kept on this machine, with invented people."""

import asyncio
import contextlib
import sys
from typing import Annotated

import typer

from app.cli.call import Json, tell
from app.cli.failures import NoServer, WrongUse


def command(
    ctx: typer.Context,  # noqa: ARG001 the demo has a clock, a database and settings of its own
    once: Annotated[bool, typer.Option("--once", help="End after the story, without a prompt for questions.")] = False,
    as_json: Json = False,
) -> None:
    from app.demo.ending import ask_on, tell_ending
    from app.demo.mailserver import NoMailServer
    from app.demo.play import play
    from app.demo.stage import FOLDER, NotOurs
    from app.demo.story import read_story

    story = read_story()
    try:
        with contextlib.redirect_stdout(sys.stderr) if as_json else contextlib.nullcontext():
            played = asyncio.run(play(story, FOLDER))
            tell_ending(played, FOLDER, story.told)
    except NoMailServer as missing:
        raise NoServer(str(missing)) from None
    except NotOurs as folder:
        raise WrongUse(f"The folder {folder} holds something that no demo made. Move it away, then run the demo again.") from None
    proof = played.proof
    if as_json:
        tell(
            {"ok": proof.ok, "due": proof.due, **proof.counts, "unaccounted": len(proof.unaccounted), "folder": str(FOLDER)},
            True,
            print,
        )
    elif not once and sys.stdin.isatty() and sys.stdout.isatty():
        ask_on(FOLDER, played.now, story.told)
    if not proof.ok:
        raise typer.Exit(1)
