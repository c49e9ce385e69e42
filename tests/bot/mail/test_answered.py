"""Our own lines are known however a program broke, joined or marked them; what was typed among them is the writer's."""

import textwrap

import pytest

from bot.mail.answered import answered
from bot.mail.reading import read
from tests.bot.mail.test_around import OURS, mail

WRITER = ("Kim Osei", "kim.osei@northbank.example.org")
TEXT = "\n".join(line for line in OURS.text.strip().split("\n") if "above this line" not in line)
SENT = mail(("Kept", "kept@reply.example.net"), OURS.text)
BROKEN = {
    "as it was": TEXT,
    "broken at 40": "\n".join(textwrap.fill(line, 40) for line in TEXT.split("\n")),
    "broken at 60": "\n".join(textwrap.fill(line, 60) for line in TEXT.split("\n")),
    "broken at 72": "\n".join(textwrap.fill(line, 72) for line in TEXT.split("\n")),
    "one line": " ".join(TEXT.split()),
    "empty lines between": TEXT.replace("\n", "\n\n"),
    "other bullets": TEXT.replace("- ", "•       "),
    "tabs": "\n".join(f"\t{line}" for line in TEXT.split("\n")),
    "capitals": TEXT.upper(),
    "hard spaces": TEXT.replace(" ", "\xa0"),
    "links": TEXT.replace("Sam", "Sam<https://gateway.example.org/?url=x&y=1>").replace(
        "01632 960123", "01632 960123<tel:01632 960123>"
    ),
}


@pytest.mark.mode(32)
@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("words", ["Waiting for the GP", "1 not done\n2 waiting for Lee"])
def test_our_message_without_any_mark_is_no_answer(name: str, words: str) -> None:
    assert read(mail(WRITER, f"{words}\n\n{BROKEN[name]}"), SENT).visible_text == words


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1. Arrange a health check for Sam - not done", "not done"),
        ("Arrange a health check for Sam: booked", "booked"),
        ("1. Arrange a health check for Sam", None),
        ("> 1. Arrange a health check for Sam - done", None),
        ("Arrange a health check", None),
        ("Done, I did arrange a health check for Sam", None),
    ],
)
def test_what_is_typed_behind_our_line_gets_a_line_of_its_own(line: str, said: str | None) -> None:
    parted = answered(["1. Arrange a health check for Sam\n2. Ask the dentist"]).parted(line).split("\n")
    assert parted[1:] == ([said] if said else [])
    assert not said or parted[0] == line.partition("Sam")[0] + "Sam"


def test_what_somebody_else_answered_further_down_is_not_the_writers() -> None:
    header = "From: {}\nSent: 12 May 2026 09:00\nTo: Kim Osei\nSubject: x\n\n"
    first, second = "2. Visit the new house with Sam", "3. Action M3XA-1. We may not write more in this message."
    theirs = TEXT.replace(second, f"Done last week\n\n{second}")
    assert first in theirs
    chain = f"See what Jo says.\n\n{header.format('Jo Bell <jo@example.org>')}Mine are below.\n\n{header.format('Kept <kept@example.net>')}{theirs}"
    assert read(mail(WRITER, chain), SENT).visible_text == "See what Jo says."
    direct = f"See below.\n\n{header.format('Kept <kept@example.net>')}{theirs}"
    assert read(mail(WRITER, direct), SENT).visible_text == "See below.\n\nDone last week"
