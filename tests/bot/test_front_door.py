"""Mail as the second front door: questions, calls, and the list of what waits, answered by number."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.message import Message
from pathlib import Path

import pytest
from sqlmodel import select

from app.wiring import answering
from bot.receiving import Received, receive
from notifier.delivery import Office, deliver
from notifier.transports.smtp import Server, SmtpLine
from notifier.transports.ways import MailWay
from rules.deployment import Deployment
from store import inbox, outbox
from store.database import Database
from store.tables import ContactRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, database_in, furnish, notices, plan
from tests.replying import DAY, reply, sent, state, take
from tests.sink import Sink

Ask = Callable[..., Received]
NEXT = DAY + timedelta(days=3)  # Monday 11 May 2026


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return database_in(tmp_path)


def write(
    database: Database, words: str, sender: str, *, subject: str = "Hello", number: int = 1, headers: str = "", house: Deployment = HOUSE
) -> Received:  # fmt: skip
    raw = f"From: {sender}\nTo: kept@example.org\nMessage-ID: <{number}@{sender}>\nSubject: {subject}\n{headers}\n{words}\n"
    return receive(database, raw.encode(), at(DAY, 10), house)


async def delivered(database: Database, house: Deployment = HOUSE) -> list[Message]:
    async with Sink() as sink:
        office = Office(database, house, lambda: at(DAY, 10), "worker", answering=answering(house))
        await deliver(office, {"mail": [MailWay(SmtpLine(Server("127.0.0.1", sink.port, tls="none")), house.mail_from)]})
    return sink.read()


def text_of(message: Message) -> str:
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()


async def answer_to(database: Database, words: str, sender: str, house: Deployment = HOUSE) -> Message:
    assert write(database, words, sender, house=house).outcome == "answered"
    (message,) = [one for one in await delivered(database, house) if one["Subject"] == "The answer to your question"]
    return message


@pytest.mark.mode(23)
async def test_whoever_is_known_gets_the_bots_own_answer_and_the_subject_names_nobody(database: Database) -> None:
    furnish(database, each=2)
    message = await answer_to(database, "Hi,\n\nWhat is outstanding for Sam?\n\nThanks", "ana@example.com")
    assert message["To"] == "ana@example.com"
    assert "K7Q2-1: Arrange a health check." in text_of(message)


async def test_an_owner_outside_the_circle_gets_their_own_list(database: Database) -> None:
    furnish(database)
    assert "K7Q2-1" in text_of(await answer_to(database, "my list", "owner0@example.org"))


@pytest.mark.mode(23)
async def test_who_may_not_know_gets_the_words_that_a_stranger_gets(database: Database) -> None:
    furnish(database)
    message = await answer_to(database, "When is Sam's next review?", "mo@example.org")
    assert "I cannot answer that." in text_of(message)
    assert "Sam" not in text_of(message)


async def test_an_address_that_is_not_safe_gets_references_only(database: Database) -> None:
    furnish(database)
    house = replace(HOUSE, secure_domains=("nhs.example.org",))
    said = text_of(await answer_to(database, "my list", "owner0@example.org", house))
    assert "K7Q2-1" in said
    assert "health check" not in said


async def test_an_answer_is_found_in_the_moment_in_which_it_goes(database: Database) -> None:
    """Shut out between the question and the answer: nothing is told."""
    furnish(database)
    write(database, "What is outstanding for Sam?", "ana@example.com")
    with database.write() as session:
        sam = session.exec(select(PersonRow.id)).one()
        ana = session.exec(select(ContactRow.id).where(ContactRow.ref == "ana")).one()
        session.add(PlaceRow(person_id=sam or 0, contact_id=ana or 0, role="other", may_know=False))
    (message,) = await delivered(database)
    assert "health check" not in text_of(message)


@pytest.mark.mode(29)
async def test_a_question_is_answered_only_where_its_sender_is_proved(database: Database) -> None:
    furnish(database)
    house = replace(HOUSE, authserv_id="mx.example.org")
    assert write(database, "my list", "owner0@example.org", house=house).outcome == "held"
    proof = "Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\n"
    assert write(database, "my list", "owner0@example.org", number=2, headers=proof, house=house).outcome == "answered"


@pytest.mark.mode(25)
async def test_a_stranger_is_refused_once_a_day_and_a_machine_never(database: Database) -> None:
    furnish(database)
    for number in range(3):
        assert write(database, "When is Sam's next review?", "who@example.net", number=number).outcome == "held"
    write(database, "my list", "robot@example.net", headers="Auto-Submitted: auto-replied\n")
    write(database, "my list", "noreply@example.net")
    mails = [one for one in await delivered(database) if one["To"].endswith("example.net")]
    assert [one["To"] for one in mails] == ["who@example.net"]
    assert "I cannot answer that." in text_of(mails[0])
    assert "Sam" not in text_of(mails[0])


@pytest.mark.mode(25)
async def test_nobody_is_answered_without_end(database: Database) -> None:
    furnish(database)
    outcomes = [write(database, "my list", "owner0@example.org", number=number).outcome for number in range(25)]
    assert (outcomes.count("answered"), outcomes[-1]) == (20, "held")
    for number in range(60):
        write(database, "hello there", f"x{number}@example.net")
    with database.read() as session:
        assert outbox.count_of_day(session, "refused", DAY) == 50


async def test_what_is_said_besides_a_question_is_read_by_a_person(database: Database) -> None:
    furnish(database)
    received = write(database, "Sam moved to another ward. When is Sam's next review?", "ana@example.com")
    with database.read() as session:
        assert [one.id for one in inbox.waiting(session, DAY)] == [received.inbox_id]
    assert received.outcome == "answered"


@pytest.mark.parametrize("words", ["CALL ME", "please ring me", "I do not like it", "what does this mean for him"])
async def test_what_a_mother_writes_becomes_a_call(database: Database, words: str) -> None:
    furnish(database)
    received = write(database, words, "ana@example.com")
    assert received.outcome == "held"
    with database.read() as session:
        (waits,) = inbox.waiting(session, DAY)
    assert waits.wants == "call"
    told = {one["To"]: text_of(one) for one in await delivered(database)}
    assert "They will call by Monday 11 May 2026." in told["ana@example.com"]
    assert "Please make 1 call" in told["jo@example.org"]
    assert words in told["jo@example.org"]


async def test_an_answer_of_hers_that_is_unclear_is_a_call_and_no_form(database: Database) -> None:
    message = await sent(database)
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.style = "easy"
    received = take(database, reply(message, "I am not sure about this one, it went wrong somehow?"))
    kinds = {kind for kind, _, _ in notices(database)}
    assert (received.outcome, "call_receipt" in kinds, "not_understood" in kinds) == ("held", True, False)


async def test_done_and_a_call_are_both_heard(database: Database) -> None:
    message = await sent(database)
    received = take(database, reply(message, "Done.\nPlease ring me."))
    assert (received.outcome, state(database)) == ("completed", "checked")
    with database.read() as session:
        assert [one.wants for one in inbox.waiting(session, DAY)] == ["call"]


async def digest(database: Database) -> tuple[Message, list[int]]:
    """Three replies wait; the list of them as the coordinator gets it."""
    message = await sent(database, each=3)
    ids = [take(database, reply(message, words)).inbox_id for words in ("1 was this not done?", "2 who knows", "3 hm?")]
    mails = [one for one in await delivered(database) if one["To"] == "jo@example.org"]
    return mails[-1], ids


@pytest.mark.mode(35)
async def test_the_list_of_what_waits_is_answered_by_its_numbers(database: Database) -> None:
    message, ids = await digest(database)
    assert [line for line in text_of(message).splitlines() if line.startswith("2. ")] == ["2. From Owner 0, about K7Q2-1"]
    received = take(database, reply(message, "1 ignore, 2 about K7Q2-2 done\n3 no idea", sender="jo@example.org"))
    assert [(one["inbox_id"], one["outcome"]) for one in received.did] == [
        (ids[0], "ignored"), (ids[1], "completed"), (ids[2], "asked_back"),
    ]  # fmt: skip
    assert (state(database, "K7Q2-1"), state(database, "K7Q2-2"), state(database, "K7Q2-3")) == ("open", "checked", "open")
    with database.read() as session:
        assert [one.id for one in inbox.waiting(session, DAY)] == [ids[2]]


async def test_only_the_one_who_got_the_list_may_answer_it(database: Database) -> None:
    message, ids = await digest(database)
    assert take(database, reply(message, "1 ignore, 2 ignore", sender="mo@example.org")).outcome == "held"
    with database.read() as session:
        assert [one.id for one in inbox.waiting(session, DAY)][:3] == ids


@pytest.mark.mode(25)
async def test_a_machine_that_answers_the_list_gets_one_question_and_no_second(database: Database) -> None:
    message, _ = await digest(database)
    first = take(database, reply(message, "Somebody will look into your ticket?", sender="jo@example.org"))
    asked = [one for one in await delivered(database) if "What came of your answer" in one["Subject"]]
    take(database, reply(asked[0], "Somebody will look into your ticket?", sender="jo@example.org"))
    assert first.outcome == "held"
    assert [one for one in await delivered(database) if "What came of your answer" in one["Subject"]] == []


@pytest.mark.mode(8)
async def test_a_list_about_a_person_of_whom_nothing_more_is_sent_says_only_that_it_waits(database: Database) -> None:
    message = await sent(database)
    take(database, reply(message, "Was this not done?"))
    with database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        sam.stopped_because = "died"
        outbox.lapse_about(session, sam.id or 0, "lapsed.stopped", DAY)
    plan(database, at(NEXT))
    with database.read() as session:
        facts = [row.facts for row in session.exec(select(NoticeRow).where(NoticeRow.kind == "held", NoticeRow.due_on == NEXT))]
    assert [set(one) for one in facts] == [{"ref", "came_on", "sealed"}]
