"""From a person's facts to the next review: the latest unanswered event decides, the soonest of its rules is the day."""

from collections.abc import Iterable, Sequence
from datetime import date

from rules.reasons import Reason, because
from rules.timescales.counting import due_day
from rules.timescales.decision import Alternative, Decision, Preparation
from rules.timescales.facts import Event, Facts
from rules.timescales.rulebook import Rulebook
from rules.timescales.standing import Standing, Story, is_answered, standing, story_of
from rules.timescales.values import REVIEWS, Confidence, Counts, Force, Rule, Unit

ASK = "ask_for_assessment"
_SURENESS = tuple(Confidence)
_KINDS = {review: place for place, review in enumerate(REVIEWS)}


def next_due(facts: Facts, book: Rulebook) -> Decision:
    story = story_of(facts)
    found = list(standing(story, book))
    calling = [one for one in found if one.rule.decides_alone]
    if not calling:
        return Decision(_nothing(story, book), alternatives=_alternatives(found, None, None))
    latest = max(one.event.on for one in calling)
    dated = [one for one in calling if one.event.on == latest and one.rule.certain_enough]
    other = min((one for one in calling if one.event.on != latest and one.rule.certain_enough), key=_soonest, default=None)
    if dated:
        return _with_day(min(dated, key=_soonest), found, other, facts, book)
    return _without_day(min((one for one in calling if one.event.on == latest), key=_soonest), found, other, facts, book)


def preparations(review: str, pathway_steps: Iterable[Rule], due: date, today: date) -> tuple[Preparation, ...]:
    """What is to be done before a review of that day, the soonest first; what should have been done already, today."""
    steps = [
        (max(day, today), rule)
        for rule in pathway_steps
        if rule.counts is Counts.BEFORE
        and rule.in_force(due)
        and review in (rule.of or (review,))
        and (day := due_day(rule, due))
    ]
    steps.sort(key=lambda one: (one[0], one[1].id))
    return tuple(Preparation(because(f"timescales.step_{rule.step}", rule=rule.id, source=rule.source), by) for by, rule in steps)


def _with_day(chosen: Standing, found: Sequence[Standing], other: Standing | None, facts: Facts, book: Rulebook) -> Decision:
    rule, due = chosen.rule, chosen.due
    assert due is not None  # noqa: S101 it is certain enough
    sooner = other if other and other.due and other.due < due else None
    return Decision(
        because=_dated(chosen, sooner, facts),
        due=due,
        review=rule.review,
        rule=rule,
        not_later_than=sooner.due if sooner else None,
        other_rule=sooner.rule if sooner else None,
        alternatives=_alternatives(found, chosen, due),
        prepare=preparations(rule.review or "", book.steps.get(facts.pathway, ()), due, facts.today),
        event=chosen.event,
        ask=_asked_ahead(rule.review or "", book.steps.get(facts.pathway, ()), due),
    )


def _asked_ahead(review: str, steps: Iterable[Rule], due: date) -> Rule | None:
    asking = (rule for rule in steps if rule.step == ASK and rule.in_force(due) and review in (rule.of or (review,)))
    return next(asking, None)


def _without_day(chosen: Standing, found: Sequence[Standing], other: Standing | None, facts: Facts, book: Rulebook) -> Decision:
    rule, anyway = chosen.rule, other.due if other else None
    return Decision(
        because=_undated(chosen, other),
        review=rule.review,
        rule=rule,
        not_later_than=anyway,
        other_rule=other.rule if other else None,
        alternatives=_alternatives(found, chosen, None),
        prepare=_before_anybody_knows(rule.review or "", book.steps.get(facts.pathway, ()), anyway, facts.today),
        event=chosen.event,
    )


def _before_anybody_knows(review: str, steps: Iterable[Rule], anyway: date | None, today: date) -> tuple[Preparation, ...]:
    """Consent is asked for at once where nobody knows the day: it takes the longest, and the day may turn out to be near."""
    if anyway is not None:
        return preparations(review, steps, anyway, today)
    return preparations(review, (rule for rule in steps if rule.step == "consent"), today, today)


