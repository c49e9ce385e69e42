"""Our own look at who sent a mail, where the mail server leaves that to us: what SPF, DKIM and ARC say of its author."""

import logging
from collections.abc import Callable, Iterator

from bot.mail.envelope import spf_results
from bot.mail.headers import headers_at
from bot.mail.resolver import Resolver
from bot.mail.signatures import arc_results, can_be_checked, dkim_results
from rules.deployment import Deployment
from rules.senders import Author, Result

log = logging.getLogger(__name__)


def checked(raw: bytes, author: Author, deployment: Deployment) -> tuple[Result, ...]:
    """Asks the domain name system, so never inside a transaction. Raises resolver.NotAResolver."""
    if deployment.resolver is None or not author.domain or not can_be_checked(raw):
        return ()
    headers, _ = headers_at(raw, 0, len(raw))
    resolver = Resolver(deployment.resolver)
    ways: tuple[Callable[[], Iterator[Result]], ...] = (
        lambda: dkim_results(raw, headers, author.domain, resolver),
        lambda: spf_results(headers, author.domain, deployment.authserv_id, resolver),
        lambda: arc_results(raw, headers, deployment.arc_sealers, resolver),
    )
    return tuple(result for way in ways for result in _found(way))


def _found(way: Callable[[], Iterator[Result]]) -> list[Result]:
    try:
        return list(way())
    except Exception as error:  # noqa: BLE001 the inbox's edge: what a library stumbles over proves nothing, and the other ways still may
        log.warning("a sender could not be checked: %s", type(error).__name__)
        return []
