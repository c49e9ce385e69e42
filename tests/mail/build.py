"""Writes the corpus of mails beside it: replies in the shapes of real mail programs, with what each one means.

    .venv/bin/python tests/mail/build.py

The people, places and events are invented. What a mail means stands in expected.json under the mail's file name.
"""

import base64
import html
import json
import quopri
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
TOKEN = "k7q2mzp4ab5cd6ef3ghi"
OTHER_TOKEN = "z2z3z4z5z6z7zazbzczd"
OURS = f"<{TOKEN}.kept@reply.example.net>"
REPLY_TO = f"kept.{TOKEN}@reply.example.net"
DATE = "Tue, 12 May 2026 09:41:07 +0100"
GMAIL_WROTE = "On Tue, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:"
MARK = "— Please write your answer above this line —"
SUBJECT = "3 actions are due on Friday 15 May"

OUR_TEXT = f"""{MARK}

3 actions are due on Friday 15 May

This is a reminder of what you agreed to do.

1. Arrange a physical health check
   For Sam. Our reference is K7Q2-3.

2. Ask the dentist for a first appointment
   For Sam. Our reference is K7Q2-4.

3. Send the school a copy of the plan
   For Sam. Our reference is K7Q2-5.

Please answer this message. Write DONE if all of it has been done.
If it is not done, write until when you need, or who should have it instead.
Begin each line with the number, for example: 1 done, 2 need until 3 June.
"""


def our_html() -> str:
    paragraphs = "".join(f"<p>{html.escape(part).replace(chr(10), '<br>')}</p>" for part in OUR_TEXT.strip().split("\n\n"))
    return f'<div class="page" style="font-family: Arial">{paragraphs}</div>'


@dataclass(frozen=True)
class Writer:
    name: str
    email: str
    signature: str = ""


KIM = Writer("Kim Osei", "kim.osei@northbank.example.org", "Kim Osei\nCommunity Nurse\nNorthbank NHS Trust\nTel: 01632 960123")
MO = Writer("Adeyemi, Mo (NORTHBANK NHS TRUST)", "mo.adeyemi@nhs.example.org", "Mo Adeyemi\nWard Manager | Larch Ward")
BEA = Writer("bea", "bea.fern@mail.example.com")


@dataclass(frozen=True)
class Answer:
    """What is written, with what it means. `says` is a list of (action, intent, date)."""

    key: str
    text: str
    says: list[tuple[Any, str, str | None]]
    urgent: bool = False
    more: dict[str, Any] = field(default_factory=dict)


ANSWERS = [
    Answer("done", "Done", [(None, "done", None)]),
    Answer("done_hi", "Hi Ada,\n\nThis has been done.", [(None, "done", None)]),
    Answer("list", "1 done, 2 need until 3 June, 3 not mine",
           [(1, "done", None), (2, "more_time", "2026-06-03"), (3, "not_mine", None)]),
    Answer("lines", "1 - done\n2 - still waiting for the dentist\n3 - done",
           [(1, "done", None), (2, "blocked", None), (3, "done", None)]),
    Answer("not_yet", "Not done yet sorry", [(None, "not_done", None)]),
    Answer("until", "Hello\n\nI need until 3 June please. The surgery had no appointment before that.",
           [(None, "more_time", "2026-06-03")]),
    Answer("doubt", "I thought Jo had done this?", [(None, "needs_person", None)]),
    Answer("hearsay", "The ward says it's been done.", [(None, "needs_person", None)]),
    Answer("thanks", "Thanks, will do", [(None, "acknowledged", None)]),
    Answer("danger", "Not done. I think Sam wants to end his life.", [(None, "not_done", None)], urgent=True),
    Answer("cafe", "Not mine – it’s Zoë’s action", [(None, "not_mine", None)]),
    Answer("partly", "Done apart from the blood test", [(None, "partly_done", None)]),
]
"""The first six go through every mail program, the others through some."""

NHS_WARNING = """********************************************************************************************************************

This message may contain confidential information. If you are not the intended recipient please:
i) inform the sender that you have received the message in error before deleting it; and
ii) do not disclose, copy or distribute information in this e-mail or take any action in relation to its content (to do so is strictly prohibited and may be unlawful).
Thank you for your co-operation.

NHSmail is the secure email, collaboration and directory service available for all NHS staff in England. NHSmail is approved for exchanging patient data and other sensitive information with NHSmail and other accredited email services.

For more information and to find out how you can switch visit Joining NHSmail – NHSmail Support"""
COUNCIL_WARNING = """This email and any attachments are strictly confidential and intended for the addressee only. If you have received this email in error please notify the sender and delete it from your system. Any views or opinions expressed are those of the author and do not necessarily represent those of Eastmere Council. Please consider the environment before printing this email."""


# --- bytes -----------------------------------------------------------------------------------------------------------------------------

def head(writer: Writer, **others: str) -> str:
    lines = {
        "Received": "from mx.example.org by reply.example.net; Tue, 12 May 2026 09:41:09 +0100",
        "From": f'"{writer.name}" <{writer.email}>',
        "To": REPLY_TO,
        "Subject": f"Re: {SUBJECT}",
        "Date": DATE,
        "Message-ID": f"<{abs(hash_of(writer.email))}@mail.example.org>",
        "In-Reply-To": OURS,
        "References": OURS,
        "MIME-Version": "1.0",
    } | {name.replace("_", "-"): value for name, value in others.items()}
    return "".join(f"{name}: {value}\n" for name, value in lines.items() if value)


