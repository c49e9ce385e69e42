"""What a program sends where its user has only clicked: reactions, receipts in words, answers of a calendar."""

import base64

import pytest

from bot.mail.mail import Kind
from bot.mail.reading import read

QUOTED = "\n________________________________\nFrom: Kept <kept@reply.example.net>\nSent: 12 May 2026 08:00\nTo: Kim Osei\nSubject: 1 action\n\nWrite DONE if all of it has been done."
MARKED = "\n\nOn Tue, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:\n\n> Write DONE if all of it has been done."

REACTIONS = [
    f"[like]  Kim Osei reacted to your message:{QUOTED}",
    f"👍  Osei, Kim reacted to your message:\n{QUOTED}",
    f"👍 Kim Osei hat auf Ihre Nachricht reagiert:{QUOTED}",
    f"👍 Kim Osei a réagi à votre message :{QUOTED}",
    f"❤️\n\nKim Osei reacted via Gmail <https://www.google.com/gmail/about/?utm_source=gmail-in-product>{MARKED}",
    "Reacted 😂 to “1 action is due soon”",
]
PEOPLE = [
    ("Re: 1 action", "Sam reacted to your message with joy. It is done."),
    ("Re: 1 action", "Liked the list. Done."),
    ("Read: the plan", "I have read the plan. Number 1 done."),
    ("Re: 1 action", f"Kim reacted to your message badly, please ring{QUOTED}"),
]
RECEIPTS = [
    ("Read: 1 action", "Your message\n\n  To: Kim\n  Subject: 1 action\n\n was read on 12 May 2026 09:00:00 (UTC+00:00)."),
    ("Gelesen: 1 action", "Ihre Nachricht\n\n An: Kim\n Betreff: 1\n\nwurde am Dienstag, 12. Mai 2026 09:00 gelesen."),
    ("Lu : 1 action", "Votre message\n\n À : Kim\n Objet : 1\n\n a été lu le mardi 12 mai 2026 09:00."),
    ("Leído: 1 action", "El mensaje\n\n Para: Kim\n Asunto: 1\n\n fue leído el martes."),
    ("Przeczytano: 1 action", "Wiadomość\n\n Do: Kim\n Temat: 1\n\n została przeczytana we wtorek."),
    ("Darllenwyd: 1 action", "Cafodd eich neges ei darllen ar 12 Mai"),
]


def mail(subject: str, words: str) -> bytes:
    top = f"From: Kim Osei <kim.osei@example.org>\nSubject: {subject}\nDate: Tue, 12 May 2026 09:41:07 +0100\n"
    return f"{top}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{words}\n".encode()


@pytest.mark.mode(33)
@pytest.mark.parametrize("words", REACTIONS)
def test_a_reaction_is_no_answer_also_with_our_message_below_it(words: str) -> None:
    assert read(mail("Re: 1 action", words)).kind is Kind.REACTION


@pytest.mark.mode(33)
@pytest.mark.parametrize(("subject", "words"), RECEIPTS)
def test_a_receipt_in_words_is_no_answer(subject: str, words: str) -> None:
    assert read(mail(subject, words)).kind is Kind.RECEIPT


@pytest.mark.parametrize(("subject", "words"), PEOPLE)
def test_a_person_who_writes_of_reading_or_reacting_is_read(subject: str, words: str) -> None:
    assert read(mail(subject, words)).kind is Kind.REPLY


def calendar(method: str, type_: str, *, told: str = "") -> bytes:
    event = f"BEGIN:VCALENDAR\n{method}VERSION:2.0\nBEGIN:VEVENT\nUID:u1@kept\nATTENDEE;PARTSTAT=TENTATIVE:mailto:kim.osei@example.org\nEND:VEVENT\nEND:VCALENDAR\n"
    coded = base64.encodebytes(event.encode()).decode()
    return (
        "From: Kim Osei <kim.osei@example.org>\nSubject: Tentative: Review\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nKim Osei may come.\n"
        f"--b\nContent-Type: {type_}; name=invite.ics{told}\nContent-Disposition: attachment; filename=invite.ics\n"
        f"Content-Transfer-Encoding: base64\n\n{coded}\n--b--\n"
    ).encode()


@pytest.mark.parametrize("type_", ["application/ics", "application/octet-stream", "text/calendar"])
def test_the_answer_of_a_calendar_may_be_a_file(type_: str) -> None:
    found = read(calendar("METHOD:REPLY\n", type_))
    assert found.kind is Kind.RSVP
    assert found.rsvp is not None
    assert (found.rsvp.uid, found.rsvp.answer) == ("u1@kept", "tentative")
    assert read(calendar("METHOD:REQUEST\n", type_)).kind is Kind.REPLY


def test_an_answer_that_only_its_type_tells_is_one() -> None:
    assert read(calendar("", "text/calendar", told="; method=REPLY")).kind is Kind.RSVP
    assert read(calendar("", "text/calendar")).kind is Kind.REPLY
