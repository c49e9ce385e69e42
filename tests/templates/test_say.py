"""Reasons become sentences."""

import pytest
from jinja2 import UndefinedError

from rules.blocker import Finding, What
from rules.reasons import Reason
from templates.say import phrase, say


def test_facts_may_be_called_anything() -> None:
    assert say(Reason("slack.done_label", {"ref": "K7Q2-3", "language": "cy", "code": "x"})) == "Done: action K7Q2-3"


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        phrase("slack.done_label")


def test_a_language_without_a_phrase_falls_back_to_english() -> None:
    assert phrase("slack.done", "cy") == "Done"


@pytest.mark.parametrize("what", What)
def test_each_finding_of_the_blocker_has_its_sentence_which_repeats_nothing(what: What) -> None:
    assert "secret" not in phrase(Finding(what, "secret").code)