def hash_of(text: str) -> int:
    """The same in every run, unlike Python's own."""
    return int.from_bytes(text.encode()[-6:], "big")


def part(body: str, subtype: str = "plain", charset: str = "utf-8", encoding: str = "quoted-printable", more: str = "") -> bytes:
    raw = body.encode("windows-1252" if charset == "iso-8859-1" else charset, "replace")  # as Exchange lies
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring}.get(encoding, bytes)(raw)
    top = f'Content-Type: text/{subtype}; charset="{charset}"{more}\nContent-Transfer-Encoding: {encoding}\n\n'
    return top.encode() + coded + (b"" if coded.endswith(b"\n") else b"\n")


def several(*parts: bytes, subtype: str = "alternative", boundary: str = "_000_kept_", more: str = "") -> bytes:
    top = f'Content-Type: multipart/{subtype}; boundary="{boundary}"{more}\n\n'.encode()
    inside = b"".join(b"--" + boundary.encode() + b"\n" + one + b"\n" for one in parts)
    return top + inside + b"--" + boundary.encode() + b"--\n"


def quoted(text: str) -> str:
    return "".join(f"> {line}".rstrip() + "\n" for line in text.strip().split("\n"))


def as_html(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>\n")


# --- mail programs: each makes the bytes of a reply from a writer's words ------------------------------------------------------------------

Program = Callable[[Writer, str], bytes]


def outlook_block(sender: str = "Kept <kept@reply.example.net>") -> str:
    return f"From: {sender}\nSent: 12 May 2026 08:00\nTo: Osei, Kim\nSubject: {SUBJECT}\n\n"


def outlook_desktop(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\nKind regards\n\n{writer.signature}\n\n{outlook_block()}{OUR_TEXT}"
    said = "".join(f'<p class=MsoNormal><span style="font-size:11.0pt">{as_html(line) or "&nbsp;"}<o:p></o:p></span></p>'
                   for line in f"{words}\n\nKind regards\n\n{writer.signature}\n".split("\n"))
    page = (f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{{margin:0cm}}</style></head>'
            f'<body lang=EN-GB><div class=WordSection1>{said}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;'
            f'padding:3.0pt 0cm 0cm 0cm"><p class=MsoNormal><b>From:</b> Kept &lt;kept@reply.example.net&gt;<br><b>Sent:</b> 12 May 2026 08:00'
            f'<br><b>To:</b> Osei, Kim<br><b>Subject:</b> {SUBJECT}<o:p></o:p></p></div></div>{our_html()}</div></body></html>')
    return head(writer, Thread_Topic=SUBJECT).encode() + several(part(text, charset="windows-1252"), part(page, "html"))


def outlook_html_only(writer: Writer, words: str) -> bytes:
    both = outlook_desktop(writer, words)
    return head(writer).encode() + both[both.index(b'Content-Type: text/html'):both.rindex(b"\n--_000_kept_--")] + b"\n"


def outlook_web(writer: Writer, words: str) -> bytes:
    said = "".join(f'<div class="elementToProof" style="font-family: Aptos">{as_html(line) or "<br>"}</div>' for line in words.split("\n"))
    page = (f'<html><head><style type="text/css" style="display:none;"> P {{margin-top:0;margin-bottom:0;}} </style></head><body dir="ltr">{said}'
            f'<div id="Signature"><div><br></div><div>{as_html(writer.signature)}</div></div><div id="appendonsend"></div>'
            f'<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Kept '
            f'&lt;kept@reply.example.net&gt;<br><b>Sent:</b> 12 May 2026 08:00<br><b>To:</b> Kim Osei<br><b>Subject:</b> {SUBJECT}</font>'
            f'<div>&nbsp;</div></div>{our_html()}</body></html>')
    text = f"{words}\n\n{writer.signature}\n________________________________\n{outlook_block()}{OUR_TEXT}"
    return head(writer).encode() + several(part(text), part(page, "html"))


def outlook_web_html_only(writer: Writer, words: str) -> bytes:
    both = outlook_web(writer, words)
    return head(writer).encode() + both[both.index(b'Content-Type: text/html'):both.rindex(b"\n--_000_kept_--")] + b"\n"


def outlook_ios(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n"
            f"From: Kept <kept@reply.example.net>\nSent: Tuesday, May 12, 2026 8:00:12 AM\nTo: Kim Osei <{writer.email}>\nSubject: {SUBJECT}\n\n{OUR_TEXT}")
    return head(writer).encode() + part(text, charset="us-ascii" if words.isascii() and False else "utf-8", encoding="base64")


def outlook_android(writer: Writer, words: str) -> bytes:
    page = (f'<html><body><div dir="auto">{as_html(words)}</div><div dir="auto"><br></div><div id="ms-outlook-mobile-signature">Get '
            f'<a href="https://aka.ms/AAb9ysg">Outlook for Android</a></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">'
            f'<b>From:</b> Kept<br><b>Sent:</b> Tuesday, May 12, 2026<br><b>To:</b> Kim<br><b>Subject:</b> {SUBJECT}</div>{our_html()}</body></html>')
    return head(writer).encode() + part(page, "html")


def gmail(writer: Writer, words: str, wrote: str = "On Tue, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:") -> bytes:
    text = f"{words}\n\n{wrote}\n\n{quoted(OUR_TEXT)}"
    page = (f'<div dir="ltr">{as_html(words)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">'
            f'{html.escape(wrote)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid '
            f'rgb(204,204,204);padding-left:1ex">{our_html()}</blockquote></div>')
    return head(writer).encode() + several(part(text), part(page, "html"))


def gmail_html_only(writer: Writer, words: str) -> bytes:
    both = gmail(writer, words)
    return head(writer).encode() + both[both.index(b'Content-Type: text/html'):both.rindex(b"\n--_000_kept_--")] + b"\n"


def gmail_long_line(writer: Writer, words: str) -> bytes:
    return gmail(writer, words, "On Tue, 12 May 2026 at 08:00, Kept for Northbank and Eastmere Integrated\nCare Board <kept@reply.example.net> wrote:")


def gmail_bottom(writer: Writer, words: str) -> bytes:
    text = f"On Tue, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:\n\n{quoted(OUR_TEXT)}\n{words}\n"
    return head(writer).encode() + part(text)


def apple_mail(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\n> On 12 May 2026, at 08:00, Kept <kept@reply.example.net> wrote:\n> \n{quoted(OUR_TEXT)}"
    page = (f'<html><head></head><body style="overflow-wrap: break-word;">{as_html(words)}<br><div><br><blockquote type="cite"><div>On 12 May 2026, '
            f'at 08:00, Kept wrote:</div><br class="Apple-interchange-newline"><div>{our_html()}</div></blockquote></div><br></body></html>')
    return head(writer, X_Mailer="Apple Mail (2.3826)").encode() + several(part(text), part(page, "html"), boundary="Apple-Mail=_7A")


def iphone(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\nSent from my iPhone\n\n> On 12 May 2026, at 08:00, Kept <kept@reply.example.net> wrote:\n> \n> ﻿{quoted(OUR_TEXT)[2:]}"
    return head(writer, X_Mailer="iPhone Mail (22E240)").encode() + part(text, encoding="base64")


def samsung(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\n\n\nSent from my Galaxy\n\n\n-------- Original message --------\nFrom: Kept <kept@reply.example.net>\n"
            f"Date: 12/05/2026 08:00 (GMT+00:00)\nTo: {writer.email}\nSubject: {SUBJECT}\n\n{OUR_TEXT}")
    return head(writer).encode() + part(text)


def samsung_html(writer: Writer, words: str) -> bytes:
    page = (f'<html><head></head><body><div dir="auto">{as_html(words)}</div><div dir="auto"><br></div><div id="composer_signature" dir="auto">'
            f'<div style="font-size:12px;color:#575757" dir="auto">Sent from my Galaxy</div></div><div dir="auto"><br></div><div><br></div>'
            f'<div align="left" dir="auto" style="font-size:100%;color:#000000"><div>-------- Original message --------</div><div>From: Kept '
            f'&lt;kept@reply.example.net&gt; </div><div>Date: 12/05/2026  08:00  (GMT+00:00) </div><div>To: kim </div><div>Subject: {SUBJECT} </div>'
            f'<div><br></div></div>{our_html()}</body></html>')
    return head(writer).encode() + part(page, "html")


def yahoo(writer: Writer, words: str) -> bytes:
    text = f" {words}\n\n    On Tuesday 12 May 2026 at 08:00:12 BST, Kept <kept@reply.example.net> wrote:  \n \n {OUR_TEXT.replace(chr(10), chr(10) + ' ')}"
    page = (f'<html><body><div class="ydp1 yahoo-style-wrap"><div dir="ltr">{as_html(words)}</div><div><br></div></div>'
            f'<div id="yahoo_quoted_123" class="yahoo_quoted"><div>On Tuesday 12 May 2026 at 08:00:12 BST, Kept wrote:</div>{our_html()}</div></body></html>')
    return head(writer).encode() + several(part(text), part(page, "html"))


def yahoo_android(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\nSent from Yahoo Mail on Android \n \n  On Tue, 12 May 2026 at 8:00, Kept<kept@reply.example.net> wrote:   {MARK}\n"
            f"{OUR_TEXT.partition(MARK)[2]}")
    return head(writer).encode() + part(text)


def proton(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\nSent with Proton Mail secure email.\n\nOn Tuesday, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:\n\n{quoted(OUR_TEXT)}")
    return head(writer).encode() + part(text)


def thunderbird(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\nOn 12/05/2026 08:00, Kept wrote:\n{quoted(OUR_TEXT)}"
    return head(writer, User_Agent="Mozilla Thunderbird").encode() + part(text, encoding="8bit", more="; format=flowed")


def thunderbird_bottom(writer: Writer, words: str) -> bytes:
    text = f"On 12/05/2026 08:00, Kept wrote:\n{quoted(OUR_TEXT)}\n{words}\n\n-- \n{writer.signature or writer.name}\n"
    return head(writer, User_Agent="Mozilla Thunderbird").encode() + part(text, encoding="8bit", more="; format=flowed")


def exchange(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\nMany thanks,\n{writer.signature or writer.name}\n\n-----Original Message-----\n{outlook_block()}{OUR_TEXT}"
    return head(writer, X_MS_Has_Attach="", Accept_Language="en-GB").encode() + part(text, charset="iso-8859-1")


def nhsmail(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\nBest wishes\n{writer.signature}\n\n________________________________\n{outlook_block()}{OUR_TEXT}\n\n\n{NHS_WARNING}\n")
    return head(writer).encode() + part(text)


def nhsmail_above(writer: Writer, words: str) -> bytes:
    """The server puts its warning below the answer, above what is quoted."""
    text = f"{words}\n\n{NHS_WARNING}\n\n________________________________\n{outlook_block()}{OUR_TEXT}"
    return head(writer).encode() + part(text)


def council(writer: Writer, words: str) -> bytes:
    text = (f"CAUTION: This email originated from outside of the organisation. Do not click links unless you recognise the sender.\n\n{words}\n\nRegards\n"
            f"{writer.name}\n\n{COUNCIL_WARNING}\n\nFrom: Kept [mailto:kept@reply.example.net]\nSent: 12 May 2026 08:00\nTo: Kim Osei\nSubject: {SUBJECT}\n\n{OUR_TEXT}")
    return head(writer).encode() + part(text)


def windows_mail(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\nSent from Mail for Windows\n\nFrom: Kept\nSent: 12 May 2026 08:00\nTo: {writer.email}\nSubject: {SUBJECT}\n\n{OUR_TEXT}"
    return head(writer).encode() + part(text)


def zoho(writer: Writer, words: str) -> bytes:
    text = f"{words}\n\n\n---- On Tue, 12 May 2026 08:00:12 +0100 Kept <kept@reply.example.net> wrote ----\n\n{OUR_TEXT}"
    return head(writer).encode() + part(text)


def bt_mail(writer: Writer, words: str) -> bytes:
    text = (f"{words}\n\nSent via BT Email App\n\n------ Original Message ------\nFrom: \"Kept\" <kept@reply.example.net>\nTo: {writer.email}\n"
            f"Sent: Tuesday, May 12, 2026 8:00\nSubject: {SUBJECT}\n\n{OUR_TEXT}")
    return head(writer).encode() + part(text)


def no_marks(writer: Writer, words: str) -> bytes:
    """A program that quotes without a word about it: only our own line tells where our words begin."""
    return head(writer).encode() + part(f"{words}\n\n{OUR_TEXT}")


def only_words(writer: Writer, words: str) -> bytes:
    return head(writer).encode() + part(f"{words}\n", encoding="7bit" if words.isascii() else "8bit")


def utf16(writer: Writer, words: str) -> bytes:
    return head(writer).encode() + part(f"{words}\n\n{OUR_TEXT}", charset="utf-16", encoding="base64")


def lying_charset(writer: Writer, words: str) -> bytes:
    raw = part(f"{words}\n\n{OUR_TEXT}", encoding="8bit").replace(b'charset="utf-8"', b'charset="us-ascii"')
    return head(writer).encode() + raw


def unknown_charset(writer: Writer, words: str) -> bytes:
    return head(writer).encode() + part(f"{words}\n\n{OUR_TEXT}", encoding="8bit").replace(b'charset="utf-8"', b'charset="x-nonsense-7"')


def empty_text_part(writer: Writer, words: str) -> bytes:
    page = f"<html><body><p>{as_html(words)}</p><blockquote>{our_html()}</blockquote></body></html>"
    return head(writer).encode() + several(part("\n \n"), part(page, "html"))


LANGUAGES = {
    "welsh": "Ar Maw, 12 Mai 2026 am 08:00 ysgrifennodd Kept <kept@reply.example.net>:",
    "french": "Le mar. 12 mai 2026 à 08:00, Kept <kept@reply.example.net> a écrit :",
    "german": "Am Di., 12. Mai 2026 um 08:00 Uhr schrieb Kept <kept@reply.example.net>:",
    "polish": "wt., 12 maj 2026 o 08:00 Kept <kept@reply.example.net> napisał(a):",
    "spanish": "El mar, 12 may 2026 a las 08:00, Kept (<kept@reply.example.net>) escribió:",
    "italian": "Il giorno mar 12 mag 2026 alle ore 08:00 Kept <kept@reply.example.net> ha scritto:",
    "portuguese": "Kept <kept@reply.example.net> escreveu (terça, 12/05/2026 à(s) 08:00):",
    "dutch": "Op di 12 mei 2026 om 08:00 schreef Kept <kept@reply.example.net>:",
    "romanian": "În mar., 12 mai 2026 la 08:00, Kept <kept@reply.example.net> a scris:",
    "russian": "вт, 12 мая 2026 г. в 08:00, Kept <kept@reply.example.net>:",
    "arabic": "في الثلاثاء، 12 مايو 2026 في 08:00 تمت كتابة ما يلي بواسطة Kept <kept@reply.example.net>:",
    "chinese": "Kept <kept@reply.example.net> 于2026年5月12日周二 08:00写道：",
    "swedish": "Den tis 12 maj 2026 kl 08:00 skrev Kept <kept@reply.example.net>:",
}

OUTLOOK_LANGUAGES = {
    "welsh": ("Oddi wrth", "Anfonwyd", "At", "Pwnc"),
    "french": ("De", "Envoyé", "À", "Objet"),
    "german": ("Von", "Gesendet", "An", "Betreff"),
    "polish": ("Od", "Wysłano", "Do", "Temat"),
    "spanish": ("De", "Enviado", "Para", "Asunto"),
}

PROGRAMS: dict[str, Program] = {
    program.__name__: program
    for program in (
        outlook_desktop, outlook_html_only, outlook_web, outlook_web_html_only, outlook_ios, outlook_android, gmail, gmail_html_only, gmail_long_line,
        gmail_bottom, apple_mail, iphone, samsung, samsung_html, yahoo, yahoo_android, proton, thunderbird, thunderbird_bottom, exchange, nhsmail,
        nhsmail_above, council, windows_mail, zoho, bt_mail, no_marks, only_words,
    )
}
RARE: dict[str, Program] = {program.__name__: program for program in (utf16, lying_charset, unknown_charset, empty_text_part)}


# --- the corpus ------------------------------------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Made:
    name: str
    raw: bytes
    expected: dict[str, Any]
    answers_ours: bool = False


def replied(name: str, raw: bytes, writer: Writer, answer: Answer, text: str | None = None, **others: Any) -> Made:
    says = [{"action": action, "intent": intent, "date": date} for action, intent, date in answer.says]
    facts = {"kind": "reply", "from": writer.email, "token": TOKEN, "visible_text": answer.text if text is None else text, "says": says,
             "urgent": answer.urgent}
    return Made(name, raw, facts | answer.more | others)


def replies() -> Iterator[Made]:
    for number, (name, program) in enumerate(PROGRAMS.items()):
        chosen = [*ANSWERS[:6], *(answer for at, answer in enumerate(ANSWERS[6:]) if at % 3 == number % 3)]
        for answer in chosen:
            writer = KIM if number % 2 else MO
            yield replied(f"reply/{name}-{answer.key}", program(writer, answer.text), writer, answer)
    for name, program in RARE.items():
        for answer in ANSWERS[:4] + ANSWERS[10:11]:
            yield replied(f"reply/{name}-{answer.key}", program(KIM, answer.text), KIM, answer)
    for language, wrote in LANGUAGES.items():
        for answer in ANSWERS[:2]:
            yield replied(f"reply/gmail_{language}-{answer.key}", gmail(BEA, answer.text, wrote), BEA, answer)
    for language, (sender, moment, to, subject) in OUTLOOK_LANGUAGES.items():
        answer = ANSWERS[2]
        text = f"{answer.text}\n\n{sender}: Kept <kept@reply.example.net>\n{moment}: 12 mai 2026 08:00\n{to}: bea\n{subject}: {SUBJECT}\n\n{OUR_TEXT}"
        yield replied(f"reply/outlook_{language}-{answer.key}", head(BEA).encode() + part(text), BEA, answer)


def between() -> Iterator[Made]:
    """Answers between our lines: by marks of quotation, and without them where the message that is answered is known."""
    said = {1: "Done last week", 2: "Not yet, still waiting for a date", 3: "Please ask Jo Bell"}
    says = [(1, "done", None), (2, "blocked", None), (3, "not_mine", None)]
    text = "Done last week\n\nNot yet, still waiting for a date\n\nPlease ask Jo Bell"
    answer = Answer("between", text, says)
    marked, unmarked = [], []
    for block in OUR_TEXT.strip().split("\n\n"):
        number = int(block[0]) if block[:1].isdigit() and block[1] == "." else None
        marked += [quoted(block), f"\n{said[number]}\n\n" if number in said else ">\n"]
        unmarked += [block + "\n\n", f"{said[number]}\n\n" if number in said else ""]
    wrote = "On Tue, 12 May 2026 at 08:00, Kept <kept@reply.example.net> wrote:\n"
    yield replied("between/gmail", head(KIM).encode() + part(wrote + "".join(marked)), KIM, answer)
    yield replied("between/thunderbird", head(KIM).encode() + part("On 12/05/2026 08:00, Kept wrote:\n" + "".join(marked), more="; format=flowed"), KIM, answer)
    known = Made("between/outlook", head(KIM).encode() + part("Please see my answers below.\n\n" + outlook_block() + "".join(unmarked)),
                 replied("", b"", KIM, answer, "Please see my answers below.\n\n" + text).expected, answers_ours=True)
    yield known
    lost = Answer("below", "Please see my answers below.", [(None, "needs_person", None)])
    yield replied("between/outlook_not_known", known.raw, KIM, lost)


def sign_offs() -> Iterator[Made]:
    closings = {
        "kind_regards": "Kind regards\nKim", "regards_comma": "Regards,\n\nKim Osei\nCommunity Nurse", "thanks_kim": "Thanks\nKim", "many_thanks": "Many thanks, Kim",
        "kr": "KR\nKim", "bw": "BW\n\nK", "cheers": "Cheers\nKim x", "yours": "Yours sincerely\n\nKim Osei", "best": "Best\nKim Osei\n07700 900123",
        "delimiter": "-- \nKim Osei\nNurse", "name": "Kim", "full_name": "Kim Osei\nCommunity Learning Disability Nurse\nNorthbank House\n01632 960123",
        "all_the_best": "All the best,\nKim", "welsh": "Cofion cynnes\nKim", "warning": COUNCIL_WARNING, "nhs": NHS_WARNING,
        "regards_warning": f"Kind regards\n\nKim\n\n{COUNCIL_WARNING}", "samsung": "Sent from my Galaxy", "outlook": "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "excuse": "Sent from my iPhone, please excuse typos",
    }
    for at, (name, closing) in enumerate(closings.items()):
        answer = ANSWERS[at % 5]
        yield replied(f"sign_off/{name}", only_words(KIM, f"{answer.text}\n\n{closing}"), KIM, answer)


def other_shapes() -> Iterator[Made]:
    done = ANSWERS[0]
    attached = several(part("Done, evidence attached\n"), b'Content-Type: application/pdf; name="check.pdf"\nContent-Disposition: attachment; '
                       b'filename="check.pdf"\nContent-Transfer-Encoding: base64\n\n' + base64.encodebytes(b"%PDF-1.4 invented"), subtype="mixed")
    yield replied("reply/attachment", head(KIM).encode() + attached, KIM, done, "Done, evidence attached",
                  attachments=[{"name": "check.pdf", "type": "application/pdf", "bytes": 17}])
    yield replied("reply/postscript_keeps_a_person", only_words(KIM, "Done\n\nKind regards\nKim\n\nPS it was not the full check though"), KIM,
                  Answer("ps", "Done", [(None, "partly_done", None)]))
    yield replied("reply/empty", only_words(KIM, ""), KIM, Answer("empty", "", [(None, "needs_person", None)]))
    yield replied("reply/only_quoted", head(KIM).encode() + part("> Write DONE if all of it has been done.\n"), KIM, Answer("quoted", "", [(None, "needs_person", None)]))
    yield replied("reply/plus_token", only_words(KIM, "Done").replace(REPLY_TO.encode(), f"kept+{TOKEN.upper()}@reply.example.net".encode()), KIM, done)
    yield replied("reply/token_in_references", only_words(KIM, "Done").replace(REPLY_TO.encode(), b"kept@reply.example.net"), KIM, done)
    yield replied("reply/tokens_disagree", only_words(KIM, "Done").replace(REPLY_TO.encode(), f"kept.{OTHER_TOKEN}@reply.example.net".encode()), KIM, done, token=None)
    srs = f"SRS0=x1=z9=reply.example.net=kept.{TOKEN}@forward.example.com"
    yield replied("reply/srs", only_words(KIM, "Done").replace(REPLY_TO.encode(), srs.encode()), KIM, done)
    tnef = several(part("Done\n"), b'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\neJ8+IgYAAQg=\n', subtype="mixed")
    yield replied("reply/winmail", head(KIM).encode() + tnef, KIM, done, attachments=[{"name": "winmail.dat", "type": "application/ms-tnef", "bytes": 8}])
    signed = several(part("Done\n"), b"Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB\n", subtype="signed")
    yield replied("reply/signed", head(KIM).encode() + signed, KIM, done, attachments=[])
    forwarded = several(part("Please see the answer from the surgery\n"), b"Content-Type: message/rfc822\n\nFrom: gp@surgery.example.org\nSubject: x\n\nDone\n", subtype="mixed")
    yield replied("reply/forwarded_done_is_not_ours", head(KIM).encode() + forwarded, KIM,
                  Answer("forward", "Please see the answer from the surgery", [(None, "needs_person", None)]))
    for name, words in {
        "urgent_night": "He tied something round his neck last night and says he wants to die",
        "urgent_missing": "Sam has gone missing since this morning",
        "urgent_restraint": "They held him down again on Sunday, he has bruises on his arms",
    }.items():
        yield replied(f"reply/{name}", iphone(BEA, words), BEA, Answer(name, words, [(None, "needs_person", None)], urgent=True))
    yield replied("reply/routine_restraint", outlook_ios(MO, "The restraint reduction plan review is done"), MO,
                  Answer("r", "The restraint reduction plan review is done", [(None, "done", None)]))


def machines() -> Iterator[Made]:
    yield from bounces()
    yield from automatic()
    yield from receipts_and_reactions()
    yield from rsvps()


def report(status: str, words: str = "Delivery failed.", kind: str = "delivery-status", sender: str = "MAILER-DAEMON@mx.example.org", subject: str = "Undelivered Mail Returned to Sender") -> bytes:
    parts = (part(words), f"Content-Type: message/{kind}\n\n{status}\n".encode(),
             f"Content-Type: text/rfc822-headers\n\nFrom: kept@reply.example.net\nTo: lost@example.org\nMessage-ID: {OURS}\nReply-To: {REPLY_TO}\n\n".encode())
    top = head(Writer("Mail Delivery System", sender), To="kept@reply.example.net", Subject=subject, Auto_Submitted="auto-replied", In_Reply_To="", References="",
               Return_Path="<>")
    return top.encode() + several(*parts, subtype="report", more=f"; report-type={kind.replace('feedback-report', 'feedback-report')}")


def bounced(name: str, raw: bytes, address: str | None, status: str | None, permanent: bool, **others: Any) -> Made:
    return Made(f"bounce/{name}", raw, {"kind": "bounce", "says": [], "bounce": {"address": address, "status": status, "permanent": permanent}} | others)


def bounces() -> Iterator[Made]:
    postfix = "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; lost@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown"
    yield bounced("postfix", report(postfix), "lost@example.org", "5.1.1", True, token=TOKEN)
    delayed = postfix.replace("failed", "delayed").replace("Status: 5.1.1", "Status: 4.4.1").replace("550 5.1.1 User unknown", "connection timed out")
    yield bounced("postfix_delayed", report(delayed, subject="Delayed Mail (still being retried)"), "lost@example.org", "4.4.1", False)
    exchange_status = "Reporting-MTA: dns;LO2P.prod.outlook.com\n\nFinal-Recipient: rfc822;lost@example.org\nAction: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound"
    yield bounced("exchange_online", report(exchange_status, sender="postmaster@northbank.example.org", subject=f"Undeliverable: {SUBJECT}"), "lost@example.org", "5.1.10", True)
    full = "Reporting-MTA: dns; mx\n\nOriginal-Recipient: rfc822;full@example.org\nFinal-Recipient: rfc822; full@example.org\nAction: failed\nStatus: 5.2.2"
    yield bounced("mailbox_full", report(full), "full@example.org", "5.2.2", True)
    qmail = head(Writer("", "MAILER-DAEMON@mail.example.org"), To="kept@reply.example.net", Subject="failure notice", In_Reply_To="", References="", Return_Path="<>").encode() + part(
        "Hi. This is the qmail-send program at mail.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\n\n<lost@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n")
    yield bounced("qmail", qmail, "lost@example.org", "5.1.1", True)
    exim = head(Writer("Mail Delivery System", "Mailer-Daemon@mx.example.org"), To="kept@reply.example.net", Subject="Mail delivery failed: returning message to sender",
                X_Failed_Recipients="lost@example.org", In_Reply_To="", References="", Auto_Submitted="auto-replied").encode() + part(
        "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. "
        "This is a permanent error. The following address(es) failed:\n\n  lost@example.org\n    host mx.example.org [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<lost@example.org>:\n    550 5.1.1 unknown user\n")
    yield bounced("exim", exim, "lost@example.org", "5.1.1", True)
    plain = head(Writer("Mail Administrator", "Postmaster@isp.example.com"), To="kept@reply.example.net", Subject="Mail System Error - Returned Mail", In_Reply_To="", References="").encode() + part(
        "The following message could not be delivered.\n\nRecipient: <lost@example.com>\nReason: no such user\n")
    yield bounced("no_standard_parts", plain, "lost@example.com", "5.1.1", True)
    yield Made("bounce/success_is_a_receipt", report(postfix.replace("failed", "delivered").replace("Status: 5.1.1", "Status: 2.0.0").replace("Diagnostic-Code: smtp; 550 5.1.1 User unknown", ""), subject="Successful Mail Delivery Report"), {"kind": "receipt", "says": []})
    arf = report("Feedback-Type: abuse\nUser-Agent: ISP/1.0\nVersion: 1\nOriginal-Rcpt-To: kim@example.org", "This is an email abuse report.", "feedback-report", "fbl@isp.example.com", "Abuse report")
    yield Made("complaint/arf", arf, {"kind": "complaint", "says": []})


def automatic() -> Iterator[Made]:
    away = "I am on annual leave until 26 May 2026.\n\nIf it is urgent please contact Jo Bell (jo.bell@northbank.example.org) in my absence."
    exchange_headers = {"Subject": f"Automatic reply: {SUBJECT}", "Auto_Submitted": "auto-generated", "X_Auto_Response_Suppress": "All", "Return_Path": "<>"}
    jo = {"name": "Jo Bell", "email": "jo.bell@northbank.example.org"}
    for name, others, words, deputy in (
        ("exchange", exchange_headers, away, jo),
        ("nhsmail", exchange_headers, away + "\n\n" + NHS_WARNING, jo),
        ("gmail", {"Subject": f"Out of office Re: {SUBJECT}", "Auto_Submitted": "auto-replied", "Precedence": "bulk", "X_Autoreply": "yes"}, away, jo),
        ("subject_only", {"Subject": f"Automatic reply: {SUBJECT}"}, away, jo),
        ("no_deputy", exchange_headers, "I am out of the office until Monday and will answer when I am back.", None),
        ("name_only", exchange_headers, "I am away. For anything urgent please contact Jo Bell on 01632 960555.", {"name": "Jo Bell", "email": None}),
        ("address_only", exchange_headers, "I have left the trust. Please email ld.team@northbank.example.org instead.", {"name": None, "email": "ld.team@northbank.example.org"}),
        ("says_done", exchange_headers, "Thank you, your email has been received. Done.", None),
        ("vacation", {"Subject": f"Re: {SUBJECT}", "Auto_Submitted": "auto-replied (vacation)"}, away, jo),
        ("german", {"Subject": f"Automatische Antwort: {SUBJECT}"}, "Ich bin nicht im Haus.", None),
        ("helpdesk", {"Subject": "We have your message [#1234]", "Auto_Submitted": "auto-generated"}, "A ticket has been opened.", None),
    ):
        yield Made(f"auto_reply/{name}", head(KIM, **others).encode() + part(words), {"kind": "auto_reply", "says": [], "urgent": False, "deputy": deputy, "token": TOKEN})
    listed = head(KIM, List_Id="<ld-news.lists.example.org>", Precedence="list").encode() + part("Done")
    yield Made("list/mailman", listed, {"kind": "list", "says": []})
    yield Made("list/newsletter", head(KIM, List_Id="News <news.example.com>", List_Unsubscribe="<https://example.com>").encode() + part("Our news"), {"kind": "list", "says": []})


def receipts_and_reactions() -> Iterator[Made]:
    mdn = "Final-Recipient: RFC822; kim.osei@northbank.example.org\nDisposition: automatic-action/MDN-sent-automatically; displayed"
    yield Made("receipt/mdn", report(mdn, "This is a receipt for the mail you sent.", "disposition-notification", "kim.osei@northbank.example.org", f"Read: {SUBJECT}"), {"kind": "receipt", "says": []})
    told = head(KIM, Subject=f"Read: {SUBJECT}").encode() + part("Your message\n\n   To: Kim Osei\n   Subject: x\n   Sent: 12 May 2026 08:00\n\n was read on 12 May 2026 09:00.\n")
    yield Made("receipt/outlook_words", told, {"kind": "receipt", "says": []})
    yield Made("reaction/outlook", head(KIM).encode() + part("Kim Osei reacted to your message:\n👍\n"), {"kind": "reaction", "says": []})
    gmail_reaction = several(part("👍\n\nKim Osei reacted via Gmail\n"), b'Content-Type: text/vnd.google.email-reaction+json; charset="UTF-8"\n\n{"version":1,"emoji":"\xf0\x9f\x91\x8d"}\n')
    yield Made("reaction/gmail", head(KIM).encode() + gmail_reaction, {"kind": "reaction", "says": []})
    yield Made("reaction/rfc9078", head(KIM).encode() + b"Content-Type: text/plain; charset=utf-8\nContent-Disposition: reaction\n\n\xf0\x9f\x91\x8d\n", {"kind": "reaction", "says": []})
    yield Made("reaction/telephone", head(KIM).encode() + part("Liked “Write DONE if all of it has been done.”\n"), {"kind": "reaction", "says": []})
    yield Made("unreadable/encrypted", head(KIM).encode() + several(b"Content-Type: application/pgp-encrypted\n\nVersion: 1\n", b"Content-Type: application/octet-stream\n\nxx\n", subtype="encrypted"), {"kind": "unreadable", "says": []})
    yield Made("unreadable/pkcs7", head(KIM).encode() + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIIB\n", {"kind": "unreadable", "says": []})


def calendar(method: str, partstat: str, extra: str = "") -> str:
    return textwrap.dedent(f"""\
        BEGIN:VCALENDAR
        METHOD:{method}
        VERSION:2.0
        BEGIN:VTIMEZONE
        TZID:GMT Standard Time
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:k7q2-r2@kept.example.net
        SEQUENCE:2
        ATTENDEE;PARTSTAT={partstat};CN="Osei, Kim":mailto:Kim.Osei@northbank.
         example.org
        DTSTART;TZID=GMT Standard Time:20260616T100000
        {extra}END:VEVENT
        END:VCALENDAR
        """)


def rsvps() -> Iterator[Made]:
    for partstat, answer in {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative", "DELEGATED": "delegated"}.items():
        body = several(part("Kim Osei has answered.\n"), part(calendar("REPLY", partstat), "calendar", encoding="base64", more="; method=REPLY"))
        yield Made(f"rsvp/{answer}", head(KIM, Subject=f"{partstat.title()}: Review").encode() + body,
                   {"kind": "rsvp", "says": [], "rsvp": {"uid": "k7q2-r2@kept.example.net", "sequence": 2, "attendee": KIM.email, "answer": answer}})
    body = part(calendar("COUNTER", "TENTATIVE"), "calendar", more="; method=COUNTER")
    yield Made("rsvp/counter", head(KIM, Subject="New Time Proposed: Review").encode() + body,
               {"kind": "rsvp", "says": [], "rsvp": {"uid": "k7q2-r2@kept.example.net", "sequence": 2, "attendee": KIM.email, "answer": "counter"}})
    no_uid = calendar("REPLY", "ACCEPTED").replace("UID:k7q2-r2@kept.example.net\n", "")
    yield Made("rsvp/no_uid", head(KIM).encode() + part(no_uid, "calendar", more="; method=REPLY"),
               {"kind": "rsvp", "says": [], "rsvp": {"uid": None, "sequence": 2, "attendee": KIM.email, "answer": "accepted"}})
    yield replied("rsvp/accepted_in_words_is_a_reply", head(KIM, Subject="Accepted: Review").encode() + part("I will come\n"), KIM, Answer("come", "I will come", [(None, "acknowledged", None)]))


def shapes() -> Iterator[Made]:
    """Replies as programs wrote them, one table of each file of shapes/: what is quoted stands for our own message."""
    for path in sorted((FOLDER / "shapes").glob("*.toml")):
        for name, shape in tomllib.loads(path.read_text(encoding="utf-8")).items():
            sender = shape.get("from", "Ana Reyes <ana.reyes@house.example.org>")
            writer = Writer(*[piece.strip() for piece in sender.rpartition("<")[::2]])
            bodies = [part(filled(shape[kind]), subtype, more=shape.get("more", "") if kind == "text" else "")
                      for kind, subtype in (("text", "plain"), ("page", "html")) if kind in shape]
            facts = {"kind": "reply", "visible_text": shape["visible"]}
            if "says" in shape:
                facts["says"] = [{"action": None if action == "all" else action, "intent": intent, "date": None} for action, intent in shape["says"]]
            address = writer.email.rstrip(">")
            raw = head(Writer(writer.name, address)).encode() + (several(*bodies) if len(bodies) > 1 else bodies[0])
            yield Made(f"{path.stem}/{name}", raw, {**facts, "from": address}, answers_ours=shape.get("sent", False))


def filled(body: str) -> str:
    """The marks before {ours} stand before each of our lines."""
    body = body.replace("{outlook}", "{outlook_head}{ours}").replace("{outlook_head}", outlook_block()).replace("{gmail}", f"{GMAIL_WROTE}\n\n> {{ours}}").replace("{page}", our_html())
    lines = []
    for line in body.split("\n"):
        before, ours, after = line.partition("{ours}")
        marks = before if not before.strip(" >|") else ""
        lines.append(before + f"\n{marks}".join(OUR_TEXT.strip().split("\n")) + after if ours else line)
    return "\n".join(lines)


def corpus() -> Iterator[Made]:
    for makers in (replies, between, sign_offs, other_shapes, shapes, machines):
        yield from makers()


def main() -> None:
    expected: dict[str, Any] = {}
    for made in corpus():
        path = FOLDER / f"{made.name}.eml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.raw)
        assert made.name not in expected, made.name
        expected[made.name] = made.expected | ({"sent": "ours.eml"} if made.answers_ours else {})
    ours = head(Writer("Kept", "kept@reply.example.net"), To="kim.osei@northbank.example.org", Subject=SUBJECT, In_Reply_To="", References="", Message_ID=OURS)
    (FOLDER / "ours.eml").write_bytes(ours.encode() + several(part(OUR_TEXT), part(our_html(), "html")))
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(facts, ensure_ascii=False)}" for name, facts in sorted(expected.items()))
    (FOLDER / "expected.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")
    print(f"{len(expected)} mails")


if __name__ == "__main__":
    main()
