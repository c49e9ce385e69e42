"""The same words as a Slack message."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.people import Style
from templates.catalogue import Frame, Line, Section, examples, kinds, write_slack

FRAME = Frame("Kim Osei", Style.PLAIN, "en", date(2026, 11, 25), help_phone="01632 960123")  # Wednesday 25 November 2026
CHECK = Line(1, "K7Q2-3", date(2026, 12, 2), "Arrange a check", "Sam will see a nurse.", "Sam", facts={"value": "opaque1"})


def reminded(*lines: Line) -> Any:
    return write_slack([Section("reminder", lines or (CHECK,))], FRAME)


def words(blocks: Any) -> str:
    return "\n".join(block["text"]["text"] for block in blocks if "text" in block)


def test_a_notification_names_nobody_and_the_details_stand_in_the_blocks() -> None:
    message = reminded()
    assert message.text == "1 action is due on Wednesday 2 December"
    assert "Sam" not in message.text
    assert "For Sam." in words(message.blocks)


def test_a_reminder_has_a_done_button_with_an_opaque_value() -> None:
    buttons = [block["accessory"] for block in reminded(CHECK, replace(CHECK, number=2, facts={})).blocks if "accessory" in block]
    assert [(button["action_id"], button["value"]) for button in buttons] == [("act", "opaque1")]
    assert buttons[0]["accessibility_label"] == "Done: action K7Q2-3"


def test_without_a_button_nobody_is_told_to_press_it() -> None:
    assert "Press Done" in words(reminded().blocks)
    assert "Press Done" not in words(reminded(replace(CHECK, facts={})).blocks)


@pytest.mark.parametrize("count", [1, 20, 40, 250, 1000])
def test_slacks_limits_are_kept(count: int) -> None:
    lines = tuple(replace(CHECK, number=number, what="<!channel> & " * 300) for number in range(1, count + 1))
    message = reminded(*lines)
    assert len(message.blocks) <= 50
    assert max(len(block["text"]["text"]) for block in message.blocks if "text" in block) <= 3000
    if count <= 250:
        assert f"*{count}. " in words(message.blocks)


def test_nobodys_words_become_a_mention_or_a_link() -> None:
    shown = words(reminded(replace(CHECK, what="<!channel> <https://evil.example|click> & more")).blocks)
    assert "<" not in shown
    assert "&lt;!channel&gt;" in shown
    assert all(block["text"]["verbatim"] for block in reminded().blocks if "text" in block)


@pytest.mark.parametrize("style", [Style.PLAIN, Style.EASY])
@pytest.mark.parametrize("kind", kinds())
def test_each_kind_can_be_said_in_slack(kind: str, style: Style) -> None:
    for example in examples(kind):
        message = write_slack([example.section], example.frame(style))
        assert message.blocks
        assert "nswer this" not in words(message.blocks)
        assert "above this line" not in words(message.blocks)
