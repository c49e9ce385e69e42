"""Puts a message's words together: one greeting, a heading for each section, what to do said once, the close."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from functools import partial
from types import SimpleNamespace

from rules.people import Style
from rules.reasons import Reason
from templates.filling import Facts
from templates.filters import LONGEST_NAME, LONGEST_WORDS, one_line
from templates.kinds import kinds
from templates.message import Frame, Line, Section
from templates.say import phrase, say
from templates.words import Block, Mark, Piece, blocks, subject, words

LONGEST_SUBJECT = 120
FULL_LINES, SHORT_WORDS = 40, 60
"""From this line on, what was agreed is shown in few words, so that a list of hundreds can still be sent."""


class By(StrEnum):
    MAIL = "mail"
    SLACK = "slack"


@dataclass(frozen=True, slots=True)
class Page:
    subject: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """One section's words, its title apart, and what it asks its reader to do."""

    count: int
    subject: str
    title: tuple[Block, ...]
    body: tuple[Block, ...]
    asked: tuple[Block, ...]


def page(sections: Sequence[Section], frame: Frame, by: By = By.MAIL) -> Page:
    if not any(section.lines for section in sections):
        raise ValueError("a message needs at least one line")
    total = sum(len(section.lines) for section in sections)
    buttons = any(line.facts.get("value") or line.facts.get("have") for section in sections for line in section.lines)
    facts = {**_frame_facts(frame, by, total), "buttons": buttons}
    file = _file(frame)
    parts = [_part(section, facts, file, frame) for section in sections if section.lines]
    around = words("every_message", "slack.txt" if by is By.SLACK else file, frame.language)
    placed = {
        "title": _titles(parts, total, frame.language),
        "sections": _bodies(parts),
        "what_to_do": _what_to_do(parts, frame.language),
    }
    return Page(_subject(parts, total, frame.language), tuple(_around(around.pieces, placed, facts)))


def _file(frame: Frame) -> str:
    return "easy.txt" if frame.style is Style.EASY else "plain.txt"


def _frame_facts(frame: Frame, by: By, total: int) -> Facts:
    return {
        "reader": one_line(frame.reader, LONGEST_NAME),
        "today": frame.today,
        "a_later_day": frame.today + timedelta(days=14 + (4 - frame.today.weekday()) % 7),
        "family": frame.family or frame.style is Style.EASY,
        "organisation": frame.organisation,
        "help_name": one_line(frame.help_name, LONGEST_NAME),
        "help_phone": frame.help_phone or phrase("mail.coordinator", frame.language),
        "emergency_words": frame.emergency_words,
        "by_mail": by is By.MAIL and frame.can_reply,
        "by_slack": by is By.SLACK,
        "page": frame.page if by is By.MAIL else None,
        "total": total,
        "many": total > 1,
        "phrase": partial(phrase, language=frame.language),
    }


def _part(section: Section, frame_facts: Facts, file: str, frame: Frame) -> _Part:
    lines = [_view(line, section.kind, frame) for line in section.lines]
    due = {line.due for line in section.lines}
    facts = {
        **frame_facts,
        "lines": lines,
        "first": lines[0],
        "count": len(lines),
        "one": len(lines) == 1,
        "same_due": due.pop() if len(due) == 1 else None,
    }
    written = words(section.kind, file, frame.language)
    found = tuple(blocks(written.pieces, facts, lines))
    title = tuple(block for block in found if block.mark is Mark.TITLE)
    body = tuple(block for block in found if block.mark is not Mark.TITLE)
    asked = tuple(blocks(written.what_to_do, facts, lines))
    return _Part(len(lines), subject(section.kind, frame.language)(facts), title, body, asked)


def _view(line: Line, kind: str, frame: Frame) -> SimpleNamespace:
    """A line as the words see it. In the bare form nothing private is left to say."""
    known, bare = kinds()[kind], line.what is None
    facts: dict[str, object] = dict.fromkeys(known.optional)
    facts |= {name: _plain(value, frame.language) for name, value in line.facts.items()}
    if bare:
        facts |= dict.fromkeys(known.private)
    facts |= {
        "number": line.number,
        "ref": one_line(line.ref, LONGEST_NAME),
        "due": line.due,
        "days": (line.due - frame.today).days if line.due else None,
        "bare": bare,
        "title": _title(line, frame),
        "easy_words": bool(line.what and line.what_easy),
        "about": one_line(line.about, LONGEST_NAME) if line.about and not bare else None,
        "owner": one_line(line.owner, LONGEST_NAME) if line.owner else None,
    }
    return SimpleNamespace(**facts)


def _title(line: Line, frame: Frame) -> str:
    """What is to be done. Words that somebody typed for professionals never stand in an easy letter."""
    easy, ref = frame.style is Style.EASY, one_line(line.ref, LONGEST_NAME)
    if line.what is None:
        return phrase("mail.bare_easy" if easy else "mail.bare", frame.language, ref=ref)
    if easy:
        return one_line(line.what_easy or "") or phrase("mail.no_easy_words", frame.language)
    return one_line(line.what, LONGEST_WORDS if line.number <= FULL_LINES else SHORT_WORDS) or ref


def _plain(fact: object, language: str) -> object:
    """Somebody's words as one line, a reason as its sentence, reasons as theirs, any other fact as it is."""
    if isinstance(fact, list):
        return [_plain(one, language) if isinstance(one, Reason) else one for one in fact]
    words = say(fact, language) if isinstance(fact, Reason) else fact
    return one_line(words) if isinstance(words, str) else words


def _titles(parts: Sequence[_Part], total: int, language: str) -> Sequence[Block]:
    return parts[0].title if len(parts) == 1 else [Block(Mark.TITLE, phrase("mail.several_title", language, total=total))]


def _bodies(parts: Sequence[_Part]) -> Sequence[Block]:
    if len(parts) == 1:
        return parts[0].body
    return [block for part in parts for block in (*_as(Mark.HEADING, part.title), *_as(Mark.SMALL, part.body))]


def _as(mark: Mark, found: Iterable[Block]) -> Iterable[Block]:
    """The same blocks with their headings at another level."""
    return (replace(block, mark=mark) if block.mark in {Mark.TITLE, Mark.HEADING} else block for block in found)


def _what_to_do(parts: Sequence[_Part], language: str) -> Sequence[Block]:
    """Said once, however many sections ask for it."""
    asked = dict.fromkeys(block for part in parts for block in part.asked)
    found = [Block(Mark.HEADING, phrase("mail.what_to_do", language)), *asked] if asked else []
    return [replace(block, asked=True) for block in found]


def _around(pieces: Iterable[Piece], placed: Mapping[str, Sequence[Block]], facts: Facts) -> Iterable[Block]:
    for piece in pieces:
        if piece.place:
            yield from placed[piece.place]
        else:
            yield from blocks([piece], facts)


def _subject(parts: Sequence[_Part], total: int, language: str) -> str:
    first, rest = parts[0].subject, total - parts[0].count
    return one_line(phrase("mail.several_subject", language, first=first, rest=rest) if rest else first, LONGEST_SUBJECT)
