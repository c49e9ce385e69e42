"""Actions in sentences: "Action:" lines, and bullets below a heading."""

from datetime import date

import pytest

from rules.plans import Document, Line, Plan, read_plan

TODAY = date(2026, 6, 3)  # a Wednesday


def plan_of(*lines: str) -> Plan:
    return read_plan(Document(tuple(_line(text) for text in lines)), TODAY)


def _line(text: str) -> Line:
    return Line(text[2:], bullet=True) if text.startswith("- ") else Line(text.lstrip("# "), heading=text.startswith("#"))


@pytest.mark.mode("U6")
@pytest.mark.parametrize(
    ("line", "what", "owners", "due"),
    [
        ("ACTION: KO to ring the GP by Friday", "KO to ring the GP by Friday", ["KO"], date(2026, 6, 5)),
        ("Action – capture the model to enable others to copy it.", "capture the model to enable others to copy it.", [], None),
        ("Action 3 (Kim Osei): send the report, by 12 June", "send the report, by 12 June", ["Kim Osei"], date(2026, 6, 12)),
        (
            "Agreed action: Kim Osei will write within two weeks",
            "Kim Osei will write within two weeks",
            ["Kim Osei"],
            date(2026, 6, 17),
        ),
        (
            "Action: A request was made. Amara will check and e-mail",
            "A request was made. Amara will check and e-mail",
            ["Amara"],
            None,
        ),
        ("Action: Ring the GP (KO, 5 June)", "Ring the GP (KO, 5 June)", ["KO"], date(2026, 6, 5)),
        (
            "Action: Mo Adeyemi - book a dentist - 12 June 2026",
            "Mo Adeyemi - book a dentist - 12 June 2026",
            ["Mo Adeyemi"],
            date(2026, 6, 12),
        ),
        (
            "Recommendation 2: Order a chair. Lead: Jo Bell. Due: 3 July.",
            "Order a chair. Lead: Jo Bell. Due: 3 July.",
            ["Jo Bell"],
            date(2026, 7, 3),
        ),
        ("It was felt to be late. Action: Ada Obi to ring school", "Ada Obi to ring school", ["Ada Obi"], None),
    ],
)
def test_a_line_that_begins_with_action_is_one(line: str, what: str, owners: list[str], due: date | None) -> None:
    (row,) = plan_of("We talked about school.", line, "We talked about home.").rows
    assert row.what == what
    assert [owner.name for owner in row.owners] == owners
    assert row.due == due
    assert (row.table, row.row) == (None, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Actions are often not followed up and no one is held accountable.",
        "Action plan: Sam",
        "Action taken: the alarm was tested.",
        "Part 2- Action planning – individual and collective actions",
        "We need more action: now.",
        "Action: none",
    ],
)
def test_other_lines_with_the_word_are_none(line: str) -> None:
    assert plan_of(line).rows == ()


def test_bullets_below_actions_are_actions_until_the_next_heading() -> None:
    plan = plan_of("- Not this", "Agreed actions:", "- Ring the GP", "- Book a dentist", "# Next meeting", "- Bring cake")
    assert [row.what for row in plan.rows] == ["Ring the GP", "Book a dentist"]


def test_numbers_typed_before_recommendations_are_kept_apart() -> None:
    plan = plan_of("Recommendations", "1. Ward manager to update the plan by 10 July.", "2. Physical health", "in the community")
    assert [(row.number, row.what) for row in plan.rows] == [
        ("1", "Ward manager to update the plan by 10 July."),
        ("2", "Physical health in the community"),
    ]


def test_bullets_that_were_announced_as_something_else_are_set_aside_unless_they_order() -> None:
    plan = plan_of(
        "Actions (55 minutes)",
        "The group named several tools, including:",
        "- Planning as a tool. It helps.",
        "- Use the review to raise this",
    )
    assert [row.what for row in plan.rows] == ["Use the review to raise this"]
    assert [skipped.text for skipped in plan.skipped] == ["Planning as a tool. It helps."]


def test_owner_and_day_may_stand_on_lines_of_their_own() -> None:
    (row,) = plan_of("Recommendation 1: Arrange an advocate", "Lead: Kim Osei", "By: 5 June 2026").rows
    assert [owner.name for owner in row.owners] == ["Kim Osei"]
    assert row.due == date(2026, 6, 5)


def test_a_mail_with_names_and_orders_is_a_list_of_actions() -> None:
    lines = [
        "Thanks for coming. Actions as follows:",
        "Kim - ring GP re bloods by Fri",
        "Jo & Ada - visit school",
        "Everyone: send dates to Kim",
        "Best wishes",
        "Ada",
    ]
    plan = plan_of(*lines)
    assert [[owner.name for owner in row.owners] for row in plan.rows] == [["Kim"], ["Jo", "Ada"], ["Everyone"]]
    assert plan.rows[0].due == date(2026, 6, 5)


def test_a_heading_may_have_words_before_it_where_it_is_set_as_one() -> None:
    assert [row.what for row in plan_of("# CTR actions", "- Ring the GP").rows] == ["Ring the GP"]
    assert plan_of("# Completed actions", "- Ring the GP").rows == ()


def test_a_day_within_an_action_is_not_the_day_of_the_review() -> None:
    assert plan_of("Actions", "- Ring the GP – Kim Osei – 12 June 2026").held_on is None


def test_a_ticked_box_is_done_and_an_empty_one_is_not() -> None:
    plan = plan_of("Actions", "- [x] Mo to write the letter", "- [ ] Kim to ring the landlord")
    assert [row.status.value for row in plan.rows] == ["done", "open"]


def test_initials_that_the_minutes_explain_become_names() -> None:
    (row,) = plan_of("Present: Kim Osei (KO), Mo Adeyemi (MA)", "Action: KO to ring the GP").rows
    assert [owner.name for owner in row.owners] == ["Kim Osei"]


def test_the_chair_is_told_which_action_in_the_text_is_meant() -> None:
    from templates.say import say

    plan = plan_of("Action: Kim Osei to ring the GP by Friday", "Action: Consider advocacy")
    assert [say(problem.why) for problem in plan.rows[1].problems] == [
        "Action 2 in the text: “Consider advocacy” does not say what somebody will do. What exactly will be done?",
        "Action 2 in the text has no owner. Who will do it?",
        "Action 2 in the text has no date. By which day will it be done?",
    ]
