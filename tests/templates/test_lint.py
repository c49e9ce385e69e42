"""The checker: clean on every message, red on every bad example."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rules.people import Style
from templates.catalogue import Frame, Line, Section, Written, examples, kinds, write
from templates.lint import Profile, check_kind, check_page, facts, structure
from templates.lint.edges import Try, tries
from templates.lint.sentences import check_points, check_text
from templates.lint.structure import contrast
from templates.pages import Page, page
from templates.say import phrase, phrases
from templates.words import Block, Mark

FRAME = Frame("Kim Osei", Style.EASY, "en", date(2026, 11, 25), help_phone="01632 960123")  # Wednesday 25 November 2026
CHECK = Line(1, "K7Q2-3", date(2026, 12, 2), "Arrange a check", "Sam will see a nurse.", "Sam")


@pytest.mark.parametrize("kind", kinds())
def test_every_message_is_clean(kind: str) -> None:
    assert [(found.rule, found.style, found.example, found.sentence) for found in check_kind(kind) if not found.is_hint] == []


BAD_EASY = [
    ("L01", "You will see the nurse and she will look at your eyes and ears and also your teeth."),
    ("L01", "The nurse will see you at the new house on Wednesday."),  # 11 words: a hint
    ("L02", "The nurse will come; she is kind."),
    ("L02", "The nurse, who is new, will come."),
    ("L02", "We will talk and eat and walk."),
    ("L03", "The room was booked."),
    ("L04", "The MDT will meet."),
    ("L04", "We will utilise the room."),
    ("L04", "The EHCP is new."),
    ("L05", "Your advocate will come."),
    ("L07", "We will touch base soon."),
    ("L08", "We can't come."),
    ("L08", "We can’t come."),
    ("L08", "It's done."),
    ("L09", "Come on 2 December 2026."),
    ("L09", "Come on Wed 2 Dec 2026."),
    ("L09", "Come on 2/12."),
    ("L09", "Come on 02.12.2026."),
    ("L09", "Come on 2026-12-02."),
    ("L09", "Come on Wednesday 2nd December 2026."),
    ("L09", "Come on December 2."),
    ("L09", "Come on Tuesday 2 December 2026."),  # it is a Wednesday
    ("L10", "Come at 17:00."),
    ("L10", "Come at 12pm."),
    ("L10", "Come at 5.30pm."),
    ("L10", "Come at 5 pm."),
    ("L10", "Come at 9:30."),
    ("L11", "Come from 2pm-4pm."),
    ("L11", "It takes 2 – 4 days."),
    ("L12", "You have two things to do."),
    ("L12", "It is 50% done."),
    ("L12", "It takes 1.5 hours."),
    ("L14", "PLEASE COME to us."),
    ("L18", "One. Two. Three. Four. Five. Six."),
    ("L21", "To answer, click here."),
    ("L22", "Oops, we forgot it."),
    ("L22", "Thank you!"),
    ("L23", "The clinician will come."),
    ("L23", "Sam is suffering from pain."),
]


@pytest.mark.parametrize(("rule", "sentence"), BAD_EASY)
def test_each_rule_on_words_goes_red(rule: str, sentence: str) -> None:
    assert rule in {found.rule for found in check_text([sentence], Profile.EASY)}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        ("L01", "Please tell us how it is going " + "on and on " * 5 + "today."),
        ("L04", "The CTR is due."),
        ("L08", "You don't need to answer."),
        ("L18", "One. Two. Three. Four."),
    ],
)
def test_plain_words_are_held_to_their_own_rules(rule: str, sentence: str) -> None:
    assert rule in {found.rule for found in check_text([sentence], Profile.PLAIN)}


@pytest.mark.parametrize(
    "text",
    [
        "Sam will see a nurse for a health check.",
        "Please come by Wednesday 2 December 2026.",
        "Come at 5pm, 5:30pm, midday or midnight.",
        "We meet from 2pm to 6pm.",
        "Write DONE. Write NEED UNTIL and the day. Write NOT MINE.",
        "Call 01632 960123.",
        "Our number for it is K7Q2-3.",
        "1 in 10 people asked.",
        "Your NHS letter is here.",
        "Your advocate will come. Your advocate is a person who speaks up for you.",
        "Sam's mother may come in May.",
    ],
)
def test_good_sentences_pass(text: str) -> None:
    assert [found.rule for found in check_text([text], Profile.EASY) if not found.is_hint] == []


def test_a_short_form_may_follow_its_full_words_in_plain_messages() -> None:
    assert not list(check_text(["We follow the Accessible Information Standard (AIS)."], Profile.PLAIN))


def test_a_finding_says_what_would_pass() -> None:
    [found] = check_text(["We can't come."], Profile.EASY)
    assert (found.rule, found.advice) == ("L08", "Write “can't” in full.")


def test_long_lists_and_long_points_go_red() -> None:
    assert {found.rule for found in check_points(["a"] * 7)} == {"L19"}
    assert {found.rule for found in check_points(["One. Two."])} == {"L19"}


def test_too_many_pictures_and_a_second_what_to_do_go_red() -> None:
    rows = [Block(Mark.ROW, "x", picture=f"p{number}") for number in range(7)]
    asked = [Block(Mark.HEADING, "What to do", asked=True)] * 2
    assert {found.rule for found in check_page(Page("1 action", (*rows, *asked)), Profile.EASY)} == {"L16", "L17"}


def change(old: str, new: str) -> Callable[[Written], Written]:
    def changed(written: Written) -> Written:
        assert old in written.html
        return replace(written, html=written.html.replace(old, new))

    return changed


BAD_HTML = [
    ("S02", lambda written: replace(written, subject="a\nBcc: b")),
    ("S02", lambda written: replace(written, subject="a" * 121)),
    ("S03", lambda written: replace(written, text="Hello\n" + written.text)),
    ("S03", change("— Please write", "Please write")),
    ("H01", change("</h1>", "</h1><h1>Again</h1>")),
    ("H02", change(' lang="en"', "")),
    ("H03", change(' alt="', ' title="')),
    ("H04", change(' role="presentation"', "")),
    ("H05", change('<div class="page"', '<div class="page" width="640"')),
    ("H06", lambda written: replace(written, html=written.html + " " * 110_000)),
    ("H07", change("</body>", '<script src="x"></script></body>')),
    ("H07", change("</body>", '<img src="https://example.org/pixel.gif" alt=""></body>')),
    ("H07", change("<h1", '<h1 onclick="x"')),
    ("H08", lambda written: replace(written, pictures=written.pictures[1:])),
    ("L13", change("font-size: 20px", "font-size: 15px")),
    ("L15", change("text-align: left", "text-align: justify")),
    ("L16", lambda written: replace(written, html=written.html.replace('alt="', f'alt="{"long " * 30}', 1))),
    ("L20", change("color: #505a5f", "color: #b0b0b0")),
    ("L20", change("color: #c3c9ce !important", "color: #333333 !important")),
]


@pytest.mark.parametrize(("rule", "spoil"), BAD_HTML, ids=[f"{rule}-{place}" for place, (rule, _) in enumerate(BAD_HTML)])
def test_each_rule_on_structure_goes_red(rule: str, spoil: Callable[[Written], Written]) -> None:
    written = write([Section("reminder", (CHECK,))], FRAME)
    assert list(structure.check(written, FRAME)) == []
    assert rule in {found.rule for found in structure.check(spoil(written), FRAME)}


def test_parts_that_say_different_things_go_red() -> None:
    written = write([Section("reminder", (CHECK,))], FRAME)
    assert list(facts.check_parts(written)) == []
    for text in (written.text.replace("2026", "2027"), written.text + "More.\n", written.text.replace("Sam", "", 1)):
        assert [found.rule for found in facts.check_parts(replace(written, text=text))] == ["F01"]


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [("F02", "Wednesday 2 December", "Tuesday 1 December"), ("F03", "Sam", "Tom"), ("F04", "K7Q2-3", "it")],
)
def test_twins_that_part_go_red(rule: str, old: str, new: str) -> None:
    one = next(tries(examples("reminder")[0]))
    plain, easy = (write(one.sections, one.frame(style)).text for style in (Style.PLAIN, Style.EASY))
    assert list(facts.check_twins(plain, easy, one)) == []
    assert rule in {found.rule for found in facts.check_twins(plain, easy.replace(old, new), one)}


def test_a_subject_that_names_somebody_goes_red() -> None:
    one: Try = next(tries(examples("reminder")[0]))
    assert [found.rule for found in facts.check_subject("Sam has 1 action due", one)] == ["S01"]


def test_contrast_is_the_published_ratio() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_what_is_checked_is_what_is_written() -> None:
    """The page that the rules on words read has every line of the text part."""
    written = write([Section("reminder", (CHECK,))], FRAME)
    lines = {line for block in page([Section("reminder", (CHECK,))], FRAME).blocks for line in (block.text, *block.more)}
    assert all(line.strip().removeprefix("1. ").removeprefix("- ") in lines for line in written.text.splitlines()[1:] if line)


@pytest.mark.parametrize("code", [code for code in phrases("en") if code.partition(".")[2].startswith("easy_")])
def test_each_easy_phrase_is_easy(code: str) -> None:
    assert not list(check_text([phrase(code)], Profile.EASY))
