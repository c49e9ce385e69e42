"""All rules that count here, by the event that they answer, with what this deployment has confirmed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rules.timescales.reading import Pack
from rules.timescales.values import Confidence, Force, Pathway, Rule, Unit


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A named person stands for a rule, and for its number where they give one."""

    rule: str
    by: str
    on: date
    number: int | None = None
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Rulebook:
    rules: Mapping[str, Rule] = field(default_factory=dict)
    answering: Mapping[tuple[Pathway, str], tuple[Rule, ...]] = field(default_factory=dict)
    steps: Mapping[Pathway, tuple[Rule, ...]] = field(default_factory=dict)


def rulebook(packs: Iterable[Pack], confirmations: Iterable[Confirmation] = ()) -> Rulebook:
    """A rule of a later pack replaces one of the same id: a deployment's own come last."""
    rules = {rule.id: rule for pack in packs for rule in pack.rules}
    for said in confirmations:
        if said.rule in rules and can_be_confirmed(rules[said.rule]):
            rules[said.rule] = _confirmed(rules[said.rule], said)
    answering: dict[tuple[Pathway, str], tuple[Rule, ...]] = {}
    steps: dict[Pathway, tuple[Rule, ...]] = {}
    for rule in rules.values():
        if rule.trigger:
            key = (rule.pathway, rule.trigger)
            answering[key] = (*answering.get(key, ()), rule)
        else:
            steps[rule.pathway] = (*steps.get(rule.pathway, ()), rule)
    return Rulebook(rules, answering, steps)


def can_be_confirmed(rule: Rule) -> bool:
    """No one's word brings an Act into force, or another area's practice to this one."""
    return rule.commenced and rule.force is not Force.LOCAL


def _confirmed(rule: Rule, said: Confirmation) -> Rule:
    """Somebody who is named has read the text, or has decided where there is none."""
    number, unit = (rule.number, rule.unit) if said.number is None or said.unit is None else (said.number, said.unit)
    confidence = Confidence.A if number is not None or rule.confidence is not Confidence.N else rule.confidence
    return replace(rule, number=number, unit=unit, confidence=confidence, confirmed_by=said.by, confirmed_on=said.on)
