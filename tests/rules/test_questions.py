"""Questions as people write them, and what is understood of them."""

import dataclasses
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.people import Contact, Person
from rules.questions import Days, Intent, Question, understand, wording
from rules.questions.vocabulary import SAID

TODAY = date(2026, 3, 4)  # a Wednesday
PEOPLE = [
    Person(1, "K7Q2", "Sam", "Sam Example"),
    Person(2, "M3B8", "May", "May Sample"),
    Person(3, "J5D1", "Jordan", "Jordan Blake"),
    Person(4, "W2L9", "Will", "William Moss"),
    Person(5, "E6F4", "Ellie", "Eleanor Frost"),
    Person(6, "N8A3", "Mary Ann", "Mary Ann O'Neil"),
    Person(7, "X4C7", "小明", "王小明"),
    Person(8, "Z0E2", "Zoë", "Zoë Łukasz"),
    Person(9, "G7H3", "سمر", "سمر الخطيب"),
]
KIM = Contact(1, "kim", "Kim Osei")
SAM, MAY, JORDAN, WILL, ELLIE, MARY_ANN, XIAOMING, ZOE, SAMAR = range(1, 10)


def asked(text: str) -> Question:
    return understand(text, TODAY, PEOPLE)


@pytest.mark.parametrize(
    ("text", "intent", "person"),
    [
        ("When is Sam's next review?", "next_review", SAM),
        ("when is sams next review", "next_review", SAM),
        ("whens sams next reveiw?", "next_review", SAM),
        ("wen is sam's nxt ctr", "next_review", SAM),
        ("Next C(E)TR for k7q2 please", "next_review", SAM),
        ("WHEN IS SAM'S NEXT REVIEW", "next_review", SAM),
        ("When Is Sam's Next Review?", "next_review", SAM),
        ("Sam’s review", "next_review", SAM),
        ("is a review booked for Jordan?", "next_review", JORDAN),
        ("do we have a date for Sam yet", "next_review", SAM),
        ("where is Sam's next review", "next_review", SAM),
        ("Which reviews are due this month?", "next_review", None),
        ("which reviews are overdue", "next_review", None),
        ("Who has no review booked?", "next_review", None),
        ("people I support", "next_review", None),
        ("What's outstanding for Sam?", "outstanding_actions", SAM),
        ("sams outstanding actons", "outstanding_actions", SAM),
        ("What still needs to be done for Sam?", "outstanding_actions", SAM),
        ("What has not been done for Sam?", "outstanding_actions", SAM),
        ("What is missing for Sam?", "outstanding_actions", SAM),
        ("What is due for Sam?", "outstanding_actions", SAM),
        ("What's the status of Sam's actions", "outstanding_actions", SAM),
        ("What actions are due before Sam's next review?", "outstanding_actions", SAM),
        ("what was agreed for Sam but not done", "outstanding_actions", SAM),
        ("complete list of actions for Sam", "outstanding_actions", SAM),
        ("What is outstanding?", "outstanding_actions", None),
        ("my actions", "my_actions", None),
        ("what do i have to do", "my_actions", None),
        ("What's on my list?", "my_actions", None),
        ("anything for me?", "my_actions", None),
        ("what am I responsible for", "my_actions", None),
        ("what have I got to do for Sam", "my_actions", SAM),
        ("What is overdue?", "overdue_actions", None),
        ("my overdue actions", "overdue_actions", None),
        ("Is anything overdue for Sam?", "overdue_actions", SAM),
        ("Are any of Jordan's actions late?", "overdue_actions", JORDAN),
        ("overdeu actions", "overdue_actions", None),
        ("What is due this week?", "due_soon", None),
        ("What's coming up for Sam?", "due_soon", SAM),
        ("upcoming deadlines", "due_soon", None),
        ("Who is involved with Sam?", "who_is_involved", SAM),
        ("who is in sam's circle", "who_is_involved", SAM),
        ("Who is Sam's keyworker?", "who_is_involved", SAM),
        ("who is invovled with sam", "who_is_involved", SAM),
        ("who may know about Sam?", "who_is_involved", SAM),
        ("Who is coming to Sam's review?", "who_is_coming", SAM),
        ("who is atending sams revew", "who_is_coming", SAM),
        ("Has everyone accepted for Sam's review?", "who_is_coming", SAM),
        ("Is Sam's advocate coming to the review?", "who_is_coming", SAM),
        ("What happened with Sam's physical health check?", "action_history", SAM),
        ("Has the dentist been booked for Sam?", "action_history", SAM),
        ("What was decided at Sam's last review?", "last_decisions", SAM),
        ("what did we agree last time for sam", "last_decisions", SAM),
        ("what was desided at sams last reveiw", "last_decisions", SAM),
        ("What happened at Sam's last review?", "last_decisions", SAM),
        ("Any news on Sam?", "changes", SAM),
        ("What is happening with Sam?", "changes", SAM),
        ("whats new", "changes", None),
        ("help", "help", None),
        ("Hi Kept", "help", None),
        ("What can you do?", "help", None),
        ("", "help", None),
        ("asdf qwer zxcv", "unclear", None),
        ("What's the weather like in Paris?", "unclear", None),
        ("Sam", "unclear", SAM),
    ],
)  # fmt: skip
def test_a_question_is_understood(text: str, intent: str, person: int | None) -> None:
    found = asked(text)
    assert (found.intent, found.person) == (intent, person)


