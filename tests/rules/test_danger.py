"""Danger is heard in what people write, outright and in a roundabout way; their papers and their ordinary days wake nobody."""

import time
import tomllib
from datetime import date
from itertools import chain
from pathlib import Path

import pytest

from rules.replies import Intent, meaning
from rules.replies.danger import Danger, danger_in, says_it_outright

LISTS = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in (Path(__file__).parent / "replies").glob("*.toml")
}
TUESDAY = date(2026, 5, 12)
KNOWN = ("danger", "alarms", "clues", "roundabout")


def known(name: str) -> list[str]:
    return list(chain.from_iterable(LISTS[file].get(name, ()) for file in KNOWN))


def share(texts: list[str], *levels: Danger) -> float:
    return sum(danger_in(text) in levels for text in texts) / len(texts)


@pytest.mark.parametrize("text", known("urgent"))
def test_danger_is_never_missed(text: str) -> None:
    assert meaning(text, TUESDAY).urgent


@pytest.mark.parametrize("text", [text for file in ("danger", "alarms", "clues") for text in LISTS[file]["routine"]])
def test_a_routine_answer_about_a_plan_raises_no_alarm(text: str) -> None:
    assert not meaning(text, TUESDAY).urgent


@pytest.mark.parametrize("text", LISTS["clues"]["ordinary"])
def test_everyday_words_wake_nobody(text: str) -> None:
    assert not meaning(text, TUESDAY).urgent


def test_an_ordinary_working_week_of_answers_wakes_hardly_anybody() -> None:
    """Each false alarm costs a night's sleep and some of the belief in the next one."""
    texts = [text for file in ("everyday", "letters", "sentences") for texts in LISTS[file].values() for text in texts]
    assert share(texts, Danger.ALARM) < 1 / 20
    assert share(texts, Danger.ALARM, Danger.DOUBT) < 1 / 8


@pytest.mark.parametrize(("writers", "least"), [("families", 0.9), ("people", 0.8), ("advocates", 0.95)])
def test_of_fresh_words_of_those_whose_life_it_is_hardly_any_is_overheard(writers: str, least: float) -> None:
    """What alarms, and what alarms because a person, a family or an advocate writes it."""
    assert share(LISTS["unseen"][f"by_{writers}"], Danger.ALARM, Danger.DOUBT) >= least


def test_of_fresh_words_of_staff_hardly_any_stays_unread() -> None:
    said = LISTS["unseen"]["by_staff"]
    assert share(said, Danger.ALARM) >= 0.8
    assert share(said, Danger.ALARM, Danger.DOUBT) >= 0.85


def test_fresh_routine_answers_about_plans_hardly_ever_alarm() -> None:
    assert share(LISTS["unseen"]["routine"] + LISTS["roundabout"]["routine"], Danger.ALARM) <= 1 / 20


@pytest.mark.parametrize("text", ["I have chained his bike up, all done.", "Done. Sats machine ordered."])
def test_the_points_alone_do_not_take_back_a_plain_done(text: str) -> None:
    assert not says_it_outright(text)
    assert [said.intent for said in meaning(text, TUESDAY).says] == [Intent.DONE]


def test_danger_in_the_middle_of_a_done_answer_is_heard() -> None:
    said = meaning("Done, the form has gone. He keeps asking how deep the canal is. Kind regards", TUESDAY)
    assert said.urgent


def test_what_says_only_half_is_worrying_and_wakes_nobody_by_itself() -> None:
    said = meaning("He said to me, dad, will it be quick", TUESDAY)
    assert (said.urgent, said.worrying) == (False, True)


@pytest.mark.parametrize("piece", ["he ", "restraint plan ", "not ", "a.", "no food and no ", "<harmless> ", "\n", "him,"])
def test_twenty_kilobytes_of_anything_are_weighed_at_once(piece: str) -> None:
    begun = time.perf_counter()
    danger_in(piece * (20_000 // len(piece)))
    assert time.perf_counter() - begun < 10
