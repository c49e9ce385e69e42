"""A house in which something urgent is said on a Friday night, for tests of what then happens."""

from datetime import UTC, date, datetime, timedelta
from email.message import Message
from email.utils import format_datetime, make_msgid

from sqlmodel import col, select

from bot.receiving import receive
from store.database import Database
from store.tables import ContactRow, NoticeRow, PersonRow, PlaceRow
from tests.house import HOUSE, at, furnish, plan, send
from tests.sink import Sink

DAY = date(2026, 5, 8)  # a Friday
RAISED = at(DAY, 22, 40)
WORDS = "Done. But Sam told me that somebody hit him in the house."


def furnish_around(database: Database) -> None:
    """Kim coordinates Sam's care, Cy commissions it, Mo manages both; Ada chairs, Jo is the coordinator."""
    furnish(database)
    with database.write() as session:
        sam = session.exec(select(PersonRow)).one()
        mo = session.exec(select(ContactRow).where(ContactRow.ref == "mo")).one()
        for ref, role in (("kim", "care_coordinator"), ("cy", "commissioner")):
            row = ContactRow(
                ref=ref, name=f"{ref.title()} Osei", email=f"{ref}@example.org", manager_id=mo.id, slack=f"U0{ref.upper()}"
            )
            session.add(row)
            session.flush()
            session.add(PlaceRow(person_id=sam.id, contact_id=row.id, role=role))


async def delivered(database: Database, moment: datetime) -> list[Message]:
    async with Sink() as sink:
        await send(database, moment, sink.port)
    return sink.read()


async def to(database: Database, moment: datetime, reader: str) -> Message:
    return next(mail for mail in await delivered(database, moment) if mail["To"] == reader)


def answer(mail: Message, words: str, moment: datetime, sender: str | None = None) -> bytes:
    return (
        f"From: <{sender or mail['To']}>\nTo: {mail['Reply-To']}\nIn-Reply-To: {mail['Message-ID']}\n"
        f"Message-ID: {make_msgid(domain='example.org')}\nDate: {format_datetime(moment)}\nSubject: Re: {mail['Subject']}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{words}\n"
    ).encode()


async def raised(database: Database, words: str = WORDS, moment: datetime = RAISED) -> int:
    """Owner 0 answers their reminder with something urgent."""
    plan(database, at(DAY))
    mail = await to(database, at(DAY), "owner0@example.org")
    return receive(database, answer(mail, words, moment), moment, HOUSE).inbox_id


def told(database: Database, kind: str = "urgent") -> list[str]:
    with database.read() as session:
        query = select(ContactRow.ref).join(NoticeRow, col(NoticeRow.contact_id) == ContactRow.id).where(NoticeRow.kind == kind)
        return list(session.exec(query.order_by(col(NoticeRow.id))))


def climb(database: Database, *minutes: int, start: datetime = RAISED) -> list[str]:
    for minute in minutes:
        plan(database, start.astimezone(UTC) + timedelta(minutes=minute))
    return told(database)


def text(mail: Message) -> str:
    part = next(part for part in mail.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode()
