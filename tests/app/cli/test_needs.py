"""Needs are recorded, shown to the operator, shared with a chair where somebody agreed, and met."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rules.languages import KNOWN, named
from rules.needs import adjustments, asked, needs_of_contact, needs_of_person
from rules.people import Channel, Contact, Person, Style
from store.database import Database
from templates.say import say
from tests.command import Ran, kept
from tests.house import at, send
from tests.sink import Sink, text_of

CASELOAD = """
contacts = [
    { ref = "jo", name = "Jo Bright", email = "jo@example.org" },
    { ref = "ada", name = "Ada Byrne", email = "ada@example.org" },
    { ref = "ana", name = "Ana Reyes", email = "ana@example.com", style = "easy", channel = "mail", language = "ur", needs = "A break each half hour", needs_on = 2026-04-01, share_needs = true },
    { ref = "lee", name = "Lee Hart", email = "lee@example.org", needs = "Nobody may know this" },
    { ref = "theo", name = "Theo Lund", email = "theo@example.com", channel = "mail", needs = "A ramp", share_needs = false },
]
people = [{ ref = "K7Q2", known_as = "Sam", consent = { state = "given", on = 2026-01-05 }, needs = "A quiet room", share_needs = true }]
circles = [
    { person = "K7Q2", contact = "ana", as = "family" },
    { person = "K7Q2", contact = "theo", as = "advocate" },
    { person = "K7Q2", contact = "lee", as = "other", may_know = false },
]
"""


def run(folder: Path, *words: str, now: str = "2026-05-15") -> Ran:
    return kept(folder, *words, "--json", now=now, coordinator="jo@example.org")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "caseload.toml").write_text(CASELOAD, encoding="utf-8")
    assert run(tmp_path, "load", "caseload.toml", now="2026-05-01").code == 0
    return tmp_path


def test_what_is_recorded_is_shown_and_who_was_never_asked(house: Path) -> None:
    (sam,) = run(house, "needs", "K7Q2").document["people"]
    assert sam["needs"] == ["Sam reads easy words with pictures.", "Sam: A quiet room"]
    around = {one["contact"]: one for one in sam["circle"]}
    assert set(around) == {"ana", "theo"}
    assert around["ana"]["needs"] == [
        "Ana Reyes reads easy words with pictures.", "Ana Reyes needs an interpreter. The language is Urdu.",
        "Ana Reyes: A break each half hour",
    ]  # fmt: skip
    assert (around["ana"]["asked_on"], around["ana"]["share"], around["theo"]["share"]) == ("2026-04-01", True, False)


def test_loading_it_twice_changes_nothing_and_null_takes_back(house: Path) -> None:
    assert run(house, "load", "caseload.toml").document["changed"] == 0
    (house / "less.toml").write_text('contacts = [{ ref = "ana", share_needs = false }]', encoding="utf-8")
    assert run(house, "load", "less.toml").document["changed"] == 1
    (sam,) = run(house, "needs").document["people"]
    assert not next(one for one in sam["circle"] if one["contact"] == "ana")["share"]


def test_nobody_is_wrong_use(house: Path) -> None:
    assert run(house, "needs", "NOBODY").code == 2
    assert "have not been asked yet" in kept(house, "needs", coordinator="jo@example.org").out


SHARES: dict[str, Any] = {"share_needs": True}


def test_only_what_somebody_agreed_to_share_reaches_a_chair() -> None:
    sam = Person(1, "K7Q2", "Sam", needs="A quiet room", **SHARES)
    ana = Contact(2, "ana", "Ana Reyes", style=Style.LARGE, choice=Channel.LETTER, **SHARES)
    theo = Contact(3, "theo", "Theo Lund", needs="A ramp")
    assert [say(one) for one in adjustments(sam, [ana, theo])] == [
        "Sam reads easy words with pictures.", "Sam: A quiet room", "Ana Reyes reads large print.", "Ana Reyes gets letters on paper.",
    ]  # fmt: skip
    assert not list(adjustments(Person(1, "K7Q2", "Sam", needs="A quiet room"), [theo]))


@pytest.mark.parametrize(
    ("who", "known"),
    [
        (Contact(1, "a", "A"), False),
        (Contact(1, "a", "A", style=Style.TEXT), True),
        (Contact(1, "a", "A", needs="A ramp"), True),
        (Person(1, "P", "Sam"), False),
        (Person(1, "P", "Sam", style=Style.PLAIN), True),
    ],
)
def test_whoever_was_never_asked_is_told_apart(who: Contact | Person, known: bool) -> None:
    assert asked(who) is known


def test_each_language_that_is_known_has_its_name() -> None:
    assert all(say(named(code)) for code in KNOWN)
    assert say(named("en-GB")) == "English"
    assert say(named("xx")) == "known by the code xx"


async def test_the_chair_hears_what_to_make_ready_and_nothing_that_was_not_to_be_shared(house: Path) -> None:
    """Tuesday 9 June 2026 is five working days before the review."""
    run(house, "book", "K7Q2-R2", "--person", "K7Q2", "--at", "2026-06-16T10:00", "--minutes", "90", "--where", "Northbank House",
        "--chair", "ada@example.org", "--attendee", "ana@example.com:family:face_to_face", "--attendee",
        "theo@example.com:advocate:face_to_face")  # fmt: skip
    run(house, "round", now="2026-06-09")
    async with Sink() as sink:
        await send(Database(f"sqlite:///{house / 'kept.sqlite'}"), at(date(2026, 6, 9)), sink.port)
    told = " ".join(" ".join(text_of(mail).split()) for mail in sink.read() if mail["To"] == "ada@example.org")
    for need in ("Ana Reyes reads easy words with pictures.", "The language is Urdu.", "Sam: A quiet room"):
        assert need in told
    for unshared in ("A ramp", "Nobody may know this"):
        assert all(unshared not in text_of(mail) for mail in sink.read())


@pytest.mark.parametrize("asked_for_entries", [False, True])
async def test_a_reader_of_easy_words_gets_a_calendars_entry_only_if_they_asked_for_it(
    house: Path, asked_for_entries: bool
) -> None:
    wish = f'contacts = [{{ ref = "ana", calendar = {str(asked_for_entries).lower()} }}]'
    (house / "wish.toml").write_text(wish, encoding="utf-8")
    run(house, "load", "wish.toml")
    run(house, "book", "K7Q2-R2", "--person", "K7Q2", "--at", "2026-06-16T10:00", "--minutes", "90", "--where", "Northbank House",
        "--chair", "ada@example.org", "--attendee", "ana@example.com:family:face_to_face")  # fmt: skip
    async with Sink() as sink:
        await send(Database(f"sqlite:///{house / 'kept.sqlite'}"), at(date(2026, 5, 15)), sink.port)
    (invitation,) = [mail for mail in sink.read() if mail["To"] == "ana@example.com"]
    types = [part.get_content_type() for part in invitation.walk()]
    assert ("text/calendar" in types) is asked_for_entries


def test_each_need_has_its_sentence() -> None:
    every = Contact(1, "a", "Ana", style=Style.TEXT, choice=Channel.LETTER, language="cy", needs="A lift")
    assert all(say(one).startswith("Ana") for one in (*needs_of_contact(every), *needs_of_person(Person(1, "P", "Ana"))))
