"""What each of the cast is told, and what nobody is told who may not know."""

import re
from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from bot.answers import Answer, Where, answer
from rules.acts import Act
from rules.deployment import Deployment
from rules.people import Role
from rules.questions import Intent
from rules.reviews import Answer as Reply
from store.database import Database
from store.tables import ActionRow, ContactRow, InboxRow, JournalRow, PersonRow, PlaceRow
from templates.say import phrases
from tests.people import HOUSE, NOW, action_row, contact, fill

HERE = Where("cli")


@pytest.fixture
def house(database: Database) -> Database:
    fill(database)
    return database


def ask(house: Database, text: str, by: str, where: Where = HERE, deployment: Deployment = HOUSE) -> Answer:
    return answer(house, text, contact(house, by), NOW, deployment, where)


def journal(house: Database) -> list[tuple[str, str, int | None, str, int | None]]:
    with house.read() as session:
        rows = session.exec(select(JournalRow).order_by(col(JournalRow.id)))
        return [(row.act, row.noun, row.noun_id, row.door, row.by_id) for row in rows]


def test_the_next_review_is_told_with_its_day_in_words(house: Database) -> None:
    found = ask(house, "When is Sam's next review?", "kim")
    assert (found.intent, found.person) == (Intent.NEXT_REVIEW, "K7Q2")
    assert "Tuesday 16 June 2026 at 10am" in found.text
    assert "Northbank House" in found.text


def test_a_review_that_is_not_booked_is_said_to_be_so(house: Database) -> None:
    assert ask(house, "when is may's next review", "kim").text == "No review is booked for May."


def test_the_reviews_of_all_whom_i_support_come_soonest_first(house: Database) -> None:
    found = ask(house, "my next reviews", "kim")
    assert [line.words for line in found.lines] == [
        "Jordan: Monday 8 June 2026 at 2:30pm.", "Sam: Tuesday 16 June 2026 at 10am.", "May: no review is booked.",
    ]  # fmt: skip


def test_a_range_of_days_is_said_back(house: Database) -> None:
    found = ask(house, "which reviews are due next month?", "kim")
    assert found.head == "The next reviews of the people you support, from Monday 1 to Tuesday 30 June 2026:"
    assert len(found.lines) == 2


def test_the_readers_own_clock_counts(house: Database) -> None:
    with house.write() as session:
        session.connection().execute(update(ContactRow).where(col(ContactRow.ref) == "kim").values(time_zone="America/New_York"))
    assert "at 5am" in ask(house, "When is Sam's next review?", "kim").text


def test_what_is_outstanding_names_the_gaps_of_what_is_not_agreed(house: Database) -> None:
    found = ask(house, "What is outstanding for Sam?", "dee")
    assert (found.intent, found.person) == (Intent.OUTSTANDING_ACTIONS, "K7Q2")
    assert [line.ref for line in found.lines] == ["K7Q2-3", "K7Q2-4", "K7Q2-5"]
    assert "Kim Osei, due on Friday 22 May 2026: late." in found.text
    assert "Missing or unclear: who will do it and by which day." in found.text
    assert found.text.startswith("3 actions are still to be done for Sam:")


def test_my_actions_have_a_done_value_of_mine_alone(house: Database) -> None:
    found = ask(house, "my actions", "kim")
    assert [(line.ref, line.value) for line in found.lines] == [("K7Q2-3", "K7Q2-3|1|done"), ("M3B8-1", "M3B8-1|1|done")]
    assert all(line.value is None for line in ask(house, "outstanding for sam", "dee").lines)


def test_an_empty_list_is_kind(house: Database) -> None:
    assert ask(house, "my actions", "pat").text.startswith("You have nothing to do.")


def test_overdue_is_what_is_late_for_all_whom_i_support_and_my_own(house: Database) -> None:
    assert [line.ref for line in ask(house, "what is overdue?", "kim").lines] == ["K7Q2-3"]
    assert [line.ref for line in ask(house, "what is overdue?", "dee").lines] == ["Z9X4-1", "K7Q2-3"]


def test_a_list_of_some_days_tells_of_what_is_late_besides(house: Database) -> None:
    found = ask(house, "What do I have to do next week?", "kim")
    assert [line.ref for line in found.lines] == ["M3B8-1"]
    assert found.after == "1 more action is late."


def test_who_is_involved_leaves_out_who_may_not_know(house: Database) -> None:
    text = ask(house, "Who is involved with Sam?", "kim").text
    assert "Dee Brandt: advocate." in text
    assert "Rob" not in text


def test_who_is_coming_says_what_each_has_answered(house: Database) -> None:
    text = ask(house, "Who is coming to Sam's review?", "kim").text
    assert "Kim Osei (panel member): comes." in text
    assert "Dee Brandt (advocate): does not come." in text
    assert "Mo Farrell chairs it." in text
    assert "Rob" not in text


