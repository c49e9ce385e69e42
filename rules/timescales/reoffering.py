"""A review that was declined is offered again on the day that the rules name: to whoever decides, and to the coordinator."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rules.consents import Giver
from rules.notices import Notice
from rules.people import Circle, ConsentState, Person, Role
from rules.timescales.agreed import Agreed
from rules.timescales.facts import Facts
from rules.timescales.rulebook import Rulebook
from rules.timescales.standing import standing, story_of
from rules.working_days import on_or_before

REOFFERED, REOFFER_WANTED = "reoffered", "reoffer_wanted"
SAID_NO = frozenset({ConsentState.DECLINED, ConsentState.WITHDRAWN})
REOFFER = "reoffer"


@dataclass(frozen=True, slots=True)
class Declined:
    """`giver` is who said no, where that was recorded; `told` is what was explained then, and in what form."""

    on: date
    again_on: date
    giver: str | None = None
    told: Mapping[str, str | None] | None = None


def offered_again(facts: Iterable[Facts], book: Rulebook, agreed: Agreed) -> tuple[date, date] | None:
    """When the review was declined, and the working day on which it is offered again. None while nobody knows that number, or
    somebody has held a review since."""
    days = [
        (one.event.on, agreed[one.event.what, one.event.on].on if (one.event.what, one.event.on) in agreed else one.due)
        for story in map(story_of, facts)
        for one in standing(story, book)
        if one.rule.review == REOFFER
        and one.rule.decides_alone
        and (one.rule.certain_enough or (one.event.what, one.event.on) in agreed)
    ]
    declined_on, day = min(days, key=lambda one: one[1] or date.max, default=(None, None))
    return (declined_on, on_or_before(day)) if declined_on and day else None


def asked_of(person: Person, circle: Circle, giver: str | None, today: date) -> tuple[int, ...]:
    """Whoever decides: the person themselves, or their parents where a parent said no."""
    role = Role.FAMILY if giver == Giver.PARENT else Role.PERSON
    return circle.holding(role, today) if person.consent.state in SAID_NO else ()


def telling(declined: Declined, person: Person, circle: Circle, coordinator: int, today: date) -> Iterator[Notice]:
    """Once for each refusal. The coordinator hears in any case: somebody must explain it, best face to face."""
    if person.consent.state not in SAID_NO or today < declined.again_on:
        return
    readers = asked_of(person, circle, declined.giver, today)
    key = f"{REOFFER}:{person.id}:{declined.on:%Y%m%d}"
    facts: dict[str, str | int | bool | None] = {"ref": person.ref, "declined_on": declined.on.isoformat()}
    for reader in readers:
        yield Notice(f"{key}:{reader}", REOFFERED, reader, declined.again_on, person=person.id, facts=facts)
    told = {name: words for name, words in (declined.told or {}).items() if words and name in {"information", "form", "reason"}}
    wanted = facts | told | ({"written": True} if readers else {})
    yield Notice(
        f"{key}:coordinator:{coordinator}", REOFFER_WANTED, coordinator, declined.again_on, person=person.id, facts=wanted
    )
