"""The checker's rules on words, against a corpus of bad and good sentences for each."""

import pytest

from rules.people import Style
from templates.lint import Finding, Profile, check_words
from templates.lint.english import english
from templates.lint.sentences import check_points, check_text
from templates.say import phrase, phrases
from tests.wording import BAD, EASY, GOOD


@pytest.mark.parametrize(("code", "profile", "text"), [(code, *one) for code, bad in BAD.items() for one in bad])
def test_each_rule_on_words_goes_red(code: str, profile: Profile, text: str) -> None:
    assert code in {found.code for found in check_text([text], profile)}


@pytest.mark.parametrize(("profile", "text"), GOOD)
def test_good_sentences_pass(profile: Profile, text: str) -> None:
    assert [found.code for found in check_text([text], profile) if not found.is_hint] == []


@pytest.mark.parametrize(("code", "profile", "text"), [(code, *bad[0]) for code, bad in BAD.items()])
def test_a_finding_says_where_and_what_would_pass(code: str, profile: Profile, text: str) -> None:
    [found, *_] = [found for found in check_text([text], profile) if found.code == code]
    assert found.sentence in text
    assert found.rule == code.partition("_")[0]
    assert found.advice.lstrip("“")[0].isalnum()
    assert found.advice.endswith((".", "”", "?"))


def test_what_would_pass_does_pass() -> None:
    """The checker's advice on a word is no bad word itself."""
    for table in ("hard", "same"):
        for found, passes in english()[table].items():
            again = [one for one in check_text([passes], EASY) if one.code in {"L05", "L06", "L04", "L04_rare", "L08"}]
            assert again == [], (found, passes)


@pytest.mark.parametrize("code", ["L02", "L03", "L04_rare", "L06"])
def test_what_a_list_only_guesses_is_a_hint_to_somebody_who_writes_and_an_error_in_our_own_words(code: str) -> None:
    _, text = BAD[code][0]
    ours: list[Finding] = [found for found in check_text([text], EASY) if found.code == code]
    theirs = [found for found in check_words(text) if found.code == code]
    assert {found.is_hint for found in ours} == {False}
    assert {found.is_hint for found in theirs} == {True}


def test_a_writer_of_plain_words_is_held_to_the_plain_rules() -> None:
    assert not [found for found in check_words("The consultant will ring.", Style.PLAIN) if not found.is_hint]


def test_long_lists_and_long_points_go_red() -> None:
    assert {found.code for found in check_points(["a"] * 7)} == {"L19"}
    assert {found.code for found in check_points(["One. Two."])} == {"L19_long"}


@pytest.mark.parametrize(
    "junk", ["a" * 20_000, "is " * 7000, ", which" * 3000, "A" * 20_000, "1-" * 10_000, "“" * 20_000, "(" * 20_000, "- " * 9000]
)
def test_no_text_makes_the_checker_run_away(junk: str) -> None:
    assert len(list(check_text([junk], EASY))) < 40_000


@pytest.mark.parametrize("code", [code for code, said in phrases("en").items() if ".easy_" in code and "{" not in said])
def test_each_easy_phrase_is_easy(code: str) -> None:
    assert not [found for found in check_text([phrase(code)], EASY) if not found.is_hint]
