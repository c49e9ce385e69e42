"""What a person makes of something that waits, in few words and by number."""

import time
from datetime import date

import pytest

from rules.settling import verdict, verdicts

TODAY = date(2026, 5, 8)  # a Friday


def read(text: str, numbers: tuple[int, ...] = (1, 2, 3)) -> dict[int, str]:
    found, _ = verdicts(text, numbers, TODAY)
    return {
        n: "?" if one is None else " ".join(filter(None, [one.what, one.action, str(one.until or "")]))
        for n, one in found.items()
    }


@pytest.mark.mode(35)
@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("1 done, 2 ignore, 3 about K7Q2-3", {1: "done", 2: "ignore", 3: "about K7Q2-3"}),
        ("1. done\n2) ignore\n3: this is about k7q2-3", {1: "done", 2: "ignore", 3: "about K7Q2-3"}),
        ("1 about K7Q2-3 done; 2 more time until 3 June", {1: "done K7Q2-3", 2: "more-time 2026-06-03"}),
        ("Hi\n\n1 - will call\n2 called\n\nThanks", {1: "will-call", 2: "called"}),
        ("1 I’ll ring", {1: "will-call"}),
        ("1 and 2 ignore", {1: "ignore", 2: "ignore"}),
        ("1-3 ignore", {1: "ignore", 2: "ignore", 3: "ignore"}),
        ("all ignore, thanks", {1: "ignore", 2: "ignore", 3: "ignore"}),
        ("1 until 5 June", {1: "more-time 2026-06-05"}),
        ("1 done, I think", {1: "?"}),
        ("1 done?", {1: "?"}),
        ("1 not done", {1: "not-done"}),
        ("1 done\n1 ignore", {1: "?"}),  # two things of one number: nobody knows which
        ("1 done 2 ignore", {1: "?"}),
        ("3 June", {}),
        ("1 more time", {1: "?"}),  # until when?
        ("4 ignore", {}),
        ("ignore", {}),
    ],
)
def test_a_list_of_what_waits_is_answered_by_number(text: str, means: dict[int, str]) -> None:
    assert read(text) == means


@pytest.mark.mode(33)
@pytest.mark.parametrize(
    "words", ["doneish", "done soon", "will be done", "done, ignore", "nearly done", "is it done", "dont ignore"]
)
def test_only_our_few_words_count(words: str) -> None:
    assert verdict(words, TODAY) is None


def test_what_is_not_behind_a_number_is_given_back() -> None:
    assert verdicts("Hello\n1 ignore\nBy the way, who is Sam?", [1], TODAY)[1].split() == "Hello By the way, who is Sam?".split()


@pytest.mark.parametrize(
    "text", ["1," * 10_000, "1-" * 10_000, "all " * 5_000, "1 about " * 3_000, "1 until 3 June " * 1_500, "\n" * 20_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    verdicts(text, [1, 2, 3], TODAY)
    verdict(text, TODAY)
    assert time.process_time() - began < 2
