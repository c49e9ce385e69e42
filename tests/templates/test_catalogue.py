"""Every kind of message, in every style."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.acts import Act
from rules.blocker import Case, identifying
from rules.notices import LANES
from rules.people import Style
from rules.reasons import because
from templates.catalogue import MOST_PICTURES, Frame, Line, Section, Written, examples, kinds, write
from templates.lint.html import parsed
from templates.say import phrase, phrases

ABOVE = "— Please write your answer above this line —"
EVERY = [(kind, example) for kind in kinds() for example in examples(kind)]
WEDNESDAY = date(2026, 11, 25)  # Wednesday 25 November 2026
FRAME = Frame(
    "Kim Osei", Style.PLAIN, "en", WEDNESDAY, organisation="Northbank NHS Trust", help_phone="01632 960123",
    emergency_words="If someone is in danger now, call 999.",
)  # fmt: skip
CHECK = Line(1, "K7Q2-3", date(2026, 12, 2), "Arrange a physical health check", "Sam will see a nurse.", "Sam")


def reminded(*lines: Line, style: Style = Style.PLAIN, **frame: object) -> Written:
    return write([Section("reminder", lines or (CHECK,))], replace(FRAME, style=style, **frame))  # type: ignore[arg-type]


def test_there_is_a_message_for_each_kind_of_notice_and_no_other() -> None:
    assert set(kinds()) == set(LANES)


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize(("kind", "example"), EVERY, ids=lambda value: getattr(value, "title", value))
def test_each_kind_is_written_from_its_example_in_each_style(kind: str, example: object, style: Style) -> None:
    written = write([example.section], example.frame(style))  # type: ignore[attr-defined]
    assert written.text.startswith(ABOVE)
    assert written.subject.isprintable()
    assert bool(written.html) == (style is not Style.TEXT)
    assert bool(written.pictures) == (style is Style.EASY)
    assert len(written.pictures) <= MOST_PICTURES
    for word in ("{{", "{%", "None", "Undefined", "..", " ,", "  ."):
        assert word not in written.text.replace("   ", "")


@pytest.mark.parametrize(("kind", "example"), EVERY, ids=lambda value: getattr(value, "title", value))
def test_an_example_explains_each_fact_that_it_brings(kind: str, example: object) -> None:
    for line in example.section.lines:  # type: ignore[attr-defined]
        assert set(line.facts) <= {*kinds()[kind].facts, *kinds()[kind].private}


def test_a_reminder_names_the_day_and_how_far_off_it_is() -> None:
    written = reminded()
    assert written.subject == "1 action is due on Wednesday 2 December"
    assert "1. Arrange a physical health check\n   For Sam.\n" in written.text
    assert "The agreed day is Wednesday 2 December 2026.\n   That is in 7 days." in written.text


@pytest.mark.parametrize(
    ("today", "subject"),
    [
        (date(2026, 12, 2), "1 action is due today, Wednesday 2 December"),  # Wednesday
        (date(2026, 12, 1), "1 action is due on Wednesday 2 December"),  # Tuesday
        (date(2027, 1, 4), "1 action is due on Wednesday 2 December 2026"),  # Monday, another year
    ],
)
def test_a_subject_says_the_day(today: date, subject: str) -> None:
    assert reminded(today=today).subject == subject


@pytest.mark.mode(35)
def test_each_line_of_a_list_begins_with_its_number_through_all_sections() -> None:
    late = Line(1, "K7Q2-1", date(2026, 11, 23), "Call the landlord")  # Monday 23 November 2026
    gap = Line(3, "K7Q2-9", what="Plan visits", facts={"gap": "Row 3 has no owner. Who will do it?"})
    sections = [Section("late", (late,)), Section("reminder", (replace(CHECK, number=2),)), Section("gaps", (gap,))]
    written = write(sections, FRAME)
    starts = [line for line in written.text.splitlines() if line[:1].isdigit() and ". " in line]
    assert starts == ["1. Call the landlord", "2. Arrange a physical health check", "3. Row 3 has no owner. Who will do it?"]
    assert written.subject == "1 action was due on Monday 23 November, and 2 more to look at"
    assert written.text.count("Dear Kim Osei") == 1
    assert written.text.count("What to do") == 1
    assert written.text.count("DONE, if all of it has been done.") == 1


def test_one_main_heading_however_many_sections() -> None:
    written = write([Section("late", (CHECK,)), Section("reminder", (replace(CHECK, number=2),))], FRAME)
    tags = [element.tag for element in parsed(written.html).within()]
    assert (tags.count("h1"), tags.count("h2")) == (1, 4)


def test_what_to_do_stands_above_the_list_in_easy_read_and_below_it_in_plain_words() -> None:
    plain, easy = reminded().text, reminded(style=Style.EASY).text
    assert easy.index("What to do") < easy.index("1. Sam will see a nurse.")
    assert plain.index("What to do") > plain.index("1. Arrange")


NAMES_AND_PLACES = {"where", "from_name", "coming", "not_coming", "unanswered", "can", "none_suits", "not_heard", "reason_easy"}
"""Who comes and where it is must be read by everybody; a reason in easy words was written for them."""
NOT_TYPED = {
    "gap_unclear": {"said"},
    "review_due": {"which", "reason"},
    "review_unbooked": {"which", "reason"},
    "wait_due": {"which", "reason"},
}
"""A reader's own words, and phrases of ours that are private for what they tell."""


