"""Who is believed to have said it: the rule alone, on everything that a mail may bring."""

import pytest

from rules.people import Contact
from rules.senders import Authentication, Author, Evidence, Result, Trust, Word, aligned, unproved, who, word_for
from templates.say import say

KIM = Contact(
    1,
    "kim",
    "Kim Osei",
    email="kim@trust.example",
    other_addresses=("kim.osei@trust.example", "ward@trust.example", "k@home.example"),
)
LEE = Contact(2, "lee", "Lee Marsh", email="lee@trust.example", other_addresses=("ward@trust.example",))
SHARED = frozenset({"ward@trust.example"})
SERVER = Trust(server="mx.trust.example")


@pytest.mark.mode(28, 29)
@pytest.mark.parametrize(
    ("author", "writer", "code"),
    [
        (Author("kim@trust.example"), "kim", None),
        (Author("KIM.OSEI@trust.example"), "kim", None),
        (Author("lee@trust.example"), "lee", None),
        (Author("kim@trust.example", on_behalf="kim.osei@trust.example"), "kim", None),
        (Author("kim@trust.example", on_behalf="lee@trust.example"), "lee", None),
        (Author("ward@trust.example", on_behalf="lee@trust.example"), "lee", None),
        (Author("ward@trust.example", on_behalf="kim@trust.example"), "kim", None),
        (Author("ward@trust.example"), None, "senders.shared"),
        (Author("ward@trust.example", on_behalf="k@home.example"), None, "senders.shared"),
        (Author("kim@trust.example", on_behalf="temp@trust.example"), None, "senders.on_behalf"),
        (Author("kim@trust.example", on_behalf="ward@trust.example"), "kim", None),
        (Author("lee@trust.example", on_behalf="k@home.example"), None, "senders.on_behalf"),
        (Author("mo@trust.example"), None, "senders.not_them"),
        (Author("\u212aim@trust.example"), None, "senders.not_them"),
        (Author("k\u0456m@trust.example"), None, "senders.not_them"),
        (Author("kim@trust.example.evil.example"), None, "senders.not_them"),
        (Author(None, fault="senders.two_authors"), None, "senders.two_authors"),
        (Author(None), None, "senders.nobody"),
    ],
)  # fmt: skip
def test_the_writer_is_one_of_those_whom_we_asked_or_nobody(author: Author, writer: str | None, code: str | None) -> None:
    verdict = who(author, [KIM, LEE], SHARED)
    assert (verdict.writer and verdict.writer.ref, verdict.why and verdict.why.code) == (writer, code)
    assert verdict.why is None or say(verdict.why)


def results(*written: str) -> tuple[Result, ...]:
    """`dkim=pass@trust.example`"""
    return tuple(
        Result(method, result, domain if at else None)
        for method, _, said in (one.partition("=") for one in written)
        for result, at, domain in [said.partition("@")]
    )


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("written", "word"),
    [
        (["dmarc=pass@trust.example"], Word.FOR),
        (["dmarc=pass"], Word.FOR),
        (["dmarc=pass@evil.example"], Word.OF_ANOTHER),
        (["dmarc=fail@trust.example", "dkim=pass@trust.example"], Word.AGAINST),
        (["dmarc=temperror"], Word.AGAINST),
        (["dmarc=none", "dkim=pass@trust.example"], Word.FOR),
        (["dmarc=bestguesspass", "spf=pass@trust.example"], Word.FOR),
        (["dmarc=none", "compauth=pass"], Word.FOR),
        (["dmarc=none", "compauth=fail", "spf=pass@trust.example"], Word.AGAINST),
        (["dkim=fail@trust.example", "dkim=pass@trust.example"], Word.FOR),
        (["dkim=pass@evil.example"], Word.OF_ANOTHER),
        (["dkim=pass@evil.example", "spf=pass@evil.example"], Word.OF_ANOTHER),
        (["spf=pass@evil.example", "dkim=fail@trust.example"], Word.AGAINST),
        (["spf=softfail@trust.example"], Word.AGAINST),
        (["spf=pass@"], Word.OF_ANOTHER),
        (["spf=pass"], Word.FOR),
        (["spf=none", "dkim=none", "dmarc=none"], Word.SILENT),
        (["arc=pass"], Word.SILENT),
        (["dmarc=pass", "broken=permerror"], Word.AGAINST),
        ([], Word.SILENT),
    ],
)
def test_a_pass_counts_only_for_the_house_that_is_shown(written: list[str], word: Word) -> None:
    assert word_for("trust.example", results(*written)) is word


