"""Who is asked about before a birthday, and when."""

from datetime import date, timedelta

import pytest

from rules.birthdays import born_between, due
from rules.people import Circle, Contact, Person, Place, Role, Stop

JO = Contact(9, "jo", "Jo", email="jo@example.org")
FAMILY = Circle((Place(1, 5, Role.FAMILY),))


def asked(born: date, today: date, circle: Circle = FAMILY, **more: object) -> list[str]:
    person = Person(1, "K7Q2", "Sam", born=born, **more)  # type: ignore[arg-type]
    found = list(due(person, circle, JO, today))
    if found:
        assert any(first <= born <= last for first, last in born_between(today))
    return [f"{one.facts['age']} {one.due_on:%Y-%m-%d}" for one in found]


@pytest.mark.parametrize(
    ("born", "today", "expected"),
    [
        (date(2010, 6, 23), date(2026, 5, 25), []),  # a Monday, and a bank holiday
        (date(2010, 6, 23), date(2026, 5, 26), ["16 2026-05-26"]),  # a Tuesday, four weeks ahead
        (date(2008, 6, 23), date(2026, 6, 3), ["18 2026-05-26"]),  # nobody looked for a week
        (date(2010, 6, 23), date(2026, 6, 23), []),  # the birthday itself
        (date(2010, 6, 22), date(2026, 5, 22), ["16 2026-05-22"]),  # the Monday before is a holiday: back to the Friday
        (date(2011, 6, 23), date(2026, 5, 26), []),  # fifteen
        (date(2008, 2, 29), date(2026, 2, 2), ["18 2026-01-30"]),  # a Monday; four weeks before 1 March is a Sunday
    ],
)
def test_a_parent_is_asked_about_four_weeks_before(born: date, today: date, expected: list[str]) -> None:
    assert asked(born, today) == expected


def test_a_plan_is_asked_about_before_the_25th_birthday_only_where_there_is_one() -> None:
    born, today = date(2001, 6, 23), date(2026, 5, 26)
    assert asked(born, today, ehc_plan=True) == ["25 2026-05-26"]
    assert asked(born, today) == []


def test_without_family_or_about_a_stopped_person_nothing_is_asked() -> None:
    born, today = date(2010, 6, 23), date(2026, 5, 26)
    assert asked(born, today, Circle()) == []
    assert asked(born, today, stopped=Stop.DIED) == []


def test_each_birthday_is_found_on_each_day_on_which_it_may_be_asked_about() -> None:
    for shift in range(800):
        born = date(2008, 1, 1) + timedelta(days=shift)
        for ahead in range(1, 36):
            asked(born, date(2026, 1, 1) + timedelta(days=shift - ahead), ehc_plan=True)
