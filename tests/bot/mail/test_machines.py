"""What machines send: delivery reports in the shapes of the field, challenges, vacations, receipts, reactions."""

import pytest

from bot.mail.mail import Kind
from bot.mail.reading import read

LOST = "lost@trust.example"
TOKEN = "k7q2mzp4ab5cd6ef3ghi"
OURS = f"Message-ID: <{TOKEN}.kept@reply.example.net>\nTo: {LOST}\nSubject: 1 action is due\n"


def report(sender: str, subject: str, words: str, status: str, headers: str = "") -> bytes:
    """A report with its standard parts (RFC 3464)."""
    return (
        f"Return-Path: <>\nFrom: {sender}\nTo: kept@reply.example.net\nSubject: {subject}\nAuto-Submitted: auto-replied\n{headers}"
        f'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain; charset=us-ascii\n\n{words}\n"
        f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.trust.example\n\n{status}\n"
        f"--b\nContent-Type: text/rfc822-headers\n\n{OURS}\n--b--\n"
    ).encode()


def plain(sender: str, subject: str, words: str, headers: str = "Return-Path: <>\n") -> bytes:
    """A report in words alone."""
    return f"{headers}From: {sender}\nTo: kept@reply.example.net\nSubject: {subject}\nDate: Tue, 12 May 2026 09:41:07 +0100\n\n{words}\n".encode()


