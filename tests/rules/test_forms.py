"""What a form takes, what it refuses and why; who may fill in which; what a new action still lacks."""

from datetime import UTC, date, datetime

import pytest

from rules.acts import Act
from rules.forms import (
    BY_KIND,
    BY_ROLE,
    FORMS,
    MORE_TIME,
    OTHERWISE,
    About,
    Place,
    Shape,
    Wrong,
    filled,
    form_of,
    gaps,
    may,
    so_far,
)
from rules.people import Role
from templates.say import phrases, say

NOW = datetime(2026, 5, 26, 8, tzinfo=UTC)  # a Tuesday, 9 o'clock in London
TODAY = NOW.date()
LONG = "x" * 1_001


def wrong(form: str, **written: str | list[str]) -> dict[str, str]:
    try:
        filled(FORMS[form], written, NOW)
    except Wrong as found:
        return {name: why.code for name, why in found.why.items() if say(why)}
    return {}


@pytest.mark.parametrize(
    ("form", "written", "found"),
    [
        ("done", {}, {}), ("done", {"note": "All done", "evidence": "Letter of 3 May"}, {}),
        ("done", {"note": "Not yet"}, {"note": "forms.says_otherwise"}), ("done", {"note": "x" * 1_000}, {}),
        ("done", {"note": LONG}, {"note": "forms.long"}), ("done", {"evidence": "Was it done?"}, {"evidence": "forms.says_otherwise"}),
        ("more-time", {}, {"until": "forms.needed"}), ("more-time", {"until": "2026-05-26"}, {"until": "forms.day_ahead"}),
        ("more-time", {"until": "2026-05-27"}, {}), ("more-time", {"until": "tomorrow"}, {"until": "forms.no_day"}),
        ("more-time", {"until": "9999-01-01"}, {"until": "forms.no_day"}), ("more-time", {"until": ["2026-06-01"]}, {"until": "forms.needed"}),
        ("blocked", {"note": "  \n "}, {"note": "forms.needed"}), ("pause", {"until": "2026-06-01"}, {"note": "forms.needed"}),
        ("hand-over", {"to": "kim@example.org"}, {"to": "forms.whom"}), ("hand-over", {"to": "7"}, {}), ("hand-over", {"to": "-7"}, {"to": "forms.whom"}),
        ("hand-over", {"to": "7" * 30}, {"to": "forms.whom"}),
        ("event", {"what": "eaten", "on": "2026-05-20"}, {"what": "forms.choose"}),
        ("consent", {"state": "given", "on": "2026-05-27"}, {"on": "forms.day_so_far"}),
        ("book", {"kind": "community", "at": "1", "minutes": "60", "chair": "1"}, {"at": "forms.moment_ahead"}),
        ("book", {"kind": "community", "at": "9" * 40, "minutes": "60", "chair": "1"}, {"at": "forms.no_moment"}),
        ("book", {"kind": "community", "at": "2026-06-16T10:00", "minutes": "60", "chair": "1"}, {"at": "forms.no_moment"}),
        ("book", {"kind": "community", "at": "2026-06-16T10:00+01:00", "minutes": "61", "chair": "1"}, {"minutes": "forms.choose"}),
        ("times", {"numbers": []}, {}), ("times", {"numbers": ["1", "3"]}, {}), ("add", {"safety": ["yes"], "what": "x", "to": "1", "until": "2027-01-01"}, {"safety": "forms.choose"}),
    ],
)  # fmt: skip
def test_each_field_says_what_is_wrong_with_it(form: str, written: dict[str, str | list[str]], found: dict[str, str]) -> None:
    assert wrong(form, **written) == found


def test_what_is_filled_in_is_the_wish_of_its_act() -> None:
    read = filled(FORMS["more-time"], {"until": "2026-06-05", "note": "Waiting\r\nfor the GP\x00"}, NOW)
    wish = read.wish("form")
    assert (wish.act, wish.until, wish.words) == (Act.MORE_TIME, date(2026, 6, 5), "Waiting\nfor the GP")


def test_a_form_that_is_still_being_filled_in_gives_what_can_be_read() -> None:
    read = so_far(FORMS["add"], {"what": "Book it", "to": "x", "until": "2026-01-01"}, NOW)
    assert (read.text("what"), read.contact("to"), read.day("until")) == ("Book it", None, None)


def test_each_act_that_is_not_just_seen_has_one_form() -> None:
    assert {act for act in Act if form_of(act) is None} == {Act.SEEN}
    assert [form.name for form in FORMS.values()] == list(FORMS)


def test_each_form_has_words_for_its_title_fields_and_choices() -> None:
    known = phrases("en")
    for form in FORMS.values():
        name = form.name.replace("-", "_")
        assert 0 < len(known[f"forms.title_{name}"]) <= 24
        assert len(known.get(f"forms.submit_{name}", "")) <= 24
        for one in form.fields:
            assert f"forms.label_{name}_{one.name}" in known or f"forms.label_{one.name}" in known, (form.name, one.name)
            for value in one.choices if one.name not in {"minutes", "hours_from", "hours_until"} else ():
                own = value.replace("-", "_")
                words = known.get(f"forms.choice_{name}_{own}") or known.get(f"forms.choice_{own}")
                assert words, (form.name, value)
                assert len(words) <= 75
        if one.shape is Shape.CHOICES:
            assert len(one.choices) <= 10


def test_what_is_offered_anywhere_is_a_form_with_a_label() -> None:
    for form in (MORE_TIME, *OTHERWISE, *(one for forms in BY_KIND.values() for one in forms), *BY_ROLE):
        assert f"slack.open_{form.replace('-', '_')}" in phrases("en")
        assert form in FORMS


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.about in {About.PERSON, About.REVIEW}])
@pytest.mark.mode(23)
def test_whoever_is_excluded_may_fill_in_nothing(form: str) -> None:
    everything = {"roles": frozenset(Role), "coordinator": True, "chair": True, "invited": True}
    assert may(form, Place(**everything))  # type: ignore[arg-type]
    assert not may(form, Place(**everything, excluded=True))  # type: ignore[arg-type]
    assert not may(form, Place(frozenset({Role.OTHER, Role.FAMILY, Role.PERSON})))


@pytest.mark.parametrize(
    ("what", "owner", "due", "easy", "found"),
    [
        ("Book the dentist for Sam", 1, date(2026, 6, 1), "Kim will book the dentist.", ()),
        ("", None, None, "", ("no_deed", "no_owner", "no_day", "no_easy")),
        ("Dentist", 1, date(2026, 6, 1), "x", ("no_verb",)),
        ("Consider options", 1, date(2026, 6, 1), "x", ("no_verb",)),
        ("Book it", 1, date(2026, 6, 1), "x", ("not_specific",)),
        ("Book the dentist", 1, date(2026, 5, 26), "x", ("day_gone",)),
    ],
)  # fmt: skip
def test_a_new_action_is_checked_as_it_is_written(
    what: str, owner: int | None, due: date | None, easy: str, found: tuple[str, ...]
) -> None:
    lacking = gaps(what, owner, due, easy, TODAY)
    assert tuple(one.code.removeprefix("smart.") for one in lacking) == found
    assert all(say(one) for one in lacking)


@pytest.mark.parametrize("sign", ["\n", "?", "[", "not ", "1. ", "(", "–"])
def test_nothing_that_is_typed_runs_away(sign: str) -> None:
    assert wrong("blocked", note=sign * 20_000) in ({"note": "forms.long"}, {"note": "forms.needed"})
    assert isinstance(gaps(sign * 4_000, 1, TODAY, sign, TODAY), tuple)
