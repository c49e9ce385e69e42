"""`kept letters`: what waits to go on paper, printed once, and recorded as posted by a person."""

from pathlib import Path

import pytest

from tests.command import Ran, kept

CASELOAD = """
contacts = [
    { ref = "jo", name = "Jo Bright", email = "jo@example.org" },
    { ref = "kim", name = "Kim Osei", email = "kim@example.org" },
    { ref = "rosa", name = "Rosa Reyes", style = "easy", channel = "letter", address = "12 Elm Road\\nNorthbank\\nNB3 4CD" },
    { ref = "theo", name = "Theo Lund", style = "large", channel = "letter" },
]
people = [{ ref = "K7Q2", known_as = "Sam", full_name = "Sam Reyes", consent = { state = "given", on = 2026-01-05 } }]
circles = [
    { person = "K7Q2", contact = "rosa", as = "family" },
    { person = "K7Q2", contact = "theo", as = "advocate" },
    { person = "K7Q2", contact = "kim", as = "care_coordinator" },
]
reviews = [{ ref = "K7Q2-R1", person = "K7Q2", kind = "community", held_on = 2026-04-21, chair = "jo" }]
[[actions]]
ref = "K7Q2-1"
person = "K7Q2"
review = "K7Q2-R1"
what = "Arrange a health check"
what_easy = "Sam will see a nurse."
owner = "kim"
due = 2026-05-22
"""
SETTINGS = {
    "coordinator": "jo@example.org",
    "organisation": "Northbank",
    "help_phone": "01632 960000",
    "emergency_words": "Ring 999.",
}


def run(folder: Path, *words: str, now: str = "2026-05-15T12:00") -> Ran:
    return kept(folder, *words, "--json", now=now, **SETTINGS)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Good news about Sam waits for two readers who get letters, since Friday 15 May 2026."""
    (tmp_path / "caseload.toml").write_text(CASELOAD, encoding="utf-8")
    assert run(tmp_path, "load", "caseload.toml", now="2026-05-01").code == 0
    assert run(tmp_path, "act", "K7Q2-1", "done", now="2026-05-15T10:00").code == 0
    run(tmp_path, "round")
    return tmp_path


def test_what_waits_is_listed_by_reader(house: Path) -> None:
    listed = run(house, "letters")
    assert listed.code == 0
    assert [(one["to"], one["kinds"], one["since"]) for one in listed.document["waiting"]] == [
        ("rosa", ["done_news"], "2026-05-15"), ("theo", ["done_news"], "2026-05-15"),
    ]  # fmt: skip
    assert listed.document["printed"] == []


def test_a_batch_is_printed_once_posted_once_and_then_done(house: Path) -> None:
    batch = run(house, "letters", "--print", "out").document
    assert [(one["to"], one["date"]) for one in batch["letters"]] == [("rosa", "2026-05-15"), ("theo", "2026-05-15")]
    assert all((house / one["file"]).read_bytes().startswith(b"%PDF") for one in batch["letters"])
    assert (house / batch["cover"]).is_file()
    twice = run(house, "letters", "--print", "out").document
    assert (twice["letters"], twice["not_posted_before"]) == ([], 2)
    posted = run(house, "letters", "--posted", "--by", "jo@example.org")
    assert (posted.code, posted.document["posted"]) == (0, [one["ref"] for one in batch["letters"]])
    assert run(house, "letters", "--posted").document["posted"] == []
    counts = run(house, "outbox").document["counts"]
    assert counts["sent"] == 2
    assert counts["withheld"] == counts["sending"] == 0


def test_a_letter_without_an_address_needs_a_person(house: Path) -> None:
    printed = run(house, "letters", "--print", "out")
    assert printed.code == 1
    assert [one["address"] is None for one in printed.document["letters"]] == [False, True]


def test_what_should_not_be_posted_is_left_out_and_recorded_only_by_its_name(house: Path) -> None:
    first, second = [one["ref"] for one in run(house, "letters", "--print", "out").document["letters"]]
    run(house, "letters", first, "--posted")
    run(house, "stop", "K7Q2", "--because", "closed")
    (left,) = run(house, "letters").document["printed"]
    assert (left["ref"], left["post"]) == (second, False)
    posted = run(house, "letters", "--posted")
    assert (posted.code, posted.document["posted"]) == (1, [])
    assert run(house, "letters", second, "--posted").document["posted"] == [second]


def test_a_letter_that_was_not_posted_waits_again(house: Path) -> None:
    first, second = [one["ref"] for one in run(house, "letters", "--print", "out").document["letters"]]
    assert run(house, "letters", first.lower(), "--back").document["back"] == [first]
    listed = run(house, "letters").document
    assert [one["to"] for one in listed["waiting"]] == ["rosa"]
    assert [one["ref"] for one in listed["printed"]] == [second]


def test_history_knows_a_letter_by_what_stands_on_it(house: Path) -> None:
    letter = run(house, "letters", "--print", "out").document["letters"][0]["ref"]
    assert run(house, "history", letter).document["channel"] == "letter"


@pytest.mark.parametrize(
    "words",
    [
        ("L999", "--posted"), ("999999999999", "--posted"), ("banana", "--posted"), ("--print", "out", "--posted"), ("--back",),
        ("--again",), ("--by", "jo"), ("--posted", "--by", "nobody@example.org"), ("--print", "caseload.toml"),
    ],
)  # fmt: skip
def test_wrong_use_gets_one_sentence_and_changes_nothing(house: Path, words: tuple[str, ...]) -> None:
    ran = run(house, "letters", *words)
    assert ran.code == 2
    assert ran.document["error"].endswith(".")
    assert "Traceback" not in ran.err
    assert len(run(house, "letters").document["waiting"] or run(house, "letters").document["printed"]) == 2


@pytest.mark.parametrize("settings", [{"all_mail_to": "me@example.org"}, {"smtp_host": "mail.example.org"}])
def test_no_letter_is_printed_in_a_rehearsal_or_before_anybody_said_that_it_may_begin(
    house: Path, settings: dict[str, str]
) -> None:
    ran = kept(house, "letters", "--print", "out", "--json", now="2026-05-15T12:00", **SETTINGS, **settings)
    assert ran.code == 2
    assert len(run(house, "letters").document["waiting"]) == 2
    assert not (house / "out").exists()


def test_a_person_reads_what_was_printed_and_what_to_do(house: Path) -> None:
    printed = kept(house, "letters", "--print", "out", now="2026-05-15T12:00", **SETTINGS)
    assert "2 letters in out" in printed.out
    assert "kept letters --posted" in printed.out
    listed = kept(house, "letters", now="2026-05-15T12:00", **SETTINGS)
    assert "2 letters are printed and not posted" in listed.out
