"""A caseload in the database: stored as a whole or not at all, and twice is the same as once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import col, func, select

from rules.people import Channel
from store import journal, people
from store.database import Database
from store.tables import (
    METADATA,
    ActionRow,
    AttendeeRow,
    ConsentRow,
    ContactRow,
    EventRow,
    NoticeRow,
    PersonRow,
    PlaceRow,
    ReviewRow,
)
from tests.caseloads import SAM, sam, with_action
from tests.fresh import fresh_database
from tests.loading import HERE, TODAY, all_of, at, loaded, the_action
from tests.postgres import BOTH


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    with fresh_database(request.param, tmp_path) as database:
        yield database


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, but for the edition of the facts that each load begins."""
    with database.read() as session:
        return {
            table.name: [tuple(row) for row in session.connection().execute(table.select())]
            for table in METADATA.sorted_tables
            if table.name != "marks"
        }


def test_everything_in_the_file_is_stored(database: Database) -> None:
    assert (loaded(database, sam()).added, loaded(database, sam()).changed) == (8, 0)
    kim, mo = all_of(database, ContactRow)
    assert (kim.ref, kim.manager_id, kim.channel, mo.ref, mo.channel) == ("kim", mo.id, Channel.MAIL, "mo@example.org", None)
    (person,) = all_of(database, PersonRow)
    assert (person.known_as, person.born, person.consent, person.consent_on) == (
        "Sam",
        date(2009, 4, 2),
        "given",
        date(2026, 1, 5),
    )
    (consent,) = all_of(database, ConsentRow)
    assert (consent.state, consent.explained_in, consent.by_contact_id) == ("given", "easy read", None)
    (place,) = all_of(database, PlaceRow)
    assert (place.contact_id, place.role, place.may_know, place.since) == (kim.id, "care_coordinator", True, None)
    held, booked = all_of(database, ReviewRow)
    assert (held.held_on, held.chair_id, held.uid) == (date(2026, 4, 21), mo.id, "k7q2-r1@kept")
    assert (booked.starts_at, booked.minutes, booked.where) == (datetime(2026, 6, 16, 9, tzinfo=UTC), 90, "Northbank House")
    (attendee,) = all_of(database, AttendeeRow)
    assert (attendee.review_id, attendee.contact_id, attendee.role, attendee.how) == (booked.id, kim.id, "panel", "virtual")
    (happened,) = all_of(database, EventRow)
    assert (happened.what, happened.on, happened.facts) == ("admitted", date(2026, 3, 2), {"setting": "hospital"})


def test_twice_changes_nothing(database: Database) -> None:
    assert loaded(database, sam()).added == 8
    before = everything(database)
    again = loaded(database, sam(), TODAY + timedelta(days=3))
    assert (again.added, again.changed, again.problems) == (0, 0, ())
    assert everything(database) == before


def test_nothing_is_stored_where_there_is_a_problem(database: Database) -> None:
    before = everything(database)
    done = loaded(database, with_action(owner="nobody"))
    assert (done.added, done.changed, [problem.where for problem in done.problems]) == (0, 0, ["actions[0].owner"])
    assert everything(database) == before


def test_absent_keys_take_sensible_defaults(database: Database) -> None:
    document = {
        "contacts": [{"ref": "kim", "email": None}],
        "people": [{"ref": "K7Q2"}],
        "reviews": [{"ref": "R1"}],
        "actions": [{"ref": "A1", "what": "Ring"}],
    }
    assert loaded(database, document).added == 4
    (kim,) = all_of(database, ContactRow)
    assert (kim.name, kim.language, kim.style, kim.time_zone, kim.channel) == ("kim", "en", "plain", "Europe/London", None)
    (person,) = all_of(database, PersonRow)
    assert (person.known_as, person.style, person.consent) == ("K7Q2", "easy", "not_asked")
    assert all_of(database, ConsentRow) == []
    assert all_of(database, ReviewRow)[0].kind == "other"
    assert (the_action(database).safety, the_action(database).needs_check) == (False, False)


def test_an_absent_key_changes_nothing_and_null_is_a_value(database: Database) -> None:
    loaded(database, sam())
    done = loaded(database, {"contacts": [{"ref": "kim", "organisation": None}]})
    assert (done.added, done.changed) == (0, 1)
    kim = all_of(database, ContactRow)[0]
    assert (kim.organisation, kim.role, kim.email, kim.manager_id is None) == (None, "Nurse", "kim@example.org", False)


def test_nothing_is_ever_removed(database: Database) -> None:
    loaded(database, sam())
    for section in SAM:
        assert loaded(database, {section: []}).changed == 0
    reviews = [{"ref": "K7Q2-R2", "attendees": [{"contact": "mo@example.org", "as": "chair"}]}]
    assert loaded(database, {"reviews": reviews}).changed == 1
    assert [row.role for row in all_of(database, AttendeeRow)] == ["panel", "chair"]
    addresses = [{"ref": "kim", "other_addresses": [one]} for one in ("k@example.com", "kim@example.net")]
    for one in addresses:
        assert loaded(database, {"contacts": [one]}).changed == 1
    with database.read() as session:
        kim = people.find_contact(session, "K@EXAMPLE.COM")
    assert kim is not None
    assert kim.other_addresses == ("k@example.com", "kim@example.net")


