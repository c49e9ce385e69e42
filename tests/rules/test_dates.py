"""A phrase becomes a day, or the reason why it names none: the contract, sentence by sentence, and what always holds."""

import inspect
import time
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.dates import PROBLEMS, find_dates, forms, joins, phrases, read_date
from rules.dates.grammar import Branch, End
from rules.dates.words import LEXICON
from templates.filters import long_date
from templates.say import phrases as all_phrases
from templates.say import say

TODAY = date(2026, 6, 2)  # Tuesday
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def shown(day: date | None) -> str | None:
    return f"{day:%a %Y-%m-%d}" if day else None


@pytest.mark.mode(34)
@pytest.mark.parametrize(
    ("phrase", "day", "exact"),
    [
        # date is the last day on which the promise would still be kept
        ("31 December 2021", "Fri 2021-12-31", True),
        ("End of 2021", "Fri 2021-12-31", False),
        # day before month; two figures are 20xx; times of day are ignored
        ("12/6/2026", "Fri 2026-06-12", True),
        ("3/6/26", "Wed 2026-06-03", True),
        ("12.06.26", "Fri 2026-06-12", True),
        ("12-06-2026", "Fri 2026-06-12", True),
        ("01/02/99", "Sun 2099-02-01", True),
        ("2026-06-12", "Fri 2026-06-12", True),
        ("Fri 12th Jun 2026 at 5pm", "Fri 2026-06-12", True),
        ("12 June 2026 17:30", "Fri 2026-06-12", True),
        ("by noon on 12 June 2026", "Fri 2026-06-12", True),
        # a day and month without a year: the first such day on or after today, null if that is over 300 days off
        ("12/6", "Fri 2026-06-12", True),
        ("2 June", "Tue 2026-06-02", True),
        ("3rd of June", "Wed 2026-06-03", True),
        ("1 January", "Fri 2027-01-01", True),
        ("29 March", "Mon 2027-03-29", True),  # 300 days on
        ("30 March", None, False),  # 301 days on
        ("1 June", None, False),
        ("29 Feb", None, False),  # 2028
        # a bare weekday: the first one on or after today; next weekday: in the next Monday-to-Sunday week
        ("Tuesday", "Tue 2026-06-02", True),
        ("Friday", "Fri 2026-06-05", True),
        ("Monday", "Mon 2026-06-08", True),
        ("next Tuesday", "Tue 2026-06-09", True),
        ("next Monday", "Mon 2026-06-08", True),
        ("next Sunday", "Sun 2026-06-14", True),
        # a month, a year, "2026/27", "end of …": the last day, not exact
        ("June", "Tue 2026-06-30", False),
        ("February 2028", "Tue 2028-02-29", False),
        ("10/2021", "Sun 2021-10-31", False),
        ("2027", "Fri 2027-12-31", False),
        ("2026/27", "Wed 2027-03-31", False),
        ("end of the month", "Tue 2026-06-30", False),
        ("end of March 2022", "Thu 2022-03-31", False),
        ("the end of next month", "Fri 2026-07-31", False),
        # "w/c 1 June" and "end of the week": the Friday of that week, not exact
        ("w/c 1 June", "Fri 2026-06-05", False),
        ("w/c 8 June", "Fri 2026-06-12", False),
        ("end of the week", "Fri 2026-06-05", False),
        ("the end of next week", "Fri 2026-06-12", False),
        # "mid June": the 15th, not exact
        ("mid June", "Mon 2026-06-15", False),
        ("mid-July 2027", "Thu 2027-07-15", False),
        # a bare "Q3": null
        ("Q3", None, False),
        # in N, within N, N: counted from the day after today, exact
        ("in 2 weeks", "Tue 2026-06-16", True),
        ("within two weeks", "Tue 2026-06-16", True),
        ("10 days", "Fri 2026-06-12", True),
        ("a fortnight", "Tue 2026-06-16", True),
        ("in 3 months", "Wed 2026-09-02", True),
        # working days by England's holidays
        ("four working days", "Mon 2026-06-08", True),
        ("within 5 working days", "Tue 2026-06-09", True),
        # by, until, no later than, for keep the day; before DAY is the day before; after, from, not before is null
        ("by Friday 12 June", "Fri 2026-06-12", True),
        ("until 12 June", "Fri 2026-06-12", True),
        ("no later than 12 June", "Fri 2026-06-12", True),
        ("for 12 June", "Fri 2026-06-12", True),
        ("by June", "Tue 2026-06-30", False),
        ("before 12 June", "Thu 2026-06-11", True),
        ("before Friday", "Thu 2026-06-04", True),
        ("before Christmas", "Thu 2026-12-24", True),
        ("after 12 June", None, False),
        ("from 12 June", None, False),
        ("not before 12 June", None, False),
        # "3 to 10 June": last day, not exact
        ("3 to 10 June", "Wed 2026-06-10", False),
        ("3-10 June 2026", "Wed 2026-06-10", False),
        # "3 or 4 June", two different dates, a weekday that doesn't fit its date: null
        ("3 or 4 June", None, False),
        ("3 June 2026, 4 June 2026", None, False),
        ("September 15th July 2021", None, False),
        ("Friday 3 June", None, False),
        ("Monday 12/06/2026", None, False),
        # early, late, about, seasons, terms, ASAP, soon, ongoing, TBC: null
        ("early June", None, False),
        ("late June", None, False),
        ("about 12 June", None, False),
        ("spring 2027", None, False),
        ("the spring term", None, False),
        ("ASAP", None, False),
        ("soon", None, False),
        ("ongoing", None, False),
        ("Reviewed and ongoing 2021", None, False),
        ("TBC", None, False),
        # a past date is given as it stands
        ("3 June 2019", "Mon 2019-06-03", True),
        ("Review End March 2022", "Thu 2022-03-31", False),
        # before 1900, after 2100, over 200 characters, a bare number: null
        ("31 December 1899", None, False),
        ("1 January 1900", "Mon 1900-01-01", True),
        ("31 December 2100", "Fri 2100-12-31", True),
        ("1 January 2101", None, False),
        ("in 100 years", None, False),
        ("12 June 2026" + " " * 188, "Fri 2026-06-12", True),
        ("12 June 2026" + " " * 189, None, False),
        ("12", None, False),
        ("20260612", None, False),
    ],
)
def test_a_phrase_is_read_as_the_contract_says(phrase: str, day: str | None, exact: bool) -> None:
    reading = read_date(phrase, TODAY)
    assert (shown(reading.date), reading.exact) == (day, exact), say(reading.why)


