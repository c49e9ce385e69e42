"""Two copies of this program pointed at each other: silence within two mails, and at the cap where all headers are lost."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from email.message import Message
from pathlib import Path

import pytest

from bot.receiving import receive
from notifier.rounds import plan_round
from rules.deployment import Deployment
from store.database import Database
from store.tables import ContactRow
from tests.fresh import fresh_database
from tests.house import HOUSE, at, furnish, notices, send
from tests.replying import DAY
from tests.sink import Sink

TELLING = re.compile(
    rb"^(?:auto-submitted|x-auto-response-suppress|x-ms-reactions|list-[a-z]+|precedence|return-path|reply-to): [^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass
class Copy:
    """One of them. The owner of its action is the other."""

    database: Database
    house: Deployment
    sink: Sink
    read: int = 0

    async def says(self, minute: int) -> list[bytes]:
        """What it sends to the other at this minute."""
        await send(self.database, at(DAY, 10, minute), self.sink.port, house=self.house)
        new = [raw for to, raw in self.sink.mails[self.read :] if "example.org" not in to and "example.com" not in to]
        self.read = len(self.sink.mails)
        return new


def house(name: str) -> Deployment:
    return replace(HOUSE, mail_from=f"kept@{name}.example", reply_domain=f"reply.{name}.example")


async def exchanged(folder: Path, on_its_way: Callable[[bytes, Message | None], bytes]) -> list[int]:
    """How many mails went in each round of the two answering each other."""
    names = ("a", "b")
    for name in names:
        (folder / name).mkdir()
    async with Sink() as one, Sink() as other:
        with fresh_database("sqlite", folder / "a") as first, fresh_database("sqlite", folder / "b") as second:
            copies = [Copy(first, house("a"), one), Copy(second, house("b"), other)]
            for copy, name in zip(copies, reversed(names), strict=True):
                furnish(copy.database, each=2)
                with copy.database.write() as session:
                    session.get_one(ContactRow, 5).email = f"kept@{name}.example"
                plan_round(copy.database, at(DAY), copy.house)
            rounds = []
            for minute in range(40):
                said = [await copy.says(minute) for copy in copies]
                rounds.append(sum(map(len, said)))
                for copy, mails in zip(copies, reversed(said), strict=True):
                    answered = copy.sink.read()[copy.read - 1] if copy.read else None
                    for raw in mails:
                        receive(copy.database, on_its_way(raw, answered), at(DAY, 10, minute), copy.house)
                if not rounds[-1]:
                    break
            assert all("completed" not in (why or "") for copy in copies for _, _, why in notices(copy.database))
            return rounds


def as_it_is(raw: bytes, _: Message | None) -> bytes:
    return raw


def stripped(raw: bytes, _: Message | None) -> bytes:
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    return TELLING.sub(b"", head + b"\n") + b"\n" + body


def as_an_answer(raw: bytes, answered: Message | None) -> bytes:
    """As if a mail program had written it in answer to the last mail of the other."""
    head, _, body = stripped(raw, None).partition(b"\n\n")
    body = body.replace("— Please write your answer above this line —".encode(), b"").replace(
        b"=E2=80=94 Please write your answer above this line =E2=80=94", b""
    )
    return f"In-Reply-To: {answered['Message-ID']}\n".encode() + head + b"\n\n" + body if answered else raw


@pytest.mark.mode(25)
async def test_they_fall_silent_within_two_mails(tmp_path: Path) -> None:
    assert await exchanged(tmp_path, as_it_is) == [2, 0]


@pytest.mark.mode(25)
@pytest.mark.parametrize("on_its_way", [stripped, as_an_answer])
async def test_with_all_headers_removed_they_fall_silent_at_the_cap(
    tmp_path: Path, on_its_way: Callable[[bytes, Message | None], bytes]
) -> None:
    rounds = await exchanged(tmp_path, on_its_way)
    assert rounds[-1] == 0
    assert sum(rounds) <= 2 + 2 * 4