def test_a_reference_in_another_case_is_the_same_one(database: Database) -> None:
    loaded(database, sam())
    other = {
        "contacts": [{"ref": "KIM"}],
        "people": [{"ref": "k7q2"}],
        "reviews": [{"ref": "k7q2-r1"}],
        "actions": [{"ref": "k7q2-3"}],
    }
    assert (loaded(database, other).added, loaded(database, other).changed) == (0, 0)


def test_the_contact_that_kept_made_for_the_coordinator_gets_its_reference_from_the_file(database: Database) -> None:
    with database.write() as session:
        people.settle_coordinator(session, HERE.coordinator)
    document = sam(contacts=[*SAM["contacts"], {"ref": "jo", "email": "Jo@example.org", "name": "Jo Marsh"}])
    assert (loaded(database, document).added, loaded(database, document).changed) == (9, 0)
    with database.read() as session:
        assert people.coordinator(session, HERE.coordinator).name == "Jo Marsh"
        assert len(people.contacts_at(session, "jo@example.org")) == 1


def test_a_new_address_is_written_to_again(database: Database) -> None:
    loaded(database, sam())
    with database.write() as session:
        people.stop_address(session, all_of(database, ContactRow)[0].id)
    loaded(database, {"contacts": [{"ref": "kim", "organisation": "Southbank"}]})
    assert all_of(database, ContactRow)[0].address_stopped
    loaded(database, {"contacts": [{"ref": "kim", "email": "kim.osei@example.org"}]})
    assert not all_of(database, ContactRow)[0].address_stopped


def test_a_review_that_moves_is_a_new_edition_of_one_calendar_entry(database: Database) -> None:
    loaded(database, sam())
    loaded(database, {"reviews": [{"ref": "K7Q2-R2", "starts_at": "2026-06-17T10:00", "chair": "kim"}]})
    loaded(database, {"reviews": [{"ref": "K7Q2-R2", "kind": "repeat"}]})
    review = all_of(database, ReviewRow)[1]
    assert (review.sequence, review.uid, review.starts_at) == (1, "k7q2-r2@kept", datetime(2026, 6, 17, 9, tzinfo=UTC))


def consent(state: str, **more: str | None) -> dict[str, Any]:
    return {"people": [{"ref": "K7Q2", "consent": {"state": state, **more}}]}


def test_consent_keeps_its_history(database: Database) -> None:
    loaded(database, sam())
    assert loaded(database, consent("withdrawn", on="2026-04-30")).changed == 1
    (person,) = all_of(database, PersonRow)
    assert (person.consent, person.consent_on, person.explained_in) == ("withdrawn", date(2026, 4, 30), None)
    assert [(row.state, row.on) for row in all_of(database, ConsentRow)] == [
        ("given", date(2026, 1, 5)),
        ("withdrawn", date(2026, 4, 30)),
    ]


def test_an_old_file_does_not_undo_what_somebody_said_about_consent_since(database: Database) -> None:
    loaded(database, sam())
    with database.write() as session:
        row = session.exec(select(PersonRow)).one()
        row.consent, row.consent_on = "withdrawn", TODAY
        kim = session.exec(select(ContactRow).where(ContactRow.ref == "kim")).one()
        session.add(ConsentRow(person_id=row.id or 0, state="withdrawn", on=TODAY, by_contact_id=kim.id, said_at=at(TODAY)))
    assert loaded(database, sam()).changed == 0
    assert all_of(database, PersonRow)[0].consent == "withdrawn"
    assert loaded(database, consent("given", on="2026-05-04")).changed == 1


def test_a_place_and_an_event_may_change(database: Database) -> None:
    loaded(database, sam())
    place = {"person": "K7Q2", "contact": "kim", "as": "care_coordinator", "may_know": False, "why_not": "Asked by Sam"}
    happened = {"person": "K7Q2", "what": "admitted", "on": "2026-03-02", "detained": True}
    done = loaded(database, {"circles": [place], "events": [happened]})
    assert (done.added, done.changed) == (0, 2)
    assert (all_of(database, PlaceRow)[0].may_know, all_of(database, PlaceRow)[0].until) == (False, None)
    assert all_of(database, EventRow)[0].facts == {"setting": "hospital", "detained": True}


def test_whoever_is_about_to_send_sees_that_the_facts_changed(database: Database) -> None:
    with database.read() as session:
        before = journal.edition(session)
    loaded(database, sam())
    with database.read() as session:
        assert journal.edition(session) > before


def test_nothing_is_queued(database: Database) -> None:
    loaded(database, sam(), date(2026, 7, 13))  # a Monday
    assert all_of(database, NoticeRow) == []


def many(number: int) -> dict[str, Any]:
    return sam(actions=[{**SAM["actions"][0], "ref": f"A{n}"} for n in range(number)])


def statements(database: Database, document: dict[str, Any]) -> int:
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    loaded(database, document)
    event.remove(database.engine, "before_cursor_execute", note)
    return len(seen)


def test_more_actions_take_hardly_more_statements(database: Database) -> None:
    assert statements(database, many(20)) + 12 > statements(database, many(1500))
    assert statements(database, many(1500)) < 60
    with database.read() as session:
        assert (
            session.exec(select(func.count()).select_from(ActionRow).where(col(ActionRow.next_step_on).is_not(None))).one()
            == 1500
        )
