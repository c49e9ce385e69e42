"""The same plan read again: which rows are the same as before, which are new, and which are gone."""

import re
from collections import Counter, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Numbered(Protocol):
    @property
    def number(self) -> str | None: ...
    @property
    def what(self) -> str | None: ...


Old = TypeVar("Old", bound=Numbered)
New = TypeVar("New", bound=Numbered)


@dataclass(frozen=True, slots=True)
class Matched(Generic[Old, New]):
    """`gone`: no longer in the file. It is told, never deleted."""

    same: tuple[tuple[Old, New], ...]
    new: tuple[New, ...]
    gone: tuple[Old, ...]


def same_row(old: Numbered, new: Numbered) -> bool:
    """By the typed number where both have one, else by what is to be done."""
    if old.number and new.number:
        return _number(old) == _number(new)
    return bool(old.what) and _what(old) == _what(new)


def match_rows(old_rows: Sequence[Old], new_rows: Sequence[New]) -> Matched[Old, New]:
    """Each row once. Where a number stands twice, as in two tables of one file, the words and then the order decide."""
    old, new = dict(enumerate(old_rows)), dict(enumerate(new_rows))
    lone, in_turn = _lone_number(old_rows, new_rows), _number_in_turn(old_rows, new_rows)
    pairs: list[tuple[int, int]] = []
    for old_key, new_key in ((_both, _both), (lone, lone), (in_turn, in_turn), (_words, _bare_words), (_bare_words, _words)):
        pairs += _pair(old, new, old_key, new_key)
    same = sorted(pairs, key=lambda pair: pair[1])
    return Matched(tuple((old_rows[o], new_rows[n]) for o, n in same), tuple(new.values()), tuple(old.values()))


Key = Callable[[Numbered], Hashable | None]


def _pair(old: dict[int, Old], new: dict[int, New], old_key: Key, new_key: Key) -> list[tuple[int, int]]:
    """Takes what pairs off both."""
    waiting: dict[Hashable, deque[int]] = {}
    for at, row in old.items():
        found = old_key(row)
        if found is not None:
            waiting.setdefault(found, deque()).append(at)
    pairs = []
    for after, said in list(new.items()):
        found = new_key(said)
        if found is not None and waiting.get(found):
            before = waiting[found].popleft()
            del old[before], new[after]
            pairs.append((before, after))
    return pairs


def _both(row: Numbered) -> Hashable | None:
    return (_number(row), _what(row)) if row.what or row.number else None


def _lone_number(*sides: Sequence[Numbered]) -> Key:
    counts = [Counter(_number(row) for row in side) for side in sides]
    return lambda row: _number(row) if row.number and all(count[_number(row)] < 2 for count in counts) else None


def _number_in_turn(*sides: Sequence[Numbered]) -> Key:
    """A number that stands equally often on both sides pairs in its order."""
    counts = [Counter(_number(row) for row in side) for side in sides]
    return lambda row: _number(row) if row.number and len({count[_number(row)] for count in counts}) == 1 else None


def _words(row: Numbered) -> Hashable | None:
    return _what(row) or None


def _bare_words(row: Numbered) -> Hashable | None:
    """Words decide only where a number is wanting on one side."""
    return None if row.number else _words(row)


def _number(row: Numbered) -> str:
    return re.sub(r"\W+", "", (row.number or "").casefold()).lstrip("0")


def _what(row: Numbered) -> str:
    return " ".join(re.sub(r"\W+", " ", (row.what or "").casefold()).split())
