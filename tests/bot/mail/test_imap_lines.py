"""IMAP servers that stall, lie about what they can, hang up: each has a name, and no mail is lost by it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from threading import Event
from typing import Any

import pytest

from bot.mail.imap import ImapMailbox
from bot.mail.mailbox import Collected, Letter, NoMailbox, Watch, collect, gap
from tests.imap_server import PASSWORD, Mailbox, mail, once

Opened = Callable[..., ImapMailbox]


def subjects(letters: list[Letter]) -> list[str]:
    return [letter.raw.split(b"Subject: ")[1].split(b"\r\n")[0].decode() for letter in letters]


def taken(mailbox: ImapMailbox) -> list[str]:
    letters: list[Letter] = []
    collect(mailbox, letters.append)
    return subjects(letters)


REFUSALS: list[tuple[dict[str, Any], str]] = [
    ({"password": "wrong"}, "login_refused"),
    ({"folder": "Replies"}, "no_folder"),
    ({"tls": "starttls"}, "no_tls"),
    ({"tls": "tls"}, "no_tls"),
    ({"port": 1}, "no_server"),
]


@pytest.mark.mode(39)
@pytest.mark.parametrize(("settings", "code"), REFUSALS)
def test_what_is_wrong_has_a_code_of_its_own(box: Mailbox, opened: Opened, settings: dict[str, Any], code: str) -> None:
    with pytest.raises(NoMailbox, match=code):
        opened(settings).new()


def test_a_password_that_is_not_plain_english_goes_too(box: Mailbox, opened: Opened) -> None:
    opened({"password": "fünf£"}).new()
    with pytest.raises(NoMailbox, match="login_refused"):
        opened({"password": "£fünf"}).new()


def test_no_password_stands_in_what_is_shown_of_an_account(box: Mailbox, opened: Opened) -> None:
    assert PASSWORD not in repr(opened())


@pytest.mark.mode(39)
@pytest.mark.parametrize("verb", ["GREETING", "CAPABILITY", "LOGIN", "SELECT", "SEARCH", "FETCH", "STORE"])
@pytest.mark.parametrize("rude", ["stall", "drop", b"* BYE too busy\r\n"])
def test_a_server_that_stalls_or_hangs_up_costs_no_mail(box: Mailbox, opened: Opened, verb: str, rude: str | bytes) -> None:
    box.add(mail("one"), mail("two"))
    box.answer = once(verb, rude)
    mailbox, kept = opened(), set()
    letters: list[Letter] = []
    with pytest.raises(NoMailbox, match=r"no_server|broke_off|login_refused"):
        collect(mailbox, letters.append)
    collect(mailbox, letters.append)
    kept.update(subjects(letters))
    assert kept == {"one", "two"}
    assert box.seen == {1, 2}
    assert len(letters) <= 3


def test_a_mail_that_breaks_off_in_the_middle_comes_again(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one", 3000))
    box.answer = once("FETCH", b"* 1 FETCH (UID 1 BODY[]<0> {3000}\r\nFrom: half", nth=2)
    mailbox = opened()
    with pytest.raises(NoMailbox, match="broke_off"):
        taken(mailbox)
    assert taken(mailbox) == ["one"]


def test_a_server_that_closes_after_each_mail_is_emptied_all_the_same(box: Mailbox, opened: Opened) -> None:
    box.add(*(mail(str(number)) for number in range(5)))
    box.answer = lambda verb, _: "drop" if verb == "STORE" and box.connections % 2 else None
    mailbox, found = opened(), []
    for _ in range(12):
        letters: list[Letter] = []
        with suppress(NoMailbox):
            collect(mailbox, letters.append)
        found += subjects(letters)
    assert set(found) == {"0", "1", "2", "3", "4"}
    assert box.seen == {1, 2, 3, 4, 5}


@pytest.mark.parametrize("says", [b"* BYE going down\r\n", b"* 1 EXISTS\r\n"])
def test_a_word_while_idle_ends_the_waiting(box: Mailbox, opened: Opened, says: bytes) -> None:
    mailbox = opened()
    assert taken(mailbox) == []
    box.idle_says = says
    if b"BYE" in says:
        with pytest.raises(NoMailbox, match="broke_off"):
            mailbox.wait(20, Event())
    else:
        mailbox.wait(20, Event())
    box.add(mail("one"))
    assert taken(mailbox) == ["one"]


def test_a_server_without_idle_is_asked_again_and_again(box: Mailbox, opened: Opened) -> None:
    box.capabilities = "IMAP4rev1"
    mailbox = opened()
    assert taken(mailbox) == []
    mailbox.wait(0.01, Event())
    box.add(mail("one"))
    assert taken(mailbox) == ["one"]
    assert not any(said.startswith("IDLE") for said in box.said)


def test_who_stops_does_not_wait_for_the_server(box: Mailbox, opened: Opened) -> None:
    stop = Event()
    stop.set()
    mailbox = opened()
    mailbox.wait(60, stop)
    assert any(said.startswith(("DONE", "IDLE")) for said in box.said)


def test_a_line_that_breaks_is_tried_again_in_growing_gaps() -> None:
    assert [gap(failures) for failures in range(1, 10)] == [2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert gap(10**9) == 300


def test_a_watch_outlives_every_break_and_stops_when_told(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one"))
    box.answer = once("SELECT", b"TAG OK \x00\xff nonsense\r\n* BYE\r\n")
    stop, letters, codes = Event(), [], []

    class Hasty(Event):
        def wait(self, timeout: float | None = None) -> bool:
            return self.is_set()

    hasty = Hasty()

    def looked(collected: Collected) -> None:
        if letters:
            hasty.set()

    Watch(replace(opened()), letters.append, looked, codes.append, look_every=0.01).run(hasty)
    assert subjects(letters) == ["one"]
    assert not stop.is_set()
