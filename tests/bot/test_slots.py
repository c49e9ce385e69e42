"""Finding a date, from the offer to the booked review."""

from datetime import date
from email.message import EmailMessage, Message

import pytest
from sqlmodel import select

from bot import slots
from bot.bookings import Office, Refused, Why
from bot.receiving import Received, receive
from bot.slots import Offered
from store import slots as stored_slots
from store.database import Database
from store.tables import ContactRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, notices, send
from tests.sink import Sink, text_of

TODAY = date(2026, 5, 26)  # a Tuesday
TIMES = [at(date(2026, 6, 16), 10), at(date(2026, 6, 17), 14), at(date(2026, 6, 18), 10), at(date(2026, 6, 19), 10)]


@pytest.fixture
def office(database: Database) -> Office:
    furnish(database)
    return Office(database, HOUSE, at(TODAY), "cli")


def who(office: Office, ref: str) -> int:
    with office.database.read() as session:
        return session.exec(select(ContactRow.id).where(ContactRow.ref == ref)).one() or 0


def offered(office: Office) -> Offered:
    return slots.offer(office, "K7Q2-R2", "community", "K7Q2", TIMES, (90, "Northbank"), who(office, "ada"))


async def test_the_family_is_asked_first_about_three_times_at_most(office: Office) -> None:
    assert offered(office).queued == 1
    async with Sink() as sink:
        await send(office.database, at(TODAY), sink.port)
        (mail,) = sink.read()
    assert mail["To"] == "ana@example.com"
    assert "Number 3: Thursday 18 June 2026 at 10am." in text_of(mail)
    assert "Number 4" not in text_of(mail)
    assert slots.ask_everybody(office, "K7Q2-R2").queued == 1


def test_the_latest_answer_counts_and_one_time_is_chosen(office: Office) -> None:
    offered(office)
    ana = who(office, "ana")
    review = slots.look(office, "K7Q2-R2").review
    for numbers in ({1, 2}, {2}):
        with office.database.write() as session:
            stored_slots.choose(session, review.id, ana, numbers)
    shown = slots.look(office, "K7Q2-R2").slots
    assert (shown.who(1), shown.who(2)) == (frozenset(), frozenset({ana}))
    booked = slots.choose(office, "K7Q2-R2", 2)
    assert booked.review.starts_at == TIMES[1]
    assert {kind for kind, state, _ in notices(office.database) if state == "waiting"} == {"invitation"}
    with pytest.raises(Refused):
        slots.choose(office, "K7Q2-R2", 1)


def test_rubbish_is_refused_and_stores_nothing(office: Office) -> None:
    for times in ([], TIMES[:1] * 2, [*TIMES, *TIMES], [at(date(2026, 5, 1))]):
        with pytest.raises(Refused):
            slots.offer(office, "X1", "community", "K7Q2", times, (90, None), who(office, "ada"))
    with pytest.raises(Refused):
        slots.look(office, "X1")
    assert notices(office.database) == []


def answer(office: Office, mail: Message, words: str, sender: str = "ana@example.com", hour: int = 12) -> Received:
    reply = EmailMessage()
    reply["From"], reply["To"], reply["In-Reply-To"] = sender, mail["Reply-To"], mail["Message-ID"]
    reply["Message-ID"], reply["Date"] = f"<{abs(hash((words, sender, hour)))}@example.com>", "Tue, 26 May 2026 12:00:00 +0100"
    reply.set_content(words)
    return receive(office.database, reply.as_bytes(), at(TODAY, hour), HOUSE)


async def sent_offer(office: Office) -> Message:
    async with Sink() as sink:
        await send(office.database, at(TODAY), sink.port)
        (mail,) = sink.read()
    return mail


@pytest.mark.parametrize(
    ("words", "outcome", "numbers"),
    [
        ("1 and 3", "rsvp_recorded", {1, 3}),
        ("NO", "rsvp_recorded", set()),
        ("All of them are fine.\nAna", "rsvp_recorded", {1, 2, 3}),
        ("4", "asked_back", None),
        ("2 if the bus runs", "held", None),
        ("1 and 3. Is Bob coming?", "held", None),
    ],
)
async def test_an_answer_by_number_is_written_down_for_whoever_was_offered_it(
    office: Office, words: str, outcome: str, numbers: set[int] | None
) -> None:
    offered(office)
    assert answer(office, await sent_offer(office), words).outcome == outcome
    can = slots.look(office, "K7Q2-R2").slots.can
    assert can == ({} if numbers is None else {who(office, "ana"): frozenset(numbers)})
    again = [state for kind, state, _ in notices(office.database) if kind == "find_date"]
    assert again == (["sent", "waiting"] if outcome == "asked_back" else ["sent"])


async def test_numbers_from_somebody_else_or_after_the_choice_change_nothing(office: Office) -> None:
    offered(office)
    mail = await sent_offer(office)
    assert answer(office, mail, "1", sender="owner0@example.org").outcome == "held"
    assert slots.look(office, "K7Q2-R2").slots.can == {}
    slots.choose(office, "K7Q2-R2", 2)
    assert answer(office, mail, "1").outcome == "held"


