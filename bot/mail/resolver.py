"""Questions to the domain name system: of the machine's own resolver, or of one that the settings name."""

from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any

import dns.exception
import dns.resolver

SYSTEM = "system"
PATIENCE = 4.0
"""Seconds for one question."""

MOST_IN_A_KEY = 1400
"""Characters of a published key: enough for 8,192 bits. A longer one would keep us computing, and nobody has one."""


class NotAResolver(ValueError):
    """It is neither "system" nor an address, with or without a port."""


class NoAnswer(Exception):
    """Nobody answered, or nobody could. It is not known what the answer would have been."""


class Resolver:
    def __init__(self, where: str) -> None:
        self._asked = dns.resolver.Resolver(configure=where == SYSTEM)
        self._asked.lifetime = PATIENCE
        if where != SYSTEM:
            host, port = address_of(where)
            self._asked.nameservers, self._asked.port = [host], port

    def ask(self, name: str, kind: str) -> Sequence[Any]:
        """Empty where there is no such name or nothing of that kind. Raises NoAnswer."""
        try:
            return list(self._asked.resolve(name, kind, search=False))
        except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.exception.SyntaxError, dns.exception.FormError, UnicodeError):
            return []
        except dns.exception.DNSException:
            raise NoAnswer from None

    def key(self, name: bytes | str, timeout: float = PATIENCE) -> bytes | None:  # noqa: ARG002 the library's signature
        """The text at the name of a signing key, None where there is none that can be used."""
        written = name.decode("ascii", "replace") if isinstance(name, bytes) else name
        texts = [b"".join(found.strings) for found in self.ask(written, "TXT")]
        return next((text for text in texts if len(text) <= MOST_IN_A_KEY), None)


def address_of(where: str) -> tuple[str, int]:
    """`192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:53`. Raises NotAResolver."""
    host, _, port = where.rpartition(":") if where.count(":") == 1 or "]:" in where else (where, "", "53")
    try:
        address, number = ip_address(host.strip("[]")), int(port)
    except ValueError:
        raise NotAResolver from None
    if not 0 < number < 2**16:
        raise NotAResolver
    return str(address), number
