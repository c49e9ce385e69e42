"""The last look before a message leaves: nothing that a stranger sees may say whom it is about."""

from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from sqlmodel import select

from bot.actions import act
from notifier.delivery import Office, deliver
from notifier.letter import mail_bytes
from notifier.transports.ways import Parcel
from rules.acts import Act, Wish
from store.database import Database
from store.tables import ActionRow, ContactRow
from templates.catalogue import Written
from tests.house import DUE as DAY  # Friday 22 May 2026
from tests.house import HOUSE, at, database_in, furnish, notices, send
from tests.sink import Sink

TELLING = [
    "SAM-1", "Sam-Example-1", "EXAMPLE-2", "943-476-5919", "2.4.2009", "K1A2-SW1A1AA",
]  # fmt: skip
"""References that somebody else gave: a name, an NHS number, a day of birth, a postcode."""


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = database_in(tmp_path)
    furnish(database)
    return database


def done(database: Database, ref: str, **owner: str) -> None:
    """The owner is thanked, and the subject names the reference."""
    with database.write() as session:
        session.exec(select(ActionRow)).one().ref = ref
        contact = session.exec(select(ContactRow).where(ContactRow.ref == "owner0")).one()
        for name, value in owner.items():
            setattr(contact, name, value)
    act(database, ref, Wish(Act.DONE), by=None, door="cli", now=at(DAY), deployment=HOUSE)


@pytest.mark.parametrize("ref", TELLING)
async def test_a_subject_that_says_whom_it_is_about_never_leaves_and_somebody_hears(database: Database, ref: str) -> None:
    done(database, ref)
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert ("thank_you", "failed", "smtp.identifying") in notices(database)
    assert not [mail for mail in sink.read() if ref in str(mail["Subject"])]
    assert "owner0@example.org" not in [to for to, _ in sink.mails]


async def test_a_reference_that_says_nothing_leaves(database: Database) -> None:
    done(database, "K7Q2-1")
    async with Sink() as sink:
        await send(database, at(DAY), sink.port)
    assert [mail["Subject"] for mail in sink.read()] == ["Thank you: K7Q2-1 is marked as done"]


@dataclass
class Slack:
    taken: list[Parcel] = field(default_factory=list)

    async def offer(self, parcel: Parcel) -> None: ...

    async def hand_over(self, parcel: Parcel) -> str | None:
        self.taken.append(parcel)
        return "C1:1"

    async def withdraw(self) -> None: ...

    async def close(self) -> None: ...


@pytest.mark.parametrize(("ref", "leaves"), [("K7Q2-1", True), ("SAM-1", False)])
async def test_what_slack_shows_on_a_locked_phone_is_looked_at_too(database: Database, ref: str, leaves: bool) -> None:
    done(database, ref, channel="slack", slack="U0OWNER0001")
    slack = Slack()
    await deliver(Office(database, replace(HOUSE, slack=True), lambda: at(DAY), "worker"), {"slack": [slack]})
    assert [parcel.text for parcel in slack.taken] == (["Thank you: K7Q2-1 is marked as done"] if leaves else [])


HOSTILE = "x\r\nBcc: all@example.org\r\nX-Evil: 1\r\n\r\nbody\x00\u2028\u202e"


@pytest.mark.parametrize("place", ["subject", "organisation", "to", "token"])
def test_no_header_can_be_brought_in(place: str) -> None:
    """Words are cut to a line before; here they come whole, and either make one header or none at all."""
    given = {"subject": "1 action", "to": "kim@example.org", "token": "t1", place: HOSTILE}
    house = replace(HOUSE, organisation=HOSTILE) if place == "organisation" else HOUSE
    written = Written(given["subject"], "Hello\n", "")
    try:
        mail = mail_bytes(written, to=given["to"], mail_id="<1@kept>", token=given["token"], now=at(DAY), deployment=house)
    except ValueError:
        return
    found = message_from_bytes(mail, policy=policy.compat32)
    assert found["Bcc"] is None
    assert found["X-Evil"] is None
    assert found.get_payload(decode=True) == b"Hello\r\n"