@pytest.mark.parametrize(
    ("domain", "of", "speaks"),
    [
        ("trust.example", "trust.example", True), ("trust.example", "ward.trust.example", True), ("ward.trust.example", "trust.example", False),
        ("example", "trust.example", False), ("rust.example", "trust.example", False), ("trust.example.", "trust.example", True), ("", "trust.example", False),
    ],
)  # fmt: skip
def test_a_house_speaks_for_itself_and_for_what_it_could_take_away(domain: str, of: str, speaks: bool) -> None:
    assert aligned(domain, of) is speaks


def judged(server: str, *written: str) -> Evidence:
    return Evidence(Authentication(server, results(*written)))


NAMELESS = Trust(nameless=True, colleagues="trust.example")
ITSELF = Trust(own_check=True)
BOTH = Trust(server="mx.trust.example", own_check=True)


@pytest.mark.mode(29)
@pytest.mark.parametrize(
    ("evidence", "trust", "code"),
    [
        (Evidence(), Trust(), None),
        (judged("mx.trust.example", "dmarc=pass"), SERVER, None),
        (judged("mx.trust.example", "dmarc=none"), SERVER, None),
        (judged("mx.trust.example", "dmarc=fail"), SERVER, "against"),
        (judged("mx.trust.example", "dkim=pass@evil.example"), SERVER, "of_another"),
        (judged("mx.evil.example", "dmarc=pass"), SERVER, "no_word"),
        (judged("", "dmarc=pass"), SERVER, "no_word"),
        (Evidence(), SERVER, "no_word"),
        (Evidence(internal=True), SERVER, "no_word"),
        (Evidence(Authentication("mx.trust.example", results("dmarc=pass")), doubled=True), SERVER, "doubled"),
        (judged("", "dmarc=pass"), NAMELESS, None),
        (judged("mx.evil.example", "dmarc=pass"), NAMELESS, "no_word"),
        (Evidence(internal=True), NAMELESS, None),
        (Evidence(internal=True), Trust(nameless=True, colleagues="other.example"), "no_word"),
        (Evidence(checked=results("dkim=pass@trust.example")), ITSELF, None),
        (Evidence(checked=results("dkim=pass@evil.example")), ITSELF, "unproved"),
        (Evidence(checked=results("dkim=temperror@trust.example")), ITSELF, "no_answer"),
        (Evidence(checked=()), ITSELF, "unproved"),
        (Evidence(), ITSELF, "unproved"),
        (judged("mx.trust.example", "dmarc=pass"), ITSELF, "unproved"),
        (Evidence(Authentication("mx.trust.example", results("dmarc=fail")), checked=results("dkim=pass@trust.example")), BOTH, "against"),
        (Evidence(Authentication("mx.trust.example"), checked=results("dkim=pass@trust.example")), BOTH, None),
        (Evidence(Authentication("mx.trust.example"), checked=()), BOTH, "unproved"),
        (Evidence(checked=results("spf=pass@trust.example")), BOTH, None),
    ],
)  # fmt: skip
def test_only_the_word_of_those_whom_we_trust_is_a_proof(evidence: Evidence, trust: Trust, code: str | None) -> None:
    why = unproved(Author("kim@trust.example"), evidence, trust)
    assert (why and why.code) == (code and f"senders.{code}")
    assert why is None or say(why)
