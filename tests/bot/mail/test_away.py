"""Answers of machines for somebody who is away: known without a header; a person who is away and answers is a person."""

import pytest

from bot.mail.mail import Kind
from bot.mail.reading import read

AWAY = (
    "I am currently away from the office with no access to email and will be back on 26 May. For anything urgent contact Jo Bell."
)

SUBJECTS = [
    "Automatic reply: 3 actions", "Ateb awtomatig: 3 actions", "Réponse automatique : 3 actions", "Răspuns automat: 3 actions", "Otomatik yanıt: 3 actions",
    "Odpowiedź automatyczna: 3 actions", "Automatikus válasz: 3", "自动答复: 3", "رد تلقائي: 3", "Automatická odpověď: 3", "Автоматична відповідь: 3",
    "Αυτόματη απάντηση: 3", "Trả lời tự động: 3", "Out of Office Re: 3 actions", "Annual leave Re: 3 actions", "On annual leave until 26 May Re: 3 actions",
    "I am out of the office Re: 3 actions", "Away from my desk: Re: 3 actions", "Maternity leave Re: 3 actions", "Auto: Re: 3 actions", "Re: 3 actions (Out of Office)",
    "Away until 1 June", "Not in the office: Re: 3 actions", "Absence: Re: 3 actions", "Non-working day Re: 3 actions", "Sick leave: 3 actions", "OOO Re: 3 actions",
]  # fmt: skip
BEGINNINGS = [
    "I am currently out of the office until Monday 18 May with no access to emails. If your query is urgent please contact Jo Bell.",
    "Thank you for your email. I am on annual leave and will return on 1 June. For urgent matters please contact the duty team on 01632 960000.",
    "Please note that I no longer work for Northbank. Please direct all enquiries to jo.bell@example.org.",
    "This is an automated message. This mailbox is not monitored. Please do not reply to this email.",
    "Hello, thank you for your email. I am now on maternity leave until January 2027. Please contact Jo Bell in my absence.",
    "Dear colleague,\n\nThank you for contacting the LD team. Your email has been received and a member of the team will respond within 2 working days.",
]
PEOPLE = [
    ("Re: 3 actions", "I'm on leave next week so need until 3 June"),
    ("Re: 3 actions", "I am on annual leave until 1 June but number 1 is done"),
    ("Re: 3 actions", "Thank you for your email. I have done number 1 and will do the rest."),
    ("Re: 3 actions", "I am currently off sick, please ask Jo Bell to do this"),
    ("Re: 3 actions", "Thanks for your email. I have been on leave. I'm back and this is complete."),
    ("Re: 3 actions", "Please note I no longer support Sam, Jo Bell does"),
    ("Re: 3 actions", "I am currently on annual leave and back on 1 June. Sam has been hit by staff."),
    ("Holiday for Sam", "The holiday form is done"),
    ("Vacation of the flat", "Done by Friday"),
    ("Oof this one is hard", "Need until Friday"),
    ("Away day for staff", "The away day is booked"),
    ("Leave me off this one", "Not mine"),
    ("[External] Re: 3 actions", "Done"),
    ("Re: Absence", "Done"),
]


def mail(subject: str, words: str, headers: str = "") -> bytes:
    top = f"From: Kim Osei <kim.osei@example.org>\nSubject: {subject}\nDate: Tue, 12 May 2026 09:41:07 +0100\n{headers}"
    return f"{top}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{words}\n".encode()


@pytest.mark.mode(33)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_automatic_answer_is_known_by_its_subject(subject: str) -> None:
    assert read(mail(subject, AWAY)).kind is Kind.AUTO_REPLY
    assert read(mail(subject, "Ask Jo.")).kind is Kind.AUTO_REPLY


@pytest.mark.mode(33)
@pytest.mark.parametrize("words", BEGINNINGS)
def test_an_automatic_answer_without_any_header_is_known_by_how_it_begins(words: str) -> None:
    assert read(mail("Re: 3 actions", words)).kind is Kind.AUTO_REPLY


@pytest.mark.mode(33)
@pytest.mark.parametrize("value", ["All", "OOF, DR, RN, NRN, AutoReply", "DR, RN, NRN, OOF, AutoReply"])
def test_what_asks_for_no_automatic_answer_of_any_sort_is_one(value: str) -> None:
    assert read(mail("Re: 3 actions", "Done", f"X-Auto-Response-Suppress: {value}\n")).kind is Kind.AUTO_REPLY
    assert read(mail("Re: 3 actions", "Done", "X-Auto-Response-Suppress: RN, NRN\n")).kind is Kind.REPLY


@pytest.mark.parametrize(("subject", "words"), PEOPLE)
def test_a_person_who_is_away_or_writes_of_a_holiday_is_read(subject: str, words: str) -> None:
    assert read(mail(subject, words)).kind is Kind.REPLY


def test_no_beginning_runs_away() -> None:
    for unit in ("Thank you for your email ", "I am currently out of the office ", "Hello, ", "automated message "):
        assert read(mail("Re: x", unit * 3_000)).kind
        assert read(mail((unit * 3_000)[:60_000], "Done")).kind
