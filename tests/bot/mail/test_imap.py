"""A folder behind IMAP: what is new is taken once, whatever its numbers, sizes and marks say."""

from collections.abc import Callable
from threading import Event

import pytest

from bot.mail.imap import ImapMailbox, Place
from bot.mail.mailbox import Collected, Letter, collect
from tests.imap_server import Mailbox, mail, once

Opened = Callable[..., ImapMailbox]


def subjects(letters: list[Letter]) -> list[str]:
    return [letter.raw.split(b"Subject: ")[1].split(b"\r\n")[0].decode() for letter in letters]


def taken(mailbox: ImapMailbox) -> list[str]:
    letters: list[Letter] = []
    collect(mailbox, letters.append)
    return subjects(letters)


def test_what_is_new_is_taken_in_order_once(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one"), mail("two"))
    mailbox = opened()
    assert taken(mailbox) == ["one", "two"]
    box.add(mail("three"))
    assert taken(mailbox) == ["three"]
    assert box.seen == {1, 2, 3}
    assert box.connections == 1


@pytest.mark.mode(37)
def test_what_somebody_opened_by_hand_before_we_looked_is_read_all_the_same(box: Mailbox, opened: Opened) -> None:
    box.add(mail("years ago"))
    box.seen.add(1)
    places: list[Place] = []
    mailbox = opened(remember=places.append)
    assert taken(mailbox) == []
    mailbox.wait(0.01, Event())
    mailbox.close()
    box.add(mail("opened by hand"), mail("unread"))
    box.seen.add(2)
    again = opened(place=places[-1], remember=places.append)
    assert taken(again) == ["opened by hand", "unread"]
    again.wait(0.01, Event())
    assert places[-1] == Place(7, 3)
    assert taken(opened(place=places[-1])) == []


def test_a_folder_made_anew_is_read_by_what_is_unread_and_not_by_old_numbers(box: Mailbox, opened: Opened) -> None:
    box.add(*(mail(str(number)) for number in range(9)))
    mailbox = opened()
    assert len(taken(mailbox)) == 9
    mailbox.wait(0.01, Event())
    box.mails, box.seen, box.validity = {}, set(), 8
    box.add(mail("restored, read long ago"), mail("new"))
    box.seen.add(1)
    assert taken(mailbox) == ["new"]
    mailbox.wait(0.01, Event())
    assert mailbox.place == Place(8, 2)


def test_a_mail_that_could_not_be_kept_stays_and_the_next_is_taken(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one"), mail("two"), mail("three"))
    places: list[Place] = []
    mailbox = opened(place=Place(7, 0), remember=places.append)
    kept: list[Letter] = []

    def refuse_two(letter: Letter) -> None:
        if b"two" in letter.raw:
            raise ValueError
        kept.append(letter)

    assert collect(mailbox, refuse_two) == Collected(taken=2, left=1)
    mailbox.wait(0.01, Event())
    assert places[-1] == Place(7, 1)
    assert subjects(kept) == ["one", "three"]
    assert taken(mailbox) == ["two"]
    mailbox.wait(0.01, Event())
    assert places[-1] == Place(7, 3)


SIZES: list[tuple[int | None, int]] = [(None, 3000), (10, 3000), (0, 3000), (9_999_999, 3000), (9_999_999, 1)]
"""(what the server says, what it is): a server may lie in either direction."""


@pytest.mark.parametrize(("said", "size"), SIZES)
def test_a_mail_that_is_too_large_is_kept_by_its_headers(box: Mailbox, opened: Opened, said: int | None, size: int) -> None:
    box.add(mail("large", size), mail("next"))
    box.sizes = {1: said} if said is not None else {}
    letters: list[Letter] = []
    assert collect(opened(most_bytes=2000), letters.append).taken == 2
    assert [letter.lacks for letter in letters] == ["too_large", None]
    assert subjects(letters) == ["large", "next"]
    assert all(len(letter.raw) < 2000 for letter in letters)
    assert box.seen == {1, 2}


def test_a_mail_that_the_server_cannot_give_is_kept_by_its_place_in_the_end(box: Mailbox, opened: Opened) -> None:
    box.add(mail("cannot be converted"), mail("next"))
    box.answer = lambda verb, said: b"TAG NO cannot be converted\r\n" if verb == "FETCH" and said.startswith("1 (BODY") else None
    mailbox = opened()
    assert taken(mailbox) == ["next"]
    assert taken(mailbox) == []
    letters: list[Letter] = []
    assert collect(mailbox, letters.append) == Collected(taken=1)
    assert letters == [Letter(b"", "7:1", "not_given")]
    assert taken(mailbox) == []


def test_sizes_that_are_refused_do_not_stop_the_reading(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one"))
    box.answer = once("FETCH", b"TAG NO cannot be converted\r\n")
    assert taken(opened()) == ["one"]


def test_a_mail_that_was_taken_away_meanwhile_is_passed_over(box: Mailbox, opened: Opened) -> None:
    box.add(mail("one"), mail("two"))

    def take_away(verb: str, said: str) -> None:
        if verb == "FETCH" and "BODY" in said:
            box.mails.pop(1, None)

    box.answer = take_away
    assert taken(opened()) == ["two"]


def test_ten_thousand_mails_in_the_folder_cost_two_questions(box: Mailbox, opened: Opened) -> None:
    box.mails = dict.fromkeys(range(1, 10_001), mail("old"))
    box.seen = set(range(1, 10_001)) - {5_000, 10_000}
    mailbox = opened()
    assert taken(mailbox) == ["old", "old"]
    assert sum(said.startswith(("SEARCH", "FETCH")) for said in box.said) == 4 + 1


def test_ten_thousand_unread_mails_are_taken_some_hundred_at_a_time(box: Mailbox, opened: Opened) -> None:
    box.mails = {number: mail(str(number)) for number in range(1, 10_001)}
    mailbox = opened()
    assert taken(mailbox) == [str(number) for number in range(1, 201)]
    assert taken(mailbox) == [str(number) for number in range(201, 401)]
