"""What headings mean, alone and beside each other."""

import pytest

from rules.plans.headings import heads, meaning_of, meanings
from rules.plans.written import Cell, Cells


def cells(*texts: str) -> Cells:
    return tuple(Cell(text) for text in texts)


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Action", "what"),
        ("Actions needed / Work to be completed", "what"),
        ("What would make a difference", "what"),
        ("What needs to happen?", "what"),
        ("Recommendations", "what"),
        ("Agreed action(s)", "what"),
        ("How it will be done", "how"),
        ("Issue Identified", "why"),
        ("What needs to improve?", "why"),
        ("Who will do it (named person)", "owner"),
        ("By whom", "owner"),
        ("Responsible", "owner"),
        ("Person responsible for action", "owner"),
        ("Lead", "owner"),
        ("Action by", "owner"),
        ("Lead and timescale", "owner"),
        ("Deputy", "deputy"),
        ("When it will be done", "due"),
        ("By when?", "due"),
        ("Target date", "due"),
        ("Deadline", "due"),
        ("Timescale for completion", "due"),
        ("Time-bound", "due"),
        ("To be completed by", "due"),
        ("Date completed", "status"),
        ("RAG", "status"),
        ("% complete", "status"),
        ("Status of action", "status"),
        ("Progress/Update", "notes"),
        ("Review of issue/Action November 2020 post external review", "notes"),
        ("Actions taken to date", "notes"),
        ("Evidence of completion", "evidence"),
        ("How will we know?", "evidence"),
        ("Measurable", "evidence"),
        ("No.", "number"),
        ("#", "number"),
        ("How often", None),
        ("E-mail", "owner"),
        ("Timeline", "due"),
        ("Date raised", None),
        ("Domain", None),
        ("What's working well?", None),
        ("", None),
    ],
)
def test_a_heading_has_the_meaning_that_a_reader_gives_it(heading: str, meaning: str | None) -> None:
    assert meaning_of(heading) == meaning


@pytest.mark.parametrize(
    "row",
    [
        ("Action", "Owner", "Due"),
        ("What", "Who", "When"),
        ("No", "Recommendation", "Evidence"),
        ("Domain", "Recommendations"),
        ("Action:", "Owner:", "By:"),
        ("Target date", "Responsible", "Action required"),
    ],
)
def test_a_row_of_headings_is_seen(row: tuple[str, ...]) -> None:
    assert heads(cells(*row))


@pytest.mark.parametrize(
    "row",
    [
        ("Time", "What"),
        ("Name", "Initials", "Organisation"),
        ("Lead:", "Kim Osei", "Date:", "5 June 2026"),
        ("Ring the GP", "Kim Osei", "5 June 2026"),
        ("Step", "When"),
        ("Name", "E-mail"),
        ("",),
    ],
)
def test_an_agenda_a_list_of_names_and_a_row_of_answers_head_no_action(row: tuple[str, ...]) -> None:
    assert not heads(cells(*row))


def test_a_row_in_the_middle_of_a_table_needs_more_to_be_a_heading() -> None:
    assert heads(cells("Action needed", "Lead nurse"))
    assert not heads(cells("Action needed", "Lead nurse"), alone=False)
    assert heads(cells("Action", "Owner", "By when"), alone=False)


def test_a_recommendation_beside_an_action_is_the_reason_for_it() -> None:
    assert meanings(("Recommendation", "Action", "Lead"), {}) == ("why", "what", "owner")


def test_a_column_called_lead_that_holds_days_is_a_column_of_days() -> None:
    days = {0: ["Review the policy"], 1: ["Kim Osei"], 2: ["2019", "Review End March 2022", "2017"]}
    assert meanings(("Action", "Lead", "2020 post Lead review"), days) == ("what", "owner", "due")


def test_a_bare_date_before_the_action_is_the_day_it_was_raised() -> None:
    assert meanings(("Date", "Action", "Who"), {}) == (None, "what", "owner")
    assert meanings(("Action", "Who", "Date"), {}) == ("what", "owner", "due")
    assert meanings(("Action", "Who", "Due date", "Review date"), {}) == ("what", "owner", "due", None)


def test_where_no_column_says_what_the_first_with_words_does() -> None:
    assert meanings(("Issue", "Lead", "Deadline"), {}) == ("what", "owner", "due")
    assert meanings(("Area", "Lead", "Deadline"), {0: ["Ring the GP", "Book a dentist"]}) == ("what", "owner", "due")