@pytest.mark.mode(34)
@pytest.mark.parametrize(
    ("phrase", "today", "day"),
    [
        ("3 June", "Sun 2026-12-20", "Thu 2027-06-03"),
        ("3 January", "Sun 2026-12-20", "Sun 2027-01-03"),
        ("20 December", "Sun 2026-12-20", "Sun 2026-12-20"),
        ("29 February", "Tue 2027-06-01", "Tue 2028-02-29"),  # 273 days on
        ("next Friday", "Thu 2026-12-31", "Fri 2027-01-08"),
        ("next Monday", "Sun 2026-06-07", "Mon 2026-06-08"),
        ("Friday", "Fri 2026-06-05", "Fri 2026-06-05"),
        ("end of the week", "Sun 2026-06-07", "Fri 2026-06-05"),  # of that week: past, and given as it stands
        ("w/c 1 June", "Thu 2026-06-04", "Fri 2026-06-05"),
        ("w/c 29 December", "Sun 2027-01-03", "Fri 2027-01-01"),
        ("in 1 month", "Sat 2026-01-31", "Sat 2026-02-28"),
        ("in 1 month", "Mon 2028-01-31", "Tue 2028-02-29"),
        ("in a year", "Tue 2028-02-29", "Wed 2029-02-28"),
        ("2 working days", "Thu 2026-12-24", "Wed 2026-12-30"),  # Christmas, Boxing Day's Monday, a weekend
        ("1 working day", "Thu 2026-04-02", "Tue 2026-04-07"),  # over Easter
        ("2026/27", "Tue 2027-06-01", "Wed 2027-03-31"),
        ("end of the financial year", "Wed 2027-03-31", "Wed 2027-03-31"),
        ("end of the financial year", "Thu 2027-04-01", "Fri 2028-03-31"),
        ("before the new year", "Sun 2026-12-20", "Thu 2026-12-31"),
        ("Christmas", "Sat 2026-12-26", None),  # 364 days on
        ("28 Dec to 3 Jan", "Sun 2026-12-20", "Sun 2027-01-03"),
        ("September 15th July 2021", "Tue 2021-11-09", None),
        ("3 June to 10 June", "Fri 2026-06-05", "Wed 2026-06-10"),
        ("the first week of July", "Tue 2026-06-02", None),  # 1 July is a Wednesday: to the 3rd, or to the 10th?
        ("the first week of August", "Tue 2026-06-02", "Fri 2026-08-07"),  # the 1st is a Saturday
        ("the last week of July", "Tue 2026-06-02", "Fri 2026-07-31"),
    ],
)
def test_the_same_phrase_means_another_day_on_another_day(phrase: str, today: str, day: str | None) -> None:
    on = date.fromisoformat(today.split()[1])
    assert shown(on) == today
    reading = read_date(phrase, on)
    assert shown(reading.date) == day, say(reading.why)


