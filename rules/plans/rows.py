"""A block's rows as its writer meant them: what runs on is joined, what is no action is set aside with the reason."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rules.plans.blocks import Block, Body, is_title
from rules.plans.entries import BARE_NUMBER, Entry, hangs, mended, note, run_on, take_number, torn_across
from rules.plans.headings import joined, meanings, normal
from rules.plans.values import WANTED, Column, Meaning, Skipped
from rules.plans.written import Cell
from rules.reasons import because

_RULE = re.compile(r"[\s\-_=–—|+:.*]{2,}")
_ASIDE = re.compile(
    r"(grand |sub ?)?totals?( (number|of|actions) .{0,40})?[\W\d]*|page \d+( of \d+)?"
    r"|(signed|signature|approved by|authori[sz]ed by|print name|version|rag key|key|notes?|n\.?b)\s*(:.*)?"
    r"|(date of )?next (review|meeting)( date)?\s*(:.*|.{0,15}\d.{0,40})?"
    r"|(no|nil) (further )?actions?( (were )?(agreed|required|needed|identified))?|none|n/?a|nil",
    re.IGNORECASE | re.DOTALL,
)
_TORN_DAY = re.compile(r"(ed|ing|[a-z]{0,4}ber|[a-z]{0,4}uary|ch|il|ust)\b")
"""The end of a word whose beginning stands in the cell above."""


@dataclass(frozen=True, slots=True)
class Reading:
    columns: tuple[Column, ...]
    entries: tuple[Entry, ...]
    skipped: tuple[Skipped, ...]


def read_rows(block: Block) -> Reading:
    """Every row with words in it stands in an entry or in `skipped`."""
    values = {
        i: [row.cells[i].fresh for row in block.rows if i < len(row.cells) and not row.torn] for i in range(len(block.headings))
    }
    found = meanings(block.headings, values)
    columns = tuple(Column(h, m, block.number) for h, m in zip(block.headings, found, strict=True) if h)
    reader = _Reader(block, found)
    for row in block.rows:
        reader.take(row)
    return Reading(columns, tuple(mended(reader.entries)), tuple(reader.skipped))


class _Reader:
    """Goes down the rows; the last entry is open until the next begins."""

    def __init__(self, block: Block, meanings: Sequence[Meaning | None]) -> None:
        self.block, self.meanings = block, meanings
        self.agreed = _last_filled(block, meanings)
        self.entries: list[Entry] = []
        self.skipped: list[Skipped] = []

    def take(self, row: Body) -> None:
        if not row.text:
            return
        why = self._aside(row)
        if why:
            self._skip(row, why)
        elif row.torn:
            self._take_torn(row)
        else:
            self._take_cells(row)

    def _skip(self, row: Body, code: str) -> None:
        self.skipped.append(Skipped(self.block.number, row.row, row.text, because(f"plans.{code}")))

    def _aside(self, row: Body) -> str | None:
        fresh = [cell.fresh for cell in row.cells if cell.fresh]
        wanted = [self._cell(row, m) for m in (Meaning.WHAT, Meaning.OWNER, Meaning.DUE)]
        if _RULE.fullmatch(row.text):
            return "aside_rule"
        if row.title or is_title(row.cells, len(self.block.headings)):
            return "aside_title"
        if joined(row.cells, None)[: len(self.block.headings)] == self.block.headings or self._repeats(row):
            return "aside_heading"
        if len(fresh) == 1 and BARE_NUMBER.fullmatch(fresh[0]) and (row.torn or self._only_a_number(row)):
            return "aside_number"
        if _ASIDE.fullmatch(fresh[0]) and sum(map(bool, wanted)) < 2:
            return "aside_no_action"
        return None

    def _repeats(self, row: Body) -> bool:
        ours = [normal(cell.text) for cell in row.cells if cell.fresh]
        theirs = [normal(heading) for heading in self.block.headings if heading]
        return len(ours) > 1 and all(text in theirs for text in ours)

    def _only_a_number(self, row: Body) -> bool:
        at = next(i for i, cell in enumerate(row.cells) if cell.fresh)
        text = row.cells[at].text
        meaning = self._meaning(at)
        return meaning not in {Meaning.DUE, Meaning.STATUS} or (
            self.block.pasted and not re.fullmatch(r"(19|20)\d\d|\d+/\d+", text)
        )

    def _meaning(self, at: int) -> Meaning | None:
        return self.meanings[at] if at < len(self.meanings) else None

    def _cell(self, row: Body, meaning: Meaning) -> str:
        """The words under a meaning in this row; of several days the last, which is the one now agreed."""
        texts = [cell.text for i, cell in enumerate(row.cells) if self._means(i, cell, meaning)]
        if meaning is Meaning.DUE:
            return texts[-1] if texts else ""
        return "\n".join(dict.fromkeys(texts))

    def _means(self, at: int, cell: Cell, meaning: Meaning) -> bool:
        """A number is nobody's name: in an owner's column it has strayed there."""
        stray = meaning is Meaning.OWNER and cell.text.isdigit()
        return self._meaning(at) is meaning and bool(cell.text) and not cell.across and not stray

    def _take_torn(self, row: Body) -> None:
        if not self.entries:
            self._skip(row, "aside_no_action")
            return
        entry = self.entries[-1]
        texts = [cell.text for cell in row.cells if cell.fresh]
        entry.joined.append(row.row)
        if len(row.cells) > 1 and len(texts) == 1 and len(texts[0].split()) < 4 and hangs(entry.text(Meaning.OWNER)):
            run_on(entry.words, Meaning.OWNER, texts[0])
            return
        if len(texts) > 1 and entry.text(Meaning.WHY):
            run_on(entry.words, Meaning.WHY, texts.pop(0))
        for text in texts:
            run_on(entry.words, self._roomiest(), text)

    def _roomiest(self) -> Meaning:
        return Meaning.NOTES if Meaning.NOTES in self.meanings else Meaning.WHAT

    def _take_cells(self, row: Body) -> None:
        words = {m: text for m in Meaning if (text := self._cell(row, m))}
        number, source = take_number(words)
        entry = self.entries[-1] if self.entries else None
        numbered = source is not None and bool(self._fresh(row, source))
        elsewhere = not words.keys() & WANTED and self._begins(row)
        if entry and words and not numbered and not elsewhere and self._runs_on(entry, row, words):
            self._join(entry, row)
        elif not elsewhere and words.keys() & {Meaning.WHAT, Meaning.HOW, Meaning.OWNER, Meaning.DUE, Meaning.WHY}:
            other = self._other(row, words.get(Meaning.DUE, ""))
            self.entries.append(Entry(self.block.number, row.row, list(row.others), number, words=words, other=other))
        else:
            self._skip(row, "aside_no_action")

    def _begins(self, row: Body) -> bool:
        """Minutes have an item in each row and an action in some: an item of its own is not the action above going on."""
        return bool(row.cells and row.cells[0].fresh) and self._meaning(0) is None

    def _other(self, row: Body, due: str) -> dict[str, str]:
        """What stands under no heading that we know, days that a later one has replaced, and what has strayed."""
        other: dict[str, str] = {}
        for i, cell in enumerate(row.cells):
            meaning = self._meaning(i)
            replaced = meaning is Meaning.DUE and cell.text != due
            if cell.fresh and (meaning is None or replaced or (meaning is Meaning.OWNER and cell.text.isdigit())):
                note(other, (self.block.headings[i] if i < len(self.block.headings) else "") or str(i + 1), cell.text)
        return other

    def _runs_on(self, entry: Entry, row: Body, words: dict[Meaning, str]) -> bool:
        new = {m for m in words if self._fresh(row, m)}
        what, before = words.get(Meaning.WHAT, ""), entry.text(Meaning.WHAT)
        if Meaning.WHAT in new:
            torn = what[:1].islower() and before[:1].isupper() and not before.endswith((".", "?", "!", ";"))
            whole = Meaning.DUE in new or (Meaning.OWNER in new and not self.block.pasted)
            lost_number = bool(entry.number) and not new & WANTED - {Meaning.WHAT}
            return torn and not whole and (lost_number or hangs(before) or torn_across(new, words, entry))
        if Meaning.WHAT in words:
            return Meaning.HOW not in new and not {Meaning.OWNER, Meaning.DUE} <= new
        if Meaning.DUE in new:
            return new == {Meaning.DUE} and _TORN_DAY.match(words[Meaning.DUE]) is not None
        if torn_across(new, words, entry):
            return True
        if Meaning.OWNER in new:
            torn = self.block.pasted or hangs(entry.text(Meaning.OWNER)) or words[Meaning.OWNER][:1].islower()
            return torn and Meaning.WHY not in new and Meaning.HOW not in new and bool(before)
        if Meaning.WHY in new:
            return words[Meaning.WHY][:1].islower() or hangs(entry.text(Meaning.WHY))
        return Meaning.NUMBER not in new

    def _fresh(self, row: Body, meaning: Meaning) -> str:
        """What this row adds. Of several columns of days only the agreed one makes a row of its own."""
        return "\n".join(
            cell.fresh
            for i, cell in enumerate(row.cells)
            if cell.fresh and self._means(i, cell, meaning) and (meaning is not Meaning.DUE or i == self.agreed)
        )

    def _join(self, entry: Entry, row: Body) -> None:
        entry.joined.append(row.row)
        for meaning in Meaning:
            text = self._fresh(row, meaning)
            if text and text != entry.text(meaning):
                run_on(entry.words, meaning, text)
        for heading, text in self._other(row, self._fresh(row, Meaning.DUE)).items():
            note(entry.other, heading, text)


def _last_filled(block: Block, meanings: Sequence[Meaning | None]) -> int | None:
    """Of several columns of days, the last that holds any."""
    dues = [i for i, meaning in enumerate(meanings) if meaning is Meaning.DUE]
    filled = [i for i in dues if any(i < len(row.cells) and row.cells[i].text for row in block.rows)]
    return filled[-1] if filled else next(iter(dues), None)
