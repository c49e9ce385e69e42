"""Raw mails of many programs become what a person said: kind, sender, token, words, meaning."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.mail.mail import Kind, Mail
from bot.mail.reading import read
from rules.people import Style
from rules.replies import Intent, meaning
from templates.catalogue import examples, kinds, write
from templates.say import phrase, say

CORPUS = Path(__file__).parents[2] / "mail"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CORPUS / "expected.json").read_text(encoding="utf-8"))
TUESDAY = date(2026, 5, 12)
TOKEN = "k7q2mzp4ab5cd6ef3ghi"
TOP = b"From: Kim Osei <kim@example.org>\nDate: Tue, 12 May 2026 09:41:07 +0100\nMessage-ID: <1@example.org>\n"
DISCLAIMERS = [
    """This email and any attachments are confidential and intended for the addressee only. If you have received this email
in error please notify the sender and delete it.""",
    """************************************************************

This message may contain confidential information. If you are not the intended recipient please:
i) inform the sender that you have received the message in error before deleting it; and
ii) do not disclose, copy or distribute information in this e-mail.

NHSmail is the secure email, collaboration and directory service available for all NHS staff in England.""",
    """Please consider the environment before printing this email.

Eastmere Council, registered office: 1 High Street. Emails may be monitored.""",
]
OUR_MESSAGES = [
    write([example.section], example.frame(style)) for kind in kinds() for example in examples(kind) for style in (Style.PLAIN, Style.EASY)
]  # fmt: skip
ANSWERS = [
    "Done",
    "Not done yet",
    "1 done, 2 need until 3 June",
    "I thought this was done?",
    "Waiting for funding",
    "OK thanks",
    "Not mine, ask Jo Bell",
]
QUOTING = {
    "gmail": "{answer}\n\nOn Tue, 12 May 2026 at 08:00, Kept <kept@example.net> wrote:\n\n{marked}",
    "outlook": "{answer}\n\n________________________________\nFrom: Kept\nSent: 12 May 2026 08:00\nTo: Kim\nSubject: x\n\n{plain}",
    "apple": "{answer}\n\nSent from my iPhone\n\n> On 12 May 2026, at 08:00, Kept <kept@example.net> wrote:\n> \n{marked}",
    "samsung": "{answer}\n\n-------- Original message --------\nFrom: Kept\nDate: 12/05/2026 08:00\nTo: kim\nSubject: x\n\n{plain}",
    "below": "On 12/05/2026 08:00, Kept wrote:\n{marked}\n{answer}\n",
    "no marks": "{answer}\n\n{plain}",
}


def understood(mail: Mail) -> list[dict[str, Any]]:
    said = meaning(mail.answers, TUESDAY, mail.listed).says if mail.kind is Kind.REPLY else ()
    return [{"action": one.action, "intent": one.intent.value, "date": one.date and one.date.isoformat()} for one in said]


def plain_reply(text: str) -> Mail:
    return read(TOP + b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text.encode())


def facts(mail: Mail) -> dict[str, Any]:
    said = meaning(mail.answers, TUESDAY, mail.listed)
    found: dict[str, Any] = {
        "kind": mail.kind, "from": mail.sender, "token": mail.token, "visible_text": mail.visible_text, "says": understood(mail),
        "urgent": said.urgent if mail.kind.by_person else False,
        "attachments": [{"name": one.name, "type": one.type, "bytes": one.bytes} for one in mail.attachments],
    }  # fmt: skip
    found["deputy"] = {"name": mail.deputy.name, "email": mail.deputy.email} if mail.deputy else None
    if mail.bounce:
        found["bounce"] = {"address": mail.bounce.address, "status": mail.bounce.status, "permanent": mail.bounce.permanent}
    if mail.rsvp:
        found["rsvp"] = {name: getattr(mail.rsvp, name) for name in ("uid", "sequence", "attendee", "answer")}
    return found


@pytest.mark.mode(26, 31, 32, 33, 35, 38)
@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_mail_of_the_corpus_is_understood(name: str) -> None:
    expected = dict(EXPECTED[name])
    sent = (CORPUS / expected.pop("sent")).read_bytes() if "sent" in expected else None
    found = facts(read((CORPUS / f"{name}.eml").read_bytes(), sent))
    assert {key: found.get(key) for key in expected} == expected


def test_the_corpus_holds_three_hundred_replies() -> None:
    assert sum(expected["kind"] == "reply" for expected in EXPECTED.values()) >= 300
    assert {path.relative_to(CORPUS).with_suffix("").as_posix() for path in CORPUS.glob("*/*.eml")} == set(EXPECTED)


@pytest.mark.mode(32)
@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("shape", QUOTING)
def test_quoting_any_of_our_messages_never_changes_the_meaning(shape: str, answer: str) -> None:
    alone = understood(plain_reply(answer))
    for ours in OUR_MESSAGES:
        marked = "".join(f"> {line}\n" for line in ours.text.split("\n"))
        quoting = QUOTING[shape].format(answer=answer, marked=marked, plain=ours.text)
        if shape != "no marks" or phrase("mail.answer_above") in ours.text:
            assert understood(plain_reply(quoting)) == alone


@pytest.mark.mode(32)
def test_our_page_quoted_without_marks_below_an_answer_is_not_the_answer() -> None:
    for ours in OUR_MESSAGES:
        if phrase("mail.answer_above") in ours.html:
            page = f"<div>Not yet</div><br><div>{ours.html}</div>"
            mail = read(TOP + b"Content-Type: text/html; charset=utf-8\n\n" + page.encode())
            assert mail.visible_text == "Not yet"


@pytest.mark.mode(32)
@pytest.mark.parametrize("disclaimer", DISCLAIMERS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_adding_a_disclaimer_never_changes_the_meaning(answer: str, disclaimer: str) -> None:
    assert plain_reply(f"{answer}\n\n{disclaimer}").visible_text == answer
    assert plain_reply(f"{answer}\n\nKind regards\nKim\n\n{disclaimer}").visible_text == answer
    assert understood(plain_reply(f"{answer}\n\n{disclaimer}")) == understood(plain_reply(answer))


@pytest.mark.mode(32)
@settings(deadline=None, max_examples=200)
@given(st.lists(st.sampled_from(["Done", "Not yet", "", "1 done", "Thanks", "Kim", "Please ring me"]), min_size=1, max_size=6))
def test_what_stands_below_our_mark_is_never_read(lines: list[str]) -> None:
    below = "\n".join(lines)
    assert plain_reply(f"Waiting for the GP\n\n{phrase('mail.answer_above')}\n\n{below}").visible_text == "Waiting for the GP"


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=2000))
def test_no_bytes_are_too_strange(raw: bytes) -> None:
    assert read(raw).kind
    assert read(TOP + raw).kind


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(
        [
            "text/plain",
            "text/html",
            "multipart/mixed; boundary=b",
            "multipart/report; boundary=b",
            "message/rfc822",
            "text/calendar",
        ]
    ),
    st.sampled_from(["", "base64", "quoted-printable", "x-nonsense"]),
    st.sampled_from(["utf-8", "us-ascii", "utf-7", "punycode", "x-none", "utf-16"]),
    st.binary(max_size=300).map(lambda raw: b"--b\n" + raw),
)
def test_no_shape_is_too_strange(kind: str, encoding: str, charset: str, body: bytes) -> None:
    top = f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n"
    assert read(TOP + top.encode() + body).kind


TORTURE = {
    "mail.too_large": TOP + b"\n" + b"x" * (26 * 1024 * 1024),
    "mail.too_many_parts": TOP + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nhi\n" * 10_000,
    "mail.header_too_long": TOP + b"Subject: " + b"=?utf-8?q?a?= " * 15_000 + b"\n\nDone",
    "mail.too_long": TOP + b"\n" + b"Done\n" * 500_000,
    "mail.no_headers": b"\x00\xff nothing like a mail",
}


@pytest.mark.mode(31)
@pytest.mark.parametrize("code", TORTURE)
def test_a_mail_over_a_limit_is_unreadable_and_says_why(code: str) -> None:
    mail = read(TORTURE[code])
    assert (mail.kind, mail.visible_text) == (Kind.UNREADABLE, "")
    assert mail.why is not None
    assert mail.why.code == code
    assert say(mail.why)


@pytest.mark.mode(31)
def test_a_hundred_parts_within_each_other_are_too_many() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(100))
    assert read(TOP + nested + b"\nDone").kind is Kind.UNREADABLE


def test_a_thousand_recipients_and_null_bytes_are_read() -> None:
    to = b"To: " + b", ".join(b'"P %d" <p%d@example.org>' % (n, n) for n in range(1000)) + b"\n"
    assert read(TOP + to + b"\nDo\x00ne").visible_text == "Done"


TOKENS = [
    ({"To": f"kept.{TOKEN}@reply.example.net"}, TOKEN),
    ({"To": f"KEPT.{TOKEN.upper()}@REPLY.EXAMPLE.NET"}, TOKEN),
    ({"Delivered-To": f"anything+{TOKEN}@example.net"}, TOKEN),
    ({"X-Original-To": f"kept.{TOKEN}@reply.example.net", "To": "kept@reply.example.net"}, TOKEN),
    ({"Cc": f"Kept <kept.{TOKEN}@reply.example.net>"}, TOKEN),
    ({"References": f"<a@b> <{TOKEN}.kept@example.net>"}, TOKEN),
    ({"In-Reply-To": f"<{TOKEN}.kept@example.net>"}, TOKEN),
    ({"To": f"kept.{TOKEN}@reply.example.net", "In-Reply-To": "<zzzzzzzzzzzzzzzzzzzz.kept@example.net>"}, None),
    ({"To": f"kept.{TOKEN}@reply.example.net, kept.zzzzzzzzzzzzzzzzzzzz@reply.example.net"}, None),
    ({"To": "kept.tooshort@reply.example.net"}, None),
    ({"To": f"unkept.{TOKEN}@reply.example.net"}, None),
    ({"Subject": f"kept.{TOKEN}@reply.example.net"}, None),
]


@pytest.mark.mode(27, 30)
@pytest.mark.parametrize(("headers", "token"), TOKENS)
def test_a_token_is_found_in_any_place_it_travels_in_and_two_contradict(headers: dict[str, str], token: str | None) -> None:
    mail = read(TOP + "".join(f"{name}: {value}\n" for name, value in headers.items()).encode() + b"\nDone")
    assert mail.token == token
    if len(mail.tokens.found) > 1 and token is None:
        assert mail.why is not None
        assert say(mail.why)


def test_an_answer_after_the_sign_off_still_counts_against_done() -> None:
    mail = plain_reply("Done\n\nKind regards\nKim\n\nPS actually it has not been done for Sam")
    assert mail.visible_text == "Done"
    assert Intent.DONE not in [said.intent for said in meaning(mail.answers, TUESDAY).says]
