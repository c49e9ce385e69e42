"""Something happened: recorded once, the right people told at once, and answered by `kept ask` with day, rule and reason."""

from datetime import date

import pytest
from sqlmodel import col, select

from bot.answers import Where, answer
from bot.bookings import Office as Desk
from bot.bookings import book
from bot.events import Happened, Office, Refused, happened
from bot.stops import stop
from rules.people import Stop
from rules.timescales import Confirmation, Event, Unit
from store import people
from store.bookings import Slot
from store.confirmations import confirm
from store.database import Database
from store.tables import ActionRow, ContactRow, NoticeRow, PersonRow, PlaceRow, ReviewRow
from tests.house import HOUSE, at, furnish, send
from tests.sink import Sink, text_of

TODAY = date(2026, 3, 10)  # a Tuesday
ADMITTED = Event("admitted", date(2026, 3, 2))  # a Monday


@pytest.fixture
def office(database: Database) -> Office:
    """Cora commissions and is in Sam's circle, Rob commissioned before and is shut out."""
    furnish(database)
    with database.write() as session:
        more = {ref: ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("cora", "rob", "lee")}
        session.add_all(more.values())
        sam = session.exec(select(PersonRow)).one()
        sam.born = date(1990, 5, 5)
        session.exec(select(ReviewRow)).one().held_on = date(2024, 4, 21)
        session.flush()
        session.add(PlaceRow(person_id=sam.id or 0, contact_id=more["cora"].id or 0, role="commissioner"))
        session.add(
            PlaceRow(person_id=sam.id or 0, contact_id=more["rob"].id or 0, role="commissioner", may_know=False, why_not="court")
        )
    return Office(database, HOUSE, at(TODAY), "cli")


def told(office: Office) -> list[tuple[str, str]]:
    """(who, kind) of every notice about an event, in the order in which they were queued."""
    with office.database.read() as session:
        query = select(ContactRow.ref, NoticeRow.kind).join(NoticeRow, col(NoticeRow.contact_id) == ContactRow.id)
        query = query.where(NoticeRow.kind == "review_due").order_by(col(NoticeRow.id))
        return [(ref, kind) for ref, kind in session.exec(query)]


def asked(office: Office, question: str = "When is Sam's next review?", by: str = "cora@example.org") -> str:
    with office.database.read() as session:
        asker = people.find_contact(session, by)
    return answer(office.database, question, asker, office.now, HOUSE, Where("cli")).text


def test_an_admission_says_what_is_due_and_tells_coordinator_and_commissioner(office: Office) -> None:
    did = happened(office, "k7q2", ADMITTED)
    assert (did.outcome, [one.due for one in did.due]) == ("recorded", [date(2026, 3, 30)])
    assert told(office) == [("coordinator", "review_due"), ("cora", "review_due")]
    assert sorted(contact.ref for contact in did.told) == ["coordinator", "cora"]


