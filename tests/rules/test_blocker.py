"""The send-time blocker."""

import time
from datetime import date

import pytest

from rules.blocker import Case, What, identifying, is_nhs_number

SAM = Case(
    names=("Sam", "Sam Example-O’Neil", "Zoë", "May", "Jo"),
    born=(date(2009, 4, 2),),  # Thursday 2 April 2009
    places=("Northbank House",),
)


def found(text: str, case: Case = SAM) -> set[str]:
    return {finding.what.value for finding in identifying(text, case)}


@pytest.mark.parametrize(
    "text",
    [
        "Sam's action is due",
        "SAM: 1 action",
        "about sam",
        "Re: example",
        "O'Neil plan",
        "o’neil plan",
        "ZOE",
        "zoë",
        "plan_for_Sam_2026.docx",
        "SamExample.pdf",
        "https://kept.example.org/a/sam-example",
        "https://kept.example.org/a%20Zo%C3%AB",
        "May has 1 action due",
        "Jo’s action",
    ],
)
def test_a_name_is_found_in_whatever_dress(text: str) -> None:
    assert found(text) == {"name"}


@pytest.mark.parametrize(
    "text",
    [
        "1 action is due on Wednesday 2 December",
        "1 action is due on Friday 1 May",
        "It may be done on 4 May 2026",
        "the same sample, Samantha and a job",
        "K7Q2-3: you asked for more time",
        "https://kept.invalid/a/b7f2k9q4m1",
        "calendar.png",
        "2 replies wait for a person",
        "the 1st of many, b2 2nd",
        "an award, towards the end",
    ],
)
def test_our_own_subjects_and_links_pass(text: str) -> None:
    assert found(text) == set()


def test_a_name_that_is_also_a_word_needs_its_capital() -> None:
    case = Case(names=("Will", "Sam Day", "Hope"))
    assert found("the day will come, we hope", case) == set()
    assert found("Will is late", case) == found("Day, Sam", case) == found("HOPE", case) == {"name"}


def test_two_short_names_count_together_only() -> None:
    case = Case(names=("Al Ng",))
    assert found("Al has 1 action", case) == set()
    assert found("Al Ng has 1 action", case) == {"name"}


@pytest.mark.parametrize(
    "text",
    ["2/4/09", "02-04-2009", "02.04.2009", "4/2/2009", "2009-04-02", "20090402", "02042009", "020409", "2 April 2009",
     "2nd of April 2009", "2 Apr 09", "April 2, 2009", "Apr 2nd 2009", "plan_2009_04_02.docx", "born 2-Apr-2009"],
)  # fmt: skip
def test_a_date_of_birth_is_found_in_any_usual_form(text: str) -> None:
    assert found(text) == {"born"}


@pytest.mark.parametrize("text", ["3 April 2009", "2 April 2019", "Wednesday 2 December", "K7Q2-3", "12/04/2009"])
def test_another_day_passes(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "is_one"), [("943 476 5919", True), ("943-476-5919", True), ("9434765919", True), ("9434765918", False)]
)
def test_an_nhs_number_has_its_check_figure(text: str, is_one: bool) -> None:
    assert ("nhs_number" in found(text)) is is_one
    assert is_nhs_number("9434765919")
    assert not is_nhs_number("943476591")


@pytest.mark.parametrize("text", ["SW1A 1AA", "sw1a1aa", "plan_M1_1AE.pdf", "B33 8TH", "at CR2 6XH"])
def test_a_postcode_is_found(text: str) -> None:
    assert found(text) == {"postcode"}


@pytest.mark.parametrize(
    "text",
    ["CTR due", "C(E)TR", "DSR amber", "autism review", "autistic", "learning disability", "section 3", "Section117", "sectioned",
     "care and treatment review", "safeguarding", "restraint", "ward 5", "Rampton Hospital", "tribunal papers", "detained", "ADHD",
     "in-patient", "mental health"],
)  # fmt: skip
def test_words_that_say_what_kind_of_case_it_is(text: str) -> None:
    assert "condition" in found(text)


def test_a_place_is_found_in_full_or_by_its_telling_part() -> None:
    assert found("northbank house") == found("Northbank") == {"place"}
    assert found("the house on the north bank") == set()


@pytest.mark.parametrize("what", What)
def test_each_finding_has_a_code(what: What) -> None:
    assert what.value in {"name", "born", "nhs_number", "postcode", "place", "condition"}


@pytest.mark.parametrize(
    "junk",
    ["a", "1 ", "A1 ", "2 april", "may ", "(", "section ", "123 ", "é", "aA", "care and ", "01 02 ", "mental ", "%20", "\n", "SW1A ", "d.s.", "1st "],
)  # fmt: skip
def test_twenty_kilobytes_of_anything_are_read_quickly(junk: str) -> None:
    began = time.process_time()
    identifying(junk * (20_000 // len(junk)), SAM)
    assert time.process_time() - began < 2
