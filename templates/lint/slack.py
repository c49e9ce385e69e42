"""The rules on a Slack message: its notification names nobody and is never empty, and Slack's limits are kept."""

from collections.abc import Iterator, Mapping

from templates.lint.edges import Try
from templates.lint.facts import check_subject
from templates.lint.findings import Finding, finding
from templates.message import SlackMessage
from templates.slack import MOST_BLOCKS, MOST_LABEL, MOST_SIGNS


def check_slack(message: SlackMessage, one: Try) -> Iterator[Finding]:
    if one.invented:
        yield from (found.at(place="slack") for found in check_subject(message.text, one))
    if not message.text.strip() or not message.text.isprintable():
        yield finding("S04", message.text, "slack", found="no words")
    if len(message.blocks) > MOST_BLOCKS:
        yield finding("S04", "", "slack", found=f"{len(message.blocks)} blocks")
    for block in message.blocks:
        words, button = _inside(block, "text").get("text", ""), _inside(block, "accessory")
        if len(str(words)) > MOST_SIGNS:
            yield finding("S04", "", "slack", found=f"{len(str(words))} signs in a block")
        if button and not 0 < len(str(button.get("accessibility_label", ""))) <= MOST_LABEL:
            yield finding("S04", "", "slack", found="a button's name")


def _inside(block: Mapping[str, object], name: str) -> Mapping[str, object]:
    found = block.get(name)
    return found if isinstance(found, Mapping) else {}
