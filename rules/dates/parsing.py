"""All the grammars, one after another, over a text; and which of the items they leave may count as a date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from rules.dates.forms import FORMS
from rules.dates.grammar import reduced
from rules.dates.joins import JOINS, TIMES
from rules.dates.phrases import ENDS, FITTINGS, LOOSE_ENDS, RANGES, WEEKDAYS, WHENS
from rules.dates.spans import Meaning, Unclear
from rules.dates.tokens import BREAK, Item, items_of

NOT_BEFORE = frozenset("-‐‑–—/.:@#£$€=_\\+&<>")
NOT_AFTER = frozenset("-‐‑–—/.:@_%\\=")
BETWEEN_FIGURES = frozenset({"-", "/", "and", "."})
ANCHORS = frozenset({"BEFORE", "after", "following", "since"})
DENIALS = frozenset({"DENIAL"})
CLAUSE_ENDS = frozenset({"BREAK", "ANY", "TURN", "-"})
REACH = 5
ALONE = frozenset({"LENGTH", "WDAY"})


@dataclass(frozen=True, slots=True)
class Parsed:
    """`had_times`: times of day stood in the text; they are no longer among the items."""

    text: str
    items: Sequence[Item]
    had_times: bool

    def has(self, kind: str) -> bool:
        return any(kind in item.kinds for item in self.items)

    def dates(self) -> list[int]:
        return [place for place, item in enumerate(self.items) if "ANY" in item.kinds]

    def sure_dates(self) -> list[int]:
        """Those that are dates beyond doubt in running text."""
        return [place for place in self.dates() if self._is_sure(place)]

    def meaning(self, place: int) -> Meaning:
        overruled = self._overruled(place)
        return Unclear(overruled) if overruled else cast("Meaning", self.items[place].value)

    def beside_figures(self, place: int) -> bool:
        """Figures right beside a date ("2 3 June") may belong to it."""
        before, after = reversed(self.items[:place]), iter(self.items[place + 1 :])
        return _leads_to_figures(before) or _leads_to_figures(after)

    def beside(self, place: int) -> frozenset[str]:
        """The kinds of the items right before and right after."""
        before, after = self._beside(place)
        return before | after

    def _is_sure(self, place: int) -> bool:
        item = self.items[place]
        if item.weak:
            return bool(item.kinds & ALONE) and self._is_whole_sentence(place)
        before, after = self._beside(place)
        if "BARE" in item.kinds and after & {"WORD", "of"}:
            return False  # the 1st floor, the 2nd of three
        if "LABEL" in before and not any(map(str.isalpha, self.text[item.start : item.end])):
            return False  # version 2.6.26
        return not self._is_part_of_a_code(item)

    def _beside(self, place: int) -> tuple[frozenset[str], frozenset[str]]:
        before = self.items[place - 1].kinds if place else BREAK
        return before, self.items[place + 1].kinds if place + 1 < len(self.items) else BREAK

    def _is_part_of_a_code(self, item: Item) -> bool:
        before, after = self.text[max(item.start - 1, 0) : item.start], self.text[item.end : item.end + 2]
        starts = before and before in NOT_BEFORE and self.text[item.start].isdecimal()
        ends = after[:1] in NOT_AFTER and after[1:].isalnum() and self.text[item.end - 1].isdecimal()
        return bool(starts or ends)

    def _is_whole_sentence(self, place: int) -> bool:
        """ "Two weeks, please." """
        sides = (reversed(self.items[max(place - REACH, 0) : place]), iter(self.items[place + 1 : place + REACH]))
        others = (next((item for item in side if "COURTESY" not in item.kinds), None) for side in sides)
        return all(item is None or "BREAK" in item.kinds for item in others)

    def _overruled(self, place: int) -> str | None:
        """ "After the meeting on Friday" is not on Friday; "won't be done by Friday" promises nothing for Friday."""
        item = self.items[place]
        anchored = ANCHORS if "WHEN" not in item.kinds or "MEETING" in item.kinds else frozenset()
        denied = DENIALS if "WHEN" not in item.kinds or "PROMISED" in item.kinds else frozenset()
        for before in reversed(self.items[max(place - REACH, 0) : place]):
            if before.kinds & CLAUSE_ENDS or "," in self.text[before.end : item.start]:
                return None
            if before.kinds & anchored:
                return "anchored"
            if before.kinds & denied:
                return "doubtful"
        return None


def parsed(text: str) -> Parsed:
    with_times = reduced(reduced(items_of(text), JOINS), TIMES)
    items = [item for item in with_times if "TIME" not in item.kinds]
    had_times = len(items) < len(with_times)
    for grammar in (FORMS, WEEKDAYS, FITTINGS, ENDS, RANGES, WHENS, LOOSE_ENDS):
        items = reduced(items, grammar)
    return Parsed(text, items, had_times)


def _leads_to_figures(items: Iterator[Item]) -> bool:
    between = next((item for item in items if not item.kinds & BETWEEN_FIGURES), None)
    return between is not None and bool(between.kinds & {"NUMBER", "LONG"})
