"""A reason is a code and its facts, never a sentence: `templates.say` has the words."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


def because(code: str, **facts: object) -> Reason:
    return Reason(code, facts)
