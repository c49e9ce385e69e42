"""What may leave, to which address: marked to be encrypted, the day only, or in full by the reader's own choice."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import select

from notifier.forecast import forecast
from store.database import Database
from store.tables import ActionRow, ContactRow, PersonRow, PlaceRow
from tests.fresh import database_in
from tests.house import DUE, HOUSE, at, furnish, plan, send
from tests.sink import Sink

DAY = DUE - timedelta(days=14)  # Friday 8 May 2026
SECURE = replace(HOUSE, secure_domains=("nhs.uk",))
ENCRYPTING = replace(SECURE, encrypt_tag="[secure]")
WORDS = "Arrange a health check"


def address(database: Database, email: str, *, style: str = "plain", channel: str | None = None, role: str | None = None) -> None:
    with database.write() as session:
        owner = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        owner.email, owner.style, owner.channel = email, style, channel
        if role:
            session.add(PlaceRow(person_id=1, contact_id=owner.id, role=role))


async def sent(database: Database, house: object = ENCRYPTING, day: date = DAY) -> list[Message]:
    async with Sink() as sink:
        plan(database, at(day))
        await send(database, at(day), sink.port, house=house)  # type: ignore[arg-type]
        return sink.read()


def whole(mail: Message) -> str:
    """Every part and every header as a person or a machine would read it."""
    parts = [part.get_payload(decode=True) for part in mail.walk() if not part.is_multipart()]
    headers = [f"{name}: {make_header(decode_header(value))}" for name, value in mail.items()]
    return "\n".join([*headers, *(part.decode("utf-8", "replace") for part in parts if isinstance(part, bytes))])


@pytest.mark.parametrize(
    ("email", "given", "leaves", "tagged", "full"),
    [
        ("kim@northbank.nhs.uk", {}, "secure", False, True),
        ("kim@example.org", {}, "encrypt", True, True),
        ("kim@example.org", {"style": "easy"}, "notice_only", False, False),
        ("ana@example.com", {"role": "family"}, "notice_only", False, False),
        ("ana@example.com", {"role": "family", "channel": "mail"}, "chosen", False, True),
    ],
)
async def test_how_a_reminder_leaves(
    database: Database, email: str, given: dict[str, str], leaves: str, tagged: bool, full: bool
) -> None:
    furnish(database)
    address(database, email, **given)  # type: ignore[arg-type]
    foreseen = await asyncio.to_thread(forecast, database, at(DAY, 7), 0, ENCRYPTING)
    assert foreseen == []
    foreseen = await asyncio.to_thread(forecast, database, at(DAY), 0, ENCRYPTING)
    assert [one.leaves for one in foreseen] == [leaves]
    (mail,) = await sent(database)
    assert str(mail["Subject"]).startswith("[secure] ") is tagged
    assert (WORDS in whole(mail) or "Sam will see a nurse" in whole(mail)) is full


async def test_without_a_mark_an_ordinary_address_gets_the_day_only(database: Database) -> None:
    furnish(database)
    address(database, "kim@example.org")
    (mail,) = await sent(database, SECURE)
    assert WORDS not in whole(mail)
    assert "K7Q2-1" in whole(mail)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


TEXT = st.text(st.characters(categories=["L", "N"], max_codepoint=0x24F), min_size=5, max_size=20).map(lambda text: f"Zz{text}zZ")


@pytest.mark.mode("U5")
@settings(max_examples=15, deadline=None)
@given(what=TEXT, easy=TEXT, name=TEXT, full=TEXT, why=TEXT, days=st.sampled_from([-14, -7, 0, 4, 12]))
def test_no_word_of_an_action_reaches_an_ordinary_address_in_any_part(
    folder: Path, what: str, easy: str, name: str, full: str, why: str, days: int
) -> None:
    (folder / "kept.sqlite").unlink(missing_ok=True)
    database = database_in(folder)
    furnish(database)
    address(database, "kim@example.org")
    with database.write() as session:
        action, person = session.get_one(ActionRow, 1), session.get_one(PersonRow, 1)
        action.what, action.what_easy, action.why, person.known_as, person.full_name = what, easy, why, name, full
    mails = asyncio.run(sent(database, SECURE, DUE + timedelta(days=days)))
    database.close()
    assert mails
    for mail in mails:
        assert not [word for word in (what, easy, name, full, why) if word in whole(mail)]
