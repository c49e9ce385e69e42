"""A meeting about no one person, from its first dates to its end, through a real mail server and the round."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from email.message import Message
from pathlib import Path
from threading import Thread

import icalendar
import pytest
from sqlmodel import col, select

from bot.answers import Where, answer
from bot.attending import answered
from bot.bookings import Office, Refused, Why, book, cancel, change_attendees, move
from bot.feeds import give_out, read
from bot.leaving import hand_over
from bot.meetings import Wish, arrange
from bot.slots import choose, offer
from notifier.proof import prove
from rules.meetings import Kind, Member
from rules.people import Role
from rules.reviews import Attendee
from store import gatherings, people
from store.bookings import Slot
from store.database import Database
from store.packs import ladder_in_force
from store.reviews import attendees, find_review
from store.tables import ActionRow, ContactRow, MeetingRow, NoticeRow, ReviewRow
from tests.fresh import fresh_database
from tests.house import HOUSE, at, plan, send
from tests.postgres import BOTH
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 5)  # a Tuesday
NOW = at(TODAY)
RHYTHM = "second Tuesday of each month at 10:00"


@pytest.fixture
def office(database: Database) -> Office:
    return furnished(database)


def furnished(database: Database) -> Office:
    """Ada chairs; Kim and Ana belong to it, Ana reads easy words; Mo is Kim's manager and no member; Lee has nothing to do with it."""
    with database.write() as session:
        people.settle_coordinator(session, HOUSE.coordinator)
        who = {ref: ContactRow(ref=ref, name=ref.title(), email=f"{ref}@example.org") for ref in ("ada", "kim", "mo", "lee")}
        who["ana"] = ContactRow(ref="ana", name="Ana Reyes", email="ana@example.com", style="easy", channel="mail")
        session.add_all(who.values())
        session.flush()
        who["kim"].manager_id = who["mo"].id
    return Office(database, HOUSE, NOW, "cli")


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def set_up(office: Office, **more: object) -> None:
    wish = Wish(
        name="Northbank practice", kind=Kind.COMMUNITY_OF_PRACTICE, recurs=RHYTHM, skips=(8, 12), minutes=90, where="Room 2",
        chair=who(office, "ada"), joining=(Member(who(office, "kim"), Role.PANEL), Member(who(office, "ana"), Role.FAMILY)),
    )  # fmt: skip
    arrange(office, "cop", replace(wish, **more))  # type: ignore[arg-type]


async def sent(office: Office, moment: datetime = NOW) -> list[Message]:
    async with Sink() as sink:
        await send(office.database, moment, sink.port)
        return sink.read()


def entries(mails: list[Message], address: str) -> dict[str, icalendar.Component]:
    """By reference of the date."""
    found = {}
    for mail in mails:
        parts = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
        if mail["To"] == address and parts:
            calendar = icalendar.Calendar.from_ical(parts[0].get_payload(decode=True))
            (event,) = calendar.walk("VEVENT")
            event["METHOD"] = str(calendar["METHOD"])
            found[str(event["SUMMARY"]).rpartition(" ")[2]] = event
    return found


def dates(office: Office) -> dict[str, tuple[str, bool]]:
    with office.database.read() as session:
        rows = session.exec(select(ReviewRow).where(col(ReviewRow.meeting_id).is_not(None)).order_by(col(ReviewRow.id)))
        return {row.ref: (f"{row.starts_at:%a %d %b}" if row.starts_at else "", row.cancelled) for row in rows}


async def test_everybody_who_belongs_to_it_gets_each_date_and_nobody_else_anything(office: Office) -> None:
    set_up(office)
    assert dates(office) == {"COP-M1": ("Tue 12 May", False), "COP-M2": ("Tue 09 Jun", False), "COP-M3": ("Tue 14 Jul", False)}
    mails = await sent(office)
    assert {mail["To"] for mail in mails} == {"ada@example.org", "kim@example.org", "ana@example.com"}
    (event, *_) = entries(mails, "kim@example.org").values()
    assert (str(event["SUMMARY"]), str(event["LOCATION"]), event["METHOD"]) == ("Meeting COP-M1", "Room 2", "REQUEST")
    easy = next(text_of(mail) for mail in mails if mail["To"] == "ana@example.com")
    assert "The name of the meeting is Northbank practice." in easy
    assert "A review is a meeting about care" not in easy