def test_what_somebody_typed_for_professionals_never_stands_in_an_easy_letter() -> None:
    for kind in kinds():
        raw = "Escalate MDT outcome"
        typed = set(kinds()[kind].private) - NAMES_AND_PLACES - NOT_TYPED.get(kind, set())
        facts = {**examples(kind)[0].section.lines[0].facts, **dict.fromkeys(typed, raw)}
        line = replace(CHECK, what=raw, what_easy=None, facts=facts)
        written = write([Section(kind, (line,))], replace(FRAME, style=Style.EASY))
        assert raw not in written.text + written.html, kind


def test_an_easy_letter_says_honestly_that_there_are_no_easy_words_yet() -> None:
    text = reminded(replace(CHECK, what_easy=None), style=Style.EASY).text
    assert "1. We do not have easy words for this yet. We have asked for them." in text


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("kind", kinds())
def test_the_bare_form_says_nothing_about_the_person(kind: str, style: Style) -> None:
    secret = "Samantha sees a nurse"
    facts = {**examples(kind)[0].section.lines[0].facts, **dict.fromkeys(kinds()[kind].private, secret)}
    line = Line(1, "K7Q2-3", CHECK.due, what=None, what_easy=secret, about=secret, facts=facts)
    written = write([Section(kind, (line,))], replace(FRAME, style=style))
    assert secret not in written.subject + written.text + written.html


@pytest.mark.mode("U5")
@pytest.mark.parametrize("kind", kinds())
def test_no_subject_would_be_blocked_whatever_the_person_is_called(kind: str) -> None:
    """Sam Day, Lee Hand and An get their reminders too, and a subject names none of an example's people."""
    for example in examples(kind):
        written = write([example.section], example.frame(Style.EASY))
        outside = "\n".join((written.subject, *(picture.name for picture in written.pictures)))
        people = [line.about or "Sam" for line in example.section.lines]
        said = {word for word in outside.replace(":", " ").replace(",", " ").split() if word.isalpha()}
        words = {word for word in said if word.islower() and not {word.capitalize(), word.upper()} & said}
        months = {f"{date(2026, month, 1):%B}" for month in range(1, 13)}
        assert identifying(outside, Case((*people, "Kim Osei", *months, *words))) == ()


def test_a_name_is_said_to_whom_it_is_told_on_which_day() -> None:
    facts = {"tells_on": date(2026, 12, 11), "tells_name": "Mo Adeyemi", "tells_role": "manager"}  # Friday 11 December 2026
    for style, words in (
        (Style.PLAIN, "Without your answer, we tell Mo Adeyemi, your manager, on Friday 11 December 2026."),
        (Style.EASY, "Please tell us before Friday 11 December 2026. On that day we tell Mo Adeyemi. They are your manager."),
    ):
        assert words in write([Section("late", (replace(CHECK, facts=facts),))], replace(FRAME, style=style)).text


@pytest.mark.parametrize("role", ["manager", "chair", "commissioner", "coordinator", "deputy"])
@pytest.mark.parametrize("style", [Style.PLAIN, Style.EASY])
def test_whoever_hears_of_a_late_action_reads_why_it_is_they(role: str, style: Style) -> None:
    line = replace(CHECK, owner="Kim Osei", facts={"role": role})
    text = write([Section("escalated", (line,))], replace(FRAME, reader="Mo Adeyemi", style=style)).text
    assert "You get this" in text


def test_each_act_has_its_receipt_in_words() -> None:
    for act in Act:
        for style in (Style.PLAIN, Style.EASY):
            line = replace(CHECK, facts={"understood": act.value.replace("-", "_")})
            assert "We understood" in write([Section("noted", (line,))], replace(FRAME, style=style)).text


def test_a_reason_in_the_facts_is_said() -> None:
    line = replace(CHECK, facts={"gap": because("gaps.easy_owner"), "field": "owner"})
    assert "1. Who will do this?" in write([Section("gaps", (line,))], FRAME).text


def test_family_hears_what_to_do_if_someone_is_not_safe() -> None:
    assert "call 999" not in reminded().text
    assert "call 999" in reminded(family=True).text
    assert "call 999" in reminded(style=Style.EASY).text


def test_nobody_is_asked_to_answer_where_no_answer_can_come() -> None:
    for kind in kinds():
        for style in Style:
            text = write([examples(kind)[0].section], replace(FRAME, style=style, can_reply=False)).text
            assert ABOVE not in text
            assert "Write DONE" not in text
            assert "nswer this" not in text, kind


