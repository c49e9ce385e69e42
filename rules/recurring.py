"""An action that comes round again, or is looked at again after a time: when its next round is due, and whose it is."""

from dataclasses import dataclass
from datetime import date

from rules.actions import Action, Gap, State
from rules.people import Circle
from rules.reasons import Reason, because
from rules.rhythms import Every

MOST_ROUNDS = 1000
FOLLOWED = frozenset({State.DONE, State.CHECKED})
"""Once a round is done the next one opens, whoever still has to check it. One that is dropped is the last."""
UNCLEAR_LOOKER = Gap("owner", "looker")
"""The words of what is asked are the phrase of `who_looks`."""


@dataclass(frozen=True, slots=True)
class Recurring:
    """After how long an action comes round again, until when; or, with `looks_again`, once and by whom it is looked at again.
    Without `every` it does not."""

    every: Every | None = None
    until: date | None = None
    looks_again: bool = False
    looker: int | None = None


ONCE = Recurring()


@dataclass(frozen=True, slots=True)
class NextRound:
    """`owner` None: nobody has said who looks at it again, so a person is asked."""

    due: date
    owner: int | None
    number: int
    series: int
    looks_again: bool = False

    @property
    def state(self) -> State:
        return State.OPEN if self.owner is not None else State.PROPOSED


def of_action(action: Action) -> Recurring:
    return Recurring(action.recurs, action.recurs_until, action.looks_again, action.looker)


def next_round(action: Action, begun_on: date | None, closed_on: date) -> NextRound | None:
    """`begun_on` is the first day of the first round: months are counted from it, so that the 31st comes back. Rounds whose
    day went by before this one was done are not caught up. None where it was the last."""
    if action.recurs is None or action.state not in FOLLOWED:
        return None
    number, series = action.round + 1, action.series or action.id
    if action.looks_again:
        looker = action.looker if action.looker != action.owner else None
        return NextRound(action.recurs.after(closed_on), looker, number, series, looks_again=True)
    due = _next_day(action.recurs, begun_on or action.first_due or closed_on, max(action.first_due or closed_on, closed_on))
    if due is None or (action.recurs_until is not None and due > action.recurs_until):
        return None
    return NextRound(due, action.owner, number, series)


def refused(action: Action, wanted: Recurring, circle: Circle, today: date) -> Reason | None:
    """Why it cannot be."""
    if wanted.every is None:
        return None if action.recurs is not None else because("recurring.once_already")
    if wanted.looks_again and wanted.looker == action.owner:
        return because("recurring.somebody_else")
    if wanted.looker is not None and circle.excludes(wanted.looker, today):
        return because("acts.not_to_them")
    if wanted.until is not None and wanted.until <= today:
        return because("recurring.over")
    if action.state is State.DROPPED:
        return because("acts.closed")
    return None


def _next_day(every: Every, begun_on: date, after: date) -> date | None:
    return next((day for times in range(1, MOST_ROUNDS) if (day := every.after(begun_on, times)) > after), None)
