"""Lays a page out as a Slack message: neutral text for notifications, the details in blocks, a button where one helps."""

from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from rules.forms import BY_KIND, MORE_TIME, OTHERWISE, value_of
from templates.filters import one_line
from templates.layout import groups
from templates.message import Frame, Line, Section, SlackMessage
from templates.pages import By, page
from templates.say import phrase
from templates.words import Block, Mark

MOST_BLOCKS = 50
MOST_SIGNS = 3000
MOST_LABEL = 75
OWN_BLOCKS = 30
MENUS = 12
"""In a list of more lines than this the other answers are left out: each line has its Done."""

FORM = "form"
"""The buttons that open a form are called so, and by its name."""

SlackBlock = Mapping[str, object]


def write_slack(sections: Sequence[Section], frame: Frame) -> SlackMessage:
    """A line whose facts bring an opaque "value" gets a *Done* button that carries it, one with "have" an *I have it* button.
    In a short list the other answers, and what its reader is asked to decide, stand below each."""
    written = page(sections, frame, By.SLACK)
    lines = [(section.kind, line) for section in sections for line in section.lines]
    buttons = {line.number: button for _, line in lines if (button := _button(line, frame.language))}
    below = (
        {line.number: row for kind, line in lines if (row := _below(kind, line, frame.language))} if len(lines) <= MENUS else {}
    )
    found = list(_blocks(written.blocks, buttons, below))
    if len(found) > MOST_BLOCKS:
        found = list(_packed(found))
    if len(found) > MOST_BLOCKS:
        found = list(_cut(found, frame.language))
    return SlackMessage(written.subject, tuple(found))


def escaped(words: str) -> str:
    """Slack's own three: with these nobody's words become a link, a mention or a channel."""
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def other_answers(ref: str, version: int | str, language: str) -> SlackBlock:
    """What an owner may say besides "done": *More time*, and a menu of the rest."""
    options = [_entry(form, ref, version, language) for form in OTHERWISE]
    menu = {"type": "overflow", "action_id": f"{FORM}:menu:{one_line(ref, 40)}", "options": options}
    return {"type": "actions", "elements": [_opening(MORE_TIME, ref, version, language), menu]}


def _below(kind: str, line: Line, language: str) -> SlackBlock | None:
    value, opens = str(line.facts.get("value") or ""), str(line.facts.get("opens") or "")
    if value.count("|") == 2:
        return other_answers(line.ref, value.split("|")[1], language)
    if "|" not in opens or kind not in BY_KIND:
        return None
    pointer, version = opens.split("|", 1)
    return {"type": "actions", "elements": [_opening(form, pointer, version, language) for form in BY_KIND[kind]]}


def _opening(form: str, pointer: str, version: int | str, language: str) -> SlackBlock:
    words = phrase(f"slack.open_{form.replace('-', '_')}", language)
    return {
        "type": "button", "action_id": f"{FORM}:{form}", "value": value_of(form, pointer, version),
        "text": {"type": "plain_text", "text": words}, "accessibility_label": f"{words}: {one_line(pointer, 40)}"[:MOST_LABEL],
    }  # fmt: skip


def _entry(form: str, ref: str, version: int | str, language: str) -> SlackBlock:
    words = phrase(f"slack.open_{form.replace('-', '_')}", language)
    return {"text": {"type": "plain_text", "text": words}, "value": value_of(form, ref, version)}


def _blocks(blocks: Sequence[Block], buttons: Mapping[int, SlackBlock], below: Mapping[int, SlackBlock]) -> Iterator[SlackBlock]:
    for mark, found in groups(blocks):
        if mark is Mark.ITEM:
            for block in found:
                yield _section(_item(block), buttons.get(block.number or 0))
                if row := below.get(block.number or 0):
                    yield row
        elif mark is Mark.POINT:
            yield _section("\n".join(f"• {escaped(block.text)}" for block in found))
        elif mark in {Mark.TITLE, Mark.HEADING, Mark.SMALL}:
            yield _section(f"*{escaped(found[0].text)}*")
        else:
            yield _section("\n".join(escaped(line) for line in (found[0].text, *found[0].more)))


def _item(block: Block) -> str:
    return "\n".join([f"*{block.number}. {escaped(block.text)}*", *map(escaped, block.more)])


def _section(words: str, button: SlackBlock | None = None) -> SlackBlock:
    """`verbatim`: Slack finds no links or names of its own in the words."""
    shown = words if len(words) <= MOST_SIGNS else words[: MOST_SIGNS - 1] + "…"
    section = {"type": "section", "text": {"type": "mrkdwn", "text": shown, "verbatim": True}}
    return {**section, "accessory": button} if button else section


def _button(line: Line, language: str) -> SlackBlock | None:
    fact, action_id = ("have", "have") if line.facts.get("have") else ("value", "act")
    if not line.facts.get(fact):
        return None
    word = "have_it" if fact == "have" else "done"
    label = phrase(f"slack.{word}_label", language, ref=one_line(line.ref, 40))
    return {
        "type": "button",
        "action_id": action_id,
        "value": str(line.facts[fact]),
        "text": {"type": "plain_text", "text": phrase(f"slack.{word}", language)},
        "accessibility_label": label[:MOST_LABEL],
    }


def _packed(found: Sequence[SlackBlock]) -> Iterator[SlackBlock]:
    """The first lines keep a block and a button each; the rest of a long list shares blocks, so that none is left out."""
    yield from found[:OWN_BLOCKS]
    together = ""
    for block in found[OWN_BLOCKS:]:
        words = str(cast("Mapping[str, object]", block["text"])["text"])
        if together and len(together) + len(words) + 2 > MOST_SIGNS:
            yield _section(together)
            together = ""
        together = f"{together}\n\n{words}" if together else words
    yield _section(together)


def _cut(found: Sequence[SlackBlock], language: str) -> Iterator[SlackBlock]:
    yield from found[: MOST_BLOCKS - 1]
    yield _section(escaped(phrase("slack.more", language)))
