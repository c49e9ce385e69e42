"""SPF (RFC 7208), checked here where the mail server does not: may the machine that brought it speak for the sender's domain?

Both are known only from what our own server wrote above all else: the topmost Received, and the Return-Path."""

import re
from collections.abc import Iterator, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import spf

from bot.mail.authors import addresses_shown
from bot.mail.headers import Headers
from bot.mail.resolver import NoAnswer, Resolver
from rules.people import small
from rules.senders import Result, aligned, domain_of

MOST_QUESTIONS = 20
"""For one mail: the standard's ten, each with what it leads to."""

BY = re.compile(r"\sby\s+([\w.-]{1,255})(?=[\s;(]|$)", re.IGNORECASE)
BRACKETED = re.compile(r"\[(?:IPv6:)?([0-9A-Fa-f:.]{3,45})\]")
GREETED = re.compile(r"from\s+([\w.-]{1,255})(?=\s)", re.IGNORECASE)
MOST = 2000


def spf_results(headers: Headers, domain: str, our_server: str | None, resolver: Resolver) -> Iterator[Result]:
    sender = _return_path(headers)
    caller = _caller(headers, our_server)
    if sender is None or caller is None or not aligned(domain_of(sender), domain):
        return
    greeted = GREETED.match((headers.first("received") or "")[:MOST])
    result, _, _ = _Question(resolver, i=str(caller), s=sender, h=greeted[1] if greeted else "unknown").check()
    yield Result("spf", result, domain_of(sender))


class _Question(spf.query):  # type: ignore[misc]  # the library has no types
    """The library's own way to ask takes no resolver."""

    def __init__(self, resolver: Resolver, **asked: Any) -> None:
        super().__init__(**asked)
        self._resolver = resolver
        self._asked = 0

    def dns(self, name: str, qtype: str, cnames: object = None, ignore_void: bool = False) -> Sequence[Any]:  # noqa: ARG002
        self._asked += 1
        if self._asked > MOST_QUESTIONS:
            raise spf.PermError("too many questions")
        try:
            found = [_plain(one, qtype) for one in self._resolver.ask(str(name).rstrip("."), qtype)]
        except NoAnswer:
            raise spf.TempError("no answer") from None
        if not found and not ignore_void:
            self.void_lookups += 1
            if self.void_lookups > spf.MAX_VOID_LOOKUPS:
                raise spf.PermError("too many questions without an answer")
        return found


def _plain(one: Any, kind: str) -> object:
    match kind:
        case "A" | "AAAA":
            return one.address
        case "MX":
            return one.preference, one.exchange.to_text(omit_final_dot=True)
        case "PTR":
            return one.target.to_text(omit_final_dot=True)
        case _:
            return one.strings


def _return_path(headers: Headers) -> str | None:
    written = list(headers.every("return-path"))
    found = addresses_shown(written[0]) if len(written) == 1 else None
    return found[0] if found and len(found) == 1 else None


def _caller(headers: Headers, our_server: str | None) -> IPv4Address | IPv6Address | None:
    """The address that our own server wrote down of whoever called it; None where it wrote none, or more than one stands there."""
    topmost = (headers.first("received") or "")[:MOST]
    by = BY.search(topmost)
    if our_server is None or by is None or small(by[1].rstrip(".")) != small(our_server):
        return None
    named = set(BRACKETED.findall(topmost[: by.start()]))
    try:
        return ip_address(named.pop()) if len(named) == 1 else None
    except ValueError:
        return None
