"""Which rules still stand for a person: their event happened, they are about this person, and nothing has answered it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rules.months import add_months
from rules.timescales.counting import ONE_DAY, age_on, due_day
from rules.timescales.facts import Event, Facts
from rules.timescales.rulebook import Rulebook
from rules.timescales.values import Count, Route, Rule, Setting

STILL_COUNTS = 12
"""Months for which a review counts as held before an admission or a removal."""

ADULT, PLAN_ENDS, FIVE = 18, 25, 5
IN_HOSPITAL = frozenset({Setting.HOSPITAL, Setting.SECURE_HOSPITAL})

_A_REVIEW = frozenset({"review_held", "community_review"})
ANSWERED_BY: Mapping[str, frozenset[str]] = {
    "admitted": frozenset({"admitted", "review_held", "discharged"}),
    "moved": frozenset({"admitted", "moved", "review_held", "discharged"}),
    "review_held": frozenset({"review_held", "admitted", "discharged"}),
    "detained": frozenset({"detained", "review_held", "undetained", "discharged"}),
    "discharged": _A_REVIEW | {"admitted", "discharged"},
    "review_requested": _A_REVIEW | {"review_requested"},
    "consent_declined": _A_REVIEW | {"consent_declined"},
    "self_referred": _A_REVIEW | {"self_referred", "rating_changed", "admitted"},
    "rating_changed": _A_REVIEW | {"rating_changed", "admitted"},
    "laep_held": _A_REVIEW | {"laep_held", "admitted"},
    "diagnosis_removal_planned": frozenset({"diagnosis_removal_planned", "review_held"}),
    "oversight_visit": frozenset({"oversight_visit", "discharged"}),
    "became_looked_after": frozenset({"became_looked_after"}),
    "health_assessment": frozenset({"health_assessment"}),
    "case_review": frozenset({"case_review"}),
    "coordinator_requested": frozenset({"coordinator_requested", "coordinator_allocated"}),
}
"""What answers an event or ends what it called for. The same event again begins anew; a rule may say it otherwise."""


@dataclass(frozen=True, slots=True)
class Standing:
    event: Event
    rule: Rule
    due: date | None


@dataclass(frozen=True, slots=True)
class Story:
    """A person's events in their order, and what follows from them together."""

    facts: Facts
    events: Sequence[Event]
    setting: Setting
    detained: bool


def story_of(facts: Facts) -> Story:
    events: Sequence[Event] = facts.in_order
    detained = _detained(facts, events)
    if detained and not any(one.what == "detained" for one in events):
        events = _detained_on_admission(events)
    return Story(facts, events, _setting(facts, events), detained)


def standing(story: Story, book: Rulebook) -> Iterator[Standing]:
    pathway = story.facts.pathway
    for place, event in enumerate(story.events):
        rules = book.answering.get((pathway, event.what), ())
        over = bool(rules) and is_answered(story, place)
        for rule in rules:
            if (_answered(rule, story, place) if rule.answered_by else over) or not _is_about(rule, story, place):
                continue
            if not _needless(rule, story, place):
                yield Standing(event, rule, _day(rule, story, place))


def is_answered(story: Story, place: int) -> bool:
    """By what generally answers such an event. Something planned answers nothing yet, but a new plan replaces one whose day
    has gone by."""
    event, today = story.events[place], story.facts.today
    answers = ANSWERED_BY.get(event.what, frozenset())
    over = event.what if event.on <= today else None
    return any(later.what in answers and (later.on <= today or later.what == over) for later in story.events[place + 1 :])


def community_review_before(story: Story, place: int) -> bool:
    """It counts if no discharge lies between it and the admission, and it is not older than 12 months."""
    earliest = add_months(story.events[place].on, -STILL_COUNTS)
    for event in reversed(story.events[:place]):
        if event.what == "discharged" or event.on < earliest:
            return False
        if event.what == "community_review":
            return True
    return False


def _is_about(rule: Rule, story: Story, place: int) -> bool:
    event = story.events[place]
    return (
        (not rule.commenced or rule.in_force(event.on))
        and rule.planned == (event.planned and event.on > story.facts.today)
        and (rule.rating is None or rule.rating == event.rating)
        and (not rule.settings or story.setting in rule.settings)
        and (rule.nth is None or rule.nth == min(_nth(story, place), 2))
        and (not rule.while_detained or _since_detained(story, place))
        and (rule.community_review_before is None or rule.community_review_before == community_review_before(story, place))
        and (rule.trigger != "detained" or story.detained)
        and on_route(rule.route, story.facts, event.on)
    )


