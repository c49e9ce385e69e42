"""The rules on a message as a whole: its words, its lists, one picture to an idea, one thing to do, length, reading age."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from templates.catalogue import MOST_PICTURES
from templates.lint.findings import Finding, Profile, finding
from templates.lint.sentence import reading_grade
from templates.lint.sentences import check_points, check_text
from templates.pages import By, Page
from templates.words import Block, Mark

MOST_PAGES = 24
LINES_A_PAGE, SIGNS_A_LINE, LINES_A_PICTURE = 30, 45, 3
"""What fits on paper at 14 point beside pictures; a letter on a screen is as long."""

OLDEST_READER = 11
SCHOOL_BEGINS = 5
"""Of the score's grades the first is for children of six."""

SAID_BESIDE_A_PICTURE = frozenset({Mark.PARAGRAPH, Mark.POINT, Mark.ROW, Mark.ITEM})


def check_letter(written: Page, profile: Profile, known: frozenset[str] = frozenset(), by: By = By.MAIL) -> Iterator[Finding]:
    """The subject is one for all styles, so it is held to the plain rules."""
    yield from (found.at(place="subject") for found in check_text([written.subject], Profile.PLAIN))
    yield from check_text(lines(written.blocks), profile, known)
    for mark, run in groupby(written.blocks, key=lambda block: block.mark):
        if mark is Mark.POINT:
            yield from check_points([block.text for block in run])
    asked = sum(block.mark is Mark.HEADING and block.asked for block in written.blocks)
    if asked > 1:
        yield finding("L17", "", found=asked)
    if by is By.MAIL:
        yield from _easy(written) if profile is Profile.EASY else _reading_age(written)


def lines(blocks: Sequence[Block]) -> list[str]:
    return [line for block in blocks for line in (block.text, *block.more)]


def _easy(written: Page) -> Iterator[Finding]:
    """The greeting and the signature are no ideas."""
    wanted = {picture for block in written.blocks for picture in block.pictures}
    if len(wanted) > MOST_PICTURES:
        yield finding("L16_many", "", most=MOST_PICTURES, found=len(wanted))
    for block in written.blocks[1:-1]:
        if block.mark in SAID_BESIDE_A_PICTURE and not block.picture:
            yield finding("L16_none", block.text)
    pages = -(-sum(map(_height, written.blocks)) // LINES_A_PAGE)
    if pages > MOST_PAGES:
        yield finding("L17_long", "", most=MOST_PAGES, found=pages)


def _height(block: Block) -> int:
    said = sum(1 + len(line) // SIGNS_A_LINE for line in (block.text, *block.more))
    return 1 + max(said, LINES_A_PICTURE * len(tuple(block.pictures)))


def _reading_age(written: Page) -> Iterator[Finding]:
    age = SCHOOL_BEGINS + reading_grade(" ".join(lines(written.blocks)))
    if age > OLDEST_READER:
        yield finding("L24", "", found=f"{age:.0f}")
