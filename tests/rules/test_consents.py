"""What can be recorded of consent, and what cannot."""

from dataclasses import replace
from datetime import date

import pytest

from rules.consents import Giver, Said, age_on, refused
from rules.people import ConsentState, Person
from templates.say import say

TODAY = date(2026, 5, 26)  # a Tuesday
SAM = Person(1, "K7Q2", "Sam", born=date(2010, 5, 26))  # sixteen today
GIVEN = Said(ConsentState.GIVEN, TODAY, Giver.PERSON)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (GIVEN, None),
        (replace(GIVEN, on=date(2026, 5, 27)), "consents.future"),
        (replace(GIVEN, until=date(2026, 5, 25)), "consents.until"),
        (replace(GIVEN, giver=Giver.PARENT), "consents.of_age"),
        (replace(GIVEN, giver=Giver.ABLE_CHILD), "consents.of_age"),
        (replace(GIVEN, giver=Giver.PARENT, on=date(2026, 5, 25)), None),  # the day before the birthday
        (replace(GIVEN, giver=Giver.BEST_INTERESTS), "consents.best_interests_is_its_own"),
        (replace(GIVEN, state=ConsentState.BEST_INTERESTS), "consents.best_interests_is_its_own"),
        (replace(GIVEN, state=ConsentState.BEST_INTERESTS, giver=None), None),
        (replace(GIVEN, state=ConsentState.DECLINED), None),
    ],
)
def test_who_may_give_it_and_when(said: Said, expected: str | None) -> None:
    why = refused(said, SAM, TODAY)
    assert (why.code if why else None) == expected
    assert why is None or say(why)


def test_a_birthday_on_the_29th_of_february_is_had_on_the_first_of_march() -> None:
    assert age_on(date(2008, 2, 29), date(2026, 2, 28)) == 17
    assert age_on(date(2008, 2, 29), date(2026, 3, 1)) == 18