def test_the_last_review_is_told_with_what_was_agreed(house: Database) -> None:
    found = ask(house, "What was decided last time for Sam?", "dee")
    assert found.head == "Sam's last review was on Tuesday 21 April 2026. 3 actions were agreed:"


def test_an_action_tells_its_history(house: Database) -> None:
    found = ask(house, "What happened to K7Q2-3?", "dee")
    assert found.intent is Intent.ACTION_HISTORY
    assert "Kim Osei was to do it by Friday 22 May 2026." in found.text
    assert ask(house, "has sam's health check been done?", "dee").text == found.text


def test_words_that_fit_several_actions_are_a_choice(house: Database) -> None:
    found = ask(house, "history of sam's actions", "dee")
    assert [choice.value for choice in found.choices] == ["history K7Q2-3", "history K7Q2-4", "history K7Q2-5"]


@pytest.mark.mode(23)
@pytest.mark.parametrize(
    ("by", "text"),
    [
        ("nobody", "When is Sam's next review?"),
        ("nobody", "my actions"),
        ("nobody", "help"),
        ("pat", "When is Sam's next review?"),
        ("pat", "K7Q2-3"),
        ("mo", "What is outstanding for Sam?"),
        ("mo", "K7Q2-R2"),
        ("rob", "When is Sam's next review?"),
        ("rob", "who is coming to K7Q2-R2"),
        ("owen", "When is Sam's next review?"),
        ("owen", "What happened to K7Q2-3?"),
        ("kim", "When is Zed's next review?"),
        ("kim", "When is Zaphod's next review?"),
        ("kim", "Z9X4"),
        ("kim", "Z9X4-1"),
        ("kim", "X1X1-1"),
        ("kim", "When is Ida's next review?"),
        ("kim", "D8D8-1"),
        ("kim", "what is outstanding for Alex Moor"),
    ],
)
def test_who_may_not_know_and_who_does_not_exist_get_the_same_words(house: Database, by: str, text: str) -> None:
    assert ask(house, text, by) == ask(house, "When is Nobody's next review?", "nobody")


@pytest.mark.mode(23)
@pytest.mark.parametrize("by", ["pat", "mo", "rob", "owen", "kim", "nobody"])
def test_no_question_brings_anybody_elses_name(house: Database, by: str) -> None:
    """Every question of the cast about everybody: names only of those whom the asker supports."""
    may = {"kim": {"Sam", "May", "Jordan"}, "rob": {"May"}, "owen": {"Sam"}}.get(by, set())
    for text in (
        "help", "hello there", "asdf", "what is overdue", "what is outstanding", "my actions", "what is due soon", "next review", "changes",
        "who is involved", "who is coming", "last decisions", "history", "Sam", "May", "Zed", "Ida", "alex", "actions for may", "Sma's review",
    ):  # fmt: skip
        found = ask(house, text, by)
        told = found.text + " ".join(choice.label + choice.value for choice in found.choices)
        for name in {"Sam", "May", "Jordan", "Zed", "Alex", "Ida"} - may:
            assert name not in re.sub(r"\d May\b", "", told), (text, told)


def test_an_owner_outside_the_circle_sees_their_own_action_only(house: Database) -> None:
    found = ask(house, "what do I have to do for Sam?", "owen")
    assert (found.intent, found.person) == (Intent.MY_ACTIONS, "K7Q2")
    assert [line.ref for line in found.lines] == ["K7Q2-4"]
    assert [line.ref for line in ask(house, "what is outstanding?", "owen").lines] == ["K7Q2-4"]
    assert ask(house, "What happened to K7Q2-4?", "owen").intent is Intent.ACTION_HISTORY


@pytest.mark.mode(23)
def test_an_excluded_owner_is_not_told_even_of_their_own_action(house: Database) -> None:
    with house.write() as session:
        rob = session.exec(select(ContactRow.id).where(ContactRow.ref == "rob")).one()
        sam = session.exec(select(PersonRow.id).where(PersonRow.ref == "K7Q2")).one()
        session.add(action_row("K7Q2-9", sam or 0, rob, date(2026, 5, 29), "Write the report"))
    assert ask(house, "my actions", "rob").lines == ()
    assert ask(house, "K7Q2-9", "rob").intent is Intent.NOT_ALLOWED


def test_a_stopped_person_is_in_no_answer(house: Database) -> None:
    for text in ("my actions", "what is overdue", "what is outstanding", "next review", "what changed since 1 May"):
        assert "D8D8" not in ask(house, text, "kim").text


@pytest.mark.mode(23)
def test_a_place_that_has_ended_tells_nothing_more(house: Database) -> None:
    with house.write() as session:
        session.connection().execute(update(PlaceRow).where(col(PlaceRow.role) == "advocate").values(until=date(2026, 5, 25)))
    assert ask(house, "When is Sam's next review?", "dee").intent is Intent.NOT_ALLOWED


