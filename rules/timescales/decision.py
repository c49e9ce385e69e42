"""What is due next, by which rule, what else could be said, and what is to be prepared."""

from dataclasses import dataclass
from datetime import date

from rules.reasons import Reason
from rules.timescales.facts import Event
from rules.timescales.values import Confidence, Rule


@dataclass(frozen=True, slots=True)
class Alternative:
    due: date | None
    rule: Rule
    why_not: Reason


@dataclass(frozen=True, slots=True)
class Preparation:
    """`by` is its last day: today, where that has already gone by."""

    what: Reason
    by: date


@dataclass(frozen=True, slots=True)
class AgreedDay:
    """Another day than the rule's own, for this one person; `commissioner` is who agreed to it, by name."""

    on: date
    because: str
    commissioner: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """`due` None with a `rule`: nobody knows the number. `not_later_than` is the soonest day under the other rules that
    still apply, where there is no `due` or it is sooner than that. It comes from
    `other_rule`. `event` is what decided, `agreed` the day that
    counts for this person instead. `ask` says how long ahead somebody has to be asked for it."""

    because: Reason
    due: date | None = None
    review: str | None = None
    rule: Rule | None = None
    not_later_than: date | None = None
    alternatives: tuple[Alternative, ...] = ()
    prepare: tuple[Preparation, ...] = ()
    event: Event | None = None
    other_rule: Rule | None = None
    ask: Rule | None = None
    agreed: AgreedDay | None = None

    @property
    def confidence(self) -> Confidence | None:
        return self.rule.confidence if self.rule else None

    @property
    def needs_a_number(self) -> bool:
        return self.rule is not None and self.due is None and self.agreed is None

    @property
    def soonest(self) -> date | None:
        """The day to work towards, whichever rule it comes from, or whoever agreed to another."""
        return self.agreed.on if self.agreed else self.by_rule

    @property
    def by_rule(self) -> date | None:
        return min((day for day in (self.due, self.not_later_than) if day), default=None)

    @property
    def unconfirmed(self) -> bool:
        """Whether the day to work towards rests on a rule whose text nobody has read."""
        if self.agreed is not None:
            return False
        rule = self.other_rule if self.soonest == self.not_later_than else self.rule
        return rule is not None and rule.unconfirmed
