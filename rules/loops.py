"""How often a reader may get an automatic answer: two machines that answer each other fall silent, whatever headers they lose."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rules.notices import Notice

ASKED_BACK = frozenset({"not_understood", "which_one", "gap_unclear", "in_your_name"})
"""What asks somebody to write again: one of a kind to a reader and a day, about however many actions. Whatever else comes is
read by a person all the same."""

ANSWERS = frozenset({"thank_you", "noted", "more_time_receipt", "handed_over_told", "reopened", "too_late"})
"""What tells somebody how their own words were understood. Two answers about two actions, or a slip put right, each get
theirs; what others decided ("more time: yes") is news and is never counted."""

MOST_A_DAY = 4
MOST_IN_A_WEEK = 10
WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Answered:
    """One automatic answer that a reader was given, and on which day."""

    contact: int
    kind: str
    action: int | None
    day: date


def counted(kind: str) -> bool:
    return kind in ASKED_BACK or kind in ANSWERS


def enough(offered: Sequence[Notice], earlier: Iterable[Answered], today: date) -> frozenset[str]:
    """The keys of those that would be one too many. `earlier` are those of the last week. What is offered together is one answer."""
    known = list(earlier)
    asked = {(one.contact, one.kind) for one in known if one.kind in ASKED_BACK and one.day == today}
    told = [one for one in known if one.kind in ANSWERS]
    that_day = Counter((one.contact, one.action) for one in told if one.day == today)
    that_week = Counter((one.contact, one.action) for one in told)
    return frozenset(
        notice.key
        for notice in offered
        if (notice.contact, notice.kind) in asked
        or (notice.kind in ANSWERS and _heard_enough((notice.contact, notice.action), that_day, that_week))
    )


def _heard_enough(
    thread: tuple[int, int | None], that_day: Counter[tuple[int, int | None]], that_week: Counter[tuple[int, int | None]]
) -> bool:
    return that_day[thread] >= MOST_A_DAY or that_week[thread] >= MOST_IN_A_WEEK
