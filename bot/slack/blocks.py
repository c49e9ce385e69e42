"""An answer as the blocks of a direct message. What a notification shows is never taken from here."""

from collections.abc import Iterator, Mapping, Sequence

from bot.answers import Answer, Choice, Line
from templates.filters import one_line
from templates.say import phrase
from templates.slack import MOST_SIGNS, escaped

Block = dict[str, object]

ACT = "act"
ASK = "ask"
HAVE = "have"
MOST_BUTTONS = 25
MOST_BUTTON_SIGNS = 75
MOST_LABEL_SIGNS = 75
LONGEST_WHEN_CUT = MOST_SIGNS // 5 - 1
"""An escaped sign takes up to five."""


def of_answer(answer: Answer, language: str = "en") -> list[Block]:
    """One page: the answer, its lines with what can be done, its choices as buttons."""
    blocks = [_section(answer.head, bold=bool(answer.lines))]
    asks = {choice.label for choice in answer.choices}
    blocks += [_line(line, language) for line in answer.shown if line.words not in asks]
    if answer.after:
        blocks.append(_section(answer.after))
    blocks += _choices(answer.choices)
    blocks.append({"type": "context", "elements": [_text(phrase("answers.recorded", language))]})
    return blocks


def settled(blocks: Sequence[Mapping[str, object]], value: str, words: str) -> list[Block]:
    """The same message once one of its buttons has been used: that button is gone, and what came of it stands there."""
    return [kept for block in blocks for kept in _settled(dict(block), value, words)]


def said(words: str) -> list[Block]:
    return [_section(words)]


def home(blocks: Sequence[Block]) -> Block:
    return {"type": "home", "blocks": list(blocks)}


def _line(line: Line, language: str) -> Block:
    section = _section(line.words)
    if line.value and line.ref:
        section["accessory"] = _done(line.ref, line.value, language)
    return section


def _done(ref: str, value: str, language: str) -> Block:
    label = phrase("slack.done_label", language, ref=one_line(ref, 40))
    button = _button(ACT, value, phrase("slack.done", language))
    return {**button, "accessibility_label": label[:MOST_LABEL_SIGNS]}


def _choices(choices: Sequence[Choice]) -> list[Block]:
    buttons = [_button(f"{ASK}:{number}", choice.value, choice.label) for number, choice in enumerate(choices[:MOST_BUTTONS])]
    return [{"type": "actions", "elements": buttons}] if buttons else []


def _button(action_id: str, value: str, label: str) -> Block:
    text = {"type": "plain_text", "text": one_line(label, MOST_BUTTON_SIGNS), "emoji": False}
    return {"type": "button", "action_id": action_id, "value": value, "text": text}


def _settled(block: Block, value: str, words: str) -> Iterator[Block]:
    accessory, elements = block.get("accessory"), block.get("elements")
    if isinstance(accessory, Mapping) and accessory.get("value") == value:
        yield {name: part for name, part in block.items() if name != "accessory"}
        yield _section(words)
    elif isinstance(elements, list) and any(isinstance(one, Mapping) and one.get("value") == value for one in elements):
        left = [one for one in elements if not (isinstance(one, Mapping) and one.get("value") == value)]
        if left:
            yield {**block, "elements": left}
        yield _section(words)
    else:
        yield block


def _section(words: str, *, bold: bool = False) -> Block:
    return {"type": "section", "text": _text(words, bold=bold)}


def _text(words: str, *, bold: bool = False) -> Block:
    """`verbatim`: Slack looks for no links or names of its own in it. Cut before it is escaped, so that no sign is halved."""
    shown = escaped(words)
    if len(shown) > MOST_SIGNS - 2:
        shown = escaped(words[:LONGEST_WHEN_CUT]) + "…"
    return {"type": "mrkdwn", "text": f"*{shown}*" if bold else shown, "verbatim": True}
