"""What is stored of a person becomes facts: events as they were recorded, and reviews that were held."""

from collections.abc import Iterable, Sequence
from datetime import date

from rules.people import ConsentState, Person
from rules.reviews import VISIT, Review
from rules.timescales.agreed import Agreed, with_agreed
from rules.timescales.deciding import next_due
from rules.timescales.decision import Decision
from rules.timescales.facts import Event, Facts
from rules.timescales.rulebook import Rulebook
from rules.timescales.values import Pathway

LOOKED_AFTER = frozenset({"became_looked_after", "health_assessment", "case_review"})
"""Events of the other pathway. Whoever has any of them is on it as well."""

HELD: dict[str, str] = {
    "community": "community_review",
    "after_discharge": "community_review",
    "initial_health_assessment": "health_assessment",
    "review_health_assessment": "health_assessment",
    "case_review": "case_review",
    VISIT: VISIT,
}
"""What the holding of a review of this kind is. A kind that nobody gave answers nothing; every other is a review held."""


def facts_about(person: Person, events: Iterable[Event], reviews: Iterable[Review], today: date) -> tuple[Facts, ...]:
    """One for each pathway that the person is on. Nobody is on none."""
    story = list(dict.fromkeys([*events, *_held(reviews), *_declined(person)]))
    looked_after = [one for one in story if one.what in LOOKED_AFTER]
    others = [one for one in story if one.what not in LOOKED_AFTER]
    found = [Facts(today, Pathway.CETR, person.born, person.ehc_plan, events=tuple(others))]
    if looked_after:
        found.append(Facts(today, Pathway.LOOKED_AFTER_HEALTH, person.born, person.ehc_plan, events=tuple(looked_after)))
    return tuple(found)


def decisions(facts: Iterable[Facts], book: Rulebook, agreed: Agreed) -> tuple[Decision, ...]:
    """Those that call for a review: what nobody knows the day of first, then the soonest."""
    calling = [with_agreed(found, agreed, book, one.today) for one in facts if (found := next_due(one, book)).rule is not None]
    return tuple(sorted(calling, key=lambda one: (not one.needs_a_number, one.soonest or date.max)))


def booked_for(decision: Decision, reviews: Sequence[Review], today: date) -> Review | None:
    """The first booking ahead that could be the review that is due."""
    ahead = [
        (one.starts_at, one.id, one)
        for one in reviews
        if one.starts_at
        and not one.cancelled
        and one.held_on is None
        and one.starts_at.date() >= today
        and could_be(one, decision)
    ]
    return min(ahead)[2] if ahead else None


def could_be(review: Review, decision: Decision) -> bool:
    """Of the same pathway: a case review is no review of care and treatment, and a visit is neither."""
    if review.kind == VISIT:
        return False
    health = decision.rule is not None and decision.rule.pathway is Pathway.LOOKED_AFTER_HEALTH
    return decision.rule is not None and (HELD.get(review.kind) in LOOKED_AFTER) == health


def _held(reviews: Iterable[Review]) -> list[Event]:
    return [
        Event(HELD.get(one.kind, "review_held"), one.held_on, kind=one.kind)
        for one in reviews
        if one.held_on and not one.cancelled and one.kind != "other"
    ]


def _declined(person: Person) -> list[Event]:
    consent = person.consent
    if consent.state in {ConsentState.DECLINED, ConsentState.WITHDRAWN} and consent.on:
        return [Event("consent_declined", consent.on)]
    return []
