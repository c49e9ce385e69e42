"""Who a mail shows as its writer, and whose results say so: whatever a forger builds is nobody's."""

import pytest

from bot.mail.authentication import marked_internal, results_in
from bot.mail.authors import author_in, is_doubled
from bot.mail.headers import Headers
from bot.mail.reading import read
from rules.senders import Result, Word, word_for

KIM = "kim@trust.example"


def headers(*written: tuple[str, str]) -> Headers:
    return Headers([(name.lower(), value) for name, value in written])


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("kim@trust.example", KIM),
        ("Kim Osei <KIM@Trust.Example>", KIM),
        ('"Osei, Kim (NORTHBANK NHS TRUST)" <kim@trust.example>', KIM),
        ("Osei, Kim <kim@trust.example>", KIM),
        ("kim@trust.example (Kim Osei)", KIM),
        ("kim@trust.example <kim@trust.example>", KIM),
        ("=?utf-8?q?K=C3=ADm_Osei?= <kim@trust.example>", KIM),
        ('"kim@trust.example" <evil@evil.example>', "evil@evil.example"),
        ("(kim@trust.example) <evil@evil.example>", "evil@evil.example"),
        ("=?utf-8?q?kim=40trust=2Eexample?= <evil@evil.example>", "evil@evil.example"),
        ("evil@evil.example (kim@trust.example)", "evil@evil.example"),
        ("evil@evil.example, <kim@trust.example>", None),
        ("kim@trust.example, <evil@evil.example>", None),
        ("kim@trust.example <evil@evil.example>", None),
        ("<kim@trust.example> <evil@evil.example>", None),
        ("Ward: kim@trust.example;", None),
        ("Ward: kim@trust.example, lee@trust.example;", None),
        ("undisclosed recipients:;", None),
        ("<@evil.example:kim@trust.example>", None),
        ('"kim@trust.example <evil@evil.example>', None),
        ("(((kim@trust.example", None),
        ('"kim"@trust.example', None),
        ("kim@trust.example@evil.example", None),
        ("kim@evil@trust.example", None),
        ("k(i)m@trust.example", None),
        ("kim@trust.example\0.evil.example", "kim@trust.example\0.evil.example"),
        ("\u212aim@trust.example", "\u212aim@trust.example"),
        ("kim", None),
        ("", None),
        ("a" * 5000 + "@trust.example", None),
    ],
)
def test_one_plain_address_is_a_writer_and_all_else_is_nobody(written: str, address: str | None) -> None:
    author = author_in(headers(("From", written)))
    assert author.address == address
    assert (author.fault is None) == (address is not None)


@pytest.mark.mode(29)
def test_two_froms_are_nobody_and_a_sender_in_between_is_named() -> None:
    assert author_in(headers(("From", KIM), ("From", KIM))).fault == "senders.two_authors"
    assert author_in(headers()).fault == "senders.nobody"
    assert author_in(headers(("From", KIM), ("Sender", f"Kim <{KIM}>"))).on_behalf is None
    assert author_in(headers(("From", KIM), ("Sender", "Temp <temp@trust.example>"))).on_behalf == "temp@trust.example"
    for odd in ("a@x.example, b@x.example", "nobody", "Ward: a@x.example;"):
        assert author_in(headers(("From", KIM), ("Sender", odd))).fault == "senders.on_behalf"
    assert author_in(headers(("From", KIM), ("Sender", KIM), ("Sender", KIM))).fault == "senders.on_behalf"
    assert author_in(headers(("From", KIM), ("Reply-To", "evil@evil.example"))).address == KIM


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("written", "server", "found"),
    [
        ("mx.trust.example; dmarc=pass header.from=trust.example", "mx.trust.example", [("dmarc", "pass", "trust.example")]),
        ("MX.Trust.Example 1; DKIM=Pass header.d=Trust.Example", "mx.trust.example", [("dkim", "pass", "trust.example")]),
        ('"mx.trust.example"; spf=pass smtp.mailfrom=kim@trust.example', "mx.trust.example", [("spf", "pass", "trust.example")]),
        ("(a (nested) comment) mx.trust.example (ours); dmarc=pass (p=reject; dmarc=fail)", "mx.trust.example", [("dmarc", "pass", None)]),
        ("mx.trust.example; none", "mx.trust.example", []),
        ("mx.trust.example; dmarc = pass header.from = trust.example", "mx.trust.example", [("dmarc", "pass", "trust.example")]),
        ("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=trust.example; dkim=none header.d=none;dmarc=pass action=none header.from=trust.example;compauth=pass reason=100",
         "", [("spf", "pass", "trust.example"), ("dkim", "none", "none"), ("dmarc", "pass", "trust.example"), ("compauth", "pass", None)]),
        ("mx.trust.example; dkim=pass header.i=@trust.example header.s=s1 header.b=abc", "mx.trust.example", [("dkim", "pass", "trust.example")]),
        ("mx.trust.example; spf=pass smtp.mailfrom=<>", "mx.trust.example", [("spf", "pass", "")]),
        ('mx.trust.example; spf=fail smtp.mailfrom="x; dmarc=pass header.from=trust.example"@evil.example', "mx.trust.example", [("spf", "fail", "evil.example")]),
        ('mx.trust.example; spf=fail smtp.helo="a dmarc=pass"', "mx.trust.example", [("spf", "fail", "a dmarc=pass")]),
        ("mx.trust.example; spf=fail smtp.helo=x dmarc=pass", "mx.trust.example", [("spf", "fail", "x")]),
        ("mx.trust.example; dkim/1=pass header.d=trust.example", "mx.trust.example", [("dkim", "pass", "trust.example")]),
        ('mx.trust.example; spf=none smtp.helo="evil; dmarc=fail', "mx.trust.example", [("broken", "permerror", None)]),
        ("mx.trust.example; spf=none (evil; dmarc=fail", "mx.trust.example", [("broken", "permerror", None)]),
        ("", "", []),
    ],
)  # fmt: skip
def test_results_are_read_as_words_and_nothing_quoted_is_a_result(
    written: str, server: str, found: list[tuple[str, str, str | None]]
) -> None:
    judged = results_in(written)
    assert (judged.server, judged.results) == (server, tuple(Result(*one) for one in found))


@pytest.mark.mode(29)
def test_only_the_topmost_results_of_a_mail_are_seen() -> None:
    raw = b"Authentication-Results: mx.trust.example; dmarc=fail\nAuthentication-Results: mx.trust.example; dmarc=pass\nFrom: kim@trust.example\n\nDone"
    judged = read(raw).evidence.judged
    assert judged is not None
    assert word_for("trust.example", judged.results) is Word.AGAINST


@pytest.mark.mode(29)
def test_a_colleagues_mark_counts_once_and_a_doubled_header_is_seen() -> None:
    mark = ("X-MS-Exchange-Organization-AuthAs", "Internal")
    assert marked_internal(headers(mark))
    assert not marked_internal(headers(mark, mark))
    assert not marked_internal(headers((mark[0], "Anonymous")))
    assert is_doubled(headers(("Subject", "a"), ("Date", "b"), ("date", "c")))
    assert not is_doubled(headers(("Received", "a"), ("Received", "b"), ("From", KIM)))


@pytest.mark.parametrize("sign", ["(", '"', "\\", ";", "=", " ", "<", "@", "a@b,"])
def test_no_header_keeps_us_reading(sign: str) -> None:
    author_in(headers(("From", sign * 64_000)))
    results_in(sign * 64_000)
