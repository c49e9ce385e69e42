"""A day that was agreed for one person's review: earlier by a coordinator, later with a commissioner's name, the rule's own still shown."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from rules.reasons import Reason, because
from rules.timescales.deciding import preparations
from rules.timescales.decision import AgreedDay, Decision
from rules.timescales.rulebook import Rulebook

LONGEST = 500

Agreed = Mapping[tuple[str, date], AgreedDay]
"""By what happened, and when."""


def with_agreed(found: Decision, agreed: Agreed, book: Rulebook, today: date) -> Decision:
    if found.event is None or found.rule is None:
        return found
    day = agreed.get((found.event.what, found.event.on))
    if day is None:
        return found
    steps = book.steps.get(found.rule.pathway, ())
    return replace(found, agreed=day, prepare=preparations(found.rule.review or "", steps, day.on, today))


def chosen(due: Iterable[Decision], review: str | None) -> Decision | Reason:
    """The one that a day is said for. Where several are due, somebody says which."""
    listed = [one for one in due if review in (None, one.review)]
    if not listed:
        return because("agreed.nothing_due")
    if len(listed) > 1:
        return because("agreed.which", reviews=[one.review for one in listed])
    return listed[0]


def refused(found: Decision, on: date, words: str, today: date, *, has_commissioner: bool) -> Reason | None:
    """Why it cannot be agreed. Later than the rule, or where no rule has a day, only a commissioner may say it."""
    if not words.strip() or len(words) > LONGEST:
        return because("agreed.no_reason", most=LONGEST)
    if on < today:
        return because("agreed.past", day=on)
    by_rule = found.by_rule
    if has_commissioner or (by_rule is not None and on <= by_rule):
        return None
    return because("agreed.later", day=by_rule)


def agreed_words(day: AgreedDay) -> Reason:
    return because("agreed.day", on=day.on, words=day.because, commissioner=day.commissioner)