def on_route(route: Route | None, facts: Facts, day: date) -> bool:
    """Judged on the day that is counted from. Where nobody knows when somebody was born, every rule counts."""
    if route is None or facts.born is None:
        return True
    age = age_on(facts.born, day)
    match route:
        case Route.CHILD | Route.GROWN_UP:
            return (age < ADULT) is (route is Route.CHILD)
        case Route.UNDER_FIVE | Route.FROM_FIVE:
            return (age < FIVE) is (route is Route.UNDER_FIVE)
        case _:
            education = age < ADULT or (facts.ehc_plan and age < PLAN_ENDS)
            return education is (route is Route.EDUCATION)


def _answered(rule: Rule, story: Story, place: int) -> bool:
    """By what this rule names, or by the same event again: that begins anew."""
    answers = rule.answered_by | {story.events[place].what}
    return any(later.what in answers for later in story.events[place + 1 :])


def _needless(rule: Rule, story: Story, place: int) -> bool:
    if rule.spared_by and _spared(rule, story, place):
        return True
    return story.events[place].what == "diagnosis_removal_planned" and _held_for_it(story, place)


def _spared(rule: Rule, story: Story, place: int) -> bool:
    on = story.events[place].on
    earliest = add_months(on, -rule.spared_months)
    return any(one.what == rule.spared_by and earliest <= one.on <= on for one in story.events)


def _held_for_it(story: Story, place: int) -> bool:
    """A review that is known to have been held for this: any other before the removal may have been about something else."""
    on = story.events[place].on
    earliest = add_months(on, -STILL_COUNTS)
    return any(one.kind == "before_diagnosis_removal" and earliest <= one.on <= on for one in story.events)


def _nth(story: Story, place: int) -> int:
    """The how-manieth of its kind since the child became looked after."""
    same = story.events[place].what
    count = 0
    for event in story.events[: place + 1]:
        if event.what == "became_looked_after":
            count = 0
        count += event.what == same
    return count


def _day(rule: Rule, story: Story, place: int) -> date | None:
    if rule.while_detained and rule.count is Count.INCL and rule.number is not None:
        return _end_of_period(story, place, rule.number)
    return due_day(rule, story.events[place].on)


def _end_of_period(story: Story, place: int, months: int) -> date:
    """Once in each successive period that begins with the first meeting, not with the latest."""
    held = [one.on for one in story.events[_detention(story) : place + 1] if one.what == "review_held"]
    first, last = held[0], held[-1]
    periods = 1
    if len(held) > 1:
        while add_months(first, months * periods) <= last:
            periods += 1
        periods += 1
    return add_months(first, months * periods) - ONE_DAY


def _since_detained(story: Story, place: int) -> bool:
    return story.detained and place >= _detention(story)


def _detention(story: Story) -> int:
    """Where the present detention began in the story."""
    begun = [place for place, one in enumerate(story.events) if one.what in {"detained", "admitted"}]
    return next((place for place in reversed(begun) if story.events[place].what == "detained"), begun[-1] if begun else 0)


def _setting(facts: Facts, events: Sequence[Event]) -> Setting:
    """Events say whether somebody is in hospital, the facts of today which kind; where both are silent, the community."""
    happened = [one for one in events if not (one.is_planned and one.on > facts.today)]
    last = next((one for one in reversed(happened) if one.what in {"admitted", "discharged"}), None)
    if last is not None and last.what == "discharged":
        return Setting.COMMUNITY
    told = next((one.setting for one in reversed(happened) if one.setting and one.what in {"admitted", "moved"}), None)
    if last is not None:
        return next((one for one in (facts.setting, told) if one in IN_HOSPITAL), Setting.HOSPITAL)
    return facts.setting or told or Setting.COMMUNITY


def _detained_on_admission(events: Sequence[Event]) -> Sequence[Event]:
    """Somebody is detained, and nobody wrote since when: the day of the admission is the first on which they can have been."""
    place = next((place for place in range(len(events) - 1, -1, -1) if events[place].what == "admitted"), None)
    if place is None:
        return events
    return [*events[: place + 1], Event("detained", events[place].on), *events[place + 1 :]]


def _detained(facts: Facts, events: Sequence[Event]) -> bool:
    last = next((one.what for one in reversed(events) if one.what in {"detained", "undetained", "discharged"}), None)
    return last == "detained" if last else facts.detained
