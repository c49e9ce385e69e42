"""Finding a date, from the offer to the booked review."""

from datetime import date
from email.message import EmailMessage, Message

import pytest
from sqlmodel import select

from bot import slots
from bot.bookings import Office, Refused
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


def answer(office: Office, mail: Message, words: str, sender: str = "ana@example.com") -> Received:
    reply = EmailMessage()
    reply["From"], reply["To"], reply["In-Reply-To"] = sender, mail["Reply-To"], mail["Message-ID"]
    reply["Message-ID"], reply["Date"] = f"<{abs(hash((words, sender)))}@example.com>", "Tue, 26 May 2026 12:00:00 +0100"
    reply.set_content(words)
    return receive(office.database, reply.as_bytes(), at(TODAY, 12), HOUSE)


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
