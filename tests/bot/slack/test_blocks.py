"""Answers as blocks: within Slack's limits, whatever people are called and however much there is."""

import json
from datetime import date

import pytest

from app.demo.slack.workspace import elements, wrong
from bot.answers import Answer, Choice, Line
from bot.slack import blocks
from rules.people import Style
from rules.questions import Intent
from templates.catalogue import Frame, Section, write_slack
from templates.catalogue import Line as MessageLine

VALUE = "K7Q2-3|4|done"


def made(count: int, words: str = "Ring <!channel> & ask") -> Answer:
    lines = tuple(Line(f"{n}: {words}", f"K7Q2-{n}", f"K7Q2-{n}|1|done") for n in range(count))
    return Answer(Intent.MY_ACTIONS, words, "", lines=lines, choices=(Choice(words, "my actions page 2"),))


@pytest.mark.parametrize("count", [0, 1, 10, 20, 21, 250])
@pytest.mark.parametrize("words", ["short", "x" * 3000, "<" * 3000, "&" * 240, "小明 سمر 👩‍👩‍👧", "*_~`"])
def test_every_answer_keeps_slacks_limits(count: int, words: str) -> None:
    found = blocks.of_answer(made(count, words))
    assert wrong(found) is None
    assert len([one for one in elements(found) if one["action_id"] == "act"]) == min(count, 10)


def test_nobodys_words_become_a_call_or_a_link() -> None:
    shown = [block["text"]["text"] for block in blocks.of_answer(made(1)) if block["type"] == "section"]
    assert shown == ["*Ring &lt;!channel&gt; &amp; ask*", "0: Ring &lt;!channel&gt; &amp; ask"]


def test_each_button_says_what_it_is_for() -> None:
    buttons = [one for one in elements(blocks.of_answer(made(2))) if one["type"] == "button"]
    labels = [one.get("accessibility_label", one["text"]["text"]) for one in buttons]
    assert labels[:4] == ["Done: action K7Q2-0", "More time: K7Q2-0", "Done: action K7Q2-1", "More time: K7Q2-1"]


def test_a_used_button_is_gone_and_the_others_stay() -> None:
    before = blocks.of_answer(made(3))
    after = blocks.settled(before, "K7Q2-1|1|done", "Recorded.")
    values = [one["value"] for one in elements(after) if one["type"] == "button"]
    assert values == ["K7Q2-0|1|done", "more-time|K7Q2-0|1", "K7Q2-2|1|done", "more-time|K7Q2-2|1", "my actions page 2"]
    assert after[4]["text"]["text"] == "Recorded."
    assert not any("K7Q2-1|" in json.dumps(one) for one in elements(after))
    assert blocks.settled(before, "another", "x") == before


def test_a_row_of_buttons_loses_only_the_used_one() -> None:
    row = {"type": "actions", "elements": [{"type": "button", "value": "a"}, {"type": "button", "value": "b"}]}
    first = blocks.settled([row], "a", "Recorded.")
    assert [one["type"] for one in first] == ["actions", "section"]
    assert [one["type"] for one in blocks.settled(first, "b", "Recorded.")] == ["section", "section"]


def test_the_button_of_a_reminder_is_settled_too() -> None:
    line = MessageLine(1, "K7Q2-3", date(2026, 5, 22), "Arrange a health check", None, "Sam", facts={"value": VALUE})
    frame = Frame("Kim Osei", Style.PLAIN, "en", date(2026, 5, 21))
    written = write_slack([Section("reminder", (line,))], frame)
    assert [one["value"] for one in elements(written.blocks) if one["type"] == "button"] == [VALUE, "more-time|K7Q2-3|4"]
    after = blocks.settled(written.blocks, VALUE, "K7Q2-3: recorded as done.")
    assert list(elements(after)) == []
    assert wrong(after) is None
