"""One action in its own words, before they are understood; and how torn words are put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rules.plans.values import Meaning
from rules.plans.vocabulary import LOOSE_ENDS

NUMBER = re.compile(r"\(?((?:[A-Za-z]{1,4} ?)?\d{1,4}(?:\.\d{1,3}){0,2}[a-z]?)[.):](?=\s|[A-Z])\s*(?=\S)")
"""A number typed before the words: "1. ", "R2) ", "Rec 3: "."""

BARE_NUMBER = re.compile(r"#?\(?((?:[A-Za-z]{1,4}[ .-]?)?\d{1,4}(?:[./-]\d{1,4}){0,2}[a-z]?|\d{5,12})[.):]?")
_AS_ABOVE = re.compile(r"\W*(as above|same( as above)?|ditto|do)\W*|[\"“”″〃']{1,2}", re.IGNORECASE)


@dataclass(slots=True)
class Entry:
    """One action in its own words, by meaning; `other` by heading. `row` is where it begins, `joined` where it goes on.
    `owner` and `due`: their words made whole, where the file itself shows what was torn off or is meant by "as above"."""

    table: int
    row: int
    joined: list[int] = field(default_factory=list)
    number: str | None = None
    owner: str | None = None
    due: str | None = None
    words: dict[Meaning, str] = field(default_factory=dict)
    other: dict[str, str] = field(default_factory=dict)

    def text(self, meaning: Meaning) -> str:
        return self.words.get(meaning, "")


def note(notes: dict[str, str], heading: str, text: str) -> None:
    notes[heading] = f"{notes[heading]} {text}" if heading in notes else text


def torn_across(new: set[Meaning], words: dict[Meaning, str], entry: Entry) -> bool:
    """A torn row is torn in more than one cell: a lone one in lower case is an action of somebody who writes so."""
    return sum(1 for m in new if words[m][:1].islower() and m in entry.words) > 1


def hangs(text: str) -> bool:
    """The last word wants another after it."""
    last = text.split()[-1].casefold() if text.split() else ""
    return last in LOOSE_ENDS or last.endswith((",", "-", "/", "&"))


def run_on(words: dict[Meaning, str], meaning: Meaning, text: str) -> None:
    before = words.get(meaning, "")
    if not before:
        words[meaning] = text
        return
    ended = before.endswith((".", "?", "!", ";", ":")) or (
        meaning is Meaning.OWNER and len(before.split()) > 1 < len(text.split())
    )
    words[meaning] = f"{before}\n{text}" if ended and not hangs(before) else f"{before} {text}"


def take_number(words: dict[Meaning, str]) -> tuple[str | None, Meaning | None]:
    """The number in its own column, or the one typed before the first words, which is taken off them; and where it stood."""
    if Meaning.NUMBER in words:
        number = words.pop(Meaning.NUMBER)
        bare = BARE_NUMBER.fullmatch(number)
        return (bare.group(1) if bare else number), Meaning.NUMBER
    for meaning in (Meaning.WHY, Meaning.WHAT, Meaning.HOW):
        typed = NUMBER.match(words.get(meaning, ""))
        if typed and not re.search(r"\n\s*\(?2[.)]", words[meaning]):
            words[meaning] = words[meaning][typed.end() :]
            return typed.group(1), meaning
    return None, None


def mended(entries: Sequence[Entry]) -> Sequence[Entry]:
    """What the page's end did to a number or an owner is undone where the file itself shows how it was."""
    _mend_numbers(entries)
    _mend_owners(entries)
    _mend_repeats(entries)
    return entries


def _mend_numbers(entries: Sequence[Entry]) -> None:
    """A page's number glued to the row's: 1, 202, 3 is 1, 2, 3."""
    for before, entry, after in zip(entries, entries[1:], entries[2:], strict=False):
        numbers = [each.number or "" for each in (before, entry, after)]
        if all(number.isdigit() and len(number) < 5 for number in numbers):
            expected = int(numbers[0]) + 1
            if int(numbers[2]) == expected + 1 and numbers[1].endswith(str(expected)):
                entry.number = str(expected)


def _mend_owners(entries: Sequence[Entry]) -> None:
    """ "Director of Safety and", "uality" is whole again where another row names the one role that it can be."""
    names = sorted({" ".join(entry.text(Meaning.OWNER).split()) for entry in entries} - {""})[:500]
    for entry in entries:
        mine = " ".join(entry.text(Meaning.OWNER).split())
        head, _, tail = (mine, "", "") if hangs(mine) else mine.rpartition(" ")
        if hangs(head) and len(head.split()) > 2:
            fits = [name for name in names if name.startswith(head + " ") and name.endswith(tail) and name != mine]
            entry.owner = fits[0] if len(fits) == 1 else None


def _mend_repeats(entries: Sequence[Entry]) -> None:
    """ "As above" says what the row above says."""
    for before, entry in pairwise(entries):
        if _AS_ABOVE.fullmatch(entry.text(Meaning.OWNER)):
            entry.owner = before.owner or before.text(Meaning.OWNER)
        if _AS_ABOVE.fullmatch(entry.text(Meaning.DUE)):
            entry.due = before.due or before.text(Meaning.DUE)
