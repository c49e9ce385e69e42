"""An out-of-office reply is noted, its deputy is used, and the ladder goes on."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.actions import act
from rules.acts import Act, Wish
from store import actions, people
from store.database import Database
from store.tables import ContactRow, PlaceRow
from tests.house import DUE, HOUSE, at, notices, plan
from tests.replying import DAY, inbox_state, reply, sent, state, take

AWAY = "Auto-Submitted: auto-replied\n"
WORDS = "I am away until 25 May. Please contact Lee Marsh, lee@example.org."
pytestmark = pytest.mark.mode("U13", 25)


def lee(database: Database) -> int:
    with database.write() as session:
        row = ContactRow(ref="lee", name="Lee Marsh", email="lee@example.org")
        session.add(row)
        session.flush()
        assert row.id is not None
        return row.id


async def test_the_deputy_whom_they_name_is_reminded_too_and_the_ladder_goes_on(database: Database) -> None:
    message = await sent(database)
    deputy = lee(database)
    with database.read() as session:
        before = actions.find_action(session, "K7Q2-1")
    received = take(database, reply(message, WORDS, headers=AWAY))
    assert (received.kind, received.outcome) == ("auto_reply", "noted")
    assert (
        received.why
        == "They are away until Monday 25 May 2026, and the one whom they name stands in. The reminders go on as they were."
    )
    with database.read() as session:
        assert actions.find_action(session, "K7Q2-1") == before
        assert [one.act for one in actions.acts(session, 1)][-1] == "away"
    plan(database, at(DUE - timedelta(days=7)))  # Friday 15 May
    with database.read() as session:
        told = {one.contact for one in actions.told(session, [actions.action(session, 1)])[1] if one.rung != "d14"}
    assert {5, deputy} <= told


async def test_the_deputy_may_answer_while_they_are_away(database: Database) -> None:
    message = await sent(database)
    deputy = lee(database)
    take(database, reply(message, WORDS, headers=AWAY))
    assert take(database, reply(message, "Done", sender="lee@example.org")).outcome == "completed"
    with database.read() as session:
        assert actions.acts(session, 1)[-1].by == deputy


async def test_after_the_absence_whom_they_named_is_a_stranger_again(database: Database) -> None:
    message = await sent(database)
    lee(database)
    take(database, reply(message, WORDS, headers=AWAY))
    assert take(database, reply(message, "Done", sender="lee@example.org"), at(DUE + timedelta(days=5))).outcome == "held"


async def test_a_deputy_whom_we_do_not_know_or_who_may_not_know_is_not_used(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, WORDS, headers=AWAY))
    with database.read() as session:
        assert people.contact(session, 5).stand_in is None
        assert people.contact(session, 5).away_on(DUE)
    deputy = lee(database)
    with database.write() as session:
        session.add(PlaceRow(person_id=1, contact_id=deputy, role="other", may_know=False, why_not="court"))
    take(database, reply(message, WORDS, headers=AWAY))
    with database.read() as session:
        assert people.contact(session, 5).stand_in is None


@pytest.mark.mode(29)
async def test_a_forged_absence_changes_nothing(database: Database) -> None:
    message = await sent(database)
    lee(database)
    take(database, reply(message, WORDS, headers=AWAY, sender="evil@example.net"))
    judging = replace(HOUSE, authserv_id="mx.example.org")
    forged = "Authentication-Results: mx.example.org; dmarc=fail\n" + AWAY
    take(database, reply(message, WORDS, headers=forged), deployment=judging)
    with database.read() as session:
        assert not people.contact(session, 5).away_on(DAY)


async def test_whoever_has_left_is_a_matter_for_a_person(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "I no longer work for Northbank. Please contact Lee Marsh.", headers=AWAY))
    assert (received.outcome, inbox_state(database, received)) == ("noted", ("held", False))
    assert state(database) == "open"


async def test_the_chairs_deputy_decides_while_the_chair_is_away(database: Database) -> None:
    await sent(database)
    deputy = lee(database)
    with database.write() as session:
        chair = session.get_one(ContactRow, 3)
        assert chair.ref == "ada"
        chair.deputy_id, chair.away_until = deputy, DUE
    asked = Wish(Act.MORE_TIME, until=DUE + timedelta(days=7))
    act(database, "K7Q2-1", asked, by=5, door="cli", now=at(DAY), deployment=HOUSE)
    plan(database, at(DAY, 11))
    assert (
        act(database, "K7Q2-1", Wish(Act.APPROVE), by=deputy, door="cli", now=at(DAY, 12), deployment=HOUSE).outcome == "approved"
    )
    assert notices(database)
