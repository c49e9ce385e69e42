"""Whether the way in is open: decided from four moments and now, and a seal that only we can make."""

from datetime import UTC, datetime, timedelta

import pytest

from rules.way_in import EVERY, FIRST_AFTER, LOOKS, PATIENCE, State, WayIn, begins_anew, is_due, is_read, proof_of, sent_at, state

NOON = datetime(2026, 5, 22, 12, tzinfo=UTC)  # a Friday
KEY = b"k" * 32
LIMIT = EVERY + PATIENCE
MOMENT = timedelta(microseconds=1)


def ago(**since: timedelta) -> WayIn:
    return WayIn(**{name: NOON - passed for name, passed in since.items()})


STATES = [
    (WayIn(), State.UNTRIED),
    (ago(began=timedelta(0)), State.WAITING),
    (ago(began=LIMIT), State.WAITING),
    (ago(began=LIMIT + MOMENT), State.SILENT),
    (ago(began=LIMIT + MOMENT, sent=timedelta(0)), State.SILENT),
    (ago(began=timedelta(days=9), proved=timedelta(minutes=50)), State.OPEN),
    (ago(began=timedelta(days=9), proved=LIMIT), State.OPEN),
    (ago(began=timedelta(days=9), proved=LIMIT + MOMENT), State.SILENT),
    (ago(began=timedelta(minutes=5), proved=timedelta(days=3)), State.OPEN),
    (ago(proved=timedelta(days=3)), State.SILENT),
]


@pytest.mark.mode(39)
@pytest.mark.parametrize(("way_in", "expected"), STATES)
def test_the_way_in_is_open_while_its_own_mail_comes_back(way_in: WayIn, expected: State) -> None:
    assert state(way_in, NOON) is expected


DUE = [
    (WayIn(), False),
    (ago(began=FIRST_AFTER - MOMENT), False),
    (ago(began=FIRST_AFTER), True),
    (ago(began=timedelta(days=1), sent=EVERY - MOMENT), False),
    (ago(began=timedelta(days=1), sent=EVERY), True),
    (ago(began=timedelta(minutes=2), sent=timedelta(minutes=9)), False),
]


@pytest.mark.parametrize(("way_in", "expected"), DUE)
def test_kept_writes_to_itself_once_an_hour_and_not_again_because_it_was_started_again(way_in: WayIn, expected: bool) -> None:
    assert is_due(way_in, NOON) is expected


@pytest.mark.mode(39)
def test_a_mailbox_that_nobody_looks_into_is_not_being_read() -> None:
    assert is_read(ago(began=timedelta(days=1), looked=LOOKS), NOON)
    assert not is_read(ago(began=timedelta(days=1), looked=LOOKS + MOMENT), NOON)
    assert is_read(ago(began=LOOKS), NOON)
    assert not is_read(WayIn(), NOON)


def test_a_start_after_a_long_rest_is_no_silence_and_one_start_after_another_is() -> None:
    assert begins_anew(WayIn(), NOON)
    assert begins_anew(ago(began=timedelta(days=3), looked=timedelta(days=2)), NOON)
    assert not begins_anew(ago(began=timedelta(days=3), looked=timedelta(minutes=1)), NOON)
    assert not begins_anew(ago(began=timedelta(minutes=30)), NOON)


def test_a_seal_says_when_a_mail_to_ourselves_was_sent() -> None:
    proof = proof_of(KEY, NOON)
    assert sent_at(KEY, proof) == NOON
    assert sent_at(KEY, proof.replace(" ", "\r\n  ")) == NOON


FORGED = [
    "",
    " ",
    "é",
    "2026-05-22T12:00:00+00:00",
    "2026-05-22T12:00:00+00:00 " + "0" * 64,
    "x" * 100_000,
    proof_of(b"another", NOON),
    proof_of(KEY, NOON).replace("2026", "2027"),
    proof_of(KEY, NOON)[:-1],
    proof_of(KEY, NOON)[:-1] + "é",
    "\ud800 " + proof_of(KEY, NOON),
]


@pytest.mark.mode(29)
@pytest.mark.parametrize("forged", FORGED)
def test_a_proof_that_is_not_ours_is_none(forged: str) -> None:
    assert sent_at(KEY, forged) is None
