"""Letters on paper as they leave the press: tagged, with words for each picture, in the size that was asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from notifier.pdf import Press
from rules.people import Style
from templates.catalogue import Frame, Line, Section, examples, kinds
from templates.paper import Listed, Posting, Sheet, cover, letter
from templates.pictures import FOLDER

WEDNESDAY = date(2026, 11, 25)  # Wednesday 25 November 2026
FRAME = Frame(
    "Rosa Reyes", Style.EASY, "en", WEDNESDAY, family=True, organisation="Northbank NHS Trust", help_phone="01632 960123",
    emergency_words="If someone is in danger now, call 999.",
)  # fmt: skip
POSTING = Posting("L12", WEDNESDAY, "Rosa Reyes", "12 Elm Road\nNorthbank\nNB3 4CD", "Northbank House, 1 River Street")
DONE = Line(1, "K7Q2-3", None, "Arrange a physical health check", "Sam will see a nurse.", "Sam", "Kim Osei")
HOSTILE = '#eval("1") $x$ *b* _i_ \\ @a <l> `r` [c] // no /* no */ {{ 7*7 }} <img onerror> \u202egnirts'


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with Press() as opened:
        yield opened


def sheet(style: Style = Style.EASY, what: str = "Sam will see a nurse.", **frame: Any) -> Sheet:
    line = replace(DONE, what=what, what_easy=what, facts={"closed_on": WEDNESDAY})
    return letter([Section("done_news", (line,))], replace(FRAME, style=style, **frame), POSTING)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())


def tags(pdf: bytes) -> list[tuple[str, str | None]]:
    """Every tag with its words in place of it, in reading order."""
    found: list[tuple[str, str | None]] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, dict) and "/S" in node:
            found.append((node["/S"], node.get("/Alt")))
            walk(node.get("/K", []))

    walk(read(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


def sizes(pdf: bytes) -> set[float]:
    found: set[float] = set()
    for page in read(pdf).pages:
        content = page.get_contents()
        assert content is not None
        found |= {float(size) for size in re.findall(rb"/f\d+ ([\d.]+) Tf", content.get_data())}
    return found


@pytest.mark.parametrize("style", Style)
def test_a_letter_is_tagged_and_says_its_language_title_and_headings(press: Press, style: Style) -> None:
    pdf = press.print(sheet(style)).pdf
    root = read(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read(pdf).metadata.title == "K7Q2-3: this has been done"  # type: ignore[union-attr]
    assert b"pdfuaid" in pdf
    found = [tag for tag, _ in tags(pdf)]
    assert found.count("/H1") == 1
    assert "/H2" in found


def test_an_easy_letter_has_a_picture_to_each_idea_and_words_for_each_picture(press: Press) -> None:
    alts = [alt for tag, alt in tags(press.print(sheet()).pdf) if tag == "/Figure"]
    assert len(alts) >= 3
    assert all(alts)
    assert "A thumb up" in alts


@pytest.mark.parametrize("style", [Style.PLAIN, Style.LARGE, Style.TEXT])
def test_no_other_letter_has_pictures(press: Press, style: Style) -> None:
    assert not [tag for tag, _ in tags(press.print(sheet(style)).pdf) if tag == "/Figure"]


@pytest.mark.parametrize(("style", "smallest"), [(Style.LARGE, 18), (Style.EASY, 14), (Style.PLAIN, 11), (Style.TEXT, 11)])
def test_nothing_is_printed_smaller_than_the_style_allows(press: Press, style: Style, smallest: int) -> None:
    assert min(sizes(press.print(sheet(style)).pdf)) >= smallest


def test_a_letter_is_a4_and_carries_address_day_reference_and_page(press: Press) -> None:
    printed = press.print(sheet())
    box = read(printed.pdf).pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    assert printed.pages == len(read(printed.pdf).pages)
    words = text_of(printed.pdf)
    for said in ("Rosa Reyes", "12 Elm Road", "NB3 4CD", "1 River Street", "Wednesday 25 November 2026", "Our reference: L12",
                 f"Page 1 of {printed.pages}", "Call 01632 960123", "call 999"):  # fmt: skip
        assert said in words


def test_a_letter_asks_to_ring_and_never_to_answer_a_mail(press: Press) -> None:
    for kind in kinds():
        for example in examples(kind):
            said = letter([example.section], example.frame(Style.EASY), POSTING).text
            assert "answer this email" not in said.lower()
            assert "Please write your answer above" not in said


@pytest.mark.mode(44)
def test_what_somebody_wrote_is_printed_and_never_executed(press: Press) -> None:
    printed = press.print(sheet(Style.PLAIN, what=HOSTILE))
    words = text_of(printed.pdf)
    for shown in ("#eval", "$x$", "*b*", "_i_", "@a", "`r`", "{{ 7*7 }}", "<img onerror>"):
        assert shown in words
    assert "\u202e" not in words


def test_words_of_ten_thousand_signs_and_an_address_of_fifty_lines_are_cut(press: Press) -> None:
    long = letter([Section("done_news", (replace(DONE, what_easy="word " * 2000, facts={"closed_on": WEDNESDAY}),))], FRAME,
                  replace(POSTING, name="N" * 500, address="line\n" * 50))  # fmt: skip
    assert press.print(long).pages <= 3


@pytest.mark.parametrize("name", ["Łukasz Żółć", "Ŵyn ap Siôn", "Ελένη", "Жанна", "Nguyễn Thị Ánh"])
def test_names_of_many_languages_are_printed_in_our_own_type(press: Press, name: str) -> None:
    printed = press.print(sheet(Style.PLAIN, what=name))
    assert not printed.odd
    assert name in text_of(printed.pdf)


def test_a_sign_that_no_type_has_is_printed_as_best_it_can_and_shown_to_a_person(press: Press) -> None:
    printed = press.print(sheet(Style.PLAIN, what="See a nurse \U0001fae8 \U000e0041"))
    assert printed.odd
    assert "See a nurse" in text_of(printed.pdf)


@pytest.mark.parametrize(("language", "tongue"), [("en", "en"), ("en-GB", "en"), ("ur", "en")])
def test_a_letter_says_the_language_that_its_words_are_in(press: Press, language: str, tongue: str) -> None:
    assert read(press.print(sheet(language=language)).pdf).trailer["/Root"]["/Lang"].split("-")[0] == tongue


def test_the_same_letter_is_the_same_file(press: Press) -> None:
    with Press() as another:
        assert press.print(sheet()).pdf == another.print(sheet()).pdf


def test_a_letter_is_printed_with_nothing_of_this_machine(press: Press) -> None:
    pdf = press.print(sheet()).pdf
    assert b"/tmp" not in pdf
    assert read(pdf).metadata.get("/CreationDate") == "D:20261125000000Z"  # type: ignore[union-attr]


def test_a_pack_of_ones_own_takes_the_place_of_our_pictures(press: Press, tmp_path: Path) -> None:
    """`look` is a picture of ours, used here where `thanks` stood."""
    (tmp_path / "thanks.png").write_bytes((FOLDER / "look.png").read_bytes())
    (tmp_path / "alt.toml").write_text('thanks = "A magnifying glass over a plan"', encoding="utf-8")
    with Press() as own:
        alts = [alt for tag, alt in tags(own.print(sheet(pictures=tmp_path)).pdf) if tag == "/Figure"]
    assert "A magnifying glass over a plan" in alts
    assert "A thumb up" not in alts


def test_the_cover_list_says_who_and_where_and_nothing_of_what(press: Press) -> None:
    listed = [Listed("L12", "Rosa Reyes", "12 Elm Road\nNorthbank", 2), Listed("L13", "Ana Reyes", None, 1, "Look at it first.")]
    printed = press.print(cover(listed, WEDNESDAY, "en"))
    words = text_of(printed.pdf)
    for said in (
        "2 letters to post, Wednesday 25 November 2026",
        "L12",
        "12 Elm Road",
        "No address is known",
        "Look at it first.",
    ):
        assert said in words
    found = [tag for tag, _ in tags(printed.pdf)]
    assert found.count("/TH") == 5
    assert found.count("/TR") == 3
