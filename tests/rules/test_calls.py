"""Who asks to be rung, and who only speaks of calls."""

import time

import pytest

from rules.calls import call_asked


@pytest.mark.parametrize(
    "text",
    ["CALL ME", "call me!", "Please ring me.", "please can someone phone me on 07700 900123", "Can you call me back tomorrow, please?", "Give me a ring",
     "I want to talk to someone", "I'd like a phone call please", "Please give me a call when you can, 01632 960777 after 4pm",
     "Could you ring me please? Thanks", "ring my mum please"],
)  # fmt: skip
def test_a_call_is_asked_for(text: str) -> None:
    assert call_asked(text) == call_asked("CALL ME")


@pytest.mark.parametrize(
    "text",
    ["Do not call me", "They will call me tomorrow", "The GP said she would ring me", "don't ring me", "I called Kim", "Nobody called me",
     "I will call you", "stop calling me", "Please call the GP", "We need to call a review", "call me when it is done", "done", ""],
)  # fmt: skip
def test_none_is_asked_for(text: str) -> None:
    assert not call_asked(text).asked


def test_what_is_said_besides_is_kept() -> None:
    found = call_asked("Done. Please ring me.")
    assert (found.asked, found.rest.strip()) == (True, "Done.")


@pytest.mark.parametrize("text", ["please " * 800, "call me " * 700, "i want " * 20 + "call", "call me" + " today" * 900])
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    call_asked(text)
    assert time.process_time() - began < 1
