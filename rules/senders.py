"""Who said it: the one whom we wrote to, or their deputy, and only where nothing speaks against it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rules.people import Contact, small
from rules.reasons import Reason, because

FAILS = frozenset({"fail", "hardfail", "softfail", "permerror", "temperror"})
DMARC_SILENT = frozenset({"none", "bestguesspass"})
BROKEN = "broken"
"""The method of results that cannot be read: somebody has tampered with them."""


@dataclass(frozen=True, slots=True)
class Author:
    """`address` is the one address in the one From; None where there is none or several, and `fault` is then the code of
    why. `on_behalf` is the address in a Sender header: who really sent it, where that is somebody else."""

    address: str | None
    on_behalf: str | None = None
    fault: str | None = None

    @property
    def domain(self) -> str:
        return domain_of(self.address or "")


@dataclass(frozen=True, slots=True)
class Result:
    """One method's word. `domain` is whom it speaks of: of the signature, the envelope or the From; None where it does not say."""

    method: str
    result: str
    domain: str | None = None


@dataclass(frozen=True, slots=True)
class Authentication:
    """One server's judgement. `server` is the name that it gives itself, empty where it gives none, as Exchange Online does."""

    server: str
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a mail brings in favour of its author. `judged` are its topmost Authentication-Results; `internal` whether it
    is marked as a colleague's; `doubled` a header that stands twice and may only once; `checked` what we found ourselves, None
    where we did not look."""

    judged: Authentication | None = None
    internal: bool = False
    doubled: bool = False
    checked: tuple[Result, ...] | None = None


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose word counts here. Where nobody's does, the token and the address suffice. `colleagues` is the domain whose
    own mail a server that can be relied on marks as internal."""

    server: str | None = None
    nameless: bool = False
    colleagues: str | None = None
    own_check: bool = False

    @property
    def wanted(self) -> bool:
        return self.server is not None or self.nameless or self.own_check


@dataclass(frozen=True, slots=True)
class Verdict:
    """`writer` is who said it, None where that is not sure: then `why` says what is missing."""

    writer: Contact | None
    why: Reason | None = None


class Word(StrEnum):
    FOR = "for"
    AGAINST = "against"
    OF_ANOTHER = "of_another"
    SILENT = "silent"


def who(author: Author, candidates: Iterable[Contact], shared: frozenset[str] = frozenset()) -> Verdict:
    """`candidates` are the reader of the message that is answered, and whoever stands in for them. `shared` are addresses
    that belong to several contacts: there the Sender, within the same house, says which of them it was."""
    if author.address is None:
        return Verdict(None, because(author.fault or "senders.nobody"))
    known = list(candidates)
    writer = _owner_of(author.address, known)
    if writer is None:
        return Verdict(None, because("senders.not_them"))
    if author.on_behalf is not None and not writer.owns_address(author.on_behalf):
        writer = _owner_of(author.on_behalf, known) if domain_of(author.on_behalf) == author.domain else None
        if writer is None or author.on_behalf in shared:
            return Verdict(None, because("senders.on_behalf"))
        return Verdict(writer)
    by_name = author.on_behalf is not None and author.on_behalf not in shared and domain_of(author.on_behalf) == author.domain
    if author.address in shared and not by_name:
        return Verdict(None, because("senders.shared"))
    return Verdict(writer)


def unproved(author: Author, evidence: Evidence, trust: Trust) -> Reason | None:
    """Why the author is not believed; None where they are."""
    if not trust.wanted:
        return None
    if evidence.doubled:
        return because("senders.doubled")
    if evidence.internal and trust.colleagues is not None and author.domain == trust.colleagues:
        return None
    judged = evidence.judged if evidence.judged is not None and _counts(evidence.judged, trust) else None
    if judged is not None:
        word = word_for(author.domain, judged.results)
        if word is Word.FOR or (word is Word.SILENT and not trust.own_check):
            return None
        if word is not Word.SILENT:
            return because(f"senders.{word}")
    return _not_found_by_us(author, evidence) if trust.own_check else because("senders.no_word")


def word_for(domain: str, results: Iterable[Result]) -> Word:
    """What results say of an author in this domain. DMARC speaks for the address that is shown; where it is silent, SPF or
    DKIM must have passed for the same house. Of several signatures any will do."""
    found = list(results)
    if any(one.method == BROKEN for one in found):
        return Word.AGAINST
    for method in ("dmarc", "compauth"):
        spoken = [one for one in found if one.method == method and one.result not in DMARC_SILENT]
        if any(one.result in FAILS for one in spoken):
            return Word.AGAINST
        if any(one.result == "pass" for one in spoken):
            return Word.FOR if any(_is_about(one, domain) for one in spoken) else Word.OF_ANOTHER
    passed = [one for one in found if one.method in {"spf", "dkim", "arc"} and one.result == "pass"]
    if any(one.method != "arc" and _is_about(one, domain) for one in passed):
        return Word.FOR
    if any(one.result in FAILS for one in found if one.method in {"spf", "dkim"}):
        return Word.AGAINST
    return Word.OF_ANOTHER if any(one.method != "arc" for one in passed) else Word.SILENT


def aligned(domain: str, of: str) -> bool:
    """Whether who speaks for `domain` may speak for `of`: the same, or one above it that could take it away."""
    domain, of = domain.rstrip("."), of.rstrip(".")
    return "." in domain and (of == domain or of.endswith("." + domain))


def domain_of(address: str) -> str:
    return small(address.rpartition("@")[2])


def _owner_of(address: str, known: Iterable[Contact]) -> Contact | None:
    return next((contact for contact in known if contact.owns_address(address)), None)


def _counts(judged: Authentication, trust: Trust) -> bool:
    if not judged.server:
        return trust.nameless
    return trust.server is not None and judged.server == small(trust.server)


def _is_about(one: Result, domain: str) -> bool:
    return one.domain is None or aligned(one.domain, domain)


def _not_found_by_us(author: Author, evidence: Evidence) -> Reason | None:
    found = evidence.checked or ()
    if word_for(author.domain, found) is Word.FOR:
        return None
    return because("senders.no_answer" if any(one.result == "temperror" for one in found) else "senders.unproved")
