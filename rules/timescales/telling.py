"""Something happened: who is told which review is now due, and whether somebody must find out why none came before."""

from collections.abc import Iterable
from datetime import date

from rules.notices import Notice
from rules.people import Circle, Person, Role
from rules.timescales.decision import Decision
from rules.timescales.facts import Event, Facts
from rules.timescales.standing import community_review_before, story_of

REVIEW_DUE = "review_due"


def hearers(circle: Circle, coordinator: int, today: date) -> tuple[int, ...]:
    """The coordinator and every commissioner of the circle, each once; nobody who is excluded."""
    wanted = dict.fromkeys([coordinator, *circle.holding(Role.COMMISSIONER, today)])
    return tuple(one for one in wanted if not circle.excludes(one, today))


def telling(event_id: int, person: Person, found: Decision, readers: Iterable[int], today: date) -> list[Notice]:
    if found.rule is None:
        return []
    key, facts = f"event:{event_id}:{found.rule.pathway}:{REVIEW_DUE}", told_facts(found, person)
    return [Notice(f"{key}:{reader}", REVIEW_DUE, reader, today, person=person.id, facts=facts) for reader in readers]


def told_facts(found: Decision, person: Person) -> dict[str, str | int | bool | None]:
    """What is kept with a notice: codes, names of rules and days, never a sentence."""
    rule, event = found.rule, found.event
    if rule is None or event is None:
        return {}
    agreed = found.agreed
    days = {"due_on": found.due, "anyway_on": found.not_later_than, "happened_on": event.on}
    if agreed is not None:
        days |= {"due_on": agreed.on, "anyway_on": None, "rule_on": found.by_rule}
    days |= {f"{step.what.code.rpartition('step_')[2]}_on": step.by for step in found.prepare}
    return {
        "ref": person.ref, "event": event.what, "rating": event.rating, "review": rule.review, "rule": rule.id, "title": rule.title,
        "sure": "confirmed" if rule.confirmed_by else rule.confidence.value, "who_says": rule.decides.value,
        "agreed": agreed is not None or None,
        "anyway_sure": "U" if agreed is None and found.other_rule and found.other_rule.unconfirmed else None,
        **{name: day.isoformat() for name, day in days.items() if day},
    }  # fmt: skip


def asks_for_root_cause(event: Event, facts: Iterable[Facts]) -> bool:
    """An admission without a community review before it."""
    if event.what != "admitted" or event.planned:
        return False
    for one in facts:
        story = story_of(one)
        places = [place for place, other in enumerate(story.events) if (other.what, other.on) == ("admitted", event.on)]
        if places:
            return not community_review_before(story, places[0])
    return False