@pytest.mark.parametrize(
    ("named", "person"),
    [
        ("Sam", SAM), ("sam", SAM), ("SAM", SAM), ("Sam Example", SAM), ("sam example", SAM), ("Sam Exmaple", SAM), ("Sam E", SAM),
        ("k7q2", SAM), ("SE", SAM), ("S.E.", SAM), ("Samm", SAM), ("jordn", JORDAN), ("Jorden", JORDAN), ("Eleanor", ELLIE),
        ("Mr Frost", ELLIE), ("mary ann", MARY_ANN), ("Mary-Ann", MARY_ANN), ("Mary Ann O'Neil", MARY_ANN), ("小明", XIAOMING),
        ("Zoe", ZOE), ("zoe lukasz", ZOE), ("سمر", SAMAR), ("Will", WILL), ("May Sample", MAY),
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(named: str, person: int) -> None:
    assert asked(f"What is outstanding for {named}?").person == person
    assert asked(f"When is {named}'s next review?").person == person


@pytest.mark.mode(23)
@pytest.mark.parametrize(
    "text",
    [
        "When is Zed's next review?", "when is zeds next review", "what is outstanding for zed", "Tell me about Zed",
        "When is Sam Bloggs's next review?", "when is sam bloggs next review", "Zed Example's actions", "Who is coming to Zed's review?",
        "When is Sal's next review?", "When is Elsie's next review?", "what is outstanding for mark",
        "What is outstanding for Sam and Zed?", "What is outstanding for Zaphod Beeblebrox?", "who is involved with owen",
    ],
)  # fmt: skip
def test_nobody_else_is_ever_taken_for_somebody_permitted(text: str) -> None:
    found = asked(text)
    assert found.intent is Intent.NOT_ALLOWED
    assert found.person is None


@pytest.mark.parametrize(("typed", "person"), [("Sma", SAM), ("Semm", None), ("Jordana", JORDAN), ("Elli", ELLIE)])
def test_a_slip_that_may_make_another_name_is_asked_back(typed: str, person: int | None) -> None:
    found = asked(f"{typed}'s next review")
    assert found.person is None
    assert [(one.intent, one.person) for one in found.either] == ([(Intent.NEXT_REVIEW, person)] if person else [])


def test_two_people_of_one_name_are_a_choice() -> None:
    two = [*PEOPLE, Person(20, "S2S2", "Sam", "Sam Other")]
    found = understand("When is Sam's next review?", TODAY, two)
    assert (found.intent, found.person) == (Intent.UNCLEAR, None)
    assert {one.person for one in found.either} == {SAM, 20}
    assert understand("When is Sam Other's next review?", TODAY, two).person == 20


@pytest.mark.parametrize(
    ("text", "person", "days"),
    [
        ("When is May's next review?", MAY, None),
        ("Who is involved with May?", MAY, None),
        ("What is due in May?", None, Days(date(2026, 5, 1), date(2026, 5, 31))),
        ("reviews by 12 May", None, Days(None, date(2026, 5, 12))),
        ("may I see Sam's actions", SAM, None),
    ],
)
def test_may_is_the_month_or_the_person(text: str, person: int | None, days: Days | None) -> None:
    found = asked(text)
    assert (found.person, found.days, found.either) == (person, days, ())


@pytest.mark.parametrize("text", ["actions for may", "What is outstanding for May?"])
def test_where_may_could_be_both_it_is_a_choice(text: str) -> None:
    found = asked(text)
    assert found.intent is Intent.UNCLEAR
    assert [(one.person, one.days is None) for one in found.either] == [(MAY, True), (None, False)]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("this week", "2026-03-02", "2026-03-08"),  # Monday to Sunday
        ("next week", "2026-03-09", "2026-03-15"),
        ("this month", "2026-03-01", "2026-03-31"),
        ("next month", "2026-04-01", "2026-04-30"),
        ("today", "2026-03-04", "2026-03-04"),
        ("tomorrow", "2026-03-05", "2026-03-05"),
        ("on Friday", "2026-03-06", "2026-03-06"),
        ("by Friday", None, "2026-03-06"),
        ("before the end of June", None, "2026-06-29"),
        ("by the end of the month", None, "2026-03-31"),
        ("in the next 14 days", "2026-03-04", "2026-03-18"),
        ("within two weeks", "2026-03-04", "2026-03-18"),
        ("in the next fortnight", "2026-03-04", "2026-03-18"),
        ("in April", "2026-04-01", "2026-04-30"),
        ("in february", "2027-02-01", "2027-02-28"),
        ("in April 2027", "2027-04-01", "2027-04-30"),
        ("from 1 April to 15 April", "2026-04-01", "2026-04-15"),
        ("between 1 and 15 April", "2026-04-01", "2026-04-15"),
        ("on 3/4/2026", "2026-04-03", "2026-04-03"),
        ("by 2026-06-16", None, "2026-06-16"),
        ("on the 16th of June", "2026-06-16", "2026-06-16"),
        ("this weekend", "2026-03-07", "2026-03-08"),
    ],
)
def test_days_are_read(words: str, first: str | None, last: str | None) -> None:
    found = asked(f"What is due {words}?").days
    assert found == Days(first and date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("since Monday", "2026-03-02", None),
        ("since 1 February", "2026-02-01", None),
        ("last week", "2026-02-23", "2026-03-01"),
        ("yesterday", "2026-03-03", "2026-03-03"),
        ("in November", "2025-11-01", "2025-11-30"),
        ("in the last 7 days", "2026-02-25", "2026-03-04"),
    ],
)
def test_what_changed_looks_back(words: str, first: str, last: str | None) -> None:
    found = asked(f"What has changed {words}?")
    assert found.intent is Intent.CHANGES
    assert found.days == Days(date.fromisoformat(first), last and date.fromisoformat(last))


