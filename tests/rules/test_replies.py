"""What a reply means. A wrong "done" is the one unforgivable mistake; unsure is for a person."""

import time
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.replies import HandTo, Intent, meaning

TUESDAY = date(2026, 5, 12)
FOLDER = Path(__file__).parent / "replies"

DONE, NOT_DONE, PARTLY, LATER = Intent.DONE, Intent.NOT_DONE, Intent.PARTLY_DONE, Intent.MORE_TIME
NOT_MINE, BLOCKED, SEEN, PERSON = Intent.NOT_MINE, Intent.BLOCKED, Intent.ACKNOWLEDGED, Intent.NEEDS_PERSON


def written(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def sentences() -> Iterator[tuple[str, str]]:
    for name in ("sentences", "letters", "everyday", "voices"):
        yield from ((intent, text) for intent, texts in written(name).items() if intent != "lists" for text in texts)


def intents(text: str) -> list[Intent]:
    return [said.intent for said in meaning(text, TUESDAY).says]


@pytest.mark.mode(33)
@pytest.mark.parametrize(("intent", "text"), list(sentences()))
def test_a_sentence_means_what_its_writer_meant(intent: str, text: str) -> None:
    assert intents(text) == [intent]


@pytest.mark.mode(33)
@pytest.mark.parametrize("text", written("attack")["not_done_at_all"] + written("traps")["not_done_at_all"])
def test_what_only_sounds_like_done_is_never_done(text: str) -> None:
    assert DONE not in intents(text)


@pytest.mark.parametrize("text", written("attack")["done"])
def test_done_is_understood_in_many_words(text: str) -> None:
    assert intents(text) == [DONE]


LISTS = [
    ("1 done, 2 need until 3 June, 3 not mine", None, {1: DONE, 2: LATER, 3: NOT_MINE}),
    ("1 done\n2 need until 3 June\n3 not mine", None, {1: DONE, 2: LATER, 3: NOT_MINE}),
    ("1. Done\n2. Not done\n3. Waiting for funding", None, {1: DONE, 2: NOT_DONE, 3: BLOCKED}),
    ("1) done 2) not done 3) need until Friday", None, {1: DONE, 2: NOT_DONE, 3: LATER}),
    ("1 – done, 2 – need another week", None, {1: DONE, 2: LATER}),
    ("1 and 3 done", None, {1: DONE, 3: DONE}),
    ("1-3 done", None, {1: DONE, 2: DONE, 3: DONE}),
    ("1 to 3 are done", None, {1: DONE, 2: DONE, 3: DONE}),
    ("Done: 1, 3", None, {1: DONE, 3: DONE}),
    ("Done - 1 and 2. Not done - 3", None, {1: DONE, 2: DONE, 3: NOT_DONE}),
    ("1 is done but 2 isn't", None, {1: DONE, 2: NOT_DONE}),
    ("1 done 2 done 3 not done", None, {1: DONE, 2: DONE, 3: NOT_DONE}),
    ("Not done 1, 2 done", None, {1: NOT_DONE, 2: DONE}),
    ("need until 3 June for 2, 1 is done", None, {2: LATER, 1: DONE}),
    ("Action 1 is complete. Action 2 will be done by Friday.", None, {1: DONE, 2: LATER}),
    ("first one done, second not", None, {1: DONE, 2: NOT_DONE}),
    ("I have done 1 and 2 but 3 is with Kim Osei", None, {1: DONE, 2: DONE, 3: NOT_MINE}),
    ("1. Health check - done. 2. Dentist - waiting for appointment.", None, {1: DONE, 2: BLOCKED}),
    ("K7Q2-3 done", None, {"K7Q2-3": DONE}),
    ("DONE K7Q2-3", None, {"K7Q2-3": DONE}),
    ("Done (K7Q2-3)", None, {"K7Q2-3": DONE}),
    ("K7Q2-3 is done and K7Q2-4 needs until 3 June", None, {"K7Q2-3": DONE, "K7Q2-4": LATER}),
    ("1 done?", None, {1: PERSON}),
    ("1 done I think, 2 done", None, {1: PERSON, 2: DONE}),
    ("1 done\n2 done\n\nActually ignore that, I had the wrong list", None, {1: PERSON, 2: PERSON}),
    ("1 done 2 weeks ago", None, {1: DONE}),
    ("2 nurses came", None, {None: PERSON}),
    ("I did 2 of the 3", None, {None: PARTLY}),
    ("Hi Ada,\n\n1 - done on Monday\n2 - still waiting for the hospital\n3 - please ask Kim Osei\n\nThanks\nMo", None,
     {1: DONE, 2: BLOCKED, 3: NOT_MINE}),
    ("All done except 2", [1, 2, 3], {1: DONE, 3: DONE, 2: NOT_DONE}),
    ("both done", [1, 2], {1: DONE, 2: DONE}),
    ("all three done", [1, 2, 3], {1: DONE, 2: DONE, 3: DONE}),
    ("All of them are done", [1, 2, 3], {1: DONE, 2: DONE, 3: DONE}),
    ("1 done, the rest need until June", [1, 2, 3], {1: DONE, 2: LATER, 3: LATER}),
    ("2 not mine, everything else is done", [1, 2, 3], {2: NOT_MINE, 1: DONE, 3: DONE}),
    ("4 done", [1, 2, 3], {4: PERSON}),
    ("all done", [1, 2, 3], {None: DONE}),
    ("done", [1, 2, 3], {None: DONE}),
    ("everything bar no 2 is done", [1, 2, 3], {1: DONE, 3: DONE, 2: NOT_DONE}),
    ("All but 2 and 3 have been done", [1, 2, 3], {1: DONE, 2: NOT_DONE, 3: NOT_DONE}),
    ("Everything but 2 is done and 2 is booked for 5 June", [1, 2, 3], {1: DONE, 3: DONE, 2: LATER}),
    ("all bar the last one done", [1, 2, 3], {1: DONE, 2: DONE, 3: NOT_DONE}),
    ("The first and last are done", [1, 2, 3], {1: DONE, 3: DONE}),
    ("done both of them yesterday", [1, 2], {1: DONE, 2: DONE}),
    ("I have done the first but not the second", [1, 2], {1: DONE, 2: NOT_DONE}),
    *((text, listed, {int(of) if of.isdigit() else of: said for of, said in says.items()}) for text, listed, says in written("voices")["lists"]),
]  # fmt: skip


@pytest.mark.mode(35)
@pytest.mark.parametrize(("text", "listed", "expected"), LISTS)
def test_an_answer_to_a_list_is_read_by_its_numbers(
    text: str, listed: list[int] | None, expected: dict[int | str | None, Intent]
) -> None:
    assert {said.action: said.intent for said in meaning(text, TUESDAY, listed).says} == expected


def test_actions_come_in_the_order_in_which_they_are_spoken_of() -> None:
    assert [said.action for said in meaning("3 done, 1 not done", TUESDAY).says] == [3, 1]


DAYS = [
    ("I need until 3 June", date(2026, 6, 3)),  # a Wednesday
    ("Will be done by Friday", date(2026, 5, 15)),
    ("Can I have until the end of June?", date(2026, 6, 30)),
    ("Need another 2 weeks", date(2026, 5, 26)),
    ("Not done yet, will do it tomorrow", date(2026, 5, 13)),
    ("Booked for next Tuesday", date(2026, 5, 19)),
    ("Half done, the rest by 5 June", date(2026, 6, 5)),
    ("By the end of the month", date(2026, 5, 31)),
    ("I need more time", None),
    ("Need until 3 or 4 June", None),
    ("Not done yet. I was off until 4 May, I need more time", None),
]


@pytest.mark.mode(34)
@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_promise_is_read_from_the_day_on_which_it_was_written(text: str, day: date | None) -> None:
    assert meaning(text, TUESDAY).says[0].date == day


@pytest.mark.mode(34)
@pytest.mark.parametrize(("text", "day"), list(written("days").items()))
def test_the_day_of_an_everyday_promise_is_read(text: str, day: str) -> None:
    assert meaning(text, TUESDAY).says[0].date == (date.fromisoformat(day) if day else None)


PEOPLE = [
    ("This isn't mine, it should go to Kim Osei (kim.osei@example.org)", HandTo("Kim Osei", "kim.osei@example.org")),
    ("Please ask Jo Bell", HandTo("Jo Bell", None)),
    ("Not mine, contact jo.bell@example.org", HandTo(None, "jo.bell@example.org")),
    ("Sam's action is for Jo Bell now, not me", HandTo("Jo Bell", None)),
    ("Not mine", None),
]


@pytest.mark.parametrize(("text", "person"), PEOPLE)
def test_the_new_owner_is_taken_as_written(text: str, person: HandTo | None) -> None:
    assert meaning(text, TUESDAY).says[0].hand_to == person


def test_the_words_that_decided_are_kept_as_they_were_written() -> None:
    said = meaning("Hello. We are Waiting for the Funding panel.", TUESDAY).says[0]
    assert (said.because, said.note) == ("waiting for", "We are Waiting for the Funding panel")


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "\n",
        "On ",
        ">",
        "a.",
        "1 ",
        "1, ",
        "done ",
        "x",
        "a@",
        "::",
        '"',
        "- ",
        "👍",
        "need more ",
        "until 3 June ",
        "not ",
        "he ",
        "to do ",
        "do not want to ",
    ],
)
def test_twenty_thousand_signs_of_anything_are_read_at_once(unit: str) -> None:
    """A tenth of the bound on an idle machine, and what runs away is slow each time; bench/replies.py has the figures."""
    text = (unit * 20_000)[:20_000]
    meaning("Done", TUESDAY)

    def seconds() -> float:
        started = time.process_time()
        meaning(text, TUESDAY)
        return time.process_time() - started

    assert any(seconds() < 1 for _ in range(3))


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=400))
def test_no_text_is_too_strange(text: str) -> None:
    assert meaning(text, TUESDAY).says


WORDS = [
    word
    for text in ("done not it is the 1 2 3 June until need more time mine ? . , but K7Q2-3 all both yes no if I think Kim says",)
    for word in text.split()
]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=14, unique=True))
def test_a_question_or_a_hedge_leaves_no_done_in_its_sentence(words: list[str]) -> None:
    text = " ".join(words) + ", I think?"
    says = meaning(text, TUESDAY).says
    assert says[-1].intent is not DONE
