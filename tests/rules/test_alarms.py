"""The ladder of named persons: who is told, who comes next, what counts as "I have it"."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.alarms import Alarm, Named, Says, ladder, named_in, next_moment, next_up, out_of_hours, read_by, says
from rules.people import Contact

LONDON = ZoneInfo("Europe/London")
TUESDAY = date(2026, 5, 26)
NOW = datetime(2026, 5, 26, 22, 40, tzinfo=LONDON)


def somebody(number: int, name: str = "Somebody", **given: object) -> Contact:
    return Contact(number, f"c{number}", name, email=f"c{number}@example.org", **given)  # type: ignore[arg-type]


KIM, ADA, COM, MO, JO = (
    somebody(n, name) for n, name in enumerate(("Kim Osei", "Ada Byrne", "Cy Marr", "Mo Adeyemi", "Jo Bright"), 1)
)
ALL = Named(JO, [KIM], [ADA], [COM], [MO])
ALARM = Alarm(7, 19, NOW)


def ids(named: Named = ALL, alarm: Alarm = ALARM) -> list[int]:
    return [contact.id for contact in ladder(named, alarm, TUESDAY)]


def test_the_ladder_goes_from_the_care_coordinator_to_the_mailbox_where_everything_ends() -> None:
    assert ids() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("named", "alarm", "expected"),
    [
        (Named(JO), ALARM, [5]),
        (Named(JO, [KIM], [KIM], [], [KIM]), ALARM, [1, 5]),
        (Named(JO, [KIM], [ADA], excluded=frozenset({1})), ALARM, [2, 5]),
        (Named(JO, [KIM], [ADA]), Alarm(7, 19, NOW, writer=1), [2, 5]),
        (Named(JO, [KIM], [ADA]), Alarm(7, 19, NOW, set_aside=frozenset({2})), [1, 5]),
        (Named(JO, [KIM]), Alarm(7, 19, NOW, writer=5, set_aside=frozenset({1})), [5]),
        (Named(JO, [KIM], excluded=frozenset({1, 5})), ALARM, []),
        (Named(JO, [Contact(9, "nobody", "No Address")]), ALARM, [5]),
        (Named(JO, [somebody(8, away_until=TUESDAY)], deputies={8: ADA}), ALARM, [2, 5]),
        (Named(JO, [somebody(8, away_until=TUESDAY)], deputies={8: somebody(9, away_until=TUESDAY)}), ALARM, [5]),
    ],
    ids=["only the mailbox", "once each", "shut out", "the writer", "named in the words", "nobody else", "nobody", "no address", "deputy", "both away"],
)  # fmt: skip
def test_who_is_left_out(named: Named, alarm: Alarm, expected: list[int]) -> None:
    assert ids(named, alarm) == expected


def test_it_goes_round_again_and_never_falls_silent() -> None:
    told: list[int] = []
    for _ in range(12):
        found = next_up(ladder(ALL, ALARM, TUESDAY), told)
        assert found is not None
        told.append(found.id)
    assert told == [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2]


@pytest.mark.parametrize(
    ("moment", "fold"),
    [
        (datetime(2026, 3, 29, 0, 50, tzinfo=LONDON), 0),  # a Sunday: at 01:00 it is 02:00
        (datetime(2026, 10, 25, 1, 50, tzinfo=LONDON), 0),  # a Sunday: at 02:00 it is 01:00 again
        (datetime(2026, 10, 25, 1, 50, tzinfo=LONDON), 1),
        (datetime(2026, 12, 31, 23, 55, tzinfo=LONDON), 0),
    ],
)
@pytest.mark.mode(8)
def test_fifteen_minutes_are_fifteen_minutes_also_when_the_clocks_change(moment: datetime, fold: int) -> None:
    moment = moment.replace(fold=fold)
    assert next_moment(moment) - moment.astimezone(UTC) == timedelta(minutes=15)


@pytest.mark.parametrize(
    ("moment", "expected", "outside"),
    [
        ("2026-05-26T09:00", "2026-05-26T18:00", False),  # a Tuesday
        ("2026-05-26T17:30", "2026-05-27T10:00", False),
        ("2026-05-26T22:40", "2026-05-27T10:00", True),
        ("2026-05-27T06:00", "2026-05-27T10:00", True),
        ("2026-05-22T19:00", "2026-05-26T10:00", True),  # a Friday before a bank holiday
        ("2026-12-25T12:00", "2026-12-29T10:00", True),  # a Friday; the 28th stands in for Boxing Day
        ("2026-03-29T00:30", "2026-03-30T10:00", True),  # the Sunday on which the clocks change
    ],
)
def test_by_when_somebody_will_have_read_it(moment: str, expected: str, outside: bool) -> None:
    now = datetime.fromisoformat(moment).replace(tzinfo=LONDON)
    assert read_by(now, "Europe/London") == datetime.fromisoformat(expected).replace(tzinfo=LONDON)
    assert out_of_hours(now, "Europe/London") is outside


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kim hit Sam again", {1}),
        ("it was kim osei who shut the door", {1}),
        ("Mr Adeyemi knows and Ada does nothing", {2, 4}),
        ("Sam does not feel safe", set()),
        ("a kimono", set()),
    ],
)
def test_whoever_is_named_in_the_words_is_set_aside(words: str, expected: set[int]) -> None:
    assert named_in(words, ALL.everybody()) == expected


def test_a_name_that_is_an_everyday_word_counts_as_it_is_written() -> None:
    will = somebody(6, "Will May")
    assert named_in("he will do it again, maybe in may", [will]) == frozenset()
    assert named_in("Will did it again", [will]) == {6}


@pytest.mark.parametrize(
    "text",
    [
        "I have it", "I HAVE IT.", "I’ve got it, thanks", "Mine", "on it!", "Hi,\nI have it.\nMo", "I have it. I am ringing the home now.",
        "Yes, I have it\n\nKind regards\nMo Adeyemi", "I'll take it", "Dealing with it - ringing Ana", "It's mine.",
    ],
)  # fmt: skip
def test_who_says_that_they_have_it(text: str) -> None:
    assert says(text, "Mo Adeyemi") is Says.HAVE


@pytest.mark.parametrize(
    "text", ["I cannot", "Not me", "NOT ME", "I can't take it. Sorry, I am on leave.", "No.", "I don't have it"]
)
def test_who_says_that_they_cannot(text: str) -> None:
    assert says(text, "Mo Adeyemi") is Says.PASS


@pytest.mark.parametrize(
    "text",
    [
        "", "Thanks", "ok", "Do I have it?", "I have it if nobody else does", "I think I have it", "Ada has it", "I have it tomorrow",
        "I have it on good authority that this is a joke", "Mine is broken", "got it", "I will have it after my meeting", "👍",
        "I have it. But I cannot look before Monday.", "I'm on it as soon as somebody tells me who wrote this", "Has anybody got it?",
        "Mo Adeyemi", "Mo Adeyemi has it",
    ],
)  # fmt: skip
def test_whatever_is_not_plain_stops_nothing(text: str) -> None:
    assert says(text, "Mo Adeyemi") is Says.UNCLEAR


@pytest.mark.parametrize("sign", ["a", "I have it ", "\n", ".", "-", "'", "Kim "])
def test_twenty_thousand_signs_take_no_time(sign: str) -> None:
    text = sign * (20_000 // len(sign))
    says(text, "Mo Adeyemi")
    named_in(text, ALL.everybody())
