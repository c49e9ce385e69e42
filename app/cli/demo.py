"""`kept demo`: a month of Kept on this machine, with invented people."""

import asyncio
import sys
from typing import Annotated

import typer

from app.cli.failures import NoServer, WrongUse


def command(
    ctx: typer.Context,  # noqa: ARG001 the demo has a clock, a database and settings of its own
    once: Annotated[bool, typer.Option("--once", help="End after the story, without a prompt for questions.")] = False,
) -> None:
    from app.demo.ending import ask_on, tell_ending
    from app.demo.mailserver import NoMailServer
    from app.demo.play import play
    from app.demo.stage import FOLDER, NotOurs
    from app.demo.story import read_story

    story = read_story()
    try:
        played = asyncio.run(play(story, FOLDER))
    except NoMailServer as missing:
        raise NoServer(str(missing)) from None
    except NotOurs as folder:
        raise WrongUse(f"The folder {folder} holds something that no demo made. Move it away, then run the demo again.") from None
    tell_ending(played, FOLDER, story.told)
    if not once and sys.stdin.isatty() and sys.stdout.isatty():
        ask_on(FOLDER, played.now, story.told)
    if not played.proof.ok:
        raise typer.Exit(1)
