"""Reading a caseload: what each value may be, what points at what, and where each problem stands."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.caseload import Doubled, KnownContact, Section, Stored
from rules.caseload.sections import KEYS
from templates.say import phrases, say
from tests.caseloads import SAM, looked_through, problems, sam, with_action


def test_the_whole_caseload_of_the_contract_is_read_without_a_problem() -> None:
    caseload = looked_through(sam())
    assert caseload.problems == ()
    assert caseload.read == {"contacts": 2, "people": 1, "circles": 1, "reviews": 2, "events": 1, "actions": 1}
    action = caseload.entries[Section.ACTIONS][0]
    assert action.given["due"] == date(2026, 5, 22)  # a Friday
    assert action.given["owner"] == "kim"
    assert action.given["review"] == "k7q2-r1"


def test_an_empty_document_is_a_caseload_of_nothing() -> None:
    assert problems({}) == []
    assert sum(looked_through({}).read.values()) == 0


@pytest.mark.parametrize("section", list(SAM))
def test_the_order_of_the_entries_makes_no_difference(section: str) -> None:
    assert problems(sam(**{section: SAM[section][::-1]})) == []


WRONG_VALUES = [
    ("contacts", "email", "kim@", "not_an_address"),
    ("contacts", "email", "kim at example.org", "not_an_address"),
    ("contacts", "email", "kim@example.org\r\nBcc: all@example.org", "not_an_address"),
    ("contacts", "email", "Kim <kim@example.org>", "not_an_address"),
    ("contacts", "email", "k" * 65 + "@example.org", "not_an_address"),
    ("contacts", "email", "kim@@example.org", "not_an_address"),
    ("contacts", "email", 7, "not_text"),
    ("contacts", "name", "", "empty"),
    ("contacts", "name", "Kim\nOsei", "several_lines"),
    ("contacts", "name", "Kim\x00", "unprintable"),
    ("contacts", "name", "Kim \ud83d", "unprintable"),
    ("contacts", "name", "K" * 201, "too_long"),
    ("contacts", "time_zone", "Europe/Lundun", "not_a_zone"),
    ("contacts", "time_zone", "../../etc/passwd", "not_a_zone"),
    ("contacts", "time_zone", "Europe", "not_a_zone"),
    ("contacts", "style", "pretty", "not_one_of"),
    ("contacts", "channel", "pigeon", "not_one_of"),
    ("contacts", "channel", ["mail"], "not_one_of"),
    ("contacts", "language", "english please", "not_a_language"),
    ("contacts", "other_addresses", "kim@example.com", "not_a_list"),
    ("contacts", "other_addresses", ["kim"], "not_an_address"),
    ("people", "born", "31/12/2009", "not_a_day"),
    ("people", "born", "2009-02-29", "no_such_day"),
    ("people", "born", "1850-01-01", "unusual_year"),
    ("people", "born", "2026-05-02", "unborn"),
    ("people", "ehc_plan", "yes", "not_yes_no"),
    ("people", "ehc_plan", 1, "not_yes_no"),
    ("people", "consent", "given", "not_an_entry"),
    ("circles", "as", "nurse", "not_one_of"),
    ("circles", "may_know", "no", "not_yes_no"),
    ("circles", "from", "soon", "not_a_day"),
    ("reviews", "kind", "party", "not_one_of"),
    ("reviews", "held_on", "2026-04-21T10:00", "not_a_day"),
    ("reviews", "starts_at", "2026-06-16", "not_a_moment"),
    ("reviews", "starts_at", "2026-06-16T25:00", "no_such_moment"),
    ("reviews", "starts_at", "2026-03-29T01:30", "no_such_moment"),
    ("reviews", "minutes", 0, "not_minutes"),
    ("reviews", "minutes", 10**30, "not_minutes"),
    ("reviews", "minutes", True, "not_minutes"),
    ("reviews", "minutes", float("nan"), "not_minutes"),
    ("reviews", "attendees", {}, "not_a_list"),
    ("events", "what", "celebrated", "not_one_of"),
    ("events", "on", "2026-06-31", "no_such_day"),
    ("events", "setting", "prison", "not_one_of"),
    ("actions", "due", "end of May", "not_a_day"),
    ("actions", "due", 20260522, "not_a_day"),
    ("actions", "status", "late", "not_one_of"),
    ("actions", "what", "", "empty"),
    ("actions", "what", "x" * 10_001, "too_long"),
    ("actions", "owner", {"ref": "kim"}, "not_text"),
    ("actions", "safety", Doubled.TWICE, "twice"),
]


@pytest.mark.parametrize(("section", "key", "value", "code"), WRONG_VALUES)
def test_an_impossible_value_is_said_with_where_it_stands(section: str, key: str, value: object, code: str) -> None:
    document = sam()
    document[section][0][key] = value
    assert (f"{section}[0].{key}", code) in problems(document)


MISSHAPEN = [
    ({"contacts": {}}, [("contacts", "not_a_list")]),
    ({"contacts": Doubled.TWICE}, [("contacts", "twice")]),
    ({"contacts": None}, []),
    ({"contacts": ["kim"]}, [("contacts[0]", "not_an_entry")]),
    ({"contacts": [None]}, [("contacts[0]", "not_an_entry")]),
    ({"contacts": [{}]}, [("contacts[0]", "nameless")]),
    ({"contacts": [{"email": None, "name": "Kim"}]}, [("contacts[0]", "nameless")]),
    ({"contacts": [{"email": "kim@"}]}, [("contacts[0].email", "not_an_address")]),
    ({"persons": []}, [("persons", "unknown_key")]),
    ({"people": [{"ref": "K7Q2", "colour": "red"}]}, [("people[0].colour", "unknown_key")]),
    ({"people": [{"known_as": "Sam"}]}, [("people[0].ref", "needed")]),
    ({"people": [{"ref": "K7Q2", "consent": {"on": "2026-01-05"}}]}, [("people[0].consent.state", "needed")]),
    ({"people": [{"ref": "K7Q2", "consent": {"state": "maybe"}}]}, [("people[0].consent.state", "not_one_of")]),
    ({"reviews": [{"ref": "R1", "attendees": ["kim"]}]}, [("reviews[0].attendees[0]", "not_an_entry")]),
    ({"reviews": [{"ref": "R1", "attendees": [{"as": "panel"}]}]}, [("reviews[0].attendees[0].contact", "needed")]),
    ({"actions": [{"ref": "A1"}]}, [("actions[0].what", "needed")]),
    ({"actions": [{"ref": "A1", "what": None}]}, [("actions[0].what", "needed")]),
    ({"actions": [{"ref": "A1", "what": " "}]}, [("actions[0].what", "empty")]),
    ({"contacts": [{"ref": "kim", "email": None}]}, []),
]


@pytest.mark.parametrize(("document", "expected"), MISSHAPEN)
def test_a_document_of_another_shape_is_said_so(document: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert problems(document) == expected


def test_an_unknown_key_is_answered_with_the_likely_one() -> None:
    found = looked_through({"actions": [{"ref": "A1", "what": "Ring", "onwer": "kim"}]}).problems
    assert [problem.where for problem in found] == ["actions[0].onwer"]
    assert say(found[0].why) == "Nothing is called “onwer” here. Did you mean “owner”?"


def test_a_place_does_not_end_before_it_begins() -> None:
    document = sam()
    document["circles"][0] |= {"from": "2026-05-02", "until": "2026-05-01"}
    assert problems(document) == [("circles[0].until", "ends_first")]


def test_one_slack_account_is_one_contacts() -> None:
    """Otherwise the one could ask with the other's eyes."""
    stored = Stored({"ada": KnownContact("ada", slack="U0KIM")})
    assert problems(sam(), stored) == [("contacts[0].slack", "slack_twice")]
    moved = sam(contacts=[*SAM["contacts"], {"ref": "ada", "slack": None}])
    assert problems(moved, stored) == []


