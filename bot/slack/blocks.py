"""An answer as the blocks of a direct message, and the buttons that go with an action. What a notification shows is never
taken from here."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.answers import Answer, Choice, Line
from rules.actions import Action
from rules.acts import Act
from rules.forms import FORMS, Form
from templates.filters import one_line
from templates.say import phrase
from templates.slack import FORM, MOST_LABEL, MOST_SIGNS, escaped, other_answers

Block = dict[str, Any]

ACT = "act"
ASK = "ask"
HAVE = "have"
MOST_BUTTONS = 25
MOST_BUTTON_SIGNS = 75
LONGEST_WHEN_CUT = MOST_SIGNS // 5 - 1
"""An escaped sign takes up to five."""
MENUS_UP_TO = 20
"""So many actions on one screen have the menu of other answers each; a message holds fifty blocks."""


def of_answer(answer: Answer, language: str = "en") -> list[Block]:
    """One page: the answer, its lines with what can be done, its choices as buttons."""
    blocks = [section(answer.head, bold=bool(answer.lines))]
    asks = {choice.label for choice in answer.choices}
    blocks += [block for line in answer.shown if line.words not in asks for block in of_line(line, language)]
    if answer.after:
        blocks.append(section(answer.after))
    blocks += _choices(answer.choices)
    blocks.append(small(phrase("answers.recorded", language)))
    return blocks


def of_line(line: Line, language: str) -> Iterator[Block]:
    """What its owner may say of it stands with it: *Done* beside it, everything else below."""
    said = section(line.words)
    if not (line.value and line.ref):
        yield said
        return
    yield {**said, "accessory": _done(line.ref, line.value, language)}
    version = line.value.split("|")[1]
    yield dict(other_answers(line.ref, version, language))


def settled(blocks: Sequence[Mapping[str, Any]], value: str, words: str, more: Sequence[Block] = ()) -> list[Block]:
    """The same message once a button was used: whatever else could be done about the same action is gone with it, and what
    came of it stands there."""
    found: list[Block] = []
    news = [section(words), *([actions(more)] if more else [])]
    for block in map(dict, blocks):
        accessory, elements = block.get("accessory"), block.get("elements")
        if _same(accessory, value):
            del block["accessory"]
        elif isinstance(elements, list) and any(_same(one, value) for one in elements):
            block["elements"] = [one for one in elements if not _same(one, value)]
        else:
            found.append(block)
            continue
        found += [*([block] if block.get("elements") != [] else []), *news]
        news = []
    return found


def undo(outcome: str, action: Action | None, language: str) -> list[Block]:
    """A slip is taken back where it was made."""
    if action is None or outcome != "completed":
        return []
    label = phrase("slack.undo_label", language, ref=one_line(action.ref, 40))
    back = button(ACT, f"{action.ref}|{action.version}|{Act.REOPEN}", phrase("slack.undo", language))
    return [{**back, "accessibility_label": label[:MOST_LABEL]}]


def opens(form: Form, pointer: str, version: int, label: str, *, spoken: str | None = None) -> Block:
    """A button that opens a form."""
    found = button(f"{FORM}:{form.name}", f"{form.name}|{pointer}|{version}", label)
    return {**found, "accessibility_label": spoken[:MOST_LABEL]} if spoken else found


def said(words: str) -> list[Block]:
    return [section(words)]


def section(words: str, *, bold: bool = False) -> Block:
    return {"type": "section", "text": _text(words, bold=bold)}


def small(words: str) -> Block:
    return {"type": "context", "elements": [_text(words)]}


def actions(elements: Sequence[Block]) -> Block:
    return {"type": "actions", "elements": list(elements)}


def plain_text(words: str) -> Block:
    return {"type": "plain_text", "text": words, "emoji": False}


def button(action_id: str, value: str, label: str) -> Block:
    return {"type": "button", "action_id": action_id, "value": value, "text": plain_text(one_line(label, MOST_BUTTON_SIGNS))}


def _done(ref: str, value: str, language: str) -> Block:
    label = phrase("slack.done_label", language, ref=one_line(ref, 40))
    return {**button(ACT, value, phrase("slack.done", language)), "accessibility_label": label[:MOST_LABEL]}


def _choices(choices: Sequence[Choice]) -> list[Block]:
    buttons = [button(f"{ASK}:{number}", choice.value, choice.label) for number, choice in enumerate(choices[:MOST_BUTTONS])]
    return [actions(buttons)] if buttons else []


def _same(element: object, value: str) -> bool:
    """A button, or a menu, that carries this value or another one about the same action."""
    if not isinstance(element, Mapping):
        return False
    carried = [str(one.get("value") or "") for one in (element, *(element.get("options") or ()))]
    ref = _ref(value)
    return value in carried or (ref is not None and any(_ref(one) == ref for one in carried))


def _ref(value: str) -> str | None:
    """Of "K7Q2-3|4|done" and of "more-time|K7Q2-3|4"."""
    parts = value.split("|")
    return None if len(parts) != 3 else parts[1] if parts[0] in FORMS else parts[0]


def _text(words: str, *, bold: bool = False) -> Block:
    """`verbatim`: Slack looks for no links or names of its own in it. Cut before it is escaped, so that no sign is halved."""
    shown = escaped(words)
    if len(shown) > MOST_SIGNS - 2:
        shown = escaped(words[:LONGEST_WHEN_CUT]) + "…"
    return {"type": "mrkdwn", "text": f"*{shown}*" if bold else shown, "verbatim": True}