def _soonest(one: Standing) -> tuple[date, int, int, str]:
    return one.due or date.max, _KINDS[one.rule.review or ""], _SURENESS.index(one.rule.confidence), one.rule.id


def _alternatives(found: Iterable[Standing], chosen: Standing | None, due: date | None) -> tuple[Alternative, ...]:
    """Every other rule that stands, the soonest first; the chosen one too where it has no day."""
    rest = [one for one in found if one is not chosen or due is None]
    rest.sort(key=lambda one: (one.due or date.max, one.rule.id, one.event.on))
    return tuple(Alternative(one.due, one.rule, _why_not(one, chosen, due)) for one in rest)


def _why_not(one: Standing, chosen: Standing | None, due: date | None) -> Reason:
    rule = one.rule
    if not rule.commenced:
        return because("timescales.not_commenced", title=rule.title)
    if rule.force is Force.LOCAL:
        return because("timescales.local", source=rule.source)
    if rule.review is None:
        return because("timescales.no_review", source=rule.source)
    if one.due is None:
        return because("timescales.no_number_known", decider=_decider(rule))
    if rule.awaits_confirmation:
        return because("timescales.disputed", rule=rule.id)
    if chosen is not None and one.event.on != chosen.event.on:
        code = "timescales.earlier_event" if due is None or one.due >= due else "timescales.earlier_event_sooner"
        return because(code, event=_event(one.event), day=one.event.on)
    chosen_rule = chosen.rule.id if chosen else None
    return because("timescales.same_day" if one.due == due else "timescales.later", rule=chosen_rule)


def _dated(chosen: Standing, sooner: Standing | None, facts: Facts) -> Reason:
    rule, event = chosen.rule, chosen.event
    shared = {
        "review": _review(rule), "due": chosen.due, "event": _event(event), "day": event.on, "rule": rule.id, "title": rule.title,
        "sure": _sure(rule), "born_unknown": facts.born is None and rule.route is not None, **_anyway(sooner),
    }  # fmt: skip
    if rule.unit is Unit.EVENT:
        return because("timescales.before_event", **shared)
    number = because(f"timescales.unit_{rule.unit}", number=rule.number)
    return because("timescales.dated", number=number, counting=because(f"timescales.count_{rule.count}"), **shared)


def _undated(chosen: Standing, other: Standing | None) -> Reason:
    rule, event = chosen.rule, chosen.event
    code = "timescales.disputed_only" if rule.has_day else "timescales.no_number"
    return because(
        code, review=_review(rule), event=_event(event), day=event.on, rule=rule.id, title=rule.title, decider=_decider(rule), **_anyway(other),
    )  # fmt: skip


def _anyway(other: Standing | None) -> dict[str, object]:
    if other is None:
        return {"anyway": None, "anyway_rule": None, "anyway_sure": None}
    return {"anyway": other.due, "anyway_rule": other.rule.id, "anyway_sure": _sure(other.rule)}


def _nothing(story: Story, book: Rulebook) -> Reason:
    """Nothing calls for a review; or something does, on a day for which no pack has a rule."""
    for place in range(len(story.events) - 1, -1, -1):
        event = story.events[place]
        rules = [rule for rule in book.answering.get((story.facts.pathway, event.what), ()) if _would_answer(rule, event)]
        known = any(rule.in_force(event.on) for rule in rules)
        if rules and not known and not is_answered(story, place):
            return because("timescales.no_rule", event=_event(event), day=event.on)
    return because("timescales.nothing", day=story.facts.today)


def _would_answer(rule: Rule, event: Event) -> bool:
    return rule.decides_alone and not rule.planned and rule.rating in (None, event.rating) and not rule.settings


def _sure(rule: Rule) -> Reason:
    if rule.confirmed_by:
        return because("timescales.sure_confirmed", by=rule.confirmed_by, on=rule.confirmed_on)
    return because(f"timescales.sure_{rule.confidence}")


def _decider(rule: Rule) -> Reason:
    return because(f"timescales.decider_{rule.decides}")


def _event(event: Event) -> Reason:
    return because(f"timescales.event_{event.what}", rating=event.rating)


def _review(rule: Rule) -> Reason:
    return because(f"timescales.review_{rule.review}")
