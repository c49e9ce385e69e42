"""What people do in the demo: each through the door that they would use."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from typing import Any

from app.demo import letters
from app.demo.document import write_plan
from app.demo.slack.people import NotOnScreen
from app.demo.slack.workspace import BOT, TEAM, Message
from app.demo.stage import NORTHBANK, Stage
from app.demo.story import Does, Plan, Scene
from app.demo.telling import Teller
from bot import plans
from bot.saving import save_plan
from bot.slack import blocks
from rules.people import Contact
from rules.plans import Row
from store import people

IN_CHANNEL = 2
"""A question in a channel has two answers: one there, without a name, and one in a direct message."""


async def play_scene(stage: Stage, teller: Teller, scene: Scene, plan: Plan) -> None:
    if scene.does is Does.IMPORTS:
        await stage.database.aside(lambda _: _import(stage, teller, scene, plan))
    else:
        await DOORS[scene.does](stage, teller, scene)


def screen(message: Message) -> str:
    """What a person sees of a Slack message: its words, and its buttons in brackets."""
    return "\n".join(line for block in message.blocks for line in _seen(block)) or message.text


def on_screen(stage: Stage, who: Contact) -> Sequence[Message]:
    """What Kept has said to somebody so far, oldest first."""
    return [one for one in stage.slack.workspace.visible(who.slack or "") if one.user == BOT]


def _import(stage: Stage, teller: Teller, scene: Scene, plan: Plan) -> None:
    path = write_plan(plan, stage.folder)
    with stage.database.read() as session:
        known = people.all_contacts(session)
    read = plans.read_plan_file(path, scene.at.date(), known)
    teller.person(scene.at, stage.contact(scene.who).name, f"kept import {path} --review {scene.about} --save", "types")
    teller.points(_row(row) for row in read.rows)
    problems = [plans.problem_words(problem) for row in read.rows for problem in row.problems]
    teller.points(f"{number}. {words}" for number, words in enumerate(problems, 1))
    saved = save_plan(stage.database, read, person=None, review=scene.about, chair=None, now=scene.at, deployment=NORTHBANK)
    teller.understood(f"saved: {', '.join(saved.added)}")


def _row(row: Row) -> str:
    owner = row.owner_as_written or "nobody"
    return f"Row {row.row}: {row.what}. {owner}, {row.due_as_written or 'no day'}"


def _seen(part: Mapping[str, Any]) -> Iterator[str]:
    words = part.get("text")
    if isinstance(words, Mapping):
        shown = str(words["text"])
        yield f"[ {shown} ]" if part.get("type") == "button" else shown.replace("*", "")
    elif isinstance(words, str):
        yield words
    for inside in (part.get("accessory"), *part.get("elements", ())):
        if inside:
            yield from _seen(inside)


async def _ask(stage: Stage, teller: Teller, scene: Scene) -> None:
    asker = stage.contact(scene.who)
    teller.person(scene.at, asker.name, scene.words, "asks in a direct message")
    before = len(on_screen(stage, asker))
    await stage.slack.dm(asker.slack or "", scene.words)
    for answer in await _new(stage, asker, before, 1):
        teller.quoted(screen(answer))


async def _mention(stage: Stage, teller: Teller, scene: Scene) -> None:
    asker = stage.contact(scene.who)
    teller.person(scene.at, asker.name, f"@kept {scene.words}", "asks in a channel")
    before = len(on_screen(stage, asker))
    await stage.slack.mention(asker.slack or "", TEAM, scene.words)
    for answer in await _new(stage, asker, before, IN_CHANNEL):
        teller.answered("in the channel" if answer.channel == TEAM else "in a direct message", screen(answer))


async def _reply(stage: Stage, teller: Teller, scene: Scene) -> None:
    writer = stage.contact(scene.who)
    letter = stage.newest(scene.who, scene.about)
    teller.person(scene.at, writer.name, scene.words, f"answers “{letter.subject}”")
    recipient, mail = letters.answer(letter, writer.email or "", scene.words, scene.at)
    stage.post.post(writer.email or "", recipient, mail)
    for received in await stage.database.aside(lambda _: stage.receive()):
        for did in received.did:
            teller.understood(f"{did['action']}: {did['outcome']}")
        if not received.did:
            teller.understood(f"{received.outcome}. {received.why}")


async def _press(stage: Stage, teller: Teller, scene: Scene) -> None:
    presser = stage.contact(scene.who)
    button = next(value for value in reversed(stage.slack.workspace.hidden()) if value.startswith(f"{scene.about}|"))
    message = on_screen(stage, presser)[-1]
    changes, seen = len(message.before), screen(message).splitlines()
    teller.person(scene.at, presser.name, "[ Done ]", "presses")
    await stage.slack.click(presser.slack or "", blocks.ACT, button)
    await stage.slack.until(lambda: _changed(message, changes))
    teller.understood("\n".join(line for line in screen(message).splitlines() if line not in seen))


async def _new(stage: Stage, who: Contact, before: int, number: int) -> Sequence[Message]:
    def look() -> Sequence[Message]:
        found = on_screen(stage, who)[before:]
        if len(found) < number:
            raise NotOnScreen("no answer yet")
        return found

    return await stage.slack.until(look)


def _changed(message: Message, changes: int) -> Message:
    if len(message.before) == changes:
        raise NotOnScreen("the message is as it was")
    return message


DOORS: Mapping[Does, Callable[[Stage, Teller, Scene], Awaitable[None]]] = {
    Does.ASKS: _ask,
    Does.MENTIONS: _mention,
    Does.REPLIES: _reply,
    Does.PRESSES: _press,
}
