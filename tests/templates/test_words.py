"""The notation of the words files."""

import pytest
from jinja2 import UndefinedError

from templates.words import Mark, blocks, read

FILE = """\
# A heading with {{ fact }}

A paragraph that goes on
below.

[done] A row with a picture
that goes on

- one
- {% if hidden %}left out{% endif %}

1. [list] {{ line.what }}
   more: {{ line.more }}
   {% if line.hidden %}left out{% endif %}

> What to do.
> - a point
"""


class Thing:
    def __init__(self, number: int, what: str, more: str = "") -> None:
        self.number, self.what, self.more, self.hidden = number, what, more, False


def test_a_words_file_becomes_blocks() -> None:
    words = read(FILE)
    found = list(blocks(words.pieces, {"fact": "facts", "hidden": False}, [Thing(1, "a", "b"), Thing(2, "c", "d")]))
    assert [(block.mark, block.text, block.more, block.picture, block.number) for block in found] == [
        (Mark.TITLE, "A heading with facts", (), None, None),
        (Mark.PARAGRAPH, "A paragraph that goes on below.", (), None, None),
        (Mark.ROW, "A row with a picture that goes on", (), "done", None),
        (Mark.POINT, "one", (), None, None),
        (Mark.ITEM, "a", ("more: b",), "list", 1),
        (Mark.ITEM, "c", ("more: d",), "list", 2),
    ]
    assert [(piece.mark, piece.said({})) for piece in words.what_to_do] == [
        (Mark.PARAGRAPH, "What to do."),
        (Mark.POINT, "a point"),
    ]


def test_a_missing_fact_is_an_error_and_never_a_hole() -> None:
    with pytest.raises(UndefinedError):
        list(blocks(read("Hello {{ nobody }}.").pieces, {}))


def test_somebodys_words_are_filled_in_and_never_read_as_notation() -> None:
    [found] = blocks(read("It says {{ fact }}.").pieces, {"fact": "# {{ 7*7 }} [done] - 1. @owner"})
    assert (found.mark, found.text) == (Mark.PARAGRAPH, "It says # {{ 7*7 }} [done] - 1. @owner.")


def test_shared_words_keep_their_place_and_take_more_lines() -> None:
    [piece] = read("1. @action\n   and one more\n").pieces
    assert piece.mark is Mark.ITEM
    assert piece.more[-1]({}) == "and one more"


def test_a_picture_within_an_item_begins_a_row_of_its_own() -> None:
    words = read(
        "1. [list] {{ line.what }}\n   below it\n   [calendar] the day\n   [phone] {% if line.hidden %}left out{% endif %}\n"
    )
    [found] = blocks(words.pieces, {}, [Thing(1, "a")])
    assert found.more == ("below it", "the day")
    assert found.rows == [("list", ["a", "below it"]), ("calendar", ["the day"])]
    assert list(found.pictures) == ["list", "calendar"]
