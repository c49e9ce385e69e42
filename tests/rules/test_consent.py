"""The gate: what may leave about a person, to whom, in what, to which address."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.consent import AFTER_A_STOP, NEED_CONSENT, Allowed, Errand, gate
from rules.notices import LANES
from rules.people import Channel, Circle, Consent, ConsentState, Contact, Person, Place, Role, Stop
from templates.say import say

TODAY = date(2026, 5, 18)  # a Monday
SAM = Person(1, "K7Q2", "Sam", "Sam Example", date(2009, 4, 2), consent=Consent(ConsentState.GIVEN))
KIM = Contact(1, "kim", "Kim Osei", email="kim@northbank.nhs.uk")
SECURE = ("nhs.uk",)
KINDS = sorted({*LANES, *NEED_CONSENT})


def circle(
    role: Role = Role.CARE_COORDINATOR, *, may_know: bool = True, since: date | None = None, until: date | None = None
) -> Circle:
    return Circle((Place(SAM.id, KIM.id, role, may_know, None, since, until),))


def allowed(
    person: Person | None = SAM, around: Circle | None = None, reader: Contact = KIM, kind: str = "reminder", *, own: bool = False,
    address: str | None = "kim@northbank.nhs.uk", secure: tuple[str, ...] = (),
) -> tuple[Allowed, str]:  # fmt: skip
    passed = gate(person, around if around is not None else circle(), reader, Errand(kind, own), address, TODAY, secure)
    assert say(passed.why)
    return passed.allowed, passed.why.code


def test_a_place_in_the_circle_opens_the_gate() -> None:
    assert allowed() == (Allowed.ALL, "gate.may_know")


def test_a_plan_about_nobody_passes() -> None:
    assert allowed(None, Circle())[0] is Allowed.ALL


def test_a_manager_outside_the_circle_gets_the_bare_form_and_the_owner_of_the_action_the_words() -> None:
    assert allowed(around=Circle(), kind="escalated") == (Allowed.BARE, "gate.outside_circle")
    assert allowed(around=Circle(), own=True)[0] is Allowed.ALL


@pytest.mark.mode("U3")
@given(kind=st.sampled_from(KINDS), role=st.sampled_from(Role), own=st.booleans(), place=st.sampled_from(Role))
def test_an_excluded_contact_gets_nothing_whatever_else_they_are(kind: str, role: Role, own: bool, place: Role) -> None:
    places = (Place(1, KIM.id, place, may_know=True), Place(1, KIM.id, role, may_know=False))
    assert allowed(around=Circle(places), kind=kind, own=own)[0] is Allowed.NOTHING


def test_an_exclusion_counts_from_its_day_to_its_day() -> None:
    places = (Place(1, KIM.id, Role.FAMILY), Place(1, KIM.id, Role.OTHER, False, "wish", TODAY, TODAY + timedelta(days=1)))
    ring = Circle(places)
    assert [ring.excludes(KIM.id, TODAY + timedelta(days=n)) for n in (-1, 0, 1, 2)] == [False, True, True, False]


@given(kind=st.sampled_from(KINDS), stop=st.sampled_from(Stop), own=st.booleans())
def test_nothing_leaves_about_a_person_who_is_stopped_but_the_word_that_ends_it(kind: str, stop: Stop, own: bool) -> None:
    found = allowed(replace(SAM, stopped=stop), kind=kind, own=own)[0]
    assert (found is Allowed.NOTHING) == (kind not in AFTER_A_STOP)


@pytest.mark.mode("U2")
@given(kind=st.sampled_from(KINDS), state=st.sampled_from(ConsentState))
def test_consent_gates_the_review_and_never_a_reminder(kind: str, state: ConsentState) -> None:
    agreed = state in {ConsentState.GIVEN, ConsentState.BEST_INTERESTS}
    found = allowed(replace(SAM, consent=Consent(state)), kind=kind)[0]
    assert (found is Allowed.ALL) == (agreed or kind not in NEED_CONSENT)


def test_consent_that_has_run_out_no_longer_stands() -> None:
    given_until = replace(SAM, consent=Consent(ConsentState.GIVEN, until=TODAY - timedelta(days=1)))
    assert allowed(given_until, kind="invitation") == (Allowed.NOTHING, "gate.no_consent")


@pytest.mark.parametrize(
    ("address", "role", "choice", "expected"),
    [
        ("kim@northbank.nhs.uk", Role.CARE_COORDINATOR, None, Allowed.ALL),
        ("kim@NHS.UK", Role.CARE_COORDINATOR, None, Allowed.ALL),
        ("kim@gmail.com", Role.CARE_COORDINATOR, None, Allowed.BARE),
        ("kim@gmail.com", Role.CARE_COORDINATOR, Channel.MAIL, Allowed.BARE),
        ("kim@notnhs.uk", Role.CARE_COORDINATOR, None, Allowed.BARE),
        ("kim@nhs.uk.example.com", Role.PANEL, None, Allowed.BARE),
        ("ana@gmail.com", Role.FAMILY, Channel.MAIL, Allowed.ALL),
        ("ana@gmail.com", Role.PERSON, Channel.MAIL, Allowed.ALL),
        ("ana@gmail.com", Role.FAMILY, None, Allowed.BARE),
        ("ann@gmail.com", Role.ADVOCATE, Channel.MAIL, Allowed.BARE),
        (None, Role.CARE_COORDINATOR, Channel.SLACK, Allowed.ALL),
    ],
)
def test_an_ordinary_address_gets_full_words_only_by_the_familys_own_choice(
    address: str | None, role: Role, choice: Channel | None, expected: Allowed
) -> None:
    assert allowed(around=circle(role), reader=replace(KIM, choice=choice), address=address, secure=SECURE)[0] is expected