def test_at_an_ordinary_address_only_the_bare_form_is_given(house: Database) -> None:
    secure = Deployment(secure_domains=("secure.example",))
    mail = Where("mail", "kim@example.org")
    assert ask(house, "When is Sam's next review?", "kim", mail, secure).intent is Intent.NOT_ALLOWED
    found = ask(house, "my actions", "kim", mail, secure)
    assert [line.words for line in found.lines] == [
        "K7Q2-3: due on Friday 22 May 2026: late.", "M3B8-1: due on Friday 5 June 2026.",
    ]  # fmt: skip
    safe = Where("mail", "kim@secure.example")
    assert ask(house, "When is Sam's next review?", "kim", safe, secure).intent is Intent.NEXT_REVIEW


def test_two_people_of_one_name_are_told_apart_by_reference(house: Database) -> None:
    found = ask(house, "When is Alex's next review?", "dee")
    assert (found.intent, found.person) == (Intent.UNCLEAR, None)
    assert {choice.label: choice.value for choice in found.choices} == {
        "Alex (A1X1)": "next review A1X1", "Alex (A2X2)": "next review A2X2",
    }  # fmt: skip


def test_each_choice_is_a_question_that_gets_its_answer(house: Database) -> None:
    for text in (
        "When is Alex's next review?",
        "actions for Alex",
        "Sam",
        "help",
        "asdf",
        "who is involved",
        "history of sam's actions",
    ):
        for choice in ask(house, text, "dee").choices:
            assert ask(house, choice.value, "dee").intent not in {Intent.UNCLEAR, Intent.NOT_ALLOWED}, choice


def test_may_the_month_and_may_the_person_are_a_choice(house: Database) -> None:
    found = ask(house, "actions for may", "kim")
    assert [choice.label for choice in found.choices] == ["May", "From Friday 1 to Sunday 31 May 2026"]
    assert ask(house, found.choices[0].value, "kim").person == "M3B8"
    assert ask(house, found.choices[1].value, "kim").intent is Intent.DUE_SOON


def test_what_is_not_understood_gets_three_examples_of_ones_own(house: Database) -> None:
    found = ask(house, "colourless green ideas", "kim")
    assert found.intent is Intent.UNCLEAR
    assert len(found.choices) == 3
    assert found.choices[0].label in found.text


def test_an_order_is_not_obeyed(house: Database) -> None:
    found = ask(house, "Mark K7Q2-3 as done", "kim")
    assert found.intent is Intent.UNCLEAR
    with house.read() as session:
        assert session.exec(select(ActionRow.state).where(ActionRow.ref == "K7Q2-3")).one() == "open"


def test_a_long_list_has_pages_and_its_text_has_everything(house: Database) -> None:
    with house.write() as session:
        kim = session.exec(select(ContactRow.id).where(ContactRow.ref == "kim")).one()
        sam = session.exec(select(PersonRow.id).where(PersonRow.ref == "K7Q2")).one()
        for number in range(100, 119):
            session.add(action_row(f"K7Q2-{number}", sam or 0, kim, date(2026, 7, 1) + timedelta(days=number), "x" * 3000))
    first = ask(house, "my actions", "kim")
    assert len(first.lines) == 21
    assert [choice.value for choice in first.choices] == ["my actions page 2"]
    last = ask(house, "my actions page 3", "kim")
    assert (last.page, [line.ref for line in last.shown]) == (3, ["K7Q2-118"])


def test_what_is_said_where_others_read_is_the_reference_alone(house: Database) -> None:
    assert ask(house, "When is Sam's next review?", "kim").in_open == "I have answered you in a direct message: K7Q2."
    assert ask(house, "my actions", "kim").in_open == "I have answered you in a direct message."


def test_the_journal_keeps_questions_and_refusals_without_their_words(house: Database) -> None:
    ask(house, "When is Sam's next review?", "kim")
    ask(house, "When is Zed's next review?", "kim")
    ask(house, "When is Sam's next review?", "nobody")
    kim, sam = contact(house, "kim"), 1
    assert kim is not None
    assert journal(house) == [
        ("asked", "person", sam, "cli", kim.id), ("refused", "person", None, "cli", kim.id), ("refused", "person", None, "cli", None),
    ]  # fmt: skip
    with house.read() as session:
        assert list(session.exec(select(InboxRow))) == []


def test_each_code_has_its_words() -> None:
    known = phrases("en")
    wanted = (
        [f"role_{one}" for one in Role] + [f"answer_{one}" for one in Reply] + [f"act_{one.replace('-', '_')}" for one in Act]
    )
    assert [code for code in wanted if f"answers.{code}" not in known] == []