@pytest.mark.parametrize(
    ("phrase", "code", "problem"),
    [
        ("Kim Osei", "not_a_date", "not_a_date"),
        ("NHSE Trauma training", "not_a_date", "not_a_date"),
        ("", "not_a_date", "not_a_date"),
        ("Ongoing", "no_day", "not_a_date"),
        ("ASAP", "no_day", "not_a_date"),
        ("45", "bare_number", "not_a_date"),
        ("at 5pm", "only_time", "not_a_date"),
        ("June " * 41, "too_long", "not_a_date"),
        ("3 June 1066", "out_of_range", "not_a_date"),
        ("31 June", "impossible", "impossible"),
        ("29 Feb 2027", "impossible", "impossible"),
        ("12/13/2026", "impossible", "impossible"),
        ("Friday 3 June", "weekday_differs", "contradicts"),
        ("September 15th July 2021", "two_dates", "contradicts"),
        ("10 June to 3 June", "backwards", "contradicts"),
        ("3 or 4 June", "either", "not_exact"),
        ("early June", "vague", "not_exact"),
        ("Reviewed and ongoing 2021", "undecided", "not_exact"),
        ("maybe Friday", "doubtful", "not_exact"),
        ("every Friday", "repeats", "not_exact"),
        ("from 3 June", "open_ended", "not_exact"),
        ("within 5 days of discharge", "anchored", "not_exact"),
        ("Q3 2026", "quarter", "not_exact"),
        ("1 June", "which_year", "not_exact"),
        ("June 26", "ambiguous", "not_exact"),
        ("End of 2021", "year_end", "not_exact"),
        ("3 June", "coming", None),
    ],
)
def test_the_reason_says_what_is_wrong(phrase: str, code: str, problem: str | None) -> None:
    reading = read_date(phrase, TODAY)
    assert (reading.why.code, reading.problem) == (f"dates.{code}", problem)


def test_a_count_of_working_days_warns_where_the_bank_holidays_are_not_published() -> None:
    reading = read_date("5 working days", date(2031, 4, 10))  # the Thursday before Easter
    assert shown(reading.date) == "Mon 2031-04-21"
    assert "not all bank holidays" in say(reading.why)


# What always holds


@given(st.text(max_size=220), DAYS)
def test_no_text_makes_it_stumble(text: str, today: date) -> None:
    check_sense(text, today)


WORDS = "by before in on of end mid next this last June may Friday week month working days Q3 FY w/c the a to and or"
FIGURES = "/ - . , : ? ' & + ( ) 5pm 17:30 3rd 12th 24/7 26/27 2/52 2026-06"
PIECES = st.lists(
    st.one_of(
        st.sampled_from(sorted(LEXICON)),
        st.sampled_from(WORDS.split()),
        st.sampled_from(FIGURES.split()),
        st.integers(0, 40).map(str),
        st.integers(1890, 2110).map(str),
    ),
    max_size=9,
)


@given(PIECES, st.sampled_from([" ", "", "\n"]), DAYS)
def test_no_heap_of_date_words_makes_it_stumble(pieces: list[str], between: str, today: date) -> None:
    check_sense(between.join(pieces), today)


