"""A question as words: folded so that case, accents and curly quotes don't matter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_QUESTION = 1000
"""Nobody asks more than this in one question; the rest is not read."""

LONGEST_WORD = 40


def each(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_LETTERS_WITHOUT_MARKS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
_QUOTES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc\uff07`\u00b4", "'"))
_SLACK_MARKUP = re.compile(r"<[@#!][^<>]{0,200}>")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:\.[^\W\d_]){1,4}\.?(?!\w)")
_BRACKETED = re.compile(r"\bc\(e\)tr", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """`owns`: written with a possessive ending. `capital`: begins with a capital where that says something.
    `shouted`: all capitals among other words that are not. `follows`: nothing but a space before it."""

    plain: str
    owns: bool = False
    capital: bool = False
    shouted: bool = False
    follows: bool = True


def words(text: str) -> tuple[Word, ...]:
    """The words of a question in order. References and dates stay whole: "K7Q2-3", "16/06/2026"."""
    text = _SLACK_MARKUP.sub(" ", text[:LONGEST_QUESTION]).translate(_QUOTES)
    text = _BRACKETED.sub("cetr", _DOTTED.sub(lambda found: found[0].replace(".", ""), text))
    written = list(_written(text))
    small = sum(1 for piece, _ in written if piece[:1].islower())
    shouting = small * 2 < len(written)
    return tuple(_word(piece, follows, shouting, first=place == 0) for place, (piece, follows) in enumerate(written))


def fold(text: str) -> str:
    """Without case and accents, so that "José" is found as "jose"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if unicodedata.category(sign) != "Mn").translate(_LETTERS_WITHOUT_MARKS)


def distance(one: str, other: str) -> int:
    """How many letters were added, left out, changed or swapped with their neighbour."""
    before, row = list[int](), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _written(text: str) -> Iterator[tuple[str, bool]]:
    """Each word as it was written, and whether only a space stands before it."""
    start, follows = None, True
    for place, sign in enumerate(text + " "):
        if _in_word(text, place, sign, start):
            start = place if start is None else start
            continue
        if start is not None:
            yield text[start:place], follows
            start, follows = None, True
        follows = follows and sign.isspace()


def _in_word(text: str, place: int, sign: str, start: int | None) -> bool:
    if place >= len(text):
        return False
    if sign == "_" or unicodedata.category(sign)[0] in "LMN":
        return True
    if start is None:
        return False
    after = text[place + 1 : place + 2]
    if sign == "'":
        return True
    if sign in "/.:":
        return after.isdigit() and text[place - 1].isdigit()
    lettered = text[place + 2 : place + 3].isdigit()  # COP-M1
    has_figure = after.isdigit() or lettered or any(letter.isdigit() for letter in text[start:place])
    return sign == "-" and after.isalnum() and has_figure


def _word(written: str, follows: bool, shouting: bool, *, first: bool) -> Word:
    bare = written.rstrip("'")
    base, mark, ending = bare.rpartition("'")
    owns = (mark == "'" and ending.casefold() == "s" and bool(base)) or (bare != written and bare[-1:].casefold() == "s")
    plain = fold(base if mark == "'" and owns and ending.casefold() == "s" else bare.replace("'", ""))
    if owns and plain in _CONTRACTED:
        owns = False
    telling = not shouting and written[:1].isupper()
    return Word(plain, owns, telling and not first, telling and len(bare) > 1 and bare.isupper(), follows)


_CONTRACTED = each("what who when where how that there it he she let here why everything anything")