async def test_what_is_told_names_the_day_the_rule_and_each_step(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    async with Sink() as sink:
        await send(office.database, office.now, sink.port)
    mails = {mail["To"]: mail for mail in sink.read()}
    assert set(mails) >= {"cora@example.org", "jo@example.org"}
    text = " ".join(text_of(mails["cora@example.org"]).split())
    for words in (
        "An inpatient review", "For Sam.", "the admission on Monday 2 March 2026", "The last day is Monday 30 March 2026.",
        "rule R22", "unconfirmed", "Ask for consent by Monday 16 March 2026.", "Send the papers by Sunday 29 March 2026.",
    ):  # fmt: skip
        assert words in text
    assert mails["cora@example.org"]["Subject"].startswith("A review is due")
    assert "rob@example.org" not in mails


def test_the_same_event_twice_changes_nothing(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    before = told(office)
    again = happened(office, "K7Q2", ADMITTED)
    assert (again.outcome, again.told, again.action) == ("already", (), None)
    assert again.due[0].due == date(2026, 3, 30)
    assert told(office) == before
    assert len(root_causes(office)) == 1


def root_causes(office: Office) -> list[ActionRow]:
    with office.database.read() as session:
        return list(session.exec(select(ActionRow).where(col(ActionRow.what).startswith("Find out why"))))


def test_an_admission_without_a_community_review_opens_an_action(office: Office) -> None:
    did = happened(office, "K7Q2", ADMITTED)
    (action,) = root_causes(office)
    assert (did.action, action.state, action.due_on, action.problems[0]["field"]) == (action.ref, "proposed", None, "due")
    assert action.next_step_on == TODAY  # the ladder asks for its day


def test_an_admission_after_a_community_review_opens_none(office: Office) -> None:
    happened(office, "K7Q2", Event("community_review", date(2026, 1, 12)))
    did = happened(office, "K7Q2", ADMITTED)
    assert (did.action, did.due[0].due) == (None, date(2026, 4, 13))
    assert root_causes(office) == []


def test_consent_is_asked_for_today_where_two_weeks_are_short(office: Office) -> None:
    did = happened(Office(office.database, HOUSE, at(date(2026, 3, 24)), "cli"), "K7Q2", ADMITTED)  # a Tuesday
    assert did.due[0].prepare[0].by == date(2026, 3, 24)


def test_a_number_that_nobody_knows_never_hides_a_day_that_is_known(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    did = happened(office, "K7Q2", Event("moved", date(2026, 3, 9)))
    assert (did.due[0].due, did.due[0].not_later_than) == (None, date(2026, 3, 30))
    assert (
        asked(office, "When are the next reviews?")
        .splitlines()[1]
        .startswith("Sam needs a decision: the commissioner, Cora, must say")
    )
    with office.database.write() as session:
        confirm(session, Confirmation("R26", "Cora", TODAY, 10, Unit.CAL_DAY), office.now)
    assert "due by Thursday 19 March 2026" in asked(office)


def test_what_changes_nothing_about_what_is_due_tells_nobody(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    before = told(office)
    did = happened(office, "K7Q2", Event("oversight_visit", date(2026, 3, 9)))
    assert (did.outcome, did.told) == ("recorded", ())
    assert told(office) == before


def test_a_rating_and_a_refusal_are_kept_with_the_person(office: Office) -> None:
    happened(office, "K7Q2", Event("rating_changed", date(2026, 3, 9), rating="red"))
    happened(office, "K7Q2", Event("rating_changed", date(2026, 3, 1), rating="green"))  # told later, but older
    happened(office, "K7Q2", Event("consent_declined", date(2026, 3, 10)))
    with office.database.read() as session:
        sam = session.exec(select(PersonRow)).one()
    assert (sam.rating, sam.consent, sam.consent_on) == ("red", "declined", date(2026, 3, 10))
    again = happened(office, "K7Q2", Event("consent_declined", date(2026, 3, 10)))
    assert [one.rule.id for found in again.due for one in found.alternatives].count("R33") == 1


@pytest.mark.parametrize(
    ("ref", "event", "code"),
    [
        ("NOBODY", ADMITTED, "events.no_such_person"),
        ("K7Q2", Event("admitted", date(2026, 3, 11)), "events.still_to_come"),
        ("K7Q2", Event("admitted", date(1989, 3, 11)), "events.before_birth"),
    ],
)
def test_what_cannot_have_happened_is_refused(office: Office, ref: str, event: Event, code: str) -> None:
    with pytest.raises(Refused) as refused:
        happened(office, ref, event)
    assert refused.value.why.code == code


def test_nothing_is_recorded_about_a_person_who_is_stopped(office: Office) -> None:
    stop(office.database, "K7Q2", Stop.DIED, office.now, HOUSE)
    with pytest.raises(Refused):
        happened(office, "K7Q2", ADMITTED)
    assert told(office) == []


def test_the_bot_says_the_day_the_rule_how_sure_it_is_and_what_to_prepare(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    words = asked(office)
    for said in (
        "No review is booked for Sam.",
        "Monday 30 March 2026",
        "R22",
        "unconfirmed",
        "By Monday 16 March 2026: Ask for consent",
    ):
        assert said in words
    assert "R22" not in asked(office, by="lee@example.org")
    assert "R22" not in asked(office, by="rob@example.org")


def test_a_booking_after_the_last_day_is_said_to_be_too_late(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    with office.database.write() as session:
        sam = session.exec(select(PersonRow.id)).one()
        session.add(
            ReviewRow(ref="K7Q2-R9", person_id=sam, kind="inpatient", starts_at=at(date(2026, 4, 7), 10), minutes=60, uid="r9")
        )
    assert "That is after the last day, Monday 30 March 2026." in asked(office)
    with office.database.write() as session:
        session.exec(select(ReviewRow).where(ReviewRow.ref == "K7Q2-R9")).one().starts_at = at(date(2026, 3, 30), 10)
    assert "after the last day" not in asked(office)


def test_a_review_that_was_held_answers_and_the_next_one_is_due(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    with office.database.write() as session:
        sam = session.exec(select(PersonRow.id)).one()
        session.add(ReviewRow(ref="K7Q2-R9", person_id=sam, kind="inpatient", held_on=date(2026, 3, 9), uid="r9"))
    assert "Wednesday 9 September 2026" in asked(office)


def due(did: Happened) -> list[str]:
    return [one.rule.id for one in did.due if one.rule]


def test_somebody_on_both_pathways_has_both_answers(office: Office) -> None:
    with office.database.write() as session:
        session.exec(select(PersonRow)).one().born = date(2012, 5, 5)
    happened(office, "K7Q2", ADMITTED)
    assert due(happened(office, "K7Q2", Event("became_looked_after", date(2026, 3, 9)))) == ["R21", "R73"]


def test_a_booking_after_the_last_day_is_warned_of(office: Office) -> None:
    happened(office, "K7Q2", ADMITTED)
    desk = Desk(office.database, HOUSE, office.now, "cli")
    with office.database.read() as session:
        chair = session.exec(select(ContactRow.id).where(ContactRow.ref == "ada")).one() or 0
    late = book(desk, "K7Q2-R8", "inpatient", "K7Q2", Slot(at(date(2026, 4, 7), 10), 60, "Northbank House"), chair)  # a Tuesday
    assert "bookings.after_last_day" in [one.code for one in late.warnings]
    health = book(desk, "K7Q2-R9", "case_review", "K7Q2", Slot(at(date(2026, 4, 8), 10), 60, "Northbank House"), chair)
    assert "bookings.after_last_day" not in [one.code for one in health.warnings]


def test_where_nobody_knows_the_day_consent_is_asked_for_today(office: Office) -> None:
    did = happened(office, "K7Q2", Event("moved", date(2026, 3, 9)))
    assert [(step.what.code, step.by) for step in did.due[0].prepare] == [("timescales.step_consent", date(2026, 3, 10))]


def test_a_request_keeps_who_asked_what_was_decided_and_why(office: Office) -> None:
    asking = Event("review_requested", date(2026, 3, 5))
    happened(office, "K7Q2", asking, told={"asked_by": "Sam's mother"})
    assert "Sam's mother asked for a review on Thursday 5 March 2026. Nobody has decided yet" in asked(
        office, "When is Sam's next review?"
    )
    did = happened(office, "K7Q2", asking, told={"decision": "refused", "reason": "One was held last week"})
    assert (did.outcome, did.due) == ("added", ())
    assert "and that was refused: One was held last week" in asked(office, "When is Sam's next review?")
    again = happened(office, "K7Q2", asking, told={"decision": "refused", "reason": "One was held last week"})
    assert again.outcome == "already"


def test_a_refusal_keeps_what_was_explained_and_in_what_form(office: Office) -> None:
    told = {"information": "What a review is", "form": "easy read"}
    happened(office, "K7Q2", Event("consent_declined", date(2026, 3, 5)), told=told)
    said = asked(office, "When is Sam's next review?")
    assert "after this was explained: What a review is, in this form: easy read" in said
