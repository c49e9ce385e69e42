"""SPF, DKIM and ARC checked by ourselves, against zones of our own on loopback."""

import re
from collections.abc import Iterator

import dkim
import pytest

from bot.mail.authors import author_in
from bot.mail.checking import checked
from bot.mail.headers import headers_at
from bot.mail.resolver import NotAResolver, address_of
from rules.deployment import Deployment
from rules.senders import Author, Evidence, Trust, unproved
from tests.zones import Zone, key_record, name_server, pem, private_ed25519, private_key, public_ed25519

OUR_SERVER = "mx.northbank.example"
SIGNED = [b"from", b"to", b"subject", b"date", b"message-id", b"in-reply-to"]
RAW = (
    b"From: Kim Osei <kim@trust.example>\r\nTo: kept@northbank.example\r\nSubject: Re: 1 action is due\r\n"
    b"Date: Tue, 12 May 2026 09:41:07 +0100\r\nMessage-ID: <1@trust.example>\r\nIn-Reply-To: <x@northbank.example>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n\r\nDone\r\n"
)
ZONE: Zone = {
    ("s1._domainkey.trust.example", "TXT"): [key_record(private_key("trust"))],
    ("s1._domainkey.evil.example", "TXT"): [key_record(private_key("evil"))],
    ("s1._domainkey.lists.example", "TXT"): [key_record(private_key("lists"))],
    ("ed._domainkey.trust.example", "TXT"): [f'"v=DKIM1; k=ed25519; p={public_ed25519("trust")}"'],
    ("ed._domainkey.evil.example", "TXT"): [f'"v=DKIM1; k=ed25519; p={public_ed25519("evil")}"'],
    ("odd._domainkey.trust.example", "TXT"): ['"v=DKIM1; k=ed25519; p=AAAA"'],
    ("gone._domainkey.trust.example", "TXT"): ['"v=DKIM1; p="'],
    ("short._domainkey.trust.example", "TXT"): [key_record(private_key("short", 512))],
    ("long._domainkey.trust.example", "TXT"): ['"v=DKIM1; p=' + '" "'.join(["A" * 200] * 12) + '"'],
    ("trust.example", "TXT"): ['"v=spf1 ip4:192.0.2.0/24 include:outside.example mx -all"', '"something else"'],
    ("outside.example", "TXT"): ['"v=spf1 ip6:2001:db8::/32 -all"'],
    ("trust.example", "MX"): ["10 mail.trust.example."],
    ("mail.trust.example", "A"): ["198.51.100.7"],
    ("evil.example", "TXT"): ['"v=spf1 +all"'],
    ("loop.example", "TXT"): ['"v=spf1 include:loop.example -all"'],
}


@pytest.fixture(scope="module")
def resolver() -> Iterator[str]:
    with name_server(ZONE) as where:
        yield where


def signed(raw: bytes = RAW, house: str = "trust", selector: bytes = b"s1", **more: object) -> bytes:
    own = {"include_headers": SIGNED, **more}
    line: bytes = dkim.sign(raw, selector, f"{house}.example".encode(), pem(private_key(house)), **own)
    return line + raw


def by_ed25519(house: str = "trust", selector: bytes = b"ed") -> bytes:
    line: bytes = dkim.sign(
        RAW,
        selector,
        f"{house}.example".encode(),
        private_ed25519(house),
        include_headers=SIGNED,
        signature_algorithm=b"ed25519-sha256",
    )
    return line + RAW


def proved(raw: bytes, resolver: str | None, sealers: tuple[str, ...] = ()) -> bool:
    deployment = Deployment(resolver=resolver, authserv_id=OUR_SERVER, arc_sealers=sealers)
    author = author_in(headers_at(raw, 0, len(raw))[0])
    return unproved(author, Evidence(checked=checked(raw, author, deployment)), Trust(own_check=True)) is None


@pytest.mark.mode(29)
def test_a_signature_of_the_writers_own_house_proves_them(resolver: str) -> None:
    assert proved(signed(), resolver)
    assert proved(signed(signed(house="evil")), resolver)
    assert proved(signed(canonicalize=(b"relaxed", b"relaxed")).replace(b"\r\n", b"\n"), resolver)


@pytest.mark.mode(29)
def test_a_signature_by_ed25519_alone_proves_them(resolver: str) -> None:
    assert b"a=ed25519-sha256" in by_ed25519()
    assert proved(by_ed25519(), resolver)


SIGNATURE, SHORT = signed(), by_ed25519()
FORGED = {
    "unsigned": RAW,
    "another word": SIGNATURE.replace(b"Done", b"Nope"),
    "another subject": SIGNATURE.replace(b"Re: 1 action", b"Re: 2 action"),
    "another house": signed(house="evil"),
    "a lookalike": signed(RAW.replace(b"kim@trust.example", b"kim@trust.example.evil.example"), house="evil").replace(b"trust.example.evil.example", b"trust.example"),
    "only a part of the text": signed(length=True) + b"\r\nAnd all else too.\r\n",
    "part, though nothing was added": signed(length=True),
    "a key that was withdrawn": SIGNATURE.replace(b"s=s1", b"s=gone"),
    "a key of another": SIGNATURE.replace(b"d=trust.example", b"d=evil.example"),
    "a key that is too short": SIGNATURE.replace(b"s=s1", b"s=short"),
    "a key that is far too long": SIGNATURE.replace(b"s=s1", b"s=long"),
    "ed25519, another word": SHORT.replace(b"Done", b"Nope"),
    "ed25519, another house": by_ed25519("evil"),
    "ed25519, a key of another": by_ed25519("evil").replace(b"d=evil.example", b"d=trust.example"),
    "ed25519, a key that is none": SHORT.replace(b"s=ed", b"s=odd"),
    "ed25519 checked by a key of the other kind": SHORT.replace(b"s=ed", b"s=s1"),
    "ed25519, cut short": re.sub(rb" b=[^;]{20}", b" b=", SHORT, count=1),
    "no such key": SIGNATURE.replace(b"s=s1", b"s=s9"),
    "a tag twice": SIGNATURE.replace(b"d=trust.example", b"d=trust.example; d=trust.example"),
    "From is not signed": signed().replace(b"h=from :", b"h=").replace(b"h=from:", b"h="),
    "a mail of one's own around it": b"From: kim@trust.example\r\n" + SIGNATURE[: SIGNATURE.index(b"From:")] + b"X: y\r\n \r\nDone: all\r\n" + SIGNATURE,
    "rubbish": b"DKIM-Signature: v=1; a=rsa-sha256; d=trust.example; s=s1; h=from; bh=!!; b=" + b"\xff" * 50 + b"\r\n" + RAW,
    "a signature of blanks": b"DKIM-Signature: v=1; d=trust.example; b" + b" " * 5000 + b"=\r\n" + RAW,
}  # fmt: skip


