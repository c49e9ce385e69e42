"""Date phrases are found in running text, and what only looks like one is left alone."""

from datetime import date

import pytest

from rules.dates import find_dates

TODAY = date(2026, 6, 2)  # Tuesday


def found(text: str) -> list[tuple[str, str]]:
    """Each phrase with its day, or with the reason why it has none."""
    return [
        (one.words, f"{one.reading.date:%a %Y-%m-%d}" if one.reading.date else one.reading.why.code.removeprefix("dates."))
        for one in find_dates(text, TODAY)
    ]


@pytest.mark.mode(34)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I need until 3 June please", [("until 3 June", "Wed 2026-06-03")]),
        ("should be done by the end of next week", [("by the end of next week", "Fri 2026-06-12")]),
        ("Sorry for the delay, I'll have it with you by Weds.", [("by Weds", "Wed 2026-06-03")]),
        ("Can I have until the 15th?", [("until the 15th", "Mon 2026-06-15")]),
        ("Please extend to 30th June", [("to 30th June", "Tue 2026-06-30")]),
        ("Not done. Will be done by 12/6.", [("by 12/6", "Fri 2026-06-12")]),
        ("Not done yet, will be done by Friday", [("by Friday", "Fri 2026-06-05")]),
        ("Pls give me til Mon", [("til Mon", "Mon 2026-06-08")]),
        ("Hopefully by the end of next week", [("by the end of next week", "Fri 2026-06-12")]),
        ("I won't be able to finish until 3 June", [("until 3 June", "Wed 2026-06-03")]),
        ("Need another two weeks, waiting for the OT report", [("Need another two weeks", "Tue 2026-06-16")]),
        ("Two weeks, please.", [("Two weeks", "Tue 2026-06-16")]),
        ("It will be with you in a fortnight", [("in a fortnight", "Tue 2026-06-16")]),
        ("within the next two weeks", [("within the next two weeks", "Tue 2026-06-16")]),
        ("By 3\nJune 2026", [("By 3\nJune 2026", "Wed 2026-06-03")]),
        ("Friday the 12th at 10.30 suits", [("Friday the 12th", "Fri 2026-06-12")]),
        ("On Friday, 12 June, at 5pm we will meet.", [("On Friday, 12 June", "Fri 2026-06-12")]),
        ("See you Friday. 12 June is too late.", [("Friday", "Fri 2026-06-05"), ("12 June", "Fri 2026-06-12")]),
        (
            "Kim to send the report by 12/06/26 and ring Mo on Friday at 10.30.",
            [("by 12/06/26", "Fri 2026-06-12"), ("on Friday", "Fri 2026-06-05")],
        ),
        ("Scarlett will check and e-mail by the end of June", [("by the end of June", "Tue 2026-06-30")]),
        ("1 done, 2 need until June 9th, 3 not mine", [("until June 9th", "Tue 2026-06-09")]),
        ("1 done 2 need til 19 june 3 next month", [("til 19 june", "Fri 2026-06-19"), ("next month", "Fri 2026-07-31")]),
        ("2 may need until 3 June", [("until 3 June", "Wed 2026-06-03")]),
        ("K7Q2-3 done, K7Q2-4 need until 12/6", [("until 12/6", "Fri 2026-06-12")]),
        ("It is 50% done, 3/4 of the forms are in, the rest by 9 June", [("by 9 June", "Tue 2026-06-09")]),
        ("I may do it by may 30 2027", [("by may 30 2027", "Sun 2027-05-30")]),
        ("She will be 18 on 4 March 2027", [("on 4 March 2027", "Thu 2027-03-04")]),
        ("the week of 8 June or so", [("week of 8 June", "Fri 2026-06-12")]),
    ],
)
def test_a_date_phrase_is_found_in_its_sentence(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.mode(34)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some time in early June", [("in early June", "vague")]),
        ("after 12 June", [("after 12 June", "open_ended")]),
        ("Mid-July at the earliest", [("Mid-July at the earliest", "open_ended")]),
        ("Monday or Tuesday", [("Monday or Tuesday", "either")]),
        ("by 3 or 4 June", [("by 3 or 4 June", "either")]),
        ("the 31 June", [("31 June", "impossible")]),
        ("on Monday 12 June", [("on Monday 12 June", "weekday_differs")]),
        ("The next meeting will be September 15th July 2021.", [("September 15th July 2021", "two_dates")]),
        ("I do this every Monday", [("every Monday", "repeats")]),
        ("within two weeks of discharge", [("within two weeks of", "anchored")]),
        ("before the review on 12 June", [("on 12 June", "anchored")]),
        ("It won't be done by Friday", [("by Friday", "doubtful")]),
        ("It will not be ready before 12 June", [("before 12 June", "doubtful")]),
        ("I can't do Friday, but Monday is fine", [("Friday", "doubtful"), ("Monday", "Mon 2026-06-08")]),
        ("after my leave, on 12 June", [("on 12 June", "Fri 2026-06-12")]),
    ],
)
def test_what_names_no_one_day_is_found_with_its_reason(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.mode(34)
@pytest.mark.parametrize(
    "text",
    [
        "Ring me on 07700 900123, 020 7946 0958 or 0161 496 0000 ext 12/6",
        "NHS number 943 476 5919, invoice 12-06-26-7, 12/345/26",
        "About K7Q2-3: I may need more time",
        "K7Q2-3 June",
        "action 3 may be late, 50% done by 9.30",
        "We may march and the sun sat on the second floor",
        "He sat with the second nurse in the sun",
        "April will do it, June Jones will check, and May agrees",
        "We offer support 24/7 and 2:1 staffing, 24 hours a day, 7 days a week",
        "Score 4/10, then 3/6, 1/2 done",
        "She was here for 2 weeks and it took 3 days",
        "It was extended by two weeks",
        "version 2.6.26, section 12.6, IP 10.1.2.26",
        "by the 1st floor lift, on the 2nd of three landings",
        "from 9am to 5pm, at 10.30, by 5",
        "Every 3 months we look again",
        "See https://example.org/12/06/2026/x and a@12.06.26.example.org",
        "ASAP, soon, ongoing",
        "the first one and the last two",
        "Flat 12, 26 Long Road",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_positions_are_those_of_the_text() -> None:
    text = "Ünïcode “first” – until  3rd\tJune, then"
    (one,) = find_dates(text, TODAY)
    assert text[one.start : one.end] == one.words == "until  3rd\tJune"
