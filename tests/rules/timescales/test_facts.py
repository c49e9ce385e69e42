"""Facts as anybody may write them: read, or refused with the place and what it needs. Never a fault."""

import json
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rules.caseload.sections import EVENTS
from rules.timescales import Unclear, facts_from, next_due
from store.packs import book
from templates.say import say

TODAY = date(2026, 6, 2)  # a Tuesday
RULES = book()
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=12), st.lists(st.integers(), max_size=2),
    st.sampled_from(["2026-02-29", "2026-02-28", "1900-01-01", "2100-12-31", "0001-01-01", "9999-12-31", "cetr", "hospital", "red"]),
)  # fmt: skip
DAYS = st.one_of(ODD, st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat))
EVENT = st.one_of(
    ODD,
    st.fixed_dictionaries(
        {"what": st.one_of(ODD, st.sampled_from(EVENTS)), "on": DAYS}, optional={"rating": ODD, "setting": ODD, "kind": ODD, "planned": ODD}
    ),
)  # fmt: skip
FACTS = st.fixed_dictionaries(
    {"pathway": st.one_of(ODD, st.sampled_from(["cetr", "looked_after_health"])), "events": st.one_of(ODD, st.lists(EVENT, max_size=6))},
    optional={"today": DAYS, "born": DAYS, "ehc_plan": ODD, "setting": ODD, "detained": ODD},
)  # fmt: skip


def answered(written: Any) -> str:
    try:
        return say(next_due(facts_from(written, TODAY), RULES).because)
    except Unclear as unclear:
        return say(unclear.reason)


@given(st.one_of(ODD, FACTS))
def test_whatever_is_written_gets_a_sentence(written: Any) -> None:
    assert answered(json.loads(json.dumps(written))).endswith(".")


@given(
    st.sampled_from(["cetr", "looked_after_health"]),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.lists(st.tuples(st.sampled_from(EVENTS), st.dates(date(1900, 1, 1), date(2100, 12, 31))), max_size=12),
    st.booleans(),
)
def test_whatever_happened_in_two_centuries_gets_a_sentence(
    pathway: str, today: date, story: list[tuple[str, date]], detained: bool
) -> None:
    events = [{"what": what, "on": on.isoformat(), "rating": "amber"} for what, on in story]
    written = {"pathway": pathway, "today": today.isoformat(), "setting": "hospital", "detained": detained, "events": events}
    assert answered(written).endswith(".")


def test_a_colour_is_the_same_in_any_case() -> None:
    event = {"what": "rating_changed", "on": "2026-05-01", "rating": " Red "}
    assert facts_from({"pathway": "cetr", "events": [event]}, TODAY).events[0].rating == "red"