def check_sense(text: str, today: date) -> None:
    reading = read_date(text, today)
    sentence = say(reading.why)
    assert sentence[0].isupper() or sentence[0].isdigit()
    assert sentence.endswith(".")
    assert ". " not in sentence
    assert reading.date is None or long_date(reading.date) in sentence
    assert reading.date is not None or not reading.exact
    for found in find_dates(text, today):
        assert text[found.start : found.end] == found.words
        say(found.reading.why)


def nth(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


WRITTEN = [
    lambda d: long_date(d),
    lambda d: f"{d.day} {d:%B %Y}",
    lambda d: f"{d:%a} {nth(d.day)} {d:%b} {d.year}",
    lambda d: f"the {nth(d.day)} of {d:%B}, {d.year}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d:%d/%m/%Y}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{d:%d-%b-%Y}",
    lambda d: d.isoformat(),
    lambda d: f"by {long_date(d).lower()} at the latest",
    lambda d: f"{d:%d%b%Y} 10:30",
]


@given(DAYS, DAYS, st.sampled_from(WRITTEN))
def test_a_day_in_any_usual_form_reads_back_to_itself(day: date, today: date, written) -> None:
    reading = read_date(written(day), today)
    assert (reading.date, reading.exact) == (day, True)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), DAYS)
def test_two_figures_are_a_year_of_this_century(day: date, today: date) -> None:
    for written in (f"{day:%d/%m/%y}", f"{day:%d.%m.%y}", f"{day.day} {day:%b %y}", f"{day:%d-%b-%y}"):
        assert read_date(written, today).date == day


@given(DAYS, st.integers(0, 300))
def test_a_day_without_a_year_is_the_next_such_day(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    expected = day if day.year <= 2100 else None
    assert read_date(f"{day.day} {day:%B}", today).date == expected
    assert read_date(f"{day.day}/{day.month}", today).date == (expected if (day.day, day.month) != (24, 7) else None)


def test_every_reason_has_its_sentence_and_every_sentence_its_reason() -> None:
    dates = {code for code in all_phrases("en") if code.startswith("dates.")}
    assert set(PROBLEMS) < dates


# The grammar itself


def ends_of(branch: Branch) -> Iterator[End]:
    if branch.end:
        yield branch.end
    for further in branch.further.values():
        yield from ends_of(further)


GRAMMARS = [value for room in (joins, forms, phrases) for value in vars(room).values() if isinstance(value, Branch)]


def test_every_rule_gives_its_meaning_the_parts_that_it_names() -> None:
    for grammar in GRAMMARS:
        for end in ends_of(grammar):
            inspect.signature(end.rule.build).bind(**dict.fromkeys(filter(None, end.names)))


def test_every_word_of_a_rule_is_one_that_the_lexicon_knows() -> None:
    known = {kind for word in LEXICON.values() for kind in word.kinds}
    made = {kind for grammar in GRAMMARS for end in ends_of(grammar) for kind in end.kinds}
    of_tokens = {"NUMBER", "SMALL", "FOUR", "YEAR", "FULLYEAR", "LONG", "BREAK", "THE_NEXT", "DOT", "-", "/", ".", "colon", "+"}
    named = {kind for grammar in GRAMMARS for kind in kinds_in(grammar)}
    assert {kind for kind in named if not kind.isdecimal()} <= known | made | of_tokens


def kinds_in(branch: Branch) -> Iterator[str]:
    for kind, further in branch.further.items():
        yield kind
        yield from kinds_in(further)


HEAPS = [
    " ",
    "1 ",
    "on ",
    "in 1 in 1 ",
    "1-",
    "1/",
    "1.",
    "a.",
    "'26 ",
    "the ",
    "June ",
    "3 or ",
    "end of ",
    "twenty-",
    "x",
    "\n",
]


@pytest.mark.parametrize("heap", HEAPS)
def test_a_long_heap_of_anything_takes_time_in_proportion(heap: str) -> None:
    """Eight times the text in far less than sixty-four times the work."""
    short, long = (heap * (size // len(heap)) for size in (2_500, 20_000))
    assert work(long) < 30 * max(work(short), 0.001)


def work(text: str) -> float:
    """Processor seconds, the least of three runs, so that other work on this machine does not count."""
    seconds = []
    for _ in range(3):
        started = time.process_time()
        find_dates(text, TODAY)
        seconds.append(time.process_time() - started)
    return min(seconds)
