"""Writes a message: the notices of one person, in their style and language, as a mail or for Slack."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from rules.people import Style
from templates import layout
from templates.kinds import Example, examples, kinds
from templates.message import Frame, Kind, Line, Picture, Section, SlackMessage, Written
from templates.pages import page
from templates.pictures import picture
from templates.say import phrase, spoken
from templates.slack import write_slack
from templates.words import Block

__all__ = [
    "Example", "Frame", "Kind", "Line", "Picture", "Section", "SlackMessage", "Written", "examples", "kinds", "write", "write_slack",
]  # fmt: skip

MOST_PICTURES = 6
"""An easy-read mail stays small: what would be a seventh picture is left out, its words stay."""


def write(sections: Sequence[Section], frame: Frame) -> Written:
    frame = replace(frame, language=spoken(frame.language))
    written = page(sections, frame)
    above = phrase("mail.answer_above", frame.language) if frame.can_reply else ""
    text = layout.text(written.blocks, above)
    if frame.style is Style.TEXT:
        return Written(written.subject, text, "")
    shown = _pictures(written.blocks, frame) if frame.style is Style.EASY else {}
    html = layout.html(written.blocks, above, written.subject, frame.style, frame.language, shown, frame.page)
    return Written(written.subject, text, html, tuple(shown.values()))


def _pictures(blocks: Iterable[Block], frame: Frame) -> Mapping[str, Picture]:
    wanted = dict.fromkeys(picture for block in blocks for picture in block.pictures)
    return {name: picture(name, frame.language, frame.pictures) for name in islice(wanted, MOST_PICTURES)}