async def test_one_date_is_moved_and_another_cancelled_with_the_same_entry_and_a_higher_sequence(office: Office) -> None:
    set_up(office)
    before = entries(await sent(office), "kim@example.org")
    move(office, "COP-M1", at(date(2026, 5, 14), 15), Why("The room is taken."))  # a Thursday
    cancel(office, "COP-M2", Why("Half of us are away."))
    after = entries(await sent(office), "kim@example.org")
    assert {ref: (event["METHOD"], str(event["UID"]), event["SEQUENCE"]) for ref, event in after.items()} == {
        "COP-M1": ("REQUEST", str(before["COP-M1"]["UID"]), 1), "COP-M2": ("CANCEL", str(before["COP-M2"]["UID"]), 1),
    }  # fmt: skip
    assert plan(office.database, at(date(2026, 5, 6))).queued == 0  # a Wednesday: neither comes back


async def test_the_round_books_the_next_date_when_it_comes_near_and_only_once(office: Office) -> None:
    set_up(office)
    await sent(office)
    for day in (date(2026, 6, 8), date(2026, 6, 9), date(2026, 6, 9)):  # a Monday, and a Tuesday twice
        plan(office.database, at(day))
    assert list(dates(office)) == ["COP-M1", "COP-M2", "COP-M3", "COP-M4"]
    assert dates(office)["COP-M4"] == ("Tue 08 Sep", False)


def test_a_date_that_no_round_has_booked_is_not_accounted_for(office: Office) -> None:
    set_up(office)
    plan(office.database, NOW)
    assert prove(office.database, NOW, HOUSE).ok
    late = prove(office.database, at(date(2026, 6, 10)), HOUSE)  # a Wednesday
    assert any(one.about == "COP" for one in late.unaccounted)


async def test_an_outsider_who_is_asked_to_one_date_knows_of_that_one_alone(office: Office) -> None:
    set_up(office)
    await sent(office)
    change_attendees(office, "COP-M1", [Attendee(who(office, "lee"), Role.OTHER)], [])
    (mail,) = await sent(office)
    assert mail["To"] == "lee@example.org"
    assert "Room 2" in text_of(mail)


async def test_whoever_leaves_is_taken_off_every_date_and_whoever_joins_is_asked_to_all(office: Office) -> None:
    set_up(office)
    await sent(office)
    later = replace(office, now=NOW + timedelta(hours=1))
    arrange(later, "COP", Wish(joining=(Member(who(office, "lee")),), leaving=(who(office, "kim"),)))
    mails = await sent(office, NOW + timedelta(hours=2))
    assert {event["METHOD"] for event in entries(mails, "kim@example.org").values()} == {"CANCEL"}
    assert list(entries(mails, "lee@example.org")) == ["COP-M1", "COP-M2", "COP-M3"]
    assert {mail["To"] for mail in mails} == {"kim@example.org", "lee@example.org"}


async def test_the_chair_hears_who_cannot_come_and_who_has_not_answered_is_asked_again(office: Office) -> None:
    set_up(office)
    await sent(office)
    with office.database.write() as session:
        review = find_review(session, "COP-M1")
        assert review is not None
        answered(session, review, who(office, "kim"), "declined", now=NOW, deployment=HOUSE, door="mail", words="I am on leave.")
        answered(session, review, who(office, "lee"), "accepted", now=NOW, deployment=HOUSE, door="mail")
        assert {one.contact: one.answer for one in attendees(session, review.id) if one.answer != "needs_action"} == {
            who(office, "kim"): "declined"
        }
    (told,) = await sent(office)
    assert (told["To"], told["Subject"]) == ("ada@example.org", "Meeting COP-M1 on Tuesday 12 May: somebody cannot come")
    assert "Kim cannot come." in text_of(told)
    friday = at(date(2026, 5, 8))
    plan(office.database, friday)
    again = [mail for mail in await sent(office, friday) if "can you come" in mail["Subject"]]
    asked = {mail["To"] for mail in again}
    assert "ana@example.com" in asked
    assert "kim@example.org" not in asked


