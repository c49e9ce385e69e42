"""A label names actions; and the words beside which one stands."""

from collections.abc import Sequence
from dataclasses import dataclass

Action = int | str


@dataclass(frozen=True, slots=True)
class Label:
    """The words `start` up to `end`. `leads`: what is said of the actions comes after. `excepts`: "all but 2"."""

    start: int
    end: int
    actions: tuple[Action, ...]
    leads: bool = True
    excepts: bool = False
    unknown: bool = False


BEFORE = frozenset(", and but so then also while whereas plus as for re regarding on with".split())
ALL = frozenset("all everything both any anything every nothing none".split())
"""Before "but 2": all the others."""
LET_GO = frozenset(", and but also plus while whereas then so".split())
AFTER = frozenset(
    """
    is are was were has have had been be will would can could should might need needs not no never done completed complete finished sorted
    actioned resolved still yet waiting awaiting in on with for i we he she they this that it mum dad gp both all partly partially half
    nearly almost mostly just already now blocked cancelled refused declined thanks okay see as also only outstanding ongoing started
    pending unable stuck please ask belongs should by until extension another more want someone somebody do does did nothing nobody
    stopped hold noted acknowledged booked due under chasing chased working fully <day> <name> <part> <none> ✅ ✔ ☑ 👍 ❌ ✖ yes wrong
    over passed handed ticked closed who what why when where how which
    """.split()
)
"""A number that begins a clause is a label only before words such as these: "2 nurses came" is not about action 2."""
BEFORE_LAST = frozenset(
    """
    done completed complete finished sorted actioned resolved not except but for on are is just only have doing closed to mine ticked
    still outstanding need needs bar from do start finish did
    """.split()
)
"""A number that ends a clause is a label only after words such as these."""


def excepts(words: Sequence[str], at: int) -> bool:
    """Whether the action that is named here is one that the rest leaves out: "all but 2", "done except the last"."""
    before, farther = words[at - 1] if at else "", words[at - 2] if at > 1 else ""
    return (
        before in {"except", "excluding", "bar"}
        or (before == "from" and farther in {"apart", "aside"})
        or (before == "but" and farther in ALL)
    )