@pytest.mark.parametrize("text", ["What happened to K7Q2-3?", "k7q2-3", "Is K7Q2-3 done?", "I have done K7Q2-3"])
def test_an_action_is_found_by_its_reference(text: str) -> None:
    assert (asked(text).intent, asked(text).reference) == (Intent.ACTION_HISTORY, "k7q2-3")


@pytest.mark.parametrize(
    "text", ["delete everything", "Mark K7Q2-3 as done", "please close sam's actions", "done", "hand over my actions"]
)
def test_words_that_order_something_change_nothing(text: str) -> None:
    reference = "k7q2-3" if "K7Q2-3" in text else None
    assert asked(text) == Question(Intent.UNCLEAR, wants_change=True, reference=reference)


def test_somebody_known_by_an_own_action_alone_is_named_only_in_what_is_ones_own() -> None:
    zed = Person(30, "Z9X4", "Zed")
    assert understand("what do I have to do for Zed", TODAY, PEOPLE, [zed]).person == 30
    assert understand("When is Zed's next review?", TODAY, PEOPLE, [zed]).intent is Intent.NOT_ALLOWED


def test_a_colleague_is_no_unknown_person() -> None:
    found = understand("What has Kim still to do?", TODAY, PEOPLE, colleagues=[KIM])
    assert (found.intent, found.owner, found.person) == (Intent.OUTSTANDING_ACTIONS, KIM.id, None)
    assert understand("When is Kim's next review?", TODAY, PEOPLE).intent is Intent.NOT_ALLOWED


QUESTIONS = [
    Question(intent, person=person, days=days)
    for intent in (Intent.NEXT_REVIEW, Intent.OUTSTANDING_ACTIONS, Intent.OVERDUE_ACTIONS, Intent.WHO_IS_INVOLVED, Intent.LAST_DECISIONS)
    for person in (None, SAM)
    for days in (None, Days(date(2026, 5, 1), date(2026, 5, 31)), Days(None, date(2026, 5, 31)))
] + [
    Question(Intent.MY_ACTIONS, mine=True), Question(Intent.MY_ACTIONS, mine=True, page=3), Question(Intent.DUE_SOON),
    Question(Intent.DUE_SOON, days=Days(date(2026, 5, 1), date(2026, 5, 31))), Question(Intent.WHO_IS_COMING, person=SAM),
    Question(Intent.OVERDUE_ACTIONS, mine=True, page=2), Question(Intent.ACTION_HISTORY, reference="K7Q2-3"),
    Question(Intent.CHANGES, person=SAM, days=Days(date(2026, 2, 1), date(2026, 3, 1))), Question(Intent.HELP),
]  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_the_wording_of_a_question_is_read_as_that_question(question: Question) -> None:
    words = wording(question, "K7Q2" if question.person else None)
    found = dataclasses.replace(asked(words), since_review=False)
    assert dataclasses.replace(found, reference=found.reference and found.reference.upper()) == question


def test_each_word_of_the_vocabulary_is_read_as_itself() -> None:
    from rules.questions.words import words

    for listed in SAID.values():
        for word in listed.split():
            assert [one.plain for one in words(word)] == [word]


@given(st.text(max_size=300))
def test_anything_can_be_asked(text: str) -> None:
    assert isinstance(asked(text), Question)


@pytest.mark.parametrize(
    "piece", ["a", " ", "\n", "'", "sam ", "Sam's ", "may ", "1/", "<@U", "S.", "-", "9", "next ", "zzzzzzzzz "]
)
def test_twenty_thousand_signs_are_read_in_no_time(piece: str) -> None:
    start = time.process_time()
    asked(piece * (20_000 // len(piece)))
    assert time.process_time() - start < 2
