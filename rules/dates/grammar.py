"""A grammar of rules such as "day:ORDINAL of? month:MONTH year:YEAR?": the longest match from the left becomes one item.

The rules of a grammar are laid together into one tree of kinds, so reading a text takes one step down the tree for
each item and rule word, however many rules there are: the time is linear in the text, whatever stands in it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from operator import attrgetter

from rules.dates.tokens import Item

Names = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern`: kinds in order, `|` between kinds that will do, `?` after one that may be missing, `name:` before one
    whose value `build` is given. `weak`: the result is no date by itself in running text; None, as its parts are."""

    pattern: str
    kinds: str
    build: Callable[..., object]
    weak: bool | None = None

    def variants(self) -> Iterator[tuple[tuple[str, ...], Names]]:
        for chosen in product(*[_choices(element) for element in self.pattern.split()]):
            present = [pair for pair in chosen if pair is not None]
            yield tuple(kind for kind, _ in present), tuple(name for _, name in present)


@dataclass(frozen=True, slots=True)
class End:
    rank: int
    rule: Rule
    kinds: frozenset[str]
    names: Names


@dataclass(slots=True)
class Branch:
    further: dict[str, "Branch"] = field(default_factory=dict)
    end: End | None = None


def grammar(*rules: Rule) -> Branch:
    """Where two rules match the same items, the one written first wins."""
    root = Branch()
    for rank, rule in enumerate(rules):
        made = frozenset(rule.kinds.split())
        for kinds, names in rule.variants():
            branch = root
            for kind in kinds:
                branch = branch.further.setdefault(kind, Branch())
            branch.end = branch.end or End(rank, rule, made, names)
    return root


def reduced(items: Sequence[Item], root: Branch) -> list[Item]:
    done: list[Item] = []
    place = 0
    while place < len(items):
        length, end = _longest(items, place, root)
        done.append(_made(items[place : place + length], end) if end else items[place])
        place += length
    return done


def _choices(element: str) -> list[tuple[str, str | None] | None]:
    name, _, kinds = element.rpartition(":")
    chosen: list[tuple[str, str | None] | None] = [(kind, name or None) for kind in kinds.rstrip("?").split("|")]
    return [*chosen, None] if kinds.endswith("?") else chosen


def _longest(items: Sequence[Item], place: int, root: Branch) -> tuple[int, End | None]:
    length, end, branches = 1, None, [root]
    if items[place].kinds.isdisjoint(root.further):
        return length, end
    for ahead in range(place, len(items)):
        kinds = items[ahead].kinds
        branches = [branch.further[kind] for branch in branches for kind in kinds if kind in branch.further]
        if not branches:
            break
        ends = [branch.end for branch in branches if branch.end]
        if ends:
            length, end = ahead - place + 1, min(ends, key=attrgetter("rank"))
    return length, end


def _made(matched: Sequence[Item], end: End) -> Item:
    values = {name: item.value for name, item in zip(end.names, matched, strict=True) if name}
    weak = any(item.weak for item in matched) if end.rule.weak is None else end.rule.weak
    return Item(end.kinds, end.rule.build(**values), matched[0].start, matched[-1].end, weak)
