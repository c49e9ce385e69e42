"""What every easy-read letter promises its reader: small, complete without its pictures, one name, one number, CALL ME."""

from dataclasses import replace
from pathlib import Path

import pytest

from rules.people import Style
from templates.catalogue import MOST_PICTURES, Frame, examples, kinds, write
from templates.kinds import Example
from templates.pictures import LARGEST_FILE, names, picture

EVERY = [(kind, example) for kind in kinds() for example in examples(kind)]
MOST_BYTES = 100 * 1024


def easy(example: Example, **frame: object) -> Frame:
    return replace(example.frame(Style.EASY), **frame)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def heaviest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack of one's own whose every picture is as large as it may be."""
    pack = tmp_path_factory.mktemp("pack")
    for name in names():
        ours = picture(name, "en").bytes
        (pack / f"{name}.png").write_bytes(ours + b"\0" * (LARGEST_FILE - len(ours)))
    return pack


@pytest.mark.parametrize(("kind", "example"), EVERY, ids=lambda value: getattr(value, "title", value))
def test_it_weighs_little_also_with_the_heaviest_pictures_of_ones_own(kind: str, example: Example, heaviest: Path) -> None:
    written = write([example.section], easy(example, pictures=heaviest))
    weight = len(written.html.encode()) + len(written.text.encode()) + sum(len(one.bytes) * 4 // 3 for one in written.pictures)
    assert len(written.pictures) <= MOST_PICTURES
    assert weight <= MOST_BYTES


@pytest.mark.parametrize(("kind", "example"), EVERY, ids=lambda value: getattr(value, "title", value))
def test_it_names_one_person_and_one_number_and_takes_call_me(kind: str, example: Example) -> None:
    said = " ".join(write([example.section], easy(example)).text.split())
    assert "Ask Jo Bright. Call 01632 960123. Or write CALL ME." in said
    numbers = {word for word in ("01632 960123", "01632 960000") if word in said}
    assert numbers == {"01632 960123"}


@pytest.mark.parametrize(("name", "words"), [("", "Call 01632 960123."), ("Dee Brandt", "Ask Dee Brandt. Call 01632 960123.")])
def test_where_nobody_is_named_the_number_stands_alone(name: str, words: str) -> None:
    example = examples("reminder")[0]
    assert words in write([example.section], easy(example, help_name=name)).text


def test_what_cannot_be_answered_by_mail_asks_nobody_to_write() -> None:
    for kind in kinds():
        for example in examples(kind):
            assert "Or write CALL ME" not in write([example.section], easy(example, can_reply=False)).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("invitation", ("Can you come to a meeting on Tuesday 16 June 2026?", "It starts at 10am.")),
        ("review_moved", ("The meeting has a new time", "The old day was", "Why: ")),
        ("review_cancelled", ("The meeting will not happen", "You do not need to come on that day.")),
    ],
)
def test_the_letter_itself_is_the_invitation_the_move_with_its_reason_and_the_cancellation(
    kind: str, words: tuple[str, ...]
) -> None:
    said = [" ".join(write([example.section], easy(example)).text.split()) for example in examples(kind)]
    for one in words:
        assert any(one in letter for letter in said)
