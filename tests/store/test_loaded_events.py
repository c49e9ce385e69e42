"""Events with what was said around them, and days that were agreed: from a file, all or nothing, and twice is once."""

from datetime import date
from typing import Any

import pytest
from sqlmodel import select

from bot.agreed_days import Wish, agree, shown
from bot.events import Office
from rules.deployment import Deployment
from store import agreed_days, people
from store.database import Database
from store.tables import AgreedDayRow, ContactRow, EventRow
from tests.caseloads import SAM, problems, sam
from tests.loading import all_of, at, loaded

ADMITTED = SAM["events"][0]  # Monday 2 March 2026; Sam is 16, so the last day is Monday 16 March
MO = {"person": "K7Q2", "contact": "mo@example.org", "as": "commissioner"}
REQUESTED = {
    "person": "K7Q2",
    "what": "review_requested",
    "on": "2026-04-27",
    "asked_by": "Ana Reyes",
    "decision": "refused",
    "reason": "Too soon.",
}
DECLINED = {
    "person": "K7Q2",
    "what": "consent_declined",
    "on": "2026-04-28",
    "information": "What a review is",
    "form": "easy read",
}


def with_day(**agreed: Any) -> dict[str, Any]:
    """Without the review that was held since, so that the admission still calls for one."""
    return sam(events=[{**ADMITTED, "agreed": agreed}], circles=[*SAM["circles"], MO], reviews=SAM["reviews"][1:], actions=[])


@pytest.mark.parametrize(
    ("entry", "where", "code"),
    [
        ({**REQUESTED, "form": "easy read"}, "events[0].form", "not_of_this_event"),
        ({**DECLINED, "decision": "agreed", "reason": "x"}, "events[0].decision", "not_of_this_event"),
        ({**ADMITTED, "asked_by": "Ana"}, "events[0].asked_by", "not_of_this_event"),
        ({**REQUESTED, "decision": "perhaps"}, "events[0].decision", "not_one_of"),
        ({**REQUESTED, "reason": None}, "events[0].decision", "decision_without_reason"),
        ({**REQUESTED, "asked_by": "A" * 501}, "events[0].asked_by", "too_long"),
        ({**REQUESTED, "asked_by": ["Ana"]}, "events[0].asked_by", "not_text"),
        ({**REQUESTED, "planned": True}, "events[0].planned", "planned_what"),
        ({**ADMITTED, "rating": "crimson"}, "events[0].rating", "not_one_of"),
        ({**ADMITTED, "agreed": "2026-06-01"}, "events[0].agreed", "not_an_entry"),
        ({**ADMITTED, "agreed": {"on": "2026-06-01"}}, "events[0].agreed.because", "needed"),
        ({**ADMITTED, "agreed": {"on": "2026-02-30", "because": "x"}}, "events[0].agreed.on", "no_such_day"),
        ({**ADMITTED, "agreed": {"on": "2026-03-01", "because": "x"}}, "events[0].agreed.on", "agreed_before"),
        ({**ADMITTED, "agreed": {"on": "2026-06-01", "because": "x", "commissioner": "nobody@example.org"}},
         "events[0].agreed.commissioner", "no_contact"),
        ({**ADMITTED, "agreed": {"on": "2026-06-01", "because": "x", "by": "me"}}, "events[0].agreed.by", "unknown_key"),
    ],
)  # fmt: skip
def test_what_cannot_be_said_of_an_event_is_one_problem_at_its_place(entry: dict[str, Any], where: str, code: str) -> None:
    assert (where, code) in problems(sam(events=[entry]))


def test_what_was_said_around_an_event_is_kept_and_twice_changes_nothing(database: Database) -> None:
    document = sam(events=[ADMITTED, REQUESTED, DECLINED])
    assert loaded(database, document).problems == ()
    admitted, requested, declined = all_of(database, EventRow)
    assert requested.facts == {"asked_by": "Ana Reyes", "decision": "refused", "reason": "Too soon."}
    assert declined.facts == {"information": "What a review is", "form": "easy read"}
    assert admitted.facts == {"setting": "hospital"}
    again = loaded(database, document)
    assert (again.added, again.changed) == (0, 0)


def test_a_day_that_was_agreed_is_kept_once_and_counts(database: Database) -> None:
    document = with_day(on="2026-06-01", because="The ward moves.", commissioner="mo@example.org")
    assert loaded(database, document).problems == ()
    office = Office(database, Deployment(coordinator="jo@example.org"), at(date(2026, 5, 2)), "cli")
    (found,) = shown(office, "K7Q2").due
    assert found.agreed is not None
    assert (found.agreed.on, found.agreed.commissioner) == (date(2026, 6, 1), "Mo Adeyemi")
    assert (loaded(database, document).added, len(all_of(database, AgreedDayRow))) == (0, 1)


def test_a_file_that_says_what_it_said_before_undoes_no_later_word(database: Database) -> None:
    document = with_day(on="2026-06-01", because="The ward moves.", commissioner="mo@example.org")
    loaded(database, document)
    office = Office(database, Deployment(coordinator="jo@example.org"), at(date(2026, 5, 2)), "cli")
    agree(office, "K7Q2", Wish(None, ""))
    loaded(database, document)
    (found,) = shown(office, "K7Q2").due
    assert found.agreed is None


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"on": "2026-06-01", "because": "Later than the rule, and nobody answers for it."}, "events[0].agreed.on"),
        (
            {"on": "2026-06-01", "because": "x", "commissioner": "kim"},
            "events[0].agreed.commissioner",
        ),  # in the circle, no commissioner
    ],
)
def test_a_day_that_cannot_be_agreed_so_stores_nothing_of_the_file(
    database: Database, changes: dict[str, str], where: str
) -> None:
    done = loaded(database, with_day(**changes))
    assert [problem.where for problem in done.problems] == [where]
    assert (done.added, done.changed) == (0, 0)
    assert all_of(database, ContactRow) == all_of(database, EventRow) == all_of(database, AgreedDayRow) == []


def test_a_day_for_a_review_that_is_not_due_stores_nothing(database: Database) -> None:
    """A review was held since."""
    held = {"person": "K7Q2", "what": "review_held", "on": "2026-03-10"}
    events = [{**ADMITTED, "agreed": {"on": "2026-03-12", "because": "Sooner."}}, held]
    done = loaded(database, sam(events=events, reviews=[], actions=[]))
    assert [(one.where, one.why.code) for one in done.problems] == [("events[0].agreed", "caseload.agreed_for_nothing")]
    with database.read() as session:
        assert people.find_person(session, "K7Q2") is None


def test_an_earlier_day_needs_no_commissioner(database: Database) -> None:
    assert loaded(database, with_day(on="2026-03-12", because="Sooner.")).problems == ()
    with database.read() as session:
        (said,) = agreed_days.all_said(session, session.exec(select(EventRow.person_id)).one())
    assert (said.on, said.commissioner, said.what) == (date(2026, 3, 12), None, "admitted")