REPORTS = {
    "postfix": (report("MAILER-DAEMON@mx.trust.example (Mail Delivery System)", "Undelivered Mail Returned to Sender",
        f"This is the mail system at host mx.trust.example.\n\n<{LOST}>: host 192.0.2.1 said: 550 5.1.1 User unknown",
        f"Final-Recipient: rfc822; {LOST}\nOriginal-Recipient: rfc822;{LOST}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown"), "5.1.1", True),
    "postfix, delayed": (report("MAILER-DAEMON@mx.trust.example (Mail Delivery System)", "Delayed Mail (still being retried)",
        "####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #",
        f"Final-Recipient: rfc822; {LOST}\nAction: delayed\nStatus: 4.4.1\nWill-Retry-Until: Sun, 17 May 2026 09:00:00 +0100"), "4.4.1", False),
    "sendmail": (report("Mail Delivery Subsystem <MAILER-DAEMON@mail.trust.example>", "Returned mail: see transcript for details",
        f"   ----- The following addresses had permanent fatal errors -----\n<{LOST}>\n    (reason: 550 5.1.1 <{LOST}>... User unknown)",
        f"Final-Recipient: RFC822; {LOST}\nAction: failed\nStatus: 5.1.1\nRemote-MTA: DNS; mail.trust.example\nDiagnostic-Code: SMTP; 550 5.1.1 User unknown"), "5.1.1", True),
    "sendmail, delayed": (report("Mail Delivery Subsystem <MAILER-DAEMON@mail.trust.example>", "Warning: could not send message for past 4 hours",
        "    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **",
        f"Final-Recipient: RFC822; {LOST}\nAction: delayed\nStatus: 4.2.0\nWill-Retry-Until: Sun, 17 May 2026 09:00:00 +0100"), "4.2.0", False),
    "exchange online": (report("postmaster@trust.example", "Undeliverable: 1 action is due",
        f"Your message to {LOST} couldn't be delivered.\nlost wasn't found at trust.example.",
        f"Final-Recipient: rfc822;{LOST}\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound"), "5.1.10", True),
    "exchange, delayed": (report("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@trust.example>", "Delivery delayed: 1 action is due",
        "Delivery is delayed to these recipients or groups:", f"Final-Recipient: rfc822;{LOST}\nAction: delayed\nStatus: 4.4.7"), "4.4.7", False),
    "gmail": (report("Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Failure)",
        f"** Address not found **\n\nYour message wasn't delivered to {LOST} because the address couldn't be found.",
        f"Final-Recipient: rfc822; {LOST}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550-5.1.1 The email account does not exist.", f"X-Failed-Recipients: {LOST}\n"), "5.1.1", True),
    "gmail, delayed": (report("Mail Delivery Subsystem <mailer-daemon@googlemail.com>", "Delivery Status Notification (Delay)",
        "** Delivery incomplete **\n\nThere was a temporary problem while delivering your message. Gmail will retry for 45 more hours.",
        f"Final-Recipient: rfc822; {LOST}\nAction: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; The recipient server did not accept our requests"), "4.4.1", False),
    "no status, a code": (report("postmaster@trust.example", "Delivery Notification: Delivery has failed", "This report relates to a message you sent.",
        f"Original-Recipient: rfc822;{LOST}\nFinal-Recipient: rfc822;{LOST}\nAction: failed\nDiagnostic-Code: smtp; 550 no mailbox here"), "5.0.0", True),
    "failed for now": (report("MAILER-DAEMON@mx.trust.example", "Undelivered Mail Returned to Sender", "I'm sorry to have to inform you",
        f"Final-Recipient: rfc822; {LOST}\nAction: failed\nStatus: 4.4.7\nDiagnostic-Code: smtp; 451 4.4.7 delivery time expired"), "4.4.7", False),
    "exim": (plain("Mail Delivery System <Mailer-Daemon@mail.trust.example>", "Mail delivery failed: returning message to sender",
        f"This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  {LOST}\n    all relevant MX records point to non-existent hosts or Unrouteable address",
        f"Return-Path: <>\nX-Failed-Recipients: {LOST}\nAuto-Submitted: auto-replied\n"), "5.1.1", True),
    "exim, delayed": (plain("Mail Delivery System <Mailer-Daemon@mail.trust.example>", "Warning: message 1abcDE-000abc-00 delayed 24 hours",
        f"This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on mail.trust.example.\n\nThe address to which the message has not yet been delivered is:\n\n  {LOST}\n\nNo action is required on your part. Delivery attempts will continue for some time."), None, False),
    "qmail": (plain("MAILER-DAEMON@trust.example", "failure notice",
        f"Hi. This is the qmail-send program at trust.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<{LOST}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n{OURS}"), "5.1.1", True),
    "yahoo": (plain("MAILER-DAEMON@yahoo.com", "Failure Notice",
        f"Sorry, we were unable to deliver your message to the following address.\n\n<{LOST}>:\n554: delivery error: dd This user doesn't have a yahoo.com account ({LOST}) [0]\n\n--- Below this line is a copy of the message."), "5.0.0", True),
    "domino": (plain("Postmaster <postmaster@trust.example>", "DELIVERY FAILURE: User lost (lost@trust.example) not listed in Domino Directory",
        f"Your message\n\n  Subject: 1 action is due\n\nwas not delivered to:\n\n  {LOST}\n\nbecause:\n\n  User lost ({LOST}) not listed in Domino Directory"), None, True),
    "mailbox full, in words": (plain("Mail Delivery System <MAILER-DAEMON@trust.example>", "Mail delivery failed",
        f"Your message could not be delivered to {LOST}: mailbox is full."), None, False),
}  # fmt: skip


@pytest.mark.mode(26)
@pytest.mark.parametrize("name", REPORTS)
def test_a_delivery_report_of_any_shape_says_whether_it_is_for_good(name: str) -> None:
    raw, status, permanent = REPORTS[name]
    mail = read(raw)
    assert mail.kind is Kind.BOUNCE
    assert mail.bounce is not None
    assert (mail.bounce.address, mail.bounce.status, mail.bounce.permanent) == (LOST, status, permanent)