@pytest.mark.mode(29)
@pytest.mark.parametrize("name", FORGED)
def test_whatever_else_is_signed_or_not_proves_nobody(name: str, resolver: str) -> None:
    assert not proved(FORGED[name], resolver)


def brought(ip: str, sender: str = "kim@trust.example", by: str = OUR_SERVER, greeting: str = "mail.trust.example") -> bytes:
    return (
        f"Return-Path: <{sender}>\r\nReceived: from {greeting} (unknown [{ip}])\r\n\tby {by} (Postfix) with ESMTPS id 1;\r\n\tTue, 12 May 2026 09:41:09 +0100\r\n".encode()
        + RAW
    )


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("raw", "proves"),
    [
        (brought("192.0.2.9"), True),
        (brought("IPv6:2001:db8::1"), True),
        (brought("198.51.100.7"), True),
        (brought("203.0.113.5"), False),
        (brought("203.0.113.5", "anybody@evil.example"), False),
        (brought("192.0.2.9", by="mx.evil.example"), False),
        (brought("192.0.2.9", greeting="[192.0.2.9]"), True),
        (brought("203.0.113.5", greeting="[192.0.2.9]"), False),
        (brought("999.0.2.9"), False),
        (brought("192.0.2.9", ""), False),
        (b"Return-Path: <x@evil.example>\r\n" + brought("192.0.2.9"), False),
        (b"Received: from a by b; now\r\n" + brought("192.0.2.9"), False),
        (brought("192.0.2.9", "x@loop.example").replace(b"kim@trust.example", b"kim@loop.example"), False),
    ],
)
def test_the_machine_that_brought_it_proves_the_envelopes_house_alone(raw: bytes, proves: bool, resolver: str) -> None:
    assert proved(raw, resolver) is proves


def passed_on(found: bytes, sealer: str = "lists", changed: bytes = b"Fwd: ") -> bytes:
    """A house that passed the mail on, changed it, and says what it had found."""
    raw = (
        b"Authentication-Results: mx.lists.example; " + found + b"\r\n" + SIGNATURE.replace(b"Subject: ", b"Subject: " + changed)
    )
    lines = dkim.arc_sign(
        raw, b"s1", f"{sealer}.example".encode(), pem(private_key(sealer)), b"mx.lists.example", include_headers=SIGNED
    )
    return b"".join(lines) + raw


@pytest.mark.mode(28, 29)
def test_a_mail_that_was_passed_on_is_proved_by_the_seal_of_a_house_that_we_trust(resolver: str) -> None:
    sealed = passed_on(b"dmarc=pass header.from=trust.example")
    assert proved(sealed, resolver, ("lists.example",))
    assert not proved(sealed, resolver)
    assert not proved(sealed, resolver, ("other.example",))
    assert not proved(sealed.replace(b"Done", b"Nope"), resolver, ("lists.example",))
    assert not proved(passed_on(b"dmarc=pass header.from=trust.example", "evil"), resolver, ("lists.example",))
    assert not proved(passed_on(b"dmarc=pass header.from=evil.example"), resolver, ("lists.example",))
    assert not proved(passed_on(b"dmarc=fail header.from=trust.example"), resolver, ("lists.example",))
    assert not proved(sealed.replace(b"i=1", b"i=7"), resolver, ("lists.example",))


def test_where_nobody_answers_it_is_not_known_and_nobody_is_believed() -> None:
    with name_server(None) as where:
        raw, author = SIGNATURE, Author("kim@trust.example")
        evidence = Evidence(checked=checked(raw, author, Deployment(resolver=where)))
    why = unproved(author, evidence, Trust(own_check=True))
    assert why is not None
    assert why.code == "senders.no_answer"


@pytest.mark.parametrize("blanks", [b" " * 2_000_000, b"\t \r" * 500_000, b"\r\n" * 2_000_000, b"\r\n \t" * 500_000])
def test_no_mail_keeps_us_checking(blanks: bytes, resolver: str) -> None:
    proved(SIGNATURE + blanks, resolver)


@pytest.mark.parametrize("where", ["", "localhost", "127.0.0.1:x", "127.0.0.1:0", "127.0.0.1:99999", "1.2.3", "::1:x"])
def test_what_is_no_address_of_a_resolver_is_refused(where: str) -> None:
    with pytest.raises(NotAResolver):
        address_of(where)


def test_an_address_of_a_resolver_may_have_a_port() -> None:
    assert [address_of(one) for one in ("192.0.2.1", "192.0.2.1:5353", "::1", "[::1]:5353")] == [
        ("192.0.2.1", 53), ("192.0.2.1", 5353), ("::1", 53), ("::1", 5353),
    ]  # fmt: skip