def test_an_action_of_a_review_is_about_the_person_of_that_review() -> None:
    about = looked_through(with_action(person=...)).entries[Section.ACTIONS][0].given["person"]
    assert about == "k7q2"
    assert looked_through(with_action(person=None)).entries[Section.ACTIONS][0].given["person"] == "k7q2"
    another = with_action(person="M3X9")
    another["people"].append({"ref": "M3X9"})
    assert problems(another) == [("actions[0].review", "review_of_another")]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-06-16T10:00", datetime(2026, 6, 16, 9, tzinfo=UTC)),
        ("2026-01-16 10:00:00", datetime(2026, 1, 16, 10, tzinfo=UTC)),
        ("2026-06-16T10:00:00Z", datetime(2026, 6, 16, 10, tzinfo=UTC)),
        ("2026-06-16T10:00+01:00", datetime(2026, 6, 16, 9, tzinfo=UTC)),
        (datetime(2026, 6, 16, 10), datetime(2026, 6, 16, 9, tzinfo=UTC)),  # noqa: DTZ001 as TOML gives it
    ],
)
@pytest.mark.mode(8)
def test_a_moment_without_a_zone_is_local_in_london(written: object, meant: datetime) -> None:
    reviews = looked_through({"reviews": [{"ref": "R1", "starts_at": written}]}).entries[Section.REVIEWS]
    assert reviews[0].given["starts_at"] == meant


def test_every_problem_is_listed_not_only_the_first() -> None:
    document = sam()
    document["actions"] = [{**SAM["actions"][0], "ref": f"A{n}", "owner": "nobody", "due": "?", "x": 1} for n in range(50)]
    assert len(problems(document)) == 150


def test_every_code_of_a_problem_has_its_phrase() -> None:
    known = {code for code in phrases("en") if code.startswith("caseload.")}
    assert {f"caseload.{code}" for *_, code in WRONG_VALUES} <= known


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just(Doubled.TWICE)
    | st.sampled_from(["kim", "K7Q2", "kim@example.org", "2026-05-22", "open", "given"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["contact", "as", "state", "on"]) | st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
ENTRIES = {
    section.value: st.lists(st.dictionaries(st.sampled_from([*keys, "other"]), VALUES, max_size=6) | VALUES, max_size=3) | VALUES
    for section, keys in KEYS.items()
}


@given(st.fixed_dictionaries({}, optional=ENTRIES))
def test_no_document_is_too_strange_to_be_answered(document: dict[str, Any]) -> None:
    problems(document)
