"""`kept`: what every call shares. Each command is a module of its own, imported only when it is called."""

import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.exceptions import Abort, Exit, TyperException

from app import clock
from app.cli.call import Call, to_json
from app.cli.failures import Failure, WrongUse

COMMANDS = {
    "demo": "A month of Kept on this machine, with invented people.",
    "serve": "Bot, notifier, mail reader and web pages in one process.",
    "check": "Is every setting there, does every server answer?",
    "migrate": "Bring the database up to date.",
    "load": "People, contacts, circles, reviews and actions from a file.",
    "import": "Read action plans; show what was understood and every problem.",
    "consent": "What was said of consent to the review, and by whom.",
    "find-date": "Offer times for a review, see who can come, choose one.",
    "book": "A review in the calendar, and everybody invited.",
    "move": "A booked review gets another time.",
    "cancel": "A booked review will not take place.",
    "meeting": "A community of practice, a board or a panel, and its dates.",
    "feed": "A private address for somebody's own calendar.",
    "timetable": "What is to be done before and after a review.",
    "attendees": "Who comes to a review, and who is missing.",
    "stop": "Nothing more leaves about this person.",
    "hold": "The red button: hold what would leave, for a time.",
    "hand-over": "A leaver's actions, circles and invitations, in one step.",
    "history": "One action, review, person or message from first to last.",
    "ask": "The bot's answer, without Slack.",
    "act": "What a reply or a button does.",
    "read-reply": "What a reply says. Touches nothing.",
    "receive": "Take one raw message in, as if it had come by mail.",
    "read-date": "The day that a phrase means, or why none can be read.",
    "event": "Something happened: what is now due, why, and who is told.",
    "due": "By when a review is due; another day for one person, and why.",
    "next-review": "Which review is due when, under which rule.",
    "packs": "The rules in force, their source and confidence.",
    "round": "Plan all that is due today.",
    "go": "Somebody has read what will be sent, and lets it begin.",
    "deliver": "Send what may go now, once, and stop.",
    "forecast": "What will be sent to whom and why, as if nobody answered.",
    "outbox": "What went, waits or failed.",
    "tell": "A welcome, getting ready, a report, you said, we did: to those whom it concerns.",
    "letters": "What goes on paper: list it, print it, record that it was posted.",
    "needs": "What people need to read our letters and to take part.",
    "slack": "What Slack may show, who decided so, and who is who there.",
    "inbox": "What came, and what waits for a person.",
    "verify": "Prove that nothing due is unaccounted for and the journal is whole.",
    "backup": "The whole database in one file.",
    "restore": "Back from a backup; nothing is sent until a person has looked.",
    "preview": "A message as its reader sees it.",
    "catalogue": "All kinds of message, who gets them and why.",
    "readers": "Which messages people with a learning disability have read.",
    "lint": "The words' own checker, over all messages.",
    "words": "The words' own checker, over one sentence.",
}


class Commands(TyperGroup):
    """Lists commands from the table above; loads a command's module only to run it."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        return TyperCommand(name=cmd_name, help=COMMANDS[cmd_name]) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        name, stub, rest = super().resolve_command(ctx, args)
        return name, load(name) if name and stub is not None else stub, rest


def load(name: str) -> Any:
    module = importlib.import_module(
        f"app.cli.{name.replace('-', '_')}_" if name == "import" else f"app.cli.{name.replace('-', '_')}"
    )
    group = getattr(module, "group", None)
    if group is None:
        group = typer.Typer(add_completion=False)
        group.command(name, help=COMMANDS[name])(module.command)
    command = typer.main.get_command(group)
    command.name = name
    return command


main = typer.Typer(cls=Commands, add_completion=False, help="Kept: promises kept.")


@main.callback()
def before(
    ctx: typer.Context,
    database: Annotated[str | None, typer.Option(metavar="URL", help="Instead of KEPT_DATABASE_URL.")] = None,
    now: Annotated[str | None, typer.Option(metavar="MOMENT", help="Pretend it is this day or moment.")] = None,
) -> None:
    try:
        ctx.obj = Call(database, clock.pretended(now) if now is not None else None)
    except ValueError:
        raise WrongUse("--now needs a day such as 2026-06-16 or a moment such as 2026-06-16T09:30.") from None


def run() -> None:
    """The console script. Every way out is an exit code of the contract, and none is a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(called(sys.argv[1:]))


def called(words: Sequence[str]) -> int:
    """Runs one call with these words of the command line; its exit code."""
    try:
        result = main(args=list(words) or ["--help"], prog_name="kept", standalone_mode=False)
    except Failure as failure:
        return _report(str(failure), failure.code, words)
    except TyperException as error:
        return _report(_what_to_do(error, words), 2, words)
    except Exit as leave:
        return leave.exit_code
    except (Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 the last edge: a bug is reported as one, in a sentence
        if os.environ.get("KEPT_TRACEBACK"):
            traceback.print_exc()
        return _report(*_explain(error), words)
    return result if isinstance(result, int) else 0


def _explain(error: Exception) -> tuple[str, int]:
    kind = type(error).__name__
    if kind in {"OperationalError", "InterfaceError", "DatabaseError"}:
        return "The database did not answer or cannot be opened. Check KEPT_DATABASE_URL, then `kept check`.", 4
    return f"This is a fault in Kept ({kind}). Nothing was half done. Set KEPT_TRACEBACK=1 to see where, and report it.", 2


def _report(sentence: str, code: int, words: Sequence[str]) -> int:
    print(sentence, file=sys.stderr)
    if "--json" in words or "--jsonl" in words or not sys.stdout.isatty():
        print(to_json({"error": sentence}))
    return code


def _what_to_do(error: TyperException, words: Sequence[str]) -> str:
    """What is wrong with the words of the command line, and where the right ones stand."""
    said = " ".join(error.format_message().split())
    said = said if said.endswith((".", "?", "!")) else said + "."
    context = getattr(error, "ctx", None)
    path = context.command_path if context else " ".join(["kept", *(word for word in words if word in COMMANDS)][:2])
    if said.startswith("No such command") and context:
        meant = get_close_matches(said.split("'")[1], context.command.list_commands(context), 1)
        did_you = f" Did you mean `{path} {meant[0]}`?" if meant else ""
        return f"{said.partition(' Did you')[0]}{did_you} `{path} --help` lists the commands."
    return f"{said} `{path} --help` shows how it is used."