PERSON = f"From: Kim Osei <kim@trust.example>\nTo: kept.{TOKEN}@reply.example.net\n"
MACHINES = {
    "exchange, away": ("X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nSubject: Automatic reply: 1 action is due\n", "I am away.", Kind.AUTO_REPLY),
    "gmail, away": ("Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes\nSubject: On holiday Re: 1 action is due\n", "Done with work for this week", Kind.AUTO_REPLY),
    "cpanel": ("X-Autorespond: 1 action\nPrecedence: auto_reply\nSubject: Out of office\n", "I am away.", Kind.AUTO_REPLY),
    "sieve": ("Auto-Submitted: auto-replied (vacation)\nSubject: Auto: 1 action is due\n", "I am away.", Kind.AUTO_REPLY),
    "away, all headers lost": ("Subject: Automatic reply: 1 action is due\n", "I am away.", Kind.AUTO_REPLY),
    "null return path": ("Return-Path: <>\nSubject: Re: 1 action is due\n", "Done", Kind.AUTO_REPLY),
    "boxtrapper": ("X-Autorespond: yes\nX-Boxtrapper: yes\nSubject: Your email requires verification verify#abc\n",
        "The message you sent requires that you verify that you are a real live human being and not a spam source.", Kind.AUTO_REPLY),
    "boxtrapper, headers lost": ("Subject: Your email requires verification verify#a1B2c3\n",
        "The message you sent requires that you verify that you are a real live human being and not a spam source.", Kind.AUTO_REPLY),
    "earthlink": ("Subject: Re: 1 action is due (automated response)\n",
        "I apologize for this automatic reply to your email.\n\nTo control spam, I now allow incoming messages only from senders I have approved beforehand.", Kind.AUTO_REPLY),
    "spamarrest": ("Subject: Re: 1 action is due (verification)\n",
        "Just this once, click the link below so I can receive your emails.\nYou won't have to do this again.", Kind.AUTO_REPLY),
    "tmda": ("Auto-Submitted: auto-replied\nX-Delivery-Agent: TMDA/1.1\nSubject: Please confirm your message\n", "Reply to confirm delivery.", Kind.AUTO_REPLY),
    "confirm, headers lost": ("Subject: Please confirm your message\n", "Your message is being held. To release it, simply reply to this message.", Kind.AUTO_REPLY),
    "ticket": ("Auto-Submitted: auto-generated\nX-Zendesk: yes\nSubject: [Request received] 1 action\n", "Your request (123) has been received.", Kind.AUTO_REPLY),
    "read receipt in words": ("Subject: Read: 1 action is due\n", "Your message\n\n   To: Kim\n   Subject: 1 action is due\n\nwas read on Tuesday.", Kind.RECEIPT),
    "outlook reaction": ("Subject: Reaction\n", "Kim Osei reacted to your message:\n\n👍", Kind.REACTION),
    "list": ("List-Id: <ward.trust.example>\nSubject: [ward] Re: 1 action is due\n", "Done", Kind.LIST),
    "a person who is back": ("Subject: Re: 1 action is due\n", "I was on holiday. Done.", Kind.REPLY),
    "a person who confirms": ("Subject: Re: 1 action is due\n", "I confirm that it has been done.", Kind.REPLY),
    "a person at an exchange": ("X-Auto-Response-Suppress: DR, RN, NRN\nAuto-Submitted: no\nSubject: RE: 1 action is due\n", "Done", Kind.REPLY),
    "a person about a holiday": ("Subject: RE: Holiday plan for Sam\n", "Done", Kind.REPLY),
    "a person about verification": ("Subject: Re: verification of the lift\n", "Done", Kind.REPLY),
}  # fmt: skip


@pytest.mark.mode(25, 38)
@pytest.mark.parametrize("name", MACHINES)
def test_a_machine_is_told_from_a_person(name: str) -> None:
    headers, words, kind = MACHINES[name]
    assert read(f"{headers}{PERSON}Date: Tue, 12 May 2026 09:41:07 +0100\n\n{words}\n".encode()).kind is kind


@pytest.mark.mode(38)
def test_a_receipt_of_a_mail_program_is_no_answer() -> None:
    raw = (
        f"{PERSON}Subject: Read: Done\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"\n\n'
        "--b\nContent-Type: text/plain\n\nDone\n--b\nContent-Type: message/disposition-notification\n\n"
        "Final-Recipient: rfc822;kim@trust.example\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--\n"
    )
    assert read(raw.encode()).kind is Kind.RECEIPT
