"""A leaver's work passes on in one step, and nobody learns by it what they may not know."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.bookings import Office, book
from bot.leaving import Passed, hand_over
from rules.people import Role
from rules.reviews import Attendee
from store import actions, people, reviews
from store.bookings import Slot
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.house import DUE, HOUSE, at, furnish, notices, plan, send
from tests.sink import Sink

TODAY = DUE + timedelta(days=11)  # Tuesday 2 June 2026: the actions are late
NOW = at(TODAY)


@pytest.fixture
def office(database: Database) -> Office:
    furnish(database, owners=2)
    with database.write() as session:
        session.add(PlaceRow(person_id=1, contact_id=who(database, "owner0"), role="care_coordinator"))
    return Office(database, HOUSE, NOW, "cli")


def who(database: Database, ref: str) -> int:
    with database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def passed(office: Office, leaver: str = "owner0", after: str = "owner1") -> Passed:
    with office.database.read() as session:
        known = people.contacts(session, [who(office.database, leaver), who(office.database, after)])
    return hand_over(office, known[who(office.database, leaver)], known[who(office.database, after)], "Leaves the trust", TODAY)


async def test_actions_circles_and_invitations_pass_and_the_new_owner_begins_at_the_first_rung(office: Office) -> None:
    owner0, owner1 = who(office.database, "owner0"), who(office.database, "owner1")
    slot = Slot(at(date(2026, 6, 16), 10), 60, None)
    book(office, "K7Q2-R2", "community", "K7Q2", slot, owner0, [Attendee(owner0, Role.CARE_COORDINATOR)])
    async with Sink() as sink:
        await send(office.database, NOW, sink.port)
    done = passed(office)
    assert (done.actions, done.people, done.reviews, done.left) == (("K7Q2-1",), ("K7Q2",), ("K7Q2-R2",), ())
    with office.database.read() as session:
        action = actions.find_action(session, "K7Q2-1")
        ring = people.circle(session, 1)
        review = reviews.find_review(session, "K7Q2-R2")
        assert action is not None
        assert review is not None
        assert (action.owner, action.due, review.chair) == (owner1, DUE, owner1)
        assert ring.holding(Role.CARE_COORDINATOR, TODAY) == (owner1,)
        assert not ring.knows(owner0, TODAY)
        assert [one.contact for one in reviews.attendees(session, review.id)] == [owner1]
    plan(office.database, at(TODAY + timedelta(days=1)))
    async with Sink() as sink:
        await send(office.database, at(TODAY + timedelta(days=1)), sink.port)
    assert "uninvited" in {kind for kind, _, _ in notices(office.database)}
    assert "mo@example.org" not in {to for to, _ in sink.mails}  # a fair climb: the manager has heard nothing yet


def test_twice_changes_nothing_more(office: Office) -> None:
    passed(office)
    again = passed(office)
    assert (again.actions, again.people, again.reviews, again.queued) == ((), (), (), 0)


def test_whoever_is_shut_out_gets_nothing_and_it_is_said(office: Office) -> None:
    with office.database.write() as session:
        session.add(
            PlaceRow(person_id=1, contact_id=who(office.database, "owner1"), role="other", may_know=False, why_not="court")
        )
    done = passed(office)
    assert done.actions == ()
    assert [(one.ref, one.why.code) for one in done.left] == [("K7Q2-1", "leaving.shut_out")]
    with office.database.read() as session:
        assert not people.circle(session, 1).knows(who(office.database, "owner1"), TODAY)


def test_nobody_is_made_a_mother_and_whoever_looked_to_the_leaver_looks_to_the_next(office: Office) -> None:
    passed(office, "ana", "owner1")
    with office.database.read() as session:
        assert not people.circle(session, 1).roles(who(office.database, "owner1"), TODAY)
    passed(office, "mo", "ada")
    with office.database.read() as session:
        known = people.contacts(session, [who(office.database, "owner1")])
        assert known[who(office.database, "owner1")].manager == who(office.database, "ada")