async def test_a_new_rhythm_needs_a_reason_and_moves_what_is_booked(office: Office) -> None:
    set_up(office)
    await sent(office)
    wish = Wish(recurs="third Tuesday of each month at 14:00")
    with pytest.raises(Refused) as refused:
        arrange(office, "COP", wish)
    assert refused.value.why.code == "meetings.why"
    arrange(office, "COP", replace(wish, because="The room is free then."))
    assert [day for day, _ in dates(office).values()] == ["Tue 19 May", "Tue 16 Jun", "Tue 21 Jul"]
    moved = [text_of(mail) for mail in await sent(office) if mail["To"] == "kim@example.org"]
    assert all("The room is free then." in words and "The old time was" in words for words in moved)


async def test_an_ended_meeting_clears_every_calendar(office: Office) -> None:
    set_up(office)
    await sent(office)
    arrange(office, "COP", Wish(ends=True, because="We meet with the board now."))
    assert {event["METHOD"] for event in entries(await sent(office), "ada@example.org").values()} == {"CANCEL"}
    with pytest.raises(Refused):
        book(office, "COP-X", "", "COP", Slot(at(date(2026, 7, 1), 10), 60, None), who(office, "ada"))  # a Wednesday


async def test_times_that_were_offered_for_an_ended_meeting_are_taken_back(office: Office) -> None:
    set_up(office, recurs=None, skips=None)
    offer(office, "COP-J", "", "COP", [at(date(2026, 6, 2), 10)], (60, "Room 3"), who(office, "ada"))  # a Tuesday
    await sent(office)
    arrange(office, "COP", Wish(ends=True, because="It is over."))
    told = await sent(office)
    assert {mail["To"] for mail in told} == {"ada@example.org", "kim@example.org", "ana@example.com"}
    assert {mail["Subject"] for mail in told} == {"Meeting COP-J: please wait for a new day"}


async def test_a_bank_holiday_is_asked_about_and_not_guessed(office: Office) -> None:
    set_up(office, recurs="last Monday of each month at 10:00", skips=())
    plan(office.database, NOW)
    with office.database.read() as session:
        steps = [row.facts["step"] for row in session.exec(select(NoticeRow).where(NoticeRow.kind == "review_step"))]
    assert steps == ["free_day"]  # Monday 25 May 2026 is the Spring bank holiday; Monday 29 June is an ordinary day


async def test_a_date_is_found_for_a_meeting_without_a_rhythm(office: Office) -> None:
    set_up(office, recurs=None, skips=None)
    times = [at(date(2026, 6, 2), 10), at(date(2026, 6, 3), 10)]  # a Tuesday, a Wednesday
    asked = offer(office, "COP-J", "", "COP", times, (60, "Room 3"), who(office, "ada"))
    assert asked.queued == 3
    await sent(office)
    booked = choose(office, "COP-J", 2)
    assert (booked.review.meeting is not None, booked.review.kind, booked.queued) == (True, "community_of_practice", 3)
    assert not booked.warnings


def test_a_feed_names_it_a_meeting_and_shows_it_to_its_members_alone(office: Office) -> None:
    set_up(office)
    shown = {ref: read(office.database, give_out(office.database, who(office, ref), NOW), NOW) or b"" for ref in ("kim", "lee")}
    assert b"SUMMARY:Meeting COP-M1" in shown["kim"]
    assert b"COP" not in shown["lee"]


def test_a_leavers_meetings_pass_to_who_comes_after(office: Office) -> None:
    set_up(office)
    with office.database.read() as session:
        ada, lee = people.find_contact(session, "ada"), people.find_contact(session, "lee")
    assert ada is not None
    assert lee is not None
    passed = hand_over(office, ada, lee, "a new post", TODAY)
    assert passed.reviews == ("COP-M1", "COP-M2", "COP-M3")
    with office.database.read() as session:
        meeting = session.exec(select(MeetingRow)).one()
        chairs = set(session.exec(select(ReviewRow.chair_id)))
    assert meeting.chair_id == lee.id
    assert chairs == {lee.id}


