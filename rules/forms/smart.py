"""What a new action still lacks, as somebody writes it: one clear deed, a person, a day, words that are easy to read."""

from datetime import date

from rules.plans.promises import is_specific
from rules.plans.verbs import begins_with_verb
from rules.reasons import Reason, because

FEWEST_WORDS = 3
"""Fewer say who does what to nobody."""


def gaps(what: str | None, owner: int | None, due: date | None, easy: str | None, today: date) -> tuple[Reason, ...]:
    """In the order of the form. None of them forbids to save: what is needed the form itself asks for."""
    found: list[Reason] = []
    if not (what or "").strip():
        found.append(because("smart.no_deed"))
    elif not begins_with_verb(what or ""):
        found.append(because("smart.no_verb"))
    elif len((what or "").split()) < FEWEST_WORDS or not is_specific(what or ""):
        found.append(because("smart.not_specific"))
    if owner is None:
        found.append(because("smart.no_owner"))
    if due is None:
        found.append(because("smart.no_day"))
    elif due <= today:
        found.append(because("smart.day_gone"))
    if not (easy or "").strip():
        found.append(because("smart.no_easy"))
    return tuple(found)
