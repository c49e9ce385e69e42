"""The second reader of replies: what the words say where no phrase was understood. It never makes a "done"."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from rules.replies import Intent, meaning
from rules.replies.evidence import evidence_in
from rules.replies.odds import likeliest
from rules.replies.points import BEFORE_ANY_WORD, BY_POINTS
from rules.replies.sentences import sentences_of
from rules.replies.weighing import weighed

TUESDAY = date(2026, 5, 12)
TRAPS = tomllib.loads((Path(__file__).parent / "replies" / "traps.toml").read_text(encoding="utf-8"))["not_done_at_all"]

READ_BY_WORDS = [
    ("We have tried everybody on the list and cannot interest one of them", Intent.BLOCKED),
    ("My daughter sees to all that now.", Intent.NOT_MINE),
]


def test_each_intent_has_its_words() -> None:
    assert set(BEFORE_ANY_WORD) == set(BY_POINTS) == set(Intent)
    assert all(BY_POINTS.values())


@pytest.mark.parametrize(("text", "intent"), READ_BY_WORDS)
def test_what_no_phrase_says_is_read_by_its_words(text: str, intent: Intent) -> None:
    assert meaning(text, TUESDAY).says[0].intent is intent


@pytest.mark.mode(33)
@pytest.mark.parametrize("text", TRAPS)
def test_words_alone_never_make_a_done(text: str) -> None:
    """Whatever the words say for "done": only a clause that claims it counts."""
    sentences = sentences_of(text, TUESDAY)
    by_phrases, _ = weighed(evidence_in(sentences, TUESDAY), TUESDAY)
    assert by_phrases is Intent.DONE or Intent.DONE not in {said.intent for said in meaning(text, TUESDAY).says}


@pytest.mark.mode(33)
def test_a_done_by_words_only_is_left_to_a_person() -> None:
    text = "Completed next month"
    assert likeliest(sentences_of(text, TUESDAY)).intent is Intent.DONE
    assert Intent.DONE not in {said.intent for said in meaning(text, TUESDAY).says}


@pytest.mark.parametrize(
    "text", ["Please ignore my last mail, it is not done", "Is it not done yet?", "I disagree, nobody has done it"]
)
def test_a_question_an_objection_and_what_is_taken_back_stay_with_a_person(text: str) -> None:
    assert [said.intent for said in meaning(text, TUESDAY).says] == [Intent.NEEDS_PERSON]


def test_the_clue_that_gave_most_is_kept_as_the_reason() -> None:
    said = meaning("My daughter sees to all that now.", TUESDAY).says[0]
    assert said.because
