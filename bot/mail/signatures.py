"""DKIM and ARC (RFC 6376, RFC 8617), checked here where the mail server does not: whose signatures hold, if anybody's.

Only a signature of the author's own house is looked at, within limits that no honest mail reaches."""

import logging
import re
from collections.abc import Collection, Iterator

import dkim

from bot.mail.authentication import results_in
from bot.mail.headers import Headers
from bot.mail.resolver import NoAnswer, Resolver
from rules.people import small
from rules.senders import Result, aligned

MOST_SIGNATURES = 3
MOST_IN_ONE = 6000
MOST_SETS = 12
MOST_BYTES = 12 * 2**20
MOST_LINES = 300_000
LEAST_KEY = 1024
LONG_GAP = re.compile(rb"(?<![ \t])[ \t]{1000}")
LONG_GAP_IN_HEADER = re.compile(r"(?<!\s)\s{60}")
TAG = re.compile(r"([a-z]{1,3})\s{0,9}=\s{0,9}(.*)", re.DOTALL)
ARC_HEADERS = ("arc-seal", "arc-message-signature", "arc-authentication-results")
QUIET = logging.getLogger("kept.signatures")
QUIET.addHandler(logging.NullHandler())
QUIET.propagate = False
"""The library would log what stands in headers."""


def can_be_checked(raw: bytes) -> bool:
    """Not too large, and without stretches of blanks on which the library takes for ever."""
    return len(raw) <= MOST_BYTES and raw.count(b"\n") <= MOST_LINES and LONG_GAP.search(raw) is None


def dkim_results(raw: bytes, headers: Headers, domain: str, resolver: Resolver) -> Iterator[Result]:
    checked = 0
    for place, value in enumerate(headers.every("dkim-signature")):
        tags = tags_in(value)
        signer = small(tags.get("d", ""))
        if not aligned(signer, domain) or checked == MOST_SIGNATURES:
            continue
        checked += 1
        yield Result("dkim", _held(raw, headers, place, value, tags, resolver), signer)


def arc_results(raw: bytes, headers: Headers, sealers: Collection[str], resolver: Resolver) -> Iterator[Result]:
    """What the last house that passed it on had found, where that is one of those whose word we take and its seal holds."""
    seals = list(headers.every(*ARC_HEADERS))
    if not sealers or not seals or len(seals) > 3 * MOST_SETS or not all(map(_sound, seals)):
        return
    try:
        arc = dkim.ARC(raw, logger=QUIET, minkey=LEAST_KEY)
        outcome, sets, _ = arc.verify(dnsfunc=resolver.key) if _same(arc, headers) else (None, [], "")
    except NoAnswer:
        yield Result("arc", "temperror")
        return
    if outcome != dkim.CV_Pass or small(sets[0]["as-domain"].decode("ascii", "replace")) not in sealers:
        return
    if sets[0]["ams-domain"] != sets[0]["as-domain"]:
        return
    found = sets[0]["aar-value"].decode("utf-8", "replace").partition(";")[2]
    yield from results_in(found).results


def tags_in(value: str) -> dict[str, str]:
    """A tag that stands twice makes the signature worth nothing (RFC 6376, 3.2)."""
    found: dict[str, str] = {}
    for part in value[:MOST_IN_ONE].split(";"):
        tag = TAG.fullmatch(part.strip())
        if tag:
            if tag[1] in found:
                return {}
            found[tag[1]] = "".join(tag[2].split())
    return found


def _held(raw: bytes, headers: Headers, place: int, value: str, tags: dict[str, str], resolver: Resolver) -> str:
    """A signature of a part of the text (l=) is no word on the rest of it."""
    if "l" in tags:
        return "policy"
    if not _sound(value):
        return "permerror"
    try:
        signed = dkim.DKIM(raw, logger=QUIET, minkey=LEAST_KEY)
        return "pass" if _same(signed, headers) and signed.verify(idx=place, dnsfunc=resolver.key) else "fail"
    except NoAnswer:
        return "temperror"
    except (dkim.DKIMException, ValueError, TypeError):
        return "permerror"


def _same(signed: "dkim.DKIM | dkim.ARC", headers: Headers) -> bool:
    """The library and we must see the same headers: else what was signed is not what is read."""
    return [small(name.decode("ascii", "replace")) for name, _ in signed.headers] == [name for name, _ in headers.all]


def _sound(value: str) -> bool:
    return len(value) <= MOST_IN_ONE and LONG_GAP_IN_HEADER.search(value) is None
