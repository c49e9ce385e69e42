"""Birthdays after which a circle must be asked about again: what rests on being a parent, or on an education plan."""

from collections.abc import Iterator
from datetime import date, timedelta

from rules.notices import Notice
from rules.people import Circle, Contact, Person, Role
from rules.working_days import on_or_before

AHEAD = timedelta(weeks=4)
LATE = timedelta(weeks=1)
"""A week in which nobody looked is caught up; a birthday that has passed is not asked about."""
PARENT_ENDS = (16, 18)
PLAN_ENDS = 25


def birthday(born: date, age: int) -> date:
    """Who was born on 29 February has it on 1 March."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)


def born_between(today: date) -> list[tuple[date, date]]:
    """Spans that hold the days of birth of all who may have to be asked about today; a day too many does no harm."""
    first, last = today, today + AHEAD + timedelta(days=7)
    return [(_before(first, age), _before(last, age) + timedelta(days=1)) for age in (*PARENT_ENDS, PLAN_ENDS)]


def due(person: Person, circle: Circle, coordinator: Contact, today: date) -> Iterator[Notice]:
    """Four weeks ahead, moved back to a working day; once for each birthday. Nothing changes by itself."""
    if person.born is None or person.stopped:
        return
    for age, rests in (*((age, "parent") for age in PARENT_ENDS), (PLAN_ENDS, "plan")):
        day = birthday(person.born, age)
        asked_on = on_or_before(day - AHEAD)
        concerned = person.ehc_plan if rests == "plan" else bool(_parents(circle, today))
        if concerned and asked_on <= today < day and today - asked_on <= AHEAD - LATE:
            key = f"birthday:{person.id}:{age}:{coordinator.id}"
            facts: dict[str, str | int | bool | None] = {
                "ref": person.ref,
                "age": age,
                "birthday_on": day.isoformat(),
                "rests": rests,
            }
            yield Notice(key, "circle_asked_again", coordinator.id, asked_on, person=person.id, facts=facts)


def _before(day: date, age: int) -> date:
    return birthday(day, -age) if (day.month, day.day) != (2, 29) else date(day.year - age, 2, 28)


def _parents(circle: Circle, today: date) -> set[int]:
    return {place.contact for place in circle.places if place.role is Role.FAMILY and place.in_force(today)}
