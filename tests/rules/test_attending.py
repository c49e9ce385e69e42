"""Answers to an invitation, in plain words."""

import time

import pytest

from rules.attending import Coming, attendance

SAID = {
    Coming.DECLINED: ("I can't come", "I can’t come, sorry", "Sorry, I won't be able to attend.", "Apologies", "Sending my apologies", "No",
                      "I am on leave", "I cannot attend the review"),
    Coming.ACCEPTED: ("yes I'll be there", "Yes", "I will be there.", "Hi,\n\nI can make it.\n\nKim Osei", "see you there", "Happy to attend",
                      "That works for me", "looking forward to it"),
    Coming.TENTATIVE: ("I might be able to come", "Not sure yet", "I'll try to make it"),
    Coming.LATE: ("running late", "I'm running 10 minutes late, start without me", "I can come but I will be 15 mins late"),
}  # fmt: skip


@pytest.mark.mode(44)
@pytest.mark.parametrize(("text", "coming"), [(text, coming) for coming, texts in SAID.items() for text in texts])
def test_plain_words_are_understood(text: str, coming: Coming) -> None:
    assert attendance(text) is coming


@pytest.mark.parametrize(
    "text",
    ["Please move it to Tuesday", "Will Ana be there?", "I can't come because Sam is ill", "Kim can't come", "I can't wait to be there",
     "I can come if Sam comes", "I can't come. Theo will come instead.", "yes no", "Done", "", "I can come?"],
)  # fmt: skip
def test_more_than_that_is_read_by_a_person(text: str) -> None:
    assert attendance(text) is None


@pytest.mark.parametrize("text", ["i will " * 140, "sorry " * 160, "yes " * 250, "A a " * 250, "be a bit " * 100, "x" * 20_000])
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    attendance(text)
    assert time.process_time() - began < 1
