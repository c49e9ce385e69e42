"""A workbook's sheets become a caseload's document: a sheet a section, its heading row the keys, a row an entry."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from rules.caseload.fields import addresses, months, yes_no
from rules.caseload.sections import KEYS, Key
from rules.caseload.values import Doubled, Section, Unworked

Row = Sequence[object]
YES_NO = {"yes": True, "true": True, "y": True, "no": False, "false": False, "n": False}

_PLACE = re.compile(r"([a-z]+)\[([0-9]+)\]\.?(.*)", re.DOTALL)
_APART = re.compile(r"[;\n]")


class Sheets(dict[str, object]):
    """A document with the row of the sheet in which each entry stands, counted as Excel counts them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, list[int]] = {}

    def where(self, place: str) -> str:
        """ "actions[3].owner" as whoever looks at the sheet finds it: "actions row 5, owner"."""
        found = _PLACE.fullmatch(place)
        if found is None or found[1] not in self.rows:
            return place
        row = self.rows[found[1]][int(found[2])]
        return f"{found[1]} row {row}, {found[3]}" if found[3] else f"{found[1]} row {row}"


def from_sheets(sheets: Sequence[tuple[str, Sequence[Row]]]) -> Sheets:
    """Cells as Excel keeps them: text, numbers, days. An empty cell is an absent key, an empty sheet is none."""
    document = Sheets()
    for title, rows in sheets:
        if any(_filled(cell) for row in rows for cell in row):
            name = _name(title)
            document[name] = Doubled.TWICE if name in document else _entries(name, rows, document.rows.setdefault(name, []))
    return document


def _entries(name: str, rows: Sequence[Row], places: list[int]) -> list[dict[str, Any]]:
    keys = KEYS[Section(name)] if name in set(Section) else {}
    headings = [_name(cell) for cell in rows[0]] if rows else []
    twice = {heading for heading in headings if heading and headings.count(heading) > 1}
    found: list[dict[str, Any]] = []
    for number, row in enumerate(rows[1:], 2):
        if not any(_filled(cell) for cell in row):
            continue
        strangers = not found  # a heading that nobody knows is said once, not of every row
        given = dict(_given(headings, row, keys, strangers))
        if strangers:
            given |= dict.fromkeys(twice, Doubled.TWICE)
        found.append(given)
        places.append(number)
    return found


def _given(headings: Sequence[str], row: Row, keys: Mapping[str, Key], strangers: bool) -> Iterator[tuple[str, Any]]:
    inside: dict[str, dict[str, object]] = {}
    for heading, cell in zip(headings, row, strict=False):
        outer, dot, inner = heading.partition(".")
        if outer in keys and keys[outer].inside and not keys[outer].many:
            if _filled(cell):
                inside.setdefault(outer, {})[inner if dot else "state"] = _value(cell, keys[outer].inside.get(inner))
        elif heading in keys:
            if _filled(cell):
                yield heading, _value(cell, keys[heading])
        elif strangers and (heading or _filled(cell)):
            yield heading or "?", _value(cell, None)
    yield from inside.items()


def _value(cell: object, key: Key | None) -> object:
    """What a person typed into a cell as JSON would have it; what cannot be is left for the strict reading to refuse."""
    if isinstance(cell, datetime):
        return cell.date() if cell.time() == time() else cell
    if isinstance(cell, Unworked | bool | date):
        return cell
    if isinstance(cell, int | float):
        whole = int(cell) if cell == int(cell) else cell
        return whole if key is not None and key.number else str(whole)
    words = str(cell).strip()
    if key is None:
        return words
    if key.read is yes_no:
        return YES_NO.get(words.casefold(), words)
    if key.many:
        return [_attendee(part.strip()) for part in _APART.split(words) if part.strip()]
    if key.read in (addresses, months):
        return [part.strip() for part in _APART.split(words.replace(",", ";")) if part.strip()]
    return words


def _attendee(written: str) -> dict[str, str]:
    """EMAIL:ROLE:HOW, as on the command line."""
    return dict(zip(("contact", "as", "how"), (part.strip() for part in written.split(":", 2)), strict=False))


def _name(cell: object) -> str:
    return "_".join(str(cell).strip().casefold().split()) if _filled(cell) else ""


def _filled(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))