def test_a_missing_setting_leaves_a_whole_sentence() -> None:
    text = reminded(help_phone="", organisation="", emergency_words="", family=True).text
    assert "Please ring the coordinator if you have a question." in text
    assert "This message is from" not in text


def test_hundreds_of_lines_are_all_there_in_few_words() -> None:
    many = tuple(replace(CHECK, number=number, what="Arrange " + "a very long check " * 20) for number in range(1, 1001))
    written = reminded(*many)
    assert "1000. Arrange" in written.text
    assert len(written.html) < 300_000


@given(st.text(max_size=300), st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_no_words_of_others_become_a_line_of_ours_a_tag_or_a_header(what: str, name: str) -> None:
    calm = reminded(replace(CHECK, what="x", about="y"), reader="z")
    written = reminded(replace(CHECK, what=what or "-", about=name), reader=name)
    assert "\n" not in written.subject
    assert "\r" not in written.subject
    assert [e.tag for e in parsed(written.html).within() if e.tag not in {"#text", "br", "span"}] == [
        e.tag for e in parsed(calm.html).within() if e.tag not in {"#text", "br", "span"}
    ]
    assert written.text.splitlines()[0] == ABOVE
    numbered = [line for line in written.text.split("\n") if line.startswith("1. ")]
    assert len(numbered) == 1


HOSTILE = [
    ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
    ("{{ 7*7 }}", "{{ 7*7 }}"),
    ("{% include 'x' %}", "{% include &#39;x&#39; %}"),
    ("# Not a heading\n> What to do\n[done] - 1. @owner", "# Not a heading &gt; What to do [done] - 1. @owner"),
    ("Call\r\nBcc: all@example.org", "Call Bcc: all@example.org"),
    ("\u202eevil\u202c and \u2067more\u2069", "evil and more"),
    ("emoji 👩‍👩‍👧 and عربى", "emoji 👩‍👩‍👧 and عربى"),
    ("a\x00b\x1b[31m", "a b [31m"),
]


@pytest.mark.parametrize(("typed", "shown"), HOSTILE)
def test_hostile_words_are_shown_as_text(typed: str, shown: str) -> None:
    written = reminded(replace(CHECK, what=typed))
    assert f"<strong>1. {shown}</strong>" in written.html
    assert "49" not in written.text
    assert "<img" not in written.html


@pytest.mark.parametrize("style", Style)
def test_an_action_without_visible_words_is_still_in_the_list(style: Style) -> None:
    text = reminded(replace(CHECK, what=" \u202e ", what_easy=" "), style=style).text
    assert "\n1. " in text
    assert "K7Q2-3" in text


def test_ten_thousand_signs_are_cut_politely_at_a_word() -> None:
    written = reminded(replace(CHECK, what="Arrange a check and " * 500))
    line = next(line for line in written.text.splitlines() if line.startswith("1. "))
    assert len(line) < 250
    assert line.endswith(("Arrange…", "a…", "check…", "and…"))


SEEN_IN_A_LIST = 150
"""About as many signs of a mail as a list of mails or a locked phone shows below the subject."""


@pytest.mark.parametrize("style", [Style.PLAIN, Style.EASY, Style.LARGE])
@pytest.mark.parametrize("above", [ABOVE, ""])
def test_a_list_of_mails_shows_nobodys_name_below_the_subject(style: Style, above: str) -> None:
    written = reminded(style=style, reader="Sam", can_reply=bool(above))
    body = parsed(written.html[written.html.index("<body") :])
    signs = " ".join(element.text for element in body.within() if element.tag == "#text" and not element.text.startswith("[if"))
    assert "Sam" in signs
    assert "".join(sign for sign in signs[:SEEN_IN_A_LIST] if sign.isalpha()) == "".join(filter(str.isalpha, above))


def test_a_language_without_words_falls_back_to_english() -> None:
    assert reminded(language="cy").text == reminded().text


def test_a_message_without_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one line"):
        write([Section("reminder", ())], FRAME)


def test_each_picture_that_is_shown_travels_with_the_mail_once() -> None:
    written = reminded(CHECK, replace(CHECK, number=2), style=Style.EASY)
    shown = {e.attributes["src"] for e in parsed(written.html).within() if e.tag == "img"}
    assert shown == {f"cid:{picture.cid}" for picture in written.pictures}
    assert all(picture.bytes.startswith(b"\x89PNG") and picture.alt for picture in written.pictures)


LABELS = (
    "mail.",
    "slack.done",
    "slack.have_it",
    "slack.more",
    "blocker.",
    "hearers.",
    "noted.",
    "reopened.",
    "pictures.",
    "not_delivered.",
)


@pytest.mark.parametrize("code", [code for code in phrases("en") if code.startswith(LABELS)])
def test_each_label_of_the_blocker_and_of_mail_is_said(code: str) -> None:
    assert phrase(code, ref="K7Q2-3", total=2, first="1 action is late", rest=1)
