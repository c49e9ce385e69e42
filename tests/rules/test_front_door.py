"""What in a mail is a question, and whether anything else is said."""

import time

import pytest

from rules.front_door import Asked, asked_in


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("When is Sam's next review?", ("When is Sam's next review?",)),
        ("Hi,\n\nWhen is Sam's next review?\n\nThanks\nKim", ("When is Sam's next review?",)),
        ("my list", ("my list",)),
        ("what has changed", ("what has changed",)),
        ("When is Sam's next review? Who is coming?", ("When is Sam's next review?", "Who is coming?")),
        ("help", ("help",)),
    ],
)
def test_a_question_alone_is_one(text: str, asked: tuple[str, ...]) -> None:
    assert asked_in(text) == Asked(asked, alone=True)


@pytest.mark.parametrize(
    "text",
    [
        "Done",
        "The rails have been fitted.",
        "I have finished my actions",
        "My actions are all done",
        "stop writing to me",
        "I can't do this",
    ],
)
def test_a_statement_is_none(text: str) -> None:
    assert asked_in(text).questions == ()


def test_what_is_said_besides_a_question_is_not_lost() -> None:
    assert not asked_in("Sam moved to hospital. When is the next review?").alone


def test_the_subject_asks_only_where_the_mail_says_nothing() -> None:
    assert asked_in("Thanks\nKim", "When is Sam's next review?").questions == ("When is Sam's next review?",)
    assert asked_in("The rails are fitted", "my list").questions == ()
    assert asked_in("", "Re: my list").questions == ()


@pytest.mark.parametrize("text", ["my " * 1300, "when is " * 500, "A a " * 1000, "\n" * 4000, "? " * 2000])
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    asked_in(text)
    assert time.process_time() - began < 1
