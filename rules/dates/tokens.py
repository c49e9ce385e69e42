"""Text becomes items: words and numbers with their kinds, and the places over which no date runs on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rules.dates.words import GLUED, LEXICON

SCAN = re.compile(
    r"(?P<dotted>(?<![^\W_])(?:[^\W\d_]\.){2,})"  # a.s.a.p., p.m.
    r"|(?P<year>(?<!\w)['’]\d\d(?!\w))"  # '26
    r"|(?P<run>[^\W_]+(?:['’][^\W\d_]+)*)"  # 12, June, 3rd, week's, o'clock
    r"|(?P<space>\s+)"
    r"|(?P<mark>.)",
    re.DOTALL,
)
SUBRUNS = re.compile(r"\d+|[^\W\d]+")
POSSESSIVE = "'s"
SILENT = frozenset(",()[]{}\"'’‘“”*_\u200b\ufeff")
MARKS = {"/": "/", "&": "and", "~": "about", "+": "+"} | dict.fromkeys("-‐‑‒–—−", "-")
BEFORE_COLON = frozenset({"BY", "BEFORE", "AFTER", "wc", "c", "b", "e", "ending"})
MOST_FIGURES = 4
MOST_SUBRUNS = 4

BREAK = frozenset({"BREAK"})
DOT = frozenset({"BREAK", "DOT"})
QUESTION = frozenset({"BREAK", "DOUBT"})
OTHER = frozenset({"WORD"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word, or words already read as one thing, from `start` to `end` of the text. `weak`: no date by itself."""

    kinds: frozenset[str]
    value: object
    start: int
    end: int
    weak: bool = False


def items_of(text: str) -> list[Item]:
    items: list[Item] = []
    after_the = False
    for match in SCAN.finditer(text):
        for item in _read(match, text, items):
            if after_the and "NEXT" in item.kinds:
                item = replace(item, kinds=item.kinds | {"THE_NEXT"})
            if "the" not in item.kinds:
                items.append(item)
            after_the = "the" in item.kinds
    return items


def _read(match: re.Match[str], text: str, before: list[Item]) -> Iterator[Item]:
    words, start, end = match.group(), match.start(), match.end()
    match match.lastgroup:
        case "run":
            yield from _run(words, start)
        case "dotted":
            yield _word(words.replace(".", ""), start, end)
        case "year":
            yield Item(frozenset({"YEAR", "FULLYEAR"}), int(words[1:]), start, end)
        case "mark":
            yield from _mark(words, start, text, before)
        case _:
            if words.count("\n") > 1:
                yield Item(BREAK, None, start, end)


def _run(run: str, start: int) -> Iterator[Item]:
    whole = _word(run, start, start + len(run))
    parts = SUBRUNS.findall(run) if "WORD" in whole.kinds and run[-1:].isascii() else []
    letters = [part for part in parts if not part.isdecimal()]
    if not 1 < len(parts) <= MOST_SUBRUNS or any(part.casefold() not in GLUED for part in letters):
        yield whole
        return
    for part in parts:
        yield _word(part, start, start + len(part))
        start += len(part)


def _word(word: str, start: int, end: int) -> Item:
    if word.isdecimal():
        return _number(word, start, end)
    small = word.casefold().replace("’", "'")
    known = LEXICON.get(small) or LEXICON.get(small.removesuffix(POSSESSIVE))
    if known is None:
        return Item(OTHER, None, start, end)
    as_name = "MONTH" in known.kinds and word.istitle()
    return Item(known.kinds, known.value, start, end, known.weak and not as_name)


def _number(figures: str, start: int, end: int) -> Item:
    long = len(figures)
    if long > MOST_FIGURES:
        return Item(frozenset({"LONG"}), None, start, end)
    kinds, value = {"NUMBER", figures}, int(figures)
    if long <= 2:
        kinds.add("SMALL")
    if long == 2:
        kinds.add("YEAR")
    if long == MOST_FIGURES:
        kinds |= {"FOUR"} if value < 1000 else {"FOUR", "YEAR", "FULLYEAR"}
    return Item(frozenset(kinds), value, start, end)


def _mark(mark: str, start: int, text: str, before: list[Item]) -> Iterator[Item]:
    end = start + 1
    inside_figures = text[end : end + 1].isdecimal() and text[max(start - 1, 0) : start].isdecimal()
    beside = before[-1].kinds if before and before[-1].end == start else frozenset()
    if mark in MARKS:
        word = MARKS[mark]
        yield Item(LEXICON[word].kinds if word in LEXICON else frozenset({word}), None, start, end)
    elif mark in ".:" and inside_figures:
        yield Item(frozenset({"colon" if mark == ":" else mark}), None, start, end)
    elif mark in SILENT or (mark == "." and "SHORT" in beside) or (mark == ":" and beside & BEFORE_COLON):
        return
    elif mark == "." and beside & {"SMALL", "rd", "st", "nd", "th"}:
        yield Item(DOT, None, start, end)
    elif mark in "%£$€@#=<>\\^":
        yield Item(OTHER, None, start, end)
    else:
        yield Item(QUESTION if mark == "?" else BREAK, None, start, end)
