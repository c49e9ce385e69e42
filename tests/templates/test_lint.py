"""The checker: clean on every message, red on whatever is built or looks wrong. Its rules on words have a corpus of their own."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from rules.people import Style
from templates.catalogue import Frame, Line, Section, Written, examples, kinds, write, write_slack
from templates.lint import Profile, check_kind, facts, structure
from templates.lint.edges import Try, tries
from templates.lint.letters import check_letter
from templates.lint.looks import contrast
from templates.lint.slack import check_slack
from templates.pages import Page, page
from templates.words import Block, Mark

FRAME = Frame("Kim Osei", Style.EASY, "en", date(2026, 11, 25), help_phone="01632 960123")  # Wednesday 25 November 2026
CHECK = Line(1, "K7Q2-3", date(2026, 12, 2), "Arrange a check", "Sam will see a nurse.", "Sam")


@pytest.mark.parametrize("kind", kinds())
def test_every_message_is_clean(kind: str) -> None:
    assert [(found.rule, found.style, found.example, found.sentence) for found in check_kind(kind) if not found.is_hint] == []


HELLO = Block(Mark.PARAGRAPH, "Hello Kim")
ROW = Block(Mark.ROW, "You will see a nurse.", picture="person")
ASKED = Block(Mark.HEADING, "What to do", asked=True)
BAD_LETTERS = [
    ("L16_many", [replace(ROW, picture=f"p{number}") for number in range(7)]),
    ("L16_none", [replace(ROW, picture=None)]),
    ("L17", [ASKED, ROW, ASKED]),
    ("L17_long", [ROW] * 200),
    ("L19", [Block(Mark.POINT, "a", picture="person")] * 7),
]


@pytest.mark.parametrize(("code", "blocks"), BAD_LETTERS, ids=[code for code, _ in BAD_LETTERS])
def test_each_rule_on_a_letter_as_a_whole_goes_red(code: str, blocks: list[Block]) -> None:
    assert list(check_letter(Page("1 action", (HELLO, ROW, HELLO)), Profile.EASY)) == []
    assert {found.code for found in check_letter(Page("1 action", (HELLO, *blocks, HELLO)), Profile.EASY)} == {code}


def test_a_reading_age_is_a_hint_and_nothing_else() -> None:
    hard = Block(
        Mark.PARAGRAPH, "Organisations responsible for commissioning accommodation demonstrate considerable perseverance."
    )
    [found] = [one for one in check_letter(Page("1 action", (HELLO, hard)), Profile.PLAIN) if one.rule == "L24"]
    assert found.is_hint
    assert "reads like" in found.advice


def test_a_slack_message_that_names_somebody_or_says_nothing_goes_red() -> None:
    one = next(tries(examples("reminder")[0]))
    good = write_slack(one.with_buttons, one.frame(Style.PLAIN))
    assert list(check_slack(good, one)) == []
    button = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}, "accessory": {"accessibility_label": "long " * 20}}
    for code, bad in (
        ("S01", replace(good, text="Sam has 1 action due")),
        ("S04", replace(good, text=" ")),
        ("S04", replace(good, blocks=good.blocks * 20)),
        ("S04", replace(good, blocks=({"type": "section", "text": {"type": "mrkdwn", "text": "x" * 3001}},))),
        ("S04", replace(good, blocks=(button,))),
    ):
        assert {found.code for found in check_slack(bad, one)} == {code}


def change(old: str, new: str) -> Callable[[Written], Written]:
    def changed(written: Written) -> Written:
        assert old in written.html
        return replace(written, html=written.html.replace(old, new))

    return changed


def swapped(html: str) -> str:
    """The words on the left and the picture on the right."""
    return re.sub(r'(<td class="tile".*?</td>)\s*(<td class="said".*?</td>)', r"\2\1", html, count=1, flags=re.DOTALL)


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
    ("H05", change('<h1 style="', '<h1 style="min-width: 400px; ')),
    ("H07", change("<head>", "<head><style>@import 'x.css';</style>")),
    ("H07", change("</body>", '<img srcset="https://example.org/a.png 2x" alt=""></body>')),
    ("H09", change("line-height: 1.5", "line-height: 1.2")),
    ("H10", change("&#847;", "Sam")),
    ("H11", change('<td class="tile"', '<td class="said">Two columns</td><td class="tile"')),
    ("L13", change("font-size: 20px", "font-size: 15px")),
    ("L14_font", change("Arial, Helvetica, sans-serif", "Georgia, serif")),
    ("L14_font", change("<strong>", "<strong><em>here</em>")),
    ("L14_font", change('<h1 style="', '<h1 style="text-transform: uppercase; ')),
    ("L14_line", change("<strong>", "<strong><u>here</u>")),
    ("L15", change("text-align: left", "text-align: justify")),
    ("L15", change('<h1 style="', '<h1 style="text-align: center; ')),
    ("L16_order", change("</h1>", '</h1><img src="cid:list@kept" alt="A list">')),
    ("L16_order", lambda written: replace(written, html=swapped(written.html))),
    ("L17_first", change("</h1>", "</h1><ol><li>First the list</li></ol>")),
    ("L20_alone", change("</h1>", '</h1><div style="background: #ff0000"></div>')),
    ("L21", change("</h1>", '</h1><a href="https://example.org/a">here</a>')),
    ("L21_tab", change("</h1>", '</h1><a href="https://example.org/a" target="_blank">The page for answers</a>')),
    ("L16", lambda written: replace(written, html=written.html.replace('alt="', f'alt="{"long " * 30}', 1))),
    ("L20", change("color: #505a5f", "color: #b0b0b0")),
    ("L20", change("color: #c3c9ce !important", "color: #333333 !important")),
]


@pytest.mark.parametrize(("rule", "spoil"), BAD_HTML, ids=[f"{rule}-{place}" for place, (rule, _) in enumerate(BAD_HTML)])
def test_each_rule_on_structure_goes_red(rule: str, spoil: Callable[[Written], Written]) -> None:
    written = write([Section("reminder", (CHECK,))], FRAME)
    assert list(structure.check(written, FRAME)) == []
    assert rule in {found.code for found in structure.check(spoil(written), FRAME)}


def test_parts_that_say_different_things_go_red() -> None:
    written = write([Section("reminder", (CHECK,))], FRAME)
    assert list(facts.check_parts(written)) == []
    for text in (written.text.replace("2026", "2027"), written.text + "More.\n", written.text.replace("Sam", "", 1)):
        assert [found.rule for found in facts.check_parts(replace(written, text=text))] == ["F01"]


@pytest.mark.parametrize(
    ("rule", "old", "new"),
    [
        ("F02", "Wednesday 2 December", "Tuesday 1 December"),
        ("F05", "K7Q2-3", "K7Q2-3 at 5pm"),
        ("F03", "Sam", "Tom"),
        ("F04", "K7Q2-3", "it"),
    ],
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
