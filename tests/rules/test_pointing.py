"""What points at what in a caseload: by reference or address, and only at one that is there."""

from typing import Any

import pytest

from rules.caseload import KnownContact, Section, Stored
from tests.caseloads import SAM, looked_through, problems, sam, with_action

DANGLING = [
    ("contacts", "manager", "no_contact"),
    ("contacts", "deputy", "no_contact"),
    ("circles", "person", "nothing_in_people"),
    ("circles", "contact", "no_contact"),
    ("reviews", "person", "nothing_in_people"),
    ("reviews", "chair", "no_contact"),
    ("events", "person", "nothing_in_people"),
    ("actions", "person", "nothing_in_people"),
    ("actions", "review", "nothing_in_reviews"),
    ("actions", "owner", "no_contact"),
]


@pytest.mark.parametrize(("section", "key", "code"), DANGLING)
def test_what_points_at_nothing_is_said_with_where_it_stands(section: str, key: str, code: str) -> None:
    document = sam()
    document[section][0][key] = "nobody"
    assert problems(document) == [(f"{section}[0].{key}", code)]


@pytest.mark.parametrize("pointer", ["kim", "KIM", "kim@example.org", "Kim@Example.ORG", " kim "])
def test_a_contact_is_pointed_at_by_reference_or_address_in_any_case(pointer: str) -> None:
    assert looked_through(with_action(owner=pointer)).entries[Section.ACTIONS][0].given["owner"] == "kim"


def test_what_is_in_the_database_can_be_pointed_at_too() -> None:
    kim = KnownContact("kim", "kim@example.org", ("k.osei@example.com",))
    stored = Stored({"kim": kim}, frozenset({"k7q2"}), {"k7q2-r1": "k7q2"}, {"k7q2-3": "k7q2"})
    document = {"actions": [{"ref": "k7q2-3", "owner": "K.Osei@example.com", "review": "K7Q2-R1"}]}
    assert problems(document, stored) == []


def test_an_address_that_several_have_points_at_nobody() -> None:
    shared = [{"ref": ref, "email": "team@example.org"} for ref in ("ada", "ben")]
    assert problems({"contacts": shared, "actions": [{"ref": "A1", "what": "Ring", "owner": "team@example.org"}]}) == [
        ("actions[0].owner", "several_contacts")
    ]


def test_an_address_without_a_reference_is_the_reference() -> None:
    contacts = looked_through({"contacts": [{"email": "Mo@example.org"}]}).entries[Section.CONTACTS]
    assert contacts[0].key == ("mo@example.org",)


def test_an_address_without_a_reference_may_be_somebody_who_is_known() -> None:
    stored = Stored({"mo": KnownContact("mo", "mo@example.org")})
    contacts = looked_through({"contacts": [{"email": "MO@example.org", "name": "Mo Adeyemi"}]}, stored).entries[Section.CONTACTS]
    assert contacts[0].key == ("mo",)


TWICE = [
    ({"contacts": [{"ref": "kim"}, {"ref": "Kim"}]}, "contacts[1].ref"),
    ({"contacts": [{"ref": "kim", "email": "k@example.org"}, {"email": "k@example.org"}]}, "contacts[1].email"),
    ({"people": [{"ref": "K7Q2"}, {"ref": "k7q2"}]}, "people[1].ref"),
    ({"reviews": [{"ref": "R1"}, {"ref": "r1"}]}, "reviews[1].ref"),
    ({"actions": [{"ref": "A1", "what": "Ring"}, {"ref": "a1", "what": "Write"}]}, "actions[1].ref"),
    (sam(circles=[*SAM["circles"], {"person": "k7q2", "contact": "kim", "as": "care_coordinator"}]), "circles[1]"),
    (sam(events=SAM["events"] * 2), "events[1]"),
    (sam(reviews=[{"ref": "R9", "attendees": [{"contact": "kim"}, {"contact": "kim@example.org"}]}], actions=[]), "reviews[0].attendees[1].contact"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "where"), TWICE)
def test_what_stands_twice_is_a_problem(document: dict[str, Any], where: str) -> None:
    assert problems(document) == [(where, "twice_here")]
