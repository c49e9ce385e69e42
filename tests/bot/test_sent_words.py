"""A reply is read against the words that were sent: whatever a mail program does to the quotation, our words answer nothing."""

from email.message import Message

import pytest

from store.database import Database
from tests.replying import reply, sent, state, take

pytestmark = pytest.mark.mode(32)


def text_of(message: Message) -> str:
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode().replace("\r\n", "\n")


def unmarked(message: Message) -> str:
    """Our text as a program leaves it that takes away the mark, too."""
    return text_of(message).partition("\n\n")[2]


async def test_our_words_below_without_any_mark_are_not_the_answer(database: Database) -> None:
    message = await sent(database)
    received = take(
        database, reply(message, f"Not done yet.\n\n{unmarked(message)}", quoting=False).replace(b"On Fri, 8 May 2026", b"", 1)
    )
    assert (received.outcome, state(database)) == ("noted", "open")


async def test_done_above_our_words_without_any_mark_is_done(database: Database) -> None:
    message = await sent(database)
    raw = reply(message, f"Done\n\n{unmarked(message)}", quoting=False)
    raw = raw[: raw.index(b"\n\nOn Fri, 8 May")] + b"\n"
    assert take(database, raw).outcome == "completed"


async def test_nothing_but_our_words_is_no_answer(database: Database) -> None:
    message = await sent(database)
    raw = reply(message, unmarked(message), quoting=False)
    raw = raw[: raw.index(b"\n\nOn Fri, 8 May")] + b"\n"
    assert take(database, raw).outcome == "held"
    assert state(database) == "open"


@pytest.mark.mode(35)
async def test_answers_between_the_lines_as_outlook_leaves_them_are_of_the_line_above(database: Database) -> None:
    message = await sent(database, each=3)
    lines = unmarked(message).split("\n")
    answers = {1: "done", 2: "need until 3 June", 3: "not done yet"}
    written: list[str] = []
    number = 0
    for line in lines:
        if line[:2] in {"1.", "2.", "3."}:
            number = int(line[0])
        if number and not line.strip():
            written += ["", answers.pop(number)] if number in answers else []
            number = 0
        written.append(line)
    raw = reply(message, "Please see below.", quoting=False)
    raw = raw[: raw.index(b"\n\nOn Fri, 8 May")]
    below = "\n".join(written)
    raw += f"\n\nFrom: Northbank <kept@example.org>\nSent: 08 May 2026 09:00\nTo: Owner 0\nSubject: {message['Subject']}\n\n{below}\n".encode()
    received = take(database, raw)
    assert [(one["action"], one["outcome"]) for one in received.did] == [
        ("K7Q2-1", "completed"), ("K7Q2-2", "extension_asked"), ("K7Q2-3", "noted"),
    ]  # fmt: skip
