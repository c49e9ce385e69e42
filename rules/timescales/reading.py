"""A pack's mapping becomes rules, or a ValueError that names the rule and what is wrong with it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from rules.caseload.sections import EVENTS
from rules.timescales.values import REVIEWS, Confidence, Count, Counts, Decider, Force, Pathway, Route, Rule, Setting, Unit

E = TypeVar("E", bound=StrEnum)
Read = Callable[[object], Any]

RATINGS = ("red", "amber", "green", "blue")
STEPS = (
    "arrangements", "consent", "papers", "report", "feedback", "care_plan", "placement_plan", "adjourned_review", "oversight_panel",
    "ask_for_assessment", "initial_assessment", "investigation", "progress_update",
)  # fmt: skip
LONGEST_NUMBER = 1000
LONGEST_TEXT = 300
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    title: str
    rules: tuple[Rule, ...]


def pack_from(written: Mapping[str, object]) -> Pack:
    shared = {name: value for name, value in written.items() if name != "rule"}
    _known(shared, ("name", "title", *PER_PACK), "the pack")
    listed = written.get("rule")
    if not isinstance(listed, list) or not listed:
        raise ValueError("the pack has no [[rule]]")
    name, title = (_value(shared, key, _text, "the pack") for key in ("name", "title"))
    defaults = {"pack": name, "title": title, **{key: shared[key] for key in PER_PACK if key in shared}}
    rules = tuple(_rule(one, defaults) for one in listed)
    twice = {rule.id for rule in rules if sum(other.id == rule.id for other in rules) > 1}
    if twice:
        raise ValueError(f"{', '.join(sorted(twice))} stands twice")
    return Pack(name, title, rules)


def _rule(written: object, defaults: Mapping[str, object]) -> Rule:
    if not isinstance(written, Mapping):
        raise ValueError("a [[rule]] needs keys with values")  # noqa: TRY004 all of a pack's faults are one kind
    name = _value(written, "id", _name, "a rule")
    _known(written, ("id", "pack", *RULE_KEYS, *PER_PACK), name)
    whole = {**defaults, **written}
    missing = [key for key in ("pathway", "count", "force", "confidence", "source", "decides") if key not in whole]
    if missing:
        raise ValueError(f"{name} has no {' and no '.join(missing)}")
    read = {"pack": _text, "title": _text, **RULE_KEYS, **PER_PACK}
    spelt = {"from": "since"}
    values = {spelt.get(key, key): _value(whole, key, read[key], name) for key in whole if key != "id"}
    rule = Rule(id=name, **{"unit": Unit.EVENT, **values})
    _makes_sense(rule)
    return rule


def _makes_sense(rule: Rule) -> None:
    faults = {
        "needs a trigger or a step": not rule.trigger and not rule.step,
        "has a unit that needs a number": rule.number is None and rule.unit is not Unit.EVENT,
        "has a number without a unit": rule.number is not None and rule.unit is Unit.EVENT,
        "has a number that nobody found (confidence N)": rule.number is not None and rule.confidence is Confidence.N,
        "ends before it begins": bool(rule.since and rule.until and rule.until < rule.since),
        "is spared by something, but not within how many months": bool(rule.spared_by) != bool(rule.spared_months),
    }
    for fault, found in faults.items():
        if found:
            raise ValueError(f"{rule.id} {fault}")


def _value(whole: Mapping[str, object], key: str, read: Read, of: str) -> Any:
    if key not in whole:
        raise ValueError(f"{of} has no {key}")
    try:
        return read(whole[key])
    except (ValueError, TypeError) as wrong:
        raise ValueError(f"{of}: {key} needs {wrong}") from None


def _known(whole: Mapping[str, object], keys: tuple[str, ...], of: str) -> None:
    strange = sorted(set(whole) - set(keys))
    if strange:
        raise ValueError(f"{of} has {', '.join(strange)}, which no pack has")


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT or not value.isprintable():
        raise ValueError("a line of text")
    return value.strip()


def _name(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("letters, figures and hyphens")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError("a day such as 2026-06-16")  # noqa: TRY004 all of a pack's faults are one kind
    return value


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 all of a pack's faults are one kind
    return value


def whole_number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= LONGEST_NUMBER:
        raise ValueError(f"a whole number from 1 to {LONGEST_NUMBER}")
    return value


def one_of(kind: type[E]) -> Callable[[object], E]:
    def choose(value: object) -> E:
        if not isinstance(value, str) or value not in {one.value for one in kind}:
            raise ValueError(f"one of {', '.join(kind)}")
        return kind(value)

    return choose


def _word_of(words: tuple[str, ...]) -> Callable[[object], str]:
    def choose(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError(f"one of {', '.join(words)}")
        return value

    return choose


def _words_of(words: tuple[str, ...]) -> Callable[[object], tuple[str, ...]]:
    one = _word_of(words)

    def choose(value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not value:
            raise ValueError("a list in square brackets")
        return tuple(one(word) for word in value)

    return choose


PER_PACK: Mapping[str, Read] = {
    "pathway": one_of(Pathway), "decides": one_of(Decider), "from": _day, "until": _day, "commenced": _yes_no,
}  # fmt: skip
RULE_KEYS: Mapping[str, Read] = {
    "review": _word_of(REVIEWS), "trigger": _word_of(EVENTS), "step": _word_of(STEPS), "of": _words_of(REVIEWS),
    "counts": one_of(Counts), "number": whole_number, "unit": one_of(Unit), "count": one_of(Count), "route": one_of(Route),
    "settings": lambda value: frozenset(_words_of(tuple(Setting))(value)), "rating": _word_of(RATINGS), "planned": _yes_no,
    "community_review_before": _yes_no, "while_detained": _yes_no, "nth": whole_number,
    "answered_by": lambda value: frozenset(_words_of(EVENTS)(value)), "spared_by": _word_of(EVENTS), "spared_months": whole_number,
    "disputed": _yes_no, "force": one_of(Force), "confidence": one_of(Confidence), "source": _text,
}  # fmt: skip
