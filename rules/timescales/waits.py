"""A wait that has a last day and is no review: somebody waits for a care co-ordinator. It climbs the ladder of a review that is
not booked, until somebody records that it is over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rules.notices import Notice
from rules.people import Circle, Person
from rules.timescales.facts import Event, Facts
from rules.timescales.rulebook import Rulebook
from rules.timescales.standing import standing, story_of
from rules.timescales.telling import hearers
from rules.timescales.unbooked import Hearer, UnbookedLadder, dated_rungs, reached
from rules.timescales.values import Force, Rule

WAIT_DUE = "wait_due"
WAITED_FOR = {"coordinator_requested": "coordinator"}
"""What is waited for after each of these, as phrases name it."""


@dataclass(frozen=True, slots=True)
class Wait:
    event: Event
    rule: Rule
    due: date


def waits(facts: Iterable[Facts], book: Rulebook) -> list[Wait]:
    """The soonest of each. Another area's rule counts only once it stands in a deployment's own pack, as its policy."""
    found: dict[str, Wait] = {}
    for story in map(story_of, facts):
        for one in standing(story, book):
            if one.event.what in WAITED_FOR and one.due is not None and _counts(one.rule):
                wait = Wait(one.event, one.rule, one.due)
                found[one.event.what] = min(wait, found.get(one.event.what, wait), key=lambda each: (each.due, each.rule.id))
    return list(found.values())


def climb(
    due: Iterable[Wait], person: Person, circle: Circle, coordinator: int, ladder: UnbookedLadder, today: date
) -> Iterator[Notice]:
    for wait in due:
        rung = reached(dated_rungs(ladder, wait.due), today)
        if rung is None:
            continue
        readers = hearers(circle, coordinator, today)
        if Hearer.COMMISSIONER not in rung.hears:
            readers = tuple(one for one in readers if one == coordinator)
        key = f"wait:{person.id}:{wait.rule.id}:{wait.event.what}:{wait.due:%Y%m%d}:{rung.days:+d}"
        for reader in readers:
            yield Notice(f"{key}:{reader}", WAIT_DUE, reader, today, person=person.id, facts=_facts(wait, person))


def next_days(due: Sequence[Wait], ladder: UnbookedLadder) -> list[date]:
    """On which something else is said, or nothing more."""
    return [day for wait in due for day, _ in dated_rungs(ladder, wait.due)]


def _counts(rule: Rule) -> bool:
    return rule.review is None and rule.commenced and rule.certain_enough and rule.force is not Force.LOCAL


def _facts(wait: Wait, person: Person) -> dict[str, str | int | bool | None]:
    rule = wait.rule
    return {
        "ref": person.ref, "event": wait.event.what, "rating": None, "review": WAITED_FOR[wait.event.what], "rule": rule.id,
        "title": rule.title, "sure": "confirmed" if rule.confirmed_by else rule.confidence.value, "due_on": wait.due.isoformat(),
        "happened_on": wait.event.on.isoformat(),
    }  # fmt: skip