async def test_whoever_is_shut_out_later_is_on_no_list_of_who_can_come(office: Office) -> None:
    offered(office)
    answer(office, await sent_offer(office), "1 and 3")
    with office.database.write() as session:
        session.exec(select(PlaceRow)).one().may_know = False
    shown = slots.look(office, "K7Q2-R2")
    assert who(office, "ana") not in shown.contacts
    assert who(office, "ana") not in {one.contact for one in shown.attendees}


def test_no_time_is_chosen_for_somebody_about_whom_nothing_leaves_any_more(office: Office) -> None:
    offered(office)
    with office.database.write() as session:
        session.exec(select(PersonRow)).one().stopped_because = "died"
    for ask in (lambda: slots.choose(office, "K7Q2-R2", 1), lambda: slots.ask_everybody(office, "K7Q2-R2")):
        with pytest.raises(Refused):
            ask()


WHY = Why("The ward is closed for a week.", "The building is closed.")


async def sent(office: Office, hour: int) -> list[Message]:
    async with Sink() as sink:
        await send(office.database, at(TODAY, hour), sink.port)
        return sink.read()


async def test_an_offer_is_withdrawn_once_and_whoever_was_asked_hears_it_in_their_style(office: Office) -> None:
    offered(office)
    mail = await sent_offer(office)
    slots.ask_everybody(office, "K7Q2-R2")  # Ada is not written to before it is withdrawn
    done = slots.withdraw(office, "K7Q2-R2", WHY)
    assert (done.outcome, done.queued, dict(done.slots.times)) == ("withdrawn", 1, {})
    (told,) = await sent(office, 10)
    assert told["To"] == "ana@example.com"
    assert "Why: The building is closed." in text_of(told)
    assert "ward" not in text_of(told)
    assert "Sam" not in told["Subject"]
    assert await sent(office, 11) == []
    assert answer(office, mail, "1").outcome == "held"
    for late in (lambda: slots.withdraw(office, "K7Q2-R2", WHY), lambda: slots.choose(office, "K7Q2-R2", 1)):
        with pytest.raises(Refused):
            late()


async def test_whoever_was_shut_out_meanwhile_hears_nothing_of_the_withdrawal(office: Office) -> None:
    offered(office)
    await sent_offer(office)
    with office.database.write() as session:
        session.exec(select(PlaceRow)).one().may_know = False
    assert slots.withdraw(office, "K7Q2-R2", WHY).queued == 0
    assert await sent(office, 10) == []


async def test_new_times_may_be_offered_and_numbers_of_the_old_ones_choose_nothing(office: Office) -> None:
    offered(office)
    mail = await sent_offer(office)
    slots.withdraw(office, "K7Q2-R2", WHY)
    assert offered(office).queued == 1
    (new,) = await sent(office, 10)
    assert new["Subject"] == mail["Subject"]  # the withdrawal need not be said any more
    assert answer(office, mail, "1").outcome == "held"
    assert slots.look(office, "K7Q2-R2").slots.can == {}
    assert answer(office, new, "2", hour=13).outcome == "rsvp_recorded"
    assert slots.look(office, "K7Q2-R2").slots.can == {who(office, "ana"): frozenset({2})}
    with pytest.raises(Refused):
        offered(office)


async def test_the_chair_hears_who_can_come_to_which_once_everybody_has_answered(office: Office) -> None:
    offered(office)
    mail = await sent_offer(office)
    slots.ask_everybody(office, "K7Q2-R2")
    await sent(office, 10)
    answer(office, mail, "1 and 3")
    assert await sent(office, 12) == []  # Ada's own answer is awaited
    slots.record(office, "K7Q2-R2", who(office, "ada"), "3")
    (told,) = await sent(office, 13)
    assert (told["To"], told["Subject"]) == ("ada@example.org", "Review K7Q2-R2: who can come")
    assert "Number 3: Thursday 18 June 2026 at 10am suits Ada Byrne and Ana Reyes." in text_of(told).replace("\n   ", " ")
    assert "Number 2: Wednesday 17 June 2026 at 2pm suits nobody." in text_of(told)
    answer(office, mail, "1 and 3", hour=14)
    assert await sent(office, 14) == []  # nothing new
    answer(office, mail, "NO", hour=15)
    (again,) = await sent(office, 15)
    assert "No time suits: Ana Reyes." in text_of(again)


async def test_who_was_shut_out_is_not_awaited_nor_named_to_the_chair(office: Office) -> None:
    offered(office)
    await sent_offer(office)
    slots.ask_everybody(office, "K7Q2-R2")
    await sent(office, 10)
    with office.database.write() as session:
        session.exec(select(PlaceRow)).one().may_know = False
    slots.record(office, "K7Q2-R2", who(office, "ada"), "no")
    (told,) = await sent(office, 11)
    assert told["To"] == "ada@example.org"
    assert "Ana" not in text_of(told)


@pytest.mark.parametrize(("contact", "words"), [("ana", "4"), ("ana", "perhaps 1"), ("ana", ""), ("mo", "1")])
def test_what_was_said_by_phone_is_recorded_only_as_one_of_the_offered_times(office: Office, contact: str, words: str) -> None:
    offered(office)
    with pytest.raises(Refused):
        slots.record(office, "K7Q2-R2", who(office, contact), words)
    assert slots.look(office, "K7Q2-R2").slots.can == {}
