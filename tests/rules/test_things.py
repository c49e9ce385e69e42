"""A "done" of something else than the action asks for closes nothing."""

from datetime import date

import pytest

from rules.replies import Intent, meaning

TUESDAY = date(2026, 5, 12)
DONE, PERSON = Intent.DONE, Intent.NEEDS_PERSON

THINGS = [
    ("Arrange a physical health check", "The health check has been done", DONE),
    ("Arrange a physical health check", "The dishes are done", PERSON),
    ("Arrange a physical health check", "The form is done", PERSON),
    ("Complete the PIP form", "The form is done", DONE),
    ("Refer Sam to speech therapy", "Referral completed on 5 May", DONE),
    ("Book a hearing test", "Eye test done", PERSON),
    ("Update the restraint plan", "I have done the care plan", PERSON),
    ("Take Sam to the dentist", "Dental visit completed on Friday", DONE),
    ("Update the hospital passport", "Done", DONE),
    ("Update the hospital passport", "This has been completed", DONE),
]


@pytest.mark.mode(33)
@pytest.mark.parametrize(("what", "text", "intent"), THINGS)
def test_a_thing_that_was_not_asked_for_closes_nothing(what: str, text: str, intent: Intent) -> None:
    assert meaning(text, TUESDAY, None, {None: what}).says[0].intent is intent


def test_in_a_list_each_number_is_held_against_its_own_action() -> None:
    about = {1: "Book a hearing test", 2: "Update the care plan", None: "Book a hearing test. Update the care plan"}
    says = meaning("1. The hearing test is done\n2. The dishes are done", TUESDAY, [1, 2], about).says
    assert [said.intent for said in says] == [DONE, PERSON]
