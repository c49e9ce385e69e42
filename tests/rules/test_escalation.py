"""The ladder: on which day who hears, and what keeps it fair."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.actions import Action, Request, State, Wants
from rules.escalation import Step, next_step, opened, step
from rules.hearers import Around
from rules.ladders import Ladder
from rules.notices import Notice, Outcome, Told
from rules.people import Contact, Role
from rules.working_days import add_working_days, is_working_day
from store.packs import ladder_in_force

LADDER: Ladder = ladder_in_force()
KIM = Contact(1, "kim", "Kim Osei", email="kim@example.org", manager=2, deputy=3)
MO = Contact(2, "mo", "Mo Adeyemi", email="mo@example.org")
LEE = Contact(3, "lee", "Lee Marsh", email="lee@example.org")
ADA = Contact(4, "ada", "Ada Byrne", email="ada@example.org")
JO = Contact(9, "coordinator", "Jo Bright", email="jo@example.org")
ALL = Around(coordinator=JO, owner=KIM, deputy=LEE, manager=MO, chair=(ADA,))
FRIDAY = date(2026, 5, 22)
HEALTH_CHECK = Action(3, "K7Q2-3", "Arrange a physical health check", owner=1, due=FRIDAY, agreed_on=date(2026, 4, 21))


def day(text: str) -> date:
    """A date written with its weekday, and checked against it."""
    weekday, _, rest = text.partition(" ")
    found = date.fromisoformat(rest)
    assert f"{found:%a}" == weekday, text
    return found


def play(
    action: Action,
    first: date,
    days: int,
    around: Around = ALL,
    request: Request | None = None,
    skip: frozenset[date] = frozenset(),
) -> list[tuple[date, str, str, str]]:
    """Round by round, everything sent on the day: (day, kind, whose reference, rung)."""
    told: list[Told] = []
    heard = []
    for today in (first + timedelta(days=n) for n in range(days)):
        if today in skip or not is_working_day(today):
            continue
        due = next_step(action, told, LADDER, request)
        if due is None or due > today:
            continue
        taken = step(action, today, told, LADDER, around, request)
        action = replace(action, climbs_from=taken.climbs_from)
        for notice in taken.notices:
            told.append(told_of(notice))
            heard.append((today, notice.kind, who(notice.contact), notice.rung or ""))
    return heard


def told_of(notice: Notice, outcome: Outcome = Outcome.SENT) -> Told:
    tells_on = notice.facts.get("tells_on")
    return Told(
        notice.rung or "", notice.contact, outcome, None, date.fromisoformat(tells_on) if isinstance(tells_on, str) else None
    )


def who(contact: int) -> str:
    return {1: "owner", 2: "manager", 3: "deputy", 4: "chair", 9: "coordinator"}[contact]


def steps(heard: list[tuple[date, str, str, str]]) -> list[str]:
    return [f"{when:%a %Y-%m-%d} {name}" for when, _, name, _ in heard]


@pytest.mark.mode(10)
def test_a_whole_ladder_across_a_bank_holiday() -> None:
    assert steps(play(HEALTH_CHECK, day("Fri 2026-05-01"), 90)) == [
        "Fri 2026-05-08 owner",
        "Fri 2026-05-15 owner",
        "Thu 2026-05-21 owner",
        "Fri 2026-05-22 owner",
        "Tue 2026-05-26 owner",  # Monday 25 May is a bank holiday
        "Thu 2026-05-28 owner",
        "Thu 2026-05-28 deputy",
        "Wed 2026-06-03 manager",
        "Fri 2026-06-12 chair",
        "Thu 2026-07-02 coordinator",
    ]


def test_a_safety_action_keeps_its_reminders_and_halves_the_days_after() -> None:
    heard = play(replace(HEALTH_CHECK, safety=True), day("Fri 2026-05-01"), 90)
    assert steps(heard) == [
        "Fri 2026-05-08 owner",
        "Fri 2026-05-15 owner",
        "Thu 2026-05-21 owner",
        "Fri 2026-05-22 owner",
        "Tue 2026-05-26 owner",
        "Wed 2026-05-27 owner",
        "Wed 2026-05-27 deputy",
        "Wed 2026-05-27 manager",
        "Wed 2026-06-03 chair",
        "Fri 2026-06-12 coordinator",
    ]


@pytest.mark.mode(10)
def test_reminders_before_the_day_move_back_to_a_working_day_and_two_on_one_day_are_one() -> None:
    easter_monday = replace(HEALTH_CHECK, due=day("Mon 2026-04-06"))
    heard = play(easter_monday, day("Mon 2026-03-16"), 21)
    assert [(f"{when:%a %Y-%m-%d}", rung) for when, _, _, rung in heard] == [
        ("Mon 2026-03-23", "-14"),
        ("Mon 2026-03-30", "-7"),
        ("Thu 2026-04-02", "0"),  # the day before Good Friday takes both -1 and the day itself
    ]


@pytest.mark.mode(9)
def test_nothing_is_late_on_its_own_day() -> None:
    assert not HEALTH_CHECK.late(FRIDAY)
    assert HEALTH_CHECK.late(FRIDAY + timedelta(days=1))
    on_the_day = step(HEALTH_CHECK, FRIDAY, [Told("-1", 1, Outcome.SENT)], LADDER, ALL)
    assert [notice.kind for notice in on_the_day.notices] == ["reminder"]


@pytest.mark.mode(7)
def test_after_days_without_a_round_only_the_highest_rung_is_sent() -> None:
    asleep = frozenset(day("Fri 2026-05-08") + timedelta(days=n) for n in range(8))
    heard = play(HEALTH_CHECK, day("Fri 2026-05-01"), 18, skip=asleep)
    assert [rung for _, _, _, rung in heard] == ["-7"]


@pytest.mark.mode(18)
def test_an_action_that_comes_late_begins_at_the_owners_first_rung() -> None:
    today = day("Mon 2026-06-29")
    action = replace(HEALTH_CHECK, agreed_on=today, climbs_from=opened(FRIDAY, today))
    assert steps(play(action, today, 70)) == [
        "Mon 2026-06-29 owner",
        "Wed 2026-07-01 owner",
        "Wed 2026-07-01 deputy",
        "Tue 2026-07-07 manager",
        "Thu 2026-07-16 chair",
        "Wed 2026-08-05 coordinator",
    ]


def test_the_owner_reads_on_which_day_who_will_be_told_and_that_day_is_kept() -> None:
    told = [Told("+1", 1, Outcome.SENT)]
    warning = step(HEALTH_CHECK, day("Thu 2026-05-28"), told, LADDER, ALL)
    facts = warning.notices[0].facts
    assert (facts["tells"], facts["tells_role"], facts["tells_on"]) == (MO.id, "manager", "2026-06-03")
    assert warning.next_on == day("Wed 2026-06-03")


@pytest.mark.mode(3)
@pytest.mark.parametrize("outcome", [Outcome.WAITING, Outcome.SENDING])
def test_a_manager_waits_while_the_owners_warning_has_not_gone(outcome: Outcome) -> None:
    told = [Told("+1", 1, Outcome.SENT), Told("+3", 1, outcome, None, day("Wed 2026-06-03"))]
    today = day("Wed 2026-06-03")
    waited = step(HEALTH_CHECK, today, told, LADDER, ALL)
    assert waited.notices == ()
    assert waited.next_on == day("Thu 2026-06-04")


@pytest.mark.mode(16)
@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.WITHHELD])
def test_an_owner_who_cannot_be_told_does_not_stop_the_climb(outcome: Outcome) -> None:
    told = [Told("+1", 1, outcome), Told("+3", 1, outcome)]
    climbed = step(HEALTH_CHECK, day("Wed 2026-06-03"), told, LADDER, ALL)
    assert [who(notice.contact) for notice in climbed.notices] == ["manager"]


def test_a_warning_missed_in_a_gap_is_sent_first_and_the_manager_later() -> None:
    asleep = frozenset(day("Wed 2026-05-27") + timedelta(days=n) for n in range(12))  # back on Monday 8 June
    heard = play(HEALTH_CHECK, day("Fri 2026-05-01"), 90, skip=asleep)
    assert steps(heard)[5:] == [
        "Mon 2026-06-08 owner",
        "Mon 2026-06-08 deputy",
        "Fri 2026-06-12 manager",
        "Tue 2026-06-23 chair",
        "Mon 2026-07-13 coordinator",
    ]


NOBODY = {"manager": None, "deputy": None, "chair": ()}
AWAY = {"away_until": date(2027, 1, 1)}


@pytest.mark.mode(16)
@pytest.mark.parametrize(
    ("around", "upward"),
    [
        pytest.param(replace(ALL, manager=None), ["chair", "coordinator", "coordinator"], id="no manager"),
        pytest.param(replace(ALL, manager=None, chair=()), ["coordinator"] * 3, id="nobody at all"),
        pytest.param(replace(ALL, manager=KIM), ["chair", "coordinator", "coordinator"], id="own manager"),
        pytest.param(replace(ALL, chair=(MO,)), ["manager", "coordinator", "coordinator"], id="manager and chair are one"),
        pytest.param(replace(ALL, manager=replace(MO, **AWAY)), ["chair", "coordinator", "coordinator"], id="manager on leave"),
        pytest.param(
            replace(ALL, manager=replace(MO, **AWAY), deputies={2: ADA}, chair=()),
            ["chair", "coordinator", "coordinator"],
            id="stand-in",
        ),
        pytest.param(replace(ALL, manager=replace(MO, email=None)), ["chair", "coordinator", "coordinator"], id="no address"),
        pytest.param(replace(ALL, excluded=frozenset({2})), ["chair", "coordinator", "coordinator"], id="manager excluded"),
    ],
)
def test_whoever_is_missing_the_next_one_hears_and_it_never_ends_in_silence(around: Around, upward: list[str]) -> None:
    heard = play(HEALTH_CHECK, day("Mon 2026-05-25"), 60, around)
    assert [name for _, kind, name, rung in heard if kind == "escalated" and name != "deputy"] == upward


@pytest.mark.mode(16)
def test_a_loop_of_managers_tells_nobody_twice() -> None:
    loop = replace(ALL, owner=replace(KIM, deputy=2), deputy=MO, manager=MO, chair=())
    heard = [(name, rung) for _, kind, name, rung in play(HEALTH_CHECK, day("Mon 2026-05-25"), 60, loop) if kind == "escalated"]
    assert heard == [("manager", "+3"), ("coordinator", "+7"), ("coordinator", "+14"), ("coordinator", "+28")]


@pytest.mark.parametrize("role", [Role.PERSON, Role.FAMILY, Role.ADVOCATE, Role.EXPERT_BY_EXPERIENCE])
def test_the_person_and_family_are_helped_and_no_manager_ever_hears(role: Role) -> None:
    heard = play(HEALTH_CHECK, day("Fri 2026-05-01"), 90, replace(ALL, owner_roles=frozenset({role})))
    assert {(kind, name) for _, kind, name, _ in heard} == {("reminder", "owner"), ("late", "owner"), ("helped", "coordinator")}


@pytest.mark.parametrize("wants", [Wants.MORE_TIME, Wants.BLOCKED, Wants.HAND_OVER])
def test_while_somebody_must_answer_the_owners_ladder_rests_and_theirs_runs(wants: Wants) -> None:
    asked = Request(7, 3, wants, day("Tue 2026-05-26"), asked_by=1, waits_for=4, to=4)
    heard = play(HEALTH_CHECK, day("Tue 2026-05-26"), 30, replace(ALL, asked=ADA), asked)
    assert steps(heard) == ["Tue 2026-05-26 chair", "Thu 2026-05-28 chair", "Tue 2026-06-02 chair", "Thu 2026-06-04 coordinator"]


@pytest.mark.mode(17)
def test_a_request_that_nobody_answers_gives_the_action_back_to_its_ladder() -> None:
    asked = Request(7, 3, Wants.MORE_TIME, day("Tue 2026-05-26"), waits_for=4)
    told = [Told(f"more_time7{rung}", 4, Outcome.SENT) for rung in ("0", "+2", "+5", "+7")]
    assert not step(HEALTH_CHECK, day("Mon 2026-06-08"), told, LADDER, ALL, asked).request_lapses
    assert step(HEALTH_CHECK, day("Tue 2026-06-09"), told, LADDER, ALL, asked).request_lapses


def test_a_proposed_action_asks_the_chair_three_times_and_then_the_coordinator() -> None:
    proposed = replace(HEALTH_CHECK, state=State.PROPOSED, owner=None, due=None, agreed_on=day("Tue 2026-04-21"))
    heard = play(proposed, day("Tue 2026-04-21"), 40, Around(coordinator=JO, chair=(ADA,)))
    assert steps(heard) == ["Tue 2026-04-21 chair", "Tue 2026-04-28 chair", "Wed 2026-05-06 chair", "Wed 2026-05-13 coordinator"]


@pytest.mark.mode(15)
def test_a_pause_ends_by_itself_on_the_stored_day() -> None:
    paused = replace(HEALTH_CHECK, paused_until=day("Wed 2026-05-20"))
    assert next_step(paused, [], LADDER) == day("Thu 2026-05-21")
    assert step(paused, day("Mon 2026-05-18"), [], LADDER, ALL) == Step(next_on=day("Thu 2026-05-21"))
    assert [notice.rung for notice in step(paused, day("Thu 2026-05-21"), [], LADDER, ALL).notices] == ["-1"]


@pytest.mark.parametrize("state", [State.DONE, State.CHECKED, State.DROPPED])
@pytest.mark.mode(12)
def test_a_closed_action_has_no_next_step(state: State) -> None:
    closed = replace(HEALTH_CHECK, state=state)
    assert next_step(closed, [], LADDER) is None
    assert step(closed, day("Wed 2026-06-03"), [], LADDER, ALL) == Step()


days = st.dates(date(2025, 1, 1), date(2027, 12, 31))


@pytest.mark.mode(13)
@given(due=days, agreed=st.integers(0, 60), extension=st.integers(1, 60))
def test_between_now_and_an_agreed_later_day_nothing_speaks_of_lateness(due: date, agreed: int, extension: int) -> None:
    """The day was moved: until it has passed, whatever is sent is a reminder of the new day."""
    later = due + timedelta(days=extension)
    moved = replace(HEALTH_CHECK, due=later, first_due=due, climbs_from=None)
    for _, kind, _, _ in play(moved, later - timedelta(days=agreed), agreed + 1):
        assert kind == "reminder"


@given(due=days, begin=st.integers(-40, 80), asleep=st.sets(st.integers(0, 100), max_size=60), safety=st.booleans())
def test_whatever_days_are_missed_the_climb_is_fair_once_and_complete(
    due: date, begin: int, asleep: set[int], safety: bool
) -> None:
    first = due + timedelta(days=begin)
    action = replace(HEALTH_CHECK, due=due, safety=safety, climbs_from=opened(due, first))
    skip = frozenset(first + timedelta(days=n) for n in asleep)
    heard = play(action, first, 260, skip=skip)
    rungs = [(name, rung) for _, _, name, rung in heard]
    assert len(rungs) == len(set(rungs)), "each rung once"
    assert heard[-1][2] == "coordinator", "it never ends before the coordinator"
    warned = next(when for when, kind, name, _ in heard if kind == "late" and name == "owner")
    above = [when for when, kind, name, _ in heard if kind == "escalated" and name != "deputy"]
    assert all(when > warned for when in above), "nobody above hears before the owner did"
    assert all(is_working_day(when) for when, *_ in heard)


@given(due=days, n=st.integers(1, 30))
def test_a_late_start_counts_working_days_from_the_working_day_before(due: date, n: int) -> None:
    today = add_working_days(due, n)
    start = opened(due, today)
    assert start is not None
    assert add_working_days(start, 1) == today
