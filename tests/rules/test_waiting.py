"""Who hears of a reply that waits for a person, and when."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from rules.people import Contact
from rules.waiting import Heard, Readers, Waiting, Wants, due, first_morning, ring_by, safe_of_digest
from tests.house import LONDON

JO = Contact(1, "jo", "Jo Bright", "jo@example.org", manager=2, deputy=3)
MO = Contact(2, "mo", "Mo Adeyemi", "mo@example.org")
DEE = Contact(3, "dee", "Dee Hart", "dee@example.org")
ADA = Contact(4, "ada", "Ada Byrne", "ada@example.org")
READERS = Readers(JO, above=(DEE, MO), chairs=(ADA,), stand_ins={1: DEE})
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = (date(2026, 5, day) for day in (11, 12, 13, 14, 15))
SATURDAY = date(2026, 5, 16)
NEXT_MONDAY = date(2026, 5, 18)


def came(day: date, hour: int = 14) -> Waiting:
    return Waiting(17, datetime(day.year, day.month, day.day, hour, tzinfo=LONDON), people=frozenset({9}), ref="K7Q2-3", writer=5)


def told(waiting: Waiting, day: date, readers: Readers = READERS, heard: Heard = Heard()) -> list[tuple[str, int]]:  # noqa: B008
    return [(one.kind, one.contact) for one in due(waiting, readers, day, heard)]


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        ((MONDAY, 7), MONDAY),  # before the morning's message: it is in it
        ((MONDAY, 14), TUESDAY),
        ((FRIDAY, 14), NEXT_MONDAY),
        ((SATURDAY, 7), NEXT_MONDAY),
        ((date(2026, 4, 2), 17), date(2026, 4, 7)),  # the Thursday before Easter: Tuesday after it
    ],
)
def test_the_first_reader_has_it_on_the_next_working_morning(moment: tuple[date, int], first: date) -> None:
    assert first_morning(came(*moment)) == first


def test_the_coordinator_hears_at_once_and_every_working_day_until_it_is_settled() -> None:
    waiting = came(FRIDAY)
    days = {day: told(waiting, day) for day in (FRIDAY, SATURDAY, NEXT_MONDAY)}
    assert days == {FRIDAY: [("held", 1)], SATURDAY: [], NEXT_MONDAY: [("held", 1)]}


def test_what_came_on_a_saturday_is_queued_at_once_and_goes_on_monday() -> None:
    assert told(came(SATURDAY), SATURDAY) == [("held", 1)]


def test_while_todays_notice_has_not_gone_there_is_no_second() -> None:
    assert told(came(MONDAY), TUESDAY, heard=Heard(pending=frozenset({1}))) == []


def test_after_a_whole_working_day_those_above_hear_once_and_two_days_later_the_chair() -> None:
    waiting, keys = came(MONDAY), set[str]()
    heard: dict[date, list[tuple[str, int]]] = {}
    for day in (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, NEXT_MONDAY):
        notices = due(waiting, READERS, day, Heard(keys=keys))
        heard[day] = [(one.kind, one.contact) for one in notices if one.kind != "held"]
        keys |= {one.key for one in notices}
    assert heard[TUESDAY] == []
    assert heard[WEDNESDAY] == [("held_long", 3), ("held_long", 2)]
    assert heard[FRIDAY] == [("held_long", 4)]
    assert heard[THURSDAY] == heard[NEXT_MONDAY] == []


@pytest.mark.mode(16)
@pytest.mark.parametrize(
    ("readers", "first"),
    [
        (replace(READERS, coordinator=replace(JO, away_until=FRIDAY)), 3),  # the deputy stands in
        (replace(READERS, coordinator=replace(JO, email=None), stand_ins={}), 3),
        (replace(READERS, excluded=frozenset({1, 3})), 2),
        (replace(READERS, excluded=frozenset({1, 2, 3})), 4),
        (replace(READERS, excluded=frozenset({1, 2, 3, 4})), 1),  # nobody: withheld and shown, under the coordinator's name
    ],
)
def test_where_the_coordinator_cannot_hear_somebody_else_does(readers: Readers, first: int) -> None:
    assert told(came(MONDAY), MONDAY, readers) == [("held", first)]


def test_who_is_shut_out_is_never_told_however_long_it_waits() -> None:
    readers = replace(READERS, excluded=frozenset({2, 4}))
    assert {one for day in (WEDNESDAY, FRIDAY, NEXT_MONDAY) for _, one in told(came(MONDAY), day, readers)} == {1, 3}


def test_something_urgent_has_a_ladder_of_its_own_and_joins_the_list_the_next_morning() -> None:
    waiting = replace(came(MONDAY), urgent=True)
    assert (told(waiting, MONDAY), told(waiting, TUESDAY)) == ([], [("held", 1)])


def test_a_promised_call_is_asked_about_on_its_day() -> None:
    waiting = replace(came(MONDAY), wants=Wants.CALL, ask_on=THURSDAY)
    assert (told(waiting, WEDNESDAY), told(waiting, THURSDAY)) == ([], [("call_wanted", 1)])
    (asked,) = due(waiting, READERS, THURSDAY)
    assert asked.facts["promised"] is True
    assert [kind for kind, _ in told(waiting, FRIDAY)] == ["call_wanted", "held_long", "held_long"]


def test_a_call_is_promised_for_the_end_of_the_next_working_day() -> None:
    assert ring_by(datetime(2026, 5, 15, 22, tzinfo=LONDON)) == NEXT_MONDAY  # asked on a Friday night


@pytest.mark.parametrize(
    ("waiting", "reader", "unsafe", "plain"),
    [
        (came(MONDAY), 2, True, True),  # about one person: the gate decides
        (replace(came(MONDAY), people=frozenset()), 1, False, True),
        (replace(came(MONDAY), people=frozenset()), 1, True, False),
        (replace(came(MONDAY), people=frozenset()), 2, False, False),
        (replace(came(MONDAY), people=frozenset({8, 9})), 2, False, False),
        (replace(came(MONDAY), sealed=True), 1, False, False),
    ],
)
def test_without_one_person_only_the_coordinator_reads_more_than_that_it_waits(
    waiting: Waiting, reader: int, unsafe: bool, plain: bool
) -> None:
    assert safe_of_digest(reader, 1, waiting, unsafe=unsafe) is plain


def test_a_sealed_notice_has_neither_person_nor_reference_nor_writer() -> None:
    (notice,) = due(replace(came(MONDAY), sealed=True), READERS, MONDAY)
    assert (notice.person, notice.facts) == (None, {"ref": "17", "came_on": "2026-05-11", "sealed": True})