def owes(office: Office, due: date = date(2026, 5, 1)) -> None:
    """Kim owes something to the meeting since a Friday."""
    with office.database.write() as session:
        meeting = session.exec(select(MeetingRow)).one()
        ladder = ladder_in_force()
        session.add(
            ActionRow(
                ref="COP-1", meeting_id=meeting.id, what="Share the survey", owner_id=who(office, "kim"), due_on=due, first_due_on=due, state="open",
                ladder=ladder.key, pack=ladder.version, agreed_on=due, next_step_on=due,
            )
        )  # fmt: skip


async def test_a_manager_outside_the_meeting_learns_our_reference_and_the_day_alone(office: Office) -> None:
    set_up(office)
    owes(office)
    mails: list[Message] = []
    for day in (5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20):  # working days of May 2026
        plan(office.database, at(date(2026, 5, day)))
        mails += await sent(office, at(date(2026, 5, day)))
    (to_mo,) = [text_of(mail) for mail in mails if mail["To"] == "mo@example.org"]
    assert "COP-1" in to_mo
    assert "survey" not in to_mo
    assert "Northbank practice" not in to_mo
    to_kim = [text_of(mail) for mail in mails if mail["To"] == "kim@example.org" and "COP-1" in text_of(mail)]
    assert all("Share the survey" in words and "For Northbank practice." in words for words in to_kim)
    assert {mail["To"] for mail in mails} == {
        "ada@example.org",
        "kim@example.org",
        "ana@example.com",
        "mo@example.org",
        "jo@example.org",
    }


@pytest.mark.parametrize(
    ("asker", "question", "told"),
    [
        ("ada", "What is outstanding?", "COP-1: Share the survey"),
        ("ada", "What happened with COP-1?", "Share the survey"),
        ("kim", "my actions", "COP-1: Share the survey"),
        ("ada", "Who is coming to COP-M1?", "Kim ("),
        ("ada", "When is COP-M1?", "Tuesday 12 May 2026 at 10am"),
        ("ada", "When is the next review?", "Northbank practice: Tuesday 12 May 2026"),
        ("jo", "What happened with COP-1?", "Share the survey"),
        ("mo", "What happened with COP-1?", None), ("lee", "What happened with COP-1?", None), ("mo", "What is outstanding?", None),
        ("lee", "Who is coming to COP-M1?", None), ("lee", "When is the next review?", None), ("lee", "What was agreed at COP-M1?", None),
    ],
)  # fmt: skip
def test_who_belongs_to_it_and_the_coordinator_are_told_and_nobody_else(
    office: Office, asker: str, question: str, told: str | None
) -> None:
    set_up(office)
    owes(office)
    with office.database.read() as session:
        contact = people.find_contact(session, f"{asker}@example.org")
    words = answer(office.database, question, contact, NOW, HOUSE, Where("cli")).text
    assert (told in words) if told else not any(part in words for part in ("COP", "survey", "practice", "12 May"))


def test_whoever_has_left_is_told_nothing_any_more(office: Office) -> None:
    set_up(office)
    owes(office)
    with office.database.write() as session:
        session.exec(select(ActionRow)).one().owner_id = who(office, "ada")
    arrange(office, "COP", Wish(leaving=(who(office, "kim"),)))
    with office.database.read() as session:
        kim = people.find_contact(session, "kim")
    assert "survey" not in answer(office.database, "What happened with COP-1?", kim, NOW, HOUSE, Where("cli")).text


@pytest.mark.parametrize("kind", BOTH)
def test_two_workers_at_once_book_each_date_once(kind: str, tmp_path: Path) -> None:
    with fresh_database(kind, tmp_path) as database:
        office = furnished(database)
        set_up(office)
        later = at(date(2026, 6, 9))  # a Tuesday

        def work() -> None:
            with database.write() as session:
                gatherings.take(session, later, later.date(), HOUSE)

        workers = [Thread(target=work) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        assert list(dates(office)) == ["COP-M1", "COP-M2", "COP-M3", "COP-M4"]
        with database.read() as session:
            keys = list(session.exec(select(NoticeRow.key)))
        assert len(keys) == len(set(keys)) == 12
