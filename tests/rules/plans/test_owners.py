"""Who is named in an owner's cell and in a sentence."""

import pytest

from rules.people import Contact
from rules.plans.known import candidates, known
from rules.plans.owners import owners_in_sentence, read_owners

KNOWN = known(["Present: Kim Osei (KO), Ada Jane Obi (AJO)"])


@pytest.mark.mode("U6")
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Kim Osei", [("Kim Osei", "person")]),
        ("kim", [("kim", "person")]),
        ("KIM OSEI", [("KIM OSEI", "person")]),
        ("KO", [("Kim Osei", "person")]),
        ("MA", [("MA", "person")]),
        ("Dr Patel", [("Dr Patel", "person")]),
        ("Consultant psychiatrist Dr Ravi Patel", [("Dr Ravi Patel", "person")]),
        ("Lead: Kim Osei", [("Kim Osei", "person")]),
        ("Kim Osei (Community Nurse)", [("Kim Osei", "person")]),
        ("Community Nurse (Kim Osei)", [("Kim Osei", "person")]),
        ("Ivy Okoro, Head of Delivery", [("Ivy Okoro", "person")]),
        ("Ward Manager\nKim Osei", [("Kim Osei", "person")]),
        ("Kim Osei OT", [("Kim Osei", "person")]),
        ("Kim Osei, supported by the CTLD team", [("Kim Osei", "person")]),
        ("Kim Osei and Mo Adeyemi", [("Kim Osei", "person"), ("Mo Adeyemi", "person")]),
        ("Kim/Mo", [("Kim", "person"), ("Mo", "person")]),
        ("Kim\nMo", [("Kim", "person"), ("Mo", "person")]),
        ("Osei, Kim", [("Osei", "person"), ("Kim", "person")]),
        ("Kim Osei and the CTLD team", [("Kim Osei", "person"), ("the CTLD team", "group")]),
        ("Operational Manager", [("Operational Manager", "role")]),
        ("Operational\nManager", [("Operational Manager", "role")]),
        ("Deputy Head of Service", [("Deputy Head of Service", "role")]),
        ("Deputy Director of Safety and Quality", [("Deputy Director of Safety and Quality", "role")]),
        ("Social worker and care coordinator", [("Social worker", "role"), ("care coordinator", "role")]),
        ("Sam's mum", [("Sam's mum", "role")]),
        ("GP", [("GP", "role")]),
        ("Health and Social Care", [("Health and Social Care", "group")]),
        ("NBT and NBTSG Data group", [("NBT and NBTSG Data group", "group")]),
        ("NHSE Trauma training", [("NHSE Trauma training", "group")]),
        ("All staff", [("All staff", "group")]),
        ("Other areas to consider holding a summit", [("Other areas", "group")]),
        ("Wilma Ejim to share her framework with NBT to disseminate", [("Wilma Ejim", "person")]),
        ("NBT to work with Wilma to capture learning from the 24/7 model", [("NBT", "group")]),
        (
            "Ivy Okoro will link the group in with work in Scotland NBT to produce a paper",
            [("Ivy Okoro", "person"), ("NBT", "group")],
        ),
        ("Ruth Vale (Director of AET) - train about 30,000 professionals a year", [("Ruth Vale", "person")]),
        ("TBC", []),
        ("?", []),
        ("", []),
    ],
)
def test_a_cell_names_people_roles_and_bodies(cell: str, expected: list[tuple[str, str]]) -> None:
    assert [(owner.name, owner.kind.value) for owner in read_owners(cell, KNOWN)] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Kim Osei <Kim@Example.org>", [("Kim Osei", "kim@example.org", "person")]),
        ("kim@example.org", [("kim@example.org", "kim@example.org", "person")]),
        ("Kim Osei, k.osei@example.org", [("Kim Osei", "k.osei@example.org", "person")]),
        ("Kim Osei, mo@example.org", [("Kim Osei", None, "person"), ("mo@example.org", "mo@example.org", "person")]),
        ("info@example.org", [("info@example.org", "info@example.org", "group")]),
        (
            "Kim Osei (kim@example.org), mo@example.org",
            [("Kim Osei", "kim@example.org", "person"), ("mo@example.org", "mo@example.org", "person")],
        ),
    ],
)
def test_addresses_stay_with_their_names(cell: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert [(owner.name, owner.email, owner.kind.value) for owner in read_owners(cell, KNOWN)] == expected


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("KO to ring the GP by Friday", ["Kim Osei"]),
        ("A request was made. Amara will check and e-mail", ["Amara"]),
        ("Ivy Okoro, Head of Delivery will share this work", ["Ivy Okoro"]),
        ("Any group, interested, or working on this, to invite Ada", ["Any group, interested, or working on this"]),
        ("The ward manager will update the plan", ["The ward manager"]),
        ("Medication to be reviewed by Dr Patel by the end of June", ["Dr Patel"]),
        ("Support worker to ring the GP", ["Support worker"]),
        ("capture the model to enable other areas to replicate", []),
        ("Capture Good Practice to enable other areas", []),
        ("Review the plan to make it safer", []),
        ("Kim to be informed", []),
        ("Care plan to reflect the order", []),
        ("Access to therapies will improve", []),
        ("Medication to change", []),
        ("Increase collaboration with the corporate parent to improve care", []),
    ],
)
def test_a_sentence_names_its_owner_or_nobody(sentence: str, names: list[str]) -> None:
    assert [owner.name for owner in owners_in_sentence(sentence, KNOWN)] == names


CONTACTS = (
    Contact(1, "kim", "Kim Osei", "kim@example.org", other_addresses=("k.osei@example.com",)),
    Contact(2, "mo", "Mo Adeyemi", "mo@example.org"),
    Contact(3, "mo2", "Mo Bell", None),
    Contact(4, "ada", "Ada Obi", "ada@example.org"),
    Contact(5, "ada2", "Ada Obi", "ada2@example.org"),
)


@pytest.mark.parametrize(
    ("cell", "contact", "email"),
    [
        ("Kim Osei", 1, "kim@example.org"),
        ("Dr kim osei", 1, "kim@example.org"),
        ("Ms Kim Osei", 1, "kim@example.org"),
        ("K.OSEI@example.com", 1, "k.osei@example.com"),
        ("Kim", None, None),
        ("Mo", None, None),
        ("Ada Obi", None, None),
        ("Jo Vale", None, None),
    ],
)
def test_only_a_whole_name_or_an_address_finds_a_contact(cell: str, contact: int | None, email: str | None) -> None:
    (owner,) = read_owners(cell, known((), CONTACTS))
    assert (owner.contact, owner.email) == (contact, email)


def test_those_who_might_be_meant_are_offered() -> None:
    everybody = known((), CONTACTS)
    (mo,) = read_owners("Mo", everybody)
    assert [c.ref for c in candidates(mo, everybody)] == ["mo", "mo2"]
    (ada,) = read_owners("Ada Obi", everybody)
    assert [c.ref for c in candidates(ada, everybody)] == ["ada", "ada2"]
